/** Which candidates of a group are offered, and which one is chosen (rule 6). */
import type { Candidate, Group } from './offer.ts'

/** A candidate and whether it has an open start in the asked range. */
export type Standing = { candidate: Candidate; hasStarts: boolean }

/** Bookings per capacity; who can take nothing comes last. */
const quotient = (candidate: Candidate): number =>
  candidate.capacity > 0 ? candidate.bookings / candidate.capacity : Number.POSITIVE_INFINITY

/**
 * The candidates that a group offers. With a pinned host in the group: that candidate alone. Else
 * those less than `maxLeadThreshold` ahead of the lowest (unless nobody with a start would be
 * left), and of these, with `equalDistribution`, those whose quotient is the lowest among the ones
 * with a start.
 */
export function offeredCandidates(
  group: Group,
  standings: readonly Standing[],
  pinnedHostId: string | null,
): Candidate[] {
  const pinned = standings.filter(({ candidate }) => holds(candidate, pinnedHostId))
  if (pinned.length > 0) return pinned.map(({ candidate }) => candidate)
  const near = withoutLeaders(group, standings)
  const withStarts = near.filter(({ hasStarts }) => hasStarts)
  if (!group.equalDistribution || withStarts.length === 0) {
    return near.map(({ candidate }) => candidate)
  }
  const lowest = Math.min(...withStarts.map(({ candidate }) => quotient(candidate)))
  return near
    .filter(({ candidate }) => quotient(candidate) === lowest)
    .map(({ candidate }) => candidate)
}

function withoutLeaders(group: Group, standings: readonly Standing[]): readonly Standing[] {
  const { maxLeadThreshold } = group
  if (maxLeadThreshold === null) return standings
  const lowest = Math.min(...standings.map(({ candidate }) => candidate.bookings))
  const near = standings.filter(({ candidate }) => candidate.bookings - lowest < maxLeadThreshold)
  return near.some(({ hasStarts }) => hasStarts) ? near : standings
}

/**
 * The candidate who takes a start, of those that can: one that holds the pinned host, higher
 * priority, fewest bookings per capacity, least recently booked with never first, id.
 */
export function chooseCandidate(
  able: readonly Candidate[],
  pinnedHostId: string | null,
): Candidate | null {
  const pinned = able.filter(candidate => holds(candidate, pinnedHostId))
  return (pinned.length > 0 ? pinned : able).reduce<Candidate | null>(
    (best, candidate) => (best === null || inOrder(candidate, best) < 0 ? candidate : best),
    null,
  )
}

/** Who comes first in the order of rule 6, whoever is able. */
export function inOrder(a: Candidate, b: Candidate): number {
  if (a.priority !== b.priority) return b.priority - a.priority
  const [left, right] = [quotient(a), quotient(b)]
  if (left !== right) return left < right ? -1 : 1
  const [lastA, lastB] = [a.lastTurn ?? -Infinity, b.lastTurn ?? -Infinity]
  if (lastA !== lastB) return lastA < lastB ? -1 : 1
  return a.id < b.id ? -1 : 1
}

const holds = (candidate: Candidate, hostId: string | null): boolean =>
  hostId !== null && candidate.hosts.some(host => host.id === hostId)
