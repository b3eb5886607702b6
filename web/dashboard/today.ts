/** Which date and time it is for the user, by the zones as the server knows them. */
import { useEffect, useReducer } from 'preact/hooks'
import { dateAt } from '../booking/month-grid.ts'
import { nowMs } from '../ui/clock.ts'
import { useSession } from './session.ts'
import { useTimeZones } from './time-zones.ts'

/** How far the clocks of a zone are from UTC now: `+01:00`; null until it is known. */
export function useOffset(timezone: string): string | null {
  const { data: zones, error } = useTimeZones()
  if (!zones && !error) return null
  return zones?.find(({ id }) => id === timezone)?.offset ?? '+00:00'
}

/** `2026-12-07`; null until it is known. */
export function useToday(): string | null {
  const offset = useOffset(useSession().user.timezone)
  return offset === null ? null : dateAt(nowMs(), offset)
}

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

/** The minute of the user's day, as it passes; null until it is known. */
export function useMinuteOfDay(): number | null {
  const offset = useOffset(useSession().user.timezone)
  const [, tick] = useReducer((times: number) => times + 1, 0)
  useEffect(() => {
    const timer = setInterval(() => tick(undefined), MINUTE_MS)
    return () => clearInterval(timer)
  }, [])
  if (offset === null) return null
  const sinceMidnightMs = nowMs() - Date.parse(`${dateAt(nowMs(), offset)}T00:00:00${offset}`)
  return Math.floor((sinceMidnightMs % DAY_MS) / MINUTE_MS)
}
