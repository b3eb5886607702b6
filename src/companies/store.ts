import { asDate } from '../base/clock.ts'
import { Refusal } from '../base/refusal.ts'
import type { Db, Tx } from '../runtime/db/database.ts'
import { sql } from '../runtime/db/sql.ts'

export async function insertCompany(
  tx: Tx,
  companyId: string,
  company: { name: string; timezone: string; nowMs: number },
): Promise<void> {
  await tx.query(sql`
    INSERT INTO companies (company_id, name, timezone, created_at)
    VALUES (${companyId}, ${company.name}, ${company.timezone}, ${asDate(company.nowMs)})`)
}

export type Company = {
  name: string
  timezone: string
  createdMs: number
  users: number
  teams: number
  meetingTypes: number
}

export async function findCompany(db: Db, companyId: string): Promise<Company> {
  const rows = await db.query<Company>(sql`
    SELECT c.name, c.timezone, round(date_part('epoch', c.created_at) * 1000) AS "createdMs",
      (SELECT count(*)::int FROM users u
        WHERE u.company_id = ${companyId} AND u.deleted_at IS NULL) AS users,
      (SELECT count(*)::int FROM teams t WHERE t.company_id = ${companyId}) AS teams,
      (SELECT count(*)::int FROM meeting_types m
        WHERE m.company_id = ${companyId} AND m.deleted_at IS NULL) AS "meetingTypes"
    FROM companies c WHERE c.company_id = ${companyId}`)
  const [company] = rows
  if (!company) throw new Refusal('internal_error', { message: 'The company of this key is gone' })
  return company
}

/** null stays as it is. */
export async function updateCompanyRow(
  tx: Tx,
  companyId: string,
  { name, timezone }: { name: string | null; timezone: string | null },
): Promise<void> {
  await tx.query(sql`
    UPDATE companies
    SET name = coalesce(${name}::text, name), timezone = coalesce(${timezone}::text, timezone)
    WHERE company_id = ${companyId}`)
}

/** The zone of whoever gives none. */
export async function companyZone(db: Db, companyId: string): Promise<string> {
  const rows = await db.query<{ timezone: string }>(sql`
    SELECT timezone FROM companies WHERE company_id = ${companyId}`)
  const row = rows[0]
  if (!row) throw new Refusal('internal_error', { message: 'The company of this key is gone' })
  return row.timezone
}

/** Whether anybody has set this installation up. Across companies by its nature. */
export async function hasCompanies(db: Db): Promise<boolean> {
  const rows = await db.query(sql`SELECT company_id FROM companies LIMIT 1`)
  return rows.length > 0
}

/** Of two that set an installation up at once, the second waits for the first. */
export async function lockSetUp(tx: Tx): Promise<void> {
  await tx.query(sql`SELECT pg_advisory_xact_lock(7060815)`)
}

export type KeyHolder = { companyId: string; userId: string }

/** The first owner of every company (or of one): who holds keys made by an operator. */
export function listKeyHolders(db: Db, companyId: string | null): Promise<KeyHolder[]> {
  return db.query<KeyHolder>(sql`
    SELECT DISTINCT ON (company_id) company_id AS "companyId", id AS "userId" FROM users
    WHERE is_admin AND deleted_at IS NULL
      AND (${companyId}::uuid IS NULL OR company_id = ${companyId})
    ORDER BY company_id, role = 'owner' DESC, created_at, id`)
}

export async function findCompanyName(db: Db, companyId: string): Promise<string | null> {
  const rows = await db.query<{ name: string }>(sql`
    SELECT name FROM companies WHERE company_id = ${companyId}`)
  return rows[0]?.name ?? null
}
