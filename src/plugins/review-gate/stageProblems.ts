import type { ConfigProblem } from '../shared/configCheck.js'
import type { ReviewStage } from './domain/stages.js'
import type { ResolvedReviewGateOptions } from './options.js'

import { riskLevels } from './constants.js'

const twice = (values: readonly string[]): readonly string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
]

/** What is wrong with one list of stages; `where` names the option. */
const problemsOf = (
  stages: readonly ReviewStage[] | undefined,
  where: string,
): readonly ConfigProblem[] => {
  if (!stages || stages.length === 0) {
    return [
      {
        id: 'review-gate/E020',
        problem: `${where} has no stage, so nobody could ever approve`,
        hint: 'Give every risk at least one stage { key, role }.',
      },
    ]
  }
  const repeated = twice(stages.map(({ key }) => key)).map((key) => ({
    id: 'review-gate/E021',
    problem: `${where} names the stage "${key}" twice, so its decisions could not be told apart`,
    hint: 'Give every stage of a list a key of its own.',
  }))
  const nameless = stages
    .filter(({ key, role }) => !key.trim() || !role.trim())
    .map(({ key, role }) => ({
      id: 'review-gate/E022',
      problem: `${where} has a stage without key or role (key "${key}", role "${role}")`,
      hint: 'Name the stage, and the role that serves it.',
    }))
  return [...repeated, ...nameless]
}

const checklistProblems = (slug: string, ids: readonly string[]): readonly ConfigProblem[] =>
  twice(ids).map((id) => ({
    id: 'review-gate/E023',
    problem: `the checklist of "${slug}" has two items "${id}"`,
    hint: 'Give every item an id of its own.',
  }))

/** Mistakes in stages and checklists, for all kinds together and for each kind. */
export const stageProblems = (options: ResolvedReviewGateOptions): readonly ConfigProblem[] => [
  ...riskLevels.flatMap((risk) => problemsOf(options.stages[risk], `option stages.${risk}`)),
  ...Object.entries(options.governed).flatMap(([slug, { stages = {}, checklist = [] }]) => [
    ...riskLevels.flatMap((risk) =>
      risk in stages ? problemsOf(stages[risk], `option governed.${slug}.stages.${risk}`) : [],
    ),
    ...checklistProblems(
      slug,
      checklist.map(({ id }) => id),
    ),
  ]),
]
