/** The starts of a series against Temporal, with changes of the clock and months that are short. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { occurrencesOf, parseRecurrence, shiftedStarts } from './recurrence.ts'
import { MINUTE_MS } from './units.ts'
import { instantOf, storedZone } from './zone.ts'

const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'Asia/Kathmandu',
  'Antarctica/Troll',
  'UTC',
]
const NAMES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const DAYS_AHEAD = 731

type Wall = Temporal.PlainDateTime

const minutesOf = (at: Temporal.ZonedDateTime) => at.epochMilliseconds / MINUTE_MS

/** Rule 1 by means of Temporal: the first of two, and the transition where there is none. */
function instant(wall: Wall, zone: string): number {
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' })
  if (earlier.toPlainDateTime().equals(wall)) return minutesOf(earlier)
  return minutesOf(earlier.getTimeZoneTransition('next') as Temporal.ZonedDateTime)
}

/** Day by day, asking of each whether the rule has it. */
function naive(
  first: Wall,
  rule: { weekly: boolean; interval: number; days: number[]; count: number },
): Wall[] {
  const found: Wall[] = []
  const monday = first.subtract({ days: first.dayOfWeek - 1 }).toPlainDate()
  for (let at = first; found.length < rule.count; at = at.add({ days: 1 })) {
    const weeks = monday.until(at.toPlainDate()).days / 7
    const months = (at.year - first.year) * 12 + at.month - first.month
    const isOn = rule.weekly
      ? Math.floor(weeks) % rule.interval === 0 && rule.days.includes(at.dayOfWeek - 1)
      : months % rule.interval === 0 && at.day === first.day
    if (isOn) found.push(at)
  }
  return found
}

type Made = {
  zone: string
  day: number
  clock: number
  weekly: boolean
  interval: number
  more: number[]
  count: number
}

const rule: fc.Arbitrary<Made> = fc.record({
  zone: fc.constantFrom(...ZONES),
  day: fc.integer({ min: 0, max: 800 }),
  clock: fc.oneof(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 60, max: 180 })),
  weekly: fc.boolean(),
  interval: fc.integer({ min: 1, max: 5 }),
  more: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 4 }),
  count: fc.integer({ min: 2, max: 12 }),
})

function expand({ zone, day, clock, weekly, interval, more, count }: Made) {
  const wall = Temporal.PlainDateTime.from('2026-01-01').add({ days: day, minutes: clock })
  const startMin = instant(wall, zone)
  const first = Temporal.Instant.fromEpochMilliseconds(startMin * MINUTE_MS)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
  const days = [...new Set([first.dayOfWeek - 1, ...more])]
  const byDay = weekly ? `;BYDAY=${days.map(one => NAMES[one]).join(',')}` : ''
  const rrule = `FREQ=${weekly ? 'WEEKLY' : 'MONTHLY'};INTERVAL=${interval}${byDay}`
  const expected = naive(first, { weekly, interval, days, count }).map(at => instant(at, zone))
  return { startMin, rrule, expected, at: { startMin, nowMin: startMin, zone: storedZone(zone) } }
}

const isNear = ({ startMin, expected }: ReturnType<typeof expand>) =>
  (expected.at(-1) ?? 0) - startMin <= DAYS_AHEAD * 1440

test('COUNT gives the starts of Temporal: the same wall time on every date that exists', () => {
  fc.assert(
    fc.property(rule, made => {
      const expanded = expand(made)
      const { rrule, expected, at } = expanded
      const recurrence = parseRecurrence(`${rrule};COUNT=${made.count}`)
      if (!isNear(expanded)) {
        expect(() => occurrencesOf(recurrence, at)).toThrow('two years')
        return
      }
      expect(occurrencesOf(recurrence, at)).toEqual(expected)
    }),
    { numRuns: 400 },
  )
})

test('UNTIL is included, as an instant and as a date of the zone', () => {
  fc.assert(
    fc.property(rule, made => {
      const expanded = expand(made)
      fc.pre(isNear(expanded))
      const { rrule, expected, at } = expanded
      const lastMs = (expected.at(-1) ?? 0) * MINUTE_MS
      const last = Temporal.Instant.fromEpochMilliseconds(lastMs)
      const untilInstant = last.toString().replaceAll(/[-:]/g, '')
      const date = last.toZonedDateTimeISO(made.zone).toPlainDate().toString().replaceAll('-', '')
      for (const until of [untilInstant, date]) {
        expect(occurrencesOf(parseRecurrence(`${rrule};UNTIL=${until}`), at)).toEqual(expected)
      }
    }),
    { numRuns: 200 },
  )
})

test('a shift keeps the wall times of all, in the zone', () => {
  const shift = fc.tuple(rule, fc.integer({ min: -20_000, max: 20_000 }))
  fc.assert(
    fc.property(shift, ([made, by]) => {
      const { expected, at } = expand(made)
      const { zone } = at
      const wallOf = (min: number) =>
        Temporal.Instant.fromEpochMilliseconds(min * MINUTE_MS)
          .toZonedDateTimeISO(zone.id)
          .toPlainDateTime()
      const [first = 0, ...rest] = expected
      const toMin = first + by
      const moved = wallOf(first).until(wallOf(toMin), { largestUnit: 'minutes' })
      expect(shiftedStarts(expected, { toMin, zone })).toEqual([
        toMin,
        ...rest.map(one => instant(wallOf(one).add(moved), zone.id)),
      ])
    }),
    { numRuns: 200 },
  )
})

