import { asDate } from '../base/clock.ts'
import type { Db, Tx } from '../runtime/db/database.ts'
import { json, sql } from '../runtime/db/sql.ts'
import type { StoredPage } from './rules.ts'

/** null where there is no such user. */
export async function findPersonalPage(
  db: Db,
  companyId: string,
  userId: string,
): Promise<StoredPage | null> {
  const rows = await db.query<{ page: StoredPage }>(sql`
    SELECT personal_page AS page FROM users
    WHERE company_id = ${companyId} AND id = ${userId} AND deleted_at IS NULL`)
  return rows[0]?.page ?? null
}

export async function updatePageRow(
  tx: Tx,
  companyId: string,
  { userId, page, nowMs }: { userId: string; page: StoredPage; nowMs: number },
): Promise<void> {
  await tx.query(sql`
    UPDATE users SET personal_page = ${json(page)}, updated_at = ${asDate(nowMs)}
    WHERE company_id = ${companyId} AND id = ${userId}`)
}

/** How many of these are meeting types of the user, deleted ones included. */
export async function countOwnTypes(
  db: Db,
  companyId: string,
  { userId, ids }: { userId: string; ids: readonly string[] },
): Promise<number> {
  const rows = await db.query<{ count: number }>(sql`
    SELECT count(*)::int AS count FROM meeting_types
    WHERE company_id = ${companyId} AND user_id = ${userId} AND id = ANY (${ids}::uuid[])`)
  return rows[0]?.count ?? 0
}
