/** Everyone who books becomes a contact of the company, or adds to the one there is. */
import { newId } from '../base/id.ts'
import type { Follower } from '../events/follow.ts'
import type { EventRow } from '../events/store.ts'
import type { Tx } from '../runtime/db/database.ts'
import { type Contact, type Facts, filledBy, newContact, tagsAfter } from './rules.ts'
import { insertContacts, lockContactOf, updateContactRow } from './store.ts'
import { insertAttendance, isAttendanceKnown } from './store-attendances.ts'

/** What is read of an event of a booking. */
type Booked = {
  id: string
  hostIds: string[]
  attendeeId?: string
  attendees: {
    id: string
    email: string | null
    phone: string | null
    firstname: string
    lastname: string
    language: string | null
  }[]
}

export const contactsOfBookings: Follower = {
  name: 'contacts',
  types: ['booking_created'],
  handle: async (tx, companyId, events) => {
    for (const event of events) await handleBooking(tx, companyId, event)
  },
}

async function handleBooking(
  tx: Tx,
  companyId: string,
  { payload, createdMs }: EventRow,
): Promise<void> {
  const { id: appointmentId, hostIds, attendeeId, attendees } = payload as Booked
  const attendee = attendees.find(({ id }) => id === attendeeId)
  // Somebody who was forgotten meanwhile is nobody.
  if (!attendee || (attendee.email === null && attendee.phone === null)) return
  const { email, phone, firstname: firstName, lastname: lastName, language } = attendee
  const ownerId = hostIds[0] ?? null
  const facts = { email, phone, firstName, lastName, language, ownerId }
  const at = { attendeeId: attendee.id, appointmentId, nowMs: createdMs }
  await noteBooking(tx, companyId, { facts, at })
}

type Noted = { facts: Facts; at: { attendeeId: string; appointmentId: string; nowMs: number } }

/** An attendee who is known already changes nothing. */
async function noteBooking(tx: Tx, companyId: string, { facts, at }: Noted): Promise<void> {
  if (await isAttendanceKnown(tx, companyId, at.attendeeId)) return
  const contact =
    (await lockContactOf(tx, companyId, facts)) ?? (await madeContact(tx, companyId, { facts, at }))
  const bookings = await insertAttendance(tx, companyId, { ...at, contactId: contact.id })
  const filled = filledBy(contact, facts)
  const tags = tagsAfter(contact.tags, bookings)
  if (Object.keys(filled).length === 0 && tags.length === contact.tags.length) return
  const updatedMs = Math.max(contact.updatedMs, at.nowMs)
  await updateContactRow(tx, companyId, { ...contact, ...filled, tags, updatedMs })
}

/** Somebody else may make the contact at the same moment: then it is that one. */
async function madeContact(tx: Tx, companyId: string, { facts, at }: Noted): Promise<Contact> {
  const contact = { ...newContact(newId(), at.nowMs), ...facts }
  await insertContacts(tx, companyId, [contact])
  return (await lockContactOf(tx, companyId, facts)) ?? contact
}
