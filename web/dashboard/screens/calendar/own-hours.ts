/** When somebody can be booked by the week and its exceptions, as bands of a day. Pure. */
import { weekdayOf } from '../../../booking/month-grid.ts'
import type { Availability } from '../../../client/client.ts'
import { WEEKDAYS } from '../../weekdays.ts'

type Span = { fromMin: number; toMin: number }

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

type Hours = Pick<Availability, 'schedule' | 'availabilityExceptions'>

export function openOn({ schedule, availabilityExceptions }: Hours, date: string): Span[] {
  const ofDate = availabilityExceptions.filter(one => one.date === date && one.intervals)
  if (ofDate.length > 0) {
    return ofDate
      .flatMap(({ intervals = [] }) => intervals)
      .map(({ from, to }) => ({ fromMin: minutesOf(from), toMin: minutesOf(to) }))
  }
  const day = schedule[WEEKDAYS[weekdayOf(date) - 1] ?? 'monday']
  if (!day.enabled) return []
  return day.hours.map(({ start, end }) => ({ fromMin: minutesOf(start), toMin: minutesOf(end) }))
}
