import { type Account, markProven } from '../accounts/store.ts'
import type { Changes } from '../runtime/db/changes.ts'
import type { Tx } from '../runtime/db/database.ts'
import { endOtherSessions } from './end-session.ts'
import type { StoredLink } from './store-links.ts'

/** Whether whoever opens a link shows that they have a mailbox of which that was not known. */
export const isProof = ({ details }: StoredLink, { isProven }: Account): boolean =>
  !details.isHandedOver && (details.changesEmail === true || !isProven)

/**
 * The person has the mailbox. Whoever may have used the account before is let in no more: its
 * sessions, its links and its password end.
 */
export async function proveAccount(
  tx: Tx,
  { account, nowMs }: { account: Account; nowMs: number },
  changes: Changes,
): Promise<Account> {
  const { id } = account
  await markProven(tx, { id, nowMs })
  await endOtherSessions(tx, { accountId: id, exceptId: null, nowMs }, changes)
  return { ...account, passwordHash: null, isProven: true }
}
