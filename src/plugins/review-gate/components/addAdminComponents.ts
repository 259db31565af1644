import type { Config } from 'payload'

import type { ResolvedReviewGateOptions } from '../options.js'

import { dashboardPath } from '../constants.js'

const rsc = 'payload-consumer-protection/review-gate/rsc'

/** The components of other plugins that the review page renders have to be in the import map. */
const slotDependencies = ({ pageSlots }: ResolvedReviewGateOptions) =>
  Object.fromEntries(pageSlots.map((path) => [path, { path, type: 'component' as const }]))

/** Adds what the plugin shows outside of its collections: the waiting reviews, and a link to them. */
export const addAdminComponents = (config: Config, options: ResolvedReviewGateOptions): Config => {
  const components = config.admin?.components
  return {
    ...config,
    admin: {
      ...config.admin,
      dependencies: { ...config.admin?.dependencies, ...slotDependencies(options) },
      components: {
        ...components,
        views: {
          ...components?.views,
          reviewInbox: { Component: `${rsc}#ReviewInbox`, path: '/review', exact: true },
          reviewPage: { Component: `${rsc}#ReviewPage`, path: '/review/:number', exact: true },
          reviewDashboard: {
            Component: `${rsc}#ReviewDashboard`,
            path: dashboardPath,
            exact: true,
          },
        },
        beforeDashboard: [...(components?.beforeDashboard ?? []), `${rsc}#ReviewsWaiting`],
        beforeNavLinks: [
          ...(components?.beforeNavLinks ?? []),
          `${rsc}#ReviewsNavLink`,
          `${rsc}#ReviewDashboardNavLink`,
        ],
      },
    },
  }
}
