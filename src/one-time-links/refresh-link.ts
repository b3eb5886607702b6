import { Refusal } from '../base/refusal.ts'
import type { Tx } from '../runtime/db/database.ts'
import { claimToken } from './create-link.ts'
import { expiryOf } from './rules.ts'
import { type LinkRow, lockLinkOf, renewLink } from './store.ts'
import { releaseTokens } from './store-tokens.ts'

export type LinkRenewal = { companyId: string; userId: string; id: string; nowMs: number }

/**
 * Gives a link a new address and another thirty days; the former address ends. Throws
 * `link_not_found`, `link_used`.
 */
export async function refreshLink(
  tx: Tx,
  { companyId, userId, id, nowMs }: LinkRenewal,
): Promise<LinkRow> {
  const link = await lockLinkOf(tx, companyId, { id, userId })
  if (!link) throw new Refusal('link_not_found')
  if (link.used_at !== null) throw new Refusal('link_used')
  const token = await claimToken(tx, { companyId, linkId: id })
  await releaseTokens(tx, [link.token])
  return renewLink(tx, companyId, { id, token, expiresMs: expiryOf(nowMs) })
}
