import { scopedId } from '../base/id.ts'
import { CLOSED_TO } from '../invitations/rules.ts'
import { revokeInvitationsBy } from '../invitations/store.ts'
import type { Changes } from '../runtime/db/changes.ts'
import type { Tx } from '../runtime/db/database.ts'
import type { Role } from '../runtime/http/operation.ts'
import { updateRole } from './store.ts'

export type RoleChange = { userId: string; role: Role; nowMs: number }

/** Invitations that the user sent, also by a key, and that the role does not allow end. */
export async function giveRole(
  tx: Tx,
  companyId: string,
  change: RoleChange,
  changes: Changes,
): Promise<void> {
  const { userId, role, nowMs } = change
  await updateRole(tx, companyId, change)
  await revokeInvitationsBy(tx, companyId, { userId, roles: CLOSED_TO[role], nowMs })
  await changes.tell(tx, 'user', scopedId(companyId, userId))
}
