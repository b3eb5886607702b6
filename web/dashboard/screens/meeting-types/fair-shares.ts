/** What a queue has given to whom, ready to be drawn and read. Pure. */
import type { Fairness, PickList } from '../../../client/client.ts'

export type Candidate = Fairness['candidates'][number]
export type Pick = PickList['picks'][number]

export type Share = Candidate & {
  /** As many as the capacities say, of all bookings. */
  expected: number
  /** More than that, or fewer: rounded to whole bookings. */
  ahead: number
}

/** Those in the queue first, the most bookings first. */
export function sharesOf({ candidates, total }: Fairness): Share[] {
  return candidates
    .map(candidate => {
      const expected = candidate.expectedShare * total.bookings
      return { ...candidate, expected, ahead: Math.round(candidate.bookings - expected) }
    })
    .toSorted(
      (a, b) =>
        Number(b.isInQueue) - Number(a.isInQueue) ||
        b.bookings - a.bookings ||
        a.name.localeCompare(b.name),
    )
}

/** How far the bookings are from what the capacities say: 0 is even, 100 all at the wrong place. */
export function unevenPercent({ candidates, total }: Fairness): number {
  if (total.bookings === 0) return 0
  const off = candidates.reduce((sum, one) => sum + Math.abs(one.share - one.expectedShare), 0)
  return Math.round((off / 2) * 100)
}

/** The length of the longest bar. */
export const mostOf = (shares: readonly Share[]): number =>
  Math.max(1, ...shares.map(({ bookings, expected }) => Math.max(bookings, expected)))

/** Who stood before the one that was picked, and could not. */
export const passedOver = ({ seen, candidateId }: Pick): string[] => {
  const at = seen.findIndex(({ id }) => id === candidateId)
  return seen
    .slice(0, Math.max(0, at))
    .filter(({ isAble }) => !isAble)
    .map(({ id }) => id)
}

export type WhyNext = 'priority' | 'never' | 'longestAgo' | 'fewest' | 'alone'

type Next = { bookings: number; capacity: number; priority: number; lastTurn: number | null }

/** Why the first is before the second. */
export function whyNext(
  [first, second]: readonly Next[],
  mode: 'simpleRoundRobin' | 'advancedRoundRobin' | 'equalDistribution' | 'collective',
): WhyNext | null {
  if (!first) return null
  if (!second) return 'alone'
  if (first.priority > second.priority) return 'priority'
  if (mode !== 'simpleRoundRobin' && loadOf(first) < loadOf(second)) return 'fewest'
  return first.lastTurn === null ? 'never' : 'longestAgo'
}

const loadOf = ({ bookings, capacity }: Next): number =>
  capacity === 0 ? Number.POSITIVE_INFINITY : bookings / capacity
