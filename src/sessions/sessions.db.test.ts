import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { boot, type Harness, TEST_NOW } from '../../test/harness.ts'
import { type Browser, CLIENT, redeem, signIn, signInLink } from '../../test/signed-in.ts'
import type { SetUp } from '../companies/set-up-company.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

let punctual: Harness
beforeAll(async () => {
  punctual = await boot()
})
beforeEach(() => punctual.clock.set(TEST_NOW))
afterAll(() => punctual.close())

const post = (path: string, body: object) => punctual.call('POST', path, { key: null, body })
const refusal = ({ status, body }: { status: number; body: { code: string } }) => [
  status,
  body.code,
]

describe('a sign-in link', () => {
  test('says what it is for and signs nobody in by being looked at', async () => {
    const token = await signInLink(punctual)
    for (let times = 0; times < 2; times++) {
      const seen = await post('/v4/session/link/look', { token })
      expect(seen).toMatchObject({
        status: 200,
        body: {
          purpose: 'sign_in',
          email: 'owner@acme.example',
          companyName: null,
          role: null,
          needsName: false,
          hasPassword: false,
          expiresAt: '2026-11-24T08:30:00.000Z',
        },
      })
      expect(seen.headers.get('set-cookie')).toBe(null)
    }
  })

  test('signs in once', async () => {
    const token = await signInLink(punctual, { companyId: punctual.company.companyId })
    const { session } = await redeem(punctual, token)
    const { companyId: id, userId, accountId } = punctual.company
    expect(session).toEqual({
      id: expect.stringMatching(/^[\da-f-]{36}$/),
      expiresAt: '2026-12-24T08:00:00.000Z',
      means: 'link',
      account: { id: accountId, email: 'owner@acme.example', hasPassword: false },
      user: {
        id: userId,
        givenName: 'Owner',
        familyName: '',
        email: 'owner@acme.example',
        slug: 'owner',
        timezone: 'Europe/Berlin',
        language: 'en',
      },
      company: { id, name: 'Acme', timezone: 'Europe/Berlin' },
      role: 'owner',
      companies: [{ id, name: 'Acme', role: 'owner' }],
    })
    for (const path of ['/v4/session/redeem', '/v4/session/link/look']) {
      expect(refusal(await post(path, { token }))).toEqual([410, 'sign_in_link_used'])
    }
  })

  test('of two who redeem it at once one is let in', async () => {
    const token = await signInLink(punctual)
    const both = await Promise.all([1, 2].map(() => post('/v4/session/redeem', { token })))
    expect(both.map(({ status }) => status).sort()).toEqual([201, 410])
  })

  test('lapses', async () => {
    const token = await signInLink(punctual)
    punctual.clock.advance(30 * MINUTE_MS)
    for (const path of ['/v4/session/redeem', '/v4/session/link/look']) {
      expect(refusal(await post(path, { token }))).toEqual([410, 'sign_in_link_expired'])
    }
  })

  test.each(['', 'x', 'A'.repeat(64), 'ü'.repeat(64)])('%j is none', async token => {
    for (const path of ['/v4/session/redeem', '/v4/session/link/look']) {
      expect(refusal(await post(path, { token }))).toEqual([404, 'sign_in_link_not_found'])
    }
  })

  test('with another secret is none, and no token of a session is one', async () => {
    const token = await signInLink(punctual)
    const { cookie } = await signIn(punctual)
    for (const other of [`${token.slice(0, 22)}${'A'.repeat(42)}`, cookie.split('=')[1]]) {
      const answer = await post('/v4/session/redeem', { token: other })
      expect(refusal(answer)).toEqual([404, 'sign_in_link_not_found'])
    }
    expect((await redeem(punctual, token)).session.role).toBe('owner')
  })
})

