/** What a mail puts into the calendar of its reader. */
import {
  type Calendar,
  type InCalendar,
  invitationTo,
  publicationTo,
} from '../appointments/calendar.ts'
import { type Attendee, liveAttendees, type WholeAppointment } from '../bookings/appointment.ts'
import { alone } from '../public/present.ts'
import type { Kind } from './rules.ts'
import type { Mail } from './store.ts'
import type { UserOfMail } from './store-people.ts'

const WITH_CALENDAR: readonly Kind[] = ['confirmation', 'rescheduled', 'cancelled', 'reassigned']

/** Whom the mail is for: `attendee` also of a guest, and for a host the one it is about. */
type Reader = { host: UserOfMail | null; attendee: Attendee | null }

/** An attendee of a group sees nobody beside; a host sees everybody. */
export function calendarFor(
  { kind, about }: Pick<Mail, 'kind' | 'about'>,
  whole: WholeAppointment,
  { host, attendee }: Reader,
): Calendar | null {
  if (!WITH_CALENDAR.includes(kind)) return null
  if (host) return publicationTo([about.isFormer === true ? handedOn(whole, host) : whole])
  return attendee && invitationTo(alone({ whole, attendee }))
}

/** Of whoever hosts it no more it is as it was, and cancelled. */
function handedOn(whole: WholeAppointment, former: UserOfMail): InCalendar {
  const { appointment, attendees } = whole
  const cancelledMs = appointment.updatedMs
  return {
    ...whole,
    hosts: [former],
    appointment: { ...appointment, cancelledMs },
    attendees: liveAttendees(attendees).map(one => ({ ...one, cancelledMs })),
  }
}
