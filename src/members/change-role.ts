import { Refusal } from '../base/refusal.ts'
import type { Changes } from '../runtime/db/changes.ts'
import type { Tx } from '../runtime/db/database.ts'
import type { Caller } from '../runtime/http/operation.ts'
import { giveRole, type RoleChange } from './give-role.ts'
import { refuseAbove } from './refuse-above.ts'
import { findMember, lockOwners, type Member } from './store.ts'

/** Throws `member_not_found`, `role_forbids`, `last_owner`. */
export async function changeRole(
  tx: Tx,
  caller: Caller,
  { change, changes }: { change: RoleChange; changes: Changes },
): Promise<Member> {
  const { companyId } = caller
  const { userId, role } = change
  const member = await lockedMember(tx, caller, userId)
  await refuseAbove(tx, caller, role)
  if (role !== 'owner') await refuseLast(tx, companyId, member)
  await giveRole(tx, companyId, change, changes)
  return { ...member, role }
}

/** Whom the caller may act on; the company's owners are locked. */
export async function lockedMember(tx: Tx, caller: Caller, userId: string): Promise<Member> {
  const { companyId } = caller
  await lockOwners(tx, companyId)
  const member = await findMember(tx, companyId, userId)
  if (!member) throw new Refusal('member_not_found')
  await refuseAbove(tx, caller, member.role)
  return member
}

export async function refuseLast(tx: Tx, companyId: string, { role }: Member): Promise<void> {
  if (role !== 'owner') return
  if ((await lockOwners(tx, companyId)).length === 1) throw new Refusal('last_owner')
}
