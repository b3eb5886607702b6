/** Who may sign in to a company, as what, and what is written down of it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deskOf, monday } from '../../test/desk.ts'
import { type Answer, boot, type Harness } from '../../test/harness.ts'
import { type Browser, redeem, signIn } from '../../test/signed-in.ts'
import { forgetOldEntries } from '../audit/forget-entries.ts'
import { forgetOldSessions } from '../sessions/forget-sessions.ts'

const DAY_MS = 86_400_000

let punctual: Harness
let owner: Browser
beforeAll(async () => {
  punctual = await boot({ 'sign-up': 'open' })
  owner = await signIn(punctual)
})
afterAll(() => punctual.close())

const told = ({ status, body }: Answer) => [status, body?.code]
const tokenIn = (text = '') => /\/dashboard\/sign-in#([\w-]{64})/.exec(text)?.[1] ?? ''
const NAME = { givenName: 'Grace', familyName: 'Hopper' }

const memberPath = ({ session }: Browser) => `/v4/member/${session.user.id}`
const setRole = (by: Browser, member: Browser, role: string) =>
  by.call('PATCH', memberPath(member), { body: { role } })

let made = 0
/** Somebody who was invited and came. */
async function joined(role: 'owner' | 'admin' | 'member'): Promise<Browser> {
  made += 1
  const body = { email: `person${made}@acme.example`, role }
  const invited = await owner.call('POST', '/v4/invitation', { body })
  return redeem(punctual, tokenIn(invited.body.url), NAME)
}

