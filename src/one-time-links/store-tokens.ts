/** The directory of tokens: each belongs to one link of the whole installation. */
import type { Db, Tx } from '../runtime/db/database.ts'
import { sql } from '../runtime/db/sql.ts'

export type TokenOwner = { companyId: string; linkId: string }

/** False where another link has it. */
export async function takeToken(tx: Tx, token: string, owner: TokenOwner): Promise<boolean> {
  const rows = await tx.query(sql`
    INSERT INTO one_time_tokens (token, company_id, link_id)
    VALUES (${token}, ${owner.companyId}, ${owner.linkId})
    ON CONFLICT DO NOTHING RETURNING token`)
  return rows.length > 0
}

export async function findToken(db: Db, token: string): Promise<TokenOwner | null> {
  const rows = await db.query<TokenOwner>(sql`
    SELECT company_id AS "companyId", link_id AS "linkId" FROM one_time_tokens
    WHERE token = ${token}`)
  return rows[0] ?? null
}

export async function releaseTokens(tx: Tx, tokens: readonly string[]): Promise<void> {
  await tx.query(sql`DELETE FROM one_time_tokens WHERE token = ANY (${tokens}::text[])`)
}
