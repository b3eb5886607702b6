import { Refusal } from '../base/refusal.ts'
import type { Tx } from '../runtime/db/database.ts'
import { lockUser } from '../users/store.ts'
import {
  changedPage,
  type PageChange,
  type PersonalPage,
  personalPageOf,
  type StoredPage,
} from './rules.ts'
import { countOwnTypes, updatePageRow } from './store.ts'

export type PageUpdate = { companyId: string; userId: string; change: PageChange; nowMs: number }

/**
 * Changes what is given of a user's page. Throws `user_not_found`, and `meeting_type_not_found`
 * where the order has what is no type of the user; one that was deleted may stay in it.
 */
export async function updatePage(
  tx: Tx,
  { companyId, userId, change, nowMs }: PageUpdate,
): Promise<PersonalPage> {
  const user = await lockUser(tx, companyId, userId)
  if (!user) throw new Refusal('user_not_found')
  const ids = change.meetingTypeOrder ?? []
  const own = await countOwnTypes(tx, companyId, { userId, ids })
  if (own < ids.length) throw new Refusal('meeting_type_not_found')
  const page = changedPage(user.personal_page as StoredPage, change)
  await updatePageRow(tx, companyId, { userId, page, nowMs })
  return personalPageOf(page)
}
