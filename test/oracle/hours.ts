/** Rule 1: the intervals of a schedule, date by date, and the minutes that are open. */
import type { CaseUser } from './case.ts'
import { addDays, dateAt, datesBetween, instantOf, minuteOf, weekdayOf } from './clock.ts'
import { add, type Minutes, noMinutes, type Span, take } from './minutes.ts'

type Schedule = CaseUser['schedule']
type Exception = Schedule['exceptions'][number]
type SpanException = Extract<Exception, { available: boolean }>

const MINUTES_PER_DAY = 1440

/**
 * Every date's own intervals that touch the stretch, whole, before anything is closed: merged
 * within a date, apart between dates.
 */
export function intervalsOf(schedule: Schedule, over: Span): Span[] {
  const own = ownIntervals(schedule)
  const first = addDays(dateAt(schedule.zone, over.start), -2)
  const last = addDays(dateAt(schedule.zone, over.end), 2)
  const dates = new Set([...datesBetween(first, last), ...own.keys()])
  const all = [...dates].flatMap(date => merged(own.get(date) ?? weekly(schedule, date)))
  return all.filter(span => span.start < over.end && span.end > over.start)
}

/** The open hours within the stretch: the intervals of all dates, less what is closed. */
export function openMinutes(schedule: Schedule, intervals: Span[], over: Span): Minutes {
  const open = noMinutes(over)
  for (const span of intervals) add(open, span)
  for (const exception of schedule.exceptions) {
    if ('available' in exception && !exception.available)
      take(open, closedSpan(schedule, exception))
  }
  return open
}

function weekly(schedule: Schedule, date: string): Span[] {
  const day = schedule.week[weekdayOf(date)] ?? []
  return day.map(({ from, to }) => wallSpan(schedule.zone, date, { from, to }))
}

/** What exceptions put in the place of a date's weekly hours; a date in here is replaced. */
function ownIntervals(schedule: Schedule): Map<string, Span[]> {
  const own = new Map<string, Span[]>()
  const give = (date: string, spans: Span[]) => own.set(date, [...(own.get(date) ?? []), ...spans])
  for (const exception of schedule.exceptions) {
    if ('date' in exception) {
      const { date, intervals } = exception
      give(
        date,
        intervals.map(interval => wallSpan(schedule.zone, date, interval)),
      )
    } else if (exception.available && namesWholeDates(exception)) {
      const whole = { from: '00:00', to: '24:00' }
      for (const date of wholeDates(exception)) give(date, [wallSpan(schedule.zone, date, whole)])
    } else if (exception.available) {
      const span = {
        start: Math.ceil(minuteOf(exception.start)),
        end: Math.floor(minuteOf(exception.end)),
      }
      give(dateAt(schedule.zone, span.start), [span])
    }
  }
  return own
}

function closedSpan(schedule: Schedule, exception: SpanException): Span {
  if (!namesWholeDates(exception)) {
    return {
      start: Math.floor(minuteOf(exception.start)),
      end: Math.ceil(minuteOf(exception.end)),
    }
  }
  const dates = wholeDates(exception)
  const first = dates[0] ?? ''
  const after = addDays(dates[dates.length - 1] ?? '', 1)
  return { start: instantOf(schedule.zone, first, 0), end: instantOf(schedule.zone, after, 0) }
}

function namesWholeDates({ start, end }: SpanException): boolean {
  return (isDate(start) && isDate(end)) || (isUtcMidnight(start) && isUtcMidnight(end))
}

/** From the first date to the one before `end`, at least one. */
function wholeDates({ start, end }: SpanException): string[] {
  const first = dateInUtc(start)
  const dates = datesBetween(first, addDays(dateInUtc(end), -1))
  return dates.length > 0 ? dates : [first]
}

function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text)
}

function isUtcMidnight(text: string): boolean {
  return !isDate(text) && minuteOf(text) % MINUTES_PER_DAY === 0
}

function dateInUtc(text: string): string {
  return isDate(text) ? text : dateAt('UTC', minuteOf(text))
}

function wallSpan(zone: string, date: string, wall: { from: string; to: string }): Span {
  const to = wall.to === '23:59' ? '24:00' : wall.to
  return {
    start: instantOf(zone, date, wallMinutes(wall.from)),
    end: instantOf(zone, date, wallMinutes(to)),
  }
}

function wallMinutes(text: string): number {
  const [hours, minutes] = text.split(':').map(Number)
  return (hours ?? 0) * 60 + (minutes ?? 0)
}

/** The intervals of one date: empty ones dropped, overlapping and touching ones merged. */
function merged(spans: Span[]): Span[] {
  const sorted = spans.filter(span => span.start < span.end).sort((a, b) => a.start - b.start)
  const apart: Span[] = []
  for (const span of sorted) {
    const last = apart[apart.length - 1]
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else apart.push({ ...span })
  }
  return apart
}
