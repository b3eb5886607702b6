import { expect, test } from 'vitest'
import { formatClock } from './iso.ts'
import { DAY_MIN } from './units.ts'
import { endMinuteOfDay, minuteOfDay } from './wall.ts'

test('every minute of a day is read', () => {
  for (let minute = 0; minute <= DAY_MIN; minute++) {
    expect(minuteOfDay(formatClock(minute))).toBe(minute)
  }
})

test('23:59 is the end of the day as an end, and itself as a start', () => {
  expect(minuteOfDay('23:59')).toBe(1439)
  expect(endMinuteOfDay('23:59')).toBe(DAY_MIN)
  expect(endMinuteOfDay('24:00')).toBe(DAY_MIN)
  expect(endMinuteOfDay('23:58')).toBe(1438)
})

test.each(['', '9:00', '09:0', '0900', '24:01', '25:00', '09:60', '09:00:00', ' 09:00', '09:00\n'])(
  '%j is no time of day',
  text => {
    expect(minuteOfDay(text)).toBe(null)
    expect(endMinuteOfDay(text)).toBe(null)
  },
)
