import { Refusal } from '../base/refusal.ts'
import { declineWaiting } from '../provisional-bookings/decline.ts'
import type { Tx } from '../runtime/db/database.ts'
import { type Attendee, type Cancel, liveAttendees, type WholeAppointment } from './appointment.ts'
import {
  type Announcement,
  type AppointmentRef,
  announcementOf,
  lockExisting,
  refuseEnded,
  writeChange,
} from './change.ts'
import type { BookingProduct } from './product.ts'
import { cancelAttendees } from './store.ts'
import { freeTime } from './store-blocks.ts'
import { giveBackPick } from './store-picks.ts'
import { freeSeat, freeSeats } from './store-seats.ts'

export type Cancellation = AppointmentRef &
  Announcement & {
    /** One attendee of a group; null: everybody. */
    attendeeId: string | null
    /** Needed to cancel a group for everybody. */
    cancelAll: boolean
    cancel: Cancel
    /** Throws what the caller's own rules say of it: an attendee's policy. */
    check?: (whole: WholeAppointment) => void
    nowMs: number
  }

/**
 * Cancels an appointment, or one attendee's seat in a group; with the last seat the appointment
 * ends. Throws `appointment_not_found`, `appointment_cancelled`, `appointment_past`,
 * `attendee_not_found`, `attendee_required`.
 */
export async function cancel(
  product: Pick<BookingProduct, 'relay'>,
  tx: Tx,
  wish: Cancellation,
): Promise<WholeAppointment> {
  const before = await lockExisting(tx, wish)
  refuseEnded(before, wish.nowMs)
  wish.check?.(before)
  const leaving = whoLeaves(before, wish)
  const isLast = liveAttendees(before.attendees).every(one => one === leaving)
  if (leaving && !isLast) return cancelSeat(product, tx, { before, leaving, wish })
  return cancelWhole(product, tx, { before, leaving, wish })
}

/** null: everybody. */
function whoLeaves({ appointment, attendees }: WholeAppointment, wish: Cancellation) {
  const { attendeeId, cancelAll } = wish
  if (attendeeId !== null) {
    const found = liveAttendees(attendees).find(({ id }) => id === attendeeId)
    if (!found) throw new Refusal('attendee_not_found')
    return appointment.spots !== null && !cancelAll ? found : null
  }
  if (appointment.spots !== null && !cancelAll) throw new Refusal('attendee_required')
  return null
}

type Leaving = { before: WholeAppointment; leaving: Attendee | null; wish: Cancellation }

async function cancelSeat(
  product: Pick<BookingProduct, 'relay'>,
  tx: Tx,
  { before, leaving, wish }: Leaving & { leaving: Attendee },
): Promise<WholeAppointment> {
  const { companyId, id: sessionId, nowMs } = wish
  await freeSeat(tx, companyId, { sessionId, holder: leaving.id })
  const attendee = { ...leaving, cancelledMs: nowMs, cancel: wish.cancel }
  const change = {
    type: 'booking_cancelled' as const,
    attendee,
    extra: announcementOf(wish),
    nowMs,
  }
  return writeChange(product, tx, { before, change })
}

/** Seats that are only held stay with their holds: the session begins again when one is booked. */
async function cancelWhole(
  product: Pick<BookingProduct, 'relay'>,
  tx: Tx,
  { before, leaving, wish }: Leaving,
): Promise<WholeAppointment> {
  const { companyId, id, nowMs } = wish
  const { appointment } = before
  if (leaving) {
    await freeSeat(tx, companyId, { sessionId: id, holder: leaving.id })
  } else {
    await freeTime(tx, companyId, appointment)
    if (appointment.spots !== null) await endSession(product, tx, wish)
  }
  const gone = { cancelledMs: nowMs, cancel: wish.cancel }
  await cancelAttendees(tx, companyId, { appointmentId: id, ...gone })
  const attendees = before.attendees.map(one =>
    one.cancelledMs === null ? { ...one, ...gone } : one,
  )
  const after = await writeChange(product, tx, {
    before: { ...before, attendees },
    change: {
      type: 'booking_cancelled',
      appointment: { ...gone, sequence: appointment.sequence + 1 },
      ...(leaving && { attendee: { ...leaving, ...gone } }),
      extra: announcementOf(wish),
      nowMs,
    },
  })
  await giveBackPick(tx, companyId, { appointmentId: id, nowMs })
  return after
}

/** Who waits for a seat hears that there is none any more. */
async function endSession(
  product: Pick<BookingProduct, 'relay'>,
  tx: Tx,
  { companyId, id, cancel, nowMs }: Cancellation,
): Promise<void> {
  const { reason, actionBy: userId } = cancel
  const at = { appointmentId: id }
  await declineWaiting(product, tx, { companyId, at, userId, reason, nowMs })
  await freeSeats(tx, companyId, id)
}
