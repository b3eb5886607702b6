import { describe, expect, test } from 'vitest'
import { dayNumber, LAST_DAY } from './day.ts'
import { covers, EMPTY, fromUnsorted, intersect, meets, subtract } from './intervals.ts'
import { DAY_MIN } from './units.ts'

/** 1968-01-03T19:44Z, the earliest start that can be packed. */
const EARLIEST = -(2 ** 20)
/** Ranges are shorter than this. */
const LONGEST_MIN = 2 ** 26
const LAST_MINUTE = (LAST_DAY + 1) * DAY_MIN - 1

describe('fromUnsorted', () => {
  test('sorts, joins what overlaps or touches, and drops what is empty', () => {
    expect(fromUnsorted([50, 60, 10, 20, 20, 30, 25, 28, 40, 40, 48, 45])).toEqual([10, 30, 50, 60])
    expect(fromUnsorted([])).toEqual([])
  })

  test('takes typed arrays as well, and leaves its argument alone', () => {
    const flat = Float64Array.of(5, 6, 1, 2)
    expect(fromUnsorted(flat)).toEqual([1, 2, 5, 6])
    expect([...flat]).toEqual([5, 6, 1, 2])
  })

  test('packs the first and the last minute that Punctual handles', () => {
    expect(fromUnsorted([LAST_MINUTE, LAST_MINUTE + 1, 0, 1])).toEqual([
      0,
      1,
      LAST_MINUTE,
      LAST_MINUTE + 1,
    ])
  })

  test('packs two years before 1970 and a century after 2099', () => {
    const year2200 = dayNumber(2200, 1, 1) * DAY_MIN
    expect(fromUnsorted([year2200 + 3, year2200 + 4, year2200, year2200 + 1])).toEqual([
      year2200,
      year2200 + 1,
      year2200 + 3,
      year2200 + 4,
    ])
    expect(fromUnsorted([0, 1, EARLIEST, EARLIEST + 1])).toEqual([EARLIEST, EARLIEST + 1, 0, 1])
  })

  test('packs the longest range to the minute, at the ends of time too', () => {
    const longest = LONGEST_MIN - 1
    for (const start of [EARLIEST, 0, LAST_MINUTE]) {
      expect(fromUnsorted([start, start + longest])).toEqual([start, start + longest])
    }
  })

  test.each([
    ['a start too early', [EARLIEST - 1, 0]],
    ['a range too long', [0, LONGEST_MIN]],
    ['no number as a start', [Number.NaN, 3]],
    ['no number as an end', [3, Number.NaN]],
    ['a start without end', [Number.NEGATIVE_INFINITY, 0]],
    ['an end without end', [0, Number.POSITIVE_INFINITY]],
  ])('refuses %s', (_what, flat) => {
    expect(() => fromUnsorted(flat)).toThrow('a range of whole minutes can be packed')
  })
})

describe('algebra at the edges', () => {
  test('touching is not meeting', () => {
    expect(intersect([0, 10], [10, 20])).toEqual([])
    expect(meets([0, 10], 10, 20)).toBe(false)
    expect(meets([10, 20], 0, 10)).toBe(false)
    expect(subtract([0, 10], [10, 20])).toEqual([0, 10])
  })

  test('one minute is enough to meet, and one missing not to cover', () => {
    expect(meets([0, 10], 9, 20)).toBe(true)
    expect(covers([0, 10], 0, 10)).toBe(true)
    expect(covers([0, 10], 0, 11)).toBe(false)
    expect(covers([0, 10, 11, 20], 5, 15)).toBe(false)
  })

  test('the empty set covers, meets and gives nothing', () => {
    expect(covers(EMPTY, 0, 1)).toBe(false)
    expect(meets(EMPTY, 0, 1)).toBe(false)
    expect(intersect(EMPTY, [0, 1])).toEqual([])
    expect(subtract(EMPTY, [0, 1])).toEqual([])
    expect(subtract([0, 1], EMPTY)).toEqual([0, 1])
  })
})
