import { Refusal } from '../base/refusal.ts'
import { holdQueue, raiseQueueVersion } from '../queues/store.ts'
import type { Changes } from '../runtime/db/changes.ts'
import type { Tx } from '../runtime/db/database.ts'
import { lockOwnTeam } from '../teams/access.ts'
import { lockUser } from '../users/store.ts'
import { tellChange } from '../users/tell-change.ts'
import { findMeetingType, type MeetingTypeView } from './store.ts'

export type TypeRef = { companyId: string; userId: string; id: string }

/**
 * A meeting type that the acting user may change, with whose it is locked. Throws `user_not_found`,
 * `meeting_type_not_found`, `not_team_admin`.
 */
export async function lockOwnType(
  tx: Tx,
  { companyId, userId, id }: TypeRef,
): Promise<MeetingTypeView> {
  const known = await findMeetingType(tx, companyId, { id, userId })
  if (known?.team_id) {
    await lockOwnTeam(tx, { companyId, userId }, known.team_id)
    // Before what is booked of it, as whoever books does.
    if (known.queue_id) await holdQueue(tx, companyId, known.queue_id)
  } else if (!(await lockUser(tx, companyId, userId))) throw new Refusal('user_not_found')
  const type = await findMeetingType(tx, companyId, { id, userId })
  if (!type) throw new Refusal('meeting_type_not_found')
  return type
}

/** What any process keeps of the type ends with this commit. */
export async function tellTypeChange(
  tx: Tx,
  { company_id: companyId, id, user_id: userId }: MeetingTypeView,
  changes: Changes,
): Promise<void> {
  if (userId === null) await raiseQueueVersion(tx, companyId, id)
  else await tellChange(tx, { companyId, userId }, changes)
}
