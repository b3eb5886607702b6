import { Refusal } from '../base/refusal.ts'
import type { Tx } from '../runtime/db/database.ts'
import { judgeLink } from './rules.ts'
import { linkState, lockLink } from './store.ts'

export type LinkClaim = {
  linkId: string
  meetingTypeId: string
  /** By which the link was opened; absent where it is named by its id. */
  oneTimeToken?: string | undefined
  nowMs: number
}

/**
 * Keeps a link for one booking, before anything else is locked: whoever comes meanwhile waits, and
 * finds it used or as good as before. Throws `link_not_found`, `link_used`, `link_expired`.
 */
export async function claimLink(
  tx: Tx,
  companyId: string,
  { linkId, meetingTypeId, oneTimeToken, nowMs }: LinkClaim,
): Promise<void> {
  const link = await lockLink(tx, companyId, linkId)
  if (link?.meeting_type_id !== meetingTypeId) throw new Refusal('link_not_found')
  // It got another address after it was opened by this one.
  if (link.token !== (oneTimeToken ?? link.token)) throw new Refusal('link_not_found')
  const why = judgeLink(linkState(link), nowMs)
  if (why) throw new Refusal(why)
}
