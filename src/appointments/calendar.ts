/** An appointment as an iCalendar object (RFC 5545): one UID for good, SEQUENCE as it moves. */
import ICAL from 'ical.js'
import type { Attendee, WholeAppointment } from '../bookings/appointment.ts'
import { fillPlaceholders, textIn } from '../meeting-types/rules.ts'
import { formatInstant } from '../time/iso.ts'
import { formatMoment } from '../time/moment.ts'

const PRODUCT = '-//Punctual//Punctual//EN'

// At most 75 octets a line (RFC 5545, 3.1): the library leaves out the space that goes on a line.
ICAL.foldLength = 74

/** An appointment as a calendar has it: the first host is its ORGANIZER. */
export type InCalendar = Omit<WholeAppointment, 'hosts'> & {
  hosts: readonly { email: string; fullName: string }[]
}

export type Calendar = { method: 'REQUEST' | 'CANCEL' | 'PUBLISH'; content: string }

/**
 * For whoever attends. Times are in UTC, which every client shows in its own zone and which no zone
 * data of anybody moves; lines are folded, with CRLF.
 */
export const invitationTo = (whole: InCalendar): Calendar =>
  calendarOf([whole], isOff(whole) ? 'CANCEL' : 'REQUEST', addAttendees)

/**
 * For a host, whom nobody invites to what is theirs. What is published has no ATTENDEE (RFC 5546,
 * 3.2.1), which would have the calendar of a host invite them again: its description names them.
 */
export const publicationTo = (wholes: readonly InCalendar[]): Calendar =>
  calendarOf(wholes, wholes.every(isOff) ? 'CANCEL' : 'PUBLISH', describeAttendees)

/** For whoever attends a series: all of it, which no request can be about (RFC 5546, 3.2.2). */
export const seriesTo = (wholes: readonly InCalendar[]): Calendar =>
  calendarOf(wholes, 'PUBLISH', () => {})

const isOff = ({ appointment }: InCalendar): boolean => appointment.cancelledMs !== null

type Naming = (event: ICAL.Component, attendees: readonly Attendee[]) => void

function calendarOf(
  wholes: readonly InCalendar[],
  method: Calendar['method'],
  nameAttendees: Naming,
): Calendar {
  const calendar = new ICAL.Component('vcalendar')
  calendar.updatePropertyWithValue('version', '2.0')
  calendar.updatePropertyWithValue('prodid', PRODUCT)
  calendar.updatePropertyWithValue('calscale', 'GREGORIAN')
  calendar.updatePropertyWithValue('method', method)
  for (const whole of wholes) {
    const event = eventOf(whole, invite(whole))
    nameAttendees(event, invited(whole))
    calendar.addSubcomponent(event)
  }
  return { method, content: `${calendar.toString()}\r\n` }
}

type Invite = { title: string; description: string; location: string }

function eventOf(whole: InCalendar, { title, description, location }: Invite) {
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
  set('summary', lines(title))
  if (description !== '') set('description', lines(description))
  if (location !== '') set('location', lines(location))
  if (appointment.meetingLink !== null) set('url', appointment.meetingLink)
  const [host] = hosts
  if (host) {
    const organizer = event.addPropertyWithValue('organizer', `mailto:${host.email}`)
    organizer.setParameter('cn', plain(host.fullName))
  }
  return event
}

/** Who is in; of a cancelled appointment those who were until then, as they are to hear of it. */
const invited = ({ appointment: { cancelledMs }, attendees }: InCalendar): Attendee[] =>
  attendees.filter(attendee => attendee.cancelledMs === cancelledMs)

function addAttendees(event: ICAL.Component, attendees: readonly Attendee[]): void {
  const add = (address: string, name: string) => {
    const property = event.addPropertyWithValue('attendee', `mailto:${address}`)
    if (name !== '') property.setParameter('cn', plain(name))
    property.setParameter('role', 'REQ-PARTICIPANT')
    return property
  }
  for (const { email, fullname, guests } of attendees) {
    // Whoever booked has said yes; a guest has not been asked yet.
    if (email !== null) add(email, fullname).setParameter('partstat', 'ACCEPTED')
    for (const guest of guests) {
      const property = add(guest, guest)
      property.setParameter('partstat', 'NEEDS-ACTION')
      property.setParameter('rsvp', 'TRUE')
    }
  }
}

/** A line for each: `Grace Hopper <grace@example.com> +49 30 12345`. */
function describeAttendees(event: ICAL.Component, attendees: readonly Attendee[]): void {
  const people = attendees.flatMap(({ fullname, email, phone, guests }) => [
    [fullname, email && `<${email}>`, phone].filter(part => part).join(' '),
    ...guests.map(guest => `<${guest}>`),
  ])
  if (people.length === 0) return
  const text = event.getFirstPropertyValue('description')
  const parts = [...(text === null ? [] : [text, '']), ...people]
  event.updatePropertyWithValue('description', parts.join('\n'))
}

/** The library escapes LF alone: a CR would end the line for some readers. */
const lines = (text: string): string => text.replaceAll(/\r\n?/g, '\n')

/** A parameter's value cannot carry quotes or line breaks (RFC 5545, 3.1). */
const plain = (name: string): string => name.replaceAll('"', "'").replaceAll(/\p{Cc}+/gu, ' ')

/** A whole second in UTC. */
const timeOf = (iso: string): ICAL.Time => ICAL.Time.fromDateTimeString(`${iso.slice(0, 19)}Z`)

/** The texts of the booking, else of the meeting type, else the meeting's name and description. */
function invite(whole: InCalendar): Invite {
  const { appointment, hosts } = whole
  const texts = whole.type.ics
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
