import type { Harness } from '../harness.ts'

/** Every row of a company; when a key was used last is not what anybody did to it. */
export async function rowsOf({ sql }: Harness, companyId: string): Promise<string[]> {
  const tables = await sql<{ name: string }>(
    `SELECT c.table_name AS name FROM information_schema.columns c
     JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = 'public' AND c.column_name = 'company_id'
       AND t.table_type = 'BASE TABLE' ORDER BY 1`,
  )
  const rows = await Promise.all(
    tables.map(({ name }) =>
      sql<{ row: string }>(
        `SELECT '${name} ' || (to_jsonb(t) - 'last_used_at')::text AS row FROM "${name}" t
         WHERE company_id = $1 ORDER BY 1`,
        [companyId],
      ),
    ),
  )
  return rows.flat().map(({ row }) => row)
}
