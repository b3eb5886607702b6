import { type FieldError, Refusal } from '../base/refusal.ts'
import { formatWithOffset } from '../time/moment.ts'
import { offsetAt, type Zone } from '../time/zone.ts'
import { START_REFUSALS } from './refuse-start.ts'

export type Occurrence = { index: number; startMin: number }

/**
 * Takes the starts of a series one after the other, each with those before it taken. Throws
 * `series_refused` with every one that is closed, after all were tried: what was taken has to be
 * rolled back then. Whatever else is refused is thrown as it is.
 */
export async function eachOccurrence<O extends Occurrence, T>(
  occurrences: readonly O[],
  zone: Zone,
  take: (one: O) => Promise<T>,
): Promise<T[]> {
  const taken: T[] = []
  const errors: FieldError[] = []
  for (const one of occurrences) {
    try {
      taken.push(await take(one))
    } catch (error) {
      errors.push(whyClosed(error, one, zone))
    }
  }
  if (errors.length > 0) throw new Refusal('series_refused', { errors })
  return taken
}

function whyClosed(error: unknown, { index, startMin }: Occurrence, zone: Zone): FieldError {
  if (!(error instanceof Refusal) || !CLOSED.has(error.code)) throw error
  const start = formatWithOffset(startMin, offsetAt(zone, startMin))
  return { field: `occurrences[${index}]`, message: `${start}: ${error.code}` }
}

const CLOSED: ReadonlySet<string> = new Set(START_REFUSALS)
