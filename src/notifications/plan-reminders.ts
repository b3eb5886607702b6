/** Reminders and follow-ups as they have to be after an event. No I/O, no clock. */
import type { Reminder } from '../meeting-types/rules.ts'
import { parseInstant } from '../time/iso.ts'
import { MINUTE_MS } from '../time/units.ts'
import { type Happened, inSeries, onlyOne, type Told } from './plan.ts'
import { type Due, dueReminders } from './reminders.ts'
import type { Plan, Role } from './rules.ts'

/** Of the attendee whom a new booking is about; of a change everybody who is in. */
export function planReminders(event: Happened, told: Told, reminders: readonly Reminder[]): Plan[] {
  if (told.isCancelled) return []
  const isAboutOne = event.type === 'booking_created'
  const whom = told.attendees.filter(
    ({ id, isCancelled }) => !isCancelled && (!isAboutOne || id === told.attendeeId),
  )
  const startMs = parseInstant(told.start) ?? 0
  const endMs = parseInstant(told.end) ?? 0
  const due = dueReminders(reminders, { startMs, endMs, knownMs: event.createdMs })
  const planning = { told, whom, startMin: startMs / MINUTE_MS }
  return inSeries(
    told,
    due.flatMap(one => planOne(one, planning)),
  )
}

type Planning = { told: Told; whom: Told['attendees']; startMin: number }

function planOne({ kind, atMs, key, reminder }: Due, { told, whom, startMin }: Planning): Plan[] {
  const { to, subject: title = null, text: content = null } = reminder
  const attendeeId = told.spots === null ? onlyOne(whom) : null
  const plan = (role: Role, recipient: string, personId: string): Plan => ({
    kind,
    role,
    recipient,
    personId,
    subjectId: told.id,
    // Of a group each attendee has one, a host one for all of them.
    cause: `${key} of ${role === 'host' ? told.id : personId} at ${told.sequence}`,
    about: { startMin, title, content, ...(role === 'host' && { attendeeId }) },
    dueMs: atMs,
  })
  const attendees = whom.flatMap(({ id, email, receiveReminders }) =>
    email !== null && receiveReminders ? [plan('attendee', email, id)] : [],
  )
  const hosts = told.hosts.map(({ id, email }) => plan('host', email, id))
  return [...(to === 'host' ? [] : attendees), ...(to === 'attendee' ? [] : hosts)]
}
