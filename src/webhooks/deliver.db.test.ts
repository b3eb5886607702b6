import { randomUUID } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { type Desk, deskOf, monday } from '../../test/desk.ts'
import { boot, type Harness, TEST_NOW } from '../../test/harness.ts'
import { type Answerer, type Receiver, receiver } from '../../test/receiver.ts'
import { makePost } from '../runtime/net/post.ts'

let punctual: Harness
let desk: Desk
const LIMIT_MS = 1_000
beforeAll(async () => {
  const post = makePost({ allowPrivate: true, limitMs: LIMIT_MS })
  punctual = await boot({ 'webhook-allow-private': 'true', 'webhook-limit': '1000' }, { post })
  desk = deskOf(punctual)
  // Standard Webhooks refuse what is signed at another time than that of the machine.
  vi.setSystemTime(new Date(TEST_NOW))
})
afterEach(() => punctual.clock.set(TEST_NOW))
afterAll(async () => {
  vi.useRealTimers()
  await punctual.close()
})

const SECOND_MS = 1_000
const HOUR_MS = 3_600_000
const TYPES = ['booking_created', 'booking_updated', 'booking_rescheduled', 'booking_cancelled']

async function hook(how: Answerer | number = 200, more: object = {}) {
  const at: Receiver = await receiver(how)
  onTestFinished(at.close)
  const body = { endpoint: at.url, eventTypes: TYPES, ...more }
  const made = await punctual.call('POST', '/webhooks', { body })
  expect(made.status).toBe(201)
  onTestFinished(async () => void (await punctual.call('DELETE', `/webhooks/${made.body.id}`)))
  return { at, id: made.body.id as string, secret: made.body.secret as string }
}

const deliveries = async (webhookId: string, query = '') =>
  (await punctual.call('GET', `/v4/webhook-delivery/paginated?webhookId=${webhookId}${query}`)).body
    .deliveries
const attemptsOf = async (id: string) =>
  (await punctual.call('GET', `/v4/webhook-delivery/${id}`)).body.attempts
const hookOf = async (id: string) => (await punctual.call('GET', `/webhooks/${id}`)).body
/** What changes nothing is no event. */
const note = (id: string, text: string = randomUUID()) =>
  desk.call('PATCH', `/v4/appointment/${id}/notes`, { body: { note: text } })
const typesAt = (at: Receiver) => at.received.map(({ body }) => body.webhookType)

test('an event arrives flat, signed, with its own id, once', async () => {
  const { at, id, secret } = await hook()
  const ada = await desk.host()
  const booked = await desk.booked(ada, monday('09:00'))
  await punctual.settle()
  await punctual.settle()
  expect(at.received).toHaveLength(1)
  const [{ headers, text, body }] = at.received as [Receiver['received'][0]]
  const [event] = await desk.eventsOf(booked)
  expect(body).toEqual({ webhookType: 'booking_created', ...event.data })
  expect(Object.keys(body)[0]).toBe('webhookType')
  expect(headers['webhook-id']).toBe(event.id)
  expect(headers['content-type']).toBe('application/json')
  expect(headers['user-agent']).toMatch(/^Punctual/)
  expect(new Webhook(secret).verify(text, headers as Record<string, string>)).toEqual(body)
  const [delivery] = await deliveries(id)
  expect(delivery).toMatchObject({
    webhookId: id,
    eventId: event.id,
    eventType: 'booking_created',
    subjectId: booked,
    position: event.position,
    status: 'delivered',
    attemptCount: 1,
    nextAttemptAt: null,
  })
  expect(await attemptsOf(delivery.id)).toEqual([
    {
      ...{ number: 1, at: '2026-11-24T08:00:00.000Z', durationMs: expect.any(Number) },
      ...{ status: 200, error: null, answer: null },
    },
  ])
})

test('what is rolled back is never sent, nor what is of another type or from before', async () => {
  const ada = await desk.host()
  await desk.booked(ada, monday('09:00'))
  await punctual.settle()
  punctual.clock.advance(SECOND_MS)
  const { at } = await hook(200, { eventTypes: ['booking_created'] })
  await desk.book(ada, monday('09:00'))
  const id = await desk.booked(ada, monday('10:00'))
  await desk.cancel(id)
  await punctual.settle()
  expect(at.received.map(({ body }) => [body.webhookType, body.id])).toEqual([
    ['booking_created', id],
  ])
})

