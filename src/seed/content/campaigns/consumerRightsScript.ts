import type { CampaignContent } from '../types.js'

import { t } from '../../localized.js'
import { bankHotline } from '../common.js'

const host = t('主持人', 'Host')
const officer = t('消保专员', 'Consumer protection officer')

/** What is said in the stream of 15 March, passage by passage. */
export const consumerRightsScript: CampaignContent['liveScript'] = [
  {
    time: '00:00',
    speaker: host,
    text: t(
      '各位观众下午好，欢迎来到示例银行“3·15”直播讲堂。今天只讲知识、不推介产品。直播间不会让您下载任何软件，也不会索要验证码，请不要在评论里留下账号、证件号和电话。',
      'Good afternoon and welcome to Demo Bank’s stream for Consumer Rights Day. Today we teach and recommend no product. Nobody here will ask you to install anything or for a code; please leave no account, identity or phone numbers in the comments.',
    ),
  },
  {
    time: '02:00',
    speaker: officer,
    text: t(
      '金融消费者有八项权利：财产安全权、知情权、自主选择权、公平交易权、依法求偿权、受教育权、受尊重权、信息安全权。记不全没关系，记住一句话：不明白就问，不愿意就拒绝，有损失就投诉。',
      'Financial consumers have eight rights: safety of property, information, free choice, fair dealing, redress, education, respect and security of information. If you cannot remember them all, remember this: ask what you do not understand, refuse what you do not want, complain when you are harmed.',
    ),
  },
  {
    time: '10:00',
    speaker: officer,
    text: t(
      '再讲两个高发骗局。第一，自称公检法、让您把钱转到“安全账户”的，一律是诈骗，公检法没有安全账户。第二，先返小钱、再让您“连单”“解冻”的刷单兼职，一律是诈骗。拿不准，拨打 96110；已经转账，立即拨打 110。',
      'Now two frequent frauds. First: whoever claims to be from the authorities and wants your money in a “safe account” is a fraudster; there are no safe accounts. Second: jobs that pay small rebates and then demand linked orders or release fees are frauds. If unsure, call 96110; if you have paid, call 110 at once.',
    ),
  },
  {
    time: '25:00',
    speaker: officer,
    text: t(
      '也请记住：买卖、出租、出借银行卡和电话卡是违法行为，反电信网络诈骗法第三十一条明令禁止，违反的将受到处罚，构成犯罪的要追究刑事责任。闲置的卡，请及时销户。',
      'Remember also that selling, renting out or lending bank cards and phone cards is illegal. Article 31 of the Anti-Telecom and Online Fraud Law forbids it; offenders are punished, and crimes are prosecuted. Please close cards you no longer use.',
    ),
  },
  {
    time: '35:00',
    speaker: host,
    text: t(
      `接下来回答观众提问。涉及您个人账户的问题，请不要在评论区描述，可拨打客服热线 ${bankHotline} 或到网点咨询。`,
      `Now your questions. Please do not describe your own account in the comments; call ${bankHotline} or ask in a branch.`,
    ),
  },
  {
    time: '58:00',
    speaker: host,
    text: t(
      '感谢收看。对我们的服务有意见，欢迎投诉；对处理结果不满意，可拨打 12378 或 12363 反映。再见。',
      'Thank you for watching. If our service falls short, please complain; if the answer does not satisfy you, call 12378 or 12363. Goodbye.',
    ),
  },
]
