import { findAccountByEmail, listMemberships, lockAccount } from '../accounts/store.ts'
import { linkUrl, makeLink } from './make-link.ts'
import { noteAtEach } from './note-sign-in.ts'
import { lastOf } from './open-session.ts'
import type { SignInProduct } from './product.ts'
import { isLive } from './rules.ts'
import { findSession } from './store.ts'

type Asked = { email: string; nowMs: number }

/** Mails a link to an account, if the email has one; whoever asks does not learn whether. */
export function askForLink(
  product: SignInProduct,
  { email, address, nowMs }: Asked & { address: string },
): void {
  const { db, secretKeys, publicUrl } = product
  if (!product.signIns.mayMail(email, nowMs)) return
  product.afterwards.post(async () => {
    const account = await findAccountByEmail(db, email)
    if (!account) return
    const { id: accountId, email: to } = account
    const memberships = await listMemberships(db, accountId)
    const at = await lastOf(db, accountId, memberships)
    if (!at) return
    const { companyId, language } = at
    const token = await db.transaction(async tx => {
      await noteAtEach(tx, memberships, { operation: 'createSignInLink', address, nowMs })
      const link = { purpose: 'sign_in' as const, email: to, accountId, companyId: null, nowMs }
      return makeLink(tx, link, secretKeys)
    })
    const url = linkUrl(publicUrl, token)
    await product.signInMail.send({ kind: 'sign_in', to, language, companyId, url })
  })
}

/** Mails a link with which a company is made; the same answer for whoever has an account. */
export function askToSignUp(
  product: SignInProduct,
  {
    email,
    companyName,
    timezone,
    nowMs,
  }: Asked & { companyName: string; timezone: string | undefined },
): void {
  const { db, secretKeys, publicUrl } = product
  if (!product.signIns.mayMail(email, nowMs)) return
  product.afterwards.post(async () => {
    const details = { companyName, ...(timezone !== undefined && { timezone }) }
    const nobody = { accountId: null, companyId: null }
    const link = { purpose: 'sign_up' as const, email, ...nobody, details, nowMs }
    const url = linkUrl(publicUrl, await db.transaction(tx => makeLink(tx, link, secretKeys)))
    const letter = { kind: 'sign_up' as const, to: email, language: null, companyId: null }
    await product.signInMail.send({ ...letter, companyName, url })
  })
}

type AskedToConfirm = Asked & { session: { id: string; accountId: string }; companyId: string }

/** Mails a link that proves the new address of an account; another's address gets nothing. */
export function askToConfirm(
  product: SignInProduct,
  { email, session, companyId, nowMs }: AskedToConfirm,
): void {
  const { db, secretKeys, publicUrl } = product
  if (!product.signIns.mayMail(email, nowMs)) return
  product.afterwards.post(async () => {
    const { id, accountId } = session
    const other = await findAccountByEmail(db, email)
    if (other && other.id !== accountId) return
    const details = { changesEmail: true as const }
    const link = { purpose: 'sign_in' as const, email, accountId, companyId, details, nowMs }
    const token = await db.transaction(async tx => {
      // Whoever was signed out meanwhile has nothing to change.
      await lockAccount(tx, accountId)
      const asking = await findSession(tx, id)
      return asking && isLive(asking, nowMs) ? makeLink(tx, link, secretKeys) : null
    })
    if (token === null) return
    const memberships = await listMemberships(db, accountId)
    const { language = null } = memberships.find(one => one.companyId === companyId) ?? {}
    const url = linkUrl(publicUrl, token)
    await product.signInMail.send({ kind: 'new_email', to: email, language, companyId, url })
  })
}