describe('what fails is tried again, with the same id', () => {
  const cases: [string, Answerer | number, number | null, RegExp, string | null][] = [
    [
      'a failure',
      (_, response) => response.writeHead(500).end('oh no'),
      500,
      /status 500/,
      'oh no',
    ],
    ['a refusal', 400, 400, /status 400/, null],
    ['silence', () => {}, null, /no whole answer within 1 s/, null],
    [
      'an answer that goes on too long',
      (_, response) => response.writeHead(200).write('x'),
      null,
      /no whole answer within/,
      null,
    ],
    ['a drop', (_, response) => response.socket?.destroy(), null, /closed before the answer/, null],
    [
      'a drop midway',
      (_, response) => {
        response.writeHead(200, { 'content-length': 100 })
        response.write('half', () => response.socket?.destroy())
      },
      null,
      /closed before the answer/,
      null,
    ],
    [
      'a change of the protocol',
      (_, response) =>
        response.socket?.write(
          'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
        ),
      null,
      /status 101/,
      null,
    ],
    [
      'a redirect',
      (_, response) => response.writeHead(307, { location: 'http://169.254.169.254/' }).end(),
      307,
      /redirect 307, which is not followed/,
      null,
    ],
  ]
  test.each(cases)('%s', async (_name, how, status, error, answer) => {
    const { at, id } = await hook(how)
    const ada = await desk.host()
    await desk.booked(ada, monday('09:00'))
    await punctual.settle()
    const [failed] = await deliveries(id)
    expect(failed).toMatchObject({ status: 'open', attemptCount: 1 })
    const [attempt] = await attemptsOf(failed.id)
    expect(attempt).toMatchObject({ status, answer, error: expect.stringMatching(error) })
    expect((await hookOf(id)).failingSince).toBe('2026-11-24T08:00:00.000Z')
    // Five seconds, and a fifth more or less.
    const waitMs = Date.parse(failed.nextAttemptAt) - punctual.clock.now()
    expect(waitMs).toBeGreaterThanOrEqual(4 * SECOND_MS)
    expect(waitMs).toBeLessThanOrEqual(6 * SECOND_MS)
    punctual.clock.advance(waitMs - 1)
    await punctual.settle()
    expect(at.received).toHaveLength(1)
    at.answer(204)
    punctual.clock.advance(1)
    await punctual.settle()
    expect(at.received).toHaveLength(2)
    expect(at.received[1]?.headers['webhook-id']).toBe(at.received[0]?.headers['webhook-id'])
    expect((await deliveries(id))[0]).toMatchObject({ status: 'delivered', attemptCount: 2 })
    expect((await hookOf(id)).failingSince).toBeNull()
  })

  test('an endless answer is read no further than it has to be', async () => {
    const { id } = await hook((_, response) => {
      const more = () => {
        while (response.write('x'.repeat(65_536)));
        response.once('drain', more)
      }
      response.writeHead(200)
      more()
    })
    const ada = await desk.host()
    await desk.booked(ada, monday('09:00'))
    await punctual.settle()
    expect((await deliveries(id))[0].status).toBe('delivered')
  })

  test('nobody there', async () => {
    const { at, id } = await hook()
    await at.close()
    const ada = await desk.host()
    await desk.booked(ada, monday('09:00'))
    await punctual.settle()
    const [failed] = await deliveries(id)
    expect((await attemptsOf(failed.id))[0].error).toBe('the connection was refused')
  })

  test.each([
    ['120', 120],
    ['Tue, 24 Nov 2026 08:10:00 GMT', 600],
    ['100000000', 86_400],
  ])('not before Retry-After: %s', async (header, seconds) => {
    const { at, id } = await hook((_, response) =>
      response.writeHead(503, { 'retry-after': header }).end(),
    )
    const ada = await desk.host()
    await desk.booked(ada, monday('09:00'))
    await punctual.settle()
    const [failed] = await deliveries(id)
    expect(Date.parse(failed.nextAttemptAt) - punctual.clock.now()).toBe(seconds * SECOND_MS)
    punctual.clock.advance(seconds * SECOND_MS - 1)
    await punctual.settle()
    expect(at.received).toHaveLength(1)
  })

  test('for three days, while others arrive; then it is given up', async () => {
    const { at, id } = await hook()
    const ada = await desk.host()
    const bad = await desk.booked(ada, monday('09:00'))
    at.answer(({ body }, response) => response.writeHead(body.id === bad ? 500 : 200).end())
    await punctual.settle()
    const other = await desk.booked(ada, monday('10:00'))
    const times = [0]
    for (;;) {
      await punctual.settle()
      const [delivery] = (await deliveries(id)).filter(
        (one: { subjectId: string }) => one.subjectId === bad,
      )
      if (delivery.status !== 'open') break
      const dueMs = Date.parse(delivery.nextAttemptAt)
      times.push((dueMs - Date.parse(TEST_NOW)) / HOUR_MS)
      punctual.clock.set(new Date(dueMs - 1).toISOString())
      await note(other)
      await punctual.settle()
      punctual.clock.advance(1)
      expect(times.length).toBeLessThan(30)
    }
    expect(times.length).toBeGreaterThan(12)
    expect(times.at(-1)).toBeGreaterThanOrEqual(72)
    expect(times.at(-1)).toBeLessThan(90)
    expect(await deliveries(id, '&status=given_up')).toMatchObject([{ subjectId: bad }])
    expect((await hookOf(id)).enabled).toBe(true)

    // With nothing left that failed, a failure days later is the first.
    expect((await hookOf(id)).failingSince).toBeNull()
    punctual.clock.advance(7 * 24 * HOUR_MS)
    at.answer(500)
    await note(other)
    await punctual.settle()
    const failingSince = new Date(punctual.clock.now()).toISOString()
    expect(await hookOf(id)).toMatchObject({ enabled: true, failingSince })
  })
})

