import { Refusal } from '../base/refusal.ts'
import type { Db } from '../runtime/db/database.ts'
import type { Caller, Role } from '../runtime/http/operation.ts'
import { findRole } from '../users/store.ts'

type Acting = Pick<Caller, 'companyId' | 'keyUserId' | 'role' | 'session'>

/** What somebody may do about owners: with a key, what the user may who made it. */
async function roleOf(db: Db, { companyId, keyUserId, role, session }: Acting): Promise<Role> {
  return session ? role : ((await findRole(db, companyId, keyUserId)) ?? 'member')
}

/** Only an owner makes an owner. Throws `role_forbids`. */
export async function refuseAbove(db: Db, acting: Acting, role: Role | null): Promise<void> {
  if (role === 'owner' && (await roleOf(db, acting)) !== 'owner') throw new Refusal('role_forbids')
}

/** Only an owner acts on an owner: ends one, or makes a key of one's. Throws `role_forbids`. */
export async function refuseAboveUser(db: Db, acting: Acting, userId: string): Promise<void> {
  await refuseAbove(db, acting, await findRole(db, acting.companyId, userId))
}
