import { describe, expect, test } from 'vitest'
import { isFresh, isLive, linkStatus, sessionEnd } from './rules.ts'

const NOW = Date.UTC(2026, 10, 24, 9)
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

test.each([
  ['goes on', NOW + 1, null, true],
  ['ends at its very end', NOW, null, false],
  ['was ended before', NOW + DAY, NOW - 1, false],
] as const)('a session %s', (_what, expiresMs, endedMs, isOpen) => {
  expect(isLive({ createdMs: NOW - DAY, expiresMs, endedMs }, NOW)).toBe(isOpen)
})

test('a use prolongs a session by thirty days, and no longer than ninety in all', () => {
  expect(sessionEnd(NOW, NOW)).toBe(NOW + 30 * DAY)
  expect(sessionEnd(NOW, NOW + 60 * DAY)).toBe(NOW + 90 * DAY)
  expect(sessionEnd(NOW, NOW + 89 * DAY)).toBe(NOW + 90 * DAY)
})

describe('isFresh', () => {
  test.each([
    ['link', 29, true],
    ['link', 30, false],
    ['password', 0, false],
  ] as const)('by %s, after %i minutes: %s', (means, minutes, isKnown) => {
    expect(isFresh({ means, createdMs: NOW - minutes * MINUTE }, NOW)).toBe(isKnown)
  })
})

test.each([
  [NOW + 1, null, 'good'],
  [NOW, null, 'expired'],
  [NOW + 1, NOW - 1, 'used'],
  [NOW - 1, NOW - 2, 'used'],
] as const)('a link until %i, used at %s, is %s', (expiresMs, usedMs, status) => {
  expect(linkStatus({ expiresMs, usedMs }, NOW)).toBe(status)
})
