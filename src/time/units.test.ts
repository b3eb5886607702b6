import { expect, test } from 'vitest'
import { minuteAtOrAfter, minuteAtOrBefore } from './units.ts'

test.each([
  [0, 0, 0],
  [1, 0, 1],
  [59_999, 0, 1],
  [60_000, 1, 1],
  [60_001, 1, 2],
  [-1, -1, 0],
  [-60_000, -1, -1],
])('%i ms lie from minute %i to minute %i', (ms, before, after) => {
  expect(minuteAtOrBefore(ms)).toBe(before)
  expect(minuteAtOrAfter(ms)).toBeCloseTo(after, 10)
})
