import { findAccount, findAccountByEmail } from '../accounts/store.ts'
import { asDate } from '../base/clock.ts'
import { Refusal } from '../base/refusal.ts'
import { findCompanyName } from '../companies/store.ts'
import type { Db } from '../runtime/db/database.ts'
import { linkStatus } from './rules.ts'
import { findLink, type StoredLink } from './store-links.ts'
import { isTokenOf, readToken } from './token.ts'

/** Finds a link by its token; `find` may lock it. Throws why it is good for nothing. */
export async function goodLink(
  text: string,
  find: (id: string) => Promise<StoredLink | null>,
  { secretKeys, nowMs }: { secretKeys: readonly string[]; nowMs: number },
): Promise<StoredLink> {
  const token = readToken(text)
  const link = token && (await find(token.id))
  if (!link || !isTokenOf(link.tokenHash, { kind: 'sign-in-link', token }, secretKeys)) {
    throw new Refusal('sign_in_link_not_found')
  }
  const status = linkStatus(link, nowMs)
  if (status === 'used') throw new Refusal('sign_in_link_used')
  if (status === 'expired') throw new Refusal('sign_in_link_expired')
  return link
}

/** What a link is for, before anybody decides to use it. Changes nothing. */
export async function lookAtLink(
  { db, secretKeys }: { db: Db; secretKeys: readonly string[] },
  { token, nowMs }: { token: string; nowMs: number },
) {
  const link = await goodLink(token, id => findLink(db, id), { secretKeys, nowMs })
  const { purpose, email, accountId, companyId, expiresMs } = link
  const account = accountId ? await findAccount(db, accountId) : await findAccountByEmail(db, email)
  return {
    purpose,
    email,
    companyName: companyId && (await findCompanyName(db, companyId)),
    role: null,
    needsName: false,
    hasPassword: account !== null && account.passwordHash !== null,
    expiresAt: asDate(expiresMs).toISOString(),
  }
}
