import { expect, test } from 'vitest'
import { type Sample, sampleStarts } from './sample-starts.ts'
import { DEFAULTS } from './type-values.ts'

const closed = { enabled: false, hours: [] }
const week = {
  ...{ tuesday: closed, wednesday: closed, thursday: closed, friday: closed },
  ...{ saturday: closed, sunday: closed },
  monday: { enabled: true, hours: [{ start: '09:00', end: '10:30' }] },
}
const exception = {
  ...{ id: 1, ownerId: 'u', ownerType: 'user' as const, title: '', note: '', createdAt: '' },
  ...{ start: '', end: '', deletedAt: null },
}

/** Tuesday 1 December 2026, nine in Kathmandu. */
const sample: Sample = {
  hours: { schedule: week, availabilityExceptions: [] },
  values: DEFAULTS,
  durationMin: 30,
  month: '2026-12',
  nowMs: Date.parse('2026-12-01T09:00:00+05:45'),
  offset: '+05:45',
}
const startsOf = (more: Partial<Sample>) =>
  sampleStarts({ ...sample, ...more }).map(({ start }) => start)

test('the starts of each Monday, with the offset of the hours', () => {
  expect(startsOf({})).toHaveLength(4 * 3)
  expect(startsOf({}).slice(0, 3)).toEqual([
    '2026-12-07T09:00:00+05:45',
    '2026-12-07T09:30:00+05:45',
    '2026-12-07T10:00:00+05:45',
  ])
})

test('a longer meeting has fewer, a smaller step more', () => {
  const values = { ...DEFAULTS, durationMin: 60 }
  expect(startsOf({ values, durationMin: 60 })).toHaveLength(4)
  expect(startsOf({ values: { ...values, stepMin: 15 }, durationMin: 60 })).toHaveLength(4 * 3)
  expect(startsOf({ durationMin: 91 })).toEqual([])
})

test('notice and horizon cut off both ends', () => {
  const week = 6 * 1440 + 30
  expect(startsOf({ values: { ...DEFAULTS, noticeMin: week } })[0]).toBe(
    '2026-12-07T09:30:00+05:45',
  )
  const near = { ...DEFAULTS, horizon: 'days' as const, horizonDays: 7 }
  expect(startsOf({ values: near })).toHaveLength(3)
  const range = { horizon: 'range' as const, rangeMin: '2026-12-14', rangeMax: '2026-12-21' }
  expect(startsOf({ values: { ...DEFAULTS, ...range } })).toHaveLength(6)
})

test('a date of its own has its own hours, or none', () => {
  const off = { ...exception, date: '2026-12-07', available: false }
  const on = {
    ...{ ...exception, date: '2026-12-08', available: true },
    intervals: [{ from: '12:00', to: '12:30' }],
  }
  const starts = startsOf({ hours: { schedule: week, availabilityExceptions: [off, on] } })
  expect(starts.slice(0, 2)).toEqual(['2026-12-08T12:00:00+05:45', '2026-12-14T09:00:00+05:45'])
})

test('whole dates that are closed have none', () => {
  const start = '2026-12-07T00:00:00Z'
  const away = { ...exception, available: false, start, end: '2026-12-15T00:00:00Z' }
  const hours = { schedule: week, availabilityExceptions: [away] }
  expect(startsOf({ hours })[0]).toBe('2026-12-21T09:00:00+05:45')
})

test('nothing lies in the past', () => {
  expect(startsOf({ nowMs: Date.parse('2026-12-07T09:45:00+05:45') })[0]).toBe(
    '2026-12-07T10:00:00+05:45',
  )
})

test('seats that are left are said of a group that says so', () => {
  const values = { ...DEFAULTS, spots: 8, showAvailableSlots: true }
  expect(sampleStarts({ ...sample, values })[0]?.seatsLeft).toBe(8)
  expect(sampleStarts(sample)[0]?.seatsLeft).toBe(null)
})
