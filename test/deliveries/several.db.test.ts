/** Several workers on one database: none skips, and no two attempt one delivery at once. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Log } from '../../src/base/log.ts'
import { openDatabase } from '../../src/runtime/db/database.ts'
import { makePost } from '../../src/runtime/net/post.ts'
import { makeDelivering } from '../../src/webhooks/deliver.ts'
import { type Desk, deskOf } from '../desk.ts'
import { boot, type Harness, SECRET_KEYS } from '../harness.ts'
import { receiver } from '../receiver.ts'

let punctual: Harness
let desk: Desk
beforeAll(async () => {
  punctual = await boot({ 'webhook-allow-private': 'true' })
  desk = deskOf(punctual)
})
afterAll(() => punctual.close())

const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} } as unknown as Log

function worker() {
  const db = openDatabase(punctual.connection)
  const made = makeDelivering({
    ...{ db, clock: punctual.clock, log: quiet, secretKeys: SECRET_KEYS },
    post: makePost({ allowPrivate: true }),
    relay: { wake: () => {} },
  })
  return {
    ...made,
    close: async () => {
      await made.close()
      await db.close()
    },
  }
}

const SUBJECTS = 12
const EACH = 5

/** Events as appointments have them, many at once. */
async function fill(): Promise<void> {
  await desk.host()
  await punctual.settle()
  await punctual.sql(
    `INSERT INTO events (company_id, id, type, subject_id, revision, payload, created_at)
     SELECT company_id, gen_random_uuid(), 'booking_updated', subject, revision,
       jsonb_build_object('id', subject, 'revision', revision), created_at
     FROM (SELECT company_id, created_at FROM events LIMIT 1) like_it,
       (SELECT gen_random_uuid() AS subject FROM generate_series(1, $1)) subjects,
       generate_series(1, $2) revision`,
    [SUBJECTS, EACH],
  )
}

test('four of them, with failures', async () => {
  const at = await receiver()
  const { body } = await punctual.call('POST', '/webhooks', {
    body: { endpoint: at.url, eventTypes: ['booking_updated'] },
  })
  const hold = { enabled: false }
  await punctual.call('PATCH', `/webhooks/${body.id}`, { body: hold })
  await fill()
  await punctual.settle()
  expect(at.received).toEqual([])
  await punctual.call('PATCH', `/webhooks/${body.id}`, { body: { enabled: true } })

  const underWay = new Map<string, number>()
  const atOnce: string[] = []
  let most = 0
  let nth = 0
  at.answer(({ body: { id } }, response) => {
    const now = (underWay.get(id) ?? 0) + 1
    underWay.set(id, now)
    if (now > 1) atOnce.push(id)
    most = Math.max(most, [...underWay.values()].filter(count => count > 0).length)
    nth += 1
    const status = nth % 5 === 0 ? 503 : 200
    setImmediate(() => {
      underWay.set(id, (underWay.get(id) ?? 0) - 1)
      response.writeHead(status).end()
    })
  })
  const workers = [worker(), worker(), worker(), worker()]
  const isOpen = async () =>
    (await punctual.sql(`SELECT 1 FROM webhook_deliveries WHERE status = 'open'`)).length > 0
  for (let round = 0; round < 200 && (await isOpen()); round++) {
    await Promise.all(workers.map(one => one.run()))
    punctual.clock.advance(60_000)
  }
  for (const one of workers) await one.close()

  expect(atOnce).toEqual([])
  expect(most).toBeGreaterThan(1)
  const bySubject = Map.groupBy(at.received, one => one.body.id)
  expect(bySubject.size).toBe(SUBJECTS)
  for (const all of bySubject.values()) {
    const order = [...new Set(all.map(one => one.body.revision))]
    expect(order).toEqual(Array.from({ length: EACH }, (_, at0) => at0 + 1))
  }
  const [row] = await punctual.sql<{ attempts: string; delivered: string }>(
    `SELECT sum(attempts) AS attempts, count(*) FILTER (WHERE status = 'delivered') AS delivered
     FROM webhook_deliveries`,
  )
  expect(Number(row?.delivered)).toBe(SUBJECTS * EACH)
  expect(Number(row?.attempts)).toBe(at.received.length)
  await at.close()
})

test('what is under way when one is stopped is given back, and made by another', async () => {
  const at = await receiver(() => {})
  const { body } = await punctual.call('POST', '/webhooks', {
    body: { endpoint: at.url, eventTypes: ['new_employee'] },
  })
  const before = at.received.length
  const db = openDatabase(punctual.connection)
  const stopping = makeDelivering({
    ...{ db, clock: punctual.clock, log: quiet, secretKeys: SECRET_KEYS, stopMs: 0 },
    ...{ post: makePost({ allowPrivate: true }), relay: { wake: () => {} } },
  })
  await punctual.call('PATCH', `/webhooks/${body.id}`, { body: { enabled: false } })
  const ada = await desk.host()
  await punctual.settle()
  await punctual.call('PATCH', `/webhooks/${body.id}`, { body: { enabled: true } })
  await stopping.wakeDue()
  await at.heard(one => one.body.id === ada.userId)
  await stopping.close()
  await db.close()
  const [row] = await punctual.sql(
    `SELECT status, tries, lease_id FROM webhook_deliveries WHERE subject_id = $1`,
    [ada.userId],
  )
  expect(row).toEqual({ status: 'open', tries: 0, lease_id: null })
  at.answer(200)
  await punctual.settle()
  expect(at.received).toHaveLength(before + 2)
  await at.close()
})
