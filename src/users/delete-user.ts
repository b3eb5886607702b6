import { scopedId } from '../base/id.ts'
import { Refusal } from '../base/refusal.ts'
import { deactivateKeysOf } from '../keys/store.ts'
import type { Changes } from '../runtime/db/changes.ts'
import type { Tx } from '../runtime/db/database.ts'
import { releaseSlug } from './slug-directory.ts'
import { lockAdmins, lockUser, markUserDeleted } from './store.ts'

export type UserRemoval = { companyId: string; id: string; keyUserId: string; nowMs: number }

/**
 * Ends a user: page, email and keys become free or end. Throws `user_not_found`, `own_user` (the
 * calling key is this user's), `last_admin`.
 */
export async function deleteUser(tx: Tx, removal: UserRemoval, changes: Changes): Promise<void> {
  const { companyId, id, nowMs } = removal
  const admins = await lockAdmins(tx, companyId)
  const user = await lockUser(tx, companyId, id)
  if (!user) throw new Refusal('user_not_found')
  if (user.is_admin && admins.length === 1) throw new Refusal('last_admin')
  if (id === removal.keyUserId) throw new Refusal('own_user')
  for (const keyId of await deactivateKeysOf(tx, companyId, { userId: id, nowMs })) {
    await changes.tell(tx, 'key', keyId)
  }
  await releaseSlug(tx, user.slug)
  await markUserDeleted(tx, companyId, { id, nowMs })
  await changes.tell(tx, 'user', scopedId(companyId, id))
}
