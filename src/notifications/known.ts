/** What a mail knows of its meeting, and where its links lead. */
import {
  type Appointment,
  type Attendee,
  liveAttendees,
  type WholeAppointment,
} from '../bookings/appointment.ts'
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

/** A mail as it reads of one appointment. */
export type Told = { mail: Mail; whole: WholeAppointment }

type OfAppointment = {
  /** The first is what it says; of a series it has the rest beside. */
  told: readonly [Told, ...Told[]]
  /** Whom the mail is for or about; null: everybody. */
  attendee: Attendee | null
  company: string
}

export function knownOfAppointment(linking: Linking, of: OfAppointment): Known {
  const { told, attendee, company } = of
  const [{ mail, whole }] = told
  const { appointment, attendees } = whole
  // One of a series may have been handed on.
  const all = told.flatMap(one => one.whole.hosts)
  const hosts = all.filter(({ id }, nth) => all.findIndex(other => other.id === id) === nth)
  const everybody = appointment.cancelledMs === null ? liveAttendees(attendees) : attendees
  return {
    ...headOf({ appointment, hosts, attendee, company }),
    all: told.map(one => ({
      startMin: one.whole.appointment.startMin,
      endMin: one.whole.appointment.endMin,
      manage: linksOf(linking, one.mail).manage ?? null,
    })),
    attendee: namesOf((attendee ? [attendee] : everybody).map(nameOf)),
    untilMs: null,
    links: linksOf(linking, mail),
  }
}

export function knownOfWaiting(
  { bookingUrl, secretKeys }: Linking,
  { mail, waiting, company }: { mail: Mail; waiting: Provisional; company: string },
): Known {
  const { companyId, id, startMin, endMin, draft, hosts, expiresMs } = waiting
  const { attendee } = draft
  const role = mail.role === 'host' ? 'host' : 'attendee'
  const token = provisionalToken({ companyId, id, role }, secretKeys)
  // There is nothing to join yet, and the time is that of the booking.
  const appointment = { ...draft.appointment, startMin, endMin, meetingLink: null }
  return {
    ...headOf({ appointment, hosts, attendee, company }),
    all: [],
    attendee: nameOf(attendee),
    untilMs: expiresMs,
    links: { decide: `${bookingUrl}/provisional-booking/${token}` },
  }
}

type Head = {
  appointment: Pick<Appointment, 'info' | 'startMin' | 'endMin' | 'location' | 'meetingLink'>
  hosts: readonly { fullName: string }[]
  attendee: Attendee | null
  company: string
}

function headOf({ appointment, hosts, attendee, company }: Head) {
  const { info, startMin, endMin, location: place, meetingLink: link } = appointment
  const host = namesOf(hosts.map(({ fullName }) => fullName))
  return {
    meeting: info.name,
    company,
    startMin,
    endMin,
    host,
    about: attendee && aboutOne(attendee),
    place,
    link: link !== null && URL.canParse(link) && /^https?:/i.test(link) ? link : null,
    values: valuesOf({ attendee, host, meeting: info.name, place, link }),
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
