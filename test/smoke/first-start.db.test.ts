/** The first minute: what is printed, what works when pasted, what stays secret. */
import { expect, test, vi } from 'vitest'
import { ask, makeUser } from './api.ts'
import { bash, freshFolder, launchServe, SLOW_MACHINE_MS, serve } from './program.ts'

vi.setConfig({ testTimeout: SLOW_MACHINE_MS })

const KEY = /^API key: (ak_live:[\da-f-]{36}:[\w-]{43})$/

test('prints three lines at the first start and one at the second', async () => {
  const DATA_DIR = await freshFolder()
  const first = await serve({ DATA_DIR })
  const curl = await first.said(/^(curl .*)\n/m)
  const pasted = await bash(`${curl} -sS -w '\\n%{http_code}'`)
  expect(pasted).toMatchObject({ code: 0, err: '' })
  expect(pasted.out).toMatch(/^\{.*"isAdmin":true.*\}\n200$/)

  const { code, out, err } = await first.stop()
  expect({ code, out, warnings: err.match(/"level":[456]0/g) }).toEqual({
    code: 0,
    out: expect.stringMatching(/^[^\n]+\n[^\n]+\n[^\n]+\n$/),
    warnings: null,
  })
  const [readyLine, keyLine = '', curlLine] = out.split('\n')
  expect(readyLine).toBe(`Punctual is ready: http://localhost:${first.port}`)
  const key = KEY.exec(keyLine)?.[1]
  expect(key).toBeDefined()
  expect(curlLine).toContain(`-H "Authorization: Bearer ${key}"`)

  const second = await serve({ DATA_DIR })
  const me = await ask(`${second.url}/v4/user/me`, { key: key ?? '' })
  expect(me).toMatchObject({ status: 200 })
  expect(await second.stop()).toMatchObject({
    code: 0,
    out: `Punctual is ready: http://localhost:${second.port}\n`,
  })
})

test('never logs the key, not even when everything is logged', async () => {
  const { url, said, stop } = await serve({ DATA_DIR: await freshFolder(), LOG_LEVEL: 'trace' })
  const key = await said(/^API key: (.*)\n/m)
  await makeUser(url, key)
  await ask(`${url}/v4/user/me?key=${key}`, { key })
  await ask(`${url}/v4/user/me`, { key: `${key}x` })
  await ask(`${url}/v4/user`, { method: 'POST', key, body: { email: key } })
  await ask(`${url}/nowhere/${key}`, { key })
  const { err } = await stop()
  expect(err).toContain('/v4/user/me')
  expect(err).not.toContain(key.split(':')[2])
})

test('a first start that is told to stop finishes it, and says what it made', async () => {
  const DATA_DIR = await freshFolder()
  const first = launchServe({ DATA_DIR, LOG_LEVEL: 'debug' })
  await first.said(/ready to accept connections/, 'err')
  first.signal('SIGTERM')
  const { code, out } = await first.ended
  expect(code).toBe(0)
  const second = await serve({ DATA_DIR })
  const key = KEY.exec(out.split('\n')[1] ?? '')?.[1] ?? ''
  expect(await ask(`${second.url}/v4/user/me`, { key })).toMatchObject({ status: 200 })
})
