/** Which appointments are of one series. */
import type { Db } from '../runtime/db/database.ts'
import { sql } from '../runtime/db/sql.ts'
import type { Series } from './appointment.ts'

/** This one of a series and all after it, the ids, in the order of the rule. */
export async function restOfSeries(
  db: Db,
  companyId: string,
  { id, index }: Pick<Series, 'id' | 'index'>,
): Promise<string[]> {
  const rows = await db.query<{ id: string }>(sql`
    SELECT id FROM appointments
    WHERE company_id = ${companyId} AND series_id = ${id} AND series_index >= ${index}
    ORDER BY series_index`)
  return rows.map(one => one.id)
}