describe('order', () => {
  test('of one appointment nothing overtakes; others go on', async () => {
    const { at } = await hook()
    const ada = await desk.host()
    const stuck = await desk.booked(ada, monday('09:00'))
    at.answer(({ body }, response) => response.writeHead(body.id === stuck ? 503 : 200).end())
    await note(stuck, 'one')
    await punctual.settle()
    const free = await desk.booked(ada, monday('10:00'))
    await note(free, 'two')
    await desk.cancel(stuck)
    await punctual.settle()
    const of = (id: string) =>
      at.received.filter(({ body }) => body.id === id).map(({ body }) => body.webhookType)
    expect(of(free)).toEqual(['booking_created', 'booking_updated'])
    expect(of(stuck)).toEqual(['booking_created'])
    at.answer(200)
    punctual.clock.advance(6 * SECOND_MS)
    await punctual.settle()
    expect(of(stuck)).toEqual([
      'booking_created',
      'booking_created',
      'booking_updated',
      'booking_cancelled',
    ])
  })

  test('with failures at random, and several who deliver at once', async () => {
    const { at } = await hook()
    const ada = await desk.host()
    let nth = 0
    at.answer((_, response) => {
      nth += 1
      response.writeHead(nth % 3 === 0 ? 500 : 200).end()
    })
    const ids: string[] = []
    for (const clock of ['09:00', '10:00', '11:00']) ids.push(await desk.booked(ada, monday(clock)))
    for (const text of ['one', 'two', 'three']) for (const id of ids) await note(id, text)
    for (let round = 0; round < 60; round++) {
      await Promise.all([punctual.settle(), punctual.settle()])
      punctual.clock.advance(6 * SECOND_MS)
    }
    for (const id of ids) {
      const seen = at.received.filter(({ body }) => body.id === id)
      const first = [...new Map(seen.map(one => [one.headers['webhook-id'], one.body])).values()]
      const told = first.map(({ webhookType, note: text }) => [webhookType, text])
      expect(told).toEqual([
        ['booking_created', ''],
        ['booking_updated', 'one'],
        ['booking_updated', 'two'],
        ['booking_updated', 'three'],
      ])
    }
  })
})

