import { asDate } from '../base/clock.ts'
import type { Db, Tx } from '../runtime/db/database.ts'
import type { ApiKeysRow } from '../runtime/db/rows.ts'
import { fragment, sql } from '../runtime/db/sql.ts'
import type { KeyState } from './rules.ts'

/** Columns by name: a statement prepared as `*` fails once a migration has added one. */
const COLUMNS = fragment(
  `id, company_id, user_id, name, hash, created_at, expires_at, deactivated_at, last_used_at`,
)

/** What decides whether a key may be used, in milliseconds since 1970. */
export const keyState = (row: ApiKeysRow): KeyState => ({
  expiresMs: row.expires_at.getTime(),
  deactivatedMs: row.deactivated_at?.getTime() ?? null,
})

export async function insertKey(
  tx: Tx,
  key: {
    companyId: string
    id: string
    userId: string
    name: string | null
    hash: Buffer
    nowMs: number
    expiresMs: number
  },
): Promise<ApiKeysRow> {
  const rows = await tx.query<ApiKeysRow>(sql`
    INSERT INTO api_keys (id, company_id, user_id, name, hash, created_at, expires_at)
    VALUES (${key.id}, ${key.companyId}, ${key.userId}, ${key.name}, ${key.hash},
      ${asDate(key.nowMs)}, ${asDate(key.expiresMs)})
    RETURNING ${COLUMNS}`)
  return rows[0] as ApiKeysRow
}

/** The only look-up without a company: the key says which one it belongs to. */
export async function findKeyById(db: Db, id: string): Promise<ApiKeysRow | null> {
  const rows = await db.query<ApiKeysRow>(sql`SELECT ${COLUMNS} FROM api_keys WHERE id = ${id}`)
  return rows[0] ?? null
}

export async function lockKey(tx: Tx, companyId: string, id: string): Promise<ApiKeysRow | null> {
  const rows = await tx.query<ApiKeysRow>(sql`
    SELECT ${COLUMNS} FROM api_keys WHERE company_id = ${companyId} AND id = ${id} FOR UPDATE`)
  return rows[0] ?? null
}

export function listKeys(db: Db, companyId: string): Promise<ApiKeysRow[]> {
  return db.query<ApiKeysRow>(sql`
    SELECT ${COLUMNS} FROM api_keys WHERE company_id = ${companyId} ORDER BY created_at, id`)
}

export async function endKey(
  tx: Tx,
  companyId: string,
  end: { id: string; expiresMs: number },
): Promise<void> {
  await tx.query(sql`
    UPDATE api_keys SET expires_at = ${asDate(end.expiresMs)}
    WHERE company_id = ${companyId} AND id = ${end.id}`)
}

export async function deactivateKeyRow(
  tx: Tx,
  companyId: string,
  at: { id: string; nowMs: number },
): Promise<void> {
  await tx.query(sql`
    UPDATE api_keys SET deactivated_at = ${asDate(at.nowMs)}
    WHERE company_id = ${companyId} AND id = ${at.id} AND deactivated_at IS NULL`)
}

/** Ends every active key that a user made; returns their ids. */
export async function deactivateKeysOf(
  tx: Tx,
  companyId: string,
  at: { userId: string; nowMs: number },
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(sql`
    UPDATE api_keys SET deactivated_at = ${asDate(at.nowMs)}
    WHERE company_id = ${companyId} AND user_id = ${at.userId} AND deactivated_at IS NULL
    RETURNING id`)
  return rows.map(({ id }) => id)
}

/** Who made a key, without waiting for anybody who changes it. */
export async function findKeyMaker(tx: Tx, companyId: string, id: string): Promise<string | null> {
  const rows = await tx.query<{ user_id: string }>(sql`
    SELECT user_id FROM api_keys WHERE company_id = ${companyId} AND id = ${id}`)
  return rows[0]?.user_id ?? null
}

/** Last uses as (id, epoch milliseconds) pairs, many keys at once; locked in one order. */
export async function noteKeyUses(tx: Tx, uses: ReadonlyMap<string, number>): Promise<void> {
  const ids = [...uses.keys()]
  await tx.query(sql`
    SELECT 1 FROM api_keys WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`)
  await tx.query(sql`
    UPDATE api_keys SET last_used_at = greatest(last_used_at, used.at)
    FROM unnest(${ids}::uuid[], ${[...uses.values()].map(asDate)}::timestamptz[]) AS used (id, at)
    WHERE api_keys.id = used.id`)
}