describe('by example', () => {
  const starts = (zone: string, first: string, rrule: string) => {
    const startMin = instantOf(storedZone(zone), Date.parse(`${first}Z`) / MINUTE_MS)
    const at = { startMin, nowMin: startMin, zone: storedZone(zone) }
    return occurrencesOf(parseRecurrence(rrule), at).map(min =>
      new Date(min * MINUTE_MS).toISOString().slice(0, 16),
    )
  }

  test.each([
    [
      'Europe/Berlin',
      '2026-10-19T09:00',
      'FREQ=WEEKLY;COUNT=3',
      ['2026-10-19T07:00', '2026-10-26T08:00', '2026-11-02T08:00'],
    ],
    [
      'America/New_York',
      '2027-03-08T09:00',
      'FREQ=WEEKLY;COUNT=2',
      ['2027-03-08T14:00', '2027-03-15T13:00'],
    ],
    [
      'UTC',
      '2026-12-31T09:00',
      'FREQ=MONTHLY;COUNT=4',
      ['2026-12-31T09:00', '2027-01-31T09:00', '2027-03-31T09:00', '2027-05-31T09:00'],
    ],
    [
      'UTC',
      '2026-12-09T09:00',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE,MO;COUNT=4',
      ['2026-12-09T09:00', '2026-12-21T09:00', '2026-12-23T09:00', '2027-01-04T09:00'],
    ],
    // The clock skips 02:30: the transition itself.
    [
      'Europe/Berlin',
      '2027-03-21T02:30',
      'rrule:freq=weekly;count=2',
      ['2027-03-21T01:30', '2027-03-28T01:00'],
    ],
  ])('%s %s %s', (zone, first, rrule, expected) => {
    expect(starts(zone, first, rrule)).toEqual(expected)
  })

  test.each([
    ['FREQ=WEEKLY;BYDAY=TU;COUNT=2', 'BYDAY must have the day of the start, MO'],
    ['FREQ=WEEKLY;UNTIL=20261213', 'must give 2 to 52 occurrences'],
    ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20280101', 'must give 2 to 52 occurrences'],
    ['FREQ=MONTHLY;COUNT=26', 'must end within two years from now'],
  ])('%s of a Monday: %s', (rrule, message) => {
    expect(() => starts('UTC', '2026-12-07T09:00', rrule)).toThrow(message)
  })

  test('52 occurrences, and 731 days ahead, are the most', () => {
    expect(starts('UTC', '2026-12-07T09:00', 'FREQ=WEEKLY;COUNT=52')).toHaveLength(52)
    const monthly = 'FREQ=MONTHLY;INTERVAL=24;COUNT=2'
    expect(starts('UTC', '2027-12-07T09:00', monthly)).toHaveLength(2)
  })
})

test.each([
  ['', ' is no NAME=VALUE'],
  ['FREQ=DAILY;COUNT=2', 'FREQ must be WEEKLY or MONTHLY'],
  ['COUNT=2', 'FREQ must be WEEKLY or MONTHLY'],
  ['FREQ=WEEKLY', 'must have either COUNT or UNTIL'],
  ['FREQ=WEEKLY;COUNT=2;UNTIL=20261231', 'must have either COUNT or UNTIL'],
  ['FREQ=WEEKLY;COUNT=1', 'COUNT must be a whole number from 2 to 52'],
  ['FREQ=WEEKLY;COUNT=53', 'COUNT must be a whole number from 2 to 52'],
  ['FREQ=WEEKLY;COUNT=2;INTERVAL=0', 'INTERVAL must be a whole number from 1 to 104'],
  ['FREQ=WEEKLY;COUNT=2;INTERVAL=1.5', 'INTERVAL must be a whole number from 1 to 104'],
  ['FREQ=WEEKLY;COUNT=2;COUNT=3', 'COUNT is there twice'],
  ['FREQ=WEEKLY;COUNT', 'COUNT is no NAME=VALUE'],
  ['FREQ=WEEKLY;COUNT=2;BYHOUR=9', 'BYHOUR cannot be used'],
  ['FREQ=WEEKLY;COUNT=2;WKST=SU', 'WKST cannot be used'],
  ['FREQ=MONTHLY;COUNT=2;BYMONTHDAY=3', 'BYMONTHDAY cannot be used'],
  ['FREQ=MONTHLY;COUNT=2;BYDAY=MO', 'BYDAY goes with FREQ=WEEKLY'],
  ['FREQ=WEEKLY;COUNT=2;BYDAY=1MO', 'BYDAY must be of'],
  ['FREQ=WEEKLY;UNTIL=20261331', 'UNTIL must be a date'],
  ['FREQ=WEEKLY;UNTIL=20261231T090000', 'UNTIL must be a date'],
])('%j is refused: %s', (text, message) => {
  expect(() => parseRecurrence(text)).toThrow(message)
})
