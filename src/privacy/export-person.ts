/** Everything that a company keeps of a person, without what it keeps of others. */
import { presentAttendee } from '../bookings/present.ts'
import { findAppointments } from '../bookings/store.ts'
import { presentContact } from '../contacts/present.ts'
import { foldEmail } from '../contacts/rules.ts'
import { findContacts } from '../contacts/store-lists.ts'
import { findMailsTo } from '../notifications/store-log.ts'
import type { Db } from '../runtime/db/database.ts'
import { formatMoment, formatWithOffset } from '../time/moment.ts'
import { exportWaiting } from './export-waiting.ts'
import { findContactIds, findEvents, findPlaces, type Told } from './store.ts'

/** More than anybody attends. */
const MOST = 10_000

type Asked = { email: string; nowMs: number }

export async function exportPerson(db: Db, companyId: string, asked: Asked) {
  const { nowMs } = asked
  const email = foldEmail(asked.email)
  const places = await findPlaces(db, companyId, { email, nowMs })
  const ids = [...new Set(places.map(({ appointmentId }) => appointmentId))]
  const attendeeIds = new Set(
    places.filter(({ isAttendee }) => isAttendee).map(({ attendeeId }) => attendeeId),
  )
  const contactIds = await findContactIds(db, companyId, email)
  const [appointments, contacts, events, provisionalBookings, mails] = await Promise.all([
    findAppointments(db, companyId, ids),
    findContacts(db, companyId, { ids: contactIds, nowMs, most: MOST }),
    findEvents(db, companyId, ids),
    exportWaiting(db, companyId, { emailFolded: email, nowMs }),
    findMailsTo(db, companyId, email),
  ])
  const [contact] = contacts
  const timed = appointments.map(({ appointment: one, attendees }) => ({
    id: one.id,
    start: formatWithOffset(one.startMin, one.offsetMin),
    end: formatWithOffset(one.endMin, one.offsetMin),
    name: one.info.name,
    texts: one.spots === null ? textsOf(one) : null,
    attendees: attendees.filter(({ id }) => attendeeIds.has(id)).map(presentAttendee),
  }))
  return {
    email,
    contact: contact ? presentContact(contact) : null,
    appointments: timed.filter(({ attendees }) => attendees.length > 0),
    guestOf: timed
      .filter(({ id }) => places.some(one => one.appointmentId === id && !one.isAttendee))
      .map(({ id, start, end, name }) => ({ id, start, end, name })),
    provisionalBookings,
    mails: mails.map(({ sentMs, ...mail }) => ({ ...mail, sentAt: formatMoment(sentMs ?? 0) })),
    events: events.map(event => ownPartOf(event, attendeeIds)),
  }
}

type Texts = Record<'note', string> &
  Record<'location' | 'transcription' | 'summary', string | null>

const textsOf = ({ note, location, transcription, summary }: Texts) => ({
  note,
  location,
  transcription,
  summary,
})

/** Of an event what it says of the person. */
function ownPartOf({ id, type, createdMs, payload }: Told, attendeeIds: ReadonlySet<string>) {
  const all = Array.isArray(payload.attendees) ? payload.attendees : []
  return {
    id,
    type,
    createdAt: formatMoment(createdMs),
    appointmentId: String(payload.id),
    attendees: all.filter(one => attendeeIds.has(one.id)),
  }
}
