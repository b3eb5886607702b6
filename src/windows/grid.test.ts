/** The grid against plain minutes, over every case of a small world. */
import { describe, expect, test } from 'vitest'
import { covers, meets } from '../time/intervals.ts'
import { storedZone } from '../time/zone.ts'
import {
  closedStarts,
  commonHours,
  commonPieces,
  commonStarts,
  distinct,
  hoursFor,
  type Sweep,
  sweep,
  unionOfStarts,
} from './grid.ts'
import type { Ask, Block, Host, TypeRules } from './offer.ts'
import { makeSchedule, type Pieces } from './schedule.ts'

const zone = storedZone('UTC')
const schedule = makeSchedule(zone, Array(7).fill([540, 1020]), [])

const rules = (some: Partial<TypeRules> = {}): TypeRules => ({
  durationMin: 30,
  stepMin: 30,
  bufferBeforeMin: 0,
  bufferAfterMin: 0,
  buffersWithinHours: false,
  noticeMin: 0,
  horizon: null,
  limits: [],
  spots: 1,
  ...some,
})

const ask = (some: Partial<Ask> = {}): Ask => ({
  fromMin: 0,
  toMin: 20,
  nowMin: 0,
  durationMin: 30,
  pinnedHostId: null,
  ...some,
})

const host = (some: Partial<Host> = {}): Host => ({
  id: 'a',
  zone,
  schedule,
  blocks: [],
  busy: [],
  counted: [],
  ...some,
})

const block = (fromMin: number, toMin: number): Block => ({
  startMin: fromMin,
  endMin: toMin,
  fromMin,
  toMin,
  state: 'confirmed',
})

const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i)

/** Every range within `[0, size)`. */
const rangesIn = (size: number): [number, number][] =>
  upTo(size).flatMap(start =>
    upTo(size - start).map((i): [number, number] => [start, start + i + 1]),
  )

/** The set whose minutes are the ones of a binary number. */
function setOf(bits: number): number[] {
  const set: number[] = []
  for (let minute = 0; bits >> minute > 0; minute++) {
    if (((bits >> minute) & 1) === 0) continue
    if (set.at(-1) === minute) set[set.length - 1] = minute + 1
    else set.push(minute, minute + 1)
  }
  return set
}

const pairsOf = (flat: Pieces): [number, number][] =>
  flat.flatMap((start, i): [number, number][] =>
    i % 2 === 0 ? [[start, flat[i + 1] ?? start]] : [],
  )

describe('commonPieces', () => {
  test('of one host are the host’s own, touching and overlapping ones too', () => {
    expect(commonPieces([[0, 10, 5, 20, 20, 30]])).toEqual([0, 10, 5, 20, 20, 30])
  })

  test('never merge: each way of taking one of each is a piece', () => {
    expect(
      commonPieces([
        [0, 10, 10, 20],
        [5, 15],
      ]),
    ).toEqual([5, 10, 10, 15])
    expect(
      commonPieces([
        [0, 10],
        [10, 20],
      ]),
    ).toEqual([])
    expect(commonPieces([[0, 10], []])).toEqual([])
  })

  test('of two hosts are all that two ranges have in common', () => {
    const lists = rangesIn(4).flatMap(first => [
      first,
      ...rangesIn(4)
        .filter(second => second[0] >= first[0])
        .map(second => [...first, ...second]),
    ])
    expect(lists.length).toBe(10 + 70 - 5)
    for (const a of lists) {
      for (const b of lists) {
        const expected = pairsOf(a).flatMap(([from, to]) =>
          pairsOf(b)
            .map(([start, end]) => [Math.max(from, start), Math.min(to, end)] as const)
            .filter(([start, end]) => start < end),
        )
        expect(inOrder(pairsOf(commonPieces([a, b])))).toEqual(inOrder(expected))
      }
    }
  })

  test('of three hosts are what all three have in common', () => {
    expect(
      commonPieces([
        [0, 30, 40, 60],
        [10, 50],
        [20, 45],
      ]),
    ).toEqual([20, 30, 40, 45])
  })

  const inOrder = (pairs: readonly (readonly [number, number])[]) =>
    pairs.map(pair => pair.join('–')).sort()
})

test('commonHours are those in which everybody is open', () => {
  expect(
    commonHours([
      [0, 10, 20, 30],
      [5, 25],
      [0, 24],
    ]),
  ).toEqual([5, 10, 20, 24])
  expect(commonHours([[0, 10]])).toEqual([0, 10])
  expect(commonHours([[0, 10], []])).toEqual([])
})

