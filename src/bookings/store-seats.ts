/** Seats of group sessions. Whoever changes them holds the session's block (store-blocks.ts). */
import { asDate } from '../base/clock.ts'
import type { Tx } from '../runtime/db/database.ts'
import { sql } from '../runtime/db/sql.ts'
import { orNull } from './store.ts'

export type SeatWish = {
  sessionId: string
  spots: number
  holder: string
  heldUntilMs: number | null
  nowMs: number
}

/** The first free seat; false where there is none. */
export async function takeSeat(tx: Tx, companyId: string, wish: SeatWish): Promise<boolean> {
  const { sessionId, spots } = wish
  await tx.query(sql`
    DELETE FROM seats
    WHERE company_id = ${companyId} AND session_id = ${sessionId}
      AND expires_at <= ${asDate(wish.nowMs)}`)
  const rows = await tx.query(sql`
    INSERT INTO seats (company_id, session_id, seat_no, spots, holder, expires_at)
    SELECT ${companyId}, ${sessionId}, free.seat_no, ${spots}::int, ${wish.holder}::uuid,
      ${orNull(wish.heldUntilMs)}
    FROM (
      SELECT n AS seat_no FROM generate_series(1, ${spots}::int) n
      WHERE NOT EXISTS (SELECT FROM seats
        WHERE company_id = ${companyId} AND session_id = ${sessionId} AND seat_no = n)
      ORDER BY n LIMIT 1) free
    WHERE (SELECT count(*) FROM seats
      WHERE company_id = ${companyId} AND session_id = ${sessionId}) < ${spots}::int
    ON CONFLICT DO NOTHING RETURNING seat_no`)
  if (rows.length === 0) return false
  await settleSession(tx, companyId, sessionId)
  return true
}

/** Gives a held seat to an attendee. False where the hold has ended. */
export async function confirmSeat(
  tx: Tx,
  companyId: string,
  seat: { sessionId: string; holdId: string; attendeeId: string; nowMs: number },
): Promise<boolean> {
  const rows = await tx.query(sql`
    UPDATE seats SET holder = ${seat.attendeeId}, expires_at = NULL
    WHERE company_id = ${companyId} AND session_id = ${seat.sessionId}
      AND holder = ${seat.holdId} AND expires_at > ${asDate(seat.nowMs)}
    RETURNING seat_no`)
  if (rows.length === 0) return false
  await settleSession(tx, companyId, seat.sessionId)
  return true
}

/** Frees a seat; the session ends, and its time is free, with its last one. */
export async function freeSeat(
  tx: Tx,
  companyId: string,
  seat: { sessionId: string; holder: string },
): Promise<void> {
  await tx.query(sql`
    DELETE FROM seats
    WHERE company_id = ${companyId} AND session_id = ${seat.sessionId}
      AND holder = ${seat.holder}`)
  await settleSession(tx, companyId, seat.sessionId)
}

export async function freeSeats(tx: Tx, companyId: string, sessionId: string): Promise<void> {
  await tx.query(sql`
    DELETE FROM seats WHERE company_id = ${companyId} AND session_id = ${sessionId}`)
}

/**
 * The block follows its seats: confirmed with a confirmed one, else it ends with the longest and is
 * pending with a pending one.
 */
export async function settleSession(tx: Tx, companyId: string, sessionId: string): Promise<void> {
  await tx.query(sql`
    WITH seated AS (
      SELECT count(*) AS seats, bool_or(expires_at IS NULL) AS confirmed,
        bool_or(is_pending) AS pending, max(expires_at) AS last
      FROM seats WHERE company_id = ${companyId} AND session_id = ${sessionId}
    ), ended AS (
      DELETE FROM host_blocks b USING seated
      WHERE b.company_id = ${companyId} AND b.appointment_id = ${sessionId} AND seated.seats = 0
    )
    UPDATE host_blocks b
    SET state = CASE WHEN seated.confirmed THEN 'confirmed' WHEN seated.pending THEN 'pending'
        ELSE 'held' END,
      expires_at = CASE WHEN seated.confirmed THEN NULL ELSE seated.last END
    FROM seated
    WHERE b.company_id = ${companyId} AND b.appointment_id = ${sessionId} AND seated.seats > 0`)
}
