import type { Access } from 'payload'

import { gateOptions } from '../options.js'
import { hasRole } from './profile.js'

/** Staff with a role that has to do with reviews; keys of staff may read, never decide. */
export const isStaff: Access = ({ req }) => hasRole(req, gateOptions(req).staffRoles)

/** Written by the plugin's operations only, never through Payload's own doors. */
export const nobody: Access = () => false
