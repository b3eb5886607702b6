import { holdAccountUser, listMemberships } from '../accounts/store.ts'
import { Refusal } from '../base/refusal.ts'
import type { Changes } from '../runtime/db/changes.ts'
import type { Tx } from '../runtime/db/database.ts'
import { noteSignIn } from './note-sign-in.ts'
import { readSession } from './read-session.ts'
import { moveSession } from './store.ts'

type Switch = {
  session: { id: string; accountId: string }
  companyId: string
  address: string
  nowMs: number
}

/** Goes on at another company of the account. Throws `company_not_found`. */
export async function switchCompany(
  tx: Tx,
  { session, companyId, ...by }: Switch,
  changes: Changes,
): ReturnType<typeof readSession> {
  const memberships = await listMemberships(tx, session.accountId)
  const at = memberships.find(one => one.companyId === companyId)
  // Whoever removes them there waits, and then finds the session to end.
  if (!at || !(await holdAccountUser(tx, { accountId: session.accountId, ...at }))) {
    throw new Refusal('company_not_found')
  }
  await moveSession(tx, { id: session.id, companyId, userId: at.userId })
  await noteSignIn(tx, { companyId, userId: at.userId, operation: 'signIn', ...by })
  await changes.tell(tx, 'session', session.id)
  return readSession(tx, session)
}