describe('the cookie', () => {
  test('is out of reach of scripts and other sites, and kept as a hash only', async () => {
    const token = await signInLink(punctual)
    const answer = await post('/v4/session/redeem', { token })
    expect(answer.headers.get('set-cookie')).toMatch(
      /^punctual_session=[\w-]{64}; Path=\/; Max-Age=7776000; HttpOnly; SameSite=Lax$/,
    )
    const [, secret = ''] = /=([\w-]{64});/.exec(answer.headers.get('set-cookie') ?? '') ?? []
    const kept = JSON.stringify([
      await punctual.sql('SELECT * FROM sessions'),
      await punctual.sql('SELECT * FROM sign_in_links'),
      punctual.logged,
    ])
    for (const one of [token, secret]) expect(kept).not.toContain(one)
  })

  test('over https is for this host alone, and never sent in the clear', async () => {
    const secure = await boot({ 'public-url': 'https://punctual.example.com' })
    const browser = await signIn(secure)
    expect(browser.cookie).toMatch(/^__Host-punctual_session=/)
    expect((await browser.call('GET', '/v4/session')).status).toBe(200)
    const plain = browser.cookie.replace('__Host-', '')
    const as = { key: null, headers: { ...CLIENT, cookie: plain } }
    expect(refusal(await secure.call('GET', '/v4/session', as))).toEqual([401, 'signed_out'])
    const out = await browser.call('DELETE', '/v4/session')
    expect(out.headers.get('set-cookie')).toMatch(/^__Host-\w+=; .*Max-Age=0; .*; Secure$/)
    await secure.close()
  })

  let browser: Browser
  const withHeaders = (headers: Record<string, string>, path = '/v4/user/me') =>
    punctual.call('GET', path, { key: null, headers: { cookie: browser.cookie, ...headers } })
  beforeAll(async () => {
    browser = await signIn(punctual)
  })

  test('does nothing without the header of our own pages', async () => {
    expect(refusal(await withHeaders({}))).toEqual([403, 'cross_site'])
    expect((await withHeaders({ 'x-punctual-client': 'anything' })).status).toBe(200)
  })

  test.each(['cross-site', 'same-site', 'x'])('does nothing from %s', async site => {
    const answer = await withHeaders({ ...CLIENT, 'sec-fetch-site': site })
    expect(refusal(answer)).toEqual([403, 'cross_site'])
  })

  test.each(['same-origin', 'none'])('works from %s', async site => {
    expect((await withHeaders({ ...CLIENT, 'sec-fetch-site': site })).status).toBe(200)
  })

  test('is not looked at beside a key, nor where nobody is needed', async () => {
    const wrong = await withHeaders({ ...CLIENT, authorization: 'Bearer nothing' })
    expect(refusal(wrong)).toEqual([401, 'api_key_malformed'])
    expect((await withHeaders({}, '/healthz')).status).toBe(200)
  })

  test('a key is nobody who is signed in', async () => {
    const answer = await punctual.call('GET', '/v4/session')
    expect(refusal(answer)).toEqual([403, 'session_required'])
  })

  test('without one, a page is signed out and a program lacks its key', async () => {
    const of = (headers: Record<string, string>) =>
      punctual.call('GET', '/v4/session', { key: null, headers })
    expect(refusal(await of(CLIENT))).toEqual([401, 'signed_out'])
    expect(refusal(await of({}))).toEqual([401, 'authorization_missing'])
    for (const value of ['x', 'A'.repeat(64)]) {
      const answer = await of({ ...CLIENT, cookie: `a=b; punctual_session=${value}` })
      expect(refusal(answer)).toEqual([401, 'signed_out'])
    }
  })
})

describe('a session', () => {
  test('acts as the company, as the own user, or as whoever is named', async () => {
    const browser = await signIn(punctual)
    const person = { email: 'ada@acme.example', givenName: 'Ada', familyName: 'Byron' }
    const made = await browser.call('POST', '/v4/user', { body: person })
    expect(made.status).toBe(201)
    const own = await browser.call('GET', '/availability')
    const hers = await browser.call('GET', '/availability', { user: made.body.userId })
    expect([own.status, hers.status]).toEqual([200, 200])
    expect(own.body[0].id).not.toBe(hers.body[0].id)
    const nobody = await browser.call('GET', '/availability', { user: browser.session.id })
    expect(refusal(nobody)).toEqual([404, 'user_not_found'])
  })

  test('costs no statement once it is known', async () => {
    const browser = await signIn(punctual)
    // What follows from what was done before has statements of its own.
    await punctual.settle()
    const statementsOf = async (options: () => Promise<unknown>) => {
      const before = punctual.running.db.statements()
      await options()
      return punctual.running.db.statements() - before
    }
    // Word of an earlier change may come late, and then something is looked up again.
    const fewest = async (ask: () => Promise<unknown>) => {
      const counts = []
      for (let times = 0; times < 5; times++) counts.push(await statementsOf(ask))
      return Math.min(...counts)
    }
    const signedIn = await fewest(() => browser.call('GET', '/v4/user/me'))
    expect(signedIn).toBe(await fewest(() => punctual.call('GET', '/v4/user/me')))
  })

  test('ends when it is signed out, at once', async () => {
    const browser = await signIn(punctual)
    expect((await browser.call('GET', '/v4/session')).body).toEqual(browser.session)
    const out = await browser.call('DELETE', '/v4/session')
    expect(out.status).toBe(204)
    expect(out.headers.get('set-cookie')).toMatch(/^punctual_session=; .*Max-Age=0/)
    for (const path of ['/v4/session', '/v4/user/me']) {
      expect(refusal(await browser.call('GET', path))).toEqual([401, 'signed_out'])
    }
  })

  test('goes on as long as it is used within thirty days, for ninety', async () => {
    const browser = await signIn(punctual)
    const use = async () => {
      const answer = await browser.call('GET', '/v4/user/me')
      await punctual.settle()
      return answer.status
    }
    for (const days of [29, 29, 29]) {
      punctual.clock.advance(days * DAY_MS)
      expect(await use()).toBe(200)
    }
    punctual.clock.advance(3 * DAY_MS)
    expect(await use()).toBe(401)
    const idle = await signIn(punctual)
    punctual.clock.advance(30 * DAY_MS)
    expect(refusal(await idle.call('GET', '/v4/session'))).toEqual([401, 'signed_out'])
  })
})

