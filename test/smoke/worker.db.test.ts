/** `serve` and `worker` as processes of their own, and what they do for each other. */
import { expect, onTestFinished, test, vi } from 'vitest'
import { receiver } from '../receiver.ts'
import { ask, makeUser } from './api.ts'
import { type Env, freshFolder, launchWorker, punctual, SLOW_MACHINE_MS, serve } from './program.ts'
import { emptyDatabase } from './server-database.ts'

vi.setConfig({ testTimeout: SLOW_MACHINE_MS })

async function installed(more: Env) {
  const { env } = await emptyDatabase()
  await punctual(['migrate'], env)
  const asked = ['setup', '--email', 'owner@example.com', '--company', 'Acme']
  const { apiKey } = JSON.parse((await punctual(asked, env)).out)
  const shared = { ...env, WEBHOOK_ALLOW_PRIVATE: 'true' }
  const server = await serve({ ...shared, ...more })
  return { server, env: shared, key: apiKey as string }
}

async function hook(url: string, key: string) {
  const at = await receiver()
  onTestFinished(at.close)
  const body = { endpoint: at.url, eventTypes: ['new_employee'] }
  const { status } = await ask(`${url}/webhooks`, { method: 'POST', key, body })
  expect(status).toBe(201)
  return at
}

test('serve delivers by itself', async () => {
  const { server, key } = await installed({})
  const at = await hook(server.url, key)
  const { userId } = await makeUser(server.url, key)
  await at.heard(({ body }) => body.id === userId)
  expect(await server.stop()).toMatchObject({ code: 0 })
})

test('with WORKER=off, workers deliver; one that is killed is not missed', async () => {
  const { server, env, key } = await installed({ WORKER: 'off' })
  const at = await hook(server.url, key)
  const waiting = await makeUser(server.url, key)
  const [one, two] = [launchWorker(env), launchWorker(env)]
  await Promise.all([one, two].map(each => each.said(/^Punctual works\.\n/)))
  await at.heard(({ body }) => body.id === waiting.userId)
  one.signal('SIGKILL')
  expect(await one.ended).toMatchObject({ signal: 'SIGKILL' })
  const later = await makeUser(server.url, key)
  await at.heard(({ body }) => body.id === later.userId)
  two.signal('SIGTERM')
  expect(await two.ended).toMatchObject({ code: 0, err: '' })
  expect(at.received).toHaveLength(2)
})

test('on the embedded database it works beside serve, ends with it, and not without', async () => {
  const env = { DATA_DIR: await freshFolder(), WEBHOOK_ALLOW_PRIVATE: 'true' }
  expect(await launchWorker(env).ended).toMatchObject({
    code: 1,
    err: expect.stringContaining('Start `punctual serve` first'),
  })
  const server = await serve({ ...env, WORKER: 'off' })
  const key = await server.said(/^API key: (.*)\n/m)
  const at = await hook(server.url, key)
  const worker = launchWorker(env)
  await worker.said(/^Punctual works\.\n/)
  const { userId } = await makeUser(server.url, key)
  await at.heard(({ body }) => body.id === userId)
  expect(await server.stop()).toMatchObject({ code: 0 })
  expect(await worker.ended).toMatchObject({
    code: 1,
    err: expect.stringContaining('has stopped. Nothing is lost: start the worker again.'),
  })
})
