/**
 * Exceptions of a schedule ↔ what is so of each date (docs/concepts/windows.md, rule 1). Spans of
 * instants are kept as they are: they have no place among whole dates. Pure.
 */
import { formatDate, parseDate, parseWholeDate } from '../../../../src/time/iso.ts'
import type { Availability, AvailabilityExceptionsInput } from '../../../client/client.ts'
import { datesOf, type Span } from './year.ts'

export type Exception = Availability['availabilityExceptions'][number]
export type Sent = AvailabilityExceptionsInput[number]

export type Interval = { from: string; to: string }

/** What a date has instead of its weekly hours; `part`: something of it is opened or closed. */
export type DayState = {
  kind: 'closed' | 'hours' | 'part'
  /** Of `hours`; the others have none. */
  intervals: readonly Interval[]
  title: string
  note: string
}

type Kept = { id?: number; title: string; note: string }

/** As the API takes it back: the same one by its id. */
export function sentOf(exception: Exception): Sent {
  const { id, title, note, date, intervals, available, start, end } = exception
  if (date !== undefined && intervals !== undefined) return { id, title, note, date, intervals }
  return { id, title, note, available, start, end }
}

/** The dates that an exception names; null for a span of instants. */
export function datesIn(exception: Exception | Sent): Span | null {
  if ('date' in exception && exception.date !== undefined) {
    return { first: exception.date, last: exception.date }
  }
  const { start, end } = exception as { start: string; end: string }
  const [first, after] = [parseWholeDate(start), parseWholeDate(end)]
  if (first === null || after === null) return null
  return { first: formatDate(first), last: formatDate(Math.max(first, after - 1)) }
}

const WHOLE_DAY: Interval = { from: '00:00', to: '24:00' }

/** What each date of a span has of its own; a date that is not in the map is as every week. */
export function statesOf(exceptions: readonly Exception[], within: Span): Map<string, DayState> {
  const states = new Map<string, DayState>()
  for (const exception of exceptions) {
    const named = datesIn(exception)
    if (!named) continue
    for (const date of datesOf(named, within)) {
      states.set(date, together(states.get(date), stateOf(exception)))
    }
  }
  return states
}

function stateOf({ available, date, intervals, title, note }: Exception): DayState {
  const isClosed = !available || (date !== undefined && intervals?.length === 0)
  if (isClosed) return { kind: 'closed', intervals: [], title, note }
  return { kind: 'hours', intervals: intervals ?? [WHOLE_DAY], title, note }
}

/** Closing beats opening; everything that opens a date counts together. */
function together(one: DayState | undefined, other: DayState): DayState {
  if (!one) return other
  if (one.kind !== other.kind) return one.kind === 'closed' ? one : other
  return {
    kind: one.kind,
    intervals: [...one.intervals, ...other.intervals],
    title: one.title || other.title,
    note: one.note || other.note,
  }
}

/**
 * As `statesOf`, with the dates that spans of instants lie on. `wallAt`: the wall clock of the
 * hours at an instant, `2026-12-07T09:00`.
 */
export function marksOf(
  exceptions: readonly Exception[],
  within: Span,
  wallAt: (instant: string) => string,
): Map<string, DayState> {
  const marks = statesOf(exceptions, within)
  for (const exception of exceptions.filter(one => datesIn(one) === null)) {
    const { start, end, title, note } = exception
    const span = { first: wallAt(start).slice(0, 10), last: lastDateOf(wallAt(end)) }
    for (const date of datesOf(span, within)) {
      if (!marks.has(date)) marks.set(date, { kind: 'part', intervals: [], title, note })
    }
  }
  return marks
}

/** The date before a clock's midnight: nothing of the next one is meant. */
function lastDateOf(wall: string): string {
  const date = wall.slice(0, 10)
  return wall.endsWith('T00:00') ? dayBefore(date) : date
}

/** These dates are as every week again. Spans of instants stay. */
export function withoutDates(exceptions: readonly Exception[], gone: Span): Sent[] {
  return exceptions.flatMap(exception => {
    const named = datesIn(exception)
    const isApart = !named || named.last < gone.first || gone.last < named.first
    if (isApart) return [sentOf(exception)]
    if (exception.date !== undefined) return []
    return remains(exception, named, gone)
  })
}

/** What is left of a span of whole dates before and after those that go; the first keeps the id. */
function remains(exception: Exception, named: Span, gone: Span): Sent[] {
  const { id, title, note, available } = exception
  const parts = [
    { first: named.first, last: dayBefore(gone.first) },
    { first: dayAfter(gone.last), last: named.last },
  ].filter(({ first, last }) => first <= last)
  return parts.map(({ first, last }, at) => ({
    ...(at === 0 && { id }),
    ...{ title, note, available, start: first, end: dayAfter(last) },
  }))
}

/** These dates are closed, whatever they were. */
export function withClosed(
  exceptions: readonly Exception[],
  span: Span,
  { title, note }: Kept,
): Sent[] {
  const closed = { available: false, start: span.first, end: dayAfter(span.last), title, note }
  return [...withoutDates(exceptions, span), closed]
}

/** Each of these dates has these hours, whatever it had. */
export function withOwnHours(
  exceptions: readonly Exception[],
  span: Span,
  { intervals, title, note }: Kept & { intervals: readonly Interval[] },
): Sent[] {
  const own = datesOf(span).map(date => ({ date, intervals: [...intervals], title, note }))
  return [...withoutDates(exceptions, span), ...own]
}

export type Listed = { span: Span; state: DayState }

/** Neighbouring dates of the same kind, hours and words are one line of a list. */
export function listed(states: ReadonlyMap<string, DayState>): Listed[] {
  const lines: Listed[] = []
  for (const date of [...states.keys()].sort()) {
    const state = states.get(date) as DayState
    const last = lines.at(-1)
    if (last && dayAfter(last.span.last) === date && isSame(last.state, state)) {
      lines[lines.length - 1] = { span: { first: last.span.first, last: date }, state }
    } else lines.push({ span: { first: date, last: date }, state })
  }
  return lines
}

const isSame = (a: DayState, b: DayState): boolean => JSON.stringify(a) === JSON.stringify(b)

const dayAfter = (date: string): string => formatDate((parseDate(date) ?? 0) + 1)
const dayBefore = (date: string): string => formatDate((parseDate(date) ?? 0) - 1)
