import { afterAll, afterEach, beforeAll, expect, onTestFinished, test } from 'vitest'
import { type Desk, deskOf, fields, monday } from '../../test/desk.ts'
import { boot, type Harness, TEST_NOW } from '../../test/harness.ts'
import { type Answerer, receiver } from '../../test/receiver.ts'
import { forgetOldDeliveries } from './forget-deliveries.ts'

let punctual: Harness
let desk: Desk
beforeAll(async () => {
  punctual = await boot({ 'webhook-allow-private': 'true' })
  desk = deskOf(punctual)
})
afterEach(() => punctual.clock.set(TEST_NOW))
afterAll(() => punctual.close())

const HOUR_MS = 3_600_000
const call: Harness['call'] = (method, path, options) => punctual.call(method, path, options)

async function hook(how: Answerer | number = 200, eventTypes = ['booking_created']) {
  const at = await receiver(how)
  onTestFinished(at.close)
  const { body } = await call('POST', '/webhooks', { body: { endpoint: at.url, eventTypes } })
  onTestFinished(async () => void (await call('DELETE', `/webhooks/${body.id}`)))
  return { at, id: body.id as string }
}
const list = async (query: string) =>
  (await call('GET', `/v4/webhook-delivery/paginated?${query}`)).body

test('deliveries are listed newest first, a page at a time, by what they are', async () => {
  const { at, id } = await hook(200, ['booking_created', 'booking_cancelled'])
  const ada = await desk.host()
  const ids: string[] = []
  for (const clock of ['09:00', '10:00', '11:00']) {
    ids.push(await desk.booked(ada, monday(clock)))
    punctual.clock.advance(HOUR_MS)
  }
  await punctual.settle()
  at.answer(500)
  await desk.cancel(ids[0] as string)
  await punctual.settle()
  const shown = async (query: string) => {
    const { deliveries, total } = await list(`webhookId=${id}&${query}`)
    return [deliveries.map((one: { subjectId: string }) => ids.indexOf(one.subjectId)), total]
  }
  expect(await shown('')).toEqual([[0, 2, 1, 0], 4])
  expect(await shown('page=1&pageSize=3')).toEqual([[0], 4])
  expect(await shown('page=5&pageSize=3')).toEqual([[], 4])
  expect(await shown('status=open')).toEqual([[0], 1])
  expect(await shown('status=delivered')).toEqual([[2, 1, 0], 3])
  expect(await shown('eventType=booking_cancelled')).toEqual([[0], 1])
  const span = 'from=2026-11-24T09:00:00Z&to=2026-11-24T10:00:00Z'
  expect(await shown(span)).toEqual([[1], 1])
  expect(fields(await call('GET', '/v4/webhook-delivery/paginated?from=x&status=y'))).toEqual([
    400,
    'status',
    'from',
  ])
})

test('one is delivered again, with the id that it had', async () => {
  const { at, id } = await hook()
  const ada = await desk.host()
  await desk.booked(ada, monday('09:00'))
  await punctual.settle()
  const [delivery] = (await list(`webhookId=${id}`)).deliveries
  const replayed = await call('POST', `/v4/webhook-delivery/${delivery.id}/replay`)
  expect(replayed.body).toMatchObject({ status: 'open', finishedAt: null, attemptCount: 1 })
  await punctual.settle()
  const sent = at.received.map(({ headers }) => headers['webhook-id'])
  expect(sent).toEqual([delivery.eventId, delivery.eventId])
  const { body } = await call('GET', `/v4/webhook-delivery/${delivery.id}`)
  expect(body.attempts.map(({ number }: { number: number }) => number)).toEqual([1, 2])
  // What the log shows is what was sent.
  expect(at.received.map(({ body: sent }) => sent)).toEqual([body.body, body.body])
})

