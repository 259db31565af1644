import type { ArticleContent } from '../types.js'

import { doDont, h2, ol, p, richText, story, warn } from '../../lexical.js'
import { t } from '../../localized.js'
import {
  call110,
  call96110,
  fraudHotlines,
  fraudLaw,
  liabilityNotice,
  teachingCase,
} from '../common.js'
import { textRow } from '../types.js'

export const fakeLoan: ArticleContent = {
  slug: 'fake-loan-upfront-fee',
  fraudType: 'fake-loan',
  cover: 'fake-loan',
  topics: ['anti-fraud', 'borrowing'],
  title: t(
    '放款之前先收费？虚假贷款的“解冻金”骗局',
    'Pay before you borrow? The fake loan and its “release fee”',
  ),
  summary: t(
    '以“免审核、秒到账”招揽，再以卡号填错、流水不足为由收费。放款前收费的都是诈骗。',
    'It lures with instant loans without checks, then charges for a “wrong card number”. Whoever charges before paying out is a fraudster.',
  ),
  redFlags: [
    textRow(
      t(
        '主动来电或发短信，称“无抵押、免审核、秒到账”。',
        'An unasked call or text offers loans without security or checks, paid in seconds.',
      ),
    ),
    textRow(
      t(
        '要求下载陌生贷款应用，应用显示额度已批却无法提现。',
        'An unknown app shows an approved amount that cannot be withdrawn.',
      ),
    ),
    textRow(
      t(
        '以“银行卡号填错”为由称账户被冻结，需缴纳“解冻金”。',
        'The account is “frozen” because a card number was wrong; a “release fee” is due.',
      ),
    ),
    textRow(
      t(
        '要求先交手续费、保证金，或先转账“刷流水”证明还款能力。',
        'Fees or deposits first, or transfers to “show turnover”.',
      ),
    ),
  ],
  whatToDo: [
    textRow(
      t(
        '需要资金，到银行网点或官方应用申请，看清年化利率和还款计划。',
        'If you need money, apply in a branch or the bank’s own app and read the annual rate and the repayment plan.',
      ),
    ),
    textRow(
      t(
        '拒绝任何放款前的转账要求，包括“刷流水”“会员费”“保险费”。',
        'Refuse every transfer before the loan is paid out, whatever it is called.',
      ),
    ),
    textRow(call96110),
    textRow(call110),
  ],
  caseStudy: t(
    '个体经营者赵先生急需周转，在一款应用上申请五万元贷款，页面很快显示“审核通过”。提现时系统提示“银行卡号错误，账户冻结”，“客服”要求缴纳额度的三成解冻。他转账后又被告知需要“认证流水”。三次转账后仍未收到贷款，才意识到受骗。',
    'Mr Zhao, who runs a small shop, applied in an app for CNY 50,000. It was “approved” within minutes, but the withdrawal failed: “wrong card number, account frozen”. The “agent” asked for 30% to release it, then for “turnover”. After three transfers and no loan he understood.',
  ),
  liabilityNotice,
  sources: [fraudLaw, teachingCase],
  body: t(
    richText(
      p(
        '急用钱的人最容易被“免审核、秒到账”打动。虚假贷款正是盯住了这份着急：先让您看到“已批额度”，再让您为拿到它不断付费。',
      ),
      h2('骗局的四个台阶'),
      ol(
        '**引流**：以银行或知名机构名义来电、发短信、投放广告。',
        '**批额度**：应用里的数字由骗子随意填写，卡号也可被后台篡改。',
        '**设障碍**：称卡号错误、征信不足、流水不够，账户被“冻结”。',
        '**收费用**：解冻金、保证金、认证金轮番出现，直至失联。',
      ),
      warn(
        'danger',
        '放款前收费，就是诈骗',
        '正规贷款机构不会在放款前以任何名义收取费用，也不会让您向个人账户转账证明还款能力。',
      ),
      story({
        heading: '案例：卡号“填错”了一位',
        story:
          '赵先生确信自己没有填错卡号，但页面上确实错了一位。那是骗子在后台修改的。为了“解冻”，他三次转账。',
        lesson: '屏幕上的额度不是钱，付出去的才是。先停下，再核实。',
      }),
      doDont({
        heading: '借款之前',
        dos: ['核实机构是否持牌', '比较以年化利率表示的综合成本', '只借自己还得起的数额'],
        donts: [
          '点击短信中的贷款链接',
          '把身份证、银行卡和验证码交给“中介”',
          '相信“内部渠道”“征信修复”',
        ],
      }),
      fraudHotlines.zh,
    ),
    richText(
      p(
        'Whoever needs money quickly is easily moved by “no checks, paid in seconds”. Fake loans aim at that haste: they show you an approved sum and then make you pay to reach it.',
      ),
      h2('Four steps down'),
      ol(
        '**Lure**: calls, texts and advertising in the name of a bank or a known company.',
        '**Approve**: the number in the app is invented, and the card number can be altered behind your back.',
        '**Obstruct**: a wrong card number, a poor record, too little turnover; the account is “frozen”.',
        '**Charge**: release fee, deposit, verification, one after another until they are gone.',
      ),
      warn(
        'danger',
        'A fee before the loan is fraud',
        'A licensed lender charges nothing before it pays out and never asks you to prove yourself by a transfer to a personal account.',
      ),
      story({
        heading: 'Case: one “wrong” digit',
        story:
          'Mr Zhao was sure of his card number, yet one digit on the screen was wrong. The fraudsters had changed it. To “release” the account he paid three times.',
        lesson: 'The sum on the screen is not money; what you pay is. Stop first, then verify.',
      }),
      doDont({
        heading: 'Before you borrow',
        dos: [
          'Check that the lender is licensed',
          'Compare the total cost as an annual rate',
          'Borrow only what you can repay',
        ],
        donts: [
          'Open loan links in text messages',
          'Hand identity card, bank card and codes to an “agent”',
          'Believe in “inside channels” or “credit repair”',
        ],
      }),
      fraudHotlines.en,
    ),
  ),
}
