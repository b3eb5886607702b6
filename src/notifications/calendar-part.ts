/** What a mail puts into the calendar of its reader. */
import { calendarOf, calendarOfAll } from '../appointments/calendar.ts'
import { type Attendee, liveAttendees, type WholeAppointment } from '../bookings/appointment.ts'
import { alone } from '../public/present.ts'
import type { Letter } from '../runtime/mail/mailer.ts'
import type { Kind } from './rules.ts'
import type { Mail } from './store.ts'

const WITH_CALENDAR: readonly Kind[] = ['confirmation', 'rescheduled', 'cancelled', 'reassigned']

/** An attendee of a group sees nobody beside; a host sees everybody. */
export function calendarFor(
  { kind, role, about }: Pick<Mail, 'kind' | 'role' | 'about'>,
  whole: WholeAppointment,
  attendee: Attendee | null,
): Letter['calendar'] {
  if (!WITH_CALENDAR.includes(kind)) return null
  if (role === 'host') return forHost(whole, about.isFormer === true)
  if (attendee === null) return null
  const own = alone({ whole, attendee })
  const method = own.appointment.cancelledMs === null ? 'REQUEST' : 'CANCEL'
  return { method, content: calendarOf(own) }
}

/** Of a series that was booked: whoever attends one attends all, and nobody beside. */
export const calendarOfSeries = (wholes: readonly WholeAppointment[]): Letter['calendar'] => ({
  method: 'PUBLISH',
  content: calendarOfAll(wholes),
})

/** Of whoever hosts it no more it is cancelled, whoever else hosts it then. */
function forHost(whole: WholeAppointment, isFormer: boolean): Letter['calendar'] {
  const { appointment, attendees } = whole
  const cancelledMs = isFormer ? appointment.updatedMs : appointment.cancelledMs
  const shown = isFormer
    ? liveAttendees(attendees).map(one => ({ ...one, cancelledMs }))
    : attendees
  const own = { ...whole, appointment: { ...appointment, cancelledMs }, attendees: shown }
  return { method: 'PUBLISH', content: calendarOf(own, true) }
}