describe('an endpoint that is disabled', () => {
  test('by 410 at once, with an event; enabled again it gets all that happened', async () => {
    const { at, id } = await hook(410)
    const ada = await desk.host()
    const booked = await desk.booked(ada, monday('09:00'))
    await punctual.settle()
    const disabled = await hookOf(id)
    expect(disabled).toMatchObject({ enabled: false, disabledReason: 'gone' })
    const told = (await desk.eventsOf(id)).map(({ type, data }) => [type, data.disabledReason])
    expect(told).toEqual([['webhook_disabled', 'gone']])
    at.answer(200)
    await note(booked)
    punctual.clock.advance(HOUR_MS)
    await punctual.settle()
    expect(at.received).toHaveLength(1)
    const body = { enabled: true }
    const enabled = await punctual.call('PATCH', `/webhooks/${id}`, { body })
    expect(enabled.body).toMatchObject({ enabled: true, disabledReason: null, failingSince: null })
    await punctual.settle()
    expect(typesAt(at)).toEqual(['booking_created', 'booking_created', 'booking_updated'])
  })

  test('after three days of nothing but failures; nothing is given up', async () => {
    const { at, id } = await hook(500)
    const ada = await desk.host()
    await desk.booked(ada, monday('09:00'))
    await punctual.settle()
    for (let round = 0; round < 30 && (await hookOf(id)).enabled; round++) {
      punctual.clock.set((await deliveries(id))[0].nextAttemptAt)
      await punctual.settle()
    }
    expect(await hookOf(id)).toMatchObject({ enabled: false, disabledReason: 'failing' })
    expect(punctual.clock.now() - Date.parse(TEST_NOW)).toBeGreaterThanOrEqual(72 * HOUR_MS)
    expect(await deliveries(id, '&status=given_up')).toEqual([])
    const before = at.received.length
    at.answer(200)
    await punctual.call('PATCH', `/webhooks/${id}`, { body: { enabled: true } })
    await punctual.settle()
    expect(at.received).toHaveLength(before + 1)
  })

  test('led elsewhere meanwhile, what the address before answers counts for nothing', async () => {
    const asked = Promise.withResolvers<void>()
    const held = Promise.withResolvers<void>()
    const { at, id } = await hook(500)
    const ada = await desk.host()
    await desk.booked(ada, monday('09:00'))
    await punctual.settle()
    punctual.clock.advance(4 * 24 * HOUR_MS)
    at.answer(async (_, response) => {
      asked.resolve()
      await held.promise
      response.writeHead(410).end()
    })
    const settled = punctual.settle()
    await asked.promise
    const next = await receiver()
    onTestFinished(next.close)
    await punctual.call('PATCH', `/webhooks/${id}`, { body: { enabled: false } })
    const body = { enabled: true, endpoint: next.url }
    await punctual.call('PATCH', `/webhooks/${id}`, { body })
    held.resolve()
    await settled
    await punctual.settle()
    expect(await hookOf(id)).toMatchObject({ enabled: true, failingSince: null })
    expect(typesAt(next)).toEqual(['booking_created'])
    expect(await deliveries(id)).toMatchObject([{ status: 'delivered', attemptCount: 3 }])
  })

  test('enabled again during an attempt, nothing is given up by what failed before', async () => {
    const asked = Promise.withResolvers<void>()
    const held = Promise.withResolvers<void>()
    const { at, id } = await hook(500)
    const ada = await desk.host()
    await desk.booked(ada, monday('09:00'))
    await punctual.settle()
    punctual.clock.advance(4 * 24 * HOUR_MS)
    at.answer(async (_, response) => {
      asked.resolve()
      await held.promise
      response.writeHead(500).end()
    })
    const settled = punctual.settle()
    await asked.promise
    for (const enabled of [false, true]) {
      await punctual.call('PATCH', `/webhooks/${id}`, { body: { enabled } })
    }
    held.resolve()
    await settled
    expect(await hookOf(id)).toMatchObject({ enabled: true })
    expect(await deliveries(id)).toMatchObject([{ status: 'open' }])
  })

  test('by hand: events wait', async () => {
    const { at, id } = await hook()
    await punctual.call('PATCH', `/webhooks/${id}`, { body: { enabled: false } })
    const ada = await desk.host()
    await desk.booked(ada, monday('09:00'))
    await punctual.settle()
    expect(at.received).toEqual([])
    expect(await hookOf(id)).toMatchObject({ enabled: false, disabledReason: 'by_hand' })
    punctual.clock.advance(HOUR_MS)
    await punctual.call('PATCH', `/webhooks/${id}`, { body: { enabled: true } })
    // Of a great many that wait, none that is due is written anew.
    expect((await deliveries(id))[0].nextAttemptAt).toBe('2026-11-24T08:00:00.000Z')
    await punctual.settle()
    expect(typesAt(at)).toEqual(['booking_created'])
  })
})

