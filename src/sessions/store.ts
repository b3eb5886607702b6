import { asDate } from '../base/clock.ts'
import type { Db, Tx } from '../runtime/db/database.ts'
import { fragment, sql } from '../runtime/db/sql.ts'
import { IDLE_LIMIT_MS, type Means, SESSION_LIMIT_MS, type SessionTimes } from './rules.ts'

export type StoredSession = SessionTimes & {
  id: string
  tokenHash: Buffer
  accountId: string
  companyId: string
  userId: string
  means: Means
  userAgent: string | null
  address: string
  lastUsedMs: number
}

const COLUMNS = fragment(`s.id, s.token_hash AS "tokenHash", s.account_id AS "accountId",
  s.company_id AS "companyId", s.user_id AS "userId", s.means, s.user_agent AS "userAgent",
  s.address, round(date_part('epoch', s.created_at) * 1000) AS "createdMs",
  round(date_part('epoch', s.last_used_at) * 1000) AS "lastUsedMs",
  round(date_part('epoch', s.expires_at) * 1000) AS "expiresMs",
  round(date_part('epoch', s.ended_at) * 1000) AS "endedMs"`)

export type NewSession = Omit<StoredSession, 'createdMs' | 'lastUsedMs' | 'endedMs'> & {
  nowMs: number
}

export async function insertSession(tx: Tx, session: NewSession): Promise<void> {
  await tx.query(sql`
    INSERT INTO sessions (id, token_hash, account_id, company_id, user_id, means, user_agent,
      address, created_at, last_used_at, expires_at)
    VALUES (${session.id}, ${session.tokenHash}, ${session.accountId}, ${session.companyId},
      ${session.userId}, ${session.means}, ${session.userAgent}, ${session.address},
      ${asDate(session.nowMs)}, ${asDate(session.nowMs)}, ${asDate(session.expiresMs)})`)
}

/** The only look-up by the token: the session says whose it is. */
export async function findSession(db: Db, id: string): Promise<StoredSession | null> {
  const rows = await db.query<StoredSession>(sql`
    SELECT ${COLUMNS} FROM sessions s WHERE s.id = ${id}`)
  return rows[0] ?? null
}

/** Those of an account that are open, the latest used first. */
export function listSessions(db: Db, accountId: string, nowMs: number): Promise<StoredSession[]> {
  return db.query<StoredSession>(sql`
    SELECT ${COLUMNS} FROM sessions s
    WHERE s.account_id = ${accountId} AND s.ended_at IS NULL AND s.expires_at > ${asDate(nowMs)}
    ORDER BY s.last_used_at DESC, s.id`)
}

/** Where an account was signed in last; null: nowhere yet. */
export async function findLastCompany(db: Db, accountId: string): Promise<string | null> {
  const rows = await db.query<{ companyId: string }>(sql`
    SELECT company_id AS "companyId" FROM sessions WHERE account_id = ${accountId}
    ORDER BY last_used_at DESC, id DESC LIMIT 1`)
  return rows[0]?.companyId ?? null
}

export async function moveSession(
  tx: Tx,
  at: { id: string; companyId: string; userId: string },
): Promise<void> {
  await tx.query(sql`
    UPDATE sessions SET company_id = ${at.companyId}, user_id = ${at.userId} WHERE id = ${at.id}`)
}

/** Ends one session of an account; false: there is none that is open. */
export async function endSessionRow(
  tx: Tx,
  { id, accountId, nowMs }: { id: string; accountId: string; nowMs: number },
): Promise<boolean> {
  const rows = await tx.query(sql`
    UPDATE sessions SET ended_at = ${asDate(nowMs)}
    WHERE id = ${id} AND account_id = ${accountId} AND ended_at IS NULL
      AND expires_at > ${asDate(nowMs)}
    RETURNING id`)
  return rows.length > 0
}

/** Ends those of an account but for one; returns their ids. */
export async function endSessionsOfAccount(
  tx: Tx,
  { accountId, exceptId, nowMs }: { accountId: string; exceptId: string | null; nowMs: number },
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(sql`
    UPDATE sessions SET ended_at = ${asDate(nowMs)}
    WHERE account_id = ${accountId} AND ended_at IS NULL
      AND (${exceptId}::uuid IS NULL OR id <> ${exceptId})
    RETURNING id`)
  return rows.map(({ id }) => id)
}

/** Ends those at which a user of a company is signed in; returns their ids. */
export async function endSessionsOfUser(
  tx: Tx,
  companyId: string,
  { userId, nowMs }: { userId: string; nowMs: number },
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(sql`
    UPDATE sessions SET ended_at = ${asDate(nowMs)}
    WHERE company_id = ${companyId} AND user_id = ${userId} AND ended_at IS NULL
    RETURNING id`)
  return rows.map(({ id }) => id)
}

/** Last uses as (id, epoch milliseconds) pairs; each prolongs its session. Locked in one order. */
export async function noteSessionUses(tx: Tx, uses: ReadonlyMap<string, number>): Promise<void> {
  const ids = [...uses.keys()]
  await tx.query(sql`
    SELECT 1 FROM sessions WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`)
  await tx.query(sql`
    UPDATE sessions SET last_used_at = greatest(last_used_at, used.at),
      expires_at = greatest(expires_at, least(
        used.at + make_interval(secs => ${IDLE_LIMIT_MS / 1000}),
        created_at + make_interval(secs => ${SESSION_LIMIT_MS / 1000})))
    FROM unnest(${ids}::uuid[], ${[...uses.values()].map(asDate)}::timestamptz[]) AS used (id, at)
    WHERE sessions.id = used.id AND ended_at IS NULL`)
}

export async function removeSessions(tx: Tx, beforeMs: number): Promise<void> {
  await tx.query(sql`DELETE FROM sessions WHERE expires_at < ${asDate(beforeMs)}`)
}
