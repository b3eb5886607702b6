/** Whom queues chose. Whoever picks holds the queue (store-locks.ts). */
import { asDate } from '../base/clock.ts'
import type { Tx } from '../runtime/db/database.ts'
import { json, sql } from '../runtime/db/sql.ts'
import type { Pick } from '../windows/pick.ts'

export type NewPick = Pick & { queueId: string }

/**
 * Takes the next turn of the queue, unless one counts for the appointment already: that of a
 * session which others have begun.
 */
export async function insertPick(
  tx: Tx,
  companyId: string,
  { appointmentId, pick, nowMs }: { appointmentId: string; pick: NewPick; nowMs: number },
): Promise<void> {
  await tx.query(sql`
    WITH next AS (
      UPDATE queues SET turn = turn + 1
      WHERE company_id = ${companyId} AND id = ${pick.queueId}
        AND NOT EXISTS (SELECT FROM picks
          WHERE company_id = ${companyId} AND appointment_id = ${appointmentId}
            AND given_back_at IS NULL)
      RETURNING turn
    )
    INSERT INTO picks (company_id, queue_id, turn, appointment_id, candidate_id, user_ids, reason,
      seen, created_at)
    SELECT ${companyId}, ${pick.queueId}::uuid, next.turn, ${appointmentId}::uuid,
      ${pick.candidateId}::uuid, ${pick.userIds}::uuid[], ${pick.reason}, ${json(pick.seen)}::jsonb,
      ${asDate(nowMs)}
    FROM next`)
}

/**
 * Whom the queue chose when a session began: whoever joins takes the turn along, so that it counts
 * even if nobody stays of those who began it.
 */
export async function findPickOfSession(
  tx: Tx,
  companyId: string,
  { sessionId, meetingTypeId }: { sessionId: string; meetingTypeId: string },
): Promise<NewPick | null> {
  const rows = await tx.query<{ pick: NewPick }>(sql`
    (SELECT json_build_object('queueId', queue_id, 'candidateId', candidate_id,
        'userIds', user_ids, 'reason', reason, 'seen', seen) AS pick
      FROM picks WHERE company_id = ${companyId} AND appointment_id = ${sessionId}
      ORDER BY turn DESC LIMIT 1)
    UNION ALL
    (SELECT pick::json FROM holds
      WHERE company_id = ${companyId} AND meeting_type_id = ${meetingTypeId}
        AND session_id = ${sessionId} AND pick IS NOT NULL LIMIT 1)
    LIMIT 1`)
  return rows[0]?.pick ?? null
}

/**
 * The turn counts no longer: what it was taken for has come to nothing. Called once that is
 * written; it stays as long as others sit in the session, or wait for a seat.
 */
export async function giveBackPick(
  tx: Tx,
  companyId: string,
  { appointmentId, nowMs }: { appointmentId: string; nowMs: number },
): Promise<void> {
  await tx.query(sql`
    UPDATE picks SET given_back_at = ${asDate(nowMs)}
    WHERE company_id = ${companyId} AND appointment_id = ${appointmentId}
      AND given_back_at IS NULL
      AND NOT EXISTS (SELECT FROM appointments
        WHERE company_id = ${companyId} AND id = ${appointmentId} AND cancelled_at IS NULL)
      AND NOT EXISTS (SELECT FROM provisional_bookings
        WHERE company_id = ${companyId} AND appointment_id = ${appointmentId}
          AND status = 'pending')`)
}

/** The turn goes to somebody else, whoever sits in the appointment. */
export async function passOnPick(
  tx: Tx,
  companyId: string,
  { appointmentId, nowMs }: { appointmentId: string; nowMs: number },
): Promise<void> {
  await tx.query(sql`
    UPDATE picks SET given_back_at = ${asDate(nowMs)}
    WHERE company_id = ${companyId} AND appointment_id = ${appointmentId}
      AND given_back_at IS NULL`)
}
