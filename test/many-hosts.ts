/** Hosts by the hundred, written past the product: making them through it takes many seconds. */
import type { Harness } from './harness.ts'

/** The ids of so many users with the hours of one who is there already, without a meeting type. */
export async function manyHosts(
  { sql, company }: Pick<Harness, 'sql' | 'company'>,
  { like, count }: { like: string; count: number },
): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    `WITH fresh AS (
       SELECT gen_random_uuid() AS id FROM generate_series(1, $3::int)
     ), made AS (
       INSERT INTO users (company_id, id, email, email_folded, given_name, family_name, slug,
         timezone, user_type, created_at, updated_at)
       SELECT u.company_id, fresh.id, fresh.id || '@example.com', fresh.id || '@example.com',
         u.given_name, u.family_name, fresh.id::text, u.timezone, u.user_type, u.created_at,
         u.updated_at
       FROM users u, fresh WHERE u.company_id = $1 AND u.id = $2
       RETURNING company_id, id
     )
     INSERT INTO availabilities (company_id, id, user_id, name, timezone, schedule, is_default,
       created_at, updated_at)
     SELECT made.company_id, gen_random_uuid(), made.id, a.name, a.timezone, a.schedule, true,
       a.created_at, a.updated_at
     FROM made, availabilities a
     WHERE a.company_id = $1 AND a.user_id = $2 AND a.is_default
     RETURNING user_id AS id`,
    [company.companyId, like, count],
  )
  return rows.map(({ id }) => id)
}
