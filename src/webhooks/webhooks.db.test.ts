import type { LookupFunction } from 'node:net'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { type Desk, deskOf, fields, monday, NOBODY } from '../../test/desk.ts'
import { boot, type Harness, TEST_NOW } from '../../test/harness.ts'
import { receiver } from '../../test/receiver.ts'
import { WEBHOOK_TYPES } from '../events/rules.ts'
import { makePost } from '../runtime/net/post.ts'

let punctual: Harness
let desk: Desk
/** What names mean; a test may change it. */
const names = new Map<string, string[]>()
const lookup: LookupFunction = (hostname, options, callback) => {
  const found = (names.get(hostname) ?? []).map(address => ({
    address,
    family: address.includes(':') ? 6 : 4,
  }))
  if (options.all) callback(null, found)
  else callback(null, found[0]?.address ?? '', found[0]?.family)
}

beforeAll(async () => {
  punctual = await boot({}, { post: makePost({ allowPrivate: false, limitMs: 2_000, lookup }) })
  desk = deskOf(punctual)
})
afterAll(() => punctual.close())

const ENDPOINT = 'https://hooks.example.com/in'
const EVENT_TYPES = ['booking_created']
const call: Harness['call'] = (method, path, options) => punctual.call(method, path, options)
const post = (body: object, options: object = {}) => call('POST', '/webhooks', { body, ...options })

async function made(more: object = {}): Promise<string> {
  const { status, body } = await post({ endpoint: ENDPOINT, eventTypes: EVENT_TYPES, ...more })
  expect(status).toBe(201)
  onTestFinished(async () => void (await call('DELETE', `/webhooks/${body.id}`)))
  return body.id
}

test('is made, listed, read, changed and deleted, at both mounts', async () => {
  const asked = { endpoint: ENDPOINT, eventTypes: ['booking_created', 'form_submission'] }
  const { status, body } = await post({ ...asked, description: 'Ours' })
  expect(status).toBe(201)
  const { secret, ...shown } = body
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{32}$/)
  expect(shown).toEqual({
    ...{ id: expect.any(String), ...asked, description: 'Ours' },
    companyId: punctual.company.companyId,
    ...{ enabled: true, disabledAt: null, disabledReason: null, failingSince: null },
    ...{ pausedUntil: null, olderSecretUntil: null, createdAt: '2026-11-24T08:00:00.000Z' },
    updatedAt: '2026-11-24T08:00:00.000Z',
  })
  for (const mount of ['/webhooks', '/v4/webhooks']) {
    expect((await call('GET', mount)).body).toEqual([shown])
    expect((await call('GET', `${mount}/${body.id}`)).body).toEqual(shown)
  }
  const change = { eventTypes: ['booking_cancelled', 'booking_cancelled'], description: null }
  const changed = await call('PATCH', `/webhooks/${body.id}`, { body: change })
  expect(changed.body).toEqual({ ...shown, description: '', eventTypes: ['booking_cancelled'] })
  expect((await call('DELETE', `/v4/webhooks/${body.id}`)).status).toBe(204)
  expect((await call('GET', '/webhooks')).body).toEqual([])
})

test('all types are accepted, and no other', async () => {
  await made({ eventTypes: WEBHOOK_TYPES })
  expect(WEBHOOK_TYPES).toEqual(expect.arrayContaining(['form_submission', 'review_published']))
  const refused = await post({ endpoint: ENDPOINT, eventTypes: ['webhook_disabled'] })
  expect(fields(refused)).toEqual([400, 'eventTypes.0'])
  expect(fields(await post({ endpoint: ENDPOINT, eventTypes: [] }))).toEqual([400, 'eventTypes'])
})

test('six of a company and no more, however many ask at once', async () => {
  const answers = await Promise.all(
    Array.from({ length: 9 }, () => post({ endpoint: ENDPOINT, eventTypes: EVENT_TYPES })),
  )
  const statuses = answers.map(({ status }) => status).toSorted()
  expect(statuses).toEqual([...Array(6).fill(201), ...Array(3).fill(406)])
  const refused = answers.find(({ status }) => status === 406)
  expect(refused?.body).toMatchObject({ code: 'webhook_limit', error: 'Not Acceptable' })
  expect(refused?.body.message).toContain('6 webhooks')
  for (const { id } of (await call('GET', '/webhooks')).body)
    await call('DELETE', `/webhooks/${id}`)
})

