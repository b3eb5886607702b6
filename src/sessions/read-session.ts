import { findAccount, listMemberships } from '../accounts/store.ts'
import { Refusal } from '../base/refusal.ts'
import type { Db } from '../runtime/db/database.ts'
import { presentSession } from './present.ts'
import { findSession } from './store.ts'

/** A session as it is shown. Throws `signed_out` where it has ended meanwhile. */
export async function readSession(
  db: Db,
  { id, accountId }: { id: string; accountId: string },
): Promise<ReturnType<typeof presentSession>> {
  const session = await findSession(db, id)
  const account = await findAccount(db, accountId)
  const memberships = await listMemberships(db, accountId)
  const at = memberships.find(({ companyId }) => companyId === session?.companyId)
  if (!session || !account || !at) throw new Refusal('signed_out')
  return presentSession({ session, account, at, memberships })
}
