/** Reasons on offer in the form; the server takes any short code. */
export const reasonCodes = [
  'misleading',
  'unsupported-claim',
  'risk-notice',
  'required-content',
  'personal-data',
  'wording',
  'outdated',
  'picture',
  'translation',
  'other',
] as const
