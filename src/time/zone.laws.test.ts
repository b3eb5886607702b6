/** The tables of zone.ts against Temporal itself, most of all where clocks change. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LAST_DAY } from './day.ts'
import { DAY_MIN, MINUTE_MS } from './units.ts'
import { instantOf, localDay, offsetAt, storedZone } from './zone.ts'

const AWKWARD = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'America/St_Johns',
  'Africa/Casablanca',
  'Pacific/Apia',
  'Africa/Monrovia',
  'UTC',
  'America/Sao_Paulo',
  'Asia/Tehran',
  'Antarctica/Troll',
]
const ALL = Intl.supportedValuesOf('timeZone')
const RUNS_EACH = 15

/** From here on every zone's offsets are whole minutes: Liberia left −00:44:30 on that day. */
const WHOLE_MINUTES_FROM = Temporal.Instant.from('1972-01-08T00:00Z').epochMilliseconds / MINUTE_MS
const END = (LAST_DAY + 1) * DAY_MIN

const zoned = (zone: string, epochMin: number) =>
  Temporal.Instant.fromEpochMilliseconds(epochMin * MINUTE_MS).toZonedDateTimeISO(zone)

const minutesOf = ({ epochMilliseconds }: { epochMilliseconds: number }) =>
  epochMilliseconds / MINUTE_MS

/** An instant in a zone; more often than not within two days of a change of its clock. */
const momentIn = (zone: string) =>
  fc
    .record({
      any: fc.integer({ min: firstMinute(zone), max: END - 1 }),
      away: fc.option(fc.integer({ min: -2 * DAY_MIN, max: 2 * DAY_MIN }), { freq: 4 }),
    })
    .map(({ any, away }) => {
      const change = away === null ? null : zoned(zone, any).getTimeZoneTransition('next')
      const near = change && minutesOf(change) < END ? minutesOf(change) + (away ?? 0) : any
      return Math.max(firstMinute(zone), near)
    })

const firstMinute = (zone: string) => (zone === 'Africa/Monrovia' ? WHOLE_MINUTES_FROM : 0)

/** Rule 1 by means of Temporal: the first of two, and the transition where there is none. */
function nativeInstant(zone: string, wallMin: number): number {
  const wall = zoned('UTC', wallMin).toPlainDateTime()
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' })
  if (earlier.toPlainDateTime().equals(wall)) return minutesOf(earlier)
  const transition = earlier.getTimeZoneTransition('next')
  if (!transition) throw new Error(`${zone} skips ${wall} without a transition`)
  return minutesOf(transition)
}

function agreesWithTemporal(name: string, epochMin: number): void {
  const [zone, native] = [storedZone(name), zoned(name, epochMin)]
  const { days } = Temporal.PlainDate.from('1970-01-01').until(native.toPlainDate())
  expect(offsetAt(zone, epochMin)).toBe(native.offsetNanoseconds / 60e9)
  expect(localDay(zone, epochMin)).toBe(days)
  expect(instantOf(zone, epochMin)).toBe(nativeInstant(name, epochMin))
}

describe.each(AWKWARD)('%s', name => {
  test('has the offsets, dates and instants of Temporal', () => {
    fc.assert(
      fc.property(momentIn(name), epochMin => agreesWithTemporal(name, epochMin)),
      { numRuns: 300 },
    )
  })

  test('never goes back: a later wall time is no earlier instant', () => {
    const ahead = fc.integer({ min: 0, max: 2 * DAY_MIN })
    fc.assert(
      fc.property(momentIn(name), ahead, (wallMin, aheadMin) => {
        const zone = storedZone(name)
        const [first, second] = [instantOf(zone, wallMin), instantOf(zone, wallMin + aheadMin)]
        expect(second).toBeGreaterThanOrEqual(first)
      }),
    )
  })

  test('gives back the wall time of every instant, or an earlier twin', () => {
    fc.assert(
      fc.property(momentIn(name), epochMin => {
        const zone = storedZone(name)
        const wallMin = epochMin + offsetAt(zone, epochMin)
        const instant = instantOf(zone, wallMin)
        expect(instant).toBeLessThanOrEqual(epochMin)
        expect(instant + offsetAt(zone, instant)).toBe(wallMin)
      }),
    )
  })
})

test('every zone of the database has the offsets, dates and instants of Temporal', () => {
  expect(ALL.length).toBeGreaterThan(400)
  for (const name of ALL) {
    const moments = fc.tuple(fc.constant(name), momentIn(name))
    fc.assert(
      fc.property(moments, moment => agreesWithTemporal(...moment)),
      {
        numRuns: RUNS_EACH,
      },
    )
  }
})

test('every table ascends, by instants and by wall times, and each entry is a change', () => {
  const wrong: string[] = []
  for (const name of ALL) {
    const { transitionsMin, offsetsMin, wallEndsMin } = storedZone(name)
    if (offsetsMin.length !== transitionsMin.length + 1) wrong.push(name)
    for (const [i, transitionMin] of transitionsMin.entries()) {
      const isChange = offsetsMin[i] !== offsetsMin[i + 1]
      const isLater = transitionMin > (transitionsMin[i - 1] ?? -Infinity)
      const isLaterOnTheWall = (wallEndsMin[i] ?? -Infinity) > (wallEndsMin[i - 1] ?? -Infinity)
      const isSound = isChange && isLater && (i === 0 || isLaterOnTheWall)
      if (!isSound) wrong.push(`${name}, change ${i}`)
    }
  }
  expect(wrong).toEqual([])
})
