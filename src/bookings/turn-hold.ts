import { Refusal } from '../base/refusal.ts'
import type { Tx } from '../runtime/db/database.ts'
import { chosenType } from '../windows/read-question.ts'
import { readRules } from '../windows/read-rules.ts'
import type { Claim, Claimed } from './claim-start.ts'
import type { BookingProduct } from './product.ts'
import { confirmTime, lockSessionAt } from './store-blocks.ts'
import { type HoldRow, isSeat, removeHold } from './store-holds.ts'
import { holdHost } from './store-locks.ts'
import { confirmSeat } from './store-seats.ts'

/**
 * Turns what a hold holds into a booking, so that it is free at no moment between. Hours, reach and
 * limits were judged when it was given. Throws `hold_expired`, `meeting_type_not_found`,
 * `meeting_type_disabled`, and `validation_failed` where the start is another one.
 */
export async function turnHold(
  product: BookingProduct,
  tx: Tx,
  { claim, token }: { claim: Claim; token: string },
): Promise<Claimed> {
  const { companyId, hostId, nowMs } = claim
  if (!(await holdHost(tx, companyId, { id: hostId, isCounted: false }))) {
    throw new Refusal('user_not_found')
  }
  const hold = await removeHold(tx, companyId, token)
  if (!hold || hold.expiresMs <= nowMs || hold.meetingTypeId !== claim.meetingTypeId) {
    throw new Refusal('hold_expired')
  }
  if (hold.startMin !== claim.startMin) {
    const errors = [{ field: 'start', message: 'must be the start that is held' }]
    throw new Refusal('validation_failed', { errors })
  }
  const length = hold.endMin - hold.startMin
  if (!isSeat(hold) && claim.durationMin !== null && claim.durationMin !== length) {
    const errors = [{ field: 'duration', message: `must be what is held: ${length}` }]
    throw new Refusal('validation_failed', { errors })
  }
  if (!(await turned(tx, claim, hold))) throw new Refusal('hold_expired')
  const host = await readRules({ ...product, db: tx }, { companyId, userId: hostId })
  const type = chosenType(host, claim.meetingTypeId)
  if (!type) throw new Refusal('meeting_type_not_found')
  if (!type.enabled) throw new Refusal('meeting_type_disabled')
  claim.check(type)
  const slot = { startMin: hold.startMin, endMin: hold.endMin }
  return { host, type, slot, id: hold.sessionId, isSession: isSeat(hold) }
}

/** False where nothing is held any more, or the session was moved to another start. */
async function turned(tx: Tx, claim: Claim, hold: HoldRow): Promise<boolean> {
  const { companyId, hostId, nowMs } = claim
  const { id: holdId, sessionId } = hold
  if (!isSeat(hold)) return confirmTime(tx, companyId, { hostId, id: sessionId, nowMs })
  if ((await lockSessionAt(tx, companyId, claim)) !== sessionId) return false
  return confirmSeat(tx, companyId, { sessionId, holdId, attendeeId: claim.holder, nowMs })
}