describe('closedStarts', () => {
  test('are those whose blocked range meets a block or a busy event', () => {
    const asked = ask({ fromMin: 0, toMin: 12, durationMin: 2 })
    let compared = 0
    for (const bufferBeforeMin of [0, 1, 3]) {
      for (const bufferAfterMin of [0, 2]) {
        const type = rules({ bufferBeforeMin, bufferAfterMin })
        for (const [from, to] of rangesIn(8)) {
          const hosts = [host({ blocks: [block(from, to)], busy: [to + 2, to + 3] })]
          const closed = closedStarts(hosts, type, asked)
          for (let start = asked.fromMin; start < asked.toMin; start++) {
            const [first, last] = [start - bufferBeforeMin, start + 2 + bufferAfterMin]
            const isClosed = meets([from, to, to + 2, to + 3], first, last)
            expect(covers(closed, start, start + 1)).toBe(isClosed)
            compared++
          }
        }
      }
    }
    expect(compared).toBe(6 * 36 * 12)
  })

  test('of several hosts are closed if any of them is taken', () => {
    const hosts = [host({ blocks: [block(0, 5)] }), host({ busy: [10, 15] })]
    expect(closedStarts(hosts, rules(), ask({ durationMin: 1 }))).toEqual([0, 5, 10, 15])
  })

  test('are none for events without length, and for nobody taken', () => {
    const empty = host({ blocks: [block(5, 5)], busy: [7, 7, 9, 8] })
    expect(closedStarts([empty], rules(), ask())).toEqual([])
    expect(closedStarts([host(), host()], rules(), ask())).toEqual([])
  })

  test('take busy events in any order, overlapping, from typed arrays', () => {
    const busy = Int32Array.of(10, 12, 2, 4, 3, 6)
    expect(closedStarts([host({ busy })], rules(), ask({ durationMin: 1 }))).toEqual([2, 6, 10, 12])
  })

  test('leave out what cannot touch the asked range, however long ago or far ahead', () => {
    const asked = ask({ fromMin: 1000, toMin: 2000, durationMin: 30 })
    const far = host({ blocks: [block(0, 990)], busy: [-1e12, -1e11, 2040, 1e12] })
    expect(closedStarts([far], rules({ bufferBeforeMin: 10 }), asked)).toEqual([])
    expect(closedStarts([far], rules({ bufferBeforeMin: 11 }), asked)).not.toEqual([])
  })
})

describe('sweep', () => {
  const swept = (some: Partial<Sweep>) =>
    sweep({
      pieces: [],
      open: [0, 1000],
      closed: [],
      stepMin: 30,
      beforeMin: 0,
      afterMin: 30,
      fromMin: 0,
      toMin: 1000,
      ...some,
    })

  test('steps from each piece’s own start, as long as the start lies before its end', () => {
    expect(swept({ pieces: [10, 100] })).toEqual([10, 40, 70])
    expect(swept({ pieces: [10, 101] })).toEqual([10, 40, 70, 100])
    expect(swept({ pieces: [10, 20, 25, 60] })).toEqual([10, 25, 55])
  })

  test('keeps its steps where the asked range begins within a piece', () => {
    expect(swept({ pieces: [10, 200], fromMin: 71, toMin: 160 })).toEqual([100, 130])
    expect(swept({ pieces: [10, 200], fromMin: 70, toMin: 131 })).toEqual([70, 100, 130])
  })

  test('needs the whole meeting open, and the buffers where they are asked for', () => {
    expect(swept({ pieces: [0, 120], open: [0, 100] })).toEqual([0, 30, 60])
    expect(swept({ pieces: [0, 120], open: [0, 45, 50, 120] })).toEqual([0, 60, 90])
    expect(swept({ pieces: [0, 120], open: [0, 120], beforeMin: 5, afterMin: 35 })).toEqual([
      30, 60,
    ])
  })

  test('lets a meeting run over into a piece that touches', () => {
    expect(swept({ pieces: [0, 50, 50, 80], open: [0, 80], stepMin: 45 })).toEqual([0, 45, 50])
  })

  test('lists a start that two pieces reach once', () => {
    expect(swept({ pieces: [0, 90, 30, 120, 45, 80] })).toEqual([0, 30, 45, 60, 75, 90])
  })

  test('is empty where the range is', () => {
    expect(swept({ pieces: [0, 90], fromMin: 60, toMin: 60 })).toEqual([])
    expect(swept({ pieces: [0, 90], fromMin: 80, toMin: 60 })).toEqual([])
    expect(swept({ pieces: [] })).toEqual([])
  })

  /** Rule 2, minute by minute. */
  function plain({ pieces, open, closed, stepMin, ...s }: Sweep): number[] {
    return upTo(SIZE).filter(start => {
      if (start < s.fromMin || start >= s.toMin) return false
      const isOnGrid = pairsOf(pieces).some(
        ([from, to]) => from <= start && start < to && (start - from) % stepMin === 0,
      )
      const isOpen = covers(open, start - s.beforeMin, start + s.afterMin)
      return isOnGrid && isOpen && !covers(closed, start, start + 1)
    })
  }
  const SIZE = 8

  test('gives exactly the starts that are on the grid, open and free', () => {
    const pieces = rangesIn(SIZE).filter(([from, to]) => (from + to) % 3 !== 0)
    let [compared, starts] = [0, 0]
    for (const [i, first] of pieces.entries()) {
      for (const [j, second] of pieces.entries()) {
        // Sets that differ with every pair of pieces, dense enough for starts to be left.
        const open = setOf(255 & ~(((i * 37 + j * 11) % 256) & ((i * 5 + j * 71) % 256)))
        const closed = setOf(((i * 53 + j * 29) % 256) & ((i * 19 + j * 7) % 256))
        for (const [stepMin, beforeMin, afterMin] of [
          [1, 0, 1],
          [2, 0, 2],
          [3, 1, 1],
        ] as const) {
          const range = { fromMin: i % 3, toMin: SIZE - (j % 3) }
          const one = { open, closed, stepMin, beforeMin, afterMin, ...range }
          const expected = plain({ ...one, pieces: [...first, ...second] })
          expect(sweep({ ...one, pieces: [...first, ...second] })).toEqual(expected)
          compared++
          starts += expected.length
        }
      }
    }
    expect(compared).toBe(pieces.length ** 2 * 3)
    expect(starts).toBeGreaterThan(compared / 2)
  })
})

