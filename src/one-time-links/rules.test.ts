import { expect, test } from 'vitest'
import { expiryOf, judgeLink } from './rules.ts'

const DAY = 86_400_000
const NOW = Date.parse('2026-11-24T08:00:00Z')

test('a link is good for thirty days, and not at the end of them', () => {
  const link = { usedMs: null, expiresMs: expiryOf(NOW) }
  expect(judgeLink(link, NOW + 30 * DAY - 1)).toBeNull()
  expect(judgeLink(link, NOW + 30 * DAY)).toBe('link_expired')
})

test('a used link stays used, also after its end', () => {
  const link = { usedMs: NOW, expiresMs: expiryOf(NOW) }
  expect(judgeLink(link, NOW)).toBe('link_used')
  expect(judgeLink(link, NOW + 31 * DAY)).toBe('link_used')
})
