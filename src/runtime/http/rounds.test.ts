import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeRounds, type Rounds } from './rounds.ts'

let asked: string[][]
let busyMs: number
let rounds: Rounds

beforeEach(() => {
  vi.useFakeTimers()
  asked = []
  busyMs = 0
  rounds = makeRounds(async isMeant => {
    asked.push(['acme', 'globex'].filter(isMeant))
    if (busyMs > 0) await new Promise(resolve => setTimeout(resolve, busyMs))
  })
  rounds.start()
})
afterEach(() => vi.useRealTimers())

const ALL = ['acme', 'globex']

test('all are asked every other second', async () => {
  await vi.advanceTimersByTimeAsync(1_999)
  expect(asked).toEqual([])
  await vi.advanceTimersByTimeAsync(4_100)
  expect(asked).toEqual([ALL, ALL, ALL])
})

test('those of a company that is woken are asked soon, once for what comes together', async () => {
  rounds.wake('acme')
  await vi.advanceTimersByTimeAsync(50)
  rounds.wake('acme')
  await vi.advanceTimersByTimeAsync(49)
  expect(asked).toEqual([])
  await vi.advanceTimersByTimeAsync(2)
  expect(asked).toEqual([['acme']])
  await vi.advanceTimersByTimeAsync(1_900)
  expect(asked).toEqual([['acme'], ALL])
})

test('a quarter of the time is work at most, however often they are woken', async () => {
  busyMs = 500
  for (let n = 0; n < 1_000; n++) {
    rounds.wake('acme')
    await vi.advanceTimersByTimeAsync(20)
  }
  expect(asked.length).toBeGreaterThan(8)
  expect(asked.length).toBeLessThanOrEqual(10)
})

test('what is woken meanwhile is asked in the next round', async () => {
  busyMs = 10
  rounds.wake('acme')
  await vi.advanceTimersByTimeAsync(105)
  rounds.wake('globex')
  await vi.advanceTimersByTimeAsync(200)
  expect(asked).toEqual([['acme'], ['globex']])
})

test('nobody asks while it pauses, and it goes on from there', async () => {
  rounds.pause()
  rounds.wake('acme')
  await vi.advanceTimersByTimeAsync(10_000)
  expect(asked).toEqual([])
  rounds.start()
  await vi.advanceTimersByTimeAsync(2_001)
  expect(asked).toEqual([ALL])
})

test('the stop waits for what is under way, and is the end', async () => {
  busyMs = 500
  rounds.wake('acme')
  await vi.advanceTimersByTimeAsync(200)
  let isOver = false
  const stopped = rounds.stop().then(() => {
    isOver = true
  })
  await vi.advanceTimersByTimeAsync(300)
  expect(isOver).toBe(false)
  await vi.advanceTimersByTimeAsync(101)
  await stopped
  await vi.advanceTimersByTimeAsync(10_000)
  expect(asked).toHaveLength(1)
})
