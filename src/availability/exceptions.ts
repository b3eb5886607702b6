/** Exceptions as they are kept, and as they are given back. */
import { formatDate, parseDate } from '../time/iso.ts'
import type { ExceptionInput, StoredException } from './schema.ts'

/**
 * What to keep of a list that was sent. An exception that names the id of one that was kept before
 * stays that one; the others get the next free numbers.
 */
export function keptExceptions(
  sent: readonly ExceptionInput[],
  before: readonly StoredException[],
  createdAt: string,
): StoredException[] {
  const earlier = new Map(before.map(exception => [exception.id, exception]))
  let next = Math.max(0, ...earlier.keys(), ...sent.map(({ id }) => id ?? 0)) + 1
  const used = new Set<number>()
  return sent.map(exception => {
    const given = exception.id
    const id = given !== undefined && given > 0 && !used.has(given) ? given : next++
    used.add(id)
    return { ...exception, id, createdAt: earlier.get(id)?.createdAt ?? createdAt }
  })
}

export function presentException(exception: StoredException, ownerId: string) {
  const { id, title, note, createdAt } = exception
  return {
    id,
    ownerId,
    ownerType: 'user' as const,
    ...spanOf(exception),
    title,
    note,
    createdAt,
    deletedAt: null,
  }
}

/** Readers of the older form find the whole date as a span beside the date's own hours. */
function spanOf(exception: StoredException) {
  if (!('date' in exception)) {
    const { available, start, end } = exception
    return { available, start, end }
  }
  const { date, intervals } = exception
  const day = parseDate(date) ?? 0
  return {
    available: intervals.length > 0,
    start: `${date}T00:00:00Z`,
    end: `${formatDate(day + 1)}T00:00:00Z`,
    date,
    intervals,
  }
}
