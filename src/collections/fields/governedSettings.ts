import { governedAccess } from '../access.js'

/**
 * What every governed collection has in common. Versions are never pruned; drafts are validated,
 * so that what was approved can always be published. Copies would carry hidden fields along, and a
 * scheduler publishes whatever draft is newest: both are off (payload-internals §0, §1).
 */
export const governedSettings = {
  access: governedAccess,
  disableDuplicate: true,
  trash: true,
  versions: {
    maxPerDoc: 0,
    drafts: { autosave: false, schedulePublish: false, validate: true },
  },
} as const
