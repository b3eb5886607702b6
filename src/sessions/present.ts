import type { Account, Membership } from '../accounts/store.ts'
import { asDate } from '../base/clock.ts'
import type { Means } from './rules.ts'
import type { StoredSession } from './store.ts'

export const presentAccount = ({ id, email, passwordHash }: Account) => ({
  id,
  email,
  hasPassword: passwordHash !== null,
})

type Shown = {
  session: { id: string; means: Means; expiresMs: number }
  account: Account
  /** Where it is signed in. */
  at: Membership
  memberships: readonly Membership[]
}

/** Who is signed in, as whom and where. */
export function presentSession({ session, account, at, memberships }: Shown) {
  const { companyId, companyName, companyTimezone, userId, role, ...person } = at
  return {
    id: session.id,
    expiresAt: asDate(session.expiresMs).toISOString(),
    means: session.means,
    account: presentAccount(account),
    user: { id: userId, ...person },
    company: { id: companyId, name: companyName, timezone: companyTimezone },
    role,
    companies: memberships.map(one => ({
      id: one.companyId,
      name: one.companyName,
      role: one.role,
    })),
  }
}

/** One of an account's sessions in a list of them. */
export function presentListed(session: StoredSession, currentId: string) {
  const { id, means, userAgent, address } = session
  return {
    id,
    means,
    userAgent,
    address,
    createdAt: asDate(session.createdMs).toISOString(),
    lastUsedAt: asDate(session.lastUsedMs).toISOString(),
    expiresAt: asDate(session.expiresMs).toISOString(),
    isCurrent: id === currentId,
  }
}
