import type { ResolvedReviewGateOptions } from '../../options.js'

import { allStages } from '../../options.js'

/** Roles that serve a review stage. */
export const reviewerRolesOf = (options: ResolvedReviewGateOptions): readonly string[] => [
  ...new Set(allStages(options).map(({ role }) => role)),
]

/** Roles that may publish what was approved and take content down. */
export const publishRolesOf = (options: ResolvedReviewGateOptions): readonly string[] => [
  options.contributorRole,
  ...reviewerRolesOf(options),
]

/** Keys of the stages that a person with these roles serves. */
export const stagesServedBy = (
  options: ResolvedReviewGateOptions,
  roles: readonly string[],
): readonly string[] => [
  ...new Set(
    allStages(options)
      .filter(({ role }) => roles.includes(role))
      .map(({ key }) => key),
  ),
]
