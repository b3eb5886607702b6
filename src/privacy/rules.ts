/** What is taken out of a text or an event so that a person is no longer in it. Pure. */

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
  bringalongEmails: [],
}

/** Whether an email is the person's, however it is spelt. */
const isOf = (person: Person, email: unknown): boolean =>
  typeof email === 'string' && email.toLowerCase() === person.email

/**
 * An event's payload without the person. Kind, times and ids stay. Of an appointment that is about
 * the person alone the texts go as well; in a group only what the person said.
 */
export function forgottenIn(payload: Fields, person: Person): Fields {
  if (payload.dto) return forgottenWaiting(payload, person)
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

/** As `forgottenIn`, of a booking that waits or waited for a confirmation. */
function forgottenWaiting(payload: Fields, person: Person): Fields {
  const dto = payload.dto as Fields
  const attendee = dto.attendee as Fields
  if (!isOf(person, attendee.email)) {
    return { ...payload, dto: { ...dto, attendee: withoutGuest(attendee, person) } }
  }
  const place = dto.channel === 'local-attendee' ? { location: null } : {}
  const texts = { icsTitle: null, icsDescription: null, ...place }
  return {
    ...payload,
    reason: null,
    dto: { ...dto, ...texts, attendee: { ...attendee, ...NOBODY } },
  }
}

/** What a booking that waits would be, without the person. */
export function forgottenDraft(draft: Fields, person: Person): Fields {
  const { bringalongEmails: guests, ...nobody } = NOBODY
  const attendee = draft.attendee as Fields
  const appointment = draft.appointment as Fields
  if (!isOf(person, attendee.email)) {
    const left = listOfTexts(attendee.guests).filter(guest => !isOf(person, guest))
    return { ...draft, attendee: { ...attendee, guests: left } }
  }
  const place = appointment.channel === 'local-attendee' ? { location: null } : {}
  return {
    appointment: { ...appointment, ics: null, ...place },
    attendee: { ...attendee, ...nobody, guests },
  }
}

function forgottenAttendee(attendee: Fields, person: Person): Fields {
  if (person.attendeeIds.has(String(attendee.id))) {
    return { ...attendee, ...NOBODY, cancel: withoutReason(attendee.cancel) }
  }
  return withoutGuest(attendee, person)
}

function withoutGuest(attendee: Fields, person: Person): Fields {
  const guests = listOfTexts(attendee.bringalongEmails)
  return { ...attendee, bringalongEmails: guests.filter(guest => !isOf(person, guest)) }
}

/** Where the attendee chose the place, it is the attendee's. */
function placeOf({ meetingInfo }: Fields): Fields {
  const { channel } = (meetingInfo ?? {}) as Fields
  return channel === 'local-attendee' ? { location: null } : {}
}

function withoutReason(cancel: unknown): unknown {
  return typeof cancel === 'object' && cancel !== null ? { ...cancel, reason: null } : cancel
}

const listOfTexts = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

const listOf = (value: unknown): Fields[] => (Array.isArray(value) ? value : [])
