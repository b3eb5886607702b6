/** What a mail about an appointment is about now: that one, or all of a series. */
import { type Calendar, publicationTo, seriesTo } from '../appointments/calendar.ts'
import type { Attendee, WholeAppointment } from '../bookings/appointment.ts'
import { findAppointment, findAppointments } from '../bookings/store.ts'
import { restOfSeries } from '../bookings/store-series.ts'
import { calendarFor } from './calendar-part.ts'
import type { Known } from './content.ts'
import type { LetterProduct } from './frame.ts'
import { knownOfAppointment, type Told } from './known.ts'
import { outdated } from './still-true.ts'
import type { Mail } from './store.ts'
import { findHosts, type UserOfMail } from './store-people.ts'

/** What the mails about appointments and about what waits have in common. */
export type Subject = {
  meetingTypeId: string
  zone: string
  attendee: Attendee | null
  host: UserOfMail | null
  /** To whom an answer goes. */
  hosts: readonly { email: string; fullName: string }[]
  known: (company: string) => Known
  calendars: readonly Calendar[]
}

export async function readAppointment(
  product: LetterProduct,
  mail: Mail,
  nowMs: number,
): Promise<Subject | { skip: string }> {
  const wholes = await toldOf(product, mail)
  const judged = wholes.map(whole => {
    const own = inAppointment(mail, whole)
    return { mail: own, whole, skip: outdated(own, whole, nowMs) }
  })
  const told = judged.filter(({ skip }) => skip === null)
  const [first, ...more] = told
  if (!first) {
    const own = judged.find(({ whole }) => whole.appointment.id === mail.subjectId)
    return { skip: own?.skip ?? 'no appointment' }
  }
  const host = await hostOf(product, mail)
  if (host === undefined) return { skip: 'no user any more' }
  const attendee = attendeeIn(first)
  const { appointment, hosts } = first.whole
  return {
    meetingTypeId: appointment.meetingTypeId,
    zone: appointment.timezone,
    attendee,
    host,
    hosts,
    known: company => knownOfAppointment(product, { told: [first, ...more], attendee, company }),
    calendars: calendarsOf(told, host),
  }
}

/** Several are published in one; each that is cancelled is an object of its own (RFC 5546). */
function calendarsOf(told: readonly Told[], host: UserOfMail | null): Calendar[] {
  if (told.length > 1 && told[0]?.mail.kind !== 'cancelled') {
    const wholes = told.map(({ whole }) => whole)
    return [host ? publicationTo(wholes) : seriesTo(wholes)]
  }
  return told.flatMap(
    one => calendarFor(one.mail, one.whole, { host, attendee: attendeeIn(one) }) ?? [],
  )
}

async function toldOf(
  { db }: LetterProduct,
  { companyId, subjectId, about: { seriesId, isOfSeries } }: Mail,
): Promise<WholeAppointment[]> {
  if (seriesId === undefined || !isOfSeries) {
    const whole = await findAppointment(db, companyId, subjectId)
    return whole ? [whole] : []
  }
  const ids = await restOfSeries(db, companyId, { id: seriesId, index: 0 })
  return findAppointments(db, companyId, ids)
}

/** Who attends a series is another attendee of each of its appointments, and the only one. */
function inAppointment(
  mail: Mail,
  { appointment: { id }, attendees: [own] }: WholeAppointment,
): Mail {
  const { role, about } = mail
  if (!about.isOfSeries || !own) return mail
  return {
    ...mail,
    subjectId: id,
    ...(role !== 'host' && { personId: own.id }),
    ...(role !== 'attendee' && { about: { ...about, attendeeId: own.id } }),
  }
}

/** null: it is not for a host; undefined: for one who is gone. */
export async function hostOf(
  { db }: LetterProduct,
  { companyId, role, personId }: Mail,
): Promise<UserOfMail | null | undefined> {
  return role === 'host' ? (await findHosts(db, companyId, [personId]))[0] : null
}

function attendeeIn({ mail: { role, personId, about }, whole }: Told): Attendee | null {
  const id = role === 'host' ? about.attendeeId : personId
  return whole.attendees.find(one => one.id === id) ?? null
}
