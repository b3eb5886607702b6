/** Accounts, and which users of which companies they are. */
import { asDate } from '../base/clock.ts'
import { foldEmail } from '../contacts/rules.ts'
import type { Db, Tx } from '../runtime/db/database.ts'
import { fragment, sql } from '../runtime/db/sql.ts'
import type { Role } from '../runtime/http/operation.ts'

export type Account = {
  id: string
  email: string
  passwordHash: string | null
  /** Whether it is known that the person has the mailbox. */
  isProven: boolean
}

const ACCOUNT = fragment(
  `a.id, a.email, a.password_hash AS "passwordHash", a.proven_at IS NOT NULL AS "isProven"`,
)

export async function findAccount(db: Db, id: string): Promise<Account | null> {
  const rows = await db.query<Account>(sql`SELECT ${ACCOUNT} FROM accounts a WHERE a.id = ${id}`)
  return rows[0] ?? null
}

export async function findAccountByEmail(db: Db, email: string): Promise<Account | null> {
  const rows = await db.query<Account>(sql`
    SELECT ${ACCOUNT} FROM accounts a WHERE a.email_folded = ${foldEmail(email)}`)
  return rows[0] ?? null
}

/** The account that a user of a company is. */
export async function findAccountOfUser(
  db: Db,
  companyId: string,
  userId: string,
): Promise<Account | null> {
  const rows = await db.query<Account>(sql`
    SELECT ${ACCOUNT} FROM account_users m JOIN accounts a ON a.id = m.account_id
    WHERE m.company_id = ${companyId} AND m.user_id = ${userId}`)
  return rows[0] ?? null
}

/** Whoever changes the same account waits. */
export async function lockAccount(tx: Tx, id: string): Promise<Account | null> {
  const rows = await tx.query<Account>(sql`
    SELECT ${ACCOUNT} FROM accounts a WHERE a.id = ${id} FOR NO KEY UPDATE`)
  return rows[0] ?? null
}

export async function updatePassword(
  tx: Tx,
  { id, passwordHash, nowMs }: { id: string; passwordHash: string; nowMs: number },
): Promise<void> {
  await tx.query(sql`
    UPDATE accounts SET password_hash = ${passwordHash}, updated_at = ${asDate(nowMs)}
    WHERE id = ${id}`)
}

/** The person has the mailbox: a password that somebody set before goes. */
export async function markProven(
  tx: Tx,
  { id, nowMs }: { id: string; nowMs: number },
): Promise<void> {
  await tx.query(sql`
    UPDATE accounts
    SET proven_at = ${asDate(nowMs)}, password_hash = NULL, updated_at = ${asDate(nowMs)}
    WHERE id = ${id}`)
}

/** Fails (`isDuplicate`) where another account has the email. */
export async function updateEmail(
  tx: Tx,
  { id, email, nowMs }: { id: string; email: string; nowMs: number },
): Promise<void> {
  await tx.query(sql`
    UPDATE accounts
    SET email = ${email}, email_folded = ${foldEmail(email)}, updated_at = ${asDate(nowMs)}
    WHERE id = ${id}`)
}

/** False where the email has an account already. */
export async function insertAccount(
  tx: Tx,
  account: { id: string; email: string; isProven: boolean; nowMs: number },
): Promise<boolean> {
  const at = asDate(account.nowMs)
  const rows = await tx.query(sql`
    INSERT INTO accounts (id, email, email_folded, proven_at, created_at, updated_at)
    VALUES (${account.id}, ${account.email}, ${foldEmail(account.email)},
      ${account.isProven ? at : null}, ${at}, ${at})
    ON CONFLICT (email_folded) DO NOTHING RETURNING id`)
  return rows.length > 0
}

export type AccountUser = { accountId: string; companyId: string; userId: string }

/** False where the account is another user of the company, or the user another account. */
export async function insertAccountUser(
  tx: Tx,
  { accountId, companyId, userId, nowMs }: AccountUser & { nowMs: number },
): Promise<boolean> {
  const rows = await tx.query(sql`
    INSERT INTO account_users (account_id, company_id, user_id, created_at)
    VALUES (${accountId}, ${companyId}, ${userId}, ${asDate(nowMs)})
    ON CONFLICT DO NOTHING RETURNING account_id`)
  return rows.length > 0
}

/** What an account is at a company. */
export type Membership = {
  companyId: string
  companyName: string
  companyTimezone: string
  userId: string
  role: Role
  givenName: string
  familyName: string
  email: string
  slug: string
  timezone: string
  language: string
}

/** In the order in which the account came to the companies. */
export function listMemberships(db: Db, accountId: string): Promise<Membership[]> {
  return db.query<Membership>(sql`
    SELECT c.company_id AS "companyId", c.name AS "companyName", c.timezone AS "companyTimezone",
      u.id AS "userId", u.role, u.given_name AS "givenName", u.family_name AS "familyName",
      u.email, u.slug, u.timezone, u.language
    FROM account_users m
    JOIN companies c ON c.company_id = m.company_id
    JOIN users u ON u.company_id = m.company_id AND u.id = m.user_id AND u.deleted_at IS NULL
    WHERE m.account_id = ${accountId}
    ORDER BY m.created_at, m.company_id`)
}

/** Keeps a user of a company the account's until the transaction ends; false: it is not now. */
export async function holdAccountUser(
  tx: Tx,
  { accountId, companyId, userId }: AccountUser,
): Promise<boolean> {
  const rows = await tx.query(sql`
    SELECT 1 FROM account_users
    WHERE account_id = ${accountId} AND company_id = ${companyId} AND user_id = ${userId}
    FOR KEY SHARE`)
  return rows.length > 0
}

/** A user of a company is no account any more. */
export async function deleteAccountUser(
  tx: Tx,
  companyId: string,
  userId: string,
): Promise<boolean> {
  const rows = await tx.query(sql`
    DELETE FROM account_users WHERE company_id = ${companyId} AND user_id = ${userId}
    RETURNING account_id`)
  return rows.length > 0
}
