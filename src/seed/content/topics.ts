import type { Localized } from '../localized.js'
import type { TopicKey } from './types.js'

import { t } from '../localized.js'

/** Topics by their key, which is also the slug. */
export const topics: readonly {
  readonly slug: TopicKey
  readonly title: Localized
  readonly description: Localized
}[] = [
  {
    slug: 'rights',
    title: t('消费者权益', 'Consumer rights'),
    description: t('八项权利与维权途径', 'Eight rights and how to use them'),
  },
  {
    slug: 'personal-information',
    title: t('个人信息保护', 'Personal information'),
    description: t('账户、密码与隐私', 'Accounts, passwords and privacy'),
  },
  {
    slug: 'credit',
    title: t('征信与信用', 'Credit records'),
    description: t('信用报告查询与异议', 'Reading and correcting your report'),
  },
  {
    slug: 'anti-fraud',
    title: t('防范诈骗', 'Fraud prevention'),
    description: t('识别手法与应对步骤', 'Recognise it and respond'),
  },
  {
    slug: 'deposit-insurance',
    title: t('存款保险', 'Deposit insurance'),
    description: t('保障范围与限额', 'Cover and limits'),
  },
  {
    slug: 'borrowing',
    title: t('理性借贷', 'Borrowing'),
    description: t('借款成本与还款', 'Cost and repayment'),
  },
  {
    slug: 'older-people',
    title: t('老年人关爱', 'Older people'),
    description: t('适老服务与防骗', 'Service and protection'),
  },
]
