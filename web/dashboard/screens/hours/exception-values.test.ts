import { describe, expect, it } from 'vitest'
import { changedBy, mistakeOf, valuesOf } from './exception-values.ts'
import type { Exception } from './exceptions.ts'
import { dayOf, rangesIn } from './week.ts'
import { spanOf } from './year.ts'

const HALF = [
  {
    ...{ id: 3, available: true, date: '2026-12-10', start: '', end: '', note: 'Dentist' },
    intervals: [{ from: '09:00', to: '12:00' }],
    title: 'Half a day',
  },
] as unknown as Exception[]

const VALUES = valuesOf(HALF, spanOf('2026-12-10', '2026-12-10'))

describe('the panel begins', () => {
  it('with what is so of the first date', () => {
    expect([VALUES.kind, VALUES.title, VALUES.note]).toEqual(['hours', 'Half a day', 'Dentist'])
    expect(rangesIn(VALUES.day)).toEqual([540, 720])
  })
  it('with all that opens the date, as one', () => {
    const more = { ...HALF[0], id: 4, intervals: [{ from: '11:00', to: '13:00' }] } as Exception
    const { day } = valuesOf([...HALF, more], spanOf('2026-12-10', '2026-12-10'))
    expect(rangesIn(day)).toEqual([540, 780])
    expect(day.hours).toHaveLength(1)
  })
  it('with closing, where nothing is so yet', () => {
    const { kind, day } = valuesOf(HALF, spanOf('2026-12-11', '2026-12-12'))
    expect([kind, rangesIn(day)]).toEqual(['closed', [540, 720]])
  })
})

it('tells what is wrong: dates first, then hours, where there are to be any', () => {
  expect(mistakeOf({ ...VALUES, first: '' })).toBe('first')
  expect(mistakeOf({ ...VALUES, last: '2026-12-09' })).toBe('last')
  expect(mistakeOf({ ...VALUES, day: dayOf([]) })).toBe('day')
  expect(mistakeOf({ ...VALUES, day: dayOf([]), kind: 'closed' })).toBeNull()
  expect(mistakeOf(VALUES)).toBeNull()
})

it('becomes exceptions, or none', () => {
  const own = { date: '2026-12-10', intervals: [{ from: '09:00', to: '12:00' }] }
  expect(changedBy(HALF, VALUES)).toEqual([{ ...own, title: 'Half a day', note: 'Dentist' }])
  expect(changedBy(HALF, { ...VALUES, kind: 'weekly' })).toEqual([])
  expect(changedBy(HALF, { ...VALUES, kind: 'closed', title: ' Off ', note: '' })).toEqual([
    { available: false, start: '2026-12-10', end: '2026-12-11', title: 'Off', note: '' },
  ])
})
