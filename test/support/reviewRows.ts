/**
 * Rows of reviews and decisions as a busy bank has them, made from a seed: the same every time,
 * on every database. For statistics; nothing here passed the operations.
 */

export type ReviewRow = {
  readonly number: string
  readonly title: string
  readonly documentCollection: string
  readonly documentId: string
  readonly status: string
  readonly origin: string
  readonly round: number
  readonly riskLevel: string
  readonly riskRank: number
  readonly currentStage: string | null
  readonly submittedBy: string
  readonly submittedByName: string
  readonly submittedByDepartment: string
  readonly branch: string
  readonly submittedAt: string
  readonly responseDueAt: string
  readonly firstAnsweredAt: string | null
  readonly firstAnswerMinutes: number | null
  readonly decisionMinutes: number | null
  readonly answeredInTime: boolean | null
  readonly closedAt: string | null
  readonly approvedAt: string | null
  readonly validUntil: string | null
  readonly openFindings: number
}

export type DecisionRow = {
  /** Number of the review; a row in the database has its id. */
  readonly review: string
  readonly number: string
  readonly documentCollection: string
  readonly stage: string
  readonly decision: string
  readonly riskLevel: string
  readonly round: number
  readonly decidedBy: string
  readonly decidedByName: string
  readonly decidedByDepartment: string
  readonly branch: string
  readonly decidedAt: string
  readonly minutes: number
  readonly reasons: string | null
}

export type GeneratedReview = {
  readonly row: ReviewRow
  readonly decisions: readonly DecisionRow[]
}

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

/** mulberry32: small, and good enough to make rows unlike each other. */
const createRandom = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export type RowsOptions = {
  readonly seed?: number
  readonly first: Date
  /** Submissions are spread evenly over this many days. */
  readonly days: number
  readonly count: number
  readonly reviewers?: number
  readonly branches?: readonly string[]
}

const stageNames = ['branch', 'head-office', 'head-office-second']
const reasonCodes = [
  'misleading',
  'unsupported-claim',
  'risk-notice',
  'wording',
  'outdated',
  'picture',
]
const collections = ['leaflets', 'anti-fraud-articles', 'campaigns']
const risks = ['low', 'medium', 'high']

type Random = () => number

const pick = <Item>(random: Random, items: readonly Item[]): Item =>
  items[Math.floor(random() * items.length)] as Item

/** Most are quick, a few take days, and none takes a round number of minutes. */
const duration = (random: Random): number => 4 + 40 * random() ** 2 + 1_500 * random() ** 12

const reasonsOf = (random: Random): string => {
  const chosen = reasonCodes.filter(() => random() < 0.25)
  return `|${(chosen.length > 0 ? chosen : ['other']).join('|')}|`
}

const endings = ['approved', 'approved', 'approved', 'changes-requested', 'rejected'] as const

type Course = {
  readonly stage: number
  readonly ending: (typeof endings)[number] | 'in-review' | 'withdrawn'
}

const courseOf = (random: Random, stages: number): Course => {
  if (random() < 0.02) return { stage: Math.floor(random() * stages), ending: 'in-review' }
  if (random() < 0.02) return { stage: 0, ending: 'withdrawn' }
  const ending = pick(random, endings)
  return { stage: ending === 'approved' ? stages - 1 : Math.floor(random() * stages), ending }
}

/** An id as MongoDB makes them; SQLite takes any text. */
export const reviewerId = (number: number): string => number.toString(16).padStart(24, '0')

const iso = (ms: number): string => new Date(ms).toISOString()

type Start = {
  readonly index: number
  readonly options: RowsOptions
  readonly random: Random
  readonly submitted: number
}

const decisionsOf = (
  { index, options, random, submitted }: Start,
  course: Course,
  shared: Pick<DecisionRow, 'branch' | 'documentCollection' | 'number' | 'riskLevel' | 'round'>,
): readonly DecisionRow[] => {
  const { reviewers = 12 } = options
  const open = course.ending === 'in-review' || course.ending === 'withdrawn'
  const rows: DecisionRow[] = []
  let at = submitted
  for (let stage = 0; stage < course.stage + (open ? 0 : 1); stage += 1) {
    const minutes = duration(random)
    at += minutes * minuteMs
    const last = !open && stage === course.stage
    const decision = last ? course.ending : 'approved'
    const reviewer = (Math.floor(random() * reviewers) + index) % reviewers
    rows.push({
      ...shared,
      review: shared.number,
      stage: stageNames[stage] ?? '',
      decision,
      decidedBy: reviewerId(reviewer),
      decidedByName: `审查人 ${reviewer}`,
      decidedByDepartment: 'consumer-protection',
      decidedAt: iso(at),
      minutes: Math.floor(minutes),
      reasons: decision === 'approved' ? null : reasonsOf(random),
    })
  }
  return rows
}

const timesOf = (submitted: number, course: Course, decisions: readonly DecisionRow[]) => {
  const minutesTo = (at: string): number => Math.floor((Date.parse(at) - submitted) / minuteMs)
  const [first] = decisions
  const last = decisions.at(-1)
  const closes = course.ending !== 'in-review' && course.ending !== 'withdrawn' && last
  const approved = course.ending === 'approved' && last
  return {
    firstAnsweredAt: first?.decidedAt ?? null,
    firstAnswerMinutes: first ? minutesTo(first.decidedAt) : null,
    answeredInTime: first ? Date.parse(first.decidedAt) - submitted <= 60 * minuteMs : null,
    closedAt: closes ? last.decidedAt : null,
    decisionMinutes: closes ? minutesTo(last.decidedAt) : null,
    approvedAt: approved ? last.decidedAt : null,
    validUntil: approved ? iso(Date.parse(last.decidedAt) + 365 * dayMs) : null,
  }
}

const generate = (start: Start): GeneratedReview => {
  const { index, options, random, submitted } = start
  const stages = pick(random, [1, 1, 1, 2, 3])
  const course = courseOf(random, stages)
  const shared = {
    number: `XB-2026-${String(index + 1).padStart(6, '0')}`,
    documentCollection: pick(random, collections),
    riskLevel: risks[stages - 1] ?? 'low',
    round: random() < 0.25 ? 2 : 1,
    branch: pick(random, options.branches ?? ['branch-1', 'branch-2', 'branch-3']),
  }
  const decisions = decisionsOf(start, course, shared)
  return {
    decisions,
    row: {
      ...shared,
      title: `防范电信网络诈骗宣传 ${index + 1}`,
      documentId: `document-${index + 1}`,
      status: course.ending,
      origin: random() < 0.1 ? 'expiry' : 'submission',
      riskRank: stages,
      currentStage: course.ending === 'in-review' ? (stageNames[course.stage] ?? null) : null,
      submittedBy: `editor-${index % 40}`,
      submittedByName: `编辑 ${index % 40}`,
      submittedByDepartment: 'retail',
      submittedAt: iso(submitted),
      responseDueAt: iso(submitted + 60 * minuteMs),
      openFindings: 0,
      ...timesOf(submitted, course, decisions),
    },
  }
}

export function* generateReviews(options: RowsOptions): Generator<GeneratedReview> {
  const random = createRandom(options.seed ?? 20_261_124)
  const step = (options.days * dayMs) / options.count
  for (let index = 0; index < options.count; index += 1) {
    const submitted = Math.floor(options.first.getTime() + index * step)
    yield generate({ index, options, random, submitted })
  }
}
