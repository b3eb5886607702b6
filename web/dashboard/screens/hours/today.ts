/**
 * Wall clocks of a zone, as the browser knows it. The API gives exceptions that are instants in
 * UTC: here they are shown at their local time. What can be booked is never judged by this.
 */
import { nowMs } from '../../../ui/clock.ts'

/** `2026-12-07`; Greenwich's where the browser does not know the zone. */
export const todayIn = (timeZone: string): string => partsIn(timeZone, nowMs()).slice(0, 10)

/** An instant as the clock of the zone shows it: `2026-12-07T09:00`. */
export const wallIn = (timeZone: string, instant: string): string =>
  partsIn(timeZone, Date.parse(instant))

function partsIn(timeZone: string, ms: number): string {
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const date = { year: 'numeric', month: '2-digit', day: '2-digit' } as const
  try {
    const format = new Intl.DateTimeFormat('en-CA', { ...date, ...clock, timeZone })
    const of = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, value]))
    return `${of.year}-${of.month}-${of.day}T${of.hour}:${of.minute}`
  } catch {
    return new Date(ms).toISOString().slice(0, 16)
  }
}
