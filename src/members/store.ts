/** The users of a company who can sign in. */
import { asDate } from '../base/clock.ts'
import type { Db, Tx } from '../runtime/db/database.ts'
import { fragment, sql } from '../runtime/db/sql.ts'
import type { Role } from '../runtime/http/operation.ts'

export type Member = {
  userId: string
  email: string
  givenName: string
  familyName: string
  role: Role
  lastSeenMs: number | null
}

const MEMBER = fragment(`u.id AS "userId", a.email, u.given_name AS "givenName",
  u.family_name AS "familyName", u.role,
  (SELECT round(date_part('epoch', max(s.last_used_at)) * 1000) FROM sessions s
   WHERE s.company_id = m.company_id AND s.user_id = m.user_id) AS "lastSeenMs"
  FROM account_users m
  JOIN accounts a ON a.id = m.account_id
  JOIN users u ON u.company_id = m.company_id AND u.id = m.user_id AND u.deleted_at IS NULL`)

/** Who came first stands first. */
export function listMembers(db: Db, companyId: string): Promise<Member[]> {
  return db.query<Member>(sql`
    SELECT ${MEMBER} WHERE m.company_id = ${companyId} ORDER BY m.created_at, u.id`)
}

export async function findMember(
  db: Db,
  companyId: string,
  userId: string,
): Promise<Member | null> {
  const rows = await db.query<Member>(sql`
    SELECT ${MEMBER} WHERE m.company_id = ${companyId} AND u.id = ${userId}`)
  return rows[0] ?? null
}

/** Locks the company's owners, so that two of them cannot go at once. */
export async function lockOwners(tx: Tx, companyId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(sql`
    SELECT id FROM users
    WHERE company_id = ${companyId} AND role = 'owner' AND deleted_at IS NULL
    ORDER BY id FOR NO KEY UPDATE`)
  return rows.map(({ id }) => id)
}

export async function updateRole(
  tx: Tx,
  companyId: string,
  { userId, role, nowMs }: { userId: string; role: Role; nowMs: number },
): Promise<void> {
  await tx.query(sql`
    UPDATE users SET role = ${role}, is_admin = ${role !== 'member'}, updated_at = ${asDate(nowMs)}
    WHERE company_id = ${companyId} AND id = ${userId}`)
}
