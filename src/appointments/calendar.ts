/** An appointment as an iCalendar object (RFC 5545): one UID for good, SEQUENCE as it moves. */
import ICAL from 'ical.js'
import type { Attendee, WholeAppointment } from '../bookings/appointment.ts'
import { fillPlaceholders, type InviteTexts, textIn } from '../meeting-types/rules.ts'
import { formatInstant } from '../time/iso.ts'
import { formatMoment } from '../time/moment.ts'

const PRODUCT = '-//Punctual//Punctual//EN'

// At most 75 octets a line (RFC 5545, 3.1): the library leaves out the space that goes on a line.
ICAL.foldLength = 74

/**
 * METHOD:REQUEST, or CANCEL for a cancelled one; `isPublished`: PUBLISH, for hosts, whom nobody
 * invites to what is theirs. Times are in UTC, which every client shows in its own zone and which
 * no zone data of anybody moves; lines are folded, with CRLF.
 */
export function calendarOf(whole: WholeAppointment, isPublished = false): string {
  const method = whole.appointment.cancelledMs === null ? 'REQUEST' : 'CANCEL'
  return calendarWith([whole], isPublished ? 'PUBLISH' : method)
}

/**
 * A series at once, each appointment an event of its own. PUBLISH: a request is about one event
 * (RFC 5546, 3.2.2), and what follows about one of them is.
 */
export const calendarOfAll = (wholes: readonly WholeAppointment[]): string =>
  calendarWith(wholes, 'PUBLISH')

function calendarWith(wholes: readonly WholeAppointment[], method: string): string {
  const calendar = new ICAL.Component('vcalendar')
  calendar.updatePropertyWithValue('version', '2.0')
  calendar.updatePropertyWithValue('prodid', PRODUCT)
  calendar.updatePropertyWithValue('calscale', 'GREGORIAN')
  calendar.updatePropertyWithValue('method', method)
  for (const whole of wholes) {
    calendar.addSubcomponent(eventOf(whole, invite(whole, whole.type.ics)))
  }
  return `${calendar.toString()}\r\n`
}

type Invite = { title: string; description: string; location: string }

function eventOf(whole: WholeAppointment, { title, description, location }: Invite) {
  const { appointment, hosts } = whole
  const event = new ICAL.Component('vevent')
  const set = (name: string, value: unknown) => event.updatePropertyWithValue(name, value as string)
  set('uid', `${appointment.id}@punctual`)
  set('sequence', appointment.sequence)
  set('dtstamp', timeOf(formatMoment(appointment.updatedMs)))
  set('created', timeOf(formatMoment(appointment.createdMs)))
  set('dtstart', timeOf(formatInstant(appointment.startMin)))
  set('dtend', timeOf(formatInstant(appointment.endMin)))
  set('status', appointment.cancelledMs === null ? 'CONFIRMED' : 'CANCELLED')
  set('summary', title)
  if (description !== '') set('description', description)
  if (location !== '') set('location', location)
  if (appointment.meetingLink !== null) set('url', appointment.meetingLink)
  const [host] = hosts
  if (host) {
    const organizer = event.addPropertyWithValue('organizer', `mailto:${host.email}`)
    organizer.setParameter('cn', plain(host.fullName))
  }
  for (const attendee of invited(whole)) addAttendee(event, attendee)
  return event
}

/** Who is in; of a cancelled appointment those who were until then, as they are to hear of it. */
const invited = ({ appointment: { cancelledMs }, attendees }: WholeAppointment): Attendee[] =>
  attendees.filter(attendee => attendee.cancelledMs === cancelledMs)

function addAttendee(event: ICAL.Component, { email, fullname, guests }: Attendee): void {
  const add = (address: string, name: string) => {
    const property = event.addPropertyWithValue('attendee', `mailto:${address}`)
    if (name !== '') property.setParameter('cn', plain(name))
    property.setParameter('role', 'REQ-PARTICIPANT')
    return property
  }
  // Whoever booked has said yes; a guest has not been asked yet.
  if (email !== null) add(email, fullname).setParameter('partstat', 'ACCEPTED')
  for (const guest of guests) {
    const property = add(guest, guest)
    property.setParameter('partstat', 'NEEDS-ACTION')
    property.setParameter('rsvp', 'TRUE')
  }
}

/** A parameter's value cannot carry quotes or line breaks (RFC 5545, 3.1). */
const plain = (name: string): string => name.replaceAll('"', "'").replaceAll(/\p{Cc}+/gu, ' ')

/** A whole second in UTC. */
function timeOf(iso: string): ICAL.Time {
  const time = ICAL.Time.fromDateTimeString(`${iso.slice(0, 19)}Z`)
  return time
}

/** The texts of the booking, else of the meeting type, else the meeting's name and description. */
function invite(whole: WholeAppointment, texts: InviteTexts | null): Invite {
  const { appointment, hosts } = whole
  const { info, ics } = appointment
  const [guest] = invited(whole)
  const language = guest?.language ?? null
  const values = {
    guestFullname: guest?.fullname ?? '',
    guestEmail: guest?.email ?? '',
    guestPhone: guest?.phone ?? '',
    hostFullname: hosts[0]?.fullName ?? '',
    meetingName: info.name,
    meetingVenue: appointment.location ?? '',
    meetingLink: appointment.meetingLink ?? '',
  }
  const filled = (text: string | null) => (text === null ? null : fillPlaceholders(text, values))
  return {
    title: filled(ics?.title ?? textIn(texts?.title, language)) ?? info.name,
    description:
      filled(ics?.description ?? textIn(texts?.description, language)) ?? info.description ?? '',
    location:
      filled(textIn(texts?.location, language)) ??
      appointment.location ??
      appointment.meetingLink ??
      '',
  }
}
