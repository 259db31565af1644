import type { Story } from './types.js'

import { approve, claim, publish, submit } from './steps.js'

/** Stories of the campaigns, whose slugs carry the year. */
export const campaignStories = (year: {
  readonly rightsDay: number
  readonly creditDay: number
  readonly educationMonth: number
}): readonly Story[] => [
  {
    collection: 'campaigns',
    slug: `consumer-rights-day-${year.rightsDay}`,
    author: 'editor',
    steps: [
      submit('editor', '含直播和短信，直播脚本及短信文案一并送审。'),
      claim('reviewer'),
      approve(
        'reviewer',
        '一、活动不以办理业务为条件，纪念品名称、数量和领取规则已载明；二、短信含签名和退订方式，仅向已同意接收的客户发送；三、直播脚本未出现产品推介，开场已作防骗和隐私提示。分行审查通过，报总行复审。',
      ),
      claim('head1'),
      approve(
        'head1',
        '复审意见：直播脚本逐段审阅，八项权利和防骗提示表述准确；请主持人严格按脚本播出，临时增加内容须另行报审。短信第二条对“安全账户”的提示与公安机关口径一致。同意，提交第二审查人。',
      ),
      claim('head2'),
      approve(
        'head2',
        '经独立复核：个人信息告知符合最小必要原则；投诉和咨询渠道齐全；英文版本与中文一致。同意开展。直播全程录制并留存。',
      ),
      publish('editor'),
    ],
  },
  {
    collection: 'campaigns',
    slug: `credit-record-day-${year.creditDay}`,
    author: 'editor2',
    steps: [
      submit('editor2'),
      claim('reviewer'),
      approve(
        'reviewer',
        '查询次数、费用与征信中心规定一致；已说明身份核验信息的处理方式和主体；未发放礼品。分行审查通过，报总行审查。',
      ),
    ],
  },
  {
    collection: 'campaigns',
    slug: `financial-education-month-${year.educationMonth}`,
    author: 'editor',
    steps: [],
  },
]

/** The campaign that ends while the demo data is written. */
export const endingCampaignStory: Story = {
  collection: 'campaigns',
  slug: 'fraud-prevention-in-the-neighbourhood',
  author: 'editor2',
  steps: [
    submit('editor2'),
    approve(
      'reviewer',
      '社区活动不销售产品、不收集个人信息，讲解内容与已审材料一致。分行审查通过。',
    ),
    approve('head2', '同意。批准有效期至活动结束，如再次举办须重新送审。'),
  ],
}
