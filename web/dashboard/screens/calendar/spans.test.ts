import { describe, expect, it } from 'vitest'
import { datesOf, isDate, monthWeeks, stepFrom, weekOf } from './spans.ts'

describe('a week', () => {
  it('begins on the day that the region begins it on', () => {
    expect(weekOf('2026-12-02', 1)[0]).toBe('2026-11-30')
    expect(weekOf('2026-12-02', 7)[0]).toBe('2026-11-29')
    expect(weekOf('2026-12-06', 7)[0]).toBe('2026-12-06')
  })
})

describe('a month', () => {
  it('is whole weeks', () => {
    const weeks = monthWeeks('2026-12-15', 1)
    expect(weeks).toHaveLength(5)
    expect(weeks[0]?.[0]).toBe('2026-11-30')
    expect(weeks.at(-1)?.at(-1)).toBe('2027-01-03')
  })

  it('may be four weeks exactly', () => {
    expect(monthWeeks('2027-02-10', 1)).toHaveLength(4)
  })
})

describe('stepping', () => {
  it('goes by what is shown', () => {
    expect(stepFrom('day', '2026-12-31', 1)).toBe('2027-01-01')
    expect(stepFrom('week', '2026-12-31', -1)).toBe('2026-12-24')
    expect(stepFrom('month', '2027-01-31', 1)).toBe('2027-02-28')
  })

  it('shows what it says', () => {
    expect(datesOf('day', '2026-12-07', 1)).toEqual(['2026-12-07'])
    expect(datesOf('week', '2026-12-07', 1)).toHaveLength(7)
    expect(datesOf('month', '2026-12-07', 1)).toHaveLength(35)
  })
})

describe('a date of the address', () => {
  it('is one of the calendar', () => {
    expect(isDate('2028-02-29')).toBe(true)
    expect(isDate('2026-02-29')).toBe(false)
    expect(isDate('2026-13-01')).toBe(false)
    expect(isDate('tomorrow')).toBe(false)
    expect(isDate(undefined)).toBe(false)
  })
})
