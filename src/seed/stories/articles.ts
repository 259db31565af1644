import type { Story } from './types.js'

import { t } from '../localized.js'
import { approve, claim, decide, publish, revise, revoke, submit, withdraw } from './steps.js'

const collection = 'anti-fraud-articles' as const

export const articleStories: readonly Story[] = [
  {
    collection,
    slug: 'part-time-rebate-fraud',
    author: 'editor',
    steps: [
      submit('editor'),
      claim('reviewer'),
      approve(
        'reviewer',
        '手法描述准确，未披露可被模仿的操作细节；案例为教学案例并已注明，无可识别个人信息；96110、110 和法律责任警示齐备。同意发布。',
      ),
      publish('editor'),
    ],
  },
  {
    collection,
    slug: 'fake-police-safe-account',
    author: 'editor',
    steps: [
      submit('editor', '面向老年客户，拟同步在网点电子屏播放。'),
      claim('reviewer'),
      approve(
        'reviewer',
        '“三个不会”与公安机关公开提示一致；对老年人通俗易懂；未使用公安机关标识和名义作宣传背书。同意发布。网点播放时请保留 96110、110 字样。',
      ),
      publish('editor'),
    ],
  },
  {
    collection,
    slug: 'fake-investment-platform',
    author: 'editor2',
    steps: [
      submit('editor2'),
      approve(
        'reviewer',
        '文中“稳赚不赔”“保本高收益”均为揭示诈骗话术的引用，上下文为否定语境，不构成收益承诺；未借机推介本行产品。引用《防范和处置非法集资条例》准确。同意发布。',
      ),
      publish('editor2'),
    ],
  },
  {
    collection,
    slug: 'fake-customer-service-refund',
    author: 'editor',
    steps: [submit('editor', '临近购物节，请优先审查。')],
  },
  {
    collection,
    slug: 'fake-loan-upfront-fee',
    author: 'editor2',
    firstDraft: {
      summary: t(
        '先让您看到额度，再让您不断付费。放款前收费的都是诈骗。',
        'First they show you a sum, then you pay and pay. Whoever charges before paying out is a fraudster.',
      ),
    },
    steps: [
      submit('editor2'),
      revise('editor2'),
      submit('editor2', '补充了引流话术的提示，以本次提交为准。'),
      claim('reviewer'),
      approve(
        'reviewer',
        '摘要补充后更便于消费者识别。提示“看清年化利率和还款计划”符合信贷宣传要求；未出现本行贷款产品名称。同意发布。',
      ),
      publish('editor2'),
    ],
  },
  {
    collection,
    slug: 'fake-boss-or-friend',
    author: 'editor2',
    steps: [
      submit('editor2'),
      claim('reviewer'),
      decide('reviewer', {
        decision: 'changes-requested',
        opinion:
          '内容总体可用。“可以在银行渠道选择次日到账”涉及我行具体功能，请先与运营管理部核实各渠道（柜面、自助机具、手机银行）的可用情况，并写明撤销方式和时限，避免使消费者误以为所有转账均可撤销。',
        reasons: ['required-content'],
        points: [{ text: '核实并补充延时到账的适用渠道和撤销时限。', path: 'body' }],
      }),
    ],
  },
  {
    collection,
    slug: 'screen-sharing-and-codes',
    author: 'editor',
    steps: [
      submit('editor'),
      claim('reviewer'),
      approve(
        'reviewer',
        '三类风险解释清楚，应急步骤可操作，“谁要都不给”包含自称银行员工的情形。同意发布。',
      ),
      publish('editor'),
      revoke(
        'head1',
        '手机厂商系统更新后，文中“关闭短信内容的锁屏和横幅预览”的说明与多款机型现行设置不一致，可能误导消费者。为保证准确，先行撤销批准并下线，请编辑更新后重新送审。',
      ),
    ],
  },
  {
    collection,
    slug: 'ai-face-and-voice-cloning',
    author: 'editor',
    steps: [
      submit('editor'),
      withdraw('editor', '拟补充近期公布的识别方法，先行撤回，完善后再提交。'),
    ],
  },
  {
    collection,
    slug: 'do-not-rent-out-your-account',
    author: 'editor2',
    steps: [
      submit('editor2'),
      claim('reviewer'),
      decide('reviewer', {
        decision: 'rejected',
        opinion:
          '法律依据引用无误，但总行法律合规部已统一编写“断卡”行动宣传口径，要求各分行不另行制发同主题材料，以免量刑和惩戒后果的表述不一致。本篇不予通过，建议改为转用总行统一材料。',
        reasons: ['outdated'],
      }),
    ],
  },
]
