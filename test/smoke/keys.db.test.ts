/** `punctual key …` beside a running server, which honours it at once. */
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { ask, statusOfKey } from './api.ts'
import { install, KINDS, SETUP } from './installation.ts'
import { type Env, punctual, type Serving, SLOW_MACHINE_MS } from './program.ts'
import { emptyDatabase } from './server-database.ts'

vi.setConfig({ testTimeout: SLOW_MACHINE_MS, hookTimeout: SLOW_MACHINE_MS })

/** Far below the half minute that a key is kept in memory. */
const AT_ONCE = { timeout: 1000, interval: 5 }

type Key = { id: string; name: string | null; key: string; status: string; expiresAt: string }

describe.each(KINDS)('on %s', kind => {
  let env: Env
  let server: Serving
  let made: Key

  beforeAll(async () => {
    ;({ env, server } = await install(kind))
  })

  /** Runs `punctual key …` and reads the lines of JSON that it prints. */
  async function key(...args: string[]): Promise<Key[]> {
    const { code, out, err } = await punctual(['key', ...args], env)
    expect({ args, code, err }).toEqual({ args, code: 0, err: '' })
    return out
      .split('\n')
      .filter(line => line.startsWith('{'))
      .map(line => JSON.parse(line))
  }

  const codeOf = async (text: string) =>
    (await ask(`${server.url}/v4/user/me`, { key: text })).body as { code: string }

  test('create makes a key that works', async () => {
    ;[made] = (await key('create', '--name', 'CI', '--days', '7')) as [Key]
    expect(made).toMatchObject({ name: 'CI', status: 'active' })
    const days = (Date.parse(made.expiresAt) - Date.now()) / 86_400_000
    expect(days).toBeGreaterThan(6.9)
    expect(days).toBeLessThanOrEqual(7)
    expect(await statusOfKey(server.url, made.key)).toBe(200)
  })

  test('list shows every key and no secret', async () => {
    const { out } = await punctual(['key', 'list'], env)
    const keys = await key('list')
    expect(keys.map(({ name }) => name)).toEqual(['First key', 'CI'])
    expect(keys[1]?.id).toBe(made.id)
    expect(out).not.toContain(made.key.split(':')[2])
    expect(out).not.toContain('hash')
  })

  test('deactivate ends a key that the server has just used', async () => {
    expect(await statusOfKey(server.url, made.key)).toBe(200)
    await key('deactivate', made.id)
    await vi.waitFor(
      async () => expect(await codeOf(made.key)).toMatchObject({ code: 'api_key_deactivated' }),
      AT_ONCE,
    )
    expect((await key('list')).map(({ status }) => status)).toEqual(['active', 'deactivated'])
  })

  test('rotate without an overlap replaces a key at once', async () => {
    const [old] = (await key('create')) as [Key]
    expect(await statusOfKey(server.url, old.key)).toBe(200)
    const [next] = (await key('rotate', old.id, '--overlap-hours', '0')) as [Key]
    expect(next).toMatchObject({ status: 'active', replaces: { id: old.id } })
    expect(await statusOfKey(server.url, next.key)).toBe(200)
    await vi.waitFor(
      async () => expect(await codeOf(old.key)).toMatchObject({ code: 'api_key_expired' }),
      AT_ONCE,
    )
  })

  test('rotate leaves the old key an overlap', async () => {
    const [old] = (await key('create')) as [Key]
    const [next] = (await key('rotate', old.id)) as [Key]
    expect(await statusOfKey(server.url, next.key)).toBe(200)
    expect(await statusOfKey(server.url, old.key)).toBe(200)
  })
})

test('what cannot be done is said in a sentence', async () => {
  const { env } = await emptyDatabase()
  expect(await punctual(['key', 'list'], env)).toMatchObject({
    code: 1,
    err: expect.stringMatching(/run `punctual setup` first\.\n$/),
  })
  await punctual(SETUP, env)
  const refusals: [string[], RegExp][] = [
    [['deactivate', crypto.randomUUID()], /^API key not found\.\n$/],
    [['deactivate'], /^Name the key by its id/],
    [['create', '--days', '91'], /^--days must be a whole number from 1 to 90\.\n$/],
    [['burn'], /^Say what to do: key create, list, rotate or deactivate\.\n$/],
  ]
  for (const [args, sentence] of refusals) {
    const { code, out, err } = await punctual(['key', ...args], env)
    expect({ args, code, out }).toEqual({ args, code: 1, out: '' })
    expect(err).toMatch(sentence)
  }
})
