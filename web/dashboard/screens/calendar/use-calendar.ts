/** What the calendar shows, as its address says it, and what is booked then. */
import { useContext, useMemo } from 'preact/hooks'
import { dateAfter } from '../../../booking/month-grid.ts'
import { firstDayOf } from '../../first-day.ts'
import { Spoken } from '../../languages.ts'
import { useAddress } from '../../parts/use-address.ts'
import { useRead } from '../../reads.ts'
import { useToday } from '../../today.ts'
import { useIsNarrow } from '../../use-is-narrow.ts'
import { readAll } from '../appointments/reads.ts'
import { piecesByDate } from './layout.ts'
import { datesOf, isDate, isView, stepFrom, type View } from './spans.ts'

export function useCalendar() {
  const { tag } = useContext(Spoken)
  const { query, set } = useAddress()
  const isNarrow = useIsNarrow()
  const today = useToday()
  const wished = isView(query.view) ? query.view : isNarrow ? 'day' : 'week'
  // Seven days cannot be read on a phone.
  const view: View = isNarrow && wished === 'week' ? 'day' : wished
  const date = isDate(query.date) ? query.date : today
  const firstDay = firstDayOf(tag)
  const dates = useMemo(
    () => (date === null ? [] : datesOf(view, date, firstDay)),
    [view, date, firstDay],
  )
  return {
    ...{ query, set, isNarrow, today, view, date, dates },
    hostId: query.host ?? '',
    seesCancelled: query.cancelled === 'yes',
    turn: (by: 1 | -1) => date !== null && set({ date: stepFrom(view, date, by) }),
  }
}

export type CalendarState = ReturnType<typeof useCalendar>

/** A date of any zone lies within a day of the same date in UTC, by which the API counts. */
export function useBooked({ dates, hostId, seesCancelled }: CalendarState) {
  const asked = {
    start: dateAfter(dates[0] ?? '', -1),
    end: dateAfter(dates.at(-1) ?? '', 1),
    status: seesCancelled ? ('all' as const) : ('confirmed' as const),
    ...(hostId && { userId: hostId }),
  }
  const read = useRead(['appointments', 'span', asked], () => readAll(asked), {
    enabled: dates.length > 0,
  })
  const byDate = useMemo(() => piecesByDate(read.data?.appointments ?? []), [read.data])
  return { ...read, byDate, isWhole: read.data?.isWhole ?? true }
}
