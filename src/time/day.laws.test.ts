import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { civilDate, dayNumber, FIRST_DAY, LAST_DAY, type Period, periodOf, weekday } from './day.ts'

const EPOCH = Temporal.PlainDate.from('1970-01-01')
const native = (dayNo: number) => EPOCH.add({ days: dayNo })

/** What Temporal says two dates of one period have in common. */
const NATIVE_PERIODS: Record<Period, (date: Temporal.PlainDate) => string> = {
  day: date => date.toString(),
  week: date => `${date.yearOfWeek}-W${date.weekOfYear}`,
  month: date => date.toPlainYearMonth().toString(),
  year: date => String(date.year),
}

const anyDay = fc.integer({ min: -800_000, max: 800_000 })
const handledDay = fc.integer({ min: FIRST_DAY, max: LAST_DAY })
const anyPeriod = fc.constantFrom<Period>('day', 'week', 'month', 'year')

test('handled dates reach from 1970-01-01 to 2099-12-31', () => {
  expect(civilDate(FIRST_DAY)).toEqual({ year: 1970, month: 1, day: 1 })
  expect(civilDate(LAST_DAY)).toEqual({ year: 2099, month: 12, day: 31 })
  expect(dayNumber(2026, 11, 24)).toBe(20_781)
})

describe('dates and numbers', () => {
  test('every handled date is the one Temporal counts', () => {
    let date = EPOCH
    const wrong: string[] = []
    for (let dayNo = FIRST_DAY; dayNo <= LAST_DAY; dayNo++) {
      const { year, month, day } = civilDate(dayNo)
      const isSame = year === date.year && month === date.month && day === date.day
      const isBack = dayNumber(date.year, date.month, date.day) === dayNo
      const isWeekday = weekday(dayNo) === date.dayOfWeek - 1
      if (!isSame || !isBack || !isWeekday) wrong.push(date.toString())
      date = date.add({ days: 1 })
    }
    expect(wrong).toEqual([])
    expect(date.toString()).toBe('2100-01-01')
  })

  test('so are dates far outside, before the year 0 too', () => {
    fc.assert(
      fc.property(anyDay, dayNo => {
        const { year, month, day } = native(dayNo)
        expect(civilDate(dayNo)).toEqual({ year, month, day })
        expect(dayNumber(year, month, day)).toBe(dayNo)
        expect(weekday(dayNo)).toBe(native(dayNo).dayOfWeek - 1)
      }),
    )
  })
})

describe('periods', () => {
  test('two dates share a number exactly if Temporal puts them in one period', () => {
    const apart = fc.integer({ min: -400, max: 400 })
    fc.assert(
      fc.property(anyPeriod, handledDay, apart, (period, dayNo, days) => {
        const same = periodOf(period, dayNo) === periodOf(period, dayNo + days)
        const key = NATIVE_PERIODS[period]
        expect(same).toBe(key(native(dayNo)) === key(native(dayNo + days)))
      }),
      { numRuns: 1000 },
    )
  })
})
