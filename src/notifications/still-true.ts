/** Whether a mail about an appointment is still true when it goes out. No I/O, no clock. */
import type { Attendee, WholeAppointment } from '../bookings/appointment.ts'
import { MINUTE_MS } from '../time/units.ts'
import type { Mail } from './store.ts'

/** Why it is not sent; null: it is. */
export function outdated(
  mail: Pick<Mail, 'kind' | 'role' | 'personId' | 'recipient' | 'about' | 'dueMs'>,
  whole: WholeAppointment,
  nowMs: number,
): string | null {
  const { kind, about } = mail
  const { appointment } = whole
  const attendee = attendeeOf(mail, whole)
  if (attendee === undefined) return 'nobody there'
  if (mail.role === 'guest' && !attendee?.guests.includes(mail.recipient))
    return 'no guest any more'
  if (kind === 'quick_mail') return null
  const isOff = appointment.cancelledMs !== null || (attendee?.cancelledMs ?? null) !== null
  const host = hostChanged(mail, whole)
  if (kind === 'cancelled') {
    if (!isOff) return 'takes place after all'
    const isOther = about.isOfSeries && appointment.cancelledMs !== mail.dueMs
    return isOther ? 'cancelled before' : host
  }
  if (isOff) return 'cancelled'
  if (host !== null) return host
  if (kind === 'rescheduled' && isOtherMove(mail, whole)) return 'moved again'
  if (kind === 'reminder' || kind === 'follow_up') return untimely(mail, whole, attendee, nowMs)
  return appointment.endMin * MINUTE_MS <= nowMs ? 'over' : null
}

/** Those of a series that was moved whole have counts of their own, and the moment in common. */
function isOtherMove(
  { about, dueMs }: Pick<Mail, 'about' | 'dueMs'>,
  { appointment }: WholeAppointment,
) {
  const { rescheduledMs, rescheduleCount } = appointment
  if (about.isOfSeries) return rescheduledMs !== dueMs
  return rescheduleCount > (about.rescheduleCount ?? 0)
}

/** null: everybody; undefined: somebody who is not there. */
function attendeeOf(
  { role, personId, about }: Pick<Mail, 'role' | 'personId' | 'about'>,
  { attendees }: WholeAppointment,
): Attendee | null | undefined {
  const id = role === 'host' ? (about.attendeeId ?? null) : personId
  return id === null ? null : attendees.find(one => one.id === id)
}

function hostChanged(
  { kind, role, personId, about }: Pick<Mail, 'kind' | 'role' | 'personId' | 'about'>,
  { appointment: { hostIds } }: WholeAppointment,
): string | null {
  if (role !== 'host') return null
  const isFormer = kind === 'reassigned' && about.isFormer === true
  if (isFormer) return hostIds.includes(personId) ? 'hosts it again' : null
  return hostIds.includes(personId) ? null : 'no host any more'
}

function untimely(
  { kind, role, about, dueMs }: Pick<Mail, 'kind' | 'role' | 'about' | 'dueMs'>,
  { appointment }: WholeAppointment,
  attendee: Attendee | null | undefined,
  nowMs: number,
): string | null {
  if (appointment.startMin !== about.startMin) return 'moved'
  if (role === 'attendee' && !attendee?.receiveReminders) return 'unsubscribed'
  if (kind === 'follow_up' && attendee?.noShow) return 'did not come'
  if (kind === 'follow_up') return null
  // One that is due at the start itself is of use until the end.
  const isForStart = dueMs >= appointment.startMin * MINUTE_MS
  const untilMin = isForStart ? appointment.endMin : appointment.startMin
  return untilMin * MINUTE_MS <= nowMs ? 'too late' : null
}