test('a span is delivered again, also what was before the webhook, in order', async () => {
  punctual.clock.set('2026-11-26T08:00:00Z')
  const ada = await desk.host()
  const first = await desk.booked(ada, monday('09:00'))
  punctual.clock.advance(HOUR_MS)
  const second = await desk.booked(ada, monday('10:00'))
  await desk.move(second, monday('11:00'))
  await punctual.settle()
  punctual.clock.advance(HOUR_MS)
  const { at, id } = await hook(200, ['booking_created', 'booking_rescheduled'])
  await punctual.settle()
  expect(at.received).toEqual([])
  const replay = (from: string, to: string) =>
    call('POST', `/webhooks/${id}/replay`, { body: { from, to } })
  const answer = await replay('2026-11-26T09:00:00Z', '2026-11-26T10:00:00+00:00')
  expect(answer).toMatchObject({ status: 200, body: { deliveries: 2 } })
  await punctual.settle()
  const told = () => at.received.map(({ body }) => [body.webhookType, body.id])
  const ofSecond = [
    ['booking_created', second],
    ['booking_rescheduled', second],
  ]
  expect(told()).toEqual(ofSecond)
  await replay('2026-11-26T08:00:00Z', '2026-11-26T11:00:00Z')
  await punctual.settle()
  expect(told().filter(([, of]) => of === second)).toEqual([...ofSecond, ...ofSecond])
  expect(told().filter(([, of]) => of === first)).toEqual([['booking_created', first]])
  expect(fields(await replay(TEST_NOW, TEST_NOW))).toEqual([400, 'to'])
})

test('not to a webhook that is disabled, and not without end', async () => {
  const { id } = await hook()
  const ada = await desk.host()
  await desk.booked(ada, monday('09:00'))
  await punctual.settle()
  const [delivery] = (await list(`webhookId=${id}`)).deliveries
  await call('PATCH', `/webhooks/${id}`, { body: { enabled: false } })
  const span = { from: '2026-11-24T00:00:00Z', to: '2026-11-25T00:00:00Z' }
  const replay = () => call('POST', `/webhooks/${id}/replay`, { body: span })
  expect((await call('POST', `/v4/webhook-delivery/${delivery.id}/replay`)).status).toBe(409)
  expect((await replay()).body.code).toBe('webhook_disabled')
  await call('PATCH', `/webhooks/${id}`, { body: { enabled: true } })
  await punctual.sql(
    `INSERT INTO events (company_id, id, type, subject_id, revision, payload, created_at, position)
     SELECT company_id, gen_random_uuid(), type, gen_random_uuid(), 1, '{}', created_at,
       1000000 + n
     FROM events, generate_series(1, 10001) n WHERE id = $1`,
    [delivery.eventId],
  )
  expect((await replay()).body.code).toBe('replay_too_long')
  await punctual.sql('DELETE FROM events WHERE position > 1000000')
})

test('a test event says that it is one, and what came of it', async () => {
  const { at, id } = await hook((_, response) => response.writeHead(200).end('thanks'))
  const test1 = await call('POST', `/webhooks/${id}/test`)
  expect(test1.body).toEqual({ delivered: true, status: 200, error: null, answer: 'thanks' })
  expect(at.received[0]?.body).toMatchObject({ webhookType: 'booking_created', test: true })
  expect(at.received[0]?.headers['webhook-signature']).toMatch(/^v1,/)
  at.answer(404)
  const test2 = await call('POST', `/webhooks/${id}/test`)
  expect(test2.body).toMatchObject({ delivered: false, status: 404 })
  await at.close()
  const test3 = await call('POST', `/webhooks/${id}/test`)
  expect(test3.body).toMatchObject({ delivered: false, status: null, answer: null })
  expect((await list(`webhookId=${id}`)).total).toBe(0)
})

test('a test event has all that a booking has', async () => {
  const { at, id } = await hook()
  const ada = await desk.host()
  await desk.booked(ada, monday('09:00'))
  await punctual.settle()
  await call('POST', `/webhooks/${id}/test`)
  const shapeOf = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shapeOf)
    if (value === null || typeof value !== 'object') return null
    return Object.fromEntries(Object.entries(value).map(([key, of]) => [key, shapeOf(of)]))
  }
  const [real, tested] = at.received.map(({ body }) => body)
  expect(shapeOf(tested)).toEqual(shapeOf({ ...real, test: true }))
})

test('what ended long ago is forgotten, what is open is not', async () => {
  const { at, id } = await hook()
  const ada = await desk.host()
  await desk.booked(ada, monday('09:00'))
  await punctual.settle()
  at.answer(500)
  await desk.booked(ada, monday('10:00'))
  await punctual.settle()
  const { db } = punctual.running
  const later = (days: number) => punctual.clock.now() + days * 24 * HOUR_MS
  await forgetOldDeliveries(db, later(30))
  expect((await list(`webhookId=${id}`)).total).toBe(2)
  await forgetOldDeliveries(db, later(31))
  expect((await list(`webhookId=${id}`)).deliveries).toMatchObject([{ status: 'open' }])
})
