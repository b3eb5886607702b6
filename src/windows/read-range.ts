/** The range that is asked for: dates, or instants (rule 8). */
import { Refusal } from '../base/refusal.ts'
import { LAST_DAY } from '../time/day.ts'
import { parseDate, parseInstant } from '../time/iso.ts'
import { DAY_MIN, minuteAtOrAfter } from '../time/units.ts'
import type { Zone } from '../time/zone.ts'
import type { MinuteRange } from './load.ts'
import type { WishedRange } from './read-question.ts'

const MOST_DATES = 366

type Texts = { start?: string | undefined; end?: string | undefined }
/** What the caller calls the two. */
type Names = { start: string; end: string }
type Days = { firstDay: number; lastDay: number }

const START_AND_END: Names = { start: 'start', end: 'end' }

/**
 * Two dates as day numbers. Throws `dates_required`, `date_invalid`, `range_invalid` with the
 * contract's sentences (B.1).
 */
export function askedDates(texts: Texts, names: Names): Days {
  const { start, end } = bothOf(texts, names)
  const days = { firstDay: dayOf(start, names.start), lastDay: dayOf(end, names.end) }
  return checkedDays(days, names)
}

/** Two dates of `zone` (null: the type's), or two instants. Throws as `askedDates`. */
export function askedRange(texts: Texts, zone: Zone | null): WishedRange {
  const names = START_AND_END
  const { start, end } = bothOf(texts, names)
  const [from, to] = [pointOf(start, names.start), pointOf(end, names.end)]
  if ('day' in from && 'day' in to) {
    return { ...checkedDays({ firstDay: from.day, lastDay: to.day }, names), zone }
  }
  if ('min' in from && 'min' in to) return checkedMinutes({ fromMin: from.min, toMin: to.min })
  throw badRange('must be a date where start is one, and an instant where start is one', names)
}

/**
 * The range in which the earliest starts are looked for: from now unless `start` says otherwise, as
 * far as can be asked for unless `end` does. Throws as `askedRange`.
 */
export function searchedRange({ start, end }: Texts, zone: Zone | null, nowMs: number) {
  if (start && end) return askedRange({ start, end }, zone)
  const from = start ? pointOf(start, START_AND_END.start) : { min: minuteAtOrAfter(nowMs) }
  if (end) return searchedUntil(pointOf(end, START_AND_END.end), zone, nowMs)
  if ('day' in from) {
    return { firstDay: from.day, lastDay: Math.min(from.day + MOST_DATES - 1, LAST_DAY), zone }
  }
  const lastMin = (LAST_DAY + 1) * DAY_MIN
  return { fromMin: from.min, toMin: Math.min(from.min + MOST_DATES * DAY_MIN, lastMin) }
}

/** No start lies before now, so a date of any zone that is over by now can stand for it. */
function searchedUntil(end: Point, zone: Zone | null, nowMs: number): WishedRange {
  const nowMin = minuteAtOrAfter(nowMs)
  if ('min' in end) return checkedMinutes({ fromMin: nowMin, toMin: end.min })
  const firstDay = Math.floor(nowMin / DAY_MIN) - 1
  return {
    ...checkedDays({ firstDay, lastDay: end.day }, START_AND_END, MOST_DATES + 1),
    zone,
  }
}

function bothOf({ start, end }: Texts, names: Names): { start: string; end: string } {
  if (start && end) return { start, end }
  const missing = [...(start ? [] : [names.start]), ...(end ? [] : [names.end])]
  const errors = missing.map(field => ({ field, message: 'is required' }))
  throw new Refusal('dates_required', { errors })
}

function checkedDays(days: Days, names: Names, most = MOST_DATES): Days {
  if (days.lastDay < days.firstDay) throw badRange(`must not be before ${names.start}`, names)
  if (days.lastDay - days.firstDay >= most) throw tooLong(names)
  return days
}

function checkedMinutes(range: MinuteRange): MinuteRange {
  if (range.toMin < range.fromMin) throw badRange('must not be before start', START_AND_END)
  if (range.toMin - range.fromMin > MOST_DATES * DAY_MIN) throw tooLong(START_AND_END)
  return range
}

function dayOf(text: string, field: string): number {
  const day = parseDate(text)
  if (day !== null) return day
  const message = 'must be a date from 1970-01-01 to 2099-12-31 as YYYY-MM-DD'
  throw new Refusal('date_invalid', { errors: [{ field, message }] })
}

type Point = { day: number } | { min: number }

/** An instant with seconds stands for the whole minute after it: starts are whole minutes. */
function pointOf(text: string, field: string): Point {
  const day = parseDate(text)
  if (day !== null) return { day }
  // In a query a bare `+` reads as a blank.
  const ms = parseInstant(text.replace(/ (?=\d\d:?\d\d$)/, '+'))
  if (ms !== null) return { min: minuteAtOrAfter(ms) }
  const message = 'must be a date from 1970-01-01 to 2099-12-31, or an instant with an offset or Z'
  throw new Refusal('date_invalid', { errors: [{ field, message }] })
}

const tooLong = (names: Names) =>
  badRange(
    `must be within ${MOST_DATES} dates of ${names.start}; ask for the rest separately`,
    names,
  )

const badRange = (why: string, { end }: Names) =>
  new Refusal('range_invalid', {
    message: `${end} ${why}`,
    errors: [{ field: end, message: why }],
  })
