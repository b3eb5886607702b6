/** A booking that waits comes to nothing: its time is free. */
import type { BookingProduct } from '../bookings/product.ts'
import type { Role } from '../bookings/sign.ts'
import { freePending } from '../bookings/store-pending.ts'
import { giveBackPick } from '../bookings/store-picks.ts'
import type { Tx } from '../runtime/db/database.ts'
import {
  existing,
  lockProvisional,
  type ProvisionalId,
  refuseEnded,
  timeOf,
  writeChange,
} from './change.ts'
import type { Provisional } from './provisional.ts'
import { statusAt } from './rules.ts'
import { listWaiting, type WaitingAt } from './store-waiting.ts'

type Why = {
  role: Role
  /** The user who declines; of an attendee nobody. */
  userId: string | null
  reason: string | null
  nowMs: number
}

/** Throws `provisional_not_found`, `provisional_ended`. */
export async function decline(
  product: Pick<BookingProduct, 'relay'>,
  tx: Tx,
  { companyId, id, ...why }: ProvisionalId & Why,
): Promise<Provisional> {
  const before = await lockProvisional(tx, await existing(tx, { companyId, id }))
  refuseEnded(before, why.nowMs)
  return writeDeclined(product, tx, before, why)
}

/** Declines all that waits for what is ending. What has lapsed is left to the sweep. */
export async function declineWaiting(
  product: Pick<BookingProduct, 'relay'>,
  tx: Tx,
  { companyId, at, ...why }: { companyId: string; at: WaitingAt } & Omit<Why, 'role'>,
): Promise<void> {
  for (const id of await listWaiting(tx, companyId, at)) {
    const before = await lockProvisional(tx, await existing(tx, { companyId, id }))
    if (statusAt(before, why.nowMs) !== 'pending') continue
    await writeDeclined(product, tx, before, { ...why, role: 'host' })
  }
}

async function writeDeclined(
  product: Pick<BookingProduct, 'relay'>,
  tx: Tx,
  before: Provisional,
  { role, userId, reason, nowMs }: Why,
): Promise<Provisional> {
  await freePending(tx, before.companyId, timeOf(before))
  const isHosts = role === 'host'
  const provisional = {
    status: isHosts ? ('declined_by_host' as const) : ('declined_by_attendee' as const),
    decidedBy: isHosts ? userId : before.attendeeId,
    decidedMs: nowMs,
    reason,
  }
  const change = { type: 'provisional_booking_declined' as const, provisional, nowMs }
  const after = await writeChange(product, tx, { before, change })
  await giveBackPick(tx, before.companyId, { appointmentId: before.appointmentId, nowMs })
  return after
}
