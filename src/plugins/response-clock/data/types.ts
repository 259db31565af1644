/** Holidays and make-up working days of a period, as plain data. Days are ISO dates. */
export type HolidayData = {
  readonly from: string
  readonly until: string
  /** False while the authority has not published them. */
  readonly official: boolean
  readonly holidays: readonly string[]
  readonly workdays: readonly string[]
}
