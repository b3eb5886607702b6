/** A mail as it has to read now: from the appointment, or the booking that waits, as it is. */
import type { Attendee, WholeAppointment } from '../bookings/appointment.ts'
import { findAppointment } from '../bookings/store.ts'
import { findProvisional } from '../provisional-bookings/store.ts'
import type { Letter } from '../runtime/mail/mailer.ts'
import { calendarFor } from './calendar-part.ts'
import { contentOf, type KindOfMeeting, type Known } from './content.ts'
import { frameOf, inFrame, type LetterProduct, type Made } from './frame.ts'
import { knownOfAppointment, knownOfWaiting } from './known.ts'
import { readDisabled } from './read-disabled.ts'
import { type MailSpeech, speakTo, zoneNamed } from './speak.ts'
import { outdated } from './still-true.ts'
import type { Mail } from './store.ts'
import { findHosts, type UserOfMail } from './store-people.ts'
import { outdatedWaiting } from './waiting.ts'

/** What the mails about appointments and about what waits have in common. */
type Subject = {
  meetingTypeId: string
  zone: string
  attendee: Attendee | null
  host: UserOfMail | null
  /** To whom an answer goes. */
  hosts: readonly { email: string; fullName: string }[]
  known: (company: string) => Known
  calendar: Letter['calendar']
}

export async function readLetter(product: LetterProduct, mail: Mail, nowMs: number): Promise<Made> {
  const { kind } = mail
  if (kind === 'webhook_disabled') return readDisabled(product, mail, nowMs)
  const subject = isOfWaiting(kind)
    ? await readWaiting(product, mail, nowMs)
    : await readAppointment(product, mail, nowMs)
  return 'skip' in subject ? subject : letterOf(product, { mail, kind, subject, nowMs })
}

const isOfWaiting = (kind: KindOfMeeting): boolean =>
  kind === 'opt_in' || kind === 'approval' || kind === 'declined' || kind === 'expired'

async function readAppointment(
  product: LetterProduct,
  mail: Mail,
  nowMs: number,
): Promise<Subject | { skip: string }> {
  const { companyId, subjectId } = mail
  const whole = await findAppointment(product.db, companyId, subjectId)
  if (!whole) return { skip: 'no appointment' }
  const skip = outdated(mail, whole, nowMs)
  if (skip !== null) return { skip }
  const host = await hostOf(product, mail)
  if (host === undefined) return { skip: 'no user any more' }
  const attendee = attendeeIn(whole, mail)
  const { appointment, hosts } = whole
  return {
    meetingTypeId: appointment.meetingTypeId,
    zone: appointment.timezone,
    attendee,
    host,
    hosts,
    known: company => knownOfAppointment(product, { mail, whole, attendee, company }),
    calendar: calendarFor(mail, whole, attendee),
  }
}

async function readWaiting(
  product: LetterProduct,
  mail: Mail,
  nowMs: number,
): Promise<Subject | { skip: string }> {
  const { companyId, subjectId } = mail
  const waiting = await findProvisional(product.db, companyId, subjectId)
  if (!waiting) return { skip: 'no booking' }
  const skip = outdatedWaiting(mail, waiting, nowMs)
  if (skip !== null) return { skip }
  const host = await hostOf(product, mail)
  if (host === undefined) return { skip: 'no user any more' }
  return {
    meetingTypeId: waiting.meetingTypeId,
    zone: waiting.draft.appointment.timezone,
    attendee: waiting.draft.attendee,
    host,
    hosts: waiting.hosts,
    known: company => knownOfWaiting(product, { mail, waiting, company }),
    calendar: null,
  }
}

/** null: it is not for a host; undefined: for one who is gone. */
async function hostOf(
  { db }: LetterProduct,
  { companyId, role, personId }: Mail,
): Promise<UserOfMail | null | undefined> {
  return role === 'host' ? (await findHosts(db, companyId, [personId]))[0] : null
}

function attendeeIn(
  { attendees }: WholeAppointment,
  { role, personId, about }: Mail,
): Attendee | null {
  const id = role === 'host' ? about.attendeeId : personId
  return attendees.find(one => one.id === id) ?? null
}

type Making = { mail: Mail; kind: KindOfMeeting; subject: Subject; nowMs: number }

async function letterOf(product: LetterProduct, making: Making): Promise<Made> {
  const { mail, kind, subject, nowMs } = making
  const frame = await frameOf(product, { mail, meetingTypeId: subject.meetingTypeId, nowMs })
  const known = subject.known(frame.look.company.name)
  const said = { kind, role: mail.role, about: mail.about, known }
  return {
    letter: inFrame(frame, {
      ...contentOf(said, speechFor(making, frame.language)),
      toName: nameOf(making),
      replyTo: replyTo(making),
      calendar: subject.calendar,
      unsubscribeUrl: known.links.unsubscribe ?? null,
    }),
  }
}

/** A host reads in the own language and zone, everybody else in those of the attendee. */
function speechFor({ subject }: Making, ofPages: string | null): MailSpeech {
  const { host, attendee, zone } = subject
  return host
    ? speakTo(host.language, zoneNamed(host.timezone, zone))
    : speakTo(attendee?.language ?? ofPages, zoneNamed(attendee?.timezone ?? null, zone))
}

function nameOf({ mail: { role }, subject: { host, attendee } }: Making): string {
  if (role === 'host') return host?.fullName ?? ''
  return role === 'attendee' ? (attendee?.fullname ?? '') : ''
}

/** Attendees answer their host, hosts their attendee. */
function replyTo({ mail: { role }, subject: { hosts, attendee } }: Making): Letter['replyTo'] {
  if (role === 'host') {
    return attendee?.email ? { name: attendee.fullname, address: attendee.email } : null
  }
  const [host] = hosts
  return host ? { name: host.fullName, address: host.email } : null
}