describe('an invitation', () => {
  test('makes a user who signs in, with hours and a meeting type', async () => {
    const body = { email: 'grace@acme.example', role: 'admin' }
    const invited = await owner.call('POST', '/v4/invitation', { body })
    expect(invited).toMatchObject({ status: 201, body: { ...body, status: 'pending' } })
    await punctual.settle()
    const letter = punctual.letters.find(({ to }) => to.address === body.email)
    expect(letter?.subject).toBe('You are invited to Acme')
    const token = tokenIn(letter?.text)
    expect(token).not.toBe(tokenIn(invited.body.url))
    const look = await punctual.call('POST', '/v4/session/link/look', {
      key: null,
      body: { token },
    })
    expect(look.body).toMatchObject({
      purpose: 'invitation',
      companyName: 'Acme',
      role: 'admin',
      needsName: true,
    })
    const nameless = await punctual.call('POST', '/v4/session/redeem', {
      key: null,
      body: { token },
    })
    expect(told(nameless)).toEqual([400, 'validation_failed'])
    const grace = await redeem(punctual, token, { ...NAME, password: 'a good long password' })
    expect(grace.session).toMatchObject({
      role: 'admin',
      user: NAME,
      account: { email: body.email, hasPassword: true },
    })
    expect((await grace.call('GET', '/v4/meeting-type')).body).toHaveLength(1)
    const again = await owner.call('POST', '/v4/invitation', { body })
    expect(told(again)).toEqual([409, 'already_member'])
    const { invitations } = (await owner.call('GET', '/v4/invitation')).body
    expect(invitations).toContainEqual(expect.objectContaining({ ...body, status: 'accepted' }))
  })

  test('gives an account to the user who has the email, and raises the role', async () => {
    const person = { email: 'ada@acme.example', givenName: 'Ada', familyName: 'Byron' }
    const { userId } = (await punctual.call('POST', '/v4/user', { body: person })).body
    const body = { email: person.email, role: 'member' }
    const invited = await punctual.call('POST', '/v4/invitation', { body })
    const ada = await redeem(punctual, tokenIn(invited.body.url))
    expect(ada.session).toMatchObject({ role: 'member', user: { id: userId } })
  })

  test('that is handed over lets nobody into an account that there is', async () => {
    const globex = await punctual.secondCompany()
    const victim = 'owner@globex.example'
    const body = { email: victim, role: 'member' }
    const invited = await owner.call('POST', '/v4/invitation', { body })
    const token = tokenIn(invited.body.url)
    for (const [path, body] of [
      ['/v4/session/link/look', { token }],
      ['/v4/session/redeem', { token, ...NAME }],
    ] as const) {
      const taken = await punctual.call('POST', path, { key: null, body })
      expect(told(taken)).toEqual([409, 'mailed_link_needed'])
    }
    await punctual.settle()
    const letter = punctual.letters.find(({ to }) => to.address === victim)
    const { session } = await redeem(punctual, tokenIn(letter?.text), NAME)
    expect(session.account.id).toBe(globex.accountId)
    expect(session.companies).toHaveLength(2)
  })

  test('that is handed over makes an account that ends with the proof of the mailbox', async () => {
    const email = 'claimed@acme.example'
    const invite = (h: Browser | Harness) =>
      h.call('POST', '/v4/invitation', { body: { email, role: 'member' } })
    const password = 'a good long password'
    const { url } = (await invite(owner)).body
    const claimed = await redeem(punctual, tokenIn(url), { ...NAME, password })
    expect(claimed.session.account).toMatchObject({ email, hasPassword: true })
    await punctual.call('POST', '/v4/session/link', { key: null, body: { email } })
    await punctual.settle()
    const proven = await redeem(punctual, tokenIn(punctual.letters.at(-1)?.text))
    expect(proven.session.account).toMatchObject({ email, hasPassword: false })
    expect(told(await claimed.call('GET', '/v4/session'))).toEqual([401, 'signed_out'])
    const again = await punctual.call('POST', '/v4/session', {
      key: null,
      body: { email, password },
    })
    expect(told(again)).toEqual([401, 'sign_in_failed'])
  })

  test('ends when it is sent again, taken back, replaced or lapsed', async () => {
    const body = { email: 'late@acme.example', role: 'member' }
    const open = (token: string) =>
      punctual.call('POST', '/v4/session/redeem', { key: null, body: { token, ...NAME } })
    const first = await owner.call('POST', '/v4/invitation', { body })
    const second = await owner.call('POST', `/v4/invitation/${first.body.id}/resend`)
    expect(second.status).toBe(201)
    const third = await owner.call('POST', '/v4/invitation', { body })
    for (const { url } of [first.body, second.body]) {
      expect(told(await open(tokenIn(url)))).toEqual([410, 'sign_in_link_expired'])
    }
    const path = `/v4/invitation/${third.body.id}`
    for (let times = 0; times < 2; times++) {
      expect((await owner.call('DELETE', path)).status).toBe(204)
    }
    expect(told(await open(tokenIn(third.body.url)))).toEqual([410, 'sign_in_link_expired'])
    expect(told(await owner.call('POST', `${path}/resend`))).toEqual([409, 'invitation_ended'])
    const fourth = await owner.call('POST', '/v4/invitation', { body })
    punctual.clock.advance(7 * DAY_MS)
    expect(told(await open(tokenIn(fourth.body.url)))).toEqual([410, 'sign_in_link_expired'])
    const { invitations } = (await owner.call('GET', '/v4/invitation')).body
    const of = invitations.filter(({ email }: { email: string }) => email === body.email)
    const statuses = of.map(({ status }: { status: string }) => status)
    expect(statuses.sort()).toEqual(['expired', 'revoked', 'revoked'])
  })

  test('goes out fifty times at once, then not for a while', async () => {
    const limited = await boot({ 'rate-limit': '1000' })
    const invite = () => limited.call('POST', '/v4/invitation', { body: {} })
    for (let times = 0; times < 50; times++) expect((await invite()).status).toBe(400)
    expect(told(await invite())).toEqual([429, 'too_many_requests'])
    await limited.close()
  })

  test.each<[string, 'owner' | 'admin', (inviter: Browser) => Promise<Answer>]>([
    ['removed', 'admin', inviter => owner.call('DELETE', memberPath(inviter))],
    ['deleted', 'admin', ({ session }) => owner.call('DELETE', `/v4/user/${session.user.id}`)],
    ['made a member', 'admin', inviter => setRole(owner, inviter, 'member')],
    ['no owner any more', 'owner', inviter => setRole(owner, inviter, 'admin')],
  ])('of somebody who is %s ends', async (_what, role, change) => {
    const inviter = await joined(role)
    const invited = async (as: string) => {
      made += 1
      const body = { email: `person${made}@acme.example`, role: as }
      return tokenIn((await inviter.call('POST', '/v4/invitation', { body })).body.url)
    }
    const [above, below] = [await invited(role), await invited('member')]
    expect((await change(inviter)).status).toBeLessThan(300)
    const open = (token: string) =>
      punctual.call('POST', '/v4/session/redeem', { key: null, body: { token, ...NAME } })
    expect(told(await open(above))).toEqual([410, 'sign_in_link_expired'])
    // What an administrator may do as well goes on.
    expect((await open(below)).status).toBe(role === 'owner' ? 201 : 410)
  })

  test('that was accepted cannot be taken back; one of nobody is not found', async () => {
    await joined('member')
    const { invitations } = (await owner.call('GET', '/v4/invitation')).body
    const accepted = invitations.find(({ status }: { status: string }) => status === 'accepted')
    const path = `/v4/invitation/${accepted.id}`
    expect(told(await owner.call('DELETE', path))).toEqual([409, 'invitation_ended'])
    const none = `/v4/invitation/${owner.session.id}`
    expect(told(await owner.call('DELETE', none))).toEqual([404, 'invitation_not_found'])
    expect(told(await owner.call('POST', `${none}/resend`))).toEqual([404, 'invitation_not_found'])
  })
})

