import type { CampaignContent } from '../types.js'

import { h2, hotlines, p, richText, ul } from '../../lexical.js'
import { t } from '../../localized.js'
import { bankHotline } from '../common.js'

const body = t(
  richText(
    p('金融知识进社区，重点帮助老年朋友识别电信网络诈骗，学会保护自己的养老钱。'),
    h2('现场做什么'),
    ul(
      '讲解“公检法没有安全账户”等三个常见骗局',
      '帮助检查手机免密支付和短信预览设置',
      '介绍存款保险和投诉渠道',
    ),
    hotlines(
      '遇到可疑情况',
      ['全国反诈预警劝阻专线', '96110'],
      ['公安报警电话', '110'],
      ['示例银行客户服务', bankHotline],
    ),
  ),
  richText(
    p(
      'Financial knowledge comes to the neighbourhood and helps older people to recognise fraud and protect their savings.',
    ),
    h2('On the spot'),
    ul(
      'Three common frauds explained, such as the “safe account”',
      'A look at payment and message settings on your phone',
      'Deposit insurance and how to complain',
    ),
    hotlines(
      'When in doubt',
      ['National anti-fraud line', '96110'],
      ['Police', '110'],
      ['Demo Bank customer service', bankHotline],
    ),
  ),
)

const tenDaysMs = 10 * 24 * 60 * 60 * 1000

/**
 * A campaign that is just ending: its approval expires with it.
 *
 * @param endsAt its last moment
 */
export const communityDays = (endsAt: Date): CampaignContent => ({
  slug: 'fraud-prevention-in-the-neighbourhood',
  cover: 'campaign-community',
  topics: ['anti-fraud', 'older-people'],
  keyDate: 'other',
  startsAt: new Date(endsAt.getTime() - tenDaysMs).toISOString(),
  endsAt: endsAt.toISOString(),
  channels: ['branch-event', 'poster'],
  branches: ['chengdu', 'chengdu-wuhou'],
  leaflets: ['deposit-insurance-in-brief'],
  articles: ['screen-sharing-and-codes'],
  title: t('防骗知识进社区（成都专场）', 'Fraud prevention in the neighbourhood (Chengdu)'),
  summary: t(
    '走进社区，手把手教老年朋友识别骗局、设置手机。',
    'In the neighbourhood: recognising fraud and setting up the phone, step by step.',
  ),
  organiser: t('示例银行成都分行', 'Demo Bank Chengdu Branch'),
  body,
  smsTexts: [],
  liveScript: [],
  terms: t(
    `免费参加，无需办理业务；不发放礼品，不销售产品。咨询与投诉：${bankHotline}。`,
    `Free of charge, no business required, no gifts, no sales. Questions and complaints: ${bankHotline}.`,
  ),
  privacyNotice: t(
    '参加活动不需要登记个人信息；协助设置手机时，工作人员不查看、不记录您的账户信息和密码。',
    'No registration. When helping with your phone, staff neither look at nor record accounts or passwords.',
  ),
})
