/** The algebra of intervals against plain sets of minutes. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LAST_DAY } from './day.ts'
import { covers, fromUnsorted, type IntervalSet, intersect, meets, subtract } from './intervals.ts'
import { DAY_MIN } from './units.ts'

/** Ranges are shorter than this. */
const LONGEST_MIN = 2 ** 26
const END = (LAST_DAY + 1) * DAY_MIN
/** Where the little worlds of the laws lie: before 1970, at 1970, today, at the end of 2099. */
const ORIGINS = [-(2 ** 20), -20, 0, 29_000_000, END - 30]

const ranges = (origin: number) =>
  fc
    .array(fc.tuple(fc.nat({ max: 40 }), fc.integer({ min: -3, max: 12 })), { maxLength: 9 })
    .map(pairs => pairs.flatMap(([start, length]) => [origin + start, origin + start + length]))

/** Two lists of ranges near one another, and a range that is not empty. */
const world = fc.constantFrom(...ORIGINS).chain(origin =>
  fc.record({
    a: ranges(origin),
    b: ranges(origin),
    start: fc.nat({ max: 50 }).map(start => origin + start),
    length: fc.integer({ min: 1, max: 15 }),
  }),
)

const inEach = (flat: readonly number[]) =>
  flat.flatMap((start, i) => (i % 2 === 0 ? [[start, flat[i + 1] ?? start] as const] : []))

/** Every minute of the ranges, one by one. */
function minutesOf(flat: readonly number[]): Set<number> {
  const minutes = new Set<number>()
  for (const [start, end] of inEach(flat)) {
    for (let minute = start; minute < end; minute++) minutes.add(minute)
  }
  return minutes
}

/** Sorted, disjoint, not touching, none empty: each number is greater than the one before. */
function expectSet(set: IntervalSet, minutes: ReadonlySet<number>): void {
  expect(set.length % 2).toBe(0)
  expect(set.every((minute, i) => i === 0 || minute > (set[i - 1] ?? minute))).toBe(true)
  expect(minutesOf(set)).toEqual(minutes)
}

describe('of the minutes', () => {
  test('fromUnsorted has all', () => {
    fc.assert(fc.property(world, ({ a }) => expectSet(fromUnsorted(a), minutesOf(a))))
  })

  test('intersect has those of both', () => {
    fc.assert(
      fc.property(world, ({ a, b }) => {
        const both = minutesOf(a).intersection(minutesOf(b))
        expectSet(intersect(fromUnsorted(a), fromUnsorted(b)), both)
      }),
    )
  })

  test('subtract has those of the first alone', () => {
    fc.assert(
      fc.property(world, ({ a, b }) => {
        const alone = minutesOf(a).difference(minutesOf(b))
        expectSet(subtract(fromUnsorted(a), fromUnsorted(b)), alone)
      }),
    )
  })

  test('covers asks for every one, meets for any', () => {
    fc.assert(
      fc.property(world, ({ a, start, length }) => {
        const [set, minutes] = [fromUnsorted(a), minutesOf(a)]
        const asked = [...minutesOf([start, start + length])]
        expect(covers(set, start, start + length)).toBe(asked.every(one => minutes.has(one)))
        expect(meets(set, start, start + length)).toBe(asked.some(one => minutes.has(one)))
      }),
      { numRuns: 500 },
    )
  })
})

describe('over all time', () => {
  const bound = fc.integer({ min: -(2 ** 20), max: END })
  const half = fc.integer({ min: -(2 ** 19), max: END / 2 })
  const long = fc
    .array(fc.tuple(bound, fc.integer({ min: 1, max: LONGEST_MIN - 1 })), { maxLength: 20 })
    .map(pairs => pairs.map(([start, length]) => [start, start + length] as const))

  /** The same by sorting pairs. */
  function merged(pairs: readonly (readonly [number, number])[]): number[] {
    const out: number[] = []
    for (const [start, end] of pairs.toSorted((a, b) => a[0] - b[0])) {
      const last = out.at(-1)
      if (last === undefined || start > last) out.push(start, end)
      else out[out.length - 1] = Math.max(last, end)
    }
    return out
  }

  test('packing loses no minute', () => {
    fc.assert(
      fc.property(long, pairs => {
        expect(fromUnsorted(pairs.flat())).toEqual(merged(pairs))
      }),
    )
  })

  test('short ranges stay apart by a single minute', () => {
    fc.assert(
      fc.property(fc.uniqueArray(half, { maxLength: 30 }), starts => {
        const expected = merged(starts.map(start => [start * 2, start * 2 + 1] as const))
        expect(fromUnsorted(starts.flatMap(start => [start * 2, start * 2 + 1]))).toEqual(expected)
      }),
    )
  })

  test('a set is its own set', () => {
    fc.assert(
      fc.property(world, ({ a }) => {
        const set = fromUnsorted(a)
        expect(fromUnsorted(set)).toEqual(set)
      }),
    )
  })
})
