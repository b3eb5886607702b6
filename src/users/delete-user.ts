import { deleteAccountUser } from '../accounts/store.ts'
import { scopedId } from '../base/id.ts'
import { Refusal } from '../base/refusal.ts'
import { cancel } from '../bookings/cancel.ts'
import type { BookingProduct } from '../bookings/product.ts'
import { futureAppointments } from '../bookings/store.ts'
import { CLOSED_TO } from '../invitations/rules.ts'
import { revokeInvitationsBy } from '../invitations/store.ts'
import { deactivateKeysOf } from '../keys/store.ts'
import { lockOwners } from '../members/store.ts'
import { declineWaiting } from '../provisional-bookings/decline.ts'
import { lockQueuesOf, takeOutOfQueues } from '../queues/store.ts'
import type { Changes } from '../runtime/db/changes.ts'
import type { Tx } from '../runtime/db/database.ts'
import { endSessionsAt } from '../sessions/end-session.ts'
import { releaseSlug } from './slug-directory.ts'
import { lockAdmins, lockUserToDelete, markUserDeleted } from './store.ts'

export type UserRemoval = {
  companyId: string
  id: string
  keyUserId: string
  /** What becomes of appointments that are not over; null: there must be none. */
  appointments: 'cancel' | 'keep' | null
  nowMs: number
}

type Product = Pick<BookingProduct, 'relay'> & { changes: Changes }

/**
 * Ends a user: page, email and keys become free or end, bookings that wait for a confirmation are
 * declined, invitations that the user sent taken back. Throws `user_not_found`, `own_user` (the
 * caller is this user), `last_admin`, `last_owner`, `has_appointments`.
 */
export async function deleteUser(tx: Tx, removal: UserRemoval, product: Product): Promise<void> {
  const { changes } = product
  const { companyId, id, nowMs } = removal
  // Queues before users, as whoever books a team does.
  const queueIds = await lockQueuesOf(tx, companyId, id)
  const admins = await lockAdmins(tx, companyId)
  const user = await lockUserToDelete(tx, companyId, id)
  if (!user) throw new Refusal('user_not_found')
  if (user.is_admin && admins.length === 1) throw new Refusal('last_admin')
  const owners = await lockOwners(tx, companyId)
  if (user.role === 'owner' && owners.length === 1) throw new Refusal('last_owner')
  if (id === removal.keyUserId) throw new Refusal('own_user')
  await settleAppointments(tx, removal, product)
  await takeOutOfQueues(tx, companyId, { userId: id, queueIds })
  await declineWaiting(product, tx, {
    companyId,
    at: { hostId: id },
    userId: removal.keyUserId,
    reason: null,
    nowMs,
  })
  for (const keyId of await deactivateKeysOf(tx, companyId, { userId: id, nowMs })) {
    await changes.tell(tx, 'key', keyId)
  }
  if (await deleteAccountUser(tx, companyId, id)) {
    await endSessionsAt(tx, { companyId, userId: id, nowMs }, changes)
  }
  await revokeInvitationsBy(tx, companyId, { userId: id, roles: CLOSED_TO.member, nowMs })
  await releaseSlug(tx, user.slug)
  await markUserDeleted(tx, companyId, { id, nowMs })
  await changes.tell(tx, 'user', scopedId(companyId, id))
}

async function settleAppointments(tx: Tx, removal: UserRemoval, product: Product): Promise<void> {
  const { companyId, id: hostId, appointments, nowMs } = removal
  if (appointments === 'keep') return
  const future = await futureAppointments(tx, companyId, { hostId, nowMs })
  if (future.length > 0 && appointments === null) throw new Refusal('has_appointments')
  for (const id of future) {
    await cancel(product, tx, {
      companyId,
      id,
      attendeeId: null,
      cancelAll: true,
      cancel: { actionSource: 'host', actionBy: removal.keyUserId, reason: null },
      nowMs,
    })
  }
}
