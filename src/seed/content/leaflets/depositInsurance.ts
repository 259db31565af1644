import type { LeafletContent } from '../types.js'

import { h2, hotlines, p, richText, ul, warn } from '../../lexical.js'
import { t } from '../../localized.js'
import { bankHotline } from '../common.js'
import { textRow } from '../types.js'

export const depositInsurance: LeafletContent = {
  slug: 'deposit-insurance-in-brief',
  cover: 'deposit-insurance',
  topics: ['deposit-insurance', 'rights'],
  audience: ['general', 'elderly'],
  hotline: bankHotline,
  title: t('一图看懂存款保险', 'Deposit insurance in brief'),
  summary: t(
    '保什么、不保什么、最多赔多少，认准网点的存款保险标识。',
    'What is covered, what is not and how much is paid; look for the deposit insurance sign in the branch.',
  ),
  keyMessages: [
    textRow(
      t(
        '同一存款人在同一家投保机构的存款本息合计，最高偿付限额为 50 万元。',
        'For one depositor at one insured institution, principal and interest together are covered up to CNY 500,000.',
      ),
    ),
    textRow(
      t(
        '存款人不需要缴纳保费，由投保机构交纳。',
        'Depositors pay no premium; the institution does.',
      ),
    ),
    textRow(
      t(
        '理财、基金、保险等产品不属于存款保险范围。',
        'Wealth products, funds and insurance are not covered.',
      ),
    ),
  ],
  body: t(
    richText(
      p(
        '《存款保险条例》自 2015 年 5 月 1 日起施行，目的是依法保护存款人的合法权益，及时防范和化解金融风险。',
      ),
      h2('哪些受保障'),
      ul(
        '人民币存款和外币存款，包括个人储蓄存款和企业及其他单位存款的**本金和利息**。',
        '不包括金融机构同业存款、投保机构高级管理人员在本机构的存款，以及按规定不予保险的其他存款。',
      ),
      h2('最多偿付多少'),
      p(
        '实行**限额偿付**，最高偿付限额为人民币 50 万元。同一存款人在同一家投保机构所有被保险存款账户的本金和利息合并计算；超出部分，依法从投保机构清算财产中受偿。',
      ),
      h2('多久偿付'),
      p('出现条例规定的情形时，存款保险基金管理机构应当在 7 个工作日内足额偿付存款。'),
      warn(
        'caution',
        '存款与理财要分清',
        '理财产品、基金、信托、保险等不是存款，不受存款保险保障，净值可能波动。购买前请看清产品性质和发行机构。',
      ),
      p('在银行网点入口、柜台或官方应用中，可以看到统一的存款保险标识。'),
      hotlines('咨询电话', ['示例银行客户服务', bankHotline], ['中国人民银行热线', '12363']),
    ),
    richText(
      p(
        'The Deposit Insurance Regulation has been in force since 1 May 2015. It protects depositors and serves to prevent and resolve financial risks in time.',
      ),
      h2('What is covered'),
      ul(
        'Deposits in yuan and foreign currencies, of persons, companies and other organisations: **principal and interest**.',
        'Not covered are deposits between financial institutions, deposits of an institution’s senior managers with itself, and others excluded by rule.',
      ),
      h2('How much is paid'),
      p(
        'Payment is **limited** to CNY 500,000. Principal and interest of all insured accounts of one depositor at one institution are added up; what exceeds the limit is paid from the institution’s assets in liquidation.',
      ),
      h2('How soon'),
      p(
        'When a case named in the Regulation occurs, the fund pays in full, up to the limit, within 7 working days.',
      ),
      warn(
        'caution',
        'A deposit is not a wealth product',
        'Wealth products, funds, trusts and insurance are not deposits, are not covered, and their value may move. Look at the kind of product and its issuer before you buy.',
      ),
      p(
        'The uniform sign of deposit insurance is shown at the entrance, at the counter and in the app.',
      ),
      hotlines(
        'Where to ask',
        ['Demo Bank customer service', bankHotline],
        ['People’s Bank of China', '12363'],
      ),
    ),
  ),
}
