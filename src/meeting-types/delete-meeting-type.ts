import { Refusal } from '../base/refusal.ts'
import type { BookingProduct } from '../bookings/product.ts'
import { declineWaiting } from '../provisional-bookings/decline.ts'
import type { Changes } from '../runtime/db/changes.ts'
import type { Tx } from '../runtime/db/database.ts'
import { lockUser } from '../users/store.ts'
import { tellChange } from '../users/tell-change.ts'
import { markMeetingTypeDeleted } from './store.ts'

export type MeetingTypeRemoval = { companyId: string; userId: string; id: string; nowMs: number }

/**
 * Ends a type: its page is gone and its slug free; appointments stay, bookings that wait for a
 * confirmation are declined. Throws `user_not_found`,
 * `meeting_type_not_found`.
 */
export async function deleteMeetingType(
  tx: Tx,
  { companyId, userId, id, nowMs }: MeetingTypeRemoval,
  product: Pick<BookingProduct, 'relay'> & { changes: Changes },
): Promise<void> {
  if (!(await lockUser(tx, companyId, userId))) throw new Refusal('user_not_found')
  if (!(await markMeetingTypeDeleted(tx, companyId, { id, userId, nowMs }))) {
    throw new Refusal('meeting_type_not_found')
  }
  const at = { meetingTypeId: id }
  await declineWaiting(product, tx, { companyId, at, userId, reason: null, nowMs })
  await tellChange(tx, { companyId, userId }, product.changes)
}
