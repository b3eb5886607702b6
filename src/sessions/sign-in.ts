import { isPassword } from '../accounts/password.ts'
import {
  type Account,
  findAccountByEmail,
  listMemberships,
  lockAccount,
} from '../accounts/store.ts'
import { Refusal } from '../base/refusal.ts'
import type { Writer } from '../runtime/db/database.ts'
import { noteAtEach, noteSignIn } from './note-sign-in.ts'
import { type OpenedSession, openSession } from './open-session.ts'
import type { SignInProduct } from './product.ts'

export type SignIn = {
  email: string
  password: string
  userAgent: string | null
  address: string
  nowMs: number
}

/**
 * Signs in by email and password. An unknown email, no password and a wrong one are answered alike,
 * and after the same time. Throws `sign_in_failed`, `too_many_requests`.
 */
export async function signIn(
  product: SignInProduct,
  writer: Writer,
  { email, password, ...asked }: SignIn,
): Promise<OpenedSession> {
  const wasRight = product.signIns.attempt(email, asked.nowMs)
  const account = await findAccountByEmail(product.db, email)
  const isRight = await isPassword(account?.passwordHash ?? null, password)
  if (!account || !isRight) {
    if (account) noteFailure(product, account, asked)
    throw new Refusal('sign_in_failed')
  }
  wasRight()
  const opening = { ...asked, account, companyId: null, means: 'password' as const }
  const opened = await writer.transaction(async tx => {
    // A password that was changed meanwhile has ended every session but those yet to be opened.
    const now = await lockAccount(tx, account.id)
    if (now?.passwordHash !== account.passwordHash) return null
    const made = await openSession(tx, opening, product.secretKeys)
    if (made) await noteSignIn(tx, eventOf(made, asked))
    return made
  })
  if (!opened) throw new Refusal('sign_in_failed')
  return opened
}

/** Afterwards, so that it does not show in the time of the answer. */
function noteFailure(
  { db, afterwards }: SignInProduct,
  { id }: Account,
  { address, nowMs }: { address: string; nowMs: number },
): void {
  afterwards.post(async () => {
    const memberships = await listMemberships(db, id)
    const failed = { operation: 'signInFailed' as const, address, nowMs }
    await db.transaction(tx => noteAtEach(tx, memberships, failed))
  })
}

const eventOf = (
  { at: { companyId, userId } }: OpenedSession,
  { address, nowMs }: { address: string; nowMs: number },
) => ({ companyId, userId, operation: 'signIn' as const, address, nowMs })
