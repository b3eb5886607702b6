/** What an operator's probes see: well, without a database, stopped. */
import { expect, test, vi } from 'vitest'
import { ask, statusOfKey } from './api.ts'
import { SETUP } from './installation.ts'
import { punctual, SLOW_MACHINE_MS, serve } from './program.ts'
import { emptyDatabase } from './server-database.ts'

vi.setConfig({ testTimeout: SLOW_MACHINE_MS })

const SOON = { timeout: 10_000, interval: 20 }

const healthcheck = (port: string) => punctual(['healthcheck', '--port', port])

test('healthz, readyz and healthcheck tell a well server from one without database', async () => {
  const { name, env, onServer } = await emptyDatabase()
  const { apiKey: key } = JSON.parse((await punctual(SETUP, env)).out)
  const { url, port, stop } = await serve(env)
  const loseDatabase = async () => {
    await onServer(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`)
    await onServer(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`,
    )
  }
  const origin = `http://127.0.0.1:${port}`
  expect(await ask(`${url}/healthz`)).toMatchObject({ status: 200, body: { status: 'ok' } })
  expect(await ask(`${url}/readyz`)).toMatchObject({ status: 200, body: { status: 'ready' } })
  expect(await healthcheck(port)).toMatchObject({
    code: 0,
    out: `Well: ${origin} answers and is ready.\n`,
    err: '',
  })

  await loseDatabase()
  expect(await ask(`${url}/readyz`)).toMatchObject({
    status: 503,
    body: { status: 'not_ready', reason: 'the database does not answer' },
  })
  expect(await ask(`${url}/healthz`)).toMatchObject({ status: 200 })
  expect(await healthcheck(port)).toMatchObject({
    code: 1,
    out: '',
    err: `Not well: ${origin}/readyz answers with status 503.\n`,
  })
  expect(await ask(`${url}/v4/user/me`, { key })).toMatchObject({
    status: 503,
    body: { code: 'database_unavailable' },
  })

  await onServer(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`)
  await vi.waitFor(async () => {
    expect(await ask(`${url}/readyz`)).toMatchObject({ status: 200 })
    expect(await statusOfKey(url, key)).toBe(200)
  }, SOON)

  // Uses of the key wait to be written; that they cannot be must not keep it from stopping.
  await loseDatabase()
  expect(await stop()).toMatchObject({ code: 0, signal: null })
  expect(await healthcheck(port)).toMatchObject({
    code: 1,
    out: '',
    err: `Not well: ${origin}/healthz does not answer.\n`,
  })
})
