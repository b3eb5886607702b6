/** A mail as it has to read now: from the appointment, or the booking that waits, as it is. */
import { findProvisional } from '../provisional-bookings/store.ts'
import type { Letter } from '../runtime/mail/mailer.ts'
import { contentOf, type KindOfMeeting } from './content.ts'
import { inFrame, type LetterProduct, lookOf, type Made } from './frame.ts'
import { knownOfWaiting } from './known.ts'
import { hostOf, readAppointment, type Subject } from './read-appointment.ts'
import { readDisabled } from './read-disabled.ts'
import { type MailSpeech, speakTo, zoneNamed } from './speak.ts'
import type { Mail } from './store.ts'
import { outdatedWaiting } from './waiting.ts'

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
    calendars: [],
  }
}

type Making = { mail: Mail; kind: KindOfMeeting; subject: Subject; nowMs: number }

async function letterOf(product: LetterProduct, making: Making): Promise<Made> {
  const { mail, kind, subject, nowMs } = making
  const { id, companyId, role, about, recipient: address } = mail
  const { look, language } = await lookOf(product, companyId, subject.meetingTypeId)
  const known = subject.known(look.company.name)
  const to = { name: nameOf(making), address }
  return {
    letter: inFrame(
      { look, mailFrom: product.mailFrom, id, to, nowMs },
      {
        ...contentOf({ kind, role, about, known }, speechFor(making, language)),
        replyTo: replyTo(making),
        calendars: subject.calendars,
        unsubscribeUrl: known.links.unsubscribe ?? null,
      },
    ),
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
