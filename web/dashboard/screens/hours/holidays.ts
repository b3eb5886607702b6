/** Public holidays of a country and a year, and which of them are closed. Pure. */

import { weekdayOf } from '../../../booking/month-grid.ts'
import type { Availability, HolidayCountries } from '../../../client/client.ts'
import { WEEKDAYS } from '../../weekdays.ts'
import { type Exception, type Sent, sentOf, statesOf } from './exceptions.ts'

export type Holiday = { date: string; name: string }
export type Chosen = { country: string; region: string | null; year: number }

/** What the API notes at the exceptions that it makes (src/holidays/rules.ts). */
const NOTE = /^Public holidays ([A-Z]{2,3}) (\d{4})$/

/** The country and year that an exception was made of; null: it is none of holidays. */
function madeOf({ note }: Exception): { country: string; year: number } | null {
  const [, country, year] = NOTE.exec(note) ?? []
  return country === undefined ? null : { country, year: Number(year) }
}

/** Of the latest year that holidays were closed for. */
export function lastCountry(exceptions: readonly Exception[]): string | null {
  const made = exceptions.map(madeOf).filter(one => one !== null)
  return made.sort((a, b) => b.year - a.year)[0]?.country ?? null
}

const isOf = (exception: Exception, country: string, year: number): boolean => {
  const made = madeOf(exception)
  return made?.country === country && made.year === year
}

export const hasHolidays = (exceptions: readonly Exception[], country: string, year: number) =>
  exceptions.some(one => isOf(one, country, year))

/** All but the holidays of the country and year. */
export const withoutHolidays = (
  exceptions: readonly Exception[],
  country: string,
  year: number,
): Sent[] => exceptions.filter(one => !isOf(one, country, year)).map(sentOf)

/** Those that the API knows: further on, moving feasts are guesses. */
export const yearsFrom = (thisYear: number): number[] =>
  Array.from({ length: 5 }, (_, i) => thisYear - 1 + i)

/** `weekly`: closed on this weekday anyway. */
export type HolidayState = 'closed' | 'hours' | 'weekly' | 'open'

export function stateOf(
  { availabilityExceptions, schedule }: Availability,
  date: string,
): HolidayState {
  const own = statesOf(availabilityExceptions, { first: date, last: date }).get(date)
  if (own) return own.kind === 'closed' ? 'closed' : 'hours'
  const weekday = WEEKDAYS[weekdayOf(date) - 1]
  return weekday !== undefined && schedule[weekday].enabled ? 'open' : 'weekly'
}

/** The country to begin with: one that was closed before, else the reader's own. */
export function firstCountry(
  countries: HolidayCountries,
  wishes: readonly (string | null | undefined)[],
): string | null {
  const known = wishes.find(wish => countries.some(({ code }) => code === wish))
  return known ?? countries[0]?.code ?? null
}
