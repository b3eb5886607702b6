/** How often a page and an own appointment may be called from one address. */
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { GUEST, monday } from '../../test/desk.ts'
import { boot, type Harness } from '../../test/harness.ts'

const REFUSED = [429, 'too_many_requests']
let proxied: Harness
/** Of two users of the company. */
let pages: string[]
let own: string

beforeAll(async () => {
  // One a minute: two in a burst.
  proxied = await boot({ 'rate-limit': '1', 'trust-proxy': 'loopback' })
  pages = await pagesOf(proxied)
  const booking = { start: monday('09:00'), attendee: GUEST }
  const { body } = await from('192.0.2.1', 'POST', `${pages[0]}/booking`, booking)
  own = `/v4/public/appointment/${body.id}?secret=${body.secret}`
})
afterAll(() => proxied.close())

async function pagesOf(h: Harness): Promise<string[]> {
  const person = { givenName: 'Ada', familyName: 'Byron', timezone: 'Europe/Berlin' }
  const emails = ['ada@example.com', 'bea@example.com']
  const made = await Promise.all(
    emails.map(email => h.call('POST', '/v4/user', { body: { ...person, email } })),
  )
  return made.map(({ body }) => `/v4/public/page${new URL(body.bookingUrl).pathname}`)
}

const from = (address: string, method: string, path: string, body?: object) =>
  proxied.call(method, path, {
    key: null,
    headers: { 'x-forwarded-for': address },
    ...(body && { body }),
  })

const get = async (address: string, path: string) => {
  const { status, body } = await from(address, 'GET', path)
  return status === 429 ? [status, body.code] : status
}

test('a page: a burst of two, the third waits as long as it is told', async () => {
  const [page] = pages as [string, string]
  expect([await get('192.0.2.2', page), await get('192.0.2.2', page)]).toEqual([200, 200])
  const third = await from('192.0.2.2', 'GET', page)
  expect([third.status, third.body.code]).toEqual(REFUSED)
  expect(third.body).toMatchObject({ statusCode: 429, error: 'Too Many Requests' })
  expect(third.headers.get('retry-after')).toBe('60')
  proxied.clock.advance(60_000)
  expect(await get('192.0.2.2', page)).toBe(200)
  expect(await get('192.0.2.2', page)).toEqual(REFUSED)
})

test('all that belongs to a page counts together, however it is spelt', async () => {
  const [page] = pages as [string, string]
  expect((await from('192.0.2.3', 'DELETE', `${page}/hold/nothing`)).status).toBe(404)
  expect((await from('192.0.2.3', 'POST', `${page}/hold`, {})).status).toBe(400)
  const spellings = [
    page.replace(/[^/]+$/, type => type.toUpperCase()),
    page.slice('/v4'.length),
    `${page}/`,
    page.replace('-', '%2D'),
    `${page}?x=1`,
    `${page}/windows?first=1`,
  ]
  for (const path of spellings) expect(await get('192.0.2.3', path), path).toEqual(REFUSED)
  expect((await from('192.0.2.3', 'POST', `${page}/booking`, {})).status).toBe(429)
})

test('a one-time link counts as a page of its own, and a personal page as one', async () => {
  const { body: me } = await proxied.call('GET', '/v4/user?limit=2')
  proxied.clock.advance(600_000)
  const user = me.users[1].id
  const { body: types } = await proxied.call('GET', '/v4/meeting-type', { user })
  proxied.clock.advance(600_000)
  const make = () => {
    proxied.clock.advance(600_000)
    return proxied.call('POST', `/v4/one-time-booking-link/create/${types[0].id}`, { user })
  }
  const [first, second] = [await make(), await make()]
  const links = [first, second].map(({ body }) => `/v4/public/page/1t/${body.token}`)
  const paths = [...links, `/v4/public/page/${(pages[0] as string).split('/')[4]}`]
  const answers: unknown[] = []
  for (const path of paths) for (let i = 0; i < 3; i++) answers.push(await get('192.0.2.9', path))
  expect(answers).toEqual(paths.flatMap(() => [200, 200, REFUSED]))
})

test('another page, another address, an appointment and a key are not held up', async () => {
  const [page, other] = pages as [string, string]
  const held = async () => {
    for (let i = 0; i < 2; i++) await get('192.0.2.4', page)
    return get('192.0.2.4', page)
  }
  expect(await held()).toEqual(REFUSED)
  expect(await get('192.0.2.4', other)).toBe(200)
  expect(await get('192.0.2.5', page)).toBe(200)
  expect(await get('192.0.2.4', own)).toBe(200)
  expect((await proxied.call('GET', '/v4/user/me')).status).toBe(200)
})

test('an own appointment is limited by itself, all its routes together', async () => {
  expect(await get('192.0.2.6', own)).toBe(200)
  expect(await get('192.0.2.6', own.replace('?', '/ics?'))).toBe(200)
  expect(await get('192.0.2.6', own)).toEqual(REFUSED)
  const [path = '', query = ''] = own.split('?')
  const loud = `${path.replace(/[^/]+$/, id => id.toUpperCase())}?${query}`
  expect(await get('192.0.2.6', loud)).toEqual(REFUSED)
  const cancel = await from('192.0.2.6', 'POST', `${path}/cancel`, { secret: 'guess' })
  expect(cancel.status).toBe(429)
})

test('guesses at a password or a secret are counted like any other call', async () => {
  const [page] = pages as [string, string]
  const guess = `${page}?bookingPassword=guess`
  expect(await get('192.0.2.7', guess)).toBe(200)
  await get('192.0.2.7', guess)
  expect(await get('192.0.2.7', guess)).toEqual(REFUSED)
  const secret = own.replace(/secret=.*/, 'secret=guess')
  expect([await get('192.0.2.7', secret), await get('192.0.2.7', secret)]).toEqual([404, 404])
  expect(await get('192.0.2.7', secret)).toEqual(REFUSED)
})

test('without a trusted proxy nobody gets a new address by saying so', async () => {
  const direct = await boot({ 'rate-limit': '1' })
  onTestFinished(() => direct.close())
  const [page = ''] = await pagesOf(direct)
  const statuses: number[] = []
  for (let i = 1; i <= 4; i++) {
    const headers = { 'x-forwarded-for': `192.0.2.${i}`, forwarded: `for=192.0.2.${i}` }
    statuses.push((await direct.call('GET', page, { key: null, headers })).status)
  }
  expect(statuses).toEqual([200, 200, 429, 429])
})

test('an address has five times as much over all pages, whatever it asks for', async () => {
  const statuses: unknown[] = []
  for (let nth = 0; nth < 11; nth++) {
    statuses.push(await get('192.0.2.77', `/v4/public/page/nobody-${nth}/nothing`))
  }
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 404), REFUSED])
  expect(await get('192.0.2.78', '/v4/public/page/nobody-0/nothing')).toBe(404)
})

test('an address of IPv6 counts with its network', async () => {
  const [page] = pages as [string, string]
  const asked = [1, 2, 3].map(nth => `2001:db8:7:7::${nth}`)
  const statuses: unknown[] = []
  for (const address of asked) statuses.push(await get(address, page))
  expect(statuses).toEqual([200, 200, REFUSED])
  expect(await get('2001:db8:7:8::1', page)).toBe(200)
})
