import type { Config } from 'payload'

const rsc = 'payload-consumer-protection/review-gate/rsc'

/** Adds what the plugin shows outside of its collections: the waiting reviews, and a link to them. */
export const addAdminComponents = (config: Config): Config => {
  const components = config.admin?.components
  return {
    ...config,
    admin: {
      ...config.admin,
      components: {
        ...components,
        beforeDashboard: [...(components?.beforeDashboard ?? []), `${rsc}#ReviewsWaiting`],
        beforeNavLinks: [...(components?.beforeNavLinks ?? []), `${rsc}#ReviewsNavLink`],
      },
    },
  }
}
