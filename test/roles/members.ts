/** Members of a company: users with everything that one can have, who are signed in. */
import { ensureAccount } from '../../src/accounts/ensure-account.ts'
import { insertAccountUser } from '../../src/accounts/store.ts'
import type { Harness } from '../harness.ts'
import { type Browser, signIn } from '../signed-in.ts'
import { type Belongings, belongingsOf } from '../tenancy/belongings.ts'

export type Member = { own: Belongings; browser: Browser }

export async function makeMember(h: Harness): Promise<Member> {
  const own = await belongingsOf(h, h.company.apiKey)
  await h.settle()
  return { own, browser: await signInUser(h, own.userId) }
}

/** Somebody who is a user already gets an account and is signed in. */
async function signInUser(h: Harness, userId: string): Promise<Browser> {
  const { companyId } = h.company
  const nowMs = h.clock.now()
  const accountId = await h.running.db.transaction(async tx => {
    const { id } = await ensureAccount(tx, `${userId}@members.example`, nowMs)
    await insertAccountUser(tx, { accountId: id, companyId, userId, nowMs })
    return id
  })
  return signIn(h, { accountId })
}

/** The harness, calling as somebody who is signed in. */
export const asBrowser = (h: Harness, { call }: Browser): Harness => ({
  ...h,
  call: (method, path, options = {}) => call(method, path, { ...options, key: null }),
})
