/** The weeks of a month, and the starts of its days. Dates are `YYYY-MM-DD`, months `YYYY-MM`. */
import { weekday } from '../../src/time/day.ts'
import { formatDate, parseDate } from '../../src/time/iso.ts'
import type { OpenStart } from './page.ts'

/** Rows of seven dates; null where the week reaches into another month. `firstDay`: 1 is Monday. */
export function weeksOf(month: string, firstDay: number): (string | null)[][] {
  const first = dayNo(`${month}-01`)
  const last = dayNo(lastDateOf(month))
  const before = (weekday(first) + 1 - firstDay + 7) % 7
  const count = Math.ceil((before + last - first + 1) / 7)
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => {
      const date = first - before + week * 7 + day
      return date < first || date > last ? null : formatDate(date)
    }),
  )
}

export const monthOf = (date: string): string => date.slice(0, 7)

/** Months after the present one that are looked at. */
const MONTHS_AHEAD = 24

/** Whether months are turned from one to the other: towards the present one always. */
export function mayTurn(from: string, to: string, today: string): boolean {
  const present = monthOf(today)
  return to <= from ? to >= present : to <= monthAfter(present, MONTHS_AHEAD)
}

export const lastDateOf = (month: string): string =>
  formatDate(dayNo(`${monthAfter(month, 1)}-01`) - 1)

/** `2026-12` and 1 → `2027-01`; negative: before. */
export function monthAfter(month: string, count: number): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count
  const year = String(Math.floor(months / 12)).padStart(4, '0')
  return `${year}-${String((months % 12) + 1).padStart(2, '0')}`
}

export const dateAfter = (date: string, days: number): string => formatDate(dayNo(date) + days)

/** The same day of another month, or that month's last. */
export function sameDayOf(date: string, month: string): string {
  const wished = `${month}-${date.slice(8, 10)}`
  const last = lastDateOf(month)
  return wished > last ? last : wished
}

/** 1 is Monday. */
export const weekdayOf = (date: string): number => weekday(dayNo(date)) + 1

export const dateOf = (start: string): string => start.slice(0, 10)

export function startsByDate(starts: readonly OpenStart[]): ReadonlyMap<string, OpenStart[]> {
  const days = new Map<string, OpenStart[]>()
  for (const one of starts) {
    const date = dateOf(one.start)
    const day = days.get(date)
    if (day) day.push(one)
    else days.set(date, [one])
  }
  return days
}

/** The date at an instant on a clock that far from UTC: `+05:45`. */
export function dateAt(epochMs: number, offset: string): string {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? []
  const offsetMin = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1)
  return formatDate(Math.floor((epochMs / 60_000 + offsetMin) / 1440))
}

const dayNo = (date: string): number => parseDate(date) ?? 0
