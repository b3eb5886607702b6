import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Hold } from '../client/client.ts'
import type { Answer } from './calls.ts'
import { makeHolder } from './holder.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const wish = (start: string) => ({ start, durationMin: 30, hostId: null })
const kept = (holdToken: string) => ({ isOk: true, body: { holdToken } }) as Answer<Hold>
const lost: Answer<Hold> = { isOk: false, status: 0, error: {} }

/** Holds are answered by the test, in the order in which they were asked for. */
function desk(adopted: string | null = null) {
  const waiting: ((answer: Answer<Hold>) => void)[] = []
  const released: string[] = []
  const holder = makeHolder(
    {
      hold: () => new Promise(resolve => void waiting.push(resolve)),
      release: async token => {
        released.push(token)
        return { isOk: true, body: {} }
      },
    },
    { visitorToken: () => 'visitor', adopted },
  )
  return { ...holder, released, answer: (answer: Answer<Hold>) => waiting.shift()?.(answer) }
}

test('a booking waits for the hold that is on its way', async () => {
  const { keep, use, answer } = desk()
  keep(wish('09:00'))
  const token = use()
  answer(kept('one'))
  expect(await token).toBe('one')
})

test('another time is held while the one before, still on its way, is given back', async () => {
  const { keep, use, release, released, answer } = desk()
  keep(wish('09:00'))
  const back = release()
  const second = keep(wish('10:00'))
  answer(kept('one'))
  await back
  answer(kept('two'))
  expect((await second)?.isOk).toBe(true)
  expect(await use()).toBe('two')
  expect(released).toEqual(['one'])
})

test('what a booking that did not come about had used is there for the next try', async () => {
  const { use, giveBack } = desk('adopted')
  const token = await use()
  expect(await use()).toBeNull()
  giveBack(token)
  expect(await use()).toBe('adopted')
})

test('what is given back late does not take the place of another time', async () => {
  const { keep, use, giveBack, answer } = desk('adopted')
  const token = await use()
  const other = keep(wish('10:00'))
  giveBack(token)
  answer(kept('other'))
  await other
  expect(await use()).toBe('other')
})

test('a hold is renewed, and outlives a renewal that nobody answers', async () => {
  const { keep, use, answer } = desk()
  const first = keep(wish('09:00'))
  answer(kept('one'))
  await first
  await vi.advanceTimersByTimeAsync(4 * 60_000)
  answer(lost)
  expect(await use()).toBe('one')
})
