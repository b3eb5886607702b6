/** Events of an appointment as a person reads them: what each changed, who did it, and why. */
import type { Facts, HistoryEvent, Person } from './store.ts'

export type Told = {
  id: string
  type: string
  position: number | null
  createdMs: number
  /** null: nobody kept who it was. */
  by: { source: 'host' | 'attendee'; id: string | null; name: string | null } | null
  attendee: Person | null
  reason: string | null
  start: { from: string; to: string } | null
  hosts: { from: Person[]; to: Person[] } | null
  fields: string[]
}

/** In their order. An event tells how things are after it, and the one before what changed. */
export function tellHistory(events: readonly HistoryEvent[], users: readonly Person[]): Told[] {
  return events.map((event, at) => tell(event, events[at - 1]?.facts ?? null, users))
}

/** Ids of users who did something. */
export const actorsOf = (events: readonly HistoryEvent[]): string[] =>
  events.flatMap(event => {
    const { actionSource, actionBy = null } = doneBy(event) ?? {}
    return actionSource === 'host' && actionBy !== null ? [actionBy] : []
  })

function tell(event: HistoryEvent, before: Facts | null, users: readonly Person[]): Told {
  const { id, type, position, createdMs, facts } = event
  const actor = doneBy(event)
  const about = facts.attendees.find(one => one.id === facts.attendeeId)
  return {
    id,
    type,
    position,
    createdMs,
    by: actor && {
      source: actor.actionSource,
      id: actor.actionBy,
      name: nameOf(actor.actionBy, facts, users),
    },
    attendee: about ? { id: about.id, name: about.fullname } : null,
    reason: cancelOf(event)?.reason ?? facts.rescheduleReason ?? null,
    start: before && before.start !== facts.start ? { from: before.start, to: facts.start } : null,
    hosts: before && hostsChanged(before, facts),
    fields: type === 'booking_updated' && before ? fieldsChanged(before, facts) : [],
  }
}

const doneBy = (event: HistoryEvent) => cancelOf(event) ?? event.facts.changedBy ?? null

/** Of the whole, or of the one seat that the event is about. */
function cancelOf({ type, facts }: HistoryEvent) {
  if (type !== 'booking_cancelled') return null
  const { isCancelled, cancel, attendees, attendeeId } = facts
  return isCancelled ? cancel : (attendees.find(({ id }) => id === attendeeId)?.cancel ?? null)
}

function nameOf(id: string | null, facts: Facts, users: readonly Person[]): string | null {
  const attendee = facts.attendees.find(one => one.id === id)
  return attendee?.fullname ?? users.find(one => one.id === id)?.name ?? null
}

function hostsChanged(before: Facts, after: Facts): Told['hosts'] {
  const [from, to] = [before, after].map(({ hosts }) =>
    hosts.map(({ id, fullName: name }) => ({ id, name })),
  ) as [Person[], Person[]]
  const ids = (people: Person[]) => people.map(({ id }) => id).join()
  return ids(from) === ids(to) ? null : { from, to }
}

/** Events keep no transcription: where nothing else has changed, that has, or its summary. */
function fieldsChanged(before: Facts, after: Facts): string[] {
  const noShowIn = ({ attendees }: Facts) =>
    attendees.find(({ id }) => id === after.attendeeId)?.noShow
  const changed = [
    ...(before.note === after.note ? [] : ['note']),
    ...(noShowIn(before) === noShowIn(after) ? [] : ['noShow']),
    ...(after.guestAdded ? ['guests'] : []),
  ]
  return changed.length > 0 ? changed : ['transcription']
}
