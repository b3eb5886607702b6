import { Refusal } from '../base/refusal.ts'
import type { Db } from '../runtime/db/database.ts'
import type { Caller, Role } from '../runtime/http/operation.ts'
import { findRole } from '../users/store.ts'

type Acting = Pick<Caller, 'companyId' | 'keyUserId'>

/**
 * Only an owner makes an owner; with a key, whoever made it is asked. What the role is, is read:
 * nobody is to keep it by what a process remembers. Throws `role_forbids`.
 */
export async function refuseAbove(
  db: Db,
  { companyId, keyUserId }: Acting,
  role: Role | null,
): Promise<void> {
  if (role !== 'owner') return
  if ((await findRole(db, companyId, keyUserId)) !== 'owner') throw new Refusal('role_forbids')
}

/** Only an owner acts on an owner: ends one, or makes a key of one's. Throws `role_forbids`. */
export async function refuseAboveUser(db: Db, acting: Acting, userId: string): Promise<void> {
  await refuseAbove(db, acting, await findRole(db, acting.companyId, userId))
}
