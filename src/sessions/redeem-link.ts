import { hashPassword } from '../accounts/password.ts'
import { type Account, findAccount, updateEmail, updatePassword } from '../accounts/store.ts'
import { Refusal } from '../base/refusal.ts'
import { makeCompany } from '../companies/set-up-company.ts'
import { acceptInvitation, nameNeeded, type PersonName } from '../invitations/accept.ts'
import type { Tx } from '../runtime/db/database.ts'
import { isDuplicate } from '../runtime/db/failures.ts'
import { endOtherSessions } from './end-session.ts'
import { goodLink } from './look-at-link.ts'
import { noteSignIn } from './note-sign-in.ts'
import { type OpenedSession, openSession } from './open-session.ts'
import type { SignInProduct } from './product.ts'
import { isProof, proveAccount } from './prove-account.ts'
import { lockLink, type StoredLink, useLink } from './store-links.ts'

export type Redemption = {
  token: string
  name: PersonName | null
  password: string | null
  userAgent: string | null
  address: string
  nowMs: number
}

/**
 * Signs in whoever opened a link, which is used up by that. Where it shows a mailbox that was not
 * known, what was before ends. A password that comes along is the account's from then on, and signs
 * out every other browser. Throws `sign_in_link_not_found`, `sign_in_link_used`,
 * `sign_in_link_expired`, `already_member`, `mailed_link_needed`, `validation_failed`.
 */
export async function redeemLink(
  product: SignInProduct,
  tx: Tx,
  { token, password, ...asked }: Redemption,
): Promise<OpenedSession> {
  const { secretKeys, changes } = product
  const { nowMs, address } = asked
  const link = await goodLink(token, id => lockLink(tx, id), { secretKeys, nowMs })
  await useLink(tx, { id: link.id, nowMs })
  const { account: known, companyId } = await claimed(product, tx, { ...asked, link })
  const account = isProof(link, known)
    ? await proveAccount(tx, { account: known, nowMs }, changes)
    : known
  if (password !== null) {
    account.passwordHash = await hashPassword(password)
    await updatePassword(tx, { id: account.id, passwordHash: account.passwordHash, nowMs })
    await endOtherSessions(tx, { accountId: account.id, exceptId: null, nowMs }, changes)
  }
  const opening = { ...asked, account, companyId, means: 'link' as const }
  const opened = await openSession(tx, opening, secretKeys)
  // Whoever was a member when the link was made is none any more.
  if (!opened) throw new Refusal('sign_in_link_expired')
  const { companyId: at, userId } = opened.at
  await noteSignIn(tx, { companyId: at, userId, operation: 'signIn', address, nowMs })
  return opened
}

type Claim = { link: StoredLink; name: PersonName | null; address: string; nowMs: number }
type Claimed = { account: Account; companyId: string | null }

/** Whose the link is, and where it leads. */
async function claimed(product: SignInProduct, tx: Tx, claim: Claim): Promise<Claimed> {
  const { link, nowMs } = claim
  const { purpose, accountId, companyId, details, email } = link
  if (purpose === 'invitation') return accepted(product, tx, claim)
  if (purpose === 'sign_up') return signedUp(product, tx, claim)
  const account = accountId && (await findAccount(tx, accountId))
  if (!account) throw new Refusal('sign_in_link_expired')
  if (!details.changesEmail) return { account, companyId }
  await updateEmail(tx, { id: account.id, email, nowMs }).catch(error => {
    // Somebody else has got it since.
    throw isDuplicate(error) ? new Refusal('sign_in_link_expired', {}, { cause: error }) : error
  })
  return { account: { ...account, email }, companyId }
}

async function accepted(
  product: SignInProduct,
  tx: Tx,
  { link, name, address, nowMs }: Claim,
): Promise<Claimed> {
  const { companyId, invitationId } = link
  if (companyId === null || invitationId === null) throw new Refusal('sign_in_link_expired')
  const isMailed = !link.details.isHandedOver
  const acceptance = { companyId, invitationId, name, isMailed, nowMs }
  const { account, userId } = await acceptInvitation(product, tx, acceptance)
  const operation = 'acceptInvitation' as const
  await noteSignIn(tx, { companyId, userId, operation, address, nowMs }, { id: invitationId })
  return { account, companyId }
}

async function signedUp(
  product: SignInProduct,
  tx: Tx,
  { link, name, nowMs }: Claim,
): Promise<Claimed> {
  if (!product.signUp) throw new Refusal('sign_in_link_expired')
  if (name === null) throw nameNeeded()
  const { companyName: company = '', timezone = 'Etc/UTC' } = link.details
  const wish = { name: company, email: link.email, owner: name, timezone, nowMs }
  const { accountId, companyId } = await makeCompany(tx, wish, product)
  tx.afterCommit(() => product.relay.wake(companyId))
  return { account: (await findAccount(tx, accountId)) as Account, companyId }
}
