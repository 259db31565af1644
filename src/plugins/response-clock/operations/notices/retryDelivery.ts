import type { PayloadRequest } from 'payload'

import type { DeliveryRow } from './rows.js'

import { runInTransaction } from '../../../shared/transactions.js'
import { isOperator } from '../../access.js'
import { deliveriesSlug } from '../../constants.js'
import { responseClockError } from '../../errors.js'
import { requireClockOptions } from '../../options.js'
import { ownWrites } from '../ownWrites.js'
import { nudgeAfterCommit } from './deliverer.js'

/**
 * Lets a delivery that was given up begin anew.
 *
 * @throws response-clock/not-allowed, delivery-not-found, wrong-state (nothing was given up)
 */
export const retryDelivery = async (req: PayloadRequest, id: string): Promise<void> => {
  if (!req.user) throw responseClockError('not-signed-in', { req })
  if (!isOperator({ req })) throw responseClockError('not-allowed', { req })
  await runInTransaction({ payload: req.payload, from: req }, async (fresh) => {
    const row = await fresh.payload.db.findOne<DeliveryRow>({
      collection: deliveriesSlug,
      where: { id: { equals: id } },
      req: fresh,
    })
    if (!row) throw responseClockError('delivery-not-found', { req })
    if (row.status !== 'failed') throw responseClockError('wrong-delivery-state', { req })
    await ownWrites(fresh.payload.db).updateOne({
      collection: deliveriesSlug,
      id: row.id,
      req: fresh,
      returning: false,
      data: {
        status: 'pending',
        attempts: 0,
        nextAttemptAt: requireClockOptions(fresh).clock.now().toISOString(),
      },
    })
    await nudgeAfterCommit(fresh)
  })
}
