/** The right to be forgotten: the person goes, the figures stay. */
import { Refusal } from '../base/refusal.ts'
import { cancel } from '../bookings/cancel.ts'
import type { BookingProduct } from '../bookings/product.ts'
import { contactsOfBookings } from '../contacts/follow-bookings.ts'
import { foldEmail } from '../contacts/rules.ts'
import { deleteContactRows } from '../contacts/store.ts'
import { lockCursor } from '../events/store-cursors.ts'
import { MAILS } from '../notifications/follow-events.ts'
import { eraseMails } from '../notifications/store-log.ts'
import type { Tx } from '../runtime/db/database.ts'
import { eraseAnswers } from '../webhooks/store-deliveries.ts'
import { declineAll, forgetInWaiting, waitingAhead } from './erase-waiting.ts'
import { forgottenIn } from './rules.ts'
import * as store from './store.ts'

export type Erasure = {
  companyId: string
  email: string
  /** Else appointments that are not over have to be cancelled before. */
  cancelAppointments: boolean
  /** The user in whose name they are cancelled. */
  actorId: string
  nowMs: number
}

export type Erased = {
  attendees: number
  guestEntries: number
  cancelledAppointments: number
  contacts: number
  provisionalBookings: number
  events: number
  mails: number
  replies: number
  holds: number
}

/**
 * Takes a person out of everything that the company keeps. Throws `person_has_appointments`.
 */
export async function erasePerson(
  product: Pick<BookingProduct, 'relay'>,
  tx: Tx,
  erasure: Erasure,
): Promise<Erased> {
  const { companyId, nowMs } = erasure
  const email = foldEmail(erasure.email)
  // Who follows bookings has either written what it read, or reads after this.
  await lockCursor(tx, companyId, contactsOfBookings.name)
  await lockCursor(tx, companyId, MAILS)
  const cancelledAppointments = await cancelAhead(product, tx, erasure)
  // Whoever confirms locks what waits before the appointment, and writes what is left of the draft.
  const waiting = await forgetInWaiting(tx, companyId, email)
  const places = await store.findPlaces(tx, companyId, { email, nowMs })
  const ids = [...new Set(places.map(({ appointmentId }) => appointmentId))]
  await store.lockAppointments(tx, companyId, ids)
  const own = places.filter(({ isAttendee }) => isAttendee)
  const attendeeIds = own.map(({ attendeeId }) => attendeeId)
  const ownIds = own.map(({ appointmentId }) => appointmentId)
  const bringing = places.filter(({ isAttendee }) => !isAttendee)
  const guestOf = bringing.map(({ attendeeId }) => attendeeId)
  await store.eraseAttendees(tx, companyId, { attendeeIds, nowMs })
  await store.eraseGuest(tx, companyId, { attendeeIds: guestOf, email })
  await store.eraseTexts(tx, companyId, { ids: ownIds, attendeeIds })
  const contactIds = await store.findContactIds(tx, companyId, email)
  const contacts = await deleteContactRows(tx, companyId, contactIds)
  const events = await forgetInEvents(tx, companyId, { ids, email, attendeeIds })
  // After the events: whoever notes an answer meanwhile waits for them.
  const subjectIds = [...ids, ...waiting.ids]
  await eraseAnswers(tx, companyId, subjectIds)
  const mails = await eraseMails(tx, companyId, { email, attendeeIds, subjectIds, nowMs })
  const named = [...ids, ...contactIds, ...waiting.ids]
  const replies = await store.eraseReplies(tx, companyId, { email, ids: named })
  return {
    attendees: attendeeIds.length,
    guestEntries: guestOf.length,
    cancelledAppointments,
    contacts,
    provisionalBookings: waiting.ids.length,
    events: events + waiting.events,
    mails,
    replies,
    holds: await store.eraseVisitors(tx, companyId, email),
  }
}

/**
 * What is ahead of the person alone is cancelled, in a group the person's seat; what waits is
 * declined.
 */
async function cancelAhead(
  product: Pick<BookingProduct, 'relay'>,
  tx: Tx,
  { companyId, email, cancelAppointments, actorId, nowMs }: Erasure,
): Promise<number> {
  const places = await store.findPlaces(tx, companyId, { email, nowMs })
  const ahead = places.filter(({ isAttendee, isAhead }) => isAttendee && isAhead)
  const emailFolded = foldEmail(email)
  const waiting = await waitingAhead(tx, companyId, { emailFolded, nowMs })
  const count = ahead.length + waiting.length
  if (count > 0 && !cancelAppointments) throw new Refusal('person_has_appointments')
  await declineAll(product, tx, { companyId, ids: waiting, userId: actorId, nowMs })
  for (const { appointmentId: id, attendeeId } of ahead) {
    await cancel(product, tx, {
      companyId,
      id,
      attendeeId,
      cancelAll: false,
      cancel: { actionSource: 'host', actionBy: actorId, reason: null },
      nowMs,
    })
  }
  return count
}

type InEvents = { ids: readonly string[]; email: string; attendeeIds: readonly string[] }

async function forgetInEvents(
  tx: Tx,
  companyId: string,
  { ids, email, attendeeIds }: InEvents,
): Promise<number> {
  const person = { email, attendeeIds: new Set(attendeeIds) }
  const events = await store.findEvents(tx, companyId, ids)
  const rewritten = events.map(({ id, payload }) => ({ id, payload: forgottenIn(payload, person) }))
  await store.rewriteEvents(tx, companyId, rewritten)
  return rewritten.length
}
