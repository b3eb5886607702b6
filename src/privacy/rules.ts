/** What is taken out of a text or an event so that a person is no longer in it. Pure. */
import type { Appointment, Attendee } from '../bookings/appointment.ts'

export type Person = {
  /** Folded. */
  email: string
  /** The attendees that the person is. */
  attendeeIds: ReadonlySet<string>
}

type Fields = Record<string, unknown>

/** What is left of an attendee who was forgotten. */
const NOBODY = {
  email: null,
  firstname: '',
  lastname: '',
  fullname: '',
  phone: null,
  timezone: null,
  language: null,
  notes: {},
  bringalongEmails: [] as string[],
}

/**
 * An event's payload without the person. Kind, times and ids stay. Of an appointment that is about
 * the person alone the texts go as well; in a group only what the person said.
 */
export function forgottenIn(payload: Fields, person: Person): Fields {
  const attendees = listOf(payload.attendees)
  const isIn = attendees.some(one => person.attendeeIds.has(String(one.id)))
  const isAlone = isIn && payload.spots === null
  const isAbout = isAlone || person.attendeeIds.has(String(payload.attendeeId))
  const { rescheduleReason, ...rest } = payload
  return {
    ...rest,
    ...(rescheduleReason !== undefined && !isAbout && { rescheduleReason }),
    ...(isAlone && { note: '', ics: null, ...placeOf(payload) }),
    cancel: isAbout ? withoutReason(payload.cancel) : payload.cancel,
    attendees: attendees.map(one => forgottenAttendee(one, person)),
  }
}

function forgottenAttendee(attendee: Fields, person: Person): Fields {
  if (person.attendeeIds.has(String(attendee.id))) {
    return { ...attendee, ...NOBODY, cancel: withoutReason(attendee.cancel) }
  }
  return { ...attendee, bringalongEmails: guestsBut(person.email, attendee.bringalongEmails) }
}

const guestsBut = (email: string, guests: unknown): string[] =>
  (Array.isArray(guests) ? guests : []).filter(guest => String(guest).toLowerCase() !== email)

/** What a confirmation would write. */
export type Draft = { appointment: Appointment; attendee: Attendee; skipNotifications?: true }

/** Of the person's own booking that waits: times, ids and kinds stay. */
export function forgottenDraft({ appointment, attendee, ...rest }: Draft): Draft {
  const { bringalongEmails: guests, ...nobody } = NOBODY
  const isPlaceOfAttendee = appointment.channel === 'local-attendee'
  return {
    ...rest,
    appointment: {
      ...appointment,
      note: '',
      ics: null,
      ...(isPlaceOfAttendee && { location: null }),
    },
    attendee: { ...attendee, ...nobody, guests },
  }
}

/** Of somebody else's booking that waits, who would bring the person. */
export function draftWithoutGuest({ attendee, ...rest }: Draft, email: string): Draft {
  return { ...rest, attendee: { ...attendee, guests: guestsBut(email, attendee.guests) } }
}

/** An event's payload of a booking that waits, as `forgottenDraft` and `draftWithoutGuest`. */
export function forgottenInWaiting(payload: Fields, person: Person): Fields {
  const dto = (payload.dto ?? {}) as Fields
  const attendee = (dto.attendee ?? {}) as Fields
  if (!person.attendeeIds.has(String(payload.attendeeId))) {
    const bringalongEmails = guestsBut(person.email, attendee.bringalongEmails)
    return { ...payload, dto: { ...dto, attendee: { ...attendee, bringalongEmails } } }
  }
  const texts = { icsTitle: null, icsDescription: null, ...placeOf({ meetingInfo: dto }) }
  return {
    ...payload,
    reason: null,
    dto: { ...dto, ...texts, attendee: { ...attendee, ...NOBODY } },
  }
}

/** Where the attendee chose the place, it is the attendee's. */
function placeOf({ meetingInfo }: Fields): Fields {
  const { channel } = (meetingInfo ?? {}) as Fields
  return channel === 'local-attendee' ? { location: null } : {}
}

function withoutReason(cancel: unknown): unknown {
  return typeof cancel === 'object' && cancel !== null ? { ...cancel, reason: null } : cancel
}

const listOf = (value: unknown): Fields[] => (Array.isArray(value) ? value : [])
