/**
 * Moments as the reader's language writes them. A wall clock comes from the server with its offset
 * and is shown as it is; only how long ago something was is counted here.
 */
import { useContext, useMemo } from 'preact/hooks'
import { nowMs } from '../ui/clock.ts'
import { Spoken } from './languages.ts'

const MINUTE_MS = 60_000
const STEPS = [
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: MINUTE_MS },
] as const

export function useWhen() {
  const { tag } = useContext(Spoken)
  return useMemo(() => whenIn(tag), [tag])
}

function whenIn(tag: string) {
  const make = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options)
  /** For wall clocks that are read as if they hung in Greenwich. */
  const wall = (options: Intl.DateTimeFormatOptions) => make({ ...options, timeZone: 'UTC' })
  const day = wall({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
  const longDay = wall({ weekday: 'long', day: 'numeric', month: 'long' })
  const longDayOfYear = wall({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  const month = wall({ month: 'long', year: 'numeric' })
  const weekday = wall({ weekday: 'short' })
  const dayOnly = wall({ weekday: 'short', day: 'numeric' })
  const short = wall({ day: 'numeric', month: 'short', year: 'numeric' })
  const clock = wall({ hour: '2-digit', minute: '2-digit' })
  const stamp = make({ dateStyle: 'medium', timeStyle: 'short' })
  const stampSec = make({ dateStyle: 'medium', timeStyle: 'medium' })
  const date = make({ dateStyle: 'medium' })
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' })
  return {
    /** `2026-12-07…` → `Mon, 7 Dec 2026`, as it says. */
    day: (start: string) => day.format(wallMs(start)),
    longDay: (start: string) => longDay.format(wallMs(start)),
    longDayOfYear: (start: string) => longDayOfYear.format(wallMs(start)),
    weekday: (start: string) => weekday.format(wallMs(start)),
    /** `2026-12-07` → `Mon 7`. */
    dayOnly: (start: string) => dayOnly.format(wallMs(start)),
    /** `30 Nov – 6 Dec 2026`, as the language shortens it. */
    dates: (first: string, last: string) => short.formatRange(wallMs(first), wallMs(last)),
    /** `2026-12-07` → `December 2026`. */
    month: (start: string) => month.format(wallMs(start)),
    /** `2026-12-07T09:00:00+01:00` → `09:00`. */
    clock: (start: string) => clock.format(wallMs(start)),
    /** An instant, in the zone of this browser. */
    stamp: (instant: string) => stamp.format(new Date(instant)),
    /** To the second. */
    stampSec: (instant: string) => stampSec.format(new Date(instant)),
    date: (instant: string) => date.format(new Date(instant)),
    /** `3 hours ago`, `in 2 days`, `now`. */
    ago: (instant: string) => {
      const ms = new Date(instant).getTime() - nowMs()
      const step = STEPS.find(one => Math.abs(ms) >= one.ms)
      return step
        ? relative.format(Math.round(ms / step.ms), step.unit)
        : relative.format(0, 'second')
    },
  }
}

function wallMs(start: string): number {
  const [date = '', time = ''] = start.split('T')
  return Date.parse(`${date}T${time.slice(0, 5) || '00:00'}:00Z`)
}
