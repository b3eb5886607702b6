import type { Harness } from '../harness.ts'

/** Every row of a company; when a key was used last is not what anybody did to it. */
export async function rowsOf({ sql }: Harness, companyId: string): Promise<string[]> {
  selections ??= selectionsOf(sql)
  const rows = await sql<{ row: string }>(await selections, [companyId])
  return rows.map(({ row }) => row)
}

/** One statement over all tables, which are the same in every database of a run. */
let selections: Promise<string> | undefined

async function selectionsOf(sql: Harness['sql']): Promise<string> {
  const tables = await sql<{ name: string }>(
    `SELECT relname AS name FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND attname = 'company_id'`,
  )
  const each = tables.map(
    ({ name }) =>
      `SELECT '${name} ' || (to_jsonb(t) - 'last_used_at')::text AS row FROM "${name}" t
       WHERE company_id = $1`,
  )
  return `${each.join(' UNION ALL ')} ORDER BY row`
}
