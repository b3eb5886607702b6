/** Signing in by password, by a mailed link, and changing how. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { boot, type Harness, TEST_NOW } from '../../test/harness.ts'
import { type Browser, browserWith, redeem, signIn, signInLink } from '../../test/signed-in.ts'

const MINUTE_MS = 60_000
const PASSWORD = 'correct horse battery'
const EMAIL = 'owner@acme.example'

let punctual: Harness
beforeAll(async () => {
  punctual = await boot()
})
beforeEach(async () => {
  punctual.clock.set(TEST_NOW)
  punctual.letters.length = 0
  await punctual.sql('UPDATE accounts SET password_hash = NULL')
})
afterAll(() => punctual.close())

const post = (path: string, body: object, h = punctual) => h.call('POST', path, { key: null, body })
const refusal = ({ status, body }: { status: number; body: { code: string } }) => [
  status,
  body.code,
]
const withPassword = async (password = PASSWORD) =>
  redeem(punctual, await signInLink(punctual), { password })

const mailedToken = async (h = punctual): Promise<string> => {
  await h.settle()
  return /\/dashboard\/sign-in#([\w-]{64})/.exec(h.letters.at(-1)?.text ?? '')?.[1] ?? ''
}

describe('a password', () => {
  test('is set with a link, and signs in from then on', async () => {
    const { session } = await withPassword()
    expect(session.account.hasPassword).toBe(true)
    const answer = await post('/v4/session', { email: EMAIL.toUpperCase(), password: PASSWORD })
    expect(answer).toMatchObject({ status: 201, body: { means: 'password', role: 'owner' } })
    expect((await browserWith(punctual, answer).call('GET', '/v4/session')).status).toBe(200)
    const kept = await punctual.sql<{ hash: string }>(
      'SELECT password_hash AS hash FROM accounts WHERE password_hash IS NOT NULL',
    )
    expect(kept.map(({ hash }) => hash.slice(0, 10))).toEqual(['$argon2id$'])
  })

  test('that is wrong, unknown or not there is answered alike', async () => {
    const none = await post('/v4/session', { email: EMAIL, password: PASSWORD })
    await withPassword()
    const wrong = await post('/v4/session', { email: EMAIL, password: `${PASSWORD}!` })
    const unknown = await post('/v4/session', { email: 'bob@acme.example', password: PASSWORD })
    for (const answer of [none, wrong, unknown]) {
      expect(refusal(answer)).toEqual([401, 'sign_in_failed'])
      expect(answer.headers.get('set-cookie')).toBe(null)
    }
  })

  test('signs in whoever set the server up, before there is a real email', async () => {
    await withPassword()
    const rename = (email: string) =>
      punctual.sql('UPDATE accounts SET email = $1, email_folded = $1', [email])
    await rename('owner@localhost')
    const body = { email: 'owner@localhost', password: PASSWORD }
    expect((await post('/v4/session', body)).status).toBe(201)
    expect((await post('/v4/session/link', { email: body.email })).status).toBe(202)
    expect(await mailedToken()).not.toBe('')
    await rename(EMAIL)
  })

  test('signs every other browser out when it is new', async () => {
    const old = await withPassword()
    const other = await withPassword('another good one')
    expect((await old.call('GET', '/v4/session')).status).toBe(401)
    expect((await other.call('GET', '/v4/session')).status).toBe(200)
  })

  test('is guessed ten times, then not for a while, whoever has the email', async () => {
    const limited = await boot({ 'rate-limit': '1000' })
    for (const email of [EMAIL, 'bob@acme.example']) {
      const guess = () => post('/v4/session', { email, password: 'a guess' }, limited)
      for (let times = 0; times < 10; times++) expect((await guess()).status).toBe(401)
      const refused = await guess()
      expect(refusal(refused)).toEqual([429, 'too_many_requests'])
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
      limited.clock.advance(2 * MINUTE_MS)
      expect((await guess()).status).toBe(401)
    }
    await limited.close()
  })
})

describe('a mailed link', () => {
  test('comes to whoever has an account, and is answered alike', async () => {
    const known = await post('/v4/session/link', { email: EMAIL })
    const token = await mailedToken()
    expect(punctual.letters).toMatchObject([
      { to: { address: EMAIL }, subject: 'Sign in to Acme', from: { name: 'Acme' } },
    ])
    const unknown = await post('/v4/session/link', { email: 'bob@acme.example' })
    await punctual.settle()
    expect(punctual.letters).toHaveLength(1)
    expect([known.status, known.body]).toEqual([202, {}])
    expect([unknown.status, unknown.body]).toEqual([202, {}])
    expect((await redeem(punctual, token)).session.account.email).toBe(EMAIL)
    const kept = JSON.stringify([await punctual.sql('SELECT * FROM mails'), punctual.logged])
    expect(kept).not.toContain(token)
  })

  test('comes five times, then not for a while', async () => {
    const limited = await boot({ 'rate-limit': '1000' })
    for (let times = 0; times < 7; times++) {
      expect((await post('/v4/session/link', { email: EMAIL }, limited)).status).toBe(202)
    }
    await limited.settle()
    expect(limited.letters).toHaveLength(5)
    await limited.close()
  })
})

describe('updateAccount', () => {
  const change = (browser: Browser, body: object) => browser.call('PATCH', '/v4/account', { body })

  test('needs the present password, or a link that was opened just now', async () => {
    const browser = await withPassword()
    punctual.clock.advance(31 * MINUTE_MS)
    const next = { password: 'a longer one than before' }
    expect(refusal(await change(browser, next))).toEqual([403, 'sign_in_again'])
    const wrong = await change(browser, { ...next, currentPassword: 'x' })
    expect(refusal(wrong)).toEqual([403, 'password_wrong'])
    const right = await change(browser, { ...next, currentPassword: PASSWORD })
    expect([right.status, right.body.hasPassword]).toEqual([200, true])
    const byPassword = await post('/v4/session', { email: EMAIL, ...next })
    const session = browserWith(punctual, byPassword)
    expect(refusal(await change(session, { password: PASSWORD }))).toEqual([403, 'sign_in_again'])
    const fresh = await signIn(punctual)
    expect((await change(fresh, { password: PASSWORD })).status).toBe(200)
    expect((await session.call('GET', '/v4/session')).status).toBe(401)
  })

  test('refuses a short password', async () => {
    const refused = await change(await signIn(punctual), { password: 'short' })
    expect(refusal(refused)).toEqual([400, 'validation_failed'])
  })

  test('changes the email once its new mailbox is known', async () => {
    const browser = await signIn(punctual)
    const email = 'ada@acme.example'
    const asked = await change(browser, { email })
    expect(asked).toMatchObject({ status: 200, body: { email: EMAIL, pendingEmail: email } })
    const token = await mailedToken()
    expect(punctual.letters.map(({ to }) => to.address)).toEqual([email])
    expect((await redeem(punctual, token)).session.account.email).toBe(email)
    await punctual.sql('UPDATE accounts SET email = $1, email_folded = $1', [EMAIL])
  })

  test('asks in the language of the user, also for the email spelt another way', async () => {
    const browser = await signIn(punctual)
    const { id } = browser.session.user
    await browser.call('PATCH', `/v4/user/${id}`, { body: { language: 'de' } })
    const email = EMAIL.toUpperCase()
    await change(browser, { email })
    const token = await mailedToken()
    expect(punctual.letters).toMatchObject([{ subject: 'Neue Adresse bestätigen' }])
    expect((await redeem(punctual, token)).session.account.email).toBe(email)
    await punctual.sql('UPDATE accounts SET email = $1', [EMAIL])
  })

  test('that gives a new mailbox ends whatever was opened with the former one', async () => {
    const browser = await withPassword()
    const email = 'ada@acme.example'
    await change(browser, { email })
    const token = await mailedToken()
    const look = await post('/v4/session/link/look', { token })
    expect(look.body).toMatchObject({ email, hasPassword: false })
    const earlier = await signInLink(punctual)
    const { session } = await redeem(punctual, token)
    expect(session.account).toMatchObject({ email, hasPassword: false })
    expect(refusal(await browser.call('GET', '/v4/session'))).toEqual([401, 'signed_out'])
    const byPassword = await post('/v4/session', { email, password: PASSWORD })
    expect(refusal(byPassword)).toEqual([401, 'sign_in_failed'])
    const byLink = await post('/v4/session/redeem', { token: earlier })
    expect(refusal(byLink)).toEqual([410, 'sign_in_link_expired'])
    await punctual.sql('UPDATE accounts SET email = $1, email_folded = $1', [EMAIL])
  })

  test.each<[string, (here: Browser) => Promise<unknown>]>([
    ['a new password', here => change(here, { password: PASSWORD })],
    ['a new password by a link', () => withPassword()],
    ['signing out elsewhere', here => here.call('DELETE', '/v4/account/session')],
  ])('what was asked for before ends by %s', async (_name, end) => {
    const here = await signIn(punctual)
    await change(await signIn(punctual), { email: 'mallory@acme.example' })
    const token = await mailedToken()
    await end(here)
    const answer = await post('/v4/session/redeem', { token })
    expect(refusal(answer)).toEqual([410, 'sign_in_link_expired'])
  })

  test("does not take another account's email", async () => {
    await punctual.secondCompany()
    const browser = await signIn(punctual)
    const asked = await change(browser, { email: 'owner@globex.example' })
    expect(asked.status).toBe(200)
    await punctual.settle()
    expect(punctual.letters).toEqual([])
  })
})
