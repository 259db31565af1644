import type { Story } from './types.js'

import { t } from '../localized.js'
import { approve, claim, decide, publish, revise, submit } from './steps.js'

export const leafletStories: readonly Story[] = [
  {
    collection: 'leaflets',
    slug: 'eight-rights-of-financial-consumers',
    author: 'editor',
    steps: [
      submit('editor', '“3·15”期间全辖网点使用的折页，中英文一并送审。'),
      claim('reviewer'),
      approve(
        'reviewer',
        '经审查：一、八项权利的表述与国办发〔2015〕81 号文一致，未扩大或限缩消费者权利；二、已公示本行投诉热线及 12378、12363 渠道，争议解决途径顺序恰当；三、已区分代销产品与本行存款，未含产品推介和收益表述；四、中英文含义一致。同意发布。',
      ),
      publish('editor'),
    ],
  },
  {
    collection: 'leaflets',
    slug: 'protect-personal-financial-information',
    author: 'editor',
    firstDraft: {
      keyMessages: [
        {
          text: t(
            '金融账户属于敏感个人信息，处理它需要特定目的、充分必要性和您的单独同意。',
            'A financial account is sensitive information: it may only be processed for a specific purpose, when necessary and with your separate consent.',
          ),
        },
        {
          text: t('密码和验证码请妥善保管。', 'Keep passwords and codes safe.'),
        },
        {
          text: t(
            '发现泄露，先冻结账户，再修改密码，再报警。',
            'After a leak: first block accounts, then change passwords, then report it.',
          ),
        },
      ],
    },
    steps: [
      submit('editor'),
      claim('reviewer'),
      decide('reviewer', {
        decision: 'changes-requested',
        opinion:
          '正文内容完整、依据准确。但要点第二条“妥善保管”过于笼统，不能使消费者知道“任何人索要都应拒绝”，且未覆盖冒充本行员工的情形。请修改后再次提交。',
        reasons: ['wording'],
        points: [
          {
            text: '请明确：密码、验证码、卡片背面安全码不告诉任何人，包括自称银行员工的人。',
            path: 'keyMessages.1.text',
          },
        ],
      }),
      revise('editor'),
      submit('editor', '已采纳审查意见，修改要点第二条的中英文。'),
      approve(
        'reviewer',
        '修改已到位，表述明确、可执行。个人信息权利的表述与个人信息保护法第四章相符，“银行不会这样做”与我行服务承诺一致。同意发布。',
      ),
      publish('editor'),
    ],
  },
  {
    collection: 'leaflets',
    slug: 'care-for-your-credit-record',
    author: 'editor2',
    steps: [
      submit('editor2'),
      claim('reviewer'),
      approve(
        'reviewer',
        '已核对《征信业管理条例》第十六条、第十七条、第二十五条：每年两次免费查询、不良信息保存五年、异议二十日内处理的表述准确；对“征信修复”的警示清楚；提示还款困难时主动协商，有利于保护消费者。同意发布。',
      ),
      publish('reviewer'),
    ],
  },
  {
    collection: 'leaflets',
    slug: 'deposit-insurance-in-brief',
    author: 'editor2',
    steps: [
      submit('editor2', '拟于 9 月宣传月起发布，请先行审查。'),
      approve(
        'reviewer',
        '偿付限额、保障范围和偿付时限的表述与《存款保险条例》一致；已提示理财产品不属于存款保险范围。同意。请注意：存款保险宣传应使用监管规定的统一标识，网点张贴时不得改动。',
      ),
    ],
  },
  { collection: 'leaflets', slug: 'borrow-within-your-means', author: 'editor', steps: [] },
]
