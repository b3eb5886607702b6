/** Which years are asked for, and which exceptions of an availability are holidays. Pure. */
import { civilDate } from '../time/day.ts'
import { DAY_MS } from '../time/units.ts'

/** From last year to three years ahead: further on, moving feasts are guesses. */
export function yearsAt(nowMs: number): { first: number; last: number } {
  const { year } = civilDate(Math.floor(nowMs / DAY_MS))
  return { first: year - 1, last: year + 3 }
}

/** The note of an exception that was made from holidays: by it they are found to be replaced. */
export const holidayNote = (country: string, year: number): string =>
  `Public holidays ${country} ${year}`
