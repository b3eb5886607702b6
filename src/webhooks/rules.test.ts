import { expect, test } from 'vitest'
import { afterFailure, DOWN_AFTER, pausedUntilMs, pauseMs, retryAfterMs } from './rules.ts'

const SECOND_MS = 1_000
const HOUR_MS = 3_600_000
const NOW = Date.parse('2026-11-24T08:00:00Z')

test('pauses grow, and are spread by a fifth', () => {
  const even = Array.from({ length: 12 }, (_, nth) => pauseMs(nth + 1, 0.5) / SECOND_MS)
  const hours = [1, 2, 4, 8, 12, 12, 12].map(hour => hour * 3600)
  expect(even).toEqual([5, 30, 120, 600, 1800, ...hours])
  expect(pauseMs(1, 0)).toBe(4_000)
  expect(pauseMs(1, 1)).toBe(6_000)
})

test.each([
  ['0', 0],
  ['90', 90_000],
  [' 90 ', 90_000],
  ['Tue, 24 Nov 2026 08:01:00 GMT', 60_000],
  ['Tue, 24 Nov 2026 07:00:00 GMT', 0],
  ['Tuesday, 24-Nov-26 08:01:00 GMT', 60_000],
  ['999999', 24 * HOUR_MS],
  ['99999999999999', 24 * HOUR_MS],
  ['soon', null],
  ['1.5', null],
  ['-60', null],
  ['Tue Nov 24 08:01:00 2026', null],
  ['', null],
  [null, null],
])('Retry-After %j', (header, ms) => {
  expect(retryAfterMs(header, NOW)).toBe(ms)
})

test('an endpoint is down after some failures in a row, and its pauses stay short', () => {
  const asked = { nowMs: NOW, retryAfter: null, random: 0.5 }
  const pauses = Array.from({ length: DOWN_AFTER + 4 }, (_, nth) => {
    const until = pausedUntilMs({ ...asked, failures: nth + 1 })
    return until === null ? null : (until - NOW) / SECOND_MS
  })
  expect(pauses).toEqual([null, null, null, null, 5, 30, 120, 120, 120])
  const later = { ...asked, retryAfter: '3600', failures: DOWN_AFTER }
  expect(pausedUntilMs(later)).toBe(NOW + HOUR_MS)
  expect(pausedUntilMs({ ...later, failures: 1 })).toBeNull()
})

const failure = {
  ...{ nowMs: NOW, status: 500, retryAfter: null, tries: 1, random: 0.5 },
  ...{ failedSinceMs: NOW, failingSinceMs: NOW },
}
const THREE_DAYS = 72 * HOUR_MS

test('what fails is tried again after its pause', () => {
  const next = afterFailure(failure)
  expect(next).toEqual({ next: 'again', dueMs: NOW + 5_000, disabled: null })
})

test('Retry-After stands in for a pause, and hurries nobody', () => {
  const dueMs = (retryAfter: string, tries: number) => {
    const after = afterFailure({ ...failure, retryAfter, tries })
    return after.next === 'again' ? after.dueMs - NOW : null
  }
  expect(dueMs('120', 1)).toBe(120_000)
  expect(dueMs('120', 9)).toBe(120_000)
  expect(dueMs('1', 1)).toBe(5_000)
  expect(dueMs('1', 9)).toBe(60_000)
})

test('410 ends the endpoint at once', () => {
  expect(afterFailure({ ...failure, status: 410 })).toMatchObject({ disabled: 'gone' })
})

test('three days of nothing but failures end the endpoint, and give nothing up', () => {
  const long = { ...failure, failedSinceMs: NOW - THREE_DAYS, failingSinceMs: NOW - THREE_DAYS }
  expect(afterFailure(long)).toMatchObject({ next: 'again', disabled: 'failing' })
  const almost = { ...failure, failingSinceMs: NOW - THREE_DAYS + 1 }
  expect(afterFailure(almost)).toMatchObject({ next: 'again', disabled: null })
})

test('where others arrive, one is given up after three days', () => {
  const old = { ...failure, failedSinceMs: NOW - THREE_DAYS }
  expect(afterFailure(old)).toEqual({ next: 'given_up' })
})
