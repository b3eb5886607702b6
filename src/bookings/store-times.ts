/** Time of several hosts at once (as store-blocks.ts, of one). */
import { asDate } from '../base/clock.ts'
import type { Tx } from '../runtime/db/database.ts'
import { sql } from '../runtime/db/sql.ts'
import { DAY_MIN } from '../time/units.ts'
import { minuteAsDate, orNull } from './store.ts'
import type { NewBlock } from './store-blocks.ts'
import { lockHosts } from './store-locks.ts'

/**
 * All or nothing; false: somebody's time is taken. Hosts are taken in the order of their ids. Who
 * takes more than one holds them first, as whoever moves an appointment does: nobody waits for
 * somebody who waits.
 */
export async function takeTimes(
  tx: Tx,
  companyId: string,
  { block, hostIds, nowMs }: { block: NewBlock; hostIds: readonly string[]; nowMs: number },
): Promise<boolean> {
  // Of one host nothing can be written in part.
  if (hostIds.length === 1) return (await insertTimes(tx, companyId, { block, hostIds, nowMs })) > 0
  await tx.query(sql`SAVEPOINT times`)
  await lockHosts(tx, companyId, hostIds)
  if ((await insertTimes(tx, companyId, { block, hostIds, nowMs })) === hostIds.length) {
    await tx.query(sql`RELEASE SAVEPOINT times`)
    return true
  }
  await tx.query(sql`ROLLBACK TO SAVEPOINT times`)
  return false
}

/** How many of the hosts had the time; the others' is taken, or they are gone. */
async function insertTimes(
  tx: Tx,
  companyId: string,
  { block, hostIds, nowMs }: { block: NewBlock; hostIds: readonly string[]; nowMs: number },
): Promise<number> {
  const rows = await tx.query(sql`
    WITH host AS (
      SELECT id FROM users
      WHERE company_id = ${companyId} AND id = ANY (${hostIds}::uuid[]) AND deleted_at IS NULL
      ORDER BY id FOR KEY SHARE
    ), lapsed AS (
      DELETE FROM host_blocks b USING (
        SELECT host_id, appointment_id FROM host_blocks
        WHERE company_id = ${companyId} AND host_id = ANY (${hostIds}::uuid[])
          AND expires_at <= ${asDate(nowMs)}
          AND starts_at > ${minuteAsDate(block.fromMin - DAY_MIN)}
          AND starts_at < ${minuteAsDate(block.toMin)}
          AND ends_at > ${minuteAsDate(block.fromMin)}
        ORDER BY host_id, starts_at FOR UPDATE) old
      WHERE b.company_id = ${companyId} AND b.host_id = old.host_id
        AND b.appointment_id = old.appointment_id
      RETURNING 1
    )
    INSERT INTO host_blocks (company_id, host_id, appointment_id, meeting_type_id, starts_at,
      ends_at, buffer_before_min, buffer_after_min, is_session, state, expires_at)
    SELECT ${companyId}::uuid, host.id, ${block.id}::uuid, ${block.meetingTypeId}::uuid,
      ${minuteAsDate(block.fromMin)}::timestamptz, ${minuteAsDate(block.toMin)}::timestamptz,
      ${block.bufferBeforeMin}::int, ${block.bufferAfterMin}::int, ${block.isSession}::boolean,
      ${block.heldUntilMs === null ? 'confirmed' : 'held'},
      ${orNull(block.heldUntilMs)}::timestamptz
    FROM (SELECT id FROM host ORDER BY id) host, (SELECT count(*) FROM lapsed) done
    ON CONFLICT DO NOTHING RETURNING host_id`)
  return rows.length
}
