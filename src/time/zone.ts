/**
 * A time zone as a table of integers: when its offset changes, and to what. Made once a zone from
 * Temporal's data and kept; a conversion is then a binary search, tens of nanoseconds.
 */
import { assert } from '../base/assert.ts'
import { dayNumber } from './day.ts'
import { DAY_MIN, DAY_MS, MINUTE_MS } from './units.ts'

export type Zone = {
  /** The IANA name as the database spells it; a link stays the link that was asked for. */
  id: string
  /** Epoch minutes at which the offset changes, ascending. */
  transitionsMin: readonly number[]
  /** Minutes east of UTC; `offsetsMin[i]` holds from `transitionsMin[i - 1]` on. */
  offsetsMin: readonly number[]
  /** Wall-clock minutes at which segment `i` ends: `transitionsMin[i] + offsetsMin[i]`. */
  wallEndsMin: readonly number[]
}

/** Zones are tabulated over this span; a meeting may reach a day beyond the dates handled. */
const TABLE_START_MS = -2 * DAY_MS
const TABLE_END_MS = (dayNumber(2100, 1, 1) + 3) * DAY_MS

const known = new Map<string, Zone>()

/**
 * The zone of an IANA name or link in any case, or null for anything else: unknown names, empty
 * text, offsets such as `+05:30`.
 */
export function zoneOf(name: string): Zone | null {
  const found = known.get(name)
  if (found) return found
  const id = ianaName(name)
  if (id === null) return null
  const zone = known.get(id) ?? tabulate(id)
  known.set(id, zone)
  return zone
}

/** The zone of a name that was checked when it was stored. */
export function storedZone(name: string): Zone {
  const zone = zoneOf(name)
  assert(zone, `stored time zone ${name} is known`)
  return zone
}

function ianaName(name: string): string | null {
  // Temporal also takes offsets, and zones out of whole ISO times.
  if (!/^[A-Za-z]/.test(name)) return null
  try {
    const id = Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId
    return id.toLowerCase() === name.toLowerCase() ? id : null
  } catch {
    return null
  }
}

function tabulate(id: string): Zone {
  const transitionsMin: number[] = []
  let at = Temporal.Instant.fromEpochMilliseconds(TABLE_START_MS).toZonedDateTimeISO(id)
  const offsetsMin = [offsetMin(at)]
  for (;;) {
    const next = at.getTimeZoneTransition('next')
    if (!next || next.epochMilliseconds >= TABLE_END_MS) break
    at = next
    if (offsetMin(at) === offsetsMin.at(-1)) continue
    transitionsMin.push(Math.round(at.epochMilliseconds / MINUTE_MS))
    offsetsMin.push(offsetMin(at))
  }
  const wallEndsMin = transitionsMin.map((t, i) => t + (offsetsMin[i] as number))
  return { id, transitionsMin, offsetsMin, wallEndsMin }
}

const offsetMin = (at: Temporal.ZonedDateTime): number =>
  Math.round(at.offsetNanoseconds / 60_000_000_000)

/** As `offsetAt`, of a zone of which nothing else is asked: nothing is tabulated. */
export const offsetOnce = (id: string, epochMs: number): number =>
  offsetMin(Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(id))

/** Minutes east of UTC at an instant. */
export function offsetAt(zone: Zone, epochMin: number): number {
  return zone.offsetsMin[countAtOrBefore(zone.transitionsMin, epochMin)] as number
}

/** An instant → the day number of its date in the zone. */
export function localDay(zone: Zone, epochMin: number): number {
  return Math.floor((epochMin + offsetAt(zone, epochMin)) / DAY_MIN)
}

/**
 * Wall time → instant. `wallMin` is the wall clock read as if it were UTC (day number × 1440 +
 * minute of the day). A wall time that occurs twice gives the first instant; one that the clock
 * skips gives the transition itself (docs/concepts/windows.md, rule 1). Never decreasing.
 */
export function instantOf(zone: Zone, wallMin: number): number {
  const segment = countAtOrBefore(zone.wallEndsMin, wallMin)
  const instant = wallMin - (zone.offsetsMin[segment] as number)
  if (segment === 0) return instant
  return Math.max(instant, zone.transitionsMin[segment - 1] as number)
}

/** How many of the ascending numbers are at or before `value`. */
function countAtOrBefore(ascending: readonly number[], value: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] as number) <= value) low = middle + 1
    else high = middle
  }
  return low
}
