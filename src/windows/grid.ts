/** The grid of starts that hours give, and which of its points a crew can take (rules 2, 3, 6). */
import { EMPTY, fromUnsorted, type IntervalSet, intersect } from '../time/intervals.ts'
import type { Ask, Host, TypeRules } from './offer.ts'
import { type Hours, hoursBetween, type Pieces, type Schedule } from './schedule.ts'

/** What one question needs of every schedule, worked out once for each distinct one. */
export type HoursOf = (schedule: Schedule) => Hours

export function hoursFor(rules: TypeRules, ask: Ask): HoursOf {
  const from = ask.fromMin - rules.bufferBeforeMin
  const to = ask.toMin + ask.durationMin + rules.bufferAfterMin
  const known = new Map<Schedule, Hours>()
  return schedule => {
    const found = known.get(schedule)
    if (found) return found
    const hours = hoursBetween(schedule, from, to)
    known.set(schedule, hours)
    return hours
  }
}

/** Each way of taking one interval of each host, as the part they have in common. */
export function commonPieces(all: readonly Pieces[]): Pieces {
  return all.reduce(crossPieces)
}

/** `b` ascends; `a` may go back, where it was crossed before and its pieces overlapped. */
function crossPieces(a: Pieces, b: Pieces): Pieces {
  const out: number[] = []
  for (let i = 0, low = 0; i < a.length; i += 2) {
    const start = a[i] as number
    const end = a[i + 1] as number
    if (i > 0 && start < (a[i - 2] as number)) low = 0
    while (low < b.length && (b[low + 1] as number) <= start) low += 2
    for (let j = low; j < b.length && (b[j] as number) < end; j += 2) {
      const from = Math.max(start, b[j] as number)
      const to = Math.min(end, b[j + 1] as number)
      if (from < to) out.push(from, to)
    }
  }
  return out
}

/** Hours in which every host of a crew is open. */
export function commonHours(all: readonly IntervalSet[]): IntervalSet {
  return all.reduce((a, b) => intersect(a, b))
}

/**
 * Starts at which a host's blocked range would meet a block or a busy event: a start `t` is closed
 * by `[x, y)` exactly if `x − duration − bufferAfter < t < y + bufferBefore`.
 */
export function closedStarts(hosts: readonly Host[], rules: TypeRules, ask: Ask): IntervalSet {
  const ahead = ask.durationMin + rules.bufferAfterMin - 1
  const behind = rules.bufferBeforeMin
  let count = 0
  for (const host of hosts) count += host.blocks.length * 2 + host.busy.length
  if (count === 0) return EMPTY
  const flat = new Float64Array(count)
  let at = 0
  const close = (from: number, to: number) => {
    if (from >= to || to + behind <= ask.fromMin || from - ahead >= ask.toMin) return
    flat[at++] = Math.max(from - ahead, ask.fromMin)
    flat[at++] = Math.min(to + behind, ask.toMin)
  }
  for (const host of hosts) {
    for (const block of host.blocks) close(block.fromMin, block.toMin)
    for (let i = 0; i < host.busy.length; i += 2) {
      close(host.busy[i] as number, host.busy[i + 1] as number)
    }
  }
  return fromUnsorted(flat.subarray(0, at))
}

export type Sweep = {
  pieces: Pieces
  open: IntervalSet
  closed: IntervalSet
  stepMin: number
  /** The range that must be open is `[start − beforeMin, start + afterMin)`. */
  beforeMin: number
  afterMin: number
  /** Starts of `[fromMin, toMin)` only. */
  fromMin: number
  toMin: number
}

/** Grid points that are within hours and closed by nothing, ascending, each once. */
export function sweep(s: Sweep): number[] {
  const starts: number[] = []
  let ascending = true
  let reached = Number.NEGATIVE_INFINITY
  let open = 0
  let closed = 0
  for (let i = 0; i < s.pieces.length; i += 2) {
    const from = s.pieces[i] as number
    const to = Math.min(s.pieces[i + 1] as number, s.toMin)
    let start = from
    if (start < s.fromMin) start += Math.ceil((s.fromMin - from) / s.stepMin) * s.stepMin
    if (start <= reached) {
      ascending = false
      open = 0
      closed = 0
    }
    while (start < to) {
      reached = start
      while (open < s.open.length && (s.open[open + 1] as number) < start + s.afterMin) open += 2
      if (open >= s.open.length) break
      if ((s.open[open] as number) > start - s.beforeMin) {
        start += s.stepMin
        continue
      }
      while (closed < s.closed.length && (s.closed[closed + 1] as number) <= start) closed += 2
      if (closed < s.closed.length && (s.closed[closed] as number) <= start) {
        const free = s.closed[closed + 1] as number
        start += Math.ceil((free - start) / s.stepMin) * s.stepMin
        continue
      }
      starts.push(start)
      start += s.stepMin
    }
  }
  return ascending ? starts : distinct(starts)
}

/** Ascending, each once. */
export function distinct(starts: readonly number[]): number[] {
  const sorted = Float64Array.from(starts).sort()
  const out: number[] = []
  for (const start of sorted) if (start !== out.at(-1)) out.push(start)
  return out
}

/** Starts that are in at least one of the lists, ascending: one mark a minute of the range. */
export function unionOfStarts(lists: readonly (readonly number[])[], ask: Ask): number[] {
  if (lists.length === 1) return [...(lists[0] as readonly number[])]
  const marks = new Uint8Array(ask.toMin - ask.fromMin)
  for (const list of lists) for (const start of list) marks[start - ask.fromMin] = 1
  const out: number[] = []
  for (let i = marks.indexOf(1); i >= 0; i = marks.indexOf(1, i + 1)) out.push(ask.fromMin + i)
  return out
}

/** Starts that are in both ascending lists. */
export function commonStarts(a: readonly number[], b: readonly number[]): number[] {
  const out: number[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i] as number
    const right = b[j] as number
    if (left === right) out.push(left)
    if (left <= right) i++
    if (right <= left) j++
  }
  return out
}
