/** How many meetings, and how many minutes, a period may hold (rule 5). */
import { type Period, periodDates, periodOf } from '../time/day.ts'
import { DAY_MIN } from '../time/units.ts'
import { instantOf, localDay, type Zone } from '../time/zone.ts'
import type { Counted, Limit } from './offer.ts'

/** Whether one more meeting at this start would break a limit. */
export type Breaks = (startMin: number) => boolean

/**
 * The limits of one scope over one list of appointments, in one zone; null where none applies.
 * `durationMin` is the new meeting's length.
 */
export function limitBreaks(
  limits: readonly Limit[],
  counted: readonly Counted[],
  at: { zone: Zone; durationMin: number },
): Breaks | null {
  if (limits.length === 0) return null
  const checks = limits.map(limit => limitCheck(limit, counted, at))
  return startMin => {
    const day = localDay(at.zone, startMin)
    return checks.some(breaks => breaks(day))
  }
}

/**
 * Minutes that hold every whole period that a start of the range may count in, a day wider at both
 * ends: where a calendar goes back, a period's instants do not lie together. Null without limits.
 */
export function countedRange(
  limits: readonly Limit[],
  zone: Zone,
  { fromMin, toMin }: { fromMin: number; toMin: number },
): { fromMin: number; toMin: number } | null {
  if (limits.length === 0) return null
  const [from, to] = [localDay(zone, fromMin), localDay(zone, Math.max(fromMin, toMin - 1))]
  const firstDay = Math.min(...limits.map(({ per }) => periodDates(per, from).firstDay))
  const endDay = Math.max(...limits.map(({ per }) => periodDates(per, to).endDay))
  const midnight = (day: number) => instantOf(zone, day * DAY_MIN)
  return { fromMin: midnight(firstDay - 1), toMin: midnight(endDay + 1) }
}

export const ofScope = (limits: readonly Limit[], scope: Limit['scope']): readonly Limit[] =>
  limits.filter(limit => limit.scope === scope)

function limitCheck(
  limit: Limit,
  counted: readonly Counted[],
  at: { zone: Zone; durationMin: number },
): (day: number) => boolean {
  const totals = totalsOf(limit.per, counted, at.zone)
  return day => {
    const total = totals.get(periodOf(limit.per, day))
    if (limit.maxCount !== null && (total?.count ?? 0) + 1 > limit.maxCount) return true
    const minutes = (total?.minutes ?? 0) + at.durationMin
    return limit.maxMinutes !== null && minutes > limit.maxMinutes
  }
}

function totalsOf(per: Period, counted: readonly Counted[], zone: Zone) {
  const totals = new Map<number, { count: number; minutes: number }>()
  for (const { startMin, minutes } of counted) {
    const period = periodOf(per, localDay(zone, startMin))
    const total = totals.get(period)
    if (total) {
      total.count++
      total.minutes += minutes
    } else {
      totals.set(period, { count: 1, minutes })
    }
  }
  return totals
}
