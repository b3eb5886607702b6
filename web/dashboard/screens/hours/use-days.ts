/** The week as the reader's region runs it, and the names of its days and of months. */
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
  /** 1970 began on a Thursday. */
  const msOf = (name: Weekday) => (WEEKDAYS.indexOf(name) + 4) * DAY_MS
  const month = new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' })
  const firstDay = firstDayOf(tag)
  return {
    /** 1 is Monday. */
    firstDay,
    week: [...WEEKDAYS.slice(firstDay - 1), ...WEEKDAYS.slice(0, firstDay - 1)],
    weekday: (name: Weekday) => written('weekdayLong', msOf(name)),
    weekdayShort: (name: Weekday) => written('weekdayShort', msOf(name)),
    /** `2026-12` → `December`. */
    month: (text: string) => month.format(Date.parse(`${text}-01T00:00:00Z`)),
  }
}
