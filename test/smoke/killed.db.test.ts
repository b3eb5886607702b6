/** What is killed at any moment loses nothing that was answered and leaves nothing half. */
import { expect, test, vi } from 'vitest'
import type { Connection } from '../../src/runtime/db/database.ts'
import { ask, attempt, type Made, makeUser } from './api.ts'
import { databaseIn, postmasterIn } from './data-folder.ts'
import { install } from './installation.ts'
import { type Serving, SLOW_MACHINE_MS, serve } from './program.ts'
import { rowsOf } from './server-database.ts'

vi.setConfig({ testTimeout: SLOW_MACHINE_MS })

const SOON = { timeout: 15_000, interval: 10 }
const ROUNDS = 8
const CLIENTS = 6

/** Rows that only a half-done `POST /v4/user` could leave. */
const HALVES = {
  'users without an availability': `SELECT u.id FROM users u WHERE NOT EXISTS (
    SELECT FROM availabilities a WHERE a.company_id = u.company_id AND a.user_id = u.id)`,
  'users without a meeting type': `SELECT u.id FROM users u WHERE NOT EXISTS (
    SELECT FROM meeting_types t WHERE t.company_id = u.company_id AND t.user_id = u.id)`,
  'users without their slug': `SELECT u.id FROM users u WHERE NOT EXISTS (
    SELECT FROM slugs s WHERE s.slug = u.slug AND s.user_id = u.id)`,
  'slugs without a user': `SELECT s.slug FROM slugs s WHERE NOT EXISTS (
    SELECT FROM users u WHERE u.company_id = s.company_id AND u.id = s.user_id)`,
}

async function expectWhole(connection: Connection, answered: readonly Made[]): Promise<void> {
  for (const [what, query] of Object.entries(HALVES)) {
    expect({ what, rows: await rowsOf(connection, query) }).toEqual({ what, rows: [] })
  }
  const kept = await rowsOf(
    connection,
    `SELECT u.id AS "userId", a.id AS "availabilityId", t.id AS "meetingTypeId" FROM users u
     JOIN availabilities a ON a.company_id = u.company_id AND a.user_id = u.id
     JOIN meeting_types t ON t.company_id = u.company_id AND t.user_id = u.id`,
  )
  const key = (made: Partial<Made>) => `${made.userId} ${made.availabilityId} ${made.meetingTypeId}`
  const keys = new Set(kept.map(key))
  expect(answered.filter(made => !keys.has(key(made)))).toEqual([])
}

type Attempt = ReturnType<typeof attempt>

/** What clients asked for, and what they were told. */
type Ledger = { answered: Made[]; unanswered: Attempt[] }

/** Some clients create users without a pause until the server is gone. */
async function createUsers(url: string, key: string, onAnswer: () => void): Promise<Ledger> {
  const ledger: Ledger = { answered: [], unanswered: [] }
  const client = async () => {
    for (;;) {
      const asked = attempt()
      // A broken connection is the end that is waited for; another answer than 201 is not.
      const made = await makeUser(url, key, asked).catch(error => {
        if (error instanceof TypeError) return null
        throw error
      })
      if (made === null) return ledger.unanswered.push(asked)
      ledger.answered.push(made)
      onAnswer()
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, client))
  return ledger
}

/** Kills it in the moment in which so many users have been answered, with others under way. */
async function killAfter(server: Serving, key: string, count: number): Promise<Ledger> {
  let left = count
  const ledger = await createUsers(server.url, key, () => {
    left -= 1
    if (left === 0) server.signal('SIGKILL')
  })
  expect(await server.ended).toMatchObject({ signal: 'SIGKILL' })
  expect(ledger.answered.length).toBeGreaterThanOrEqual(count)
  expect(ledger.unanswered).toHaveLength(CLIENTS)
  return ledger
}

test('a killed Punctual loses nothing that was answered, again and again', async () => {
  const answered: Made[] = []
  const { env, key, ...first } = await install('the embedded database')
  let { server } = first
  for (let round = 1; round <= ROUNDS; round++) {
    const ledger = await killAfter(server, key, 1 + 3 * round)
    answered.push(...ledger.answered)
    server = await serve(env)
    await expectWhole(await databaseIn(env), answered)
    // Whoever got no answer asks again, and nothing is made twice.
    for (const asked of ledger.unanswered) answered.push(await makeUser(server.url, key, asked))
  }
  const users = await ask(`${server.url}/v4/user?type=api-platform&limit=1`, { key })
  expect(users).toMatchObject({ status: 200, body: { total: answered.length } })
  expect(await server.stop()).toMatchObject({ code: 0 })
})

test('what was committed and never answered is not done again when asked again', async () => {
  const { env, server, key, connection } = await install('the embedded database')
  // Commits reach the disk and then wait for a replica that does not exist.
  await rowsOf(connection, `ALTER SYSTEM SET synchronous_standby_names = 'nobody'`)
  await rowsOf(connection, 'SELECT pg_reload_conf()')
  const asking = createUsers(server.url, key, () => {})
  await vi.waitFor(async () => {
    const waiting = `SELECT pid FROM pg_stat_activity WHERE wait_event = 'SyncRep'`
    expect(await rowsOf(connection, waiting)).not.toEqual([])
  }, SOON)
  await rowsOf(connection, 'ALTER SYSTEM RESET synchronous_standby_names')
  server.signal('SIGKILL')
  const { answered, unanswered } = await asking
  await server.ended

  const next = await serve(env)
  const countUsers = async () =>
    (await rowsOf(await databaseIn(env), `SELECT id FROM users WHERE NOT is_admin`)).length
  expect(await countUsers()).toBeGreaterThan(answered.length)
  for (const asked of unanswered) await makeUser(next.url, key, asked)
  expect(await countUsers()).toBe(answered.length + unanswered.length)
})

test('a killed PostgreSQL ends it with a sentence, and the next start has all', async () => {
  const { env, server, key } = await install('the embedded database')
  const answered = [await makeUser(server.url, key), await makeUser(server.url, key)]

  process.kill(await postmasterIn(env), 'SIGKILL')
  const { code, err } = await server.ended
  expect(code).toBe(1)
  const words = err.split('\n').filter(line => line !== '' && !line.startsWith('{'))
  expect(words).toEqual([expect.stringMatching(/^The embedded PostgreSQL ended.*SIGKILL[^.]*\. /)])
  expect(words[0]).toMatch(/\. Nothing is lost: start Punctual again\.$/)

  const next = await serve(env)
  await expectWhole(await databaseIn(env), answered)
  expect(await ask(`${next.url}/v4/user/me`, { key })).toMatchObject({ status: 200 })
})

test('a Punctual on a database server that is killed loses nothing either', async () => {
  const { server, key, connection } = await install('a database server')
  const { answered } = await killAfter(server, key, 10)
  await expectWhole(connection, answered)
})
