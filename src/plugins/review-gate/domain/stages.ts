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

/** The runs of a new review; `resumeAt` names the stage that asked for changes (earlier ones keep their decision). */
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
      }
    }
    const next = position === index + 1 && decision.kind === 'approved'
    return next ? { ...run, status: 'open', startedAt: decision.at } : run
  })
}

/** The runs under a higher risk: what was decided stays, the stages that are missing are added. */
export const raiseStages = (
  runs: readonly StageRun[],
  stages: readonly ReviewStage[],
): readonly StageRun[] => [...runs, ...stages.slice(runs.length).map(waiting)]

export const isHigherRisk = (next: RiskLevel, present: RiskLevel): boolean =>
  riskLevels.indexOf(next) > riskLevels.indexOf(present)

/** 1 low, 2 medium, 3 high. */
export const rankOf = (level: RiskLevel): number => riskLevels.indexOf(level) + 1

export const highestRisk = (levels: readonly RiskLevel[]): RiskLevel =>
  levels.reduce<RiskLevel>(
    (highest, level) => (isHigherRisk(level, highest) ? level : highest),
    'low',
  )
