import { describe, expect, test } from 'vitest'
import { makeMemory } from './memory.ts'

const NOW = Date.UTC(2026, 10, 24, 9)
const KEPT_MS = 30_000

const memory = (entries = 3) => makeMemory<string>({ keptMs: KEPT_MS, entries })
const answer = (value: string | null) => async () => value

/** A load that ends when it is told to. */
function pending() {
  const { promise, resolve } = Promise.withResolvers<string | null>()
  return { load: () => promise, end: resolve }
}

describe('makeMemory', () => {
  test('finds what was loaded, for as long as it is kept', async () => {
    const things = memory()
    expect(things.find('a', NOW)).toBe(null)
    expect(await things.load('a', NOW, answer('first'))).toBe('first')
    expect(things.find('a', NOW + KEPT_MS - 1)).toBe('first')
    expect(things.find('a', NOW + KEPT_MS)).toBe(null)
    expect(things.find('b', NOW)).toBe(null)
  })

  test('a later load replaces and lasts anew', async () => {
    const things = memory()
    await things.load('a', NOW, answer('first'))
    await things.load('a', NOW + KEPT_MS, answer('second'))
    expect(things.find('a', NOW + 2 * KEPT_MS - 1)).toBe('second')
  })

  test('what does not exist is not kept', async () => {
    const things = memory()
    expect(await things.load('a', NOW, answer(null))).toBe(null)
    expect(things.find('a', NOW)).toBe(null)
    expect(await things.load('a', NOW, answer('now it is there'))).toBe('now it is there')
  })

  test('a load that fails keeps nothing and fails for who asked', async () => {
    const things = memory()
    const failing = things.load('a', NOW, () => Promise.reject(new Error('no database')))
    await expect(failing).rejects.toThrow('no database')
    expect(things.find('a', NOW)).toBe(null)
  })
})

describe('word of a change', () => {
  test('forgets that one, or all', async () => {
    const things = memory()
    for (const id of ['a', 'b', 'c']) await things.load(id, NOW, answer(id))
    things.forget('a')
    expect(['a', 'b', 'c'].map(id => things.find(id, NOW))).toEqual([null, 'b', 'c'])
    things.forget(null)
    expect(['a', 'b', 'c'].map(id => things.find(id, NOW))).toEqual([null, null, null])
  })

  test.each([
    ['that one', 'a'],
    ['another', 'b'],
    ['all', null],
  ] as const)(
    'of %s, while something is read: it is used once and not kept',
    async (_which, changed) => {
      const things = memory()
      const reading = pending()
      const loaded = things.load('a', NOW, reading.load)
      things.forget(changed)
      reading.end('read before the change')
      expect(await loaded).toBe('read before the change')
      expect(things.find('a', NOW)).toBe(null)
      await things.load('a', NOW, answer('read after it'))
      expect(things.find('a', NOW)).toBe('read after it')
    },
  )

  test('a read that began before it does not replace one that began after it', async () => {
    const things = memory()
    const early = pending()
    const loaded = things.load('a', NOW, early.load)
    things.forget('a')
    await things.load('a', NOW, answer('new'))
    early.end('old')
    expect(await loaded).toBe('old')
    expect(things.find('a', NOW)).toBe('new')
  })
})

describe('room', () => {
  test('for so many; the one kept longest goes first', async () => {
    const things = memory(3)
    for (const id of ['a', 'b', 'c', 'd']) await things.load(id, NOW, answer(id))
    expect(['a', 'b', 'c', 'd'].map(id => things.find(id, NOW))).toEqual([null, 'b', 'c', 'd'])
  })

  test('one that is loaded again is the newest', async () => {
    const things = memory(3)
    for (const id of ['a', 'b', 'a', 'c', 'd']) await things.load(id, NOW, answer(id))
    expect(['a', 'b', 'c', 'd'].map(id => things.find(id, NOW))).toEqual(['a', null, 'c', 'd'])
  })
})
