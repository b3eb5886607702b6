import { newId } from '../base/id.ts'
import type { Tx } from '../runtime/db/database.ts'
import { type Account, findAccountByEmail, insertAccount } from './store.ts'

/**
 * The account of an email; a new one where there is none yet. `isProven` says of a new one whether
 * it is known that the person has the mailbox, or somebody who may say so says so.
 */
export async function ensureAccount(
  tx: Tx,
  { email, isProven, nowMs }: { email: string; isProven: boolean; nowMs: number },
): Promise<{ account: Account; isNew: boolean }> {
  const id = newId()
  if (await insertAccount(tx, { id, email, isProven, nowMs })) {
    return { account: { id, email, passwordHash: null, isProven }, isNew: true }
  }
  return { account: (await findAccountByEmail(tx, email)) as Account, isNew: false }
}
