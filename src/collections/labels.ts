/** A text of the admin panel in both languages. */
export type Bilingual = { readonly zh: string; readonly en: string }

/** Bilingual label; a plain object, because Payload's label types are mutable. */
export const label = (zh: string, en: string): { zh: string; en: string } => ({ zh, en })

export const adminGroups = {
  education: label('宣教内容', 'Education content'),
  reference: label('基础资料', 'Reference data'),
  people: label('人员', 'People'),
}

/** The text in the language of the request; Chinese for every `zh…`, English otherwise. */
export const inLanguageOf = (
  req: { readonly i18n?: { readonly language?: string } } | undefined,
  text: Bilingual,
): string => ((req?.i18n?.language ?? 'zh').startsWith('zh') ? text.zh : text.en)
