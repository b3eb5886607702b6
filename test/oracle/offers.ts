/** Rule 6: who of a group is offered, and who is chosen. */
import { type Candidate, type Cast, canTake, isReachable } from './cast.ts'

/** Everybody, and of each group those who are offered. */
export type Offers = { cast: Cast; offers: Candidate[][] }

/** The candidates of a group that are offered, in the group's order. */
export function offered(cast: Cast, group: Candidate[]): Candidate[] {
  const { pinned } = cast.scene.c.ask
  const chosen = group.filter(({ source }) => pinned !== null && source.users.includes(pinned))
  if (chosen.length > 0) return chosen
  const { equalDistribution, maxLeadThreshold } = cast.scene.c.hosts
  const left = maxLeadThreshold === null ? group : withoutLead(cast, group, maxLeadThreshold)
  return equalDistribution ? lowestQuotients(cast, left) : left
}

/** The best of the candidates given, by the order of rule 6. */
export function best(candidates: Candidate[]): Candidate | undefined {
  const [first] = [...candidates].sort(
    ({ source: a }, { source: b }) =>
      b.priority - a.priority ||
      quotient(a) - quotient(b) ||
      // Never booked lies before every booking.
      (a.lastBookedAt ?? -1) - (b.lastBookedAt ?? -1) ||
      (a.id < b.id ? -1 : 1),
  )
  return first
}

function withoutLead(cast: Cast, group: Candidate[], lead: number): Candidate[] {
  const lowest = Math.min(...group.map(({ source }) => source.bookings))
  const left = group.filter(({ source }) => source.bookings - lowest < lead)
  return left.some(candidate => hasOpenStart(cast, candidate)) ? left : group
}

function lowestQuotients(cast: Cast, candidates: Candidate[]): Candidate[] {
  const open = candidates.filter(candidate => hasOpenStart(cast, candidate))
  if (open.length === 0) return candidates
  const lowest = Math.min(...open.map(({ source }) => quotient(source)))
  return candidates.filter(({ source }) => quotient(source) === lowest)
}

/** Whether there is a start in the range that a candidate and all fixed hosts can take. */
function hasOpenStart(cast: Cast, candidate: Candidate): boolean {
  const { start: first, end } = cast.scene.range
  for (let start = first; start < end; start++) {
    if (!canTake(cast, candidate, start)) continue
    if (canTake(cast, cast.fixed, start) && isReachable(cast, start)) return true
  }
  return false
}

function quotient({ bookings, capacity }: { bookings: number; capacity: number }): number {
  return bookings / capacity
}
