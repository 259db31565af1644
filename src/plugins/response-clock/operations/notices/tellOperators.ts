import type { PayloadRequest } from 'payload'

import type { DeliveryRow } from './rows.js'

import { requireClockOptions } from '../../options.js'
import { keepNotices } from './keepNotices.js'

const operatorIds = async (req: PayloadRequest): Promise<readonly string[]> => {
  const { notices, users } = requireClockOptions(req)
  const { docs } = await req.payload.db.find<{ id: number | string }>({
    collection: users,
    pagination: false,
    limit: 50,
    select: {},
    where: { roles: { in: [...notices.operatorRoles] } },
    req,
  })
  return docs.map(({ id }) => String(id))
}

/** Tells those who run the site that a delivery was given up: in the admin only, once a day. */
export const tellOperators = async (req: PayloadRequest, row: DeliveryRow): Promise<void> => {
  const { channel, reviewNumber, target } = row
  const day = requireClockOptions(req).clock.now().toISOString().slice(0, 10)
  await keepNotices({
    req,
    key: `delivery-failed/${channel}/${target}/${day}`,
    recipients: await operatorIds(req),
    content: {
      kind: 'delivery-failed',
      number: reviewNumber ?? '',
      title: '',
      data: { channel, webhook: channel === 'webhook' ? target : '' },
    },
    mail: false,
  })
}
