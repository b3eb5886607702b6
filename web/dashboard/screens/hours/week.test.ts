import { describe, expect, it } from 'vitest'
import { WEEKDAYS } from '../../weekdays.ts'
import {
  copied,
  countMistakes,
  type Day,
  dayOf,
  minutesIn,
  mistakesIn,
  openedOrClosed,
  rangesIn,
  runsOn,
  shifted,
  splitAtMidnight,
  type WireWeek,
  weekOf,
  wireOf,
  withMore,
  without,
  withRanges,
} from './week.ts'

const day = (...hours: [string, string][]) => ({
  enabled: hours.length > 0,
  hours: hours.map(([start, end]) => ({ start, end })),
})
const wire = (days: Partial<WireWeek> = {}): WireWeek =>
  ({ ...Object.fromEntries(WEEKDAYS.map(name => [name, day()])), ...days }) as WireWeek
const typed = (...hours: [string, string][]): Day => ({
  isOpen: true,
  hours: hours.map(([start, end], key) => ({ key, start, end })),
})

describe('there and back', () => {
  it('keeps every day as it is', () => {
    const own = wire({ monday: day(['09:00', '12:00'], ['13:00', '24:00']) })
    expect(wireOf(weekOf(own))).toEqual(own)
  })
  it('keeps the hours of a day that is closed', () => {
    const own = wire({ monday: { enabled: false, hours: [{ start: '09:00', end: '12:00' }] } })
    expect(wireOf(weekOf(own))).toEqual(own)
  })
  it('writes an end of 23:59 as midnight', () => {
    const { monday } = wireOf(weekOf(wire({ monday: day(['22:00', '23:59']) })))
    expect(monday.hours).toEqual([{ start: '22:00', end: '24:00' }])
  })
  it('sorts what was typed, and leaves out what is no range', () => {
    const week = { ...weekOf(wire()), friday: typed(['14', '5pm'], ['9', '12'], ['x', '12']) }
    expect(wireOf(week).friday.hours).toEqual([
      { start: '09:00', end: '12:00' },
      { start: '14:00', end: '17:00' },
    ])
  })
})

describe('what is wrong is said where it is', () => {
  const why = (own: Day) => [...mistakesIn(own)].map(([key, { at, why }]) => [key, at, why])

  it('no time, an end before the start, an overlap', () => {
    expect(why(typed(['soon', '12']))).toEqual([[0, 'start', 'noTime']])
    expect(why(typed(['9', '']))).toEqual([[0, 'end', 'noTime']])
    expect(why(typed(['22', '2']))).toEqual([[0, 'end', 'endsFirst']])
    expect(why(typed(['9', '9']))).toEqual([[0, 'end', 'endsFirst']])
    expect(why(typed(['9', '12'], ['11', '14']))).toEqual([[1, 'start', 'overlaps']])
    expect(why(typed(['9', '12'], ['8', '10']))).toEqual([[1, 'end', 'overlaps']])
  })
  it('hours that touch are none, and a closed day has none', () => {
    expect(why(typed(['9', '12'], ['12', '24']))).toEqual([])
    expect(why({ ...typed(['22', '2']), isOpen: false })).toEqual([])
    expect(countMistakes({ ...weekOf(wire()), monday: typed(['22', '2'], ['x', '1']) })).toBe(2)
  })
})

describe('changing a day', () => {
  it('opens with the usual hours, or with those it had', () => {
    expect(rangesIn(openedOrClosed(typed(), true))).toEqual([540, 1020])
    expect(rangesIn(openedOrClosed({ ...typed(['8', '9']), isOpen: false }, true))).toEqual([
      480, 540,
    ])
  })
  it('adds hours where there is room, and closes with the last that goes', () => {
    const more = withMore(typed(['9', '12']))
    expect(more && rangesIn(more)).toEqual([540, 720, 780, 840])
    expect(withMore(typed(['0', '24']))).toBeNull()
    expect(without(typed(['9', '12']), 0)).toEqual({ isOpen: false, hours: [] })
  })
})

describe('blocks', () => {
  it('replace what they were made of; what is no range yet stays', () => {
    const own = typed(['9', '12'], ['22', '2'])
    const { isOpen, hours } = withRanges(own, [540, 780])
    expect(isOpen).toBe(true)
    expect(hours.map(({ start, end }) => [start, end])).toEqual([
      ['09:00', '13:00'],
      ['22', '2'],
    ])
    expect(new Set(hours.map(({ key }) => key)).size).toBe(2)
    expect(withRanges({ ...own, isOpen: false }, [540, 780]).hours).toHaveLength(1)
  })
  it('are moved whole, up to midnight', () => {
    expect(shifted({ key: 0, start: '9', end: '17:30' }, 15)).toMatchObject({
      start: '09:15',
      end: '17:45',
    })
    expect(shifted({ key: 0, start: '22', end: '23:50' }, 60).end).toBe('24:00')
    const wrong = { key: 0, start: '22', end: '2' }
    expect(shifted(wrong, 15)).toBe(wrong)
  })
})

describe('midnight', () => {
  const week = { ...weekOf(wire()), sunday: typed(['22', '2']) }

  it('is where hours are divided between two days', () => {
    const split = splitAtMidnight(week, 'sunday', 0)
    expect(rangesIn(split.sunday)).toEqual([1320, 1440])
    expect(rangesIn(split.monday)).toEqual([0, 120])
    expect(runsOn(split, 'sunday')).toBe(true)
    expect(runsOn(split, 'monday')).toBe(false)
  })
  it('joins what the next day begins with', () => {
    const busy = { ...week, monday: dayOf([60, 300]) }
    expect(rangesIn(splitAtMidnight(busy, 'sunday', 0).monday)).toEqual([0, 300])
  })
  it('changes nothing of hours that are in order', () => {
    const fine = { ...week, sunday: typed(['9', '12']) }
    expect(splitAtMidnight(fine, 'sunday', 0)).toBe(fine)
  })
})

it('copies a day to others and counts the hours of the week', () => {
  const week = { ...weekOf(wire()), monday: typed(['9', '12'], ['13', '17:30']) }
  expect(minutesIn(week)).toBe(450)
  const all = copied(week, 'monday', ['tuesday', 'sunday'])
  expect(minutesIn(all)).toBe(3 * 450)
  expect(all.wednesday).toEqual(week.wednesday)
})
