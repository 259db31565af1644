import type { ArticleContent } from './types.js'

import { hotlines } from '../lexical.js'
import { t } from '../localized.js'

/** The demo bank's own line; fictional. */
export const bankHotline = '400-000-0000'

/** Numbers that every anti-fraud article ends with. */
export const fraudHotlines = t(
  hotlines(
    '遇到可疑情况，立即拨打',
    ['全国反诈预警劝阻专线', '96110', '接到 96110 来电请务必接听；也可主动拨打咨询、举报'],
    ['公安报警电话', '110', '已经转账或信息泄露，第一时间报警'],
    ['示例银行客户服务热线', bankHotline, '24 小时受理账户挂失、冻结和投诉'],
  ),
  hotlines(
    'When in doubt, call at once',
    [
      'National anti-fraud line',
      '96110',
      'Always answer a call from 96110; call it to ask or report',
    ],
    ['Police', '110', 'If money or data has already gone, report it immediately'],
    [
      'Demo Bank customer service',
      bankHotline,
      'Blocks accounts and takes complaints day and night',
    ],
  ),
)

/** 反电信网络诈骗法 Art. 31 forbids, Art. 44 punishes; Art. 30 obliges banks to warn of it. */
export const liabilityNotice = t(
  '《中华人民共和国反电信网络诈骗法》第三十一条规定：任何单位和个人不得非法买卖、出租、出借电话卡、银行账户、支付账户、互联网账号等，不得提供实名核验帮助。违反规定的，依照第四十四条没收违法所得，处违法所得一倍以上十倍以下罚款；没有违法所得或者违法所得不足二万元的，处二十万元以下罚款；情节严重的，并处十五日以下拘留。构成犯罪的，依法追究刑事责任。',
  'Article 31 of the Anti-Telecom and Online Fraud Law of the People’s Republic of China forbids any organisation or person to illegally sell, rent out or lend telephone cards, bank accounts, payment accounts or internet accounts, or to help others pass identity checks. Under Article 44 illegal gains are confiscated and a fine of one to ten times the gains is imposed; where there are no gains or they are below CNY 20,000, the fine is up to CNY 200,000; in serious cases there is also detention of up to 15 days. Acts that constitute a crime are prosecuted.',
)

type Source = ArticleContent['sources'][number]

export const fraudLaw: Source = {
  title: t(
    '《中华人民共和国反电信网络诈骗法》第三十条、第三十一条、第四十四条',
    'Anti-Telecom and Online Fraud Law of the People’s Republic of China, Articles 30, 31 and 44',
  ),
  publisher: t(
    '全国人民代表大会常务委员会',
    'Standing Committee of the National People’s Congress',
  ),
  date: '2022-09-02',
  url: 'https://www.npc.gov.cn/',
}

/** Says openly that the case is a teaching case. */
export const teachingCase: Source = {
  title: t(
    '文中案例为根据常见手法编写的教学案例，不对应任何真实个人',
    'The case is written for teaching from common methods and describes no real person',
  ),
  publisher: t('示例银行消费者权益保护部', 'Demo Bank, Consumer Protection Department'),
  date: '2026-01-15',
}

export const call96110 = t(
  '拨打 96110 咨询或举报；接到 96110 的来电务必接听，那是反诈中心在劝阻您。',
  'Call 96110 to ask or report; always answer a call from 96110, it is the anti-fraud centre trying to stop a loss.',
)

export const call110 = t(
  '已经转账的，立即拨打 110 报警，并联系开户银行或支付机构申请止付；保存聊天记录、转账凭证和对方账号。',
  'If you have already paid, call 110 at once, ask your bank or payment company to stop the payment, and keep chats, receipts and account numbers.',
)
