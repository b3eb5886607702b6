import { asDate } from '../base/clock.ts'
import { foldEmail } from '../contacts/rules.ts'
import type { Db, Tx } from '../runtime/db/database.ts'
import type { UsersRow } from '../runtime/db/rows.ts'
import { fragment, sql } from '../runtime/db/sql.ts'
import type { Role } from '../runtime/http/operation.ts'

export type UserType = 'standard' | 'resource' | 'api-platform' | 'partner'

export type NewUserRow = {
  id: string
  email: string
  givenName: string
  familyName: string
  slug: string
  timezone: string
  language: string
  userType: UserType
  role: Role
  nowMs: number
}

/** Columns by name: a statement prepared as `*` fails once a migration has added one. */
export const COLUMNS =
  fragment(`u.company_id, u.id, u.email, u.email_folded, u.given_name, u.family_name,
  u.slug, u.timezone, u.language, u.user_type, u.is_admin, u.role, u.rules_version, u.personal_page,
  u.created_at, u.updated_at, u.deleted_at`)

export async function isEmailTaken(tx: Tx, companyId: string, email: string): Promise<boolean> {
  const rows = await tx.query(sql`
    SELECT 1 FROM users
    WHERE company_id = ${companyId} AND email_folded = ${foldEmail(email)} AND deleted_at IS NULL`)
  return rows.length > 0
}

/** Users by their folded emails. */
export async function findUserIds(
  db: Db,
  companyId: string,
  emails: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.query<{ email: string; id: string }>(sql`
    SELECT email_folded AS email, id FROM users
    WHERE company_id = ${companyId} AND email_folded = ANY (${emails.map(foldEmail)}::text[])
      AND deleted_at IS NULL`)
  return new Map(rows.map(({ email, id }) => [email, id]))
}

/** False where another user of the company has the email. */
export async function insertUser(tx: Tx, companyId: string, user: NewUserRow): Promise<boolean> {
  const rows = await tx.query(sql`
    INSERT INTO users (company_id, id, email, email_folded, given_name, family_name, slug, timezone,
      language, user_type, is_admin, role, created_at, updated_at)
    VALUES (${companyId}, ${user.id}, ${user.email}, ${foldEmail(user.email)}, ${user.givenName},
      ${user.familyName}, ${user.slug}, ${user.timezone}, ${user.language}, ${user.userType},
      ${user.role !== 'member'}, ${user.role}, ${asDate(user.nowMs)}, ${asDate(user.nowMs)})
    ON CONFLICT (company_id, email_folded) WHERE deleted_at IS NULL DO NOTHING
    RETURNING id`)
  return rows.length > 0
}

/** What users are searched by stays in the database. */
type UserRow = Omit<UsersRow, 'searched'>

export type UserView = UserRow & { default_availability_id: string | null }

export async function findUser(db: Db, companyId: string, id: string): Promise<UserView | null> {
  const rows = await db.query<UserView>(sql`
    SELECT ${COLUMNS}, a.id AS default_availability_id
    FROM users u
    LEFT JOIN availabilities a
      ON a.company_id = u.company_id AND a.user_id = u.id AND a.is_default
    WHERE u.company_id = ${companyId} AND u.id = ${id} AND u.deleted_at IS NULL`)
  return rows[0] ?? null
}

export async function findRole(db: Db, companyId: string, id: string): Promise<Role | null> {
  const rows = await db.query<{ role: Role }>(sql`
    SELECT role FROM users WHERE company_id = ${companyId} AND id = ${id} AND deleted_at IS NULL`)
  return rows[0]?.role ?? null
}

export async function lockUser(tx: Tx, companyId: string, id: string): Promise<UserRow | null> {
  const rows = await tx.query<UserRow>(sql`
    SELECT ${COLUMNS} FROM users u
    WHERE u.company_id = ${companyId} AND u.id = ${id} AND u.deleted_at IS NULL
    FOR NO KEY UPDATE`)
  return rows[0] ?? null
}

