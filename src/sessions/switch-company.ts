import { listMemberships } from '../accounts/store.ts'
import { Refusal } from '../base/refusal.ts'
import type { Changes } from '../runtime/db/changes.ts'
import type { Tx } from '../runtime/db/database.ts'
import { readSession } from './read-session.ts'
import { moveSession } from './store.ts'

/** Goes on at another company of the account. Throws `company_not_found`. */
export async function switchCompany(
  tx: Tx,
  { session, companyId }: { session: { id: string; accountId: string }; companyId: string },
  changes: Changes,
): ReturnType<typeof readSession> {
  const memberships = await listMemberships(tx, session.accountId)
  const at = memberships.find(one => one.companyId === companyId)
  if (!at) throw new Refusal('company_not_found')
  await moveSession(tx, { id: session.id, companyId, userId: at.userId })
  await changes.tell(tx, 'session', session.id)
  return readSession(tx, session)
}
