import type { BookingProduct } from '../bookings/product.ts'
import { declineWaiting } from '../provisional-bookings/decline.ts'
import type { Changes } from '../runtime/db/changes.ts'
import type { Tx } from '../runtime/db/database.ts'
import { lockOwnType, tellTypeChange } from './lock-owner.ts'
import { markMeetingTypeDeleted } from './store.ts'

export type MeetingTypeRemoval = { companyId: string; userId: string; id: string; nowMs: number }

/**
 * Ends a type: its page is gone and its slug free; appointments stay, bookings that wait for a
 * confirmation are declined. Throws `user_not_found`, `meeting_type_not_found`, `not_team_admin`.
 */
export async function deleteMeetingType(
  tx: Tx,
  { companyId, userId, id, nowMs }: MeetingTypeRemoval,
  product: Pick<BookingProduct, 'relay'> & { changes: Changes },
): Promise<void> {
  const type = await lockOwnType(tx, { companyId, userId, id })
  await markMeetingTypeDeleted(tx, companyId, { id, nowMs })
  const at = { meetingTypeId: id }
  await declineWaiting(product, tx, { companyId, at, userId, reason: null, nowMs })
  await tellTypeChange(tx, type, product.changes)
}
