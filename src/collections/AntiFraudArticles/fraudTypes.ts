/** Kinds of fraud as the police sort them, in both languages. */
export const fraudTypes = [
  { value: 'part-time-rebate', label: { zh: '刷单返利', en: 'Fake part-time jobs and rebates' } },
  { value: 'fake-investment', label: { zh: '虚假投资理财', en: 'Fake investment' } },
  { value: 'fake-customer-service', label: { zh: '冒充客服退款', en: 'Fake customer service' } },
  { value: 'fake-authorities', label: { zh: '冒充公检法', en: 'Impersonating the authorities' } },
  { value: 'fake-loan', label: { zh: '虚假贷款', en: 'Fake loans' } },
  {
    value: 'fake-acquaintance',
    label: { zh: '冒充领导、熟人', en: 'Impersonating a superior or friend' },
  },
  { value: 'screen-sharing', label: { zh: '共享屏幕、验证码', en: 'Screen sharing and codes' } },
  { value: 'ai-impersonation', label: { zh: 'AI 换脸拟声', en: 'AI face and voice cloning' } },
  { value: 'illegal-fundraising', label: { zh: '非法集资', en: 'Illegal fundraising' } },
  { value: 'account-renting', label: { zh: '买卖出租账户', en: 'Renting or selling accounts' } },
  { value: 'other', label: { zh: '其他', en: 'Other' } },
] as const

export type FraudType = (typeof fraudTypes)[number]['value']
