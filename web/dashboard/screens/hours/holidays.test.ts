import { describe, expect, it } from 'vitest'
import type { Availability } from '../../../client/client.ts'
import type { Exception } from './exceptions.ts'
import { firstCountry, hasHolidays, lastCountry, stateOf, withoutHolidays } from './holidays.ts'

const closed = (id: number, date: string, note: string) =>
  ({ id, available: false, start: date, end: date, title: '', note }) as Exception

const EXCEPTIONS = [
  closed(1, '2025-12-25', 'Public holidays AT 2025'),
  closed(2, '2026-12-25', 'Public holidays DE 2026'),
  closed(3, '2026-12-31', 'Closed for the inventory'),
]

describe('holidays among the exceptions', () => {
  it('are told by their note', () => {
    expect(hasHolidays(EXCEPTIONS, 'DE', 2026)).toBe(true)
    expect(hasHolidays(EXCEPTIONS, 'AT', 2026)).toBe(false)
    expect(lastCountry(EXCEPTIONS)).toBe('DE')
    expect(lastCountry(EXCEPTIONS.slice(2))).toBeNull()
  })
  it('are taken out without touching the others', () => {
    expect(withoutHolidays(EXCEPTIONS, 'DE', 2026).map(({ id }) => id)).toEqual([1, 3])
  })
})

it('says what is so on a holiday', () => {
  const availability = {
    availabilityExceptions: [
      ...EXCEPTIONS,
      { date: '2026-12-24', intervals: [{ from: '09:00', to: '12:00' }], available: true },
    ],
    schedule: { friday: { enabled: true }, saturday: { enabled: false } },
  } as unknown as Availability
  expect(stateOf(availability, '2026-12-25')).toBe('closed')
  expect(stateOf(availability, '2026-12-24')).toBe('hours')
  expect(stateOf(availability, '2026-12-26')).toBe('weekly')
  expect(stateOf(availability, '2026-12-18')).toBe('open')
})

it('begins with the first country that is known', () => {
  const countries = ['AT', 'DE'].map(code => ({ code, name: code, regions: [] }))
  expect(firstCountry(countries, [null, 'XX', 'DE'])).toBe('DE')
  expect(firstCountry(countries, [undefined])).toBe('AT')
  expect(firstCountry([], ['DE'])).toBeNull()
})
