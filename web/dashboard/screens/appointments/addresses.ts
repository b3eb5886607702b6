/** Addresses of details keep what lies behind them: the filters of the list, or the calendar. */
import { paths } from '../../paths.ts'

type Query = Readonly<Record<string, string | undefined>>

export const withQuery = (path: string, query: Query): string => {
  const said = Object.entries(query).filter((one): one is [string, string] => !!one[1])
  return said.length === 0 ? path : `${path}?${new URLSearchParams(said)}`
}

/** Says in the address of details that the calendar is behind them. */
const BEHIND = 'behind'
const CALENDAR = 'calendar'

export const isBeforeCalendar = (query: Query): boolean => query[BEHIND] === CALENDAR

export const fromList = (id: string, query: Query): string =>
  withQuery(paths.appointment(id), query)

export const fromCalendar = (id: string, query: Query): string =>
  withQuery(paths.appointment(id), { ...query, [BEHIND]: CALENDAR })

/** Where closing the details leads. */
export function behindOf(query: Query): string {
  const { [BEHIND]: behind, ...kept } = query
  return withQuery(behind === CALENDAR ? paths.calendar : paths.appointments, kept)
}

/** The element that a row or block of this appointment is, so that it gets the focus back. */
export const anchorOf = (id: string): string => `appointment-${id}`
