/**
 * Dates of the proleptic Gregorian calendar as day numbers: days since 1970-01-01, no zone.
 * Conversions follow the era-based counting of civil days: a year begins in March, so that the
 * leap day comes last.
 */

export type CivilDate = { year: number; month: number; day: number }

/** The first and the last date that Punctual handles (docs/concepts/windows.md, rule 0). */
export const FIRST_DAY = 0
export const LAST_DAY = dayNumber(2099, 12, 31)

/** 2026-11-24 → 20781. The date must exist. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** 20781 → {year: 2026, month: 11, day: 24}. */
export function civilDate(dayNo: number): CivilDate {
  const z = dayNo + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

/** 0 is Monday, 6 is Sunday (ISO 8601 order). */
export const weekday = (dayNo: number): number => (((dayNo + 3) % 7) + 7) % 7

export type Period = 'day' | 'week' | 'month' | 'year'

/** A number that the dates of one period share and no other date has; weeks begin on Monday. */
export function periodOf(period: Period, dayNo: number): number {
  if (period === 'day') return dayNo
  if (period === 'week') return Math.floor((dayNo + 3) / 7)
  const { year, month } = civilDate(dayNo)
  return period === 'month' ? year * 12 + month : year
}

/** The dates of the period that a date lies in: its first, and the one after its last. */
export function periodDates(period: Period, dayNo: number): { firstDay: number; endDay: number } {
  if (period === 'day') return { firstDay: dayNo, endDay: dayNo + 1 }
  if (period === 'week') {
    const firstDay = dayNo - weekday(dayNo)
    return { firstDay, endDay: firstDay + 7 }
  }
  const { year, month } = civilDate(dayNo)
  if (period === 'year') {
    return { firstDay: dayNumber(year, 1, 1), endDay: dayNumber(year + 1, 1, 1) }
  }
  const next = month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1)
  return { firstDay: dayNumber(year, month, 1), endDay: next }
}
