/** Changing an appointment: lock it, decide, write it with its event. */
import { Refusal } from '../base/refusal.ts'
import { appendEvent, newEvent } from '../events/append.ts'
import type { EventType } from '../events/rules.ts'
import type { Tx } from '../runtime/db/database.ts'
import { MINUTE_MS } from '../time/units.ts'
import type { Actor, Appointment, Attendee, WholeAppointment } from './appointment.ts'
import { eventFacts } from './present.ts'
import type { BookingProduct } from './product.ts'
import { lockAppointment, updateAppointment, updateAttendee } from './store.ts'
import { lockBlocks } from './store-blocks.ts'

export type AppointmentRef = { companyId: string; id: string }

/**
 * The block is locked before the appointment, as whoever joins a session does. Throws
 * `appointment_not_found`.
 */
export async function lockExisting(
  tx: Tx,
  { companyId, id }: AppointmentRef,
): Promise<WholeAppointment> {
  await lockBlocks(tx, companyId, id)
  const whole = await lockAppointment(tx, companyId, id)
  if (!whole) throw new Refusal('appointment_not_found')
  return whole
}

/** Throws `appointment_cancelled`, and `appointment_past` for one that is over. */
export function refuseEnded({ appointment }: WholeAppointment, nowMs: number): void {
  if (appointment.cancelledMs !== null) throw new Refusal('appointment_cancelled')
  if (appointment.endMin * MINUTE_MS <= nowMs) throw new Refusal('appointment_past')
}

/** How people hear of a change. */
export type Announcement = {
  /** Nobody is written to about it. */
  skipNotifications?: boolean | null | undefined
  /** The same for all of a series that one request changes: people hear of them together. */
  seriesChangeId?: string
}

/** As the event of the change has it. */
export const announcementOf = ({ skipNotifications, seriesChangeId }: Announcement) => ({
  ...(skipNotifications && { skipNotifications: true as const }),
  ...(seriesChangeId !== undefined && { seriesChangeId }),
})

export type Change = {
  type: EventType
  appointment?: Partial<Appointment>
  /** The attendee that changes, as it is then; whom the event is about. */
  attendee?: Attendee
  by?: Actor | undefined
  /** What the event has beside the appointment. */
  extra?: {
    rescheduleReason?: string
    formerHostIds?: string[]
    guestAdded?: true
    skipNotifications?: true
    seriesChangeId?: string
  }
  nowMs: number
}

/** Writes a change and its event, and returns the appointment as it is then. */
export async function writeChange(
  { relay }: Pick<BookingProduct, 'relay'>,
  tx: Tx,
  { before, change }: { before: WholeAppointment; change: Change },
): Promise<WholeAppointment> {
  const { attendee, by, nowMs } = change
  const { companyId, id, revision } = before.appointment
  const appointment = {
    ...before.appointment,
    ...change.appointment,
    revision: revision + 1,
    updatedMs: nowMs,
  }
  await updateAppointment(tx, appointment)
  if (attendee) await updateAttendee(tx, companyId, { appointmentId: id, attendee })
  const attendees = before.attendees.map(one => (one.id === attendee?.id ? attendee : one))
  const after = { ...before, appointment, attendees }
  const facts = eventFacts(after, attendee?.id ?? null)
  const payload = { ...facts, ...(by && { changedBy: by }), ...change.extra }
  const event = { type: change.type, subjectId: id, revision: revision + 1, payload, nowMs }
  await appendEvent(tx, companyId, newEvent(event))
  tx.afterCommit(() => relay.wake(companyId))
  return after
}
