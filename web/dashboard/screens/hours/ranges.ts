/**
 * The hours of one day as blocks that are painted, moved and stretched. Ranges are sorted,
 * disjoint, flat pairs of minutes of the day: blocks that touch are one. Pure.
 */
import { fromUnsorted } from '../../../../src/time/intervals.ts'
import { DAY_MIN } from '../../../../src/time/units.ts'
import type { Edge } from './clock-text.ts'
import { STEP_MIN } from './clock-text.ts'

export type Ranges = readonly number[]

/** What a pointer does to a day: `at` counts its blocks. */
export type Stroke =
  | { kind: 'paint'; fromMin: number; toMin: number }
  | { kind: 'move'; at: number; byMin: number }
  | { kind: 'stretch'; at: number; edge: Edge; toMin: number }

/** The day after the stroke; what meets grows together. */
export function stroked(ranges: Ranges, stroke: Stroke): number[] {
  if (stroke.kind === 'paint') return painted(ranges, stroke.fromMin, stroke.toMin)
  const [start, end] = [ranges[stroke.at * 2], ranges[stroke.at * 2 + 1]]
  if (start === undefined || end === undefined) return [...ranges]
  const others = ranges.filter((_, i) => Math.floor(i / 2) !== stroke.at)
  return stroke.kind === 'move'
    ? fromUnsorted([...others, ...moved(start, end, stroke.byMin)])
    : fromUnsorted([...others, ...stretched(start, end, stroke)])
}

/** At least one step is painted, in whichever direction the pointer went. */
function painted(ranges: Ranges, fromMin: number, toMin: number): number[] {
  const start = Math.min(fromMin, toMin, DAY_MIN - STEP_MIN)
  const end = Math.max(fromMin, toMin, start + STEP_MIN)
  return fromUnsorted([...ranges, start, end])
}

/** Keeps its length: a day ends at midnight. */
export function moved(start: number, end: number, byMin: number): [number, number] {
  const by = Math.min(DAY_MIN - end, Math.max(-start, byMin))
  return [start + by, end + by]
}

function stretched(start: number, end: number, { edge, toMin }: { edge: Edge; toMin: number }) {
  return edge === 'start'
    ? [Math.max(0, Math.min(toMin, end - STEP_MIN)), end]
    : [start, Math.min(DAY_MIN, Math.max(toMin, start + STEP_MIN))]
}

/** The minute under a pointer: `share` of the way from 00 to 24, on the nearest step. */
export function minuteAt(share: number): number {
  const minute = Math.round((share * DAY_MIN) / STEP_MIN) * STEP_MIN
  return Math.min(DAY_MIN, Math.max(0, minute))
}

/** Where one more hour has room: after the last block, else in the widest gap; null: nowhere. */
export function roomIn(ranges: Ranges): [number, number] | null {
  const last = ranges.at(-1)
  if (last === undefined) return [9 * 60, 17 * 60]
  if (last + 120 <= DAY_MIN) return [last + 60, last + 120]
  const edges = [0, ...ranges, DAY_MIN]
  const gaps = Array.from({ length: edges.length / 2 }, (_, i) => edges.slice(i * 2, i * 2 + 2))
  const [widest] = gaps.sort(([a = 0, b = 0], [c = 0, d = 0]) => d - c - (b - a))
  const [start = 0, end = 0] = widest ?? []
  // Touching hours would be one block with their neighbour.
  const [from, to] = [start === 0 ? 0 : start + STEP_MIN, end === DAY_MIN ? end : end - STEP_MIN]
  return to - from < STEP_MIN ? null : [from, Math.min(to, from + 60)]
}
