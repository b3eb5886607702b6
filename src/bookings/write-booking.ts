import { appendEvent } from '../events/append.ts'
import type { Tx } from '../runtime/db/database.ts'
import type { Attendee, Booked } from './appointment.ts'
import type { Claimed } from './claim.ts'
import { createdEvent, joined } from './created.ts'
import { insertAppointment, insertAttendee, lockAppointment } from './store.ts'
import { type BookingWish, draftAppointment, wholeOf } from './wish.ts'

/** Writes what was taken as an appointment, or as a seat of the session that it joins. */
export async function writeBooking(
  tx: Tx,
  { wish, claimed, attendee }: { wish: BookingWish; claimed: Claimed; attendee: Attendee },
): Promise<Booked> {
  const { companyId } = wish
  const session = claimed.isSession && (await lockAppointment(tx, companyId, claimed.id))
  const whole = session
    ? await joined(tx, session, { attendee, nowMs: wish.nowMs })
    : wholeOf(draftAppointment(claimed, wish, claimed.id), [attendee], claimed)
  if (!session) await insertAppointment(tx, whole.appointment)
  await insertAttendee(tx, companyId, { appointmentId: claimed.id, attendee })
  await appendEvent(tx, companyId, createdEvent(whole, attendee, wish.skipNotifications === true))
  return { whole, attendee }
}
