import type { Changes } from '../runtime/db/changes.ts'
import type { Tx } from '../runtime/db/database.ts'
import { endSessionRow, endSessionsOfAccount, endSessionsOfUser } from './store.ts'
import { endLinksOfAccount } from './store-links.ts'

/** Signs out one browser of an account; false: it is not signed in. */
export async function endSession(
  tx: Tx,
  at: { id: string; accountId: string; nowMs: number },
  changes: Changes,
): Promise<boolean> {
  if (!(await endSessionRow(tx, at))) return false
  await changes.tell(tx, 'session', at.id)
  return true
}

/**
 * Signs out every browser of an account but one. Its links end too, and first: one that somebody is
 * just redeeming is waited for, so that the session it opened ends with the others.
 */
export async function endOtherSessions(
  tx: Tx,
  at: { accountId: string; exceptId: string | null; nowMs: number },
  changes: Changes,
): Promise<void> {
  await endLinksOfAccount(tx, at)
  for (const id of await endSessionsOfAccount(tx, at)) await changes.tell(tx, 'session', id)
}

/** Signs a user out of a company, wherever that is open. */
export async function endSessionsAt(
  tx: Tx,
  { companyId, ...at }: { companyId: string; userId: string; nowMs: number },
  changes: Changes,
): Promise<void> {
  for (const id of await endSessionsOfUser(tx, companyId, at)) await changes.tell(tx, 'session', id)
}
