/**
 * A page of open days: as many as fit from a date on, and where the pages before and after begin.
 * The near future is asked first; a calendar with few open days is searched to the end of what is
 * looked at, and never further.
 */

import type { OpenDay } from '../../web/booking/page.ts'
import { formatDate } from '../time/iso.ts'
import { DAY_MIN, minuteAtOrAfter } from '../time/units.ts'
import { instantOf, localDay, type Zone } from '../time/zone.ts'
import { groupByDay } from './open-days.ts'
import type { MinuteRange } from './product.ts'

const NEAR_DAYS = 35
/** Dates that are looked at, today included. */
const LOOKED_AT_DAYS = 360

export type OpenDaysAsked = {
  zone: Zone
  /** The first date to show, as a day number; null or a past one: today. */
  fromDay: number | null
  /** How many open days a page has. */
  count: number
  nowMs: number
}

export type OpenDaysPage = {
  /** `YYYY-MM-DD`, today in the zone. */
  today: string
  /** The date the page begins at. */
  from: string
  days: OpenDay[]
  /** The first date of the page before; null on the page that begins today. */
  previous: string | null
  /** The first date of the page after; null where no further day is open. */
  next: string | null
}

type ListStarts = (range: MinuteRange) => Promise<readonly number[]>

/** Day numbers: the first, and the one after the last. */
type DaysBetween = (first: number, end: number) => Promise<OpenDay[]>

export async function listOpenDays(
  listStarts: ListStarts,
  { zone, fromDay, count, nowMs }: OpenDaysAsked,
): Promise<OpenDaysPage> {
  const today = localDay(zone, minuteAtOrAfter(nowMs))
  const end = today + LOOKED_AT_DAYS
  const from = Math.max(fromDay ?? today, today)
  const between: DaysBetween = async (first, last) => {
    if (first >= last) return []
    const fromMin = instantOf(zone, first * DAY_MIN)
    const untilMin = instantOf(zone, last * DAY_MIN)
    return groupByDay(await listStarts({ fromMin, untilMin }), zone)
  }
  const near = Math.min(from + NEAR_DAYS, end)
  const found = await between(from, near)
  const days = found.length > count ? found : [...found, ...(await between(near, end))]
  return {
    today: formatDate(today),
    from: formatDate(from),
    days: days.slice(0, count),
    next: days[count]?.date ?? null,
    previous:
      from > today ? await beginBefore({ today, end: Math.min(from, end), count }, between) : null,
  }
}

type Before = { today: number; end: number; count: number }

/** Counts back from `end`; where too few open days are left, the page begins today. */
async function beginBefore({ today, end, count }: Before, between: DaysBetween): Promise<string> {
  const back = Math.max(end - NEAR_DAYS, today)
  const close = await between(back, end)
  const days = close.length > count ? close : [...(await between(today, back)), ...close]
  return days.length > count ? (days[days.length - count]?.date ?? '') : formatDate(today)
}
