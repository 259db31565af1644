import type { CampaignContent } from '../types.js'

import { h2, hotlines, ol, p, richText, stepList, ul, warn } from '../../lexical.js'
import { t } from '../../localized.js'
import { bankHotline } from '../common.js'
import { nextPeriod } from './dates.js'

const body = t(
  richText(
    p('6 月 14 日是“信用记录关爱日”。示例银行邀请您到身边的网点，花几分钟看懂自己的信用报告。'),
    h2('活动内容'),
    ul(
      '设有个人信用报告自助查询机的网点，工作人员全程协助查询、讲解。',
      '“看懂信用报告”小课堂：报告里有什么、不良信息保存多久、有错怎么办。',
      '进校园、进社区：面向大学生和新市民讲解征信常识。',
    ),
    stepList(
      '查询只需三步',
      ['带上本人有效身份证件'],
      ['在自助查询机上按提示核验身份', '机具通过读取证件和拍照核验，请本人办理。'],
      ['打印并妥善保管', '报告含有个人信息，请勿拍照外传或随意丢弃。'],
    ),
    warn(
      'danger',
      '谨防“征信修复”',
      '任何以“修复征信”“删除逾期”为名的收费都是骗局。信息有错，依法提出异议，不收取任何费用。如遇此类骗局，请拨打 96110 或 110。',
    ),
    h2('您可能想知道'),
    ol(
      '查询自己的报告不会影响信用状况。',
      '每年前两次查询免费。',
      '暂时还款困难，请在到期前与银行协商。',
    ),
    hotlines('咨询电话', ['示例银行客户服务', bankHotline], ['中国人民银行热线', '12363']),
  ),
  richText(
    p(
      '14 June is the day of caring for your credit record. Come to a branch near you and take a few minutes to understand your own report.',
    ),
    h2('What happens'),
    ul(
      'In branches with a credit report kiosk, staff help you to see and read your report.',
      'A short lesson: what the report holds, how long negative information stays, what to do about errors.',
      'On campuses and in neighbourhoods: the basics for students and new citizens.',
    ),
    stepList(
      'Three steps',
      ['Bring your own identity card'],
      ['Let the kiosk verify you', 'It reads the card and takes a picture; please come in person.'],
      [
        'Print it and keep it safe',
        'It holds personal information: do not post photos of it or leave it lying about.',
      ],
    ),
    warn(
      'danger',
      'Beware of “credit repair”',
      'Whoever charges for repairing records or deleting late payments is a fraudster. Errors are corrected on objection, free of charge. Report such offers to 96110 or 110.',
    ),
    h2('Good to know'),
    ol(
      'Looking at your own report does not affect your credit.',
      'The first two times in a year are free.',
      'If repayment becomes hard, talk to the bank before the due date.',
    ),
    hotlines(
      'Where to ask',
      ['Demo Bank customer service', bankHotline],
      ['People’s Bank of China', '12363'],
    ),
  ),
)

/** 6·14: branches, WeChat and posters; medium risk. */
export const creditRecordDay = (now: Date): CampaignContent => {
  const { startsAt, endsAt, year } = nextPeriod({ now, from: '06-10', to: '06-20' })
  return {
    slug: `credit-record-day-${year}`,
    cover: 'campaign-credit',
    topics: ['credit'],
    keyDate: 'credit-record-day',
    startsAt,
    endsAt,
    channels: ['branch-event', 'wechat', 'poster'],
    branches: ['beijing-haidian', 'beijing-chaoyang', 'shanghai-xuhui', 'chengdu-wuhou'],
    leaflets: ['care-for-your-credit-record'],
    articles: ['fake-loan-upfront-fee'],
    title: t(
      `${year} 年“6·14 信用记录关爱日”宣传活动`,
      `Credit Record Day ${year}: read your own report`,
    ),
    summary: t(
      '带上身份证，到设有自助查询机的网点查一查、看懂自己的信用报告。',
      'Bring your identity card to a branch with a kiosk and learn to read your credit report.',
    ),
    organiser: t(
      '示例银行零售金融部、消费者权益保护部',
      'Demo Bank, Retail Banking and Consumer Protection',
    ),
    body,
    smsTexts: [],
    liveScript: [],
    terms: t(
      `一、活动时间：${year} 年 6 月 10 日至 20 日，各参与网点营业时间内。\n二、参与方式：本人持有效身份证件到参与网点即可，无需是我行客户，无需办理其他业务。\n三、查询次数与费用按征信中心规定执行，每年前两次免费。\n四、本活动不发放礼品。\n五、咨询与投诉：${bankHotline}。`,
      `1. Time: 10 to 20 June ${year}, in the hours of the participating branches.\n2. Taking part: come in person with your identity card. You need not be a customer or do other business.\n3. Number and cost of inquiries follow the rules of the Credit Reference Center; the first two in a year are free.\n4. No gifts are given.\n5. Questions and complaints: ${bankHotline}.`,
    ),
    privacyNotice: t(
      '查询信用报告须核验本人身份证件和现场照片，由征信查询设备用于身份核验并传送至征信中心；我行不在活动中另行收集、留存您的证件影像和报告内容。工作人员仅在您同意时查看报告并讲解。',
      'For a report the kiosk verifies your identity card and a picture taken on the spot and sends them to the Credit Reference Center. The bank collects and keeps neither images nor reports in this campaign. Staff look at your report only if you agree.',
    ),
  }
}
