/** Starts as the days and wall-clock times of a zone. */

import type { OpenDay, OpenStart } from '../../web/booking/page.ts'
import { formatClock, formatDate } from '../time/iso.ts'
import { DAY_MIN } from '../time/units.ts'
import { offsetAt, type Zone } from '../time/zone.ts'

/** Ascending epoch minutes → the dates of the zone that have any, in order. */
export function groupByDay(startsMin: readonly number[], zone: Zone): OpenDay[] {
  const days: { date: string; starts: OpenStart[] }[] = []
  let lastDay = Number.NaN
  for (const startMin of startsMin) {
    const offsetMin = offsetAt(zone, startMin)
    const wallMin = startMin + offsetMin
    const dayNo = Math.floor(wallMin / DAY_MIN)
    if (dayNo !== lastDay) days.push({ date: formatDate(dayNo), starts: [] })
    lastDay = dayNo
    const clock = formatClock(wallMin - dayNo * DAY_MIN)
    days.at(-1)?.starts.push({ clock, offset: formatOffset(offsetMin) })
  }
  return days
}

/** Minutes east of UTC → `+05:45`. */
function formatOffset(offsetMin: number): string {
  return `${offsetMin < 0 ? '-' : '+'}${formatClock(Math.abs(offsetMin))}`
}
