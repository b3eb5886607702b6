/** A year of small months, and walking through it. Dates are `YYYY-MM-DD`. Pure. */
import { formatDate, parseDate } from '../../../../src/time/iso.ts'
import {
  dateAfter,
  monthAfter,
  monthOf,
  sameDayOf,
  weekdayOf,
} from '../../../booking/month-grid.ts'

export type Span = { first: string; last: string }

export const monthsOf = (year: number): string[] =>
  Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`)

/** From the earlier to the later, in whichever order they were chosen. */
export const spanOf = (a: string, b: string): Span =>
  a <= b ? { first: a, last: b } : { first: b, last: a }

export const isIn = (date: string, span: Span | null): boolean =>
  span !== null && span.first <= date && date <= span.last

/** Every date of a span, or of what of it lies within another; all ends are dates. */
export function datesOf({ first, last }: Span, within: Span = { first, last }): string[] {
  const from = Math.max(dayNo(first), dayNo(within.first))
  const to = Math.min(dayNo(last), dayNo(within.last))
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => formatDate(from + i))
}

const dayNo = (date: string): number => parseDate(date) ?? 0

const FIRST_YEAR = 1970
const LAST_YEAR = 2099

/** What an address says, or null. */
export function yearFrom(text: string | undefined): number | null {
  const year = Number(text)
  return Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR ? year : null
}

/** A span that an address names; null if it is none. */
export function spanFrom(first: string | undefined, last: string | undefined): Span | null {
  if (first === undefined || parseDate(first) === null) return null
  return last !== undefined && parseDate(last) !== null ? spanOf(first, last) : spanOf(first, first)
}

/** Where a key leads from a date, within the span that is shown; null: the key is no way. */
export function walked(date: string, key: string, firstDay: number, shown: Span): string | null {
  const to = target(date, key, firstDay)
  if (to === null || isIn(to, shown)) return to
  return to < shown.first ? shown.first : shown.last
}

function target(date: string, key: string, firstDay: number): string | null {
  const intoWeek = (weekdayOf(date) - firstDay + 7) % 7
  switch (key) {
    case 'ArrowLeft':
      return dateAfter(date, -1)
    case 'ArrowRight':
      return dateAfter(date, 1)
    case 'ArrowUp':
      return dateAfter(date, -7)
    case 'ArrowDown':
      return dateAfter(date, 7)
    case 'Home':
      return dateAfter(date, -intoWeek)
    case 'End':
      return dateAfter(date, 6 - intoWeek)
    case 'PageUp':
      return sameDayOf(date, monthAfter(monthOf(date), -1))
    case 'PageDown':
      return sameDayOf(date, monthAfter(monthOf(date), 1))
    default:
      return null
  }
}
