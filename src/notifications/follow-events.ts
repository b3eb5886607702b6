/** Every event of a booking becomes the mails that tell of it, and the end of a webhook. */

import type { Follower } from '../events/follow.ts'
import type { EventRow } from '../events/store.ts'
import type { Tx } from '../runtime/db/database.ts'
import { hostsGone, planMails, type Told } from './plan.ts'
import { planDisabled } from './plan-disabled.ts'
import { planReminders } from './plan-reminders.ts'
import { planWaiting, type ToldWaiting } from './plan-waiting.ts'
import { DEFAULT_REMINDERS } from './reminders.ts'
import type { Kind, Plan } from './rules.ts'
import { endMails, insertMails } from './store.ts'
import { findAdmins, findGuests, findHosts, ownReminders } from './store-people.ts'

/** Kept for good: its cursor is found by this. */
export const MAILS = 'mails'

const TIMED: readonly Kind[] = ['reminder', 'follow_up']

/** `wakeSending` is called after the commit of new mails of a company. */
export const mailsOfEvents = (wakeSending: (companyId: string) => void): Follower => ({
  name: MAILS,
  types: [
    'booking_created',
    'booking_updated',
    'booking_rescheduled',
    'booking_cancelled',
    'booking_reassigned',
    'provisional_booking_created',
    'provisional_booking_approved',
    'provisional_booking_declined',
    'provisional_booking_expired',
    'webhook_disabled',
  ],
  handle: async (tx, companyId, events) => {
    for (const event of events) {
      const plans = await planEvent(tx, companyId, event)
      const { position, createdMs: nowMs } = event
      const ids = await insertMails(tx, companyId, { plans, position, nowMs })
      if (ids.length > 0) tx.afterCommit(() => wakeSending(companyId))
    }
  },
})

async function planEvent(tx: Tx, companyId: string, event: EventRow): Promise<Plan[]> {
  const { type, payload } = event
  if (type.startsWith('provisional_')) return planWaiting(event, payload as ToldWaiting)
  if (type !== 'webhook_disabled') return planBooking(tx, companyId, event)
  return planDisabled(event, payload as { id: string }, await findAdmins(tx, companyId))
}

type ToldBooking = Told & { meetingTypeId: string }

async function planBooking(tx: Tx, companyId: string, event: EventRow): Promise<Plan[]> {
  const told = await withGuests(tx, companyId, event)
  const before = await findHosts(tx, companyId, hostsGone(told))
  await endTimed(tx, companyId, event)
  return [...planMails(event, told, before), ...(await timed(tx, companyId, event))]
}

const CONCERNS_ALL = ['booking_rescheduled', 'booking_cancelled', 'booking_reassigned']

/** An event of a group names the guests only of whom it is about; all of them are to hear of it. */
async function withGuests(tx: Tx, companyId: string, event: EventRow): Promise<ToldBooking> {
  const told = event.payload as ToldBooking
  if (told.spots === null || !CONCERNS_ALL.includes(event.type)) return told
  const found = await findGuests(tx, companyId, told.id)
  const guests = new Map(found.map(one => [one.attendeeId, one.guests]))
  const attendees = told.attendees.map(one => ({
    ...one,
    bringalongEmails: guests.get(one.id) ?? one.bringalongEmails,
  }))
  return { ...told, attendees }
}

/** Reminders that are no longer due. */
async function endTimed(tx: Tx, companyId: string, { type, payload }: EventRow): Promise<void> {
  const told = payload as ToldBooking
  const { id: subjectId, attendeeId, isCancelled } = told
  const end = (personIds: readonly string[] | null, why: string) =>
    endMails(tx, companyId, { subjectId, kinds: TIMED, personIds }, why)
  if (type === 'booking_rescheduled') await end(null, 'moved')
  if (type === 'booking_reassigned') await end(hostsGone(told), 'reassigned')
  if (type !== 'booking_cancelled') return
  await end(isCancelled || attendeeId === undefined ? null : [attendeeId], 'cancelled')
}

const MOVES_REMINDERS = ['booking_created', 'booking_rescheduled', 'booking_reassigned']

async function timed(tx: Tx, companyId: string, event: EventRow): Promise<Plan[]> {
  const told = event.payload as ToldBooking
  if (!MOVES_REMINDERS.includes(event.type) || told.skipNotifications) return []
  const reminders = (await ownReminders(tx, companyId, told.meetingTypeId)) ?? DEFAULT_REMINDERS
  const plans = planReminders(event, told, reminders)
  if (event.type !== 'booking_reassigned') return plans
  // Those of attendees stay as they are: the time is the same.
  const former = told.formerHostIds ?? []
  return plans.filter(({ role, personId }) => role === 'host' && !former.includes(personId))
}
