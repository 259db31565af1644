import type { DecisionKind, RiskLevel } from '../constants.js'

import { riskLevels } from '../constants.js'

/** The definition of one stage: a name and the role that serves it. */
export type ReviewStage = {
  readonly key: string
  readonly role: string
  /** Name per language, for stages of a project's own. @default the translation of the key */
  readonly label?: Readonly<Record<string, string>>
}
export type StagesByRisk = Readonly<Record<RiskLevel, readonly ReviewStage[]>>

/** One stage being carried out for one review. */
export type StageRun = ReviewStage & {
  readonly status: 'waiting' | 'open' | DecisionKind
  readonly startedAt: string | null
  readonly decidedAt: string | null
  readonly decidedBy: string | null
  readonly decidedByName: string | null
  /** Their department at that moment. */
  readonly decidedByDepartment?: string | null
  /** Number of the review in which this stage was decided, when a resubmission took it over. */
  readonly carriedFrom?: string
}

/** contract.md, "Default stages". */
export const defaultStages: StagesByRisk = {
  low: [{ key: 'branch', role: 'reviewer' }],
  medium: [
    { key: 'branch', role: 'reviewer' },
    { key: 'head-office', role: 'head-reviewer' },
  ],
  high: [
    { key: 'branch', role: 'reviewer' },
    { key: 'head-office', role: 'head-reviewer' },
    { key: 'head-office-second', role: 'head-reviewer' },
  ],
}

const waiting = (stage: ReviewStage): StageRun => ({
  ...stage,
  status: 'waiting',
  startedAt: null,
  decidedAt: null,
  decidedBy: null,
  decidedByName: null,
})

/** The runs of a new review. */
export const openStages = (args: {
  readonly stages: readonly ReviewStage[]
  readonly at: string
}): readonly StageRun[] =>
  args.stages.map((stage, index) =>
    index === 0 ? { ...waiting(stage), status: 'open', startedAt: args.at } : waiting(stage),
  )

export const currentStage = (runs: readonly StageRun[]): StageRun | null =>
  runs.find(({ status }) => status === 'open') ?? null

/** The runs after the current stage was decided; an approval opens the next one. */
export const decideStage = (
  runs: readonly StageRun[],
  decision: {
    readonly kind: DecisionKind
    readonly at: string
    readonly by: string
    readonly byName: string
    readonly byDepartment?: string | null
  },
): readonly StageRun[] => {
  const index = runs.findIndex(({ status }) => status === 'open')
  return runs.map((run, position) => {
    if (position === index) {
      return {
        ...run,
        status: decision.kind,
        decidedAt: decision.at,
        decidedBy: decision.by,
        decidedByName: decision.byName,
        decidedByDepartment: decision.byDepartment ?? null,
      }
    }
    const next = position === index + 1 && decision.kind === 'approved'
    return next ? { ...run, status: 'open', startedAt: decision.at } : run
  })
}

/**
 * The runs of a resubmission: it goes on at the stage that asked for changes, and takes over what
 * was approved before it. A stage is taken over only while nothing speaks against it (`mayCarry`)
 * and it is still the same stage; the first that is not is opened instead.
 */
export const resumeStages = (args: {
  readonly stages: readonly ReviewStage[]
  readonly previous: readonly StageRun[]
  readonly previousNumber: string
  readonly mayCarry: (run: StageRun) => boolean
  readonly at: string
}): readonly StageRun[] => {
  const { stages, previous, at } = args
  const mayCarry = (stage: ReviewStage, index: number): boolean => {
    const run = previous[index]
    const isSame = run?.key === stage.key && run.role === stage.role
    return isSame && run.status === 'approved' && args.mayCarry(run)
  }
  const firstOpen = stages.findIndex((stage, index) => !mayCarry(stage, index))
  // Never all of them: content that was changed is decided on at least once more.
  const openAt = firstOpen === -1 ? stages.length - 1 : firstOpen
  return stages.map((stage, index) => {
    const run = previous[index]
    if (index < openAt && run) {
      return { ...run, carriedFrom: run.carriedFrom ?? args.previousNumber }
    }
    return index === openAt ? { ...waiting(stage), status: 'open', startedAt: at } : waiting(stage)
  })
}

const lacks = (runs: readonly StageRun[], key: string): boolean =>
  !runs.some((run) => run.key === key)

/** The runs under a higher risk: what is there stays, the stages that are missing are added. */
export const raiseStages = (
  runs: readonly StageRun[],
  stages: readonly ReviewStage[],
): readonly StageRun[] => [...runs, ...stages.filter(({ key }) => lacks(runs, key)).map(waiting)]

/**
 * The runs under a lower risk: stages that still wait and are not needed any more fall away. Null
 * when that would take back a stage that is open or was decided.
 */
export const lowerStages = (
  runs: readonly StageRun[],
  stages: readonly ReviewStage[],
): readonly StageRun[] | null => {
  const isNeeded = (run: StageRun): boolean => stages.some(({ key }) => key === run.key)
  if (runs.some((run) => run.status !== 'waiting' && !isNeeded(run))) return null
  return raiseStages(runs.filter(isNeeded), stages)
}

export const isHigherRisk = (next: RiskLevel, present: RiskLevel): boolean =>
  riskLevels.indexOf(next) > riskLevels.indexOf(present)

/** 1 low, 2 medium, 3 high. */
export const rankOf = (level: RiskLevel): number => riskLevels.indexOf(level) + 1

export const highestRisk = (levels: readonly RiskLevel[]): RiskLevel =>
  levels.reduce<RiskLevel>(
    (highest, level) => (isHigherRisk(level, highest) ? level : highest),
    'low',
  )
