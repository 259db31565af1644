import type { LeafletContent } from '../types.js'

import { doDont, h2, hotlines, ol, p, richText, warn } from '../../lexical.js'
import { t } from '../../localized.js'
import { bankHotline } from '../common.js'
import { textRow } from '../types.js'

export const rationalBorrowing: LeafletContent = {
  slug: 'borrow-within-your-means',
  cover: 'rational-borrowing',
  topics: ['borrowing', 'credit'],
  audience: ['students', 'new-citizens'],
  hotline: bankHotline,
  title: t('量入为出，理性借贷', 'Borrow within your means'),
  summary: t(
    '借钱之前算清年化利率和还款能力，远离以贷养贷。',
    'Before borrowing, work out the annual rate and what you can repay; never borrow to repay.',
  ),
  keyMessages: [
    textRow(
      t('看年化利率，不要只看“每日几元”。', 'Look at the annual rate, not at “a few yuan a day”.'),
    ),
    textRow(
      t(
        '每月还款额要留足生活开支和应急备用金。',
        'After the monthly payment there must be enough to live and a reserve.',
      ),
    ),
    textRow(
      t('还款有困难，提前联系银行协商。', 'If repayment becomes hard, talk to the bank early.'),
    ),
  ],
  body: t(
    richText(
      p('合理使用信贷可以帮助我们应对急需，过度借贷则会透支未来。借款之前，请先回答三个问题。'),
      h2('借款前三问'),
      ol(
        '**必要吗**：是急需，还是可以攒钱再买？',
        '**多少成本**：以年化利率表示的综合成本是多少，还有哪些费用？',
        '**还得起吗**：收入减少时还能按时还款吗？',
      ),
      warn(
        'caution',
        '当心“以贷养贷”',
        '用新贷款还旧贷款，债务会越滚越大。出现这种苗头，请停止新增借款，列出全部债务，尽早与银行协商。',
      ),
      doDont({
        heading: '理性借贷',
        dos: ['通过持牌机构借款', '阅读合同，保存还款计划', '按约定用途使用贷款'],
        donts: ['把消费贷款用于购房、炒股', '把证件借给他人贷款', '轻信“债务优化”“代理维权”中介'],
      }),
      hotlines(
        '咨询电话',
        ['示例银行客户服务', bankHotline],
        ['国家金融监督管理总局热线', '12378'],
      ),
    ),
    richText(
      p(
        'Used well, credit helps in need; too much of it spends the future. Answer three questions before you borrow.',
      ),
      h2('Three questions'),
      ol(
        '**Is it needed**, or can it wait until it is saved?',
        '**What does it cost** in total as an annual rate, and which fees come on top?',
        '**Can it be repaid**, also if income falls?',
      ),
      warn(
        'caution',
        'Do not borrow to repay',
        'Repaying old loans with new ones makes debts grow. If it begins, stop borrowing, list all debts and talk to the bank early.',
      ),
      doDont({
        heading: 'Borrow with reason',
        dos: [
          'Borrow from licensed institutions',
          'Read the contract and keep the plan',
          'Use the loan for what was agreed',
        ],
        donts: [
          'Put consumer loans into property or shares',
          'Lend your identity papers for loans',
          'Trust agents who “optimise” debts or complain for a fee',
        ],
      }),
      hotlines(
        'Where to ask',
        ['Demo Bank customer service', bankHotline],
        ['National Financial Regulatory Administration', '12378'],
      ),
    ),
  ),
}
