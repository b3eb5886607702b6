/** Which dates a day, a week and a month of the calendar show. Dates are `YYYY-MM-DD`. */
import {
  dateAfter,
  lastDateOf,
  monthAfter,
  monthOf,
  sameDayOf,
  weekdayOf,
} from '../../../booking/month-grid.ts'

export const VIEWS = ['day', 'week', 'month'] as const
export type View = (typeof VIEWS)[number]

export const isView = (text: string | undefined): text is View => VIEWS.some(view => view === text)

/** Seven dates, from the week's first day on. `firstDay`: 1 is Monday, 7 is Sunday. */
export function weekOf(date: string, firstDay: number): string[] {
  const first = dateAfter(date, -((weekdayOf(date) - firstDay + 7) % 7))
  return Array.from({ length: 7 }, (_, day) => dateAfter(first, day))
}

/** Whole weeks around a month: their first and last dates may be of its neighbours. */
export function monthWeeks(date: string, firstDay: number): string[][] {
  const last = lastDateOf(monthOf(date))
  const weeks: string[][] = []
  let week = weekOf(`${monthOf(date)}-01`, firstDay)
  while ((week[0] ?? last) <= last) {
    weeks.push(week)
    week = week.map(day => dateAfter(day, 7))
  }
  return weeks
}

/** Every date that is shown. */
export function datesOf(view: View, date: string, firstDay: number): string[] {
  if (view === 'day') return [date]
  return view === 'week' ? weekOf(date, firstDay) : monthWeeks(date, firstDay).flat()
}

/** One view on, or back. */
export function stepFrom(view: View, date: string, by: 1 | -1): string {
  if (view === 'day') return dateAfter(date, by)
  if (view === 'week') return dateAfter(date, 7 * by)
  return sameDayOf(date, monthAfter(monthOf(date), by))
}

/** A real date of the calendar, as the address says it. */
export const isDate = (text: string | undefined): text is string => {
  if (text === undefined || !/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const month = Number(text.slice(5, 7))
  return (
    month >= 1 && month <= 12 && text >= `${monthOf(text)}-01` && text <= lastDateOf(monthOf(text))
  )
}
