import { findAccountByEmail, listMemberships, lockAccount } from '../accounts/store.ts'
import { linkUrl, makeLink, type NewLink } from './make-link.ts'
import { lastOf } from './open-session.ts'
import type { SignInProduct } from './product.ts'
import { isLive } from './rules.ts'
import { findSession } from './store.ts'

type Asked = { email: string; nowMs: number }

/** Mails a link to an account, if the email has one; whoever asks does not learn whether. */
export function askForLink(product: SignInProduct, { email, nowMs }: Asked): void {
  if (!product.signIns.mayMail(email, nowMs)) return
  product.afterwards.post(async () => {
    const account = await findAccountByEmail(product.db, email)
    if (!account) return
    const at = await lastOf(product.db, account.id, await listMemberships(product.db, account.id))
    if (!at) return
    const link = { email: account.email, accountId: account.id, companyId: null, nowMs }
    await product.signInMail.send({
      kind: 'sign_in',
      to: account.email,
      language: at.language,
      companyId: at.companyId,
      url: await madeLink(product, { purpose: 'sign_in', ...link }),
    })
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
  if (!product.signIns.mayMail(email, nowMs)) return
  product.afterwards.post(async () => {
    const details = { companyName, ...(timezone !== undefined && { timezone }) }
    const link = { email, accountId: null, companyId: null, details, nowMs }
    await product.signInMail.send({
      kind: 'sign_up',
      to: email,
      language: null,
      companyId: null,
      companyName,
      url: await madeLink(product, { purpose: 'sign_up', ...link }),
    })
  })
}

type AskedToConfirm = Asked & { session: { id: string; accountId: string }; companyId: string }

/** Mails a link that proves the new address of an account; another's address gets nothing. */
export function askToConfirm(
  product: SignInProduct,
  { email, session, companyId, nowMs }: AskedToConfirm,
): void {
  if (!product.signIns.mayMail(email, nowMs)) return
  product.afterwards.post(async () => {
    const { id, accountId } = session
    const other = await findAccountByEmail(product.db, email)
    if (other && other.id !== accountId) return
    const details = { changesEmail: true as const }
    const link = { email, accountId, companyId, details, nowMs }
    const token = await product.db.transaction(async tx => {
      // Whoever was signed out meanwhile has nothing to change.
      await lockAccount(tx, accountId)
      const asking = await findSession(tx, id)
      if (!asking || !isLive(asking, nowMs)) return null
      return makeLink(tx, { purpose: 'sign_in', ...link }, product.secretKeys)
    })
    if (token === null) return
    const memberships = await listMemberships(product.db, accountId)
    const at = memberships.find(one => one.companyId === companyId)
    await product.signInMail.send({
      kind: 'new_email',
      to: email,
      language: at?.language ?? null,
      companyId,
      url: linkUrl(product.publicUrl, token),
    })
  })
}

async function madeLink(
  { db, publicUrl, secretKeys }: SignInProduct,
  link: NewLink,
): Promise<string> {
  return linkUrl(publicUrl, await db.transaction(tx => makeLink(tx, link, secretKeys)))
}