/** As `lockUser`, and waits for whoever is just booking the user: see bookings/store-locks.ts. */
export async function lockUserToDelete(
  tx: Tx,
  companyId: string,
  id: string,
): Promise<UserRow | null> {
  const rows = await tx.query<UserRow>(sql`
    SELECT ${COLUMNS} FROM users u
    WHERE u.company_id = ${companyId} AND u.id = ${id} AND u.deleted_at IS NULL
    FOR UPDATE`)
  return rows[0] ?? null
}

export type UserChange = {
  id: string
  givenName: string
  familyName: string
  slug: string
  timezone: string
  language: string
  nowMs: number
}

export async function updateUserRow(tx: Tx, companyId: string, user: UserChange): Promise<void> {
  await tx.query(sql`
    UPDATE users
    SET given_name = ${user.givenName}, family_name = ${user.familyName}, slug = ${user.slug},
      timezone = ${user.timezone}, language = ${user.language}, updated_at = ${asDate(user.nowMs)},
      rules_version = rules_version + 1
    WHERE company_id = ${companyId} AND id = ${user.id}`)
}

/** Keeps a user from being deleted until the transaction ends; false if there is no such user. */
export async function holdUser(tx: Tx, companyId: string, id: string): Promise<boolean> {
  const rows = await tx.query(sql`
    SELECT 1 FROM users
    WHERE company_id = ${companyId} AND id = ${id} AND deleted_at IS NULL FOR SHARE`)
  return rows.length > 0
}

/** What processes keep of a user is outdated from the commit of this on. */
export async function raiseRulesVersion(tx: Tx, companyId: string, id: string): Promise<void> {
  await tx.query(sql`
    UPDATE users SET rules_version = rules_version + 1
    WHERE company_id = ${companyId} AND id = ${id}`)
}

/** As `raiseRulesVersion`, of everybody, who are locked in one order. */
export async function raiseAllRulesVersions(tx: Tx, companyId: string): Promise<void> {
  await tx.query(sql`
    SELECT 1 FROM users WHERE company_id = ${companyId} ORDER BY id FOR NO KEY UPDATE`)
  await tx.query(sql`
    UPDATE users SET rules_version = rules_version + 1 WHERE company_id = ${companyId}`)
}

export async function markUserDeleted(
  tx: Tx,
  companyId: string,
  at: { id: string; nowMs: number },
): Promise<void> {
  await tx.query(sql`
    UPDATE users
    SET deleted_at = ${asDate(at.nowMs)}, updated_at = ${asDate(at.nowMs)},
      personal_page = '{}', rules_version = rules_version + 1
    WHERE company_id = ${companyId} AND id = ${at.id}`)
}

/** Locks the company's administrators, so that two of them cannot go at once. */
export async function lockAdmins(tx: Tx, companyId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(sql`
    SELECT id FROM users
    WHERE company_id = ${companyId} AND is_admin AND deleted_at IS NULL
    ORDER BY id FOR NO KEY UPDATE`)
  return rows.map(({ id }) => id)
}

export type SignInUser = { companyId: string; userId: string; email: string }

/** Of every company (or of one), who has an email; without one the first of its owners. */
export function findSignInUsers(
  db: Db,
  { email, companyId }: { email: string | null; companyId: string | null },
): Promise<SignInUser[]> {
  const folded = email === null ? null : foldEmail(email)
  return db.query<SignInUser>(sql`
    SELECT DISTINCT ON (company_id) company_id AS "companyId", id AS "userId", email FROM users
    WHERE deleted_at IS NULL AND (${companyId}::uuid IS NULL OR company_id = ${companyId})
      AND (${folded}::text IS NULL AND is_admin OR email_folded = ${folded})
    ORDER BY company_id, role = 'owner' DESC, created_at, id`)
}
