/** An installation on a database server: empty, set up, with secrets that change. */
import { expect, test, vi } from 'vitest'
import { ask, statusOfKey } from './api.ts'
import { SETUP } from './installation.ts'
import { punctual, SLOW_MACHINE_MS, serve } from './program.ts'
import { emptyDatabase, rowsOf, type ServerDatabase } from './server-database.ts'

vi.setConfig({ testTimeout: SLOW_MACHINE_MS })

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

const SIGN_IN_URL = /^http:\/\/localhost:\d+\/dashboard\/sign-in#[\w-]{64}$/

const setUp = ({ env }: ServerDatabase) => punctual([...SETUP, '--timezone', 'europe/berlin'], env)

async function keyOf(database: ServerDatabase): Promise<string> {
  return JSON.parse((await setUp(database)).out).apiKey
}

test('an empty database makes nothing by itself and says what to run', async () => {
  const database = await emptyDatabase()
  const { url, port, stop } = await serve(database.env)
  expect(await ask(`${url}/readyz`)).toMatchObject({ status: 200, body: { status: 'ready' } })
  const tables = ['companies', 'users', 'api_keys', 'slugs']
  const counts = tables.map(table => `(SELECT count(*)::int FROM ${table}) AS ${table}`)
  expect(await rowsOf(database.connection, `SELECT ${counts.join(', ')}`)).toEqual([
    { companies: 0, users: 0, api_keys: 0, slugs: 0 },
  ])
  const [first, second = '', ...rest] = (await stop()).out.split('\n')
  expect(first).toBe(`Punctual is ready: http://localhost:${port}`)
  expect(second).toMatch(/^The database is empty: run `punctual setup --email .*`.*\.$/)
  expect(rest).toEqual([''])
})

test('setup prints one JSON object whose key works at once, and runs once', async () => {
  const database = await emptyDatabase()
  const { url, stop } = await serve(database.env)
  const { code, out, err } = await setUp(database)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toMatch(/^\{.*\}\n$/)
  const made = JSON.parse(out)
  expect(made).toEqual({
    companyId: expect.stringMatching(UUID),
    userId: expect.stringMatching(UUID),
    apiKey: expect.stringMatching(/^ak_live:[\da-f-]{36}:[\w-]{43}$/),
    signInUrl: expect.stringMatching(SIGN_IN_URL),
  })
  const me = await ask(`${url}/v4/user/me`, { key: made.apiKey })
  expect(me).toMatchObject({
    status: 200,
    body: { id: made.userId, email: 'ada@example.com', timezone: 'Europe/Berlin', isAdmin: true },
  })

  const again = await setUp(database)
  expect(again).toMatchObject({ code: 1, out: '' })
  expect(again.err).toMatch(/^This installation is set up already.*punctual key create.*\.\n$/)
  expect(await rowsOf(database.connection, 'SELECT name FROM companies')).toEqual([
    { name: 'Acme' },
  ])
  await stop()
  const { out: later, stop: stopLater } = await serve(database.env)
  await stopLater()
  expect(later()).toMatch(/^Punctual is ready: [^\n]*\n$/)
})

test('sign-in lets the owner, or whoever is named, in again', async () => {
  const database = await emptyDatabase()
  const { url, stop } = await serve(database.env)
  const nobody = await punctual(['sign-in'], database.env)
  expect(nobody).toMatchObject({ code: 1, out: '' })
  expect(nobody.err).toMatch(/^There is nobody to sign in: run `punctual setup` first/)
  await setUp(database)
  for (const more of [[], ['--email', 'ADA@example.com']]) {
    const { code, out, err } = await punctual(['sign-in', ...more], database.env)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.trim()).toMatch(SIGN_IN_URL)
    const body = { token: out.trim().split('#')[1] }
    const opened = await ask(`${url}/v4/session/redeem`, { method: 'POST', body })
    expect(opened).toMatchObject({
      status: 201,
      body: { role: 'owner', company: { name: 'Acme' } },
    })
  }
  // Somebody made an account with the email before, and the mailbox is not known.
  await rowsOf(
    database.connection,
    `WITH user_of AS (UPDATE users SET email = 'eve@example.com', email_folded = 'eve@example.com'
        RETURNING id), gone AS (DELETE FROM account_users)
      INSERT INTO accounts (id, email, email_folded, password_hash, created_at, updated_at)
      SELECT id, 'eve@example.com', 'eve@example.com', 'known', 'now', 'now' FROM user_of`,
  )
  await punctual(['sign-in', '--email', 'eve@example.com'], database.env)
  const password = "SELECT password_hash FROM accounts WHERE email = 'eve@example.com'"
  expect(await rowsOf(database.connection, password)).toEqual([{ password_hash: null }])
  const unknown = await punctual(['sign-in', '--email', 'bob@example.com'], database.env)
  expect(unknown).toMatchObject({ code: 1, err: 'Nobody has the email bob@example.com.\n' })
  await stop()
})

test('of two set-ups at once one makes the company', async () => {
  const database = await emptyDatabase()
  const both = await Promise.all([setUp(database), setUp(database)])
  expect(both.map(({ code }) => code).sort()).toEqual([0, 1])
  expect(await rowsOf(database.connection, 'SELECT count(*)::int FROM companies')).toEqual([
    { count: 1 },
  ])
})

test('migrate brings an empty database to the schema, once', async () => {
  const { env } = await emptyDatabase()
  expect(await punctual(['migrate'], env)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^(Applied \d{4}_\w+\.sql\n)+$/),
  })
  expect(await punctual(['migrate'], env)).toMatchObject({
    code: 0,
    out: 'Nothing to do: the database is up to date\n',
  })
})

test('without a secret it does not start, and says which option is missing', async () => {
  const { DATABASE_URL = '' } = (await emptyDatabase()).env
  for (const command of [['serve'], SETUP]) {
    const { code, out, err } = await punctual(command, { DATABASE_URL, PORT: '0' })
    expect({ command, code, out }).toEqual({ command, code: 1, out: '' })
    expect(err).toMatch(/^SECRET_KEY .*is required with DATABASE_URL[^\n]*\.\n$/)
  }
})

test('keys verify under every secret of the list and are signed with the first', async () => {
  const database = await emptyDatabase()
  const { SECRET_KEY: old = '' } = database.env
  const next = 'the-next-secret-of-the-smoke-tests-is-long'
  const withSecrets = (secrets: string) => ({ ...database.env, SECRET_KEY: secrets })
  const oldKey = await keyOf(database)

  const strange = await serve(withSecrets(next))
  expect(await ask(`${strange.url}/v4/user/me`, { key: oldKey })).toMatchObject({
    status: 401,
    body: { code: 'api_key_invalid', message: 'Invalid API key' },
  })
  await strange.stop()

  const both = await serve(withSecrets(`${next}, ${old}`))
  expect(await statusOfKey(both.url, oldKey)).toBe(200)
  const made = await ask(`${both.url}/v4/api-key`, {
    method: 'POST',
    key: oldKey,
    body: { expiresInDays: 1 },
  })
  const { key: nextKey } = made.body as { key: string }
  await both.stop()

  const onlyNext = await serve(withSecrets(next))
  expect(await statusOfKey(onlyNext.url, nextKey)).toBe(200)
  expect(await statusOfKey(onlyNext.url, oldKey)).toBe(401)
})
