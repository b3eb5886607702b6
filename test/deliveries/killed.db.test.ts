/** A worker that is killed at any step between a commit and its delivery: nothing is lost. */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import type { Connection } from '../../src/runtime/db/database.ts'
import { boot, type Harness, SECRET_KEYS } from '../harness.ts'
import { type Receiver, receiver } from '../receiver.ts'
import type { Order } from './mortal.fixture.ts'

vi.setConfig({ testTimeout: 60_000 })

const FIXTURE = join(import.meta.dirname, 'mortal.fixture.ts')
/** Longer than a lease, and than the first pause. */
const LATER_MS = 90_000

let punctual: Harness
let at: Receiver
let webhookId: string
beforeAll(async () => {
  punctual = await boot({ 'webhook-allow-private': 'true' })
  at = await receiver()
  const eventTypes = ['booking_updated']
  const { body } = await punctual.call('POST', '/webhooks', {
    body: { endpoint: at.url, eventTypes },
  })
  webhookId = body.id
})
afterAll(async () => {
  await at.close()
  await punctual.close()
})

const children = new Set<ChildProcess>()
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
})

function worker(diesAt: Order['diesAt'] = 'nowhere') {
  const named: Connection = Object.assign({ application_name: 'mortal' }, punctual.connection)
  const order: Order = {
    connection: named,
    now: new Date(punctual.clock.now()).toISOString(),
    secretKeys: SECRET_KEYS,
    diesAt,
  }
  const child = spawn(process.execPath, [FIXTURE, JSON.stringify(order)], { stdio: 'inherit' })
  children.add(child)
  const ended = once(child, 'exit').then(([code, signal]) => {
    children.delete(child)
    return signal ?? code
  })
  return { kill: () => child.kill('SIGKILL'), ended }
}

/** Keeps rows locked until it is released. */
async function holding(statement: string, values: unknown[] = []) {
  const client = new pg.Client(punctual.connection)
  await client.connect()
  await client.query('BEGIN')
  const { rowCount } = await client.query(statement, values)
  expect(rowCount).toBeGreaterThan(0)
  const waiting = `SELECT pid FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'
      AND application_name = 'mortal'`
  return {
    someoneWaits: () =>
      vi.waitFor(async () => expect((await punctual.sql(waiting)).length).toBeGreaterThan(0), {
        timeout: 20_000,
        interval: 10,
      }),
    release: async (end: 'ROLLBACK' | 'COMMIT' = 'ROLLBACK') => {
      await client.query(end)
      await client.end()
    },
  }
}

/**
 * Two appointments with three events each, or as many as asked for, as another process appends
 * them: nobody here is woken for them. `events` are the ids of each one's events, in order.
 */
async function changes(of = 2, each = 3): Promise<{ ids: string[]; events: string[][] }> {
  const ids = Array.from({ length: of }, () => randomUUID())
  const events = ids.map(() => Array.from({ length: each }, () => randomUUID()))
  const rows = ids.flatMap((id, nth) =>
    (events[nth] ?? []).map((event, at0) => ({ id, event, revision: at0 + 1 })),
  )
  await punctual.sql(
    `INSERT INTO events (company_id, id, type, subject_id, revision, payload, created_at)
     SELECT $1, event, 'booking_updated', id, revision,
       jsonb_build_object('id', id, 'revision', revision), $2
     FROM jsonb_to_recordset($3::jsonb) AS row (id uuid, event uuid, revision int)`,
    [punctual.company.companyId, new Date(punctual.clock.now()), JSON.stringify(rows)],
  )
  return { ids, events }
}

/** Everything arrived, each with one id, those of an appointment in order; nothing else did. */
async function expectAll({ ids, events }: Awaited<ReturnType<typeof changes>>) {
  punctual.clock.advance(LATER_MS)
  await punctual.settle()
  ids.forEach((id, nth) => {
    const sent = at.received.filter(({ body }) => body.id === id)
    const order = [...new Set(sent.map(({ headers }) => headers['webhook-id']))]
    expect(order).toEqual(events[nth])
    const bodies = Map.groupBy(sent, ({ headers }) => headers['webhook-id'])
    for (const all of bodies.values()) expect(new Set(all.map(({ text }) => text)).size).toBe(1)
  })
  const known = new Set((await punctual.sql('SELECT id FROM events')).map(row => row.id))
  expect(at.received.filter(({ headers }) => !known.has(headers['webhook-id']))).toEqual([])
  const open = await punctual.sql(`SELECT id FROM webhook_deliveries WHERE status = 'open'`)
  expect(open).toEqual([])
}

