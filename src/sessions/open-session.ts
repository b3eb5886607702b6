import {
  type Account,
  holdAccountUser,
  listMemberships,
  type Membership,
} from '../accounts/store.ts'
import type { Db, Tx } from '../runtime/db/database.ts'
import { presentSession } from './present.ts'
import { type Means, sessionEnd } from './rules.ts'
import { findLastCompany, insertSession } from './store.ts'
import { hashToken, newToken } from './token.ts'

export type Opening = {
  account: Account
  /** Where to; null: where the account was last. */
  companyId: string | null
  means: Means
  /** The browser, as it says itself. */
  userAgent: string | null
  address: string
  nowMs: number
}

export type OpenedSession = {
  token: string
  at: Membership
  shown: ReturnType<typeof presentSession>
}

const LONGEST_USER_AGENT = 300

/** A new session; null: the account belongs to no company (any more). */
export async function openSession(
  tx: Tx,
  { account, companyId, means, userAgent, address, nowMs }: Opening,
  secretKeys: readonly string[],
): Promise<OpenedSession | null> {
  const memberships = await listMemberships(tx, account.id)
  const at =
    companyId === null
      ? await lastOf(tx, account.id, memberships)
      : memberships.find(one => one.companyId === companyId)
  // Whoever removes them waits, and then finds the session to end.
  if (!at || !(await holdAccountUser(tx, { accountId: account.id, ...at }))) return null
  const token = newToken()
  const session = { id: token.id, means, expiresMs: sessionEnd(nowMs, nowMs) }
  await insertSession(tx, {
    ...session,
    tokenHash: hashToken('session', token, secretKeys),
    accountId: account.id,
    companyId: at.companyId,
    userId: at.userId,
    userAgent: userAgent && printable(userAgent),
    address,
    nowMs,
  })
  return { token: token.text, at, shown: presentSession({ session, account, at, memberships }) }
}

/** Where an account was last; the first where it was nowhere, or belongs there no more. */
export async function lastOf(
  db: Db,
  accountId: string,
  memberships: readonly Membership[],
): Promise<Membership | undefined> {
  const last = await findLastCompany(db, accountId)
  return memberships.find(({ companyId }) => companyId === last) ?? memberships[0]
}

/** What a browser says of itself is anything. */
const printable = (text: string): string =>
  text.replaceAll(/[^\x20-\x7e]/g, '').slice(0, LONGEST_USER_AGENT)
