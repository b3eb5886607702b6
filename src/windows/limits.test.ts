import { describe, expect, test } from 'vitest'
import { storedZone } from '../time/zone.ts'
import { limitBreaks, ofScope } from './limits.ts'
import type { Counted, Limit } from './offer.ts'

const minute = (iso: string) => Temporal.Instant.from(iso).epochMilliseconds / 60_000
const meetings = (...starts: string[]): Counted[] =>
  starts.map(start => ({ startMin: minute(start), minutes: 30 }))

const limit = (some: Partial<Limit>): Limit => ({
  per: 'day',
  scope: 'type',
  maxCount: null,
  maxMinutes: null,
  ...some,
})

/** Whether one more meeting of 30 minutes breaks the limits. */
function breaks(limits: Limit[], counted: Counted[], start: string, zone = 'UTC'): boolean {
  const at = { zone: storedZone(zone), durationMin: 30 }
  return limitBreaks(limits, counted, at)?.(minute(start)) ?? false
}

test('no limits, nothing to ask', () => {
  expect(limitBreaks([], [], { zone: storedZone('UTC'), durationMin: 30 })).toBe(null)
})

test('limits are told apart by their scope', () => {
  const [type, host] = [limit({ scope: 'type' }), limit({ scope: 'host' })]
  expect(ofScope([type, host], 'type')).toEqual([type])
  expect(ofScope([type, host], 'host')).toEqual([host])
})

describe('a count', () => {
  const two = [limit({ maxCount: 2 })]

  test('is reached by as many meetings on the date', () => {
    const one = meetings('2026-11-24T09:00Z')
    expect(breaks(two, one, '2026-11-24T15:00Z')).toBe(false)
    expect(breaks(two, [...one, ...one], '2026-11-24T15:00Z')).toBe(true)
    expect(breaks(two, [...one, ...one], '2026-11-25T00:00Z')).toBe(false)
  })

  test('of none closes every date', () => {
    expect(breaks([limit({ maxCount: 0 })], [], '2026-11-24T15:00Z')).toBe(true)
  })
})

describe('minutes', () => {
  const hour = [limit({ maxMinutes: 60 })]

  test('must hold the new meeting whole', () => {
    expect(breaks(hour, meetings('2026-11-24T09:00Z'), '2026-11-24T15:00Z')).toBe(false)
    const more = [{ startMin: minute('2026-11-24T09:00Z'), minutes: 31 }]
    expect(breaks(hour, more, '2026-11-24T15:00Z')).toBe(true)
  })

  test('fewer than the meeting has close every date', () => {
    expect(breaks([limit({ maxMinutes: 29 })], [], '2026-11-24T15:00Z')).toBe(true)
  })

  test('of all meetings on the date are added up', () => {
    const two = meetings('2026-11-24T09:00Z', '2026-11-24T10:00Z')
    expect(breaks(hour, two, '2026-11-24T15:00Z')).toBe(true)
  })
})

test('whichever limit is reached first closes', () => {
  const both = [limit({ maxCount: 2, maxMinutes: 60 })]
  const long = [{ startMin: minute('2026-11-24T09:00Z'), minutes: 45 }]
  expect(breaks(both, long, '2026-11-24T15:00Z')).toBe(true)
  const several = [limit({ maxCount: 5 }), limit({ per: 'week', maxCount: 1 })]
  expect(breaks(several, meetings('2026-11-23T09:00Z'), '2026-11-24T09:00Z')).toBe(true)
})

describe('periods', () => {
  const once = (per: Limit['per']) => [limit({ per, maxCount: 1 })]

  test.each([
    ['week', '2026-11-23T00:00Z', '2026-11-29T23:30Z', '2026-11-30T00:00Z'],
    ['week', '2026-12-28T00:00Z', '2027-01-03T23:30Z', '2027-01-04T00:00Z'],
    ['month', '2026-11-01T00:00Z', '2026-11-30T23:30Z', '2026-12-01T00:00Z'],
    ['month', '2026-12-01T00:00Z', '2026-12-31T23:30Z', '2027-12-01T00:00Z'],
    ['year', '2026-01-01T00:00Z', '2026-12-31T23:30Z', '2027-01-01T00:00Z'],
  ] as const)('a %s that holds %s holds %s and not %s', (per, first, within, after) => {
    expect(breaks(once(per), meetings(first), within)).toBe(true)
    expect(breaks(once(per), meetings(within), first)).toBe(true)
    expect(breaks(once(per), meetings(within), after)).toBe(false)
    expect(breaks(once(per), meetings(after), within)).toBe(false)
  })

  test('are those of the zone, for what is counted and for what is asked', () => {
    // 23:30 on the 24th in Los Angeles is the 25th in UTC.
    const evening = meetings('2026-11-25T07:30Z')
    const zone = 'America/Los_Angeles'
    expect(breaks(once('day'), evening, '2026-11-24T18:00Z', zone)).toBe(true)
    expect(breaks(once('day'), evening, '2026-11-25T18:00Z', zone)).toBe(false)
    expect(breaks(once('day'), evening, '2026-11-24T18:00Z')).toBe(false)
  })

  test('of the date on which a meeting starts, even if it ends on the next', () => {
    const overMidnight = [{ startMin: minute('2026-11-24T23:45Z'), minutes: 60 }]
    expect(breaks(once('day'), overMidnight, '2026-11-24T09:00Z')).toBe(true)
    expect(breaks(once('day'), overMidnight, '2026-11-25T09:00Z')).toBe(false)
  })

  test('of a date of 25 hours reach over all of them', () => {
    const first = meetings('2026-10-24T22:00Z')
    expect(breaks(once('day'), first, '2026-10-25T22:30Z', 'Europe/Berlin')).toBe(true)
    expect(breaks(once('day'), first, '2026-10-25T23:00Z', 'Europe/Berlin')).toBe(false)
  })
})
