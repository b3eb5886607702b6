/**
 * Time that waits for a confirmation: the blocks of an appointment that is not there yet, or a seat
 * of a group session. Like what is held it has an end; like what is booked it is somebody's.
 */
import { asDate } from '../base/clock.ts'
import type { Tx } from '../runtime/db/database.ts'
import { sql } from '../runtime/db/sql.ts'
import { freeSeat, settleSession } from './store-seats.ts'

export type PendingTime = {
  /** The blocks' id: the appointment's that is to be, or the session's. */
  id: string
  hostIds: readonly string[]
  attendeeId: string
  isSession: boolean
}

/** What its own transaction has taken waits until the end that is given. */
export async function makePending(
  tx: Tx,
  companyId: string,
  { time, untilMs }: { time: PendingTime; untilMs: number },
): Promise<void> {
  if (time.isSession) {
    await tx.query(sql`
      UPDATE seats SET is_pending = true, expires_at = ${asDate(untilMs)}
      WHERE company_id = ${companyId} AND session_id = ${time.id} AND holder = ${time.attendeeId}`)
    return settleSession(tx, companyId, time.id)
  }
  await tx.query(sql`
    UPDATE host_blocks SET state = 'pending', expires_at = ${asDate(untilMs)}
    WHERE company_id = ${companyId} AND appointment_id = ${time.id}`)
}

type Turn = {
  time: PendingTime
  /** null: for good. */
  untilMs: number | null
  nowMs: number
}

/**
 * Gives what waits another end, or none: it is booked. False where any of it has lapsed or is gone;
 * the caller gives up then.
 */
export async function turnPending(tx: Tx, companyId: string, turn: Turn): Promise<boolean> {
  const { time, nowMs } = turn
  const until = turn.untilMs === null ? null : asDate(turn.untilMs)
  if (!time.isSession) {
    const blocks = await tx.query(sql`
      UPDATE host_blocks SET expires_at = ${until}::timestamptz,
        state = CASE WHEN ${until}::timestamptz IS NULL THEN 'confirmed' ELSE 'pending' END
      WHERE company_id = ${companyId} AND appointment_id = ${time.id}
        AND state = 'pending' AND expires_at > ${asDate(nowMs)}
      RETURNING host_id`)
    return blocks.length === time.hostIds.length
  }
  const seats = await tx.query(sql`
    UPDATE seats SET expires_at = ${until}::timestamptz,
      is_pending = ${until}::timestamptz IS NOT NULL
    WHERE company_id = ${companyId} AND session_id = ${time.id} AND holder = ${time.attendeeId}
      AND is_pending AND expires_at > ${asDate(nowMs)}
    RETURNING seat_no`)
  if (seats.length === 0) return false
  await settleSession(tx, companyId, time.id)
  return true
}

/** Frees what waits; a session stays as long as it has another seat. */
export async function freePending(tx: Tx, companyId: string, time: PendingTime): Promise<void> {
  if (time.isSession) {
    return freeSeat(tx, companyId, { sessionId: time.id, holder: time.attendeeId })
  }
  await tx.query(sql`
    DELETE FROM host_blocks
    WHERE company_id = ${companyId} AND appointment_id = ${time.id} AND state = 'pending'`)
}
