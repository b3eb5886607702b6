import { describe, expect, it } from 'vitest'
import { datesOf, isIn, monthsOf, spanFrom, spanOf, walked, yearFrom } from './year.ts'

it('has twelve months', () => {
  expect(monthsOf(2027)).toHaveLength(12)
  expect(monthsOf(2027)[8]).toBe('2027-09')
})

describe('a span', () => {
  it('is chosen from either end', () => {
    expect(spanOf('2026-12-07', '2026-12-01')).toEqual({ first: '2026-12-01', last: '2026-12-07' })
    expect(isIn('2026-12-03', spanOf('2026-12-07', '2026-12-01'))).toBe(true)
    expect(isIn('2026-12-08', spanOf('2026-12-07', '2026-12-01'))).toBe(false)
  })
  it('has dates, over the end of a month, and those within another', () => {
    const span = spanOf('2028-02-28', '2028-03-01')
    expect(datesOf(span)).toEqual(['2028-02-28', '2028-02-29', '2028-03-01'])
    expect(datesOf(span, spanOf('2028-03-01', '2028-12-31'))).toEqual(['2028-03-01'])
    expect(datesOf(span, spanOf('2029-01-01', '2029-12-31'))).toEqual([])
  })
  it('is what an address says, where it says one', () => {
    expect(spanFrom('2026-12-01', undefined)).toEqual(spanOf('2026-12-01', '2026-12-01'))
    expect(spanFrom('2026-12-01', '2026-11-30')).toEqual(spanOf('2026-11-30', '2026-12-01'))
    expect(spanFrom('2026-02-30', undefined)).toBeNull()
    expect(spanFrom(undefined, '2026-12-01')).toBeNull()
    expect([yearFrom('2027'), yearFrom('27'), yearFrom(undefined)]).toEqual([2027, null, null])
  })
})

const YEAR = spanOf('2026-01-01', '2026-12-31')

describe('keys walk', () => {
  const from = (key: string, firstDay = 1) => walked('2026-12-09', key, firstDay, YEAR)

  it('by day, week and month, and within the week', () => {
    expect(from('ArrowLeft')).toBe('2026-12-08')
    expect(from('ArrowUp')).toBe('2026-12-02')
    expect(from('PageUp')).toBe('2026-11-09')
    expect(from('Home')).toBe('2026-12-07')
    expect(from('End')).toBe('2026-12-13')
    expect(from('Home', 7)).toBe('2026-12-06')
    expect(from('Enter')).toBeNull()
  })
  it('and stop at the ends of what is shown', () => {
    expect(from('PageDown')).toBe('2026-12-31')
    expect(walked('2026-01-02', 'ArrowUp', 1, YEAR)).toBe('2026-01-01')
  })
})
