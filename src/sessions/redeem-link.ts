import { type Account, findAccount } from '../accounts/store.ts'
import { Refusal } from '../base/refusal.ts'
import type { Tx } from '../runtime/db/database.ts'
import { goodLink } from './look-at-link.ts'
import { type OpenedSession, openSession } from './open-session.ts'
import { lockLink, type StoredLink, useLink } from './store-links.ts'

export type Redemption = {
  token: string
  userAgent: string | null
  address: string
  nowMs: number
}

/**
 * Signs in whoever opened a link, which is used up by that. Throws `sign_in_link_not_found`,
 * `sign_in_link_used`, `sign_in_link_expired`.
 */
export async function redeemLink(
  tx: Tx,
  { token, ...asked }: Redemption,
  { secretKeys }: { secretKeys: readonly string[] },
): Promise<OpenedSession> {
  const { nowMs } = asked
  const link = await goodLink(token, id => lockLink(tx, id), { secretKeys, nowMs })
  await useLink(tx, { id: link.id, nowMs })
  const { account, companyId } = await claimed(tx, link)
  const opening = { ...asked, account, companyId, means: 'link' as const }
  const opened = await openSession(tx, opening, secretKeys)
  // Whoever was a member when the link was made is none any more.
  if (!opened) throw new Refusal('sign_in_link_expired')
  return opened
}

/** Whose the link is, and where it leads. */
async function claimed(
  tx: Tx,
  { accountId, companyId }: StoredLink,
): Promise<{ account: Account; companyId: string | null }> {
  const account = accountId && (await findAccount(tx, accountId))
  if (!account) throw new Refusal('sign_in_link_expired')
  return { account, companyId }
}
