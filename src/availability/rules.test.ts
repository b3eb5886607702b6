import { describe, expect, test } from 'vitest'
import { storedZone } from '../time/zone.ts'
import {
  clockRangeError,
  DEFAULT_HOURS,
  exceptionMinutes,
  spanError,
  weeklyHours,
  weekMinutes,
} from './rules.ts'

const berlin = storedZone('Europe/Berlin')
const DAY_MIN = 1440
const minute = (iso: string) => Temporal.Instant.from(iso).epochMilliseconds / 60_000
const day = (date: string) => minute(`${date}T00:00Z`) / DAY_MIN

describe('weekly hours', () => {
  test('are 09:00 to 17:00 from Monday to Friday by default', () => {
    const office = [540, 1020]
    expect(weekMinutes(DEFAULT_HOURS)).toEqual([office, office, office, office, office, [], []])
  })

  test('of a day that is not enabled are none, and are kept', () => {
    const week = weeklyHours(() => [{ start: '09:00', end: '17:00' }])
    week.tuesday.enabled = false
    expect(weekMinutes(week).map(({ length }) => length)).toEqual([2, 0, 2, 2, 2, 2, 2])
    expect(week.tuesday.hours).toEqual([{ start: '09:00', end: '17:00' }])
  })

  test('of a day without any are not enabled', () => {
    const week = weeklyHours(name => (name === 'monday' ? [{ start: '08:00', end: '09:00' }] : []))
    expect(week.monday.enabled).toBe(true)
    expect(week.sunday).toEqual({ enabled: false, hours: [] })
  })

  test('may end at midnight, in either spelling', () => {
    const week = weeklyHours(name => [
      { start: '20:00', end: name === 'monday' ? '24:00' : '23:59' },
    ])
    expect(weekMinutes(week)).toEqual(Array(7).fill([1200, DAY_MIN]))
  })
})

describe('clockRangeError', () => {
  test.each([
    ['00:00', '24:00'],
    ['00:00', '00:01'],
    ['23:58', '23:59'],
    ['23:59', '23:59'],
    ['23:59', '24:00'],
  ])('%s to %s is a range', (start, end) => {
    expect(clockRangeError({ start, end })).toBe(null)
  })

  test.each([
    ['24:00', '24:00', 'start'],
    ['9:00', '17:00', 'start'],
    ['', '17:00', 'start'],
    ['09:00', '24:01', 'end'],
    ['09:00', '5pm', 'end'],
    ['09:00', '09:00', 'end'],
    ['17:00', '09:00', 'end'],
    ['00:00', '00:00', 'end'],
    ['22:00', '02:00', 'end'],
  ])('%s to %s is none, for its %s', (start, end, at) => {
    expect(clockRangeError({ start, end })?.at).toBe(at)
  })

  test('who means hours over midnight is told how to send them', () => {
    const why = clockRangeError({ start: '22:00', end: '02:00' })?.why
    expect(why).toContain('after 22:00')
    expect(why).toContain('24:00')
    expect(why).toContain('next day')
  })
})

describe('spanError', () => {
  const error = (start: string, end: string, available = false) =>
    spanError({ available, start, end })

  test.each([
    ['2026-12-24', '2026-12-27'],
    ['2026-12-24', '2026-12-24'],
    ['2026-12-24', '2026-12-25T00:00:00Z'],
    ['2026-12-24T00:00:00Z', '2026-12-24T00:00:00Z'],
    ['2026-12-24T00:00:00Z', '2026-12-24T09:00:00Z'],
    ['2026-12-24T09:00:00+01:00', '2026-12-24T08:00:01Z'],
    ['2000-01-01', '2099-12-31'],
  ])('%s to %s is a span', (start, end) => {
    expect(error(start, end)).toBe(null)
  })

  test.each([
    ['2026-12-32', '2026-12-27', 'start'],
    ['2026-12-24T09:00', '2026-12-24T10:00', 'start'],
    ['2026-12-24', 'Christmas', 'end'],
    ['2026-12-24', '2026-12-23', 'end'],
    ['2026-12-24', '2026-12-24T09:00:00Z', 'end'],
    ['2026-12-24T09:00:00Z', '2026-12-25', 'end'],
    ['2026-12-24T09:00:00Z', '2026-12-24T09:00:00Z', 'end'],
    ['2026-12-24T09:00:00Z', '2026-12-24T09:30:00+01:00', 'end'],
    ['1970-01-01', '2099-12-31', 'end'],
  ])('%s to %s is none, for its %s', (start, end, at) => {
    expect(error(start, end)?.at).toBe(at)
  })

  test('open spans are a year long at the most, closed ones a century', () => {
    expect(error('2026-01-01', '2027-01-02', true)).toBe(null)
    expect(error('2026-01-01', '2027-01-03', true)?.why).toContain('366 days')
    expect(error('2026-01-01T09:00Z', '2027-01-02T09:00Z', true)).toBe(null)
    expect(error('2026-01-01T09:00Z', '2027-01-02T09:01Z', true)?.at).toBe('end')
    expect(error('2026-01-01', '2036-01-01', false)).toBe(null)
  })
})

