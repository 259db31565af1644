import type { CampaignContent } from '../types.js'

import { doDont, h2, hotlines, p, richText, ul, warn } from '../../lexical.js'
import { t } from '../../localized.js'
import { bankHotline } from '../common.js'
import { nextPeriod } from './dates.js'

const body = t(
  richText(
    p(
      '九月是金融教育宣传的集中时段。今年我们以“保障金融权益，防范非法集资”为主线，走进社区、校园、企业和乡村。',
    ),
    h2('四个专场'),
    ul(
      '**社区专场**：老年人识别非法集资和养老诈骗。',
      '**校园专场**：理性消费、远离不良校园贷、不出租银行卡。',
      '**企业专场**：财务人员防范冒充领导诈骗。',
      '**乡村专场**：存款保险、反假货币、防范虚假贷款。',
    ),
    warn(
      'danger',
      '非法集资的损失由参与者自行承担',
      '《防范和处置非法集资条例》第二十五条规定，因参与非法集资受到的损失，由集资参与人自行承担。',
    ),
    doDont({
      heading: '看到高额回报的宣传',
      dos: ['查机构是否持牌', '问清资金投向', '与家人商量，向监管部门或公安机关咨询'],
      donts: ['被礼品、旅游、讲座打动就投钱', '拉亲友一起投资', '相信“保本高收益”的口头承诺'],
    }),
    hotlines(
      '咨询与举报',
      ['示例银行客户服务', bankHotline],
      ['全国反诈预警劝阻专线', '96110'],
      ['公安报警电话', '110'],
    ),
  ),
  richText(
    p(
      'September is the month of financial education. This year’s theme is “protect your rights, keep away from illegal fundraising”, in neighbourhoods, schools, companies and villages.',
    ),
    h2('Four series'),
    ul(
      '**Neighbourhoods**: older people learn to recognise illegal fundraising and pension fraud.',
      '**Campuses**: spending with reason, no predatory loans, no renting out of bank cards.',
      '**Companies**: finance staff learn about false superiors.',
      '**Villages**: deposit insurance, counterfeit money, fake loans.',
    ),
    warn(
      'danger',
      'Losses from illegal fundraising are your own',
      'Article 25 of the Regulation on Preventing and Handling Illegal Fundraising: those who take part bear their own losses.',
    ),
    doDont({
      heading: 'When you see a promise of high returns',
      dos: [
        'Check the licence',
        'Ask where the money goes',
        'Talk to family, and ask the supervisors or the police',
      ],
      donts: [
        'Invest because of gifts, trips or lectures',
        'Bring in relatives and friends',
        'Believe spoken promises of a guaranteed high return',
      ],
    }),
    hotlines(
      'Ask and report',
      ['Demo Bank customer service', bankHotline],
      ['National anti-fraud line', '96110'],
      ['Police', '110'],
    ),
  ),
)

/** September: financial education, with a live stream in the plan. */
export const financialEducationMonth = (now: Date): CampaignContent => {
  const { startsAt, endsAt, year } = nextPeriod({ now, from: '09-01', to: '09-30' })
  return {
    slug: `financial-education-month-${year}`,
    cover: 'campaign-education',
    topics: ['rights', 'anti-fraud', 'older-people'],
    keyDate: 'financial-education-month',
    startsAt,
    endsAt,
    channels: ['branch-event', 'wechat', 'sms'],
    branches: ['beijing', 'shanghai', 'chengdu', 'chengdu-wuhou'],
    leaflets: ['deposit-insurance-in-brief', 'borrow-within-your-means'],
    articles: ['fake-investment-platform', 'fake-loan-upfront-fee'],
    title: t(
      `${year} 年 9 月金融教育宣传月：防范非法集资`,
      `Financial Education Month, September ${year}: against illegal fundraising`,
    ),
    summary: t(
      '社区、校园、企业、乡村四个专场，帮助您识别非法集资，守护养老钱、学费钱。',
      'Four series in neighbourhoods, schools, companies and villages on recognising illegal fundraising.',
    ),
    organiser: t('示例银行零售金融部', 'Demo Bank, Retail Banking'),
    body,
    smsTexts: [
      {
        signature: '【示例银行】',
        text: t(
          '9月金融教育宣传月：高额回报要警惕，非法集资损失自担。疑似诈骗请拨96110或110。',
          'Financial Education Month: beware of promised high returns; losses from illegal fundraising are your own. Suspicious? Call 96110 or 110.',
        ),
        optOut: t('拒收请回复R', ' Reply R to stop.'),
      },
    ],
    liveScript: [],
    terms: t(
      `一、活动时间：${year} 年 9 月 1 日至 30 日。\n二、参与方式：免费参加，场次以网点公告为准，无需办理业务。\n三、本活动不发放礼品，不销售产品。\n四、咨询与投诉：${bankHotline}。`,
      `1. Time: 1 to 30 September ${year}.\n2. Taking part is free; branches announce the dates. No business is required.\n3. No gifts, no sales.\n4. Questions and complaints: ${bankHotline}.`,
    ),
    privacyNotice: t(
      '参加讲座不需要登记个人信息。短信仅发送给已同意接收服务信息的客户，可随时退订。现场拍照仅用于记录活动全景，不拍摄可识别的个人正面，如需使用人像将另行取得您的书面同意。',
      'Lectures need no registration. Text messages go only to customers who agreed to service messages and can be stopped at any time. Photos show the event as a whole and no recognisable faces; portraits are used only with your separate written consent.',
    ),
  }
}