test.each(['followed', 'claimed', 'recorded'] as const)('killed once it has %s', async diesAt => {
  const made = await changes()
  expect(await worker(diesAt).ended).toBe('SIGKILL')
  await expectAll(made)
})

test('killed while it follows', async () => {
  // Whoever follows has a cursor.
  await punctual.settle()
  const made = await changes()
  const cursor = await holding(`SELECT 1 FROM event_cursors WHERE follower = 'webhooks' FOR UPDATE`)
  const dying = worker()
  await cursor.someoneWaits()
  dying.kill()
  expect(await dying.ended).toBe('SIGKILL')
  await cursor.release()
  await expectAll(made)
})

test('killed while deliveries are written', async () => {
  const made = await changes()
  const webhook = await holding('SELECT 1 FROM webhooks WHERE id = $1 FOR UPDATE', [webhookId])
  const dying = worker()
  await webhook.someoneWaits()
  dying.kill()
  expect(await dying.ended).toBe('SIGKILL')
  await webhook.release()
  await expectAll(made)
})

test('a webhook that is deleted while deliveries are written holds up no other', async () => {
  const { body } = await punctual.call('POST', '/webhooks', {
    body: { endpoint: at.url, eventTypes: ['booking_updated'] },
  })
  const made = await changes(1, 1)
  const gone = await holding('DELETE FROM webhooks WHERE id = $1', [body.id])
  const working = worker()
  await gone.someoneWaits()
  await gone.release('COMMIT')
  expect(await working.ended).toBe(0)
  const aside = `SELECT event_id FROM events_set_aside WHERE follower = 'webhooks'`
  expect(await punctual.sql(aside)).toEqual([])
  await expectAll(made)
})

test('killed while the receiver has the request', async () => {
  const made = await changes()
  onTestFinished(() => at.answer(200))
  const dying = worker()
  at.answer(() => dying.kill())
  expect(await dying.ended).toBe('SIGKILL')
  at.answer(200)
  await expectAll(made)
})

test('killed after the answer, before it is noted', async () => {
  const made = await changes()
  onTestFinished(() => at.answer(200))
  const asked = Promise.withResolvers<void>()
  const held = Promise.withResolvers<void>()
  at.answer(async (_, response) => {
    asked.resolve()
    await held.promise
    response.writeHead(200).end()
  })
  const dying = worker()
  await asked.promise
  const rows = await holding(
    `SELECT 1 FROM webhook_deliveries WHERE lease_id IS NOT NULL FOR UPDATE`,
  )
  held.resolve()
  await rows.someoneWaits()
  dying.kill()
  expect(await dying.ended).toBe('SIGKILL')
  await rows.release()
  at.answer(200)
  const before = at.received.length
  await expectAll(made)
  expect(at.received.length).toBeGreaterThan(before)
})

test('killed once it has noted what arrived: failures before have ended too', async () => {
  onTestFinished(() => at.answer(200))
  at.answer(500)
  const made = await changes(1, 1)
  await punctual.settle()
  at.answer(200)
  punctual.clock.advance(10_000)
  expect(await worker('noted').ended).toBe('SIGKILL')
  await expectAll(made)
  const { body } = await punctual.call('GET', `/webhooks/${webhookId}`)
  expect(body.failingSince).toBeNull()
})

test('what was rolled back is delivered by nobody', async () => {
  const made = await changes()
  const [first] = made.ids
  const client = new pg.Client(punctual.connection)
  await client.connect()
  await client.query('BEGIN')
  await client.query(
    `INSERT INTO events (company_id, id, type, subject_id, revision, payload, created_at)
     SELECT company_id, gen_random_uuid(), type, subject_id, 99, payload, created_at
     FROM events WHERE subject_id = $1 LIMIT 1`,
    [first],
  )
  expect(await worker().ended).toBe(0)
  await client.query('ROLLBACK')
  await client.end()
  await expectAll(made)
})
