import { asDate } from '../base/clock.ts'
import type { Db, Tx } from '../runtime/db/database.ts'
import { json, sql } from '../runtime/db/sql.ts'
import { minuteAsDate } from './store.ts'
import type { NewPick } from './store-picks.ts'

export type Hold = {
  /** The id of the block that is held, or of whoever sits on the seat of a group. */
  id: string
  token: string
  meetingTypeId: string
  hostId: string
  /** The block: the hold's own, or the group session that it has a seat of. */
  sessionId: string
  /** Whom a queue chose for it. */
  pick: NewPick | null
  startMin: number
  endMin: number
  visitor: string | null
  address: string
  createdMs: number
  expiresMs: number
}

/** What belongs to one visitor, or to one address, is counted and changed by one at a time. */
export async function lockHolder(tx: Tx, companyId: string, name: string): Promise<void> {
  await tx.query(sql`
    SELECT pg_advisory_xact_lock(hashtextextended(${`${companyId}/${name}`}, 1))`)
}

export async function countHolds(
  tx: Tx,
  companyId: string,
  { address, nowMs }: { address: string; nowMs: number },
): Promise<number> {
  const rows = await tx.query<{ count: number }>(sql`
    SELECT count(*)::int AS count FROM holds
    WHERE company_id = ${companyId} AND address = ${address} AND expires_at > ${asDate(nowMs)}`)
  return rows[0]?.count ?? 0
}

export async function insertHold(tx: Tx, companyId: string, hold: Hold): Promise<void> {
  await tx.query(sql`
    INSERT INTO holds (company_id, id, token, meeting_type_id, host_id, session_id, pick,
      starts_at, ends_at, visitor, address, created_at, expires_at)
    VALUES (${companyId}, ${hold.id}, ${hold.token}, ${hold.meetingTypeId}, ${hold.hostId},
      ${hold.sessionId}, ${json(hold.pick)}, ${minuteAsDate(hold.startMin)},
      ${minuteAsDate(hold.endMin)}, ${hold.visitor}, ${hold.address}, ${asDate(hold.createdMs)}, ${asDate(hold.expiresMs)})`)
}

export type HoldRow = Omit<Hold, 'token' | 'visitor' | 'address' | 'createdMs'>

export const isSeat = (hold: Pick<Hold, 'id' | 'sessionId'>): boolean => hold.id !== hold.sessionId

/** Takes a hold out; what it holds stays until its caller has done with it. */
export async function removeHold(
  tx: Tx,
  companyId: string,
  token: string,
): Promise<HoldRow | null> {
  const rows = await tx.query<HoldRow>(sql`
    DELETE FROM holds WHERE company_id = ${companyId} AND token = ${token}
    RETURNING id, pick, meeting_type_id AS "meetingTypeId", host_id AS "hostId",
      session_id AS "sessionId", floor(date_part('epoch', starts_at) / 60) AS "startMin",
      floor(date_part('epoch', ends_at) / 60) AS "endMin",
      round(date_part('epoch', expires_at) * 1000) AS "expiresMs"`)
  return rows[0] ?? null
}

export async function findVisitorsHold(
  tx: Tx,
  companyId: string,
  of: { meetingTypeId: string; visitor: string },
): Promise<string | null> {
  const rows = await tx.query<{ token: string }>(sql`
    SELECT token FROM holds
    WHERE company_id = ${companyId} AND meeting_type_id = ${of.meetingTypeId}
      AND visitor = ${of.visitor}`)
  return rows[0]?.token ?? null
}

/** Companies that keep something which has lapsed. */
export async function companiesWithLapsed(db: Db, nowMs: number): Promise<string[]> {
  const now = asDate(nowMs)
  const rows = await db.query<{ id: string }>(sql`
    SELECT company_id AS id /* every company: the sweep serves them all */
    FROM host_blocks WHERE expires_at <= ${now}
    UNION SELECT company_id FROM seats WHERE expires_at <= ${now}
    UNION SELECT company_id FROM holds WHERE expires_at <= ${now}`)
  return rows.map(({ id }) => id)
}

/** Rows that somebody uses at this moment are left for the next time. */
export async function removeLapsed(tx: Tx, companyId: string, nowMs: number): Promise<void> {
  const now = asDate(nowMs)
  await tx.query(sql`
    DELETE FROM host_blocks b USING (
      SELECT host_id, appointment_id FROM host_blocks
      WHERE company_id = ${companyId} AND expires_at <= ${now}
      ORDER BY host_id, starts_at FOR UPDATE SKIP LOCKED) lapsed
    WHERE b.company_id = ${companyId} AND b.host_id = lapsed.host_id
      AND b.appointment_id = lapsed.appointment_id`)
  await tx.query(sql`
    DELETE FROM seats s USING (
      SELECT session_id, seat_no FROM seats
      WHERE company_id = ${companyId} AND expires_at <= ${now} FOR UPDATE SKIP LOCKED) lapsed
    WHERE s.company_id = ${companyId} AND s.session_id = lapsed.session_id
      AND s.seat_no = lapsed.seat_no`)
  await tx.query(sql`
    DELETE FROM holds h USING (
      SELECT id FROM holds
      WHERE company_id = ${companyId} AND expires_at <= ${now} FOR UPDATE SKIP LOCKED) lapsed
    WHERE h.company_id = ${companyId} AND h.id = lapsed.id`)
}
