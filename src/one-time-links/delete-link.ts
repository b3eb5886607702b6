import { Refusal } from '../base/refusal.ts'
import type { Tx } from '../runtime/db/database.ts'
import { deleteLinkRow, lockLinkOf } from './store.ts'
import { releaseTokens } from './store-tokens.ts'

/** Ends a link at once; what was booked through it stays. Throws `link_not_found`. */
export async function deleteLink(
  tx: Tx,
  { companyId, userId, id }: { companyId: string; userId: string; id: string },
): Promise<void> {
  const link = await lockLinkOf(tx, companyId, { id, userId })
  if (!link) throw new Refusal('link_not_found')
  await releaseTokens(tx, [link.token])
  await deleteLinkRow(tx, companyId, id)
}
