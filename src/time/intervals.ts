/**
 * Sets of minutes as sorted, disjoint, half-open ranges in one flat array:
 * `[start0, end0, start1, end1, …]` with `start < end` and a gap between neighbours.
 */
import { assert } from '../base/assert.ts'

export type IntervalSet = readonly number[]

export const EMPTY: IntervalSet = []

/** Ranges are shorter than this (127 years), so that `fromUnsorted` can pack one into 53 bits. */
const LONGEST_MIN = 2 ** 26
/** Starts lie from −SHIFT (two years before 1970) up to LATEST (the year 2223). */
const SHIFT = 2 ** 20
const LATEST = 2 ** 27 - SHIFT

/**
 * Makes a set of ranges in any order that may overlap, touch or be empty (end ≤ start: dropped).
 * Each range is packed into one float, so that the native numeric sort does the work: a sort with
 * a comparator costs about five times as much.
 */
export function fromUnsorted(flat: ArrayLike<number>): number[] {
  const packed = new Float64Array(flat.length / 2)
  let count = 0
  for (let i = 0; i + 1 < flat.length; i += 2) {
    const start = flat[i] as number
    const length = (flat[i + 1] as number) - start
    if (length <= 0) continue
    assert(
      start >= -SHIFT && start < LATEST && length < LONGEST_MIN && Number.isInteger(start + length),
      'a range of whole minutes can be packed',
    )
    packed[count++] = (start + SHIFT) * LONGEST_MIN + length
  }
  const sorted = packed.subarray(0, count).sort()
  const out: number[] = []
  let end = Number.NEGATIVE_INFINITY
  for (let i = 0; i < count; i++) {
    const key = sorted[i] as number
    const shifted = Math.floor(key / LONGEST_MIN)
    const start = shifted - SHIFT
    const stop = start + (key - shifted * LONGEST_MIN)
    if (start > end) out.push(start, stop)
    else if (stop > end) out[out.length - 1] = stop
    else continue
    end = stop
  }
  return out
}

/** Every minute that is in both. */
export function intersect(a: IntervalSet, b: IntervalSet): number[] {
  const out: number[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const start = Math.max(a[i] as number, b[j] as number)
    const end = Math.min(a[i + 1] as number, b[j + 1] as number)
    if (start < end) out.push(start, end)
    if ((a[i + 1] as number) < (b[j + 1] as number)) i += 2
    else j += 2
  }
  return out
}

/** Every minute of `a` that is not in `b`. */
export function subtract(a: IntervalSet, b: IntervalSet): number[] {
  const out: number[] = []
  let j = 0
  for (let i = 0; i < a.length; i += 2) {
    let start = a[i] as number
    const end = a[i + 1] as number
    while (j < b.length && (b[j + 1] as number) <= start) j += 2
    for (let k = j; k < b.length && (b[k] as number) < end; k += 2) {
      if ((b[k] as number) > start) out.push(start, b[k] as number)
      start = Math.max(start, b[k + 1] as number)
    }
    if (start < end) out.push(start, end)
  }
  return out
}

/** Whether the whole of `[start, end)` is in the set; `start < end`. */
export function covers(set: IntervalSet, start: number, end: number): boolean {
  const i = rangeAtOrBefore(set, start)
  return i >= 0 && (set[i + 1] as number) >= end
}

/** Whether any minute of `[start, end)` is in the set; `start < end`. */
export function meets(set: IntervalSet, start: number, end: number): boolean {
  const i = rangeAtOrBefore(set, end - 1)
  return i >= 0 && (set[i + 1] as number) > start
}

/** Index of the last range that starts at or before `minute`, or −2. */
function rangeAtOrBefore(set: IntervalSet, minute: number): number {
  let low = 0
  let high = set.length / 2
  while (low < high) {
    const middle = (low + high) >> 1
    if ((set[middle * 2] as number) <= minute) low = middle + 1
    else high = middle
  }
  return (low - 1) * 2
}
