import { findAccount, findAccountByEmail } from '../accounts/store.ts'
import { asDate } from '../base/clock.ts'
import { Refusal } from '../base/refusal.ts'
import { findCompanyName } from '../companies/store.ts'
import { invitationStatus } from '../invitations/rules.ts'
import { findInvitation } from '../invitations/store.ts'
import type { Db } from '../runtime/db/database.ts'
import type { Role } from '../runtime/http/operation.ts'
import { findUserIds } from '../users/store.ts'
import { isProof } from './prove-account.ts'
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

/**
 * What a link is for, before anybody decides to use it. Changes nothing. Throws as `goodLink`, and
 * `mailed_link_needed`.
 */
export async function lookAtLink(
  { db, secretKeys }: { db: Db; secretKeys: readonly string[] },
  { token, nowMs }: { token: string; nowMs: number },
) {
  const link = await goodLink(token, id => findLink(db, id), { secretKeys, nowMs })
  const { purpose, email, accountId, details, expiresMs } = link
  const to = await whereTo(db, link, nowMs)
  const account = accountId ? await findAccount(db, accountId) : await findAccountByEmail(db, email)
  if (account && details.isHandedOver) throw new Refusal('mailed_link_needed')
  return {
    purpose,
    email,
    ...to,
    hasPassword: account !== null && account.passwordHash !== null && !isProof(link, account),
    expiresAt: asDate(expiresMs).toISOString(),
  }
}

type WhereTo = { companyName: string | null; role: Role | null; needsName: boolean }

async function whereTo(db: Db, link: StoredLink, nowMs: number): Promise<WhereTo> {
  const { email, companyId, invitationId, details } = link
  if (link.purpose === 'sign_up') {
    return { companyName: details.companyName ?? null, role: 'owner', needsName: true }
  }
  if (companyId === null) return { companyName: null, role: null, needsName: false }
  const companyName = await findCompanyName(db, companyId)
  if (invitationId === null) return { companyName, role: null, needsName: false }
  const invitation = await findInvitation(db, companyId, invitationId)
  if (!invitation || invitationStatus(invitation, nowMs) !== 'pending') {
    throw new Refusal('sign_in_link_expired')
  }
  const isKnown = (await findUserIds(db, companyId, [email])).size > 0
  return { companyName, role: invitation.role, needsName: !isKnown }
}
