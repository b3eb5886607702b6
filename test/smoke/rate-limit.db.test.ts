/** How many requests a key may make: in a burst two minutes' worth, or without a limit any. */
import { beforeAll, expect, test, vi } from 'vitest'
import { ask } from './api.ts'
import { install } from './installation.ts'
import { type Env, launchServe, ready, SLOW_MACHINE_MS, serve } from './program.ts'

vi.setConfig({ testTimeout: SLOW_MACHINE_MS, hookTimeout: SLOW_MACHINE_MS })

const MINUTE_SEC = 60
let env: Env
let key: string

beforeAll(async () => {
  ;({ env, key } = await install('a database server'))
})

/** So many requests, some at a time: what was answered, and how long it took. */
async function burst(url: string, count: number) {
  const started = performance.now()
  const statuses: number[] = []
  const retryAfter = new Set<string | null>()
  let left = count
  const worker = async () => {
    while (left-- > 0) {
      const { status, headers } = await ask(`${url}/v4/user/me`, { key })
      statuses.push(status)
      retryAfter.add(headers.get('retry-after'))
    }
  }
  await Promise.all(Array.from({ length: 8 }, worker))
  const good = statuses.filter(status => status === 200).length
  return { statuses, good, retryAfter, sec: (performance.now() - started) / 1000 }
}

test('by default the request after a burst of 200 is refused, with when to come back', async () => {
  const { url } = await ready(launchServe(env))
  const { statuses, good, retryAfter, sec } = await burst(url, 200 + 50)
  expect(new Set(statuses)).toEqual(new Set([200, 429]))
  expect(good).toBeGreaterThanOrEqual(200)
  // What came back meanwhile: 100 a minute.
  expect(good).toBeLessThanOrEqual(200 + Math.ceil((sec * 100) / MINUTE_SEC))
  expect(retryAfter).toEqual(new Set([null, '1']))
  expect(await ask(`${url}/healthz`)).toMatchObject({ status: 200 })
})

test('RATE_LIMIT counts for each key', async () => {
  const { url } = await serve({ ...env, RATE_LIMIT: '1' })
  const made = await ask(`${url}/v4/api-key`, { method: 'POST', key, body: { expiresInDays: 1 } })
  const other = (made.body as { key: string }).key
  const { good, retryAfter, sec } = await burst(url, 5)
  expect(good).toBe(sec < MINUTE_SEC ? 1 : good)
  const waits = [...retryAfter].filter(wait => wait !== null).map(Number)
  expect(Math.max(...waits)).toBeGreaterThan(30)
  expect(Math.max(...waits)).toBeLessThanOrEqual(MINUTE_SEC)
  expect(await ask(`${url}/v4/user/me`, { key: other })).toMatchObject({ status: 200 })
})

test('off is off', async () => {
  const { url } = await serve({ ...env, RATE_LIMIT: 'off' })
  expect(await burst(url, 200 + 50)).toMatchObject({ good: 250 })
})
