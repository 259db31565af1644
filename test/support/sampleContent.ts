/** Realistic content of a given size: an anti-fraud article in Chinese and English. */

const sentences = {
  zh: [
    '凡是要求您把钱转到“安全账户”的，都是诈骗，公安机关没有安全账户。',
    '接到自称客服、领导或者公检法人员的电话，请先挂断，再通过官方渠道核实。',
    '不要向任何人透露短信验证码、银行卡密码和身份证照片。',
    '如已转账，请立即拨打110报警，并拨打96110咨询反诈专线。',
    '个人信用报告可以在人民银行征信中心和各网点自助查询机免费查询。',
  ],
  en: [
    'Anyone who asks you to move money to a “safe account” is a fraudster: there is none.',
    'Hang up on callers who claim to be the police, then call the official number yourself.',
    'Never tell anybody a verification code, a card PIN, or send a photo of your ID card.',
    'If you have already paid, call 110 at once and ask the anti-fraud line 96110 for help.',
  ],
} as const

export type SampleLocale = keyof typeof sentences

const text = (value: string, format = 0) => ({
  type: 'text',
  version: 1,
  detail: 0,
  format,
  mode: 'normal',
  style: '',
  text: value,
})

const element = (type: string, children: readonly unknown[], more: object = {}) => ({
  type,
  version: 1,
  direction: 'ltr',
  format: '',
  indent: 0,
  children,
  ...more,
})

const blockOf = (locale: SampleLocale, index: number): unknown => {
  const sentence = (offset: number): string =>
    sentences[locale][(index + offset) % sentences[locale].length] ?? ''
  if (index % 6 === 0) return element('heading', [text(sentence(0))], { tag: 'h2' })
  if (index % 6 === 3) {
    const items = [0, 1, 2].map((item) =>
      element('listitem', [text(sentence(item))], { value: item + 1 }),
    )
    return element('list', items, { listType: 'number', start: 1, tag: 'ol' })
  }
  const runs = [text(sentence(0)), text(sentence(1), 1), text(sentence(2))]
  return element('paragraph', runs, { textFormat: 0, textStyle: '' })
}

/** A Lexical document whose JSON is at least `bytes` long. */
export const sampleBody = (locale: SampleLocale, bytes: number): Record<string, unknown> => {
  const children: unknown[] = []
  for (let length = 0; length < bytes;) {
    const block = blockOf(locale, children.length)
    children.push(block)
    length += Buffer.byteLength(JSON.stringify(block))
  }
  return { root: element('root', children) }
}

/** The values of one locale of an article; `bytes` is the size of its body. */
export const sampleArticle = (args: {
  readonly locale: SampleLocale
  readonly number: number
  readonly bytes: number
}): Record<string, unknown> => {
  const { locale, number, bytes } = args
  const title = locale === 'zh' ? `谨防冒充客服退款诈骗（${number}）` : `Refund fraud ${number}`
  return {
    title,
    slug: `refund-fraud-${number}`,
    summary: sentences[locale][number % sentences[locale].length],
    body: sampleBody(locale, bytes),
  }
}