describe('roles', () => {
  const remove = (by: Browser, member: Browser) => by.call('DELETE', memberPath(member))

  test('an administrator makes and unmakes all but owners', async () => {
    const [admin, member] = [await joined('admin'), await joined('member')]
    expect((await setRole(admin, member, 'admin')).body.role).toBe('admin')
    expect((await member.call('GET', '/v4/member')).status).toBe(200)
    expect((await setRole(admin, member, 'member')).body.role).toBe('member')
    expect(told(await member.call('GET', '/v4/member'))).toEqual([403, 'role_forbids'])
    const forbidden = [403, 'role_forbids']
    expect(told(await setRole(admin, member, 'owner'))).toEqual(forbidden)
    expect(told(await setRole(admin, owner, 'member'))).toEqual(forbidden)
    expect(told(await remove(admin, owner))).toEqual(forbidden)
    const { id } = owner.session.user
    expect(told(await admin.call('DELETE', `/v4/user/${id}`))).toEqual(forbidden)
    const body = { email: 'x@acme.example', role: 'owner' }
    expect(told(await admin.call('POST', '/v4/invitation', { body }))).toEqual(forbidden)
  })

  test('an administrator does not become an owner by way of a key', async () => {
    const admin = await joined('admin')
    const key = { body: { expiresInDays: 1 } }
    const forbidden = [403, 'role_forbids']
    const { id } = owner.session.user
    const asOwner = await admin.call('POST', '/v4/api-key', { ...key, user: id })
    expect(told(asOwner)).toEqual(forbidden)
    const [first] = (await owner.call('GET', '/v4/api-key')).body.keys
    const rotated = await admin.call('POST', `/v4/api-key/${first.id}/rotate`, { body: {} })
    expect(told(rotated)).toEqual(forbidden)
    const own = await admin.call('POST', '/v4/api-key', key)
    const path = memberPath(admin)
    const raised = { body: { role: 'owner' }, key: own.body.key }
    expect(told(await punctual.call('PATCH', path, raised))).toEqual(forbidden)
    const made = await punctual.call('POST', '/v4/api-key', {
      ...key,
      ...{ key: own.body.key, user: id },
    })
    expect(told(made)).toEqual(forbidden)
  })

  test('an owner who is none any more makes none, whatever is remembered of them', async () => {
    const second = await joined('owner')
    const { id } = second.session.user
    expect((await second.call('GET', '/v4/member')).status).toBe(200)
    await punctual.sql("UPDATE users SET role = 'admin' WHERE id = $1", [id])
    expect((await second.call('GET', '/v4/member')).status).toBe(200)
    expect(told(await setRole(second, second, 'owner'))).toEqual([403, 'role_forbids'])
  })

  test('the last owner stays, and nobody removes themselves', async () => {
    expect(told(await setRole(owner, owner, 'admin'))).toEqual([409, 'last_owner'])
    const second = await joined('owner')
    expect(told(await remove(owner, owner))).toEqual([409, 'own_member'])
    expect((await setRole(second, owner, 'admin')).status).toBe(200)
    const bySecond = await punctual.call('DELETE', memberPath(second))
    expect(told(bySecond)).toEqual([403, 'role_forbids'])
    expect((await setRole(second, owner, 'owner')).status).toBe(200)
    expect((await setRole(owner, second, 'member')).status).toBe(200)
    const byKey = await punctual.call('DELETE', memberPath(owner))
    expect(told(byKey)).toEqual([409, 'last_owner'])
  })

  test('whoever is removed is signed out here and stays bookable', async () => {
    const member = await joined('admin')
    expect((await remove(owner, member)).status).toBe(204)
    expect(told(await member.call('GET', '/v4/session'))).toEqual([401, 'signed_out'])
    expect(told(await remove(owner, member))).toEqual([404, 'member_not_found'])
    expect(told(await setRole(owner, member, 'admin'))).toEqual([404, 'member_not_found'])
    const user = await punctual.call('GET', `/v4/user/${member.session.user.id}`)
    expect(user).toMatchObject({ status: 200, body: { isAdmin: false } })
    const { members } = (await owner.call('GET', '/v4/member')).body
    expect(members[0]).toMatchObject({ userId: owner.session.user.id, role: 'owner', isYou: true })
    expect(JSON.stringify(members)).not.toContain(member.session.user.id)
  })

  test('whoever is deleted is signed out', async () => {
    const member = await joined('member')
    const path = `/v4/user/${member.session.user.id}`
    expect((await owner.call('DELETE', path)).status).toBe(204)
    expect(told(await member.call('GET', '/v4/session'))).toEqual([401, 'signed_out'])
  })

  test('of two owners the last one cannot be deleted', async () => {
    const admin = await joined('admin')
    const key = (await owner.call('POST', '/v4/api-key', { body: { expiresInDays: 1 } })).body.key
    const path = `/v4/user/${owner.session.user.id}`
    expect(told(await punctual.call('DELETE', path, { key }))).toEqual([409, 'last_owner'])
    expect(admin.session.role).toBe('admin')
  })
})

