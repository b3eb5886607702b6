/** Whom queues chose. Whoever picks holds the queue (store-locks.ts). */
import { asDate } from '../base/clock.ts'
import type { Tx } from '../runtime/db/database.ts'
import { json, sql } from '../runtime/db/sql.ts'
import type { Pick } from '../windows/pick.ts'

export type NewPick = Pick & { queueId: string }

/** Takes the next turn of the queue. */
export async function insertPick(
  tx: Tx,
  companyId: string,
  { appointmentId, pick, nowMs }: { appointmentId: string; pick: NewPick; nowMs: number },
): Promise<void> {
  await tx.query(sql`
    WITH next AS (
      UPDATE queues SET turn = turn + 1
      WHERE company_id = ${companyId} AND id = ${pick.queueId} RETURNING turn
    )
    INSERT INTO picks (company_id, queue_id, turn, appointment_id, candidate_id, user_ids, reason,
      seen, created_at)
    SELECT ${companyId}, ${pick.queueId}::uuid, next.turn, ${appointmentId}::uuid,
      ${pick.candidateId}::uuid, ${pick.userIds}::uuid[], ${pick.reason}, ${json(pick.seen)}::jsonb,
      ${asDate(nowMs)}
    FROM next`)
}

/** The turn counts no longer: what it was taken for has come to nothing. */
export async function giveBackPick(
  tx: Tx,
  companyId: string,
  { appointmentId, nowMs }: { appointmentId: string; nowMs: number },
): Promise<void> {
  await tx.query(sql`
    UPDATE picks SET given_back_at = ${asDate(nowMs)}
    WHERE company_id = ${companyId} AND appointment_id = ${appointmentId}
      AND given_back_at IS NULL`)
}
