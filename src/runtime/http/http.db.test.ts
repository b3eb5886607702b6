/** What every route has in common, over the real product. */
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { boot, type Harness } from '../../../test/harness.ts'

let punctual: Harness
beforeAll(async () => {
  punctual = await boot()
})
afterAll(() => punctual.close())

test.each(['/v4/nothing', '/v4/user/%ff', '/v4/%zz', `/v4/user/${'x'.repeat(400)}/more`])(
  'an unknown path (%s) is 404 in the error shape',
  async path => {
    const { status, body, headers } = await punctual.call('GET', path)
    expect(status).toBe(404)
    expect(body).toMatchObject({ statusCode: 404, error: 'Not Found', code: 'route_not_found' })
    expect(body.requestId).toBe(headers.get('x-request-id'))
  },
)

test('what cannot be read is 400 in the error shape', async () => {
  const { hostname, port } = new URL(punctual.url)
  const raw = await new Promise<string>(resolve => {
    let text = ''
    const socket = connect(Number(port), hostname, () => socket.write('NONSENSE\r\n\r\n'))
    socket.on('data', data => {
      text += data
    })
    socket.on('close', () => resolve(text))
  })
  expect(raw).toMatch(/^HTTP\/1.1 400 /)
  expect(JSON.parse(raw.slice(raw.indexOf('{')))).toMatchObject({ code: 'bad_request' })
})

test('NUL in a booking address is a page that is not there', async () => {
  expect((await punctual.call('GET', '/a%00b/c')).status).toBe(404)
  const found = await punctual.sql<{ slug: string }>('SELECT slug FROM users LIMIT 1')
  const page = await punctual.call('GET', `/${found[0]?.slug.toUpperCase()}/30min-meeting`)
  expect(page.status).toBe(200)
})

test('a GET or DELETE that says JSON and has no body is taken', async () => {
  const headers = { 'content-type': 'application/json' }
  expect((await punctual.call('GET', '/v4/user/me', { headers })).status).toBe(200)
  const id = '00000000-0000-7000-8000-000000000000'
  const gone = await punctual.call('DELETE', `/v4/api-key/${id}`, { headers })
  expect(gone.body.code).toBe('api_key_not_found')
})

test.each([
  ['text/plain', 'text'],
  ['application/x-www-form-urlencoded', ''],
  ['application/json', '{oops'],
  ['application/json;;;', '{}'],
])('where no body is asked for, one of %s (%s) is not looked at', async (type, body) => {
  const headers = { 'content-type': type }
  const gone = await punctual.call('DELETE', '/v4/booking/hold/nothing', { headers, body })
  expect([gone.status, gone.body.code]).toEqual([404, 'hold_not_found'])
})

test('every /v4 route answers without it and with a slash behind', async () => {
  for (const path of ['/user/me', '/v4/user/me/', '/user/me/']) {
    expect((await punctual.call('GET', path)).body.id).toBe(punctual.company.userId)
  }
})

test('a request id is given back, a strange one replaced, and the log has it', async () => {
  const mine = await punctual.call('GET', '/v4/user/me', { headers: { 'x-request-id': 'abc-1' } })
  expect(mine.headers.get('x-request-id')).toBe('abc-1')
  const strange = await punctual.call('GET', '/v4/nothing', {
    headers: { 'x-request-id': 'a b{}' },
  })
  expect(strange.body.requestId).toMatch(/^[\w.-]+$/)
  expect(punctual.logged.some(line => line.includes('"abc-1"'))).toBe(true)
})

test('the caller is known before the body is read', async () => {
  const { status, body } = await punctual.call('POST', '/v4/user', { key: null, body: '{oops' })
  expect([status, body.code]).toEqual([401, 'authorization_missing'])
})

test('without a database: 503, and ready again when it is back', async () => {
  expect((await punctual.call('GET', '/readyz')).body).toEqual({ status: 'ready' })
  await punctual.outage(async () => {
    const answer = await punctual.call('GET', '/v4/user')
    expect([answer.status, answer.body.code]).toEqual([503, 'database_unavailable'])
    const write = await punctual.call('POST', '/v4/api-key', { body: { expiresInDays: 1 } })
    expect([write.status, write.body.code]).toEqual([503, 'database_unavailable'])
    const ready = await punctual.call('GET', '/readyz')
    expect([ready.status, ready.body.status]).toEqual([503, 'not_ready'])
    expect((await punctual.call('GET', '/healthz')).status).toBe(200)
  })
  expect((await punctual.call('GET', '/readyz')).status).toBe(200)
  expect((await punctual.call('GET', '/v4/user')).status).toBe(200)
})
