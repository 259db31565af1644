import type { Field, FieldAccess } from 'payload'

import { label } from '../translations/label.js'

/** A wish of the person alone; nobody else needs to know it. */
const ownOnly: FieldAccess = ({ doc, id, req }) => {
  const owner: unknown = id ?? (doc as { id?: unknown } | undefined)?.id
  return Boolean(req.user) && owner !== undefined && String(owner) === String(req.user?.id)
}

/** How a person wants notices by mail, on their account page. */
export const noticeEmailField: Field = {
  name: 'noticeEmail',
  type: 'select',
  label: label('notices:fields:noticeEmail'),
  defaultValue: 'immediate',
  options: ['immediate', 'digest', 'none'].map((value) => ({
    value,
    label: label(`notices:noticeEmail:${value}`),
  })),
  access: { read: ownOnly, create: () => false, update: ownOnly },
  admin: { isClearable: false, description: label('notices:fields:noticeEmailHint') } as never,
}
