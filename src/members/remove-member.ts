import { deleteAccountUser } from '../accounts/store.ts'
import { Refusal } from '../base/refusal.ts'
import type { Changes } from '../runtime/db/changes.ts'
import type { Tx } from '../runtime/db/database.ts'
import type { Caller } from '../runtime/http/operation.ts'
import { endSessionsAt } from '../sessions/end-session.ts'
import { lockedMember, refuseLast } from './change-role.ts'
import { giveRole } from './give-role.ts'

/**
 * Somebody may not sign in to this company any more; the user stays, with calendar and bookings,
 * and administers nothing. Throws `member_not_found`, `role_forbids`, `last_owner`, `own_member`.
 */
export async function removeMember(
  tx: Tx,
  caller: Caller,
  { userId, nowMs, changes }: { userId: string; nowMs: number; changes: Changes },
): Promise<void> {
  const { companyId, session, keyUserId } = caller
  const member = await lockedMember(tx, caller, userId)
  if (session && userId === keyUserId) throw new Refusal('own_member')
  await refuseLast(tx, companyId, member)
  await giveRole(tx, companyId, { userId, role: 'member', nowMs }, changes)
  await deleteAccountUser(tx, companyId, userId)
  await endSessionsAt(tx, { companyId, userId, nowMs }, changes)
}