describe('what is not of the internet is refused when it is saved', () => {
  test.each([
    'http://hooks.example.com/in',
    'https://user:password@hooks.example.com/',
    'https://localhost/',
    'https://printer/',
    'https://db.internal/',
    'https://nas.local./',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://10.0.0.1:8443/',
    'https://169.254.169.254/latest/meta-data',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://[64:ff9b::a00:1]/',
    'https://[fd00::1]/',
    'ftp://hooks.example.com/',
    'hooks.example.com',
  ])('%s', async endpoint => {
    expect(fields(await post({ endpoint, eventTypes: EVENT_TYPES }))).toEqual([400, 'endpoint'])
    const id = await made()
    const changed = await call('PATCH', `/webhooks/${id}`, { body: { endpoint } })
    expect(fields(changed)).toEqual([400, 'endpoint'])
  })
})

describe('and again when it is connected to', () => {
  const errorOf = async (id: string) => (await call('POST', `/webhooks/${id}/test`)).body.error

  test.each([
    [['127.0.0.1']],
    [['10.1.2.3']],
    [['::1']],
    [['8.8.8.8', '192.168.0.1']],
    [['64:ff9b::7f00:1']],
  ])('a name that means %s', async addresses => {
    const at = await receiver()
    onTestFinished(at.close)
    names.set('hooks.example.com', addresses)
    onTestFinished(() => void names.clear())
    const id = await made({ endpoint: `https://hooks.example.com:${new URL(at.url).port}/` })
    expect(await errorOf(id)).toBe('the address is not public')
    const ada = await desk.host()
    await desk.booked(ada, monday('09:00'))
    await punctual.settle()
    const path = `/v4/webhook-delivery/paginated?webhookId=${id}`
    const [delivery] = (await call('GET', path)).body.deliveries
    const { body } = await call('GET', `/v4/webhook-delivery/${delivery.id}`)
    expect(body.attempts[0].error).toBe('the address is not public')
    expect(at.received).toEqual([])
  })

  test('an address that was kept from before', async () => {
    const id = await made()
    await punctual.sql(`UPDATE webhooks SET endpoint = 'https://127.0.0.1:1/' WHERE id = $1`, [id])
    expect(await errorOf(id)).toBe('the address is not public')
    await punctual.sql(`UPDATE webhooks SET endpoint = 'http://8.8.8.8/' WHERE id = $1`, [id])
    expect(await errorOf(id)).toBe('only https is allowed')
  })
})

test('secrets are kept sealed, and are in no log', async () => {
  const { body } = await post({ endpoint: ENDPOINT, eventTypes: EVENT_TYPES })
  onTestFinished(async () => void (await call('DELETE', `/webhooks/${body.id}`)))
  const rotated = await call('POST', `/webhooks/${body.id}/rotate-secret`)
  expect(rotated.status).toBe(201)
  expect(rotated.body.olderSecretUntil).toBe('2026-11-25T08:00:00.000Z')
  const [row] = await punctual.sql('SELECT secret, older_secret FROM webhooks WHERE id = $1', [
    body.id,
  ])
  expect(row?.secret).toMatch(/^1\./)
  expect(row?.older_secret).toMatch(/^1\./)
  expect(punctual.logged.join('\n')).not.toContain('whsec_')
  await punctual.sql(`UPDATE webhooks SET secret = '1.other.key' WHERE id = $1`, [body.id])
  const tested = await call('POST', `/webhooks/${body.id}/test`)
  expect(tested.body.error).toMatch(/secret cannot be read/)
  const now = await call('POST', `/webhooks/${body.id}/rotate-secret`, {
    body: { overlapHours: 0 },
  })
  expect(now.body.olderSecretUntil).toBeNull()
})

test('what is shown once is not shown again to a repeated request', async () => {
  const headers = { 'idempotency-key': 'webhook' }
  const body = { endpoint: ENDPOINT, eventTypes: EVENT_TYPES }
  const first = await post(body, { headers })
  const second = await post(body, { headers })
  expect([first.status, second.status]).toEqual([201, 409])
  expect(second.body).toMatchObject({ code: 'already_created', id: first.body.id })
  await call('DELETE', `/webhooks/${first.body.id}`)
})

test.each([
  ['GET', `/webhooks/${NOBODY}`, undefined],
  ['PATCH', `/webhooks/${NOBODY}`, {}],
  ['DELETE', `/webhooks/${NOBODY}`, undefined],
  ['POST', `/webhooks/${NOBODY}/rotate-secret`, undefined],
  ['POST', `/webhooks/${NOBODY}/test`, undefined],
  ['POST', `/webhooks/${NOBODY}/replay`, { from: '2026-01-01T00:00:00Z', to: TEST_NOW }],
  ['GET', `/v4/webhook-delivery/${NOBODY}`, undefined],
  ['POST', `/v4/webhook-delivery/${NOBODY}/replay`, undefined],
])('%s %s: nothing is there', async (method, path, body) => {
  const answer = await call(method, path, { body })
  expect(answer.status).toBe(404)
  expect(answer.body.code).toMatch(/^(webhook|delivery)_not_found$/)
})