describe('exceptions as minutes', () => {
  const span = (available: boolean, start: string, end: string, zone = berlin) =>
    exceptionMinutes(zone, [{ available, start, end }])

  test('a closed date lasts from local midnight to local midnight', () => {
    expect(span(false, '2026-12-24', '2026-12-25')).toEqual([
      { kind: 'closed', fromMin: minute('2026-12-23T23:00Z'), toMin: minute('2026-12-24T23:00Z') },
    ])
  })

  test('midnights in UTC are dates of the zone, not instants', () => {
    expect(span(false, '2026-12-24T00:00:00Z', '2026-12-27T00:00:00Z')).toEqual(
      span(false, '2026-12-24', '2026-12-27'),
    )
  })

  test('an end on the same date, or none before it, still means one date', () => {
    expect(span(false, '2026-12-24', '2026-12-24')).toEqual(span(false, '2026-12-24', '2026-12-25'))
    expect(span(true, '2026-12-24', '2026-12-24')).toHaveLength(1)
  })

  test('a closed date is 23 or 25 hours long where clocks change', () => {
    const lengths = ['2026-03-29', '2026-10-25'].map(date => {
      const [closed] = span(false, date, date)
      return closed?.kind === 'closed' ? closed.toMin - closed.fromMin : null
    })
    expect(lengths).toEqual([23 * 60, 25 * 60])
  })

  test('a date that the zone skips closes nothing', () => {
    const [closed] = span(false, '2011-12-30', '2011-12-31', storedZone('Pacific/Apia'))
    expect(closed).toMatchObject({ fromMin: minute('2011-12-30T10:00Z') })
    expect(closed).toMatchObject({ toMin: minute('2011-12-30T10:00Z') })
  })

  test('open dates stand one by one, each from 00:00 to 24:00', () => {
    expect(span(true, '2026-12-30', '2027-01-02')).toEqual(
      ['2026-12-30', '2026-12-31', '2027-01-01'].map(date => ({
        kind: 'date',
        day: day(date),
        wall: [0, DAY_MIN],
      })),
    )
  })

  test('instants are themselves', () => {
    const [start, end] = ['2026-12-24T10:00:00+01:00', '2026-12-24T12:00:00Z']
    const minutes = { fromMin: minute('2026-12-24T09:00Z'), toMin: minute('2026-12-24T12:00Z') }
    expect(span(false, start, end)).toEqual([{ kind: 'closed', ...minutes }])
    expect(span(true, start, end)).toEqual([{ kind: 'open', ...minutes }])
  })

  test('seconds are rounded so that less is open', () => {
    const [start, end] = ['2026-12-24T09:00:30Z', '2026-12-24T12:00:00.001Z']
    expect(span(false, start, end)).toEqual([
      { kind: 'closed', fromMin: minute('2026-12-24T09:00Z'), toMin: minute('2026-12-24T12:01Z') },
    ])
    expect(span(true, start, end)).toEqual([
      { kind: 'open', fromMin: minute('2026-12-24T09:01Z'), toMin: minute('2026-12-24T12:00Z') },
    ])
  })

  test('a date with intervals is those, as times of the wall', () => {
    const intervals = [
      { from: '13:00', to: '23:59' },
      { from: '09:00', to: '12:00' },
    ]
    expect(exceptionMinutes(berlin, [{ date: '2026-12-24', intervals }])).toEqual([
      { kind: 'date', day: day('2026-12-24'), wall: [780, DAY_MIN, 540, 720] },
    ])
    expect(exceptionMinutes(berlin, [{ date: '2026-12-24', intervals: [] }])).toEqual([
      { kind: 'date', day: day('2026-12-24'), wall: [] },
    ])
  })

  test('several keep their order; what is none adds nothing', () => {
    const kinds = exceptionMinutes(berlin, [
      { available: false, start: 'never', end: '2026-12-24' },
      { date: '2026-02-30', intervals: [] },
      { date: '2026-12-24', intervals: [{ from: 'x', to: '10:00' }] },
      { available: true, start: '2026-12-24T09:00Z', end: '2026-12-24T10:00Z' },
    ])
    expect(kinds.map(({ kind }) => kind)).toEqual(['date', 'open'])
  })
})
