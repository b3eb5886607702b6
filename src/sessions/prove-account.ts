import { type Account, markProven } from '../accounts/store.ts'
import type { Changes } from '../runtime/db/changes.ts'
import type { Tx } from '../runtime/db/database.ts'
import { endOtherSessions } from './end-session.ts'

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
