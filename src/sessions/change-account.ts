import { hashPassword, isPassword } from '../accounts/password.ts'
import { type Account, lockAccount, updatePassword } from '../accounts/store.ts'
import { Refusal } from '../base/refusal.ts'
import type { Tx } from '../runtime/db/database.ts'
import { askToConfirm } from './ask-for-link.ts'
import { endOtherSessions } from './end-session.ts'
import type { SignInProduct } from './product.ts'
import { isFresh } from './rules.ts'
import { findSession } from './store.ts'

export type AccountChange = {
  session: { id: string; accountId: string }
  companyId: string
  email: string | null
  password: string | null
  currentPassword: string | null
  nowMs: number
}

/**
 * Changes how an account signs in. A new password signs out every other browser; a new email holds
 * once the link that is sent there was opened. Throws `sign_in_again`, `password_wrong`.
 */
export async function changeAccount(
  product: SignInProduct,
  tx: Tx,
  { session, companyId, email, password, currentPassword, nowMs }: AccountChange,
): Promise<Account> {
  const { accountId } = session
  const account = await lockAccount(tx, accountId)
  const known = await findSession(tx, session.id)
  if (!account || !known) throw new Refusal('signed_out')
  if (currentPassword !== null) await refuseWrong(product, account, { currentPassword, nowMs })
  else if (!isFresh(known, nowMs)) throw new Refusal('sign_in_again')
  if (email !== null && email !== account.email) {
    const asked = { email, session, companyId, nowMs }
    tx.afterCommit(() => askToConfirm(product, asked))
  }
  if (password === null) return account
  const passwordHash = await hashPassword(password)
  await updatePassword(tx, { id: accountId, passwordHash, nowMs })
  await endOtherSessions(tx, { accountId, exceptId: session.id, nowMs }, product.changes)
  return { ...account, passwordHash }
}

/** Whoever found a browser open is not to guess either. */
async function refuseWrong(
  { signIns }: SignInProduct,
  { email, passwordHash }: Account,
  { currentPassword, nowMs }: { currentPassword: string; nowMs: number },
): Promise<void> {
  const wasRight = signIns.attempt(email, nowMs)
  if (!(await isPassword(passwordHash, currentPassword))) throw new Refusal('password_wrong')
  wasRight()
}
