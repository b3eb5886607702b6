import { describe, expect, test } from 'vitest'
import { endOfReplaced, keyStatus } from './rules.ts'

const NOW = Date.UTC(2026, 10, 24, 9)
const HOUR = 3_600_000

describe('keyStatus', () => {
  test.each([
    ['lives', NOW + 1, null, 'active'],
    ['ends at its very end', NOW, null, 'expired'],
    ['has ended', NOW - 1, null, 'expired'],
    ['is deactivated', NOW + HOUR, NOW - HOUR, 'deactivated'],
    ['is being deactivated', NOW + HOUR, NOW, 'deactivated'],
    ['will be deactivated', NOW + HOUR, NOW + 1, 'active'],
    ['was deactivated and has ended since', NOW - 1, NOW - HOUR, 'deactivated'],
    ['has ended and will be deactivated', NOW - 1, NOW + HOUR, 'expired'],
  ] as const)('of a key that %s', (_what, expiresMs, deactivatedMs, status) => {
    expect(keyStatus({ expiresMs, deactivatedMs }, NOW)).toBe(status)
  })
})

describe('endOfReplaced', () => {
  const end = (expiresMs: number, overlapHours: number) =>
    endOfReplaced({ expiresMs, deactivatedMs: null }, NOW, overlapHours)

  test('is after the overlap', () => {
    expect(end(NOW + 1000 * HOUR, 24)).toBe(NOW + 24 * HOUR)
    expect(end(NOW + 1000 * HOUR, 1)).toBe(NOW + HOUR)
  })

  test('is at once without an overlap', () => {
    expect(end(NOW + 1000 * HOUR, 0)).toBe(NOW)
    expect(keyStatus({ expiresMs: end(NOW + HOUR, 0), deactivatedMs: null }, NOW)).toBe('expired')
  })

  test('is never later than it would have been', () => {
    expect(end(NOW + HOUR, 24)).toBe(NOW + HOUR)
    expect(end(NOW - HOUR, 24)).toBe(NOW - HOUR)
  })
})
