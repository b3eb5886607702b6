/** A set of minutes as one flag a minute, over a stretch of time that is fixed beforehand. */

/** Half-open `[start, end)`, epoch minutes. */
export type Span = { start: number; end: number }

export type Minutes = { from: number; flags: Uint8Array }

/** The empty set over a stretch. */
export function noMinutes(over: Span): Minutes {
  return { from: over.start, flags: new Uint8Array(over.end - over.start) }
}

/** Adds a span's minutes; those outside the stretch are dropped. */
export function add(set: Minutes, span: Span): void {
  paint(set, span, 1)
}

/** Takes a span's minutes away. */
export function take(set: Minutes, span: Span): void {
  paint(set, span, 0)
}

export function has(set: Minutes, minute: number): boolean {
  return set.flags[minute - set.from] === 1
}

/** Whether every minute of the span is in the set. */
export function holdsAll(set: Minutes, span: Span): boolean {
  for (let minute = span.start; minute < span.end; minute++) if (!has(set, minute)) return false
  return true
}

/** Whether any minute of the span is in the set. */
export function holdsAny(set: Minutes, span: Span): boolean {
  for (let minute = span.start; minute < span.end; minute++) if (has(set, minute)) return true
  return false
}

function paint(set: Minutes, span: Span, flag: 0 | 1): void {
  const first = Math.max(span.start - set.from, 0)
  const end = Math.min(span.end - set.from, set.flags.length)
  for (let index = first; index < end; index++) set.flags[index] = flag
}
