/** Rows that stand for what rules count: whoever holds the lock counts alone. */
import type { Tx } from '../runtime/db/database.ts'
import { sql } from '../runtime/db/sql.ts'

/** For limits over all appointments of a meeting type. */
export async function lockMeetingType(tx: Tx, companyId: string, id: string): Promise<void> {
  await tx.query(sql`
    SELECT 1 FROM meeting_types WHERE company_id = ${companyId} AND id = ${id}
    FOR NO KEY UPDATE`)
}

/**
 * Keeps a host from being deleted until the transaction ends, and with `isCounted` also others from
 * counting the host's appointments. False if there is no such user.
 */
export async function holdHost(
  tx: Tx,
  companyId: string,
  { id, isCounted }: { id: string; isCounted: boolean },
): Promise<boolean> {
  const rows = isCounted
    ? await tx.query(sql`
        SELECT 1 FROM users
        WHERE company_id = ${companyId} AND id = ${id} AND deleted_at IS NULL
        FOR NO KEY UPDATE`)
    : await tx.query(sql`
        SELECT 1 FROM users
        WHERE company_id = ${companyId} AND id = ${id} AND deleted_at IS NULL
        FOR KEY SHARE`)
  return rows.length > 0
}

/** Several hosts, in the order of their ids, as `holdHost` with `isCounted`. */
export async function lockHosts(
  tx: Tx,
  companyId: string,
  hostIds: readonly string[],
): Promise<void> {
  await tx.query(sql`
    SELECT 1 FROM users WHERE company_id = ${companyId} AND id = ANY (${hostIds}::uuid[])
    ORDER BY id FOR NO KEY UPDATE`)
}

/**
 * The queue of a team's meeting type: who holds it picks alone. The version of its rules; null if
 * there is none.
 */
export async function lockQueue(
  tx: Tx,
  companyId: string,
  meetingTypeId: string,
): Promise<number | null> {
  const rows = await tx.query<{ version: number }>(sql`
    SELECT rules_version AS version FROM queues
    WHERE company_id = ${companyId} AND meeting_type_id = ${meetingTypeId}
    FOR NO KEY UPDATE`)
  return rows[0]?.version ?? null
}
