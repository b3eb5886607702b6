import { Refusal } from '../base/refusal.ts'
import type { Changes } from '../runtime/db/changes.ts'
import type { Tx } from '../runtime/db/database.ts'
import { lockUser } from '../users/store.ts'
import { tellChange } from '../users/tell-change.ts'
import { markMeetingTypeDeleted } from './store.ts'

export type MeetingTypeRemoval = { companyId: string; userId: string; id: string; nowMs: number }

/**
 * Ends a type: its page is gone and its slug free; appointments stay. Throws `user_not_found`,
 * `meeting_type_not_found`.
 */
export async function deleteMeetingType(
  tx: Tx,
  { companyId, userId, id, nowMs }: MeetingTypeRemoval,
  changes: Changes,
): Promise<void> {
  if (!(await lockUser(tx, companyId, userId))) throw new Refusal('user_not_found')
  if (!(await markMeetingTypeDeleted(tx, companyId, { id, userId, nowMs }))) {
    throw new Refusal('meeting_type_not_found')
  }
  await tellChange(tx, { companyId, userId }, changes)
}
