import { asDate } from '../base/clock.ts'
import { foldEmail } from '../contacts/rules.ts'
import type { Db, Tx } from '../runtime/db/database.ts'
import { fragment, sql } from '../runtime/db/sql.ts'
import type { Role } from '../runtime/http/operation.ts'
import type { InvitationState } from './rules.ts'

export type Invitation = InvitationState & {
  id: string
  email: string
  role: Role
  createdMs: number
}

const COLUMNS = fragment(`i.id, i.email, i.role,
  round(date_part('epoch', i.created_at) * 1000) AS "createdMs",
  round(date_part('epoch', i.expires_at) * 1000) AS "expiresMs",
  round(date_part('epoch', i.accepted_at) * 1000) AS "acceptedMs",
  round(date_part('epoch', i.revoked_at) * 1000) AS "revokedMs"`)

/** Newest first. */
export function listInvitations(db: Db, companyId: string): Promise<Invitation[]> {
  return db.query<Invitation>(sql`
    SELECT ${COLUMNS} FROM invitations i WHERE i.company_id = ${companyId}
    ORDER BY i.created_at DESC, i.id DESC LIMIT 500`)
}

export async function findInvitation(
  db: Db,
  companyId: string,
  id: string,
): Promise<Invitation | null> {
  const rows = await db.query<Invitation>(sql`
    SELECT ${COLUMNS} FROM invitations i WHERE i.company_id = ${companyId} AND i.id = ${id}`)
  return rows[0] ?? null
}

export async function lockInvitation(
  tx: Tx,
  companyId: string,
  id: string,
): Promise<Invitation | null> {
  const rows = await tx.query<Invitation>(sql`
    SELECT ${COLUMNS} FROM invitations i
    WHERE i.company_id = ${companyId} AND i.id = ${id} FOR NO KEY UPDATE`)
  return rows[0] ?? null
}

export async function insertInvitation(
  tx: Tx,
  companyId: string,
  invitation: Pick<Invitation, 'id' | 'email' | 'role' | 'createdMs' | 'expiresMs'> & {
    invitedBy: string
  },
): Promise<void> {
  await tx.query(sql`
    INSERT INTO invitations (company_id, id, email, email_folded, role, invited_by, created_at,
      expires_at)
    VALUES (${companyId}, ${invitation.id}, ${invitation.email}, ${foldEmail(invitation.email)},
      ${invitation.role}, ${invitation.invitedBy}, ${asDate(invitation.createdMs)},
      ${asDate(invitation.expiresMs)})`)
}

/** Takes back what was sent to an email before. */
export async function revokeEarlier(
  tx: Tx,
  companyId: string,
  { email, nowMs }: { email: string; nowMs: number },
): Promise<void> {
  await tx.query(sql`
    UPDATE invitations SET revoked_at = ${asDate(nowMs)}
    WHERE company_id = ${companyId} AND email_folded = ${foldEmail(email)}
      AND accepted_at IS NULL AND revoked_at IS NULL`)
}

/** Takes back what a user has invited to, of some roles. */
export async function revokeInvitationsBy(
  tx: Tx,
  companyId: string,
  { userId, roles, nowMs }: { userId: string; roles: readonly Role[]; nowMs: number },
): Promise<void> {
  await tx.query(sql`
    UPDATE invitations SET revoked_at = ${asDate(nowMs)}
    WHERE company_id = ${companyId} AND invited_by = ${userId} AND role = ANY (${roles}::text[])
      AND accepted_at IS NULL AND revoked_at IS NULL`)
}

export async function updateInvitation(
  tx: Tx,
  companyId: string,
  { id, expiresMs, acceptedMs, revokedMs }: InvitationState & { id: string },
): Promise<void> {
  const [accepted, revoked] = [acceptedMs, revokedMs].map(ms => (ms === null ? null : asDate(ms)))
  await tx.query(sql`
    UPDATE invitations SET expires_at = ${asDate(expiresMs)}, accepted_at = ${accepted},
      revoked_at = ${revoked}
    WHERE company_id = ${companyId} AND id = ${id}`)
}

/** Whether somebody who can sign in has an email, as the account or as the user. */
export async function isMemberEmail(db: Db, companyId: string, email: string): Promise<boolean> {
  const rows = await db.query(sql`
    SELECT 1 FROM account_users m
    JOIN accounts a ON a.id = m.account_id
    JOIN users u ON u.company_id = m.company_id AND u.id = m.user_id AND u.deleted_at IS NULL
    WHERE m.company_id = ${companyId}
      AND (a.email_folded = ${foldEmail(email)} OR u.email_folded = ${foldEmail(email)})`)
  return rows.length > 0
}
