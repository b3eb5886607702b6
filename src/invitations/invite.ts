import { newId } from '../base/id.ts'
import { Refusal } from '../base/refusal.ts'
import { refuseAbove, refuseAboveUser } from '../members/refuse-above.ts'
import type { Tx } from '../runtime/db/database.ts'
import type { Caller, Role } from '../runtime/http/operation.ts'
import { linkUrl, makeLink } from '../sessions/make-link.ts'
import type { SignInProduct } from '../sessions/product.ts'
import { LINK_LIMIT_MS } from '../sessions/rules.ts'
import { endLinksOf, type LinkDetails } from '../sessions/store-links.ts'
import { findUser, findUserIds, holdUser } from '../users/store.ts'
import { invitationStatus } from './rules.ts'
import * as store from './store.ts'

type Invited = { invitation: store.Invitation; url: string }

/** Takes the place of what was sent to the same email before. Throws `already_member`. */
export async function invite(
  product: SignInProduct,
  tx: Tx,
  { caller, email, role, nowMs }: { caller: Caller; email: string; role: Role; nowMs: number },
): Promise<Invited> {
  const { companyId, keyUserId: invitedBy } = caller
  // Whoever takes the role of the inviter waits, and then finds what is to be taken back.
  if (!(await holdUser(tx, companyId, invitedBy))) throw new Refusal('user_not_found')
  await refuseAbove(tx, caller, role)
  for (const id of (await findUserIds(tx, companyId, [email])).values()) {
    await refuseAboveUser(tx, caller, id)
  }
  if (await store.isMemberEmail(tx, companyId, email)) throw new Refusal('already_member')
  await store.revokeEarlier(tx, companyId, { email, nowMs })
  const times = { createdMs: nowMs, expiresMs: nowMs + LINK_LIMIT_MS.invitation }
  const invitation = { id: newId(), email, role, ...times, acceptedMs: null, revokedMs: null }
  await store.insertInvitation(tx, companyId, { ...invitation, invitedBy })
  return { invitation, url: await sendLink(product, tx, { caller, invitation, nowMs }) }
}

/** With a new link; the former one ends. Throws `invitation_not_found`, `invitation_ended`. */
export async function inviteAgain(
  product: SignInProduct,
  tx: Tx,
  { caller, id, nowMs }: { caller: Caller; id: string; nowMs: number },
): Promise<Invited> {
  const { companyId } = caller
  const before = await existing(tx, companyId, id)
  await refuseAbove(tx, caller, before.role)
  if (['accepted', 'revoked'].includes(invitationStatus(before, nowMs))) {
    throw new Refusal('invitation_ended')
  }
  const invitation = { ...before, expiresMs: nowMs + LINK_LIMIT_MS.invitation }
  await store.updateInvitation(tx, companyId, invitation)
  await endLinksOf(tx, { invitationId: id, nowMs })
  return { invitation, url: await sendLink(product, tx, { caller, invitation, nowMs }) }
}

/** Taking it back again changes nothing. Throws `invitation_not_found`, `invitation_ended`. */
export async function revokeInvitation(
  tx: Tx,
  companyId: string,
  { id, nowMs }: { id: string; nowMs: number },
): Promise<void> {
  const invitation = await existing(tx, companyId, id)
  if (invitation.acceptedMs !== null) throw new Refusal('invitation_ended')
  if (invitation.revokedMs !== null) return
  await store.updateInvitation(tx, companyId, { ...invitation, revokedMs: nowMs })
  await endLinksOf(tx, { invitationId: id, nowMs })
}

async function existing(tx: Tx, companyId: string, id: string): Promise<store.Invitation> {
  const invitation = await store.lockInvitation(tx, companyId, id)
  if (!invitation) throw new Refusal('invitation_not_found')
  return invitation
}

/** Mails one link, and returns another: only the first shows that somebody has the mailbox. */
async function sendLink(
  { afterwards, publicUrl, secretKeys, signInMail }: SignInProduct,
  tx: Tx,
  { caller, invitation, nowMs }: { caller: Caller; invitation: store.Invitation; nowMs: number },
): Promise<string> {
  const { companyId } = caller
  const { id: invitationId, email } = invitation
  const link = { email, accountId: null, companyId, invitationId, nowMs }
  const of = async (details: LinkDetails) => {
    const made = { purpose: 'invitation' as const, ...link, details }
    return linkUrl(publicUrl, await makeLink(tx, made, secretKeys))
  }
  const url = await of({})
  const by = await findUser(tx, companyId, caller.keyUserId)
  const invitedBy = by ? `${by.given_name} ${by.family_name}`.trim() : ''
  const language = by?.language ?? null
  const letter = { kind: 'invitation' as const, to: email, language, companyId, url }
  tx.afterCommit(() =>
    afterwards.post(() => signInMail.send({ ...letter, ...(invitedBy !== '' && { invitedBy }) })),
  )
  return of({ isHandedOver: true })
}
