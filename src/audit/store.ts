import { asDate } from '../base/clock.ts'
import { newId } from '../base/id.ts'
import type { Db, Tx } from '../runtime/db/database.ts'
import { fragment, json, sql } from '../runtime/db/sql.ts'

export type Actor = 'user' | 'api_key' | 'operator'

export type NewEntry = {
  actor: Actor
  userId: string | null
  keyId: string | null
  /** The operationId, or what happened where there was no operation for it. */
  operation: string
  method: string
  params: Readonly<Record<string, string>>
  /** Names of what was sent, never a value. */
  fields: readonly string[]
  address: string | null
  requestId: string | null
  nowMs: number
}

export async function insertEntry(tx: Tx, companyId: string, entry: NewEntry): Promise<void> {
  await tx.query(sql`
    INSERT INTO audit_log (company_id, id, at, actor, user_id, key_id, operation, method,
      path_params, fields, address, request_id)
    VALUES (${companyId}, ${newId()}, ${asDate(entry.nowMs)}, ${entry.actor}, ${entry.userId},
      ${entry.keyId}, ${entry.operation}, ${entry.method}, ${json(entry.params)},
      ${entry.fields}, ${entry.address}, ${entry.requestId})`)
}

export type Entry = Omit<NewEntry, 'nowMs'> & {
  id: string
  atMs: number
  /** As the user and the key are called now. */
  userName: string | null
  keyName: string | null
}

const ENTRY = fragment(`l.id, round(date_part('epoch', l.at) * 1000) AS "atMs", l.actor,
  l.user_id AS "userId", l.key_id AS "keyId", l.operation, l.method, l.path_params AS params,
  l.fields, l.address, l.request_id AS "requestId",
  trim(u.given_name || ' ' || u.family_name) AS "userName", k.name AS "keyName"`)

export type EntryFilter = {
  userId: string | null
  operation: string | null
  fromMs: number | null
  untilMs: number | null
}

/** Newest first; `total` counts all that match. */
export async function listEntries(
  db: Db,
  companyId: string,
  { filter, limit, offset }: { filter: EntryFilter; limit: number; offset: number },
): Promise<{ entries: Entry[]; total: number }> {
  const { userId, operation } = filter
  const from = filter.fromMs === null ? null : asDate(filter.fromMs)
  const until = filter.untilMs === null ? null : asDate(filter.untilMs)
  const [entries, counted] = await Promise.all([
    db.query<Entry>(sql`
      SELECT ${ENTRY} FROM audit_log l
      LEFT JOIN users u ON u.company_id = l.company_id AND u.id = l.user_id
      LEFT JOIN api_keys k ON k.company_id = l.company_id AND k.id = l.key_id
      WHERE l.company_id = ${companyId} AND (${userId}::uuid IS NULL OR l.user_id = ${userId})
        AND (${operation}::text IS NULL OR l.operation = ${operation})
        AND (${from}::timestamptz IS NULL OR l.at >= ${from})
        AND (${until}::timestamptz IS NULL OR l.at < ${until})
      ORDER BY l.at DESC, l.id DESC LIMIT ${limit} OFFSET ${offset}`),
    db.query<{ total: number }>(sql`
      SELECT count(*)::int AS total FROM audit_log l
      WHERE l.company_id = ${companyId} AND (${userId}::uuid IS NULL OR l.user_id = ${userId})
        AND (${operation}::text IS NULL OR l.operation = ${operation})
        AND (${from}::timestamptz IS NULL OR l.at >= ${from})
        AND (${until}::timestamptz IS NULL OR l.at < ${until})`),
  ])
  return { entries, total: counted[0]?.total ?? 0 }
}

const MOST_AT_ONCE = 5_000

/** Returns how many went. */
export async function removeEntries(db: Db, beforeMs: number): Promise<number> {
  const rows = await db.query(sql`
    DELETE /* every company: what is old enough goes for all */ FROM audit_log
    WHERE (company_id, id) IN (
      SELECT company_id, id FROM audit_log WHERE at < ${asDate(beforeMs)}
      ORDER BY at LIMIT ${MOST_AT_ONCE})
    RETURNING id`)
  return rows.length
}
