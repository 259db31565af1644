import type { CampaignContent } from '../types.js'

import { h2, hotlines, p, richText, stepList, ul, warn } from '../../lexical.js'
import { t } from '../../localized.js'
import { bankHotline } from '../common.js'
import { nextPeriod } from './dates.js'
import { consumerRightsScript } from './consumerRightsScript.js'

const body = t(
  richText(
    p(
      '“3·15”国际消费者权益日到来之际，示例银行在全辖网点和线上开展金融消费者权益保护教育宣传活动，把八项权利讲清楚，把防骗方法教到手。',
    ),
    h2('活动安排'),
    stepList(
      '线上线下四个环节',
      [
        '网点咨询日',
        '3 月 13 日至 15 日，各参与网点设立消费者权益保护服务台，现场解答咨询、受理投诉。',
      ],
      ['金融知识小课堂', '面向老年人和新市民讲解八项权利、存款保险和防范电信网络诈骗。'],
      ['直播讲堂', '3 月 15 日 15:00，在官方直播间讲解真实手法，回答观众提问。'],
      ['信用报告自助查询', '在设有自助查询机的网点，工作人员协助您查询本人信用报告。'],
    ),
    warn('info', '本次活动不推介任何产品', '活动只讲知识、只答问题，不销售产品、不收集购买意向。'),
    h2('到网点可以领取'),
    ul(
      '《金融消费者的八项权利》折页',
      '《守住您的个人金融信息》折页',
      '防骗提示贴纸（领完为止，详见活动规则）',
    ),
    hotlines(
      '咨询与投诉',
      ['示例银行客户服务', bankHotline, '24 小时'],
      ['全国反诈预警劝阻专线', '96110'],
      ['公安报警电话', '110'],
    ),
  ),
  richText(
    p(
      'For 15 March, World Consumer Rights Day, Demo Bank explains the eight rights of financial consumers and how to avoid fraud, in its branches and online.',
    ),
    h2('Programme'),
    stepList(
      'Four parts',
      [
        'Advice days',
        '13 to 15 March: a consumer protection desk in every participating branch answers questions and takes complaints.',
      ],
      [
        'Short lessons',
        'For older people and new citizens: eight rights, deposit insurance, fraud prevention.',
      ],
      [
        'Live stream',
        '15 March, 15:00: methods of fraud explained on the bank’s official channel, with answers to questions.',
      ],
      ['Credit reports', 'Where there is a kiosk, staff help you to see your own report.'],
    ),
    warn(
      'info',
      'No products',
      'This campaign teaches and answers. Nothing is sold and no interest in products is collected.',
    ),
    h2('To take home'),
    ul(
      'Leaflet “The eight rights of financial consumers”',
      'Leaflet “Protect your personal financial information”',
      'Stickers against fraud (while stocks last, see the terms)',
    ),
    hotlines(
      'Ask and complain',
      ['Demo Bank customer service', bankHotline, 'Day and night'],
      ['National anti-fraud line', '96110'],
      ['Police', '110'],
    ),
  ),
)

/** 3·15: with live stream and text messages, so the review needs all three stages. */
export const consumerRightsDay = (now: Date): CampaignContent => {
  const { startsAt, endsAt, year } = nextPeriod({ now, from: '03-13', to: '03-15' })
  return {
    slug: `consumer-rights-day-${year}`,
    cover: 'campaign-rights',
    topics: ['rights', 'anti-fraud'],
    keyDate: 'consumer-rights-day',
    startsAt,
    endsAt,
    channels: ['branch-event', 'live-stream', 'sms', 'poster'],
    branches: ['beijing', 'beijing-haidian', 'shanghai', 'shanghai-xuhui', 'chengdu'],
    leaflets: ['eight-rights-of-financial-consumers', 'protect-personal-financial-information'],
    articles: ['fake-police-safe-account', 'part-time-rebate-fraud'],
    title: t(
      `${year} 年“3·15”金融消费者权益保护教育宣传活动`,
      `Consumer Rights Day ${year}: know your rights, avoid fraud`,
    ),
    summary: t(
      '网点咨询、知识小课堂、直播讲堂和信用报告自助查询，3 月 13 日至 15 日与您相约。',
      'Advice desks, short lessons, a live stream and credit report kiosks from 13 to 15 March.',
    ),
    organiser: t('示例银行消费者权益保护部', 'Demo Bank, Consumer Protection Department'),
    body,
    smsTexts: [
      {
        signature: '【示例银行】',
        text: t(
          '3月13至15日到网点了解金融消费者八项权利，可咨询、投诉和查询信用报告。',
          'From 13 to 15 March learn your eight rights as a financial consumer in our branches.',
        ),
        optOut: t('拒收请回复R', ' Reply R to stop.'),
      },
      {
        signature: '【示例银行】',
        text: t(
          '自称公检法要求转账到“安全账户”的都是诈骗，请拨打96110核实，已转账请报110。',
          '“Safe account” calls are fraud. Verify with 96110; if you have paid, call 110.',
        ),
        optOut: t('拒收请回复R', ' Reply R to stop.'),
      },
    ],
    liveScript: consumerRightsScript,
    terms: t(
      `一、活动时间：${year} 年 3 月 13 日至 15 日，各网点营业时间内；直播时间为 3 月 15 日 15:00 至 16:00。\n二、参与方式：到参与网点或进入示例银行官方直播间即可参加，无需办理任何业务，不以购买产品为条件。\n三、纪念品：防骗提示贴纸，每位到场消费者限领 1 份，每个参与网点准备 200 份，领完为止；贴纸不可兑换现金。\n四、投诉与咨询：${bankHotline}。`,
      `1. Time: 13 to 15 March ${year}, in branch hours; live stream on 15 March, 15:00 to 16:00.\n2. Taking part: come to a participating branch or open the bank’s official channel. No business is required, and nothing has to be bought.\n3. Gift: stickers against fraud, one set for each visitor, 200 sets in each participating branch, while stocks last, not exchangeable for cash.\n4. Questions and complaints: ${bankHotline}.`,
    ),
    privacyNotice: t(
      '到网点参加活动和观看直播不需要提供个人信息。直播评论由直播平台按其规则展示，请勿在评论中发布账号、证件号码和电话。查询信用报告须出示本人有效身份证件，仅用于本次查询的身份核验，由征信查询设备处理，我行不另行留存。短信仅发送给已同意接收服务信息的客户，可随时退订。',
      'Visiting a branch or watching the stream needs no personal data. Comments are shown by the platform under its own rules; please post no account, identity or phone numbers. For a credit report you show your identity card; it is used only to verify you for this inquiry by the kiosk and not kept by the bank. Text messages go only to customers who agreed to service messages and can be stopped at any time.',
    ),
  }
}
