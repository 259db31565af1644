import type { CollectionBeforeOperationHook } from 'payload'

import { hasRole } from '../access/profile.js'
import { gateOptions } from '../options.js'

/**
 * Takes from callers outside of the staff what would show them more than the public content: drafts
 * (the versions table), trash, and the `data` argument that makes `findByID` echo whatever was sent
 * (payload-internals §0.10–0.12, §5).
 */
export const restrictPublicReads: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'read') return args
  const { overrideAccess } = args as { overrideAccess?: boolean }
  if (overrideAccess || hasRole(req, gateOptions(req).staffRoles)) return args
  if (req.query) {
    const {
      draft: _draft,
      trash: _trash,
      data: _data,
      ...query
    } = req.query as Record<string, unknown>
    req.query = query
  }
  return { ...args, draft: false, trash: false, data: undefined, showHiddenFields: false }
}
