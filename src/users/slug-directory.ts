/** The directory of user slugs: each belongs to one user of the whole installation. */
import type { Db, Tx } from '../runtime/db/database.ts'
import { sql } from '../runtime/db/sql.ts'

export type Owner = { companyId: string; userId: string }

/** False where somebody has it. Waits for a rival who is about to take it or give it up. */
export async function takeSlug(tx: Tx, slug: string, owner: Owner): Promise<boolean> {
  const rows = await tx.query(sql`
    INSERT INTO slugs (slug, company_id, user_id)
    VALUES (${slug}, ${owner.companyId}, ${owner.userId})
    ON CONFLICT DO NOTHING RETURNING slug`)
  return rows.length > 0
}

/** Those who look for a number for the same slug take turns, so that none looks in vain. */
export async function lockNumbers(tx: Tx, slug: string): Promise<void> {
  await tx.query(sql`SELECT pg_advisory_xact_lock(hashtextextended(${slug}, 0))`)
}

/** The lowest free number from 2 on; null where the first ten thousand are taken. */
export async function freeNumber(tx: Tx, slug: string): Promise<number | null> {
  const rows = await tx.query<{ n: number }>(sql`
    SELECT n FROM generate_series(2, 10000) n
    WHERE NOT EXISTS (SELECT FROM slugs WHERE slug = ${slug}::text || '-' || n)
    ORDER BY n LIMIT 1`)
  return rows[0]?.n ?? null
}

export async function releaseSlug(tx: Tx, slug: string): Promise<void> {
  await tx.query(sql`DELETE FROM slugs WHERE slug = ${slug}`)
}

export async function findSlug(db: Db, slug: string): Promise<Owner | null> {
  const rows = await db.query<Owner>(sql`
    SELECT company_id AS "companyId", user_id AS "userId" FROM slugs WHERE slug = ${slug}`)
  return rows[0] ?? null
}
