/** Who of a queue takes a start, and why: the choice of rule 6 and the numbers that it saw. */
import type { PickReason } from '../queues/rules.ts'
import type { Candidate } from './offer.ts'
import { chooseCandidate, inOrder } from './people.ts'

/** A candidate as it stood when somebody was picked. */
export type Seen = {
  id: string
  bookings: number
  capacity: number
  priority: number
  lastTurn: number | null
  /** Whether the start could be taken. */
  isAble: boolean
}

export type Pick = {
  candidateId: string
  userIds: string[]
  reason: PickReason
  /** In the order of the queue: everybody before the chosen one, and the next few. */
  seen: Seen[]
}

/** So many are kept of a queue; the chosen one is always among them. */
const MOST_SEEN = 20

/**
 * The pick among the able ones of a queue, who are some of `all`; null where nobody is able. The
 * reason is `availability` where somebody who stands before the chosen one is not able.
 */
export function pickCandidate(
  all: readonly Candidate[],
  able: readonly Candidate[],
  pinnedHostId: string | null,
): Pick | null {
  const chosen = chooseCandidate(able, pinnedHostId)
  if (!chosen) return null
  const order = all.toSorted(inOrder)
  const place = order.indexOf(chosen)
  const isPinned = pinnedHostId !== null && chosen.hosts.some(({ id }) => id === pinnedHostId)
  const from = Math.max(0, Math.min(place - MOST_SEEN + 1, order.length - MOST_SEEN))
  return {
    candidateId: chosen.id,
    userIds: chosen.hosts.map(({ id }) => id),
    reason: isPinned ? 'chosenByAttendee' : place > 0 ? 'availability' : 'nextInQueue',
    seen: order.slice(from, from + MOST_SEEN).map(one => ({
      id: one.id,
      bookings: one.bookings,
      capacity: one.capacity,
      priority: one.priority,
      lastTurn: one.lastTurn,
      isAble: able.includes(one),
    })),
  }
}
