/** Who hosts: what members may see and change is what they host. */
import type { Db } from '../runtime/db/database.ts'
import { sql } from '../runtime/db/sql.ts'

export async function isHost(
  db: Db,
  companyId: string,
  { id, userId }: { id: string; userId: string },
): Promise<boolean> {
  const rows = await db.query(sql`
    SELECT 1 FROM appointments a WHERE a.company_id = ${companyId} AND a.id = ${id}
      AND (a.host_id = ${userId} OR ${userId}::uuid = ANY (a.host_ids))`)
  return rows.length > 0
}

/** Whether a user hosts an appointment, and all that come after it in its series. */
export async function isHostOfRest(
  db: Db,
  companyId: string,
  { id, userId }: { id: string; userId: string },
): Promise<boolean> {
  const rows = await db.query<{ isHost: boolean }>(sql`
    SELECT bool_and(o.host_id = ${userId} OR ${userId}::uuid = ANY (o.host_ids)) AS "isHost"
    FROM appointments a JOIN appointments o ON o.company_id = a.company_id
      AND (o.id = a.id OR o.series_id = a.series_id AND o.series_index > a.series_index)
    WHERE a.company_id = ${companyId} AND a.id = ${id}`)
  return rows[0]?.isHost === true
}
