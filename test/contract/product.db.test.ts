/** The product spoken to through its own generated client. */
import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { Client } from '../../web/client/client.ts'
import { boot, type Harness } from '../harness.ts'

let harness: Harness
let client: Client

beforeAll(async () => {
  harness = await boot()
  client = new Client({ baseUrl: harness.url, apiKey: harness.company.apiKey })
})

afterAll(() => harness.close())

test('a user is made, found bookable and deleted, each reply told by its status', async () => {
  const body = { email: 'ada@example.com', givenName: 'Ada', familyName: 'Byron' }
  const created = await client.createUser({ body: { ...body, timezone: 'Europe/Berlin' } })
  if (created.status !== 201) throw new Error(created.body.message)
  const { userId } = created.body
  const asAda = new Client({ baseUrl: harness.url, apiKey: harness.company.apiKey, userId })
  const windows = await asAda.listBookableWindows({
    params: { userId },
    query: { startDate: '2026-12-07', endDate: '2026-12-07' },
  })
  if (windows.status !== 200) throw new Error(windows.body.message)
  expect(windows.body.windows[0]).toBe('2026-12-07T08:00:00Z')
  expect(await client.deleteUser({ params: { id: userId } })).toMatchObject({ status: 204 })
  const gone = await asAda.createAvailability({ body: { name: 'Late', schedule: {} } })
  expect(gone).toMatchObject({ status: 404, body: { code: 'user_not_found' } })
})

test('the description that is served is the committed one', async () => {
  const served = await client.getOpenApi()
  const committed = readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8')
  expect(served).toMatchObject({ status: 200, body: JSON.parse(committed) })
})

test('probes need no key; a database that lacks a migration is not ready', async () => {
  const anybody = new Client({ baseUrl: harness.url })
  expect(await anybody.getHealth()).toMatchObject({ status: 200, body: { status: 'ok' } })
  expect(await anybody.getReadiness()).toMatchObject({ status: 200, body: { status: 'ready' } })
  const forgotten = await harness.sql('DELETE FROM schema_migrations RETURNING id, name, hash')
  expect(await anybody.getReadiness()).toMatchObject({ status: 503, body: { status: 'not_ready' } })
  await harness.sql(
    `INSERT INTO schema_migrations SELECT * FROM jsonb_to_recordset($1)
     AS row (id integer, name text, hash text)`,
    [JSON.stringify(forgotten)],
  )
})

test('a statement whose connection breaks is a 503, and the next one is answered', async () => {
  const holder = new pg.Client(harness.connection)
  await holder.connect()
  onTestFinished(() => holder.end())
  await holder.query('BEGIN; LOCK TABLE users')
  const waiting = client.getMe()
  const endWaiting = () =>
    harness.sql(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    )
  while ((await endWaiting()).length === 0);
  const refused = await waiting
  await holder.query('ROLLBACK')
  expect(refused).toMatchObject({ status: 503, body: { code: 'database_unavailable' } })
  expect(await client.getMe()).toMatchObject({ status: 200 })
})

test('more requests than the limit allows are refused with a time to wait', async () => {
  const limited = await boot({ 'rate-limit': '1' })
  const { url: baseUrl, company } = limited
  const hasty = new Client({ baseUrl, apiKey: company.apiKey })
  expect([(await hasty.getMe()).status, (await hasty.getMe()).status]).toEqual([200, 200])
  const refused = await hasty.getMe()
  expect(refused).toMatchObject({ status: 429, body: { code: 'too_many_requests' } })
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  await limited.close()
})
