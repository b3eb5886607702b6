/** Where the distance to UTC is said: once if it is one, else by the day, else by the time. */
import type { OpenDay } from './page.ts'

/** The one offset of all the days, or null if there is none or more than one. */
export function commonOffset(days: readonly OpenDay[]): string | null {
  const [first, ...others] = new Set(days.flatMap(day => day.starts.map(start => start.offset)))
  return first !== undefined && others.length === 0 ? first : null
}

/** `+05:45` → `UTC+05:45`; `+00:00` → `UTC`. */
export const offsetInWords = (offset: string): string =>
  offset === '+00:00' ? 'UTC' : `UTC${offset.replace('-', '−')}`
