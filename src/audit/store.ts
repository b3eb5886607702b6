import { asDate } from '../base/clock.ts'
import { newId } from '../base/id.ts'
import { compose, containing, pageOf, TOTAL } from '../runtime/db/compose.ts'
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
  /** Part of the name of the operation. */
  search: string | null
  fromMs: number | null
  untilMs: number | null
}

/** Newest first; `total` counts all that match. */
export async function listEntries(
  db: Db,
  companyId: string,
  { filter, limit, offset }: { filter: EntryFilter; limit: number; offset: number },
): Promise<{ entries: Entry[]; total: number }> {
  const matching = matchingQuery(companyId, filter)
  const page = matching
    .selectAll()
    .orderBy('l.at', 'desc')
    .orderBy('l.id', 'desc')
    .limit(limit)
    .offset(offset)
  const whole = (inner: string) => `
    SELECT ${ENTRY.fragment} FROM (${inner}) l
    LEFT JOIN users u ON u.company_id = $1 AND u.id = l.user_id
    LEFT JOIN api_keys k ON k.company_id = $1 AND k.id = l.key_id
    ORDER BY l.at DESC, l.id DESC`
  const count = matching.select(TOTAL)
  const { rows: entries, total } = await pageOf<Entry>(db, { count, page, whole })
  return { entries, total }
}

/** The company is the first parameter. */
function matchingQuery(companyId: string, filter: EntryFilter) {
  const { userId, operation, search, fromMs, untilMs } = filter
  let query = compose.selectFrom('audit_log as l').where('l.company_id', '=', companyId)
  if (userId !== null) query = query.where('l.user_id', '=', userId)
  if (operation !== null) query = query.where('l.operation', '=', operation)
  if (fromMs !== null) query = query.where('l.at', '>=', asDate(fromMs))
  if (untilMs !== null) query = query.where('l.at', '<', asDate(untilMs))
  if (search === null) return query
  return query.where('l.operation', 'ilike', containing(search))
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
