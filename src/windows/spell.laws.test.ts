import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DAY_MIN } from '../time/units.ts'
import { storedZone } from '../time/zone.ts'
import { type JoinableSession, type Spelt, spellAvailability } from './spell.ts'

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'Asia/Kathmandu',
  'Asia/Calcutta',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Casablanca',
]

/** Days on which clocks change, a date is skipped (Apia), or goes back (St John's). */
const STRANGE = [
  '2026-03-29T00:00Z',
  '2026-10-25T00:00Z',
  '2026-10-03T15:00Z',
  '2027-04-03T15:00Z',
  '2010-11-07T02:00Z',
  '2011-12-30T09:00Z',
  '1985-12-31T18:00Z',
].map(text => Date.parse(text) / 60_000)

const id = '990e8400-e29b-41d4-a716-446655440004'

const spelt: fc.Arbitrary<Spelt> = fc
  .record({
    zone: fc.constantFrom(...ZONES),
    at: fc.oneof(fc.constantFrom(...STRANGE), fc.integer({ min: 0, max: 47_000 * DAY_MIN })),
    gaps: fc.array(fc.oneof(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 4000 })), {
      maxLength: 120,
    }),
    durationMin: fc.integer({ min: 5, max: 480 }),
    sessions: fc.array(fc.record({ nth: fc.nat(), taken: fc.nat(9) }), { maxLength: 4 }),
  })
  .map(({ zone, at, gaps, durationMin, sessions }) => {
    const starts: number[] = []
    for (let i = 0, start = at - 600; i < gaps.length; i++) {
      start += gaps[i] as number
      starts.push(start)
    }
    const joinable = new Map<number, JoinableSession>()
    for (const { nth, taken } of starts.length > 0 ? sessions : []) {
      const session = { id, durationMin: 5 + taken * 40, totalSpots: 10, takenSpots: taken }
      joinable.set(starts[nth % starts.length] as number, session)
    }
    return { zone: storedZone(zone), starts, durationMin, sessions: joinable }
  })

/** The same reply on Temporal, an object a start. */
function plainly({ zone, starts, durationMin, sessions }: Spelt) {
  const shown = starts.map(start => {
    const session = sessions.get(start)
    const end = start + (session?.durationMin ?? durationMin)
    const wall = instant(start).toZonedDateTimeISO(zone.id)
    return { start, end, session, wall, date: wall.toPlainDate().toString() }
  })
  const dates = [...new Set(shown.map(({ date }) => date))].sort()
  const of = (date: string) => shown.filter(one => one.date === date)
  return {
    timezone: zone.id,
    timeframes: merged(shown).map(({ start, end }) => ({
      start: instant(start).toString({ fractionalSecondDigits: 3 }),
      end: instant(end).toString({ fractionalSecondDigits: 3 }),
    })),
    dates: dates.map(date => ({
      date,
      spots: of(date).map(({ wall, session }) => ({
        startTime: wall.toString({ timeZoneName: 'never', smallestUnit: 'second' }),
        unavailabilityEvents: [],
        ...(session && {
          appointment: {
            id: session.id,
            totalSpots: session.totalSpots,
            takenSpots: session.takenSpots,
          },
        }),
      })),
    })),
    slots: dates.map(date => ({
      date,
      times: of(date).map(({ wall }) => wall.toPlainTime().toString().slice(0, 5)),
    })),
    availableSlots: shown.map(({ start, end }) => ({
      start: instant(start).toString(),
      end: instant(end).toString(),
    })),
    earliestAvailableDate: dates[0] ?? null,
    earliestMonthAvailability: null,
  }
}

const instant = (epochMin: number) => Temporal.Instant.fromEpochMilliseconds(epochMin * 60_000)

function merged(meetings: { start: number; end: number }[]): { start: number; end: number }[] {
  const frames: { start: number; end: number }[] = []
  for (const { start, end } of meetings) {
    const last = frames.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else frames.push({ start, end })
  }
  return frames
}

test('the text is what JSON.stringify makes of the plain reply', () => {
  fc.assert(
    fc.property(spelt, given => {
      const text = new TextDecoder().decode(spellAvailability(given))
      expect(text).toBe(JSON.stringify(plainly(given)))
    }),
    { numRuns: 1_000 },
  )
})

test('a date that the clock goes back to stands once, before the one it interrupts', () => {
  const from = Date.parse('2010-11-07T02:00Z') / 60_000
  const starts = [0, 15, 30, 45, 60, 120, 180].map(after => from + after)
  const given = {
    zone: storedZone('America/St_Johns'),
    starts,
    durationMin: 15,
    sessions: new Map(),
  }
  const { dates } = JSON.parse(new TextDecoder().decode(spellAvailability(given)))
  expect(dates.map((one: { date: string }) => one.date)).toEqual(['2010-11-06', '2010-11-07'])
  expect(JSON.stringify(dates)).toBe(JSON.stringify(plainly(given).dates))
})