describe('an account', () => {
  beforeAll(() => punctual.sql('DELETE FROM sessions'))

  test('sees where it is signed in, and signs out what it likes', async () => {
    const here = await signIn(punctual)
    await here.call('DELETE', '/v4/account/session')
    const there = await signIn(punctual)
    const third = await signIn(punctual)
    const list = async () => (await here.call('GET', '/v4/account/session')).body.sessions
    const own = { id: here.session.id, isCurrent: true, means: 'link', address: '127.0.0.1' }
    expect(await list()).toHaveLength(3)
    expect(await list()).toContainEqual(expect.objectContaining(own))
    const path = `/v4/account/session/${there.session.id}`
    expect((await here.call('DELETE', path)).status).toBe(204)
    expect(refusal(await there.call('GET', '/v4/session'))).toEqual([401, 'signed_out'])
    expect(refusal(await here.call('DELETE', path))).toEqual([404, 'session_not_found'])
    expect((await here.call('DELETE', '/v4/account/session')).status).toBe(204)
    expect(refusal(await third.call('GET', '/v4/session'))).toEqual([401, 'signed_out'])
    expect(await list()).toEqual([expect.objectContaining(own)])
  })

  test("does not see or end another account's", async () => {
    const here = await signIn(punctual)
    const { accountId } = await other()
    const there = await signIn(punctual, { accountId })
    const path = `/v4/account/session/${there.session.id}`
    expect(refusal(await here.call('DELETE', path))).toEqual([404, 'session_not_found'])
    expect((await here.call('DELETE', '/v4/account/session')).status).toBe(204)
    expect((await there.call('GET', '/v4/session')).status).toBe(200)
    const listed = (await here.call('GET', '/v4/account/session')).body
    expect(JSON.stringify(listed)).not.toContain(there.session.id)
  })

  test('goes on at another of its companies, and at no other', async () => {
    const { companyId, apiKey: key } = await other()
    const here = await signIn(punctual)
    const ask = () => here.call('PATCH', '/v4/session', { body: { companyId } })
    expect(refusal(await ask())).toEqual([404, 'company_not_found'])
    const [made] = await punctual.sql<{ id: string }>(
      'SELECT id FROM users WHERE company_id = $1 AND is_admin',
      [companyId],
    )
    await punctual.sql('UPDATE account_users SET account_id = $1 WHERE user_id = $2', [
      punctual.company.accountId,
      made?.id,
    ])
    const signIns = async () => {
      const { body } = await punctual.call('GET', '/v4/audit-log?operation=signIn', { key })
      return body.total
    }
    const before = await signIns()
    const moved = await ask()
    expect(moved).toMatchObject({
      status: 200,
      body: { id: here.session.id, company: { id: companyId, name: 'Globex' } },
    })
    expect(moved.body.companies.map(({ name }: { name: string }) => name)).toEqual([
      'Acme',
      'Globex',
    ])
    expect((await here.call('GET', '/v4/user/me')).body).toMatchObject({ companyId, id: made?.id })
    expect(await signIns()).toBe(before + 1)
    const next = await signIn(punctual)
    expect(next.session.company.name).toBe('Globex')
    await post('/v4/session/link', { email: next.session.account.email })
    await punctual.settle()
    expect(punctual.letters.at(-1)?.subject).toBe('Sign in to Globex')
    const back = await signIn(punctual, { companyId: punctual.company.companyId })
    expect(back.session.company.name).toBe('Acme')
  })

  let globex: SetUp | null = null
  async function other() {
    globex ??= await punctual.secondCompany()
    return globex
  }
})

test('sessions that never were are limited for each address, of IPv6 each network', async () => {
  const limited = await boot({ 'rate-limit': '1000', 'trust-proxy': 'loopback' })
  const guess = (from: number) =>
    limited.call('GET', '/v4/session', {
      key: null,
      headers: {
        ...CLIENT,
        cookie: `punctual_session=${'A'.repeat(64)}`,
        'x-forwarded-for': `2001:db8::${from}`,
      },
    })
  for (let from = 1; from <= 60; from++) {
    expect(refusal(await guess(from))).toEqual([401, 'signed_out'])
  }
  expect(refusal(await guess(61))).toEqual([429, 'too_many_requests'])
  await limited.close()
})

test('attempts to sign in are limited for each address', async () => {
  const limited = await boot({ 'rate-limit': '100' })
  const look = () =>
    limited.call('POST', '/v4/session/link/look', { key: null, body: { token: 'x' } })
  for (let times = 0; times < 30; times++) expect((await look()).status).toBe(404)
  const refused = await look()
  expect(refusal(refused)).toEqual([429, 'too_many_requests'])
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  await limited.close()
})
