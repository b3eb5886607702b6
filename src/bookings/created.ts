/** What is told of a booking, and what becomes of the session that an attendee joins. */
import { newEvent } from '../events/append.ts'
import type { Tx } from '../runtime/db/database.ts'
import type { Attendee, WholeAppointment } from './appointment.ts'
import { eventFacts } from './present.ts'
import { updateAppointment } from './store.ts'

/** A session that had ended while a seat of it was still held begins again. */
export async function joined(
  tx: Tx,
  session: WholeAppointment,
  { attendee, nowMs }: { attendee: Attendee; nowMs: number },
): Promise<WholeAppointment> {
  const before = session.appointment
  const appointment = {
    ...before,
    revision: before.revision + 1,
    updatedMs: nowMs,
    cancelledMs: null,
    cancel: null,
    sequence: before.cancelledMs === null ? before.sequence : before.sequence + 1,
  }
  await updateAppointment(tx, appointment)
  return { ...session, appointment, attendees: [...session.attendees, attendee] }
}

/** `isQuiet`: nobody is written to about it. */
export const createdEvent = (
  whole: WholeAppointment,
  { id: attendeeId }: Pick<Attendee, 'id'>,
  isQuiet: boolean,
) =>
  newEvent({
    type: 'booking_created',
    subjectId: whole.appointment.id,
    revision: whole.appointment.revision,
    payload: {
      ...eventFacts(whole, attendeeId),
      ...(isQuiet && { skipNotifications: true }),
    },
    nowMs: whole.appointment.updatedMs,
  })