describe('lists of starts', () => {
  const lists = [[1, 4, 9], [], [4, 5], [0, 19]]

  test('distinct sorts and keeps each once', () => {
    expect(distinct([5, 3, 5, -1, 30, 3])).toEqual([-1, 3, 5, 30])
    expect(distinct([])).toEqual([])
  })

  test('unionOfStarts has the starts of any, commonStarts those of both', () => {
    for (const a of lists) {
      for (const b of lists) {
        const either = distinct([...a, ...b])
        expect(unionOfStarts([a, b], ask())).toEqual(either)
        expect(commonStarts(a, b)).toEqual(a.filter(start => b.includes(start)))
      }
    }
    expect(unionOfStarts(lists, ask())).toEqual([0, 1, 4, 5, 9, 19])
    expect(unionOfStarts([], ask())).toEqual([])
  })

  test('a union of one list is a copy', () => {
    const list = [1, 2]
    expect(unionOfStarts([list], ask())).toEqual(list)
    expect(unionOfStarts([list], ask())).not.toBe(list)
  })
})

describe('hoursFor', () => {
  const noon = 12 * 60

  test('works a schedule out once, and reaches as far as a blocked range does', () => {
    const asked = ask({ fromMin: noon, toMin: noon + 1, durationMin: 60 })
    const hoursOf = hoursFor(rules({ bufferBeforeMin: 120, bufferAfterMin: 60 }), asked)
    const hours = hoursOf(schedule)
    expect(hoursOf(schedule)).toBe(hours)
    expect(hoursOf(makeSchedule(zone, Array(7).fill([]), []))).not.toBe(hours)
    expect(covers(hours.open, noon - 120, noon + 120)).toBe(true)
  })

  test('finds hours that only a buffer before the start needs', () => {
    const nights = makeSchedule(zone, Array(7).fill([0, 1440]), [])
    const asked = ask({ fromMin: 7200, toMin: 7201, durationMin: 30 })
    const { open } = hoursFor(rules({ bufferBeforeMin: 4000 }), asked)(nights)
    expect(covers(open, 3200, 7230)).toBe(true)
  })

  test('finds hours that only the end of a meeting over midnight needs', () => {
    const nights = makeSchedule(zone, Array(7).fill([0, 1440]), [])
    const asked = ask({ fromMin: 1439, toMin: 1440, durationMin: 3000 })
    const { open } = hoursFor(rules({ bufferAfterMin: 120 }), asked)(nights)
    expect(covers(open, 1439, 1439 + 3000 + 120)).toBe(true)
  })
})

test('pieces of three hosts are not lost where one host’s intervals overlap', () => {
  const pieces = commonPieces([
    [0, 100, 15, 100],
    [10, 20, 40, 50],
    [0, 30],
  ])
  expect(pieces).toEqual([10, 20, 15, 20])
})
