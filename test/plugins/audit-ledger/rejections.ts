export const codeOf = (error: unknown): unknown => (error as { code?: unknown }).code

/** What the work rejects with; fails when it does not. */
export const rejectionOf = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    await work
  } catch (error) {
    return error
  }
  throw new Error('expected a rejection')
}
