/** Weekly hours and exceptions as they are kept → minutes for the engine (rule 1). */
import { parseDate, parseInstant, parseWholeDate } from '../time/iso.ts'
import { DAY_MIN, MINUTE_MS, minuteAtOrAfter, minuteAtOrBefore } from '../time/units.ts'
import { endMinuteOfDay, minuteOfDay } from '../time/wall.ts'
import { instantOf, type Zone } from '../time/zone.ts'
import type { Exception } from '../windows/schedule.ts'

export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const

export type Weekday = (typeof WEEKDAYS)[number]
export type ClockRange = { start: string; end: string }
export type WeeklyHours = Record<Weekday, { enabled: boolean; hours: ClockRange[] }>

export type SpanException = { available: boolean; start: string; end: string }
export type DateException = { date: string; intervals: { from: string; to: string }[] }

/** Of one availability. */
export const MOST_EXCEPTIONS = 1000

export const DEFAULT_HOURS: WeeklyHours = weeklyHours(day =>
  day === 'saturday' || day === 'sunday' ? [] : [{ start: '09:00', end: '17:00' }],
)

/** Weekly hours with every day named; a day without hours is not enabled. */
export function weeklyHours(hoursOf: (day: Weekday) => ClockRange[]): WeeklyHours {
  const days = WEEKDAYS.map(day => {
    const hours = hoursOf(day)
    return [day, { enabled: hours.length > 0, hours }] as const
  })
  return Object.fromEntries(days) as WeeklyHours
}

/** Monday first; flat pairs of minutes of the wall clock. */
export function weekMinutes(week: WeeklyHours): number[][] {
  return WEEKDAYS.map(day => (week[day].enabled ? rangeMinutes(week[day].hours) : []))
}

/** Why a range of the clock is none, as a sentence for whoever sent it; null if it is one. */
export function clockRangeError(range: ClockRange): { at: 'start' | 'end'; why: string } | null {
  const start = minuteOfDay(range.start)
  const end = endMinuteOfDay(range.end)
  if (start === null || start === DAY_MIN) {
    return { at: 'start', why: 'must be a time of day as HH:MM, from 00:00 to 23:59' }
  }
  if (end === null) {
    return { at: 'end', why: 'must be a time of day as HH:MM, from 00:01 to 24:00' }
  }
  if (end <= start) {
    return {
      at: 'end',
      why:
        `must be after ${range.start}; for hours up to midnight use 24:00, ` +
        'and put what comes after midnight on the next day',
    }
  }
  return null
}

/** Why a span is none, or null. Dates and instants do not mix (rule 1). */
export function spanError(span: SpanException): { at: 'start' | 'end'; why: string } | null {
  const why = 'must be a date (YYYY-MM-DD) or an instant with its offset (2026-12-24T09:00:00Z)'
  for (const at of ['start', 'end'] as const) {
    if (parseDate(span[at]) === null && parseInstant(span[at]) === null) return { at, why }
  }
  const dates = wholeDates(span)
  if (dates && dates.end < dates.first) return { at: 'end', why: 'must not be before start' }
  if (dates) return tooLong(span.available, dates.end - dates.first)
  if (parseDate(span.start) !== null || parseDate(span.end) !== null) {
    return { at: 'end', why: 'must be of one kind with start: both dates, or both instants' }
  }
  const [start, end] = [parseInstant(span.start), parseInstant(span.end)]
  if (start === null || end === null || start >= end) {
    return { at: 'end', why: 'must be after start' }
  }
  return tooLong(span.available, (end - start) / MINUTE_MS / DAY_MIN)
}

const LONGEST_OPEN_DAYS = 366
const LONGEST_CLOSED_DAYS = 36_525

function tooLong(available: boolean, days: number): { at: 'end'; why: string } | null {
  const most = available ? LONGEST_OPEN_DAYS : LONGEST_CLOSED_DAYS
  return days <= most ? null : { at: 'end', why: `must be within ${most} days of start` }
}

/** Exceptions → minutes. They were checked when they were stored; what is none adds nothing. */
export function exceptionMinutes(
  zone: Zone,
  exceptions: readonly (SpanException | DateException)[],
): Exception[] {
  return exceptions.flatMap(exception =>
    'date' in exception ? ownDate(exception) : span(zone, exception),
  )
}

function ownDate({ date, intervals }: DateException): Exception[] {
  const day = parseDate(date)
  if (day === null) return []
  const wall = rangeMinutes(intervals.map(({ from, to }) => ({ start: from, end: to })))
  return [{ kind: 'date', day, wall }]
}

function span(zone: Zone, exception: SpanException): Exception[] {
  const dates = wholeDates(exception)
  if (dates) return wholeDateSpan(zone, exception.available, dates)
  const [start, end] = [parseInstant(exception.start), parseInstant(exception.end)]
  if (start === null || end === null) return []
  return exception.available
    ? [{ kind: 'open', fromMin: minuteAtOrAfter(start), toMin: minuteAtOrBefore(end) }]
    : [{ kind: 'closed', fromMin: minuteAtOrBefore(start), toMin: minuteAtOrAfter(end) }]
}

function wholeDateSpan(zone: Zone, available: boolean, dates: WholeDates): Exception[] {
  const end = Math.max(dates.end, dates.first + 1)
  if (!available) {
    const [fromMin, toMin] = [dates.first, end].map(day => instantOf(zone, day * DAY_MIN))
    return [{ kind: 'closed', fromMin: fromMin as number, toMin: toMin as number }]
  }
  return Array.from({ length: end - dates.first }, (_, i) => ({
    kind: 'date',
    day: dates.first + i,
    wall: [0, DAY_MIN],
  }))
}

type WholeDates = { first: number; end: number }

function wholeDates({ start, end }: SpanException): WholeDates | null {
  const [first, last] = [parseWholeDate(start), parseWholeDate(end)]
  return first === null || last === null ? null : { first, end: last }
}

function rangeMinutes(ranges: readonly ClockRange[]): number[] {
  return ranges.flatMap(({ start, end }) => {
    const [from, to] = [minuteOfDay(start), endMinuteOfDay(end)]
    return from === null || to === null ? [] : [from, to]
  })
}
