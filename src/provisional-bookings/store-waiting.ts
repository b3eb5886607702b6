/** Those among the bookings that wait which end without anybody's word. */
import { asDate } from '../base/clock.ts'
import type { Db, Tx } from '../runtime/db/database.ts'
import { sql } from '../runtime/db/sql.ts'

/** What a booking waits at: a host, a meeting type or a group session. */
export type WaitingAt = { hostId: string } | { meetingTypeId: string } | { appointmentId: string }

/** The ids of those that wait, oldest first. Lapsed ones are among them until they are swept. */
export async function listWaiting(tx: Tx, companyId: string, at: WaitingAt): Promise<string[]> {
  const named = { hostId: null, meetingTypeId: null, appointmentId: null, ...at }
  const rows = await tx.query<{ id: string }>(sql`
    SELECT id FROM provisional_bookings
    WHERE company_id = ${companyId} AND status = 'pending'
      AND (${named.hostId}::uuid IS NULL OR ${named.hostId}::uuid = ANY (host_ids))
      AND (${named.meetingTypeId}::uuid IS NULL OR meeting_type_id = ${named.meetingTypeId}::uuid)
      AND (${named.appointmentId}::uuid IS NULL
        OR appointment_id = ${named.appointmentId}::uuid)
    ORDER BY created_at, id`)
  return rows.map(({ id }) => id)
}

/** Companies with a booking that has lapsed and is not known as expired yet. */
export async function companiesWithLapsed(db: Db, nowMs: number): Promise<string[]> {
  const rows = await db.query<{ id: string }>(sql`
    SELECT DISTINCT company_id AS id /* every company: the sweep serves them all */
    FROM provisional_bookings WHERE status = 'pending' AND expires_at <= ${asDate(nowMs)}`)
  return rows.map(({ id }) => id)
}

/** Locks what has lapsed, soonest first; what somebody decides at this moment is left to them. */
export async function lockLapsed(
  tx: Tx,
  companyId: string,
  { nowMs, limit }: { nowMs: number; limit: number },
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(sql`
    SELECT id FROM provisional_bookings
    WHERE company_id = ${companyId} AND status = 'pending' AND expires_at <= ${asDate(nowMs)}
    ORDER BY expires_at, id LIMIT ${limit} FOR NO KEY UPDATE SKIP LOCKED`)
  return rows.map(({ id }) => id)
}
