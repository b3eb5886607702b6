import { expect, test } from 'vitest'
import {
  dateAt,
  mayTurn,
  monthAfter,
  sameDayOf,
  startsByDate,
  weekdayOf,
  weeksOf,
} from './month-grid.ts'

test('a month is whole weeks, with nothing where other months are', () => {
  const [first, ...others] = weeksOf('2026-12', 1)
  expect(first).toEqual([
    null,
    '2026-12-01',
    '2026-12-02',
    '2026-12-03',
    '2026-12-04',
    '2026-12-05',
    '2026-12-06',
  ])
  expect(others).toHaveLength(4)
  expect(others.at(-1)).toEqual([
    '2026-12-28',
    '2026-12-29',
    '2026-12-30',
    '2026-12-31',
    null,
    null,
    null,
  ])
})

test.each([
  [1, '2027-02', 4],
  [7, '2027-02', 5],
  [6, '2027-05', 5],
  [1, '2027-05', 6],
])('weeks that begin on day %i make %s %i rows', (firstDay, month, rows) => {
  const weeks = weeksOf(month, firstDay)
  expect(weeks).toHaveLength(rows)
  for (const week of weeks) {
    for (const [at, date] of week.entries()) {
      if (date !== null) expect(weekdayOf(date)).toBe(((firstDay - 1 + at) % 7) + 1)
    }
  }
  const dates = weeks.flat().filter(date => date !== null)
  expect(dates).toEqual(dates.toSorted())
  expect(new Set(dates).size).toBe(dates.length)
})

test('months go over years, both ways', () => {
  expect(monthAfter('2026-12', 1)).toBe('2027-01')
  expect(monthAfter('2027-01', -1)).toBe('2026-12')
  expect(monthAfter('2026-06', 24)).toBe('2028-06')
})

test('a day that a month does not have is its last', () => {
  expect(sameDayOf('2027-01-31', '2027-02')).toBe('2027-02-28')
  expect(sameDayOf('2027-01-15', '2027-02')).toBe('2027-02-15')
})

test('starts belong to the date that stands in them', () => {
  const starts = ['2026-12-07T23:45:00+05:45', '2026-12-08T00:15:00+05:45'].map(start => ({
    start,
    seatsLeft: null,
  }))
  expect([...startsByDate(starts).keys()]).toEqual(['2026-12-07', '2026-12-08'])
})

test.each([
  ['+05:45', '2026-12-08'],
  ['+00:00', '2026-12-07'],
  ['-03:30', '2026-12-07'],
  ['Z', '2026-12-07'],
])('the date at an instant on a clock of %s is %s', (offset, date) => {
  expect(dateAt(Date.parse('2026-12-07T18:30:00Z'), offset)).toBe(date)
})

test.each([
  ['2026-12', '2026-11', true],
  ['2026-11', '2026-10', false],
  ['2028-10', '2028-11', true],
  ['2028-11', '2028-12', false],
  ['2040-11', '2040-10', true],
  ['2040-11', '2040-12', false],
])('in November 2026 months are turned from %s to %s: %s', (from, to, may) => {
  expect(mayTurn(from, to, '2026-11-24')).toBe(may)
})
