import { afterEach, describe, expect, test, vi } from 'vitest'
import { makeRateLimit } from './rate-limit.ts'

const NOW = Date.UTC(2026, 10, 24, 9)
const SECOND = 1000
const MINUTE = 60 * SECOND

afterEach(() => vi.unstubAllGlobals())

/** How many of `times` requests at one moment are let through. */
function granted(limit: ReturnType<typeof makeRateLimit>, times: number, nowMs: number): number {
  return Array.from({ length: times }, () => limit.take('key', nowMs)).filter(sec => sec === 0)
    .length
}

describe('100 a minute', () => {
  test('bursts to 200, then asks to wait for the next one', () => {
    const limit = makeRateLimit(100)
    expect(granted(limit, 200, NOW)).toBe(200)
    // One is there after 0.6 s; HTTP knows whole seconds only.
    expect(limit.take('key', NOW)).toBe(1)
    expect(limit.take('key', NOW + 599)).toBe(1)
    expect(limit.take('key', NOW + 600)).toBe(0)
    expect(limit.take('key', NOW + 600)).toBe(1)
  })

  test('refills steadily: 100 in the next minute, and one more each 0.6 s', () => {
    const limit = makeRateLimit(100)
    granted(limit, 200, NOW)
    expect(granted(limit, 300, NOW + 30 * SECOND)).toBe(50)
    expect(granted(limit, 300, NOW + MINUTE)).toBe(50)
    expect(granted(limit, 300, NOW + MINUTE + 3 * SECOND)).toBe(5)
  })

  test('is full again after two minutes, and never fuller', () => {
    const limit = makeRateLimit(100)
    granted(limit, 200, NOW)
    expect(granted(limit, 500, NOW + 2 * MINUTE)).toBe(200)
    expect(granted(limit, 500, NOW + 60 * MINUTE)).toBe(200)
  })

  test('requests that are refused cost nothing', () => {
    const limit = makeRateLimit(100)
    granted(limit, 200, NOW)
    expect(granted(limit, 1000, NOW)).toBe(0)
    expect(granted(limit, 1, NOW + 600)).toBe(1)
  })

  test('each caller has their own', () => {
    const limit = makeRateLimit(100)
    granted(limit, 200, NOW)
    expect(limit.take('another key', NOW)).toBe(0)
    expect(limit.take('key', NOW)).toBe(1)
  })
})

test('who waits as long as told is let through, whatever the rate', () => {
  for (let perMin = 1; perMin <= 600; perMin += 7) {
    const limit = makeRateLimit(perMin)
    granted(limit, 2 * perMin, NOW)
    let nowMs = NOW
    for (let round = 0; round < 5; round++) {
      const waitSec = limit.take('key', nowMs)
      if (waitSec === 0) continue
      // A second earlier there was none: the wait is no longer than it must be.
      if (waitSec > 1) expect(limit.take('key', nowMs + (waitSec - 1) * SECOND)).not.toBe(0)
      nowMs += waitSec * SECOND
      expect(limit.take('key', nowMs), `${perMin} a minute`).toBe(0)
    }
  }
})

test('a slow rate asks for a long wait', () => {
  const limit = makeRateLimit(1)
  granted(limit, 2, NOW)
  expect(limit.take('key', NOW)).toBe(60)
  expect(limit.take('key', NOW + 45 * SECOND)).toBe(15)
})

test('memory is given back: a caller who has been quiet is forgotten', () => {
  const maps: { size: number }[] = []
  class Watched<K, V> extends Map<K, V> {
    constructor() {
      super()
      maps.push(this)
    }
  }
  vi.stubGlobal('Map', Watched)
  const limit = makeRateLimit(100)
  const kept = () => maps.reduce((sum, { size }) => sum + size, 0)
  for (let i = 0; i < 5000; i++) limit.take(`caller ${i}`, NOW)
  expect(kept()).toBe(5000)
  for (let i = 0; i < 150; i++) limit.take('busy caller', NOW + 59 * SECOND)
  limit.take('busy caller', NOW + 2 * MINUTE)
  expect(kept()).toBe(1)
  // What is left of the busy caller's burst was not forgotten: 51 + 101.67 − 1.
  expect(Array.from({ length: 300 }, () => limit.take('busy caller', NOW + 2 * MINUTE))).toEqual([
    ...Array(150).fill(0),
    ...Array(150).fill(1),
  ])
})

test('null is no limit', () => {
  const limit = makeRateLimit(null)
  expect(granted(limit, 5000, NOW)).toBe(5000)
})
