import type { Tx } from '../runtime/db/database.ts'
import { freeHeldTime, lockBlocks } from './store-blocks.ts'
import { isSeat, removeHold } from './store-holds.ts'
import { freeSeat } from './store-seats.ts'

/** Gives back what a hold holds, unless it has been booked. False if there is no such hold. */
export async function releaseHold(tx: Tx, companyId: string, token: string): Promise<boolean> {
  const hold = await removeHold(tx, companyId, token)
  if (!hold) return false
  const { id, sessionId } = hold
  if (!isSeat(hold)) {
    await freeHeldTime(tx, companyId, id)
    return true
  }
  const blocks = await lockBlocks(tx, companyId, sessionId)
  if (blocks.length > 0) {
    await freeSeat(tx, companyId, { sessionId, holder: id })
  }
  return true
}
