export const locales = ['zh', 'en'] as const
export type Locale = (typeof locales)[number]

export const isLocale = (value: string): value is Locale => locales.includes(value as Locale)

const zh = {
  language: '中文',
  name: '示例银行 · 金融知识与消费者权益',
  lead: '看得懂、用得上的金融知识。每一篇都经消费者权益保护部门审查后才与您见面。',
  skip: '跳到正文',
  leaflets: '宣传折页',
  articles: '反诈文章',
  campaigns: '宣传活动',
  nothing: '暂无内容。',
  home: '首页',
  staff: '工作人员登录',
  keyMessages: '要点',
  redFlags: '识别要点',
  whatToDo: '应对步骤',
  caseStudy: '典型案例',
  liability: '法律责任',
  sources: '依据与来源',
  hotline: '咨询投诉电话',
  when: '时间',
  organiser: '主办单位',
  branches: '参与网点',
  related: '相关内容',
  terms: '活动规则',
  privacy: '个人信息告知',
  approval: '消费者权益保护审查',
  approvalNumber: '审查编号',
  approvedAt: '审查通过',
  validUntil: '有效期至',
  sequence: '审查台账序号',
  fingerprint: '内容指纹（SHA-256）',
  proof: '下载台账证明',
  proofNote: '任何人都可以用公开的 C2SP 工具离线核验：本页内容在发布前已经审查，且记录未被改动。',
  dos: '要做',
  donts: '不要做',
  lesson: '启示',
}

export type Texts = Readonly<typeof zh>

const en: Texts = {
  language: 'English',
  name: 'Demo Bank · Money matters and your rights',
  lead: 'Plain words about money. Every page was reviewed by the bank’s consumer-protection department before you see it.',
  skip: 'Skip to content',
  leaflets: 'Leaflets',
  articles: 'Anti-fraud articles',
  campaigns: 'Campaigns',
  nothing: 'Nothing here yet.',
  home: 'Home',
  staff: 'Staff sign-in',
  keyMessages: 'In short',
  redFlags: 'Red flags',
  whatToDo: 'What to do',
  caseStudy: 'A case',
  liability: 'What the law says',
  sources: 'Sources',
  hotline: 'Questions and complaints',
  when: 'When',
  organiser: 'Organiser',
  branches: 'Branches',
  related: 'Related',
  terms: 'Terms',
  privacy: 'Privacy notice',
  approval: 'Consumer-protection review',
  approvalNumber: 'Review number',
  approvedAt: 'Approved',
  validUntil: 'Valid until',
  sequence: 'Ledger sequence',
  fingerprint: 'Content fingerprint (SHA-256)',
  proof: 'Download the ledger proof',
  proofNote:
    'Anybody can check offline with public C2SP tools that this page was reviewed before it was published, and that the record was not changed.',
  dos: 'Do',
  donts: 'Don’t',
  lesson: 'What it teaches',
}

const texts: Readonly<Record<Locale, Texts>> = { zh, en }

export const textsOf = (locale: Locale): Texts => texts[locale]

const zoneOf = 'Asia/Shanghai'

/** A day as the readers of a bank in China write it. */
export const formatDate = (value: string | null | undefined, locale: Locale): string =>
  value
    ? new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', {
        dateStyle: 'long',
        timeZone: zoneOf,
      }).format(new Date(value))
    : ''
