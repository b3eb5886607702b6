/** The first minute: what is printed, what works when pasted, what stays secret. */
import { expect, test, vi } from 'vitest'
import { ask, makeUser } from './api.ts'
import { bash, freshFolder, launchServe, SLOW_MACHINE_MS, serve } from './program.ts'

vi.setConfig({ testTimeout: SLOW_MACHINE_MS })

const KEY = /^ak_live:[\da-f-]{36}:[\w-]{43}$/

test('prints four lines at the first start, one later, and never logs what lets in', async () => {
  const DATA_DIR = await freshFolder()
  const first = await serve({ DATA_DIR, LOG_LEVEL: 'trace' })
  const curl = await first.said(/^(curl .*)\n/m)
  const pasted = await bash(`${curl} -sS -w '\\n%{http_code}'`)
  expect(pasted).toMatchObject({ code: 0, err: '' })
  expect(pasted.out).toMatch(/^\{.*"isAdmin":true.*\}\n200$/)

  const key = await first.said(/^API key: (.*)\n/m)
  const link = await first.said(/^Admin sign-in: (.*)\n/m)
  expect(await signedInBy(first.url, link)).toEqual([201, 410])
  await useEverywhere(first.url, key)
  const { code, out, err } = await first.stop()
  expect(code).toBe(0)
  const signIn = `Admin sign-in: ${link}`
  const ready = `Punctual is ready: http://localhost:${first.port}`
  expect(out).toBe(`${ready}\nAPI key: ${key}\n${curl}\n${signIn}\n`)
  expect(key).toMatch(KEY)
  expect(curl).toContain(`-H "Authorization: Bearer ${key}"`)
  expect(err).toContain('/v4/user/me')
  expect(err).not.toContain(key.split(':')[2])
  expect(err).not.toContain(link.split('#')[1])

  const second = await serve({ DATA_DIR })
  const me = await ask(`${second.url}/v4/user/me`, { key })
  expect(me).toMatchObject({ status: 200 })
  expect(await second.stop()).toMatchObject({
    code: 0,
    out: `Punctual is ready: http://localhost:${second.port}\n`,
  })
})

/** The statuses of opening a sign-in link twice. */
async function signedInBy(url: string, link: string): Promise<number[]> {
  const [page, token] = link.split('#')
  expect(page).toBe(`${url.replace('127.0.0.1', 'localhost')}/dashboard/sign-in`)
  const redeem = () => ask(`${url}/v4/session/redeem`, { method: 'POST', body: { token } })
  return [(await redeem()).status, (await redeem()).status]
}

/** Puts the key wherever a log might pick it up: right, wrong, in the path, the query, the body. */
async function useEverywhere(url: string, key: string): Promise<void> {
  await makeUser(url, key)
  await ask(`${url}/v4/user/me?key=${key}`, { key })
  await ask(`${url}/v4/user/me`, { key: `${key}x` })
  await ask(`${url}/v4/user`, { method: 'POST', key, body: { email: key } })
  await ask(`${url}/nowhere/${key}`, { key })
}

test('a first start that is told to stop finishes it, and says what it made', async () => {
  const DATA_DIR = await freshFolder()
  const first = launchServe({ DATA_DIR, LOG_LEVEL: 'debug' })
  await first.said(/ready to accept connections/, 'err')
  first.signal('SIGTERM')
  expect(await first.ended).toMatchObject({ code: 0 })
  const key = await first.said(/^API key: (.*)\n/m)
  const second = await serve({ DATA_DIR })
  expect(await ask(`${second.url}/v4/user/me`, { key })).toMatchObject({ status: 200 })
})
