/** When somebody can be booked by the week and its exceptions, as bands of a day. Pure. */
import { fromUnsorted, subtract } from '../../../../src/time/intervals.ts'
import { weekdayOf } from '../../../booking/month-grid.ts'
import type { Availability } from '../../../client/client.ts'
import { WEEKDAYS } from '../../weekdays.ts'
import { datesIn, type Exception, statesOf } from '../hours/exceptions.ts'
import { minuteOfClock, piecesOf, type Span } from './layout.ts'

type Hours = Pick<Availability, 'schedule' | 'availabilityExceptions'>

/** `wallAt`: the wall clock of the hours at an instant (docs/concepts/windows.md, rule 1). */
export function openOn(
  { schedule, availabilityExceptions }: Hours,
  date: string,
  wallAt: (instant: string) => string,
): Span[] {
  const own = statesOf(availabilityExceptions, { first: date, last: date }).get(date)
  if (own?.kind === 'closed') return []
  const instants = availabilityExceptions
    .filter(one => datesIn(one) === null)
    .flatMap(({ start, end, available }: Exception) =>
      piecesOf({ start: wallAt(start), end: wallAt(end), available }),
    )
    .filter(piece => piece.date === date)
  const opened = instants.filter(({ of }) => of.available)
  const hasOwn = own !== undefined || opened.some(({ isRest }) => !isRest)
  const day = schedule[WEEKDAYS[weekdayOf(date) - 1] ?? 'monday']
  const weekly = day.enabled ? day.hours : []
  const hours = hasOwn
    ? (own?.intervals ?? []).map(({ from, to }) => ({ start: from, end: to }))
    : weekly
  const open = fromUnsorted([
    ...hours.flatMap(({ start, end }) => [minuteOfClock(start), minuteOfClock(end)]),
    ...opened.flatMap(minutesOf),
  ])
  const closed = instants.filter(({ of }) => !of.available).flatMap(minutesOf)
  return spansOf(subtract(open, fromUnsorted(closed)))
}

const minutesOf = ({ fromMin, toMin }: Span): number[] => [fromMin, toMin]

const spansOf = (ranges: readonly number[]): Span[] =>
  Array.from({ length: ranges.length / 2 }, (_, at) => ({
    fromMin: ranges[at * 2] as number,
    toMin: ranges[at * 2 + 1] as number,
  }))
