/** What changes while somebody is signing in: the change is not yet committed, and then it is. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Answer, boot, type Harness, SECRET_KEYS } from '../../test/harness.ts'
import { redeem, signIn, signInLink } from '../../test/signed-in.ts'
import { hashPassword } from '../accounts/password.ts'
import {
  deleteAccountUser,
  insertAccount,
  insertAccountUser,
  lockAccount,
  updatePassword,
} from '../accounts/store.ts'
import { newId } from '../base/id.ts'
import type { SetUp } from '../companies/set-up-company.ts'
import { updateRole } from '../members/store.ts'
import type { Tx } from '../runtime/db/database.ts'
import { makeLink } from './make-link.ts'
import { endSessionsOfUser } from './store.ts'

const PASSWORD = 'correct horse battery'

let punctual: Harness
let globex: SetUp
beforeAll(async () => {
  punctual = await boot()
  globex = await punctual.secondCompany()
})
afterAll(() => punctual.close())

const told = ({ status, body }: Answer) => [status, body?.code]
const post = (path: string, body: object) => punctual.call('POST', path, { key: null, body })
const WAITING = `SELECT pid FROM pg_stat_activity
  WHERE datname = current_database() AND wait_event_type = 'Lock'`

/** Asks while a change is under way, which ends once the asking waits for it. */
async function meanwhile(change: (tx: Tx) => Promise<unknown>, ask: () => Promise<Answer>) {
  const asked = await punctual.running.db.transaction(async tx => {
    await change(tx)
    const asking = { answer: ask() }
    await vi.waitFor(async () => expect(await punctual.sql(WAITING)).toHaveLength(1), 5_000)
    return asking
  })
  return asked.answer
}

const removed = async (tx: Tx) => {
  const { companyId, userId } = globex
  await deleteAccountUser(tx, companyId, userId)
  await endSessionsOfUser(tx, companyId, { userId, nowMs: punctual.clock.now() })
}
const member = (accountId: string) =>
  punctual.running.db.transaction(async tx => {
    const { companyId, userId } = globex
    await deleteAccountUser(tx, companyId, userId)
    await insertAccountUser(tx, { accountId, companyId, userId, nowMs: punctual.clock.now() })
  })

test('whoever is removed just now is not signed in', async () => {
  const { accountId } = globex
  await member(accountId)
  const token = await signInLink(punctual, { accountId })
  const answer = await meanwhile(removed, () => post('/v4/session/redeem', { token }))
  expect(told(answer)).toEqual([410, 'sign_in_link_expired'])
})

test('whoever is removed just now does not go to the company', async () => {
  await member(punctual.company.accountId)
  const here = await signIn(punctual, { companyId: punctual.company.companyId })
  const body = { companyId: globex.companyId }
  const answer = await meanwhile(removed, () => here.call('PATCH', '/v4/session', { body }))
  expect(told(answer)).toEqual([404, 'company_not_found'])
})

test('a password that is changed just now lets nobody in', async () => {
  const { session } = await redeem(punctual, await signInLink(punctual), { password: PASSWORD })
  const { id, email } = session.account
  const passwordHash = await hashPassword('another good one')
  const answer = await meanwhile(
    async tx => {
      await lockAccount(tx, id)
      await updatePassword(tx, { id, passwordHash, nowMs: punctual.clock.now() })
    },
    () => post('/v4/session', { email, password: PASSWORD }),
  )
  expect(told(answer)).toEqual([401, 'sign_in_failed'])
})

test('an invitation that is handed over opens no account that is made just now', async () => {
  const email = 'grace@acme.example'
  const invited = await punctual.call('POST', '/v4/invitation', { body: { email, role: 'member' } })
  const token = invited.body.url.split('#')[1]
  const answer = await meanwhile(
    tx => insertAccount(tx, { id: newId(), email, isProven: true, nowMs: punctual.clock.now() }),
    () => post('/v4/session/redeem', { token, givenName: 'Grace' }),
  )
  expect(told(answer)).toEqual([409, 'mailed_link_needed'])
})

test('a new email that somebody else gets just now is not taken from them', async () => {
  const email = 'late@acme.example'
  const nowMs = punctual.clock.now()
  const { accountId } = punctual.company
  const details = { changesEmail: true as const }
  const token = await punctual.running.db.transaction(tx =>
    makeLink(
      tx,
      { purpose: 'sign_in', email, accountId, companyId: null, details, nowMs },
      SECRET_KEYS,
    ),
  )
  const answer = await meanwhile(
    tx => insertAccount(tx, { id: newId(), email, isProven: true, nowMs }),
    () => post('/v4/session/redeem', { token }),
  )
  expect(told(answer)).toEqual([410, 'sign_in_link_expired'])
})

test('an owner who is made an administrator just now invites no owner', async () => {
  const { apiKey: key, companyId, userId } = globex
  const body = { email: 'grace@globex.example', role: 'owner' }
  const answer = await meanwhile(
    tx => updateRole(tx, companyId, { userId, role: 'admin', nowMs: punctual.clock.now() }),
    () => punctual.call('POST', '/v4/invitation', { key, body }),
  )
  expect(told(answer)).toEqual([403, 'role_forbids'])
})
