/** What is kept of a person in bookings that wait for a confirmation, or once did. */
import { presentAttendee } from '../bookings/present.ts'
import { statusAt } from '../provisional-bookings/rules.ts'
import type { Db } from '../runtime/db/database.ts'
import { formatMoment, formatWithOffset } from '../time/moment.ts'
import { findEvents } from './store.ts'
import { findWaiting, type Waiting } from './store-waiting.ts'

/** Oldest first, each with its events. */
export async function exportWaiting(
  db: Db,
  companyId: string,
  { emailFolded, nowMs }: { emailFolded: string; nowMs: number },
) {
  const waiting = await findWaiting(db, companyId, emailFolded)
  const ids = waiting.map(({ id }) => id)
  const events = await findEvents(db, companyId, ids)
  return waiting.map(one => ({
    ...facts(one, nowMs),
    events: events
      .filter(({ payload }) => payload.id === one.id)
      .map(({ id, type, createdMs }) => ({ id, type, createdAt: formatMoment(createdMs) })),
  }))
}

function facts({ id, isOwn, draft, reason, ...waiting }: Waiting, nowMs: number) {
  const { appointment, attendee } = draft
  const { offsetMin, ics, location } = appointment
  const texts = { location, title: ics?.title ?? null, description: ics?.description ?? null }
  return {
    id,
    start: formatWithOffset(waiting.startMin, offsetMin),
    end: formatWithOffset(waiting.endMin, offsetMin),
    name: appointment.info.name,
    status: statusAt(waiting, nowMs),
    attendee: isOwn ? presentAttendee(attendee) : null,
    texts: isOwn ? { ...texts, reason } : null,
  }
}