describe('an endpoint that is down', () => {
  const appointments = async (count: number) => {
    const ada = await desk.host()
    const ids: string[] = []
    for (let nth = 0; nth < count; nth++) {
      const clock = `${9 + Math.floor(nth / 2)}`.padStart(2, '0')
      ids.push(await desk.booked(ada, monday(`${clock}:${nth % 2 === 0 ? '00' : '30'}`)))
    }
    await punctual.settle()
    return ids
  }

  test('is asked with one delivery at a time, and gets all once it is back', async () => {
    const { at, id } = await hook(500)
    await appointments(12)
    // Five failures, and what was under way.
    const first = at.received.length
    expect(first).toBeLessThanOrEqual(6)
    const { pausedUntil } = await hookOf(id)
    expect(Date.parse(pausedUntil) - punctual.clock.now()).toBeLessThanOrEqual(6 * SECOND_MS)
    punctual.clock.set(pausedUntil)
    await Promise.all([punctual.settle(), punctual.settle()])
    expect(at.received).toHaveLength(first + 1)
    at.answer(200)
    punctual.clock.advance(40 * SECOND_MS)
    await punctual.settle()
    expect(await hookOf(id)).toMatchObject({ failingSince: null, pausedUntil: null })
    punctual.clock.advance(40 * SECOND_MS)
    await punctual.settle()
    const all = await deliveries(id, '&status=delivered')
    expect(all).toHaveLength(12)
  })

  test('is asked at once by whoever replays, and by whoever leads it elsewhere', async () => {
    const { at, id } = await hook((_, response) =>
      response.writeHead(503, { 'retry-after': '3600' }).end(),
    )
    const ids = await appointments(8)
    const first = at.received.length
    expect((await hookOf(id)).pausedUntil).toBe('2026-11-24T09:00:00.000Z')
    punctual.clock.advance(HOUR_MS / 2)
    await note(ids[7] as string)
    await punctual.settle()
    expect(at.received).toHaveLength(first)
    const [newest] = await deliveries(id)
    await punctual.call('POST', `/v4/webhook-delivery/${newest.id}/replay`)
    await punctual.settle()
    expect(at.received).toHaveLength(first + 1)
    const next = await receiver()
    onTestFinished(next.close)
    await punctual.call('PATCH', `/webhooks/${id}`, { body: { endpoint: next.url } })
    await punctual.settle()
    expect(next.received).toHaveLength(9)
  })

  test('is not what keeps failing with one appointment', async () => {
    const { at, id } = await hook()
    const [bad] = await appointments(1)
    at.answer(({ body }, response) => response.writeHead(body.id === bad ? 500 : 200).end())
    await note(bad as string)
    for (let round = 0; round < 8; round++) {
      await punctual.settle()
      punctual.clock.advance(HOUR_MS)
    }
    expect(await hookOf(id)).toMatchObject({ pausedUntil: null, failingSince: expect.any(String) })
    await appointments(1)
    expect(await deliveries(id, '&status=delivered')).toHaveLength(2)
  })
})

test('an endpoint that hangs slows no other', async () => {
  const slow = await hook(() => {})
  const quick = await hook()
  const ada = await desk.host()
  const ids: string[] = []
  for (const clock of ['09:00', '09:30', '10:00', '10:30']) {
    ids.push(await desk.booked(ada, monday(clock)))
  }
  const settled = punctual.settle()
  for (const id of ids) await quick.at.heard(({ body }) => body.id === id)
  await settled
  expect(slow.at.received.length).toBeGreaterThan(0)
  expect(await deliveries(slow.id, '&status=delivered')).toEqual([])
})

test('the secret before signs too until the overlap ends', async () => {
  const { at, id, secret } = await hook()
  const ada = await desk.host()
  const path = `/webhooks/${id}/rotate-secret`
  const { body } = await punctual.call('POST', path, { body: { overlapHours: 1 } })
  expect(body.secret).not.toBe(secret)
  expect(body.olderSecretUntil).toBe('2026-11-24T09:00:00.000Z')
  const last = async (clock: string) => {
    await desk.booked(ada, monday(clock))
    await punctual.settle()
    return at.received.at(-1) as Receiver['received'][0]
  }
  const verify = (one: Receiver['received'][0], by: string) => () =>
    new Webhook(by).verify(one.text, one.headers as Record<string, string>)
  const both = await last('09:00')
  expect(verify(both, secret)).not.toThrow()
  expect(verify(both, body.secret)).not.toThrow()
  punctual.clock.advance(HOUR_MS)
  vi.setSystemTime(punctual.clock.now())
  const one = await last('10:00')
  vi.setSystemTime(punctual.clock.now())
  expect(verify(one, secret)).toThrow(/No matching signature/)
  expect(verify(one, body.secret)).not.toThrow()
  expect((await hookOf(id)).olderSecretUntil).toBeNull()
  vi.setSystemTime(new Date(TEST_NOW))
})
