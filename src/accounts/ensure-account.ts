import { newId } from '../base/id.ts'
import type { Tx } from '../runtime/db/database.ts'
import { type Account, findAccountByEmail, insertAccount } from './store.ts'

/** The account of an email; a new one where there is none yet. */
export async function ensureAccount(tx: Tx, email: string, nowMs: number): Promise<Account> {
  const id = newId()
  if (await insertAccount(tx, { id, email, nowMs })) return { id, email, passwordHash: null }
  return (await findAccountByEmail(tx, email)) as Account
}
