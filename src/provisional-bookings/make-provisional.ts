import { newId } from '../base/id.ts'
import type { Attendee } from '../bookings/appointment.ts'
import type { Claimed } from '../bookings/claim.ts'
import type { BookingProduct } from '../bookings/product.ts'
import { makePending } from '../bookings/store-pending.ts'
import { type BookingWish, draftAppointment } from '../bookings/wish.ts'
import type { Tx } from '../runtime/db/database.ts'
import { tell, timeOf } from './change.ts'
import type { Provisional } from './provisional.ts'
import { firstType, lapseMs } from './rules.ts'
import { findProvisional, insertProvisional } from './store.ts'

/** Makes a booking that waits of what its transaction has taken. */
export async function makeProvisional(
  product: Pick<BookingProduct, 'relay'>,
  tx: Tx,
  { wish, claimed, attendee }: { wish: BookingWish; claimed: Claimed; attendee: Attendee },
): Promise<Provisional> {
  const { companyId, nowMs } = wish
  const made = draft(wish, claimed, attendee)
  await insertProvisional(tx, companyId, made)
  const provisional = (await findProvisional(tx, companyId, made.id)) as Provisional
  const time = timeOf(provisional)
  await makePending(tx, companyId, { time, untilMs: provisional.expiresMs })
  await tell(product, tx, { type: 'provisional_booking_created', provisional, nowMs })
  return provisional
}

function draft(
  wish: BookingWish,
  claimed: Claimed,
  attendee: Attendee,
): Omit<Provisional, 'hosts' | 'queueBookingInfo'> {
  const { nowMs } = wish
  const appointment = draftAppointment(claimed, wish, claimed.id)
  const { confirmations } = claimed.type
  const { hours } = confirmations
  return {
    id: newId(),
    companyId: wish.companyId,
    type: firstType(confirmations),
    optInFollows: confirmations.byHost && confirmations.byAttendee,
    approvedMs: null,
    status: 'pending',
    meetingTypeId: wish.meetingTypeId,
    hostIds: appointment.hostIds,
    appointmentId: claimed.id,
    attendeeId: attendee.id,
    isSession: claimed.isSession,
    ...claimed.slot,
    draft: {
      appointment,
      attendee,
      ...(wish.skipNotifications && { skipNotifications: true as const }),
    },
    hours,
    revision: 1,
    decidedBy: null,
    decidedMs: null,
    reason: null,
    createdMs: nowMs,
    expiresMs: lapseMs({ nowMs, startMs: wish.startMs, hours }),
  }
}
