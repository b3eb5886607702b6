import { ensureAccount } from '../accounts/ensure-account.ts'
import {
  type Account,
  findAccountOfUser,
  insertAccountUser,
  listMemberships,
} from '../accounts/store.ts'
import { Refusal } from '../base/refusal.ts'
import { companyZone } from '../companies/store.ts'
import { giveRole } from '../members/give-role.ts'
import type { Tx } from '../runtime/db/database.ts'
import type { Role } from '../runtime/http/operation.ts'
import type { SignInProduct } from '../sessions/product.ts'
import { createUser, DEFAULT_MEETING_TYPE } from '../users/create-user.ts'
import { findRole, findUserIds } from '../users/store.ts'
import { invitationStatus } from './rules.ts'
import { type Invitation, lockInvitation, updateInvitation } from './store.ts'

export type PersonName = { givenName: string; familyName: string }

type Acceptance = {
  companyId: string
  invitationId: string
  /** Of somebody who is no user yet. */
  name: PersonName | null
  /** Whether the link came by mail, so that opening it proves the mailbox. */
  isMailed: boolean
  nowMs: number
}

/**
 * The account of the email becomes the company's user with that email, who is made where there is
 * none. A link that was handed over makes a new account only: whoever invites has it too, and would
 * be let into whatever the account may elsewhere. Throws `sign_in_link_expired`, `already_member`,
 * `mailed_link_needed`, and `validation_failed` where a name is needed.
 */
export async function acceptInvitation(
  product: SignInProduct,
  tx: Tx,
  { companyId, invitationId, name, isMailed, nowMs }: Acceptance,
): Promise<{ account: Account; userId: string }> {
  const invitation = await lockInvitation(tx, companyId, invitationId)
  if (!invitation || invitationStatus(invitation, nowMs) !== 'pending') {
    throw new Refusal('sign_in_link_expired')
  }
  const { email } = invitation
  const { account, isNew } = await ensureAccount(tx, { email, isProven: isMailed, nowMs })
  if (!isMailed && !isNew) throw new Refusal('mailed_link_needed')
  const userId =
    (await ownUser(tx, companyId, account)) ??
    (await userOf(product, tx, { companyId, invitation, name, nowMs }))
  await raiseRole(product, tx, { companyId, userId, role: invitation.role, nowMs })
  const accountUser = { accountId: account.id, companyId, userId, nowMs }
  const other = await findAccountOfUser(tx, companyId, userId)
  if (other ? other.id !== account.id : !(await insertAccountUser(tx, accountUser))) {
    throw new Refusal('already_member')
  }
  await updateInvitation(tx, companyId, { ...invitation, acceptedMs: nowMs })
  return { account, userId }
}

async function ownUser(tx: Tx, companyId: string, { id }: Account): Promise<string | null> {
  const memberships = await listMemberships(tx, id)
  return memberships.find(one => one.companyId === companyId)?.userId ?? null
}

/** The user with the email of an invitation, made if need be. */
async function userOf(
  { reserved, relay }: SignInProduct,
  tx: Tx,
  {
    companyId,
    invitation,
    name,
    nowMs,
  }: Omit<Acceptance, 'invitationId' | 'isMailed'> & { invitation: Invitation },
): Promise<string> {
  const { email, role } = invitation
  const known = [...(await findUserIds(tx, companyId, [email])).values()][0]
  if (known !== undefined) return known
  if (name === null) throw nameNeeded()
  const { userId } = await createUser(
    tx,
    {
      companyId,
      email,
      ...name,
      slug: null,
      timezone: await companyZone(tx, companyId),
      language: 'en',
      userType: 'standard',
      role,
      availability: { name: null, timezone: null, schedule: null, exceptions: [] },
      meetingType: DEFAULT_MEETING_TYPE,
      nowMs,
    },
    reserved,
  )
  tx.afterCommit(() => relay.wake(companyId))
  return userId
}

export const nameNeeded = () =>
  new Refusal('validation_failed', { errors: [{ field: 'givenName', message: 'is required' }] })

const RANK: Record<Role, number> = { member: 0, admin: 1, owner: 2 }

/** An invitation gives a role and takes none. */
async function raiseRole(
  { changes }: SignInProduct,
  tx: Tx,
  at: { companyId: string; userId: string; role: Role; nowMs: number },
): Promise<void> {
  const { companyId, userId, role } = at
  const before = (await findRole(tx, companyId, userId)) ?? 'member'
  if (RANK[before] >= RANK[role]) return
  await giveRole(tx, companyId, at, changes)
}
