import { Refusal } from '../base/refusal.ts'
import type { Tx } from '../runtime/db/database.ts'
import { judgeLink } from './rules.ts'
import { linkState, lockLink } from './store.ts'

export type LinkClaim = { companyId: string; id: string; meetingTypeId: string; nowMs: number }

/**
 * Keeps a link for one booking, before anything else is locked: whoever comes meanwhile waits, and
 * finds it used or as good as before. Throws `link_not_found`, `link_used`, `link_expired`.
 */
export async function claimLink(tx: Tx, claim: LinkClaim): Promise<void> {
  const link = await lockLink(tx, claim.companyId, claim.id)
  if (link?.meeting_type_id !== claim.meetingTypeId) throw new Refusal('link_not_found')
  const why = judgeLink(linkState(link), claim.nowMs)
  if (why) throw new Refusal(why)
}
