import type { ArticleContent } from '../types.js'

import { doDont, h2, p, richText, stepList, story, ul, warn } from '../../lexical.js'
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

export const fakeInvestment: ArticleContent = {
  slug: 'fake-investment-platform',
  fraudType: 'fake-investment',
  cover: 'fake-investment',
  topics: ['anti-fraud', 'rights'],
  title: t(
    '“老师带单、内幕消息”：识破虚假投资理财',
    '“Tips from the master”: seeing through fake investment platforms',
  ),
  summary: t(
    '凡承诺“稳赚不赔”“内部渠道”的投资，都是陷阱。投资前先查资质，取不出的“收益”只是数字。',
    'Whoever promises sure profits from inside channels is setting a trap. Check the licence first; profit you cannot withdraw is only a number.',
  ),
  redFlags: [
    textRow(
      t(
        '陌生人拉您进“股票交流群”，群里人人晒收益、夸“老师”。',
        'A stranger adds you to a trading group in which everybody shows profits and praises the “teacher”.',
      ),
    ),
    textRow(
      t(
        '宣称“稳赚不赔”“内幕消息”“国家项目”，承诺固定高收益。',
        'They promise sure profit, inside news or a “state project” with a fixed high return.',
      ),
    ),
    textRow(
      t(
        '让您通过链接或二维码下载应用商店里找不到的软件。',
        'The app comes from a link or code and is in no official store.',
      ),
    ),
    textRow(
      t(
        '小额提现顺利，大额提现要先交“税”“保证金”“解冻费”。',
        'Small withdrawals work; for large ones you must first pay “tax”, a “deposit” or a “release fee”.',
      ),
    ),
  ],
  whatToDo: [
    textRow(
      t(
        '投资前在金融监管部门官方网站查询机构是否持牌、产品是否登记。',
        'Before investing, look up the firm’s licence and the product on the supervisors’ official sites.',
      ),
    ),
    textRow(
      t(
        '不向个人账户转账“入金”，不下载来路不明的投资软件。',
        'Never “deposit” into a personal account; never install investment apps of unknown origin.',
      ),
    ),
    textRow(call96110),
    textRow(call110),
  ],
  caseStudy: t(
    '陈先生在短视频平台认识一位“投资前辈”，被拉进一个百人群。他跟着“老师”在一款软件里操作，首次投入五千元，第三天成功提现五千六百元。此后他陆续投入二十余万元，账面显示翻倍。提现时平台要求先缴纳两成“个人所得税”，他交纳后仍被告知“流水不足”。报警后查明，群里其他成员多为同伙。',
    'Mr Chen met an “experienced investor” on a video platform and was added to a group of a hundred people. Following the “teacher” in an app, he put in CNY 5,000 and withdrew 5,600 on the third day. He then added more than CNY 200,000 and the balance doubled on the screen. To withdraw he had to pay 20% “income tax”; afterwards his “turnover was insufficient”. The police found that most members of the group belonged to the gang.',
  ),
  liabilityNotice,
  sources: [
    fraudLaw,
    {
      title: t(
        '《防范和处置非法集资条例》第二十五条',
        'Regulation on Preventing and Handling Illegal Fundraising, Article 25',
      ),
      publisher: t('国务院', 'State Council'),
      date: '2021-01-26',
      url: 'https://www.gov.cn/',
    },
    teachingCase,
  ],
  body: t(
    richText(
      p(
        '虚假投资理财诈骗一旦得手，损失往往是多年积蓄。骗子愿意花几周甚至几个月“养熟”一个人：聊家常、晒生活、教知识，最后才谈到钱。',
      ),
      h2('它是怎样运作的'),
      stepList(
        '从“朋友”到“血本无归”',
        ['建立关系', '通过婚恋交友、短视频、股票群接近您，塑造成功人士形象。'],
        ['展示“成果”', '晒出盈利截图，群内“托”集体附和。'],
        ['小额试水', '让您投入小额并顺利提现，建立信任。'],
        ['诱导追加', '以“行情窗口”“内部名额”催促您追加，甚至劝您贷款。'],
        ['封堵提现', '以税费、保证金、解冻费为名继续收款，直至失联。'],
      ),
      warn(
        'caution',
        '收益越高，风险越大',
        '“稳赚不赔”“保本高收益”是诈骗的标志性话术。任何投资都有风险，合规机构会如实说明风险并评估您的承受能力。',
      ),
      story({
        heading: '案例：取不出来的“翻倍”',
        story:
          '陈先生看着账面翻倍，提现时却被要求先缴“个人所得税”。他缴了一次又一次，账面数字从未变成真金白银。',
        lesson:
          '税款由法定机关依法征收，不会由投资平台要求您转到个人账户。提现要先交钱，就是诈骗。',
      }),
      h2('投资前的三查'),
      ul(
        '**查机构**：是否持有金融监管部门颁发的许可证。',
        '**查产品**：理财产品登记编码可在官方登记系统查询。',
        '**查账户**：收款方是个人账户或无关公司的，立即停止。',
      ),
      doDont({
        heading: '守住本金',
        dos: [
          '通过银行网点、官方应用购买产品',
          '阅读风险揭示书并完成风险测评',
          '大额投资前与家人商量',
        ],
        donts: ['相信陌生人的“内幕消息”', '借钱、贷款投资', '为了提现再交任何费用'],
      }),
      fraudHotlines.zh,
    ),
    richText(
      p(
        'When a fake investment succeeds, the savings of many years are often gone. The fraudsters take weeks or months to become your friend: they chat, show their life, teach you things, and speak of money last.',
      ),
      h2('How it works'),
      stepList(
        'From friend to ruin',
        [
          'Make contact',
          'Dating sites, short videos and trading groups, with the picture of a successful person.',
        ],
        ['Show “results”', 'Screenshots of profits, applauded by accomplices.'],
        ['A small trial', 'You put in a little and get it back with profit.'],
        [
          'More, and quickly',
          '“The window is closing”, “insider places”; you are even told to borrow.',
        ],
        ['No way out', 'Taxes, deposits and release fees, until they disappear.'],
      ),
      warn(
        'caution',
        'Higher return means higher risk',
        'Promises of sure profit and of a guaranteed high return mark a fraud. Every investment has risks; a licensed firm tells you about them and asks what you can bear.',
      ),
      story({
        heading: 'Case: a doubling that could not be withdrawn',
        story:
          'Mr Chen saw his balance double, but had to pay “income tax” before any withdrawal. He paid again and again; the number never became money.',
        lesson:
          'Taxes are collected by the authorities, never by a platform into a personal account. If you must pay in order to withdraw, it is fraud.',
      }),
      h2('Three checks before you invest'),
      ul(
        '**The firm**: does it hold a licence of the financial supervisors?',
        '**The product**: wealth products have a registration code that you can look up.',
        '**The account**: if the payee is a person or an unrelated company, stop.',
      ),
      doDont({
        heading: 'Keep your savings',
        dos: [
          'Buy in a branch or in the bank’s own app',
          'Read the risk disclosure and take the risk test',
          'Talk to your family before large investments',
        ],
        donts: [
          'Trust a stranger’s inside news',
          'Borrow in order to invest',
          'Pay any fee in order to withdraw',
        ],
      }),
      fraudHotlines.en,
    ),
  ),
}
