import { Refusal } from '../base/refusal.ts'
import type { WholeAppointment } from '../bookings/appointment.ts'
import { createdEvent, joined } from '../bookings/created.ts'
import type { BookingProduct } from '../bookings/product.ts'
import type { Role } from '../bookings/sign.ts'
import {
  findAppointment,
  insertAppointment,
  insertAttendee,
  lockAppointment,
} from '../bookings/store.ts'
import { holdHost } from '../bookings/store-locks.ts'
import { turnPending } from '../bookings/store-pending.ts'
import { appendEvent } from '../events/append.ts'
import type { Tx } from '../runtime/db/database.ts'
import { MINUTE_MS } from '../time/units.ts'
import {
  ended,
  existing,
  lockProvisional,
  type ProvisionalId,
  refuseEnded,
  timeOf,
  writeChange,
  writeQuietly,
} from './change.ts'
import type { Provisional } from './provisional.ts'
import { confirming, lapseMs } from './rules.ts'

export type Confirmation = ProvisionalId & {
  role: Role
  /** The user who confirms, where that is known. */
  userId: string | null
  nowMs: number
}

/**
 * Confirms a booking that waits. What it takes is free at no moment between: it becomes the
 * appointment, or waits on for the attendee. Whoever confirms again is answered the same. Throws
 * `provisional_not_found`, `provisional_ended`, `provisional_waits`.
 */
export async function confirm(
  product: Pick<BookingProduct, 'relay'>,
  tx: Tx,
  wish: Confirmation,
): Promise<Provisional> {
  const known = await existing(tx, wish)
  // Appointments refer to their hosts, which come before all else that a booking locks.
  for (const id of known.hostIds.toSorted()) {
    await holdHost(tx, wish.companyId, { id, isCounted: false })
  }
  const before = await lockProvisional(tx, known)
  if (before.status === 'confirmed') return before
  refuseEnded(before, wish.nowMs)
  const act = confirming(before, wish.role)
  if (act === null) throw new Refusal('provisional_waits', { reason: before.type })
  if (act === 'nothing') return before
  return act === 'book' ? bookIt(product, tx, { before, wish }) : handOn(product, tx, before, wish)
}

async function handOn(
  product: Pick<BookingProduct, 'relay'>,
  tx: Tx,
  before: Provisional,
  { nowMs }: Confirmation,
): Promise<Provisional> {
  const { companyId, startMin, hours } = before
  const expiresMs = lapseMs({ nowMs, startMs: startMin * MINUTE_MS, hours })
  const turn = { time: timeOf(before), untilMs: expiresMs, nowMs }
  if (!(await turnPending(tx, companyId, turn))) throw ended('expired')
  const provisional = { type: 'doubleOptIn' as const, approvedMs: nowMs, expiresMs }
  const change = { type: 'provisional_booking_approved' as const, provisional, nowMs }
  return writeChange(product, tx, { before, change })
}

async function bookIt(
  { relay }: Pick<BookingProduct, 'relay'>,
  tx: Tx,
  { before, wish }: { before: Provisional; wish: Confirmation },
): Promise<Provisional> {
  const { companyId, type, attendeeId } = before
  const isQuiet = before.draft.skipNotifications === true
  const { nowMs } = wish
  const turned = await turnPending(tx, companyId, { time: timeOf(before), untilMs: null, nowMs })
  if (!turned) throw ended('expired')
  const whole = await writeAppointment(tx, before, nowMs)
  await appendEvent(tx, companyId, createdEvent(whole, { id: attendeeId }, isQuiet))
  tx.afterCommit(() => relay.wake(companyId))
  const isHosts = type === 'requireHostConfirmation'
  const provisional = {
    status: 'confirmed' as const,
    approvedMs: isHosts ? nowMs : before.approvedMs,
    decidedMs: nowMs,
    decidedBy: isHosts ? wish.userId : attendeeId,
  }
  return writeQuietly(tx, { before, provisional })
}

/** Of a group one more attendee, where the session has begun. */
async function writeAppointment(
  tx: Tx,
  { companyId, appointmentId, isSession, draft }: Provisional,
  nowMs: number,
): Promise<WholeAppointment> {
  const attendee = { ...draft.attendee, createdMs: nowMs }
  const session = isSession && (await lockAppointment(tx, companyId, appointmentId))
  const whole = session && (await joined(tx, session, { attendee, nowMs }))
  if (!whole) {
    await insertAppointment(tx, { ...draft.appointment, createdMs: nowMs, updatedMs: nowMs })
  }
  await insertAttendee(tx, companyId, { appointmentId, attendee })
  return whole || ((await findAppointment(tx, companyId, appointmentId)) as WholeAppointment)
}
