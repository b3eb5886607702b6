import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, deskOf, monday } from '../../test/desk.ts'
import { boot, type Harness } from '../../test/harness.ts'
import { receiver } from '../../test/receiver.ts'

const TOKEN = 'a-token-of-the-tests'

let punctual: Harness
let desk: Desk
beforeAll(async () => {
  punctual = await boot({ 'metrics-token': TOKEN, 'webhook-allow-private': 'true' })
  desk = deskOf(punctual)
})
afterAll(() => punctual.close())

const ask = (token: string | null) =>
  punctual.call('GET', '/metrics', {
    key: null,
    ...(token !== null && { headers: { authorization: `Bearer ${token}` } }),
  })

async function figures(): Promise<Record<string, number>> {
  const { status, body } = await ask(TOKEN)
  expect(status).toBe(200)
  const lines = (body as string).split('\n').filter(line => line !== '' && !line.startsWith('#'))
  return Object.fromEntries(
    lines.map(line => [line.split(' ')[0]?.replace('punctual_', ''), Number(line.split(' ')[1])]),
  )
}

test('only whoever has the token; without one there are none', async () => {
  expect((await ask(null)).status).toBe(401)
  expect((await ask(`${TOKEN}x`)).status).toBe(401)
  expect((await ask(punctual.company.apiKey)).status).toBe(401)
  const without = await boot()
  expect((await without.call('GET', '/metrics', { key: null })).status).toBe(404)
  await without.close()
})

test('what is open, due, delivered and held', async () => {
  expect(await figures()).toMatchObject({
    webhook_deliveries_open: 0,
    webhook_oldest_due_seconds: 0,
    mails_queued: 0,
    mails_oldest_due_seconds: 0,
    transaction_retries_total: 0,
  })
  const at = await receiver()
  const { body } = await punctual.call('POST', '/webhooks', {
    body: { endpoint: at.url, eventTypes: ['booking_created'] },
  })
  const ada = await desk.host()
  await desk.booked(ada, monday('09:00'))
  await punctual.settle()
  at.answer(500)
  await desk.booked(ada, monday('10:00'))
  await punctual.settle()
  expect(await figures()).toMatchObject({
    events_unnumbered: 0,
    webhook_deliveries_open: 1,
    webhook_deliveries_due: 0,
    'webhook_deliveries_last_hour{outcome="delivered"}': 1,
  })
  punctual.clock.advance(60_000)
  const later = await figures()
  expect(later.webhook_deliveries_due).toBe(1)
  expect(later.webhook_oldest_due_seconds).toBeGreaterThan(50)
  await punctual.call('PATCH', `/webhooks/${body.id}`, { body: { enabled: false } })
  expect(await figures()).toMatchObject({
    webhook_deliveries_due: 0,
    webhook_deliveries_held: 1,
    webhook_oldest_due_seconds: 0,
    webhooks_disabled: 1,
  })
  await at.close()
})

test('mails that are to go out, and how long the oldest has been due', async () => {
  const of = async () => {
    const { mails_queued: queued, mails_oldest_due_seconds: oldestSec } = await figures()
    return { queued, oldestSec }
  }
  await punctual.settle()
  const before = await of()
  expect(before.oldestSec).toBe(0)
  await punctual.sql(
    `
    INSERT INTO mails (company_id, id, kind, role, recipient, cause, position, subject_id,
      person_id, about, status, due_at, try_at, created_at)
    SELECT $1, gen_random_uuid(), 'reminder', 'host', 'ada@example.com', due::text, 1,
      gen_random_uuid(), gen_random_uuid(), '{}', status, due, due, due
    FROM (VALUES ($2::timestamptz, 'queued'), ($3::timestamptz, 'queued'),
      ($4::timestamptz, 'failed')) planned (due, status)`,
    [
      punctual.company.companyId,
      ...[-90_000, 60_000, -500_000].map(ms => new Date(punctual.clock.now() + ms).toISOString()),
    ],
  )
  expect(await of()).toEqual({ queued: (before.queued ?? 0) + 2, oldestSec: 90 })
})
