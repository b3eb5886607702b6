/** What a mail knows of its meeting, and where its links lead. */
import { type Attendee, liveAttendees, type WholeAppointment } from '../bookings/appointment.ts'
import { attendeeSecret, provisionalToken, remindersToken } from '../bookings/sign.ts'
import type { PlaceholderValues } from '../meeting-types/rules.ts'
import type { Provisional } from '../provisional-bookings/provisional.ts'
import type { Known } from './content.ts'
import type { Mail } from './store.ts'

export type Linking = {
  secretKeys: readonly string[]
  /** Where logos are. */
  publicUrl: string
  /** Where pages are. */
  bookingUrl: string
}

type OfAppointment = {
  mail: Mail
  whole: WholeAppointment
  /** Whom the mail is for or about; null: everybody. */
  attendee: Attendee | null
  company: string
}

export function knownOfAppointment(linking: Linking, of: OfAppointment): Known {
  const { mail, whole, attendee, company } = of
  const { appointment, hosts, attendees } = whole
  const { info, startMin, endMin, location: place, meetingLink: link } = appointment
  const host = namesOf(hosts.map(({ fullName }) => fullName))
  const everybody = appointment.cancelledMs === null ? liveAttendees(attendees) : attendees
  const names = (attendee ? [attendee] : everybody).map(nameOf)
  return {
    meeting: info.name,
    company,
    startMin,
    endMin,
    host,
    attendee: namesOf(names),
    about: attendee && aboutOne(attendee),
    place,
    link: link !== null && URL.canParse(link) && /^https?:/i.test(link) ? link : null,
    untilMs: null,
    links: linksOf(linking, mail),
    values: valuesOf({ attendee, host, meeting: info.name, place, link }),
  }
}

export function knownOfWaiting(
  { bookingUrl, secretKeys }: Linking,
  { mail, waiting, company }: { mail: Mail; waiting: Provisional; company: string },
): Known {
  const { companyId, id, startMin, endMin, draft, hosts, expiresMs } = waiting
  const { appointment, attendee } = draft
  const role = mail.role === 'host' ? 'host' : 'attendee'
  const token = provisionalToken({ companyId, id, role }, secretKeys)
  const host = namesOf(hosts.map(({ fullName }) => fullName))
  const { location: place, info } = appointment
  return {
    meeting: info.name,
    company,
    startMin,
    endMin,
    host,
    attendee: nameOf(attendee),
    about: aboutOne(attendee),
    place,
    link: null,
    untilMs: expiresMs,
    links: { decide: `${bookingUrl}/provisional-booking/${token}` },
    values: valuesOf({ attendee, host, meeting: info.name, place, link: null }),
  }
}

/** Guests have no secret of their own, and the attendee's is not for them. */
function linksOf({ bookingUrl, secretKeys }: Linking, mail: Mail): Known['links'] {
  if (mail.role !== 'attendee') return {}
  const { companyId, subjectId: appointmentId, personId: attendeeId } = mail
  const ref = { companyId, appointmentId, attendeeId }
  const secret = attendeeSecret(ref, secretKeys)
  const isTimed = mail.kind === 'reminder' || mail.kind === 'follow_up'
  return {
    manage: `${bookingUrl}/appointment/${appointmentId}?secret=${secret}`,
    ...(isTimed && {
      unsubscribe: `${bookingUrl}/unsubscribe/${remindersToken(ref, secretKeys)}`,
    }),
  }
}

const aboutOne = ({ email, phone, guests }: Attendee): Known['about'] => ({ email, phone, guests })

const nameOf = ({ fullname, email, phone }: Attendee): string => fullname || email || phone || '–'

const MOST_NAMES = 5

function namesOf(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).join(', ')
  return names.length > MOST_NAMES ? `${shown} +${names.length - MOST_NAMES}` : shown
}

type Values = {
  attendee: Attendee | null
  host: string
  meeting: string
  place: string | null
  link: string | null
}

const valuesOf = ({ attendee, host, meeting, place, link }: Values): PlaceholderValues => ({
  guestFullname: attendee?.fullname ?? null,
  guestEmail: attendee?.email ?? null,
  guestPhone: attendee?.phone ?? null,
  hostFullname: host,
  meetingName: meeting,
  meetingVenue: place,
  meetingLink: link,
})
