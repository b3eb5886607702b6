/** Names of days and months, and dates as the reader writes them. */
import { useContext, useMemo } from 'preact/hooks'
import { formatsOf } from '../../../words/formats.ts'
import { firstDayOf } from '../../first-day.ts'
import { Spoken } from '../../languages.ts'
import { WEEKDAYS, type Weekday } from '../../weekdays.ts'

const DAY_MS = 86_400_000

export function useDays() {
  const { tag } = useContext(Spoken)
  return useMemo(() => daysIn(tag), [tag])
}

function daysIn(tag: string) {
  const { date: written } = formatsOf(tag)
  const msOf = (date: string) => Date.parse(`${date}T00:00:00Z`)
  /** 1 is Monday; 1970 began on a Thursday. */
  const weekdayMs = (day: number) => (day + 3) * DAY_MS
  const month = new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' })
  const firstDay = firstDayOf(tag)
  return {
    firstDay,
    /** As the reader's week runs. */
    week: [...WEEKDAYS.slice(firstDay - 1), ...WEEKDAYS.slice(0, firstDay - 1)],
    weekday: (name: Weekday) => written('weekdayLong', weekdayMs(WEEKDAYS.indexOf(name) + 1)),
    /** 1 is Monday. */
    weekdayShort: (day: number) => written('weekdayShort', weekdayMs(day)),
    weekdayLong: (day: number) => written('weekdayLong', weekdayMs(day)),
    /** `2026-12` → `December`. */
    month: (text: string) => month.format(msOf(`${text}-01`)),
    day: (date: string) => written('day', msOf(date)),
    dayWithYear: (date: string) => written('dayWithYear', msOf(date)),
  }
}
