/** Changing a booking that waits: lock it, decide, write it with its event. */
import { Refusal } from '../base/refusal.ts'
import type { BookingProduct } from '../bookings/product.ts'
import { lockBlocks } from '../bookings/store-blocks.ts'
import type { PendingTime } from '../bookings/store-pending.ts'
import { giveBackPick } from '../bookings/store-picks.ts'
import { appendEvent, newEvent } from '../events/append.ts'
import type { EventType } from '../events/rules.ts'
import type { Db, Tx } from '../runtime/db/database.ts'
import { provisionalFacts } from './present.ts'
import type { Provisional } from './provisional.ts'
import { type Status, statusAt } from './rules.ts'
import { findProvisional, lockProvisionalRow, updateProvisional } from './store.ts'

export type ProvisionalId = { companyId: string; id: string }

export type Change = {
  type: EventType
  provisional?: Partial<Provisional>
  nowMs: number
}

/** Throws `provisional_not_found`. */
export async function existing(db: Db, { companyId, id }: ProvisionalId): Promise<Provisional> {
  const known = await findProvisional(db, companyId, id)
  if (!known) throw new Refusal('provisional_not_found')
  return known
}

/** What it takes is locked before it, as whoever books, cancels or joins a session does. */
export async function lockProvisional(tx: Tx, known: Provisional): Promise<Provisional> {
  const { companyId, id, appointmentId } = known
  await lockBlocks(tx, companyId, appointmentId)
  return (await lockProvisionalRow(tx, companyId, id)) ?? known
}

/** Throws `provisional_ended` with what it has become. */
export function refuseEnded(provisional: Provisional, nowMs: number): void {
  const status = statusAt(provisional, nowMs)
  if (status !== 'pending') throw ended(status)
}

export const ended = (status: Status) => new Refusal('provisional_ended', { reason: status })

export const timeOf = (provisional: Provisional): PendingTime => ({
  id: provisional.appointmentId,
  hostIds: provisional.hostIds,
  attendeeId: provisional.attendeeId,
  isSession: provisional.isSession,
})

/** What a queue gave for it counts no longer. Of a session it stays: others may sit in it. */
export async function giveBackTurn(
  tx: Tx,
  { companyId, appointmentId, isSession }: Provisional,
  nowMs: number,
): Promise<void> {
  if (!isSession) await giveBackPick(tx, companyId, { appointmentId, nowMs })
}

/** Writes a change with its event, and returns the booking as it is then. */
export async function writeChange(
  product: Pick<BookingProduct, 'relay'>,
  tx: Tx,
  { before, change }: { before: Provisional; change: Change },
): Promise<Provisional> {
  const after = await writeQuietly(tx, { before, provisional: change.provisional ?? {} })
  await tell(product, tx, { ...change, provisional: after })
  return after
}

/** As `writeChange`, where another event tells of it. */
export async function writeQuietly(
  tx: Tx,
  { before, provisional }: { before: Provisional; provisional: Partial<Provisional> },
): Promise<Provisional> {
  const after = { ...before, ...provisional, revision: before.revision + 1 }
  await updateProvisional(tx, before.companyId, after)
  return after
}

/** Appends the event of what a booking that waits has become. */
export async function tell(
  { relay }: Pick<BookingProduct, 'relay'>,
  tx: Tx,
  { type, provisional, nowMs }: { type: EventType; provisional: Provisional; nowMs: number },
): Promise<void> {
  const { companyId, id: subjectId, revision } = provisional
  const payload = provisionalFacts(provisional)
  await appendEvent(tx, companyId, newEvent({ type, subjectId, revision, payload, nowMs }))
  tx.afterCommit(() => relay.wake(companyId))
}
