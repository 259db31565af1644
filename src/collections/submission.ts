/**
 * Marks a field that a draft may leave empty and a submission may not. The review gate reports
 * its path in `data.missing` of the 422 `review-gate/incomplete`; a localised field is needed in
 * each submitted language.
 */
export const requiredForSubmission = { requiredForSubmission: true } as const

type Content = Readonly<Record<string, unknown>>

/** The same for a field that only some content needs, decided on the content of one language. */
export const requiredForSubmissionWhen = (
  condition: (content: Content) => boolean,
): { requiredForSubmission: (content: Content) => boolean } => ({
  requiredForSubmission: condition,
})
