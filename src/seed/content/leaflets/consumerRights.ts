import type { LeafletContent } from '../types.js'

import { h2, h3, hotlines, ol, p, richText, stepList, ul, warn } from '../../lexical.js'
import { t } from '../../localized.js'
import { bankHotline } from '../common.js'
import { textRow } from '../types.js'

export const consumerRights: LeafletContent = {
  slug: 'eight-rights-of-financial-consumers',
  cover: 'consumer-rights',
  topics: ['rights'],
  audience: ['general'],
  hotline: bankHotline,
  title: t(
    '3·15 消费者权益日：金融消费者的八项权利',
    '15 March: the eight rights of financial consumers',
  ),
  summary: t(
    '财产安全、知情、自主选择、公平交易、依法求偿、受教育、受尊重、信息安全：一张折页读懂您的八项权利和维权途径。',
    'Safety of property, information, choice, fair dealing, redress, education, respect and data security: your eight rights and how to use them.',
  ),
  keyMessages: [
    textRow(
      t(
        '办理业务前，您有权要求银行讲清收益、费用、风险和主要条款。',
        'Before you sign, you may ask the bank to explain returns, fees, risks and main terms.',
      ),
    ),
    textRow(
      t(
        '任何搭售、默认勾选、强制购买，您都可以拒绝。',
        'You may refuse anything bundled, ticked in advance or forced on you.',
      ),
    ),
    textRow(
      t(
        '有争议，先找银行；不满意，再向金融管理部门反映或申请调解。',
        'In a dispute, first ask the bank; then the authorities, or a mediator.',
      ),
    ),
  ],
  body: t(
    richText(
      p(
        '金融消费者是指购买、使用银行等金融机构提供的金融产品和服务的自然人。国务院办公厅 2015 年 11 月发布的《关于加强金融消费者权益保护工作的指导意见》（国办发〔2015〕81 号）明确了金融机构应当保障的八项权利。',
      ),
      h2('八项权利，逐条读懂'),
      ol(
        '**财产安全权**：银行应当采取措施保障您的存款等资产安全，严格区分自身资产与客户资产，不得挪用、占用客户资金。',
        '**知情权**：银行应当以通俗易懂的语言，及时、真实、准确、全面地披露产品和服务信息，充分提示风险，不作虚假或引人误解的宣传。',
        '**自主选择权**：买不买、买什么、在哪里买，由您决定。银行不得强买强卖，不得违背您的意愿搭售产品或附加不合理条件。',
        '**公平交易权**：合同不得含有加重消费者责任、限制或排除消费者法定权利、限制寻求法律救济等内容。',
        '**依法求偿权**：因产品和服务受到人身、财产损害的，有权依法获得赔偿。银行应当公示投诉渠道，及时处理投诉。',
        '**受教育权**：您有权获得金融知识普及和风险教育，银行应当主动开展宣传。',
        '**受尊重权**：人格尊严和民族风俗习惯受到尊重，不因性别、年龄、种族、民族、国籍等受到歧视。',
        '**信息安全权**：银行应当依法收集、使用和保管您的个人金融信息，防止泄露、滥用。',
      ),
      h2('买产品之前，请做三件事'),
      ul(
        '看清产品**由谁发行、由谁管理**，银行代销的产品与本行存款不同。',
        '完成风险承受能力评估，选择与自己情况**相适应**的产品。',
        '在录音录像中**如实回答**，不清楚就当场发问，保存好合同和凭证。',
      ),
      warn(
        'caution',
        '三种情况请说“不”',
        '要求您在空白文件上签字；不让您看合同全文；以“名额有限”催促您当场决定。遇到时，可以拒绝办理并向我们投诉。',
      ),
      h2('发生争议怎么办'),
      stepList(
        '依次使用四条途径',
        ['向银行投诉', '网点、客服热线、官方应用均可受理。请说明事实、诉求并提供凭证。'],
        [
          '向行业调解组织申请调解',
          '金融消费纠纷调解组织独立于银行。是否受理和收费，以当地调解组织的公示为准。',
        ],
        [
          '向金融管理部门反映',
          '对银行处理结果不满意的，可拨打国家金融监督管理总局 12378 或中国人民银行 12363 热线。',
        ],
        ['申请仲裁或提起诉讼', '按照合同约定或法律规定，通过仲裁、诉讼解决。'],
      ),
      h3('常用电话'),
      hotlines(
        '维权与咨询',
        ['示例银行客户服务与投诉', bankHotline, '24 小时'],
        ['国家金融监督管理总局热线', '12378', '银行保险消费者投诉维权'],
        ['中国人民银行热线', '12363', '金融消费权益保护咨询投诉'],
      ),
      p('本折页为金融知识普及材料，不构成任何产品推介。'),
    ),
    richText(
      p(
        'A financial consumer is a natural person who buys or uses products and services of banks and other financial institutions. The Guiding Opinions of the General Office of the State Council of November 2015 (Guobanfa [2015] No. 81) name eight rights that institutions must protect.',
      ),
      h2('The eight rights, one by one'),
      ol(
        '**Safety of property**: the bank protects your deposits and other assets, keeps them apart from its own and may not use them.',
        '**Information**: products, services and risks are disclosed in plain words, in time, truthfully, accurately and completely, without false or misleading publicity.',
        '**Free choice**: whether, what and where you buy is your decision. Nothing may be forced on you, bundled against your will or tied to unreasonable conditions.',
        '**Fair dealing**: contracts may not add to your liability, limit or exclude your legal rights, or keep you from legal remedies.',
        '**Redress**: you may claim compensation for harm. The bank publishes how to complain and answers in time.',
        '**Education**: you are entitled to financial knowledge and education about risks, and the bank offers it.',
        '**Respect**: your dignity and customs are respected, without discrimination by sex, age, race, ethnicity or nationality.',
        '**Security of information**: your personal financial information is collected, used and kept as the law says, and protected against leaks and misuse.',
      ),
      h2('Three things before you buy'),
      ul(
        'Read **who issues and who manages** the product; what the bank sells for others is not a deposit with the bank.',
        'Take the risk assessment and choose what **suits** you.',
        'Answer **truthfully** when the sale is recorded, ask what is unclear, and keep contracts and receipts.',
      ),
      warn(
        'caution',
        'Say no in three cases',
        'You are to sign a blank form; you may not read the whole contract; you must decide now because places are few. Refuse, and tell us.',
      ),
      h2('If there is a dispute'),
      stepList(
        'Four ways, in this order',
        [
          'Complain to the bank',
          'In a branch, by phone or in the app. Say what happened and what you want, with evidence.',
        ],
        [
          'Ask for mediation',
          'Mediation bodies for financial disputes are independent of the bank. See what your local body publishes about admission and fees.',
        ],
        [
          'Turn to the authorities',
          'If the bank’s answer does not satisfy you, call 12378 (National Financial Regulatory Administration) or 12363 (People’s Bank of China).',
        ],
        ['Arbitration or court', 'As the contract or the law provides.'],
      ),
      h3('Useful numbers'),
      hotlines(
        'Ask and complain',
        ['Demo Bank service and complaints', bankHotline, 'Day and night'],
        [
          'National Financial Regulatory Administration',
          '12378',
          'Complaints about banks and insurers',
        ],
        ['People’s Bank of China', '12363', 'Financial consumer protection'],
      ),
      p('This leaflet teaches about finance and recommends no product.'),
    ),
  ),
}