describe('signing up', () => {
  const ask = (h: Harness, email: string) =>
    h.call('POST', '/v4/sign-up', { key: null, body: { email, companyName: 'Initech' } })

  test('is closed unless it is opened', async () => {
    const closed = await boot()
    expect(told(await ask(closed, 'new@initech.example'))).toEqual([403, 'sign_up_closed'])
    await closed.close()
  })

  test('makes a company for whoever has the mailbox, also with an account', async () => {
    for (const email of ['new@initech.example', owner.session.account.email]) {
      expect(await ask(punctual, email)).toMatchObject({ status: 202, body: {} })
      await punctual.settle()
      const letter = punctual.letters.at(-1)
      expect([letter?.to.address, letter?.subject]).toEqual([email, 'Finish signing up'])
      const { session } = await redeem(punctual, tokenIn(letter?.text), NAME)
      expect(session).toMatchObject({
        role: 'owner',
        company: { name: 'Initech' },
        account: { email },
        user: NAME,
      })
    }
    const { companies } = (await signIn(punctual)).session
    expect(companies.map(({ name }: { name: string }) => name)).toEqual(['Acme', 'Initech'])
  })
})

type Entry = { params: { id: string } }

describe('the audit log', () => {
  const entries = async (query = '') =>
    (await owner.call('GET', `/v4/audit-log/paginated?pageSize=100&${query}`)).body.entries

  test('has who changed what, with names and never values', async () => {
    const { id } = owner.session.user
    const change = { body: { givenName: 'Olive', familyName: 'Secretname' } }
    await owner.call('PATCH', `/v4/user/${id}`, change)
    const bySession = (await entries('operation=updateUser'))[0]
    expect(bySession).toMatchObject({
      actor: { kind: 'user', userId: id, name: 'Olive Secretname', keyId: null, keyName: null },
      method: 'PATCH',
      params: { id },
      fields: ['givenName', 'familyName'],
      address: '127.0.0.1',
    })
    await punctual.call('PATCH', `/v4/user/${id}`, { body: { familyName: 'Oyl' } })
    const byKey = (await entries('operation=updateUser'))[0]
    expect(byKey.actor).toMatchObject({ kind: 'api_key', userId: null, keyName: 'First key' })
    const kept = JSON.stringify(await punctual.sql('SELECT * FROM audit_log'))
    expect(kept).not.toContain('Secretname')
    const all = (await owner.call('GET', '/v4/audit-log')).body
    expect(all.total).toBeGreaterThan(10)
    expect(await entries('search=UPDATEus')).toContainEqual(byKey)
    expect(await entries('search=a_e')).toEqual([])
    expect((await owner.call('GET', '/v4/audit-log?operation=updateUse')).body.total).toBe(0)
  })

  test('has nothing of what was refused, or repeated', async () => {
    const before = (await entries()).length
    const nobody = `/v4/user/${owner.session.id}`
    const refused = await owner.call('PATCH', nobody, { body: { givenName: 'X' } })
    expect(refused.status).toBe(404)
    expect((await entries()).length).toBe(before)
    const headers = { 'idempotency-key': 'once' }
    const body = { email: 'once@acme.example', role: 'member' }
    for (let times = 0; times < 2; times++) {
      await punctual.call('POST', '/v4/invitation', { body, headers })
    }
    expect((await entries()).length).toBe(before + 1)
  })

  test('has who moved an appointment, if a person did', async () => {
    const desk = deskOf(punctual)
    const id = await desk.booked(await desk.host(), monday('09:00'))
    const path = `/v4/appointment/${id}/reschedule`
    const move = (start: string, ask = owner.call) => ask('POST', path, { body: { start } })
    const moves = async () =>
      (await entries('operation=rescheduleAppointment')).map(({ params }: Entry) => params.id)
    expect((await move(monday('10:00'))).status).toBe(200)
    expect((await move(monday('10:00:30'))).status).toBe(400)
    expect(await moves()).toEqual([id])
    expect((await move(monday('11:00'), punctual.call)).status).toBe(200)
    expect(await moves()).toEqual([id])
  })

  test('has who signed in, and who tried in vain', async () => {
    const { email } = owner.session.account
    await punctual.call('POST', '/v4/session', { key: null, body: { email, password: 'wrong' } })
    await punctual.call('POST', '/v4/session/link', { key: null, body: { email } })
    await punctual.settle()
    const { id } = owner.session.user
    expect(await entries(`operation=signInFailed&userId=${id}`)).toHaveLength(1)
    expect(await entries(`operation=createSignInLink&userId=${id}`)).toHaveLength(1)
    expect((await entries('operation=signIn')).length).toBeGreaterThan(3)
    expect((await entries('operation=acceptInvitation')).length).toBeGreaterThan(3)
  })

  test('is asked for by time, and kept for 400 days', async () => {
    const today = new Date(punctual.clock.now()).toISOString().slice(0, 10)
    expect((await entries(`start=${today}&end=${today}`)).length).toBeGreaterThan(3)
    expect(await entries('end=2026-11-01')).toEqual([])
    const nowMs = punctual.clock.now() + 401 * DAY_MS
    await forgetOldEntries(punctual.running.db, nowMs)
    expect(await punctual.sql('SELECT * FROM audit_log')).toEqual([])
    await punctual.running.db.transaction(tx => forgetOldSessions(tx, nowMs))
    expect(await punctual.sql('SELECT id FROM sessions')).toEqual([])
    expect(await punctual.sql('SELECT id FROM sign_in_links')).toEqual([])
  })
})
