/** Bookings that wait for a confirmation: rows ↔ what the product thinks of them. */
import { asDate } from '../base/clock.ts'
import { minuteAsDate, orNull } from '../bookings/store.ts'
import type { Db, Tx } from '../runtime/db/database.ts'
import { fragment, json, sql } from '../runtime/db/sql.ts'
import type { Provisional } from './provisional.ts'

const PROVISIONAL = fragment(`
  p.id, p.company_id AS "companyId", p.type, p.opt_in_follows AS "optInFollows",
  round(date_part('epoch', p.approved_at) * 1000) AS "approvedMs", p.status,
  p.meeting_type_id AS "meetingTypeId", p.host_ids AS "hostIds",
  p.appointment_id AS "appointmentId", p.attendee_id AS "attendeeId",
  p.is_session AS "isSession", floor(date_part('epoch', p.starts_at) / 60) AS "startMin",
  floor(date_part('epoch', p.ends_at) / 60) AS "endMin", p.draft, p.hours, p.revision,
  p.decided_by AS "decidedBy", round(date_part('epoch', p.decided_at) * 1000) AS "decidedMs",
  p.reason, round(date_part('epoch', p.created_at) * 1000) AS "createdMs",
  round(date_part('epoch', p.expires_at) * 1000) AS "expiresMs",
  (SELECT json_build_object('userIds', k.user_ids, 'selectionReason', k.reason,
      'groupId', CASE WHEN k.candidate_id <> ALL (k.user_ids) THEN k.candidate_id END)
    FROM picks k WHERE k.company_id = p.company_id AND k.appointment_id = p.appointment_id
    ORDER BY k.turn DESC LIMIT 1) AS "queueBookingInfo",
  (SELECT coalesce(json_agg(json_build_object('id', u.id, 'email', u.email,
      'givenName', u.given_name, 'familyName', u.family_name,
      'fullName', btrim(u.given_name || ' ' || u.family_name), 'slug', u.slug,
      'userType', u.user_type) ORDER BY array_position(p.host_ids, u.id)), '[]')
    FROM users u WHERE u.company_id = p.company_id AND u.id = ANY (p.host_ids)) AS hosts`)

export async function findProvisional(
  db: Db,
  companyId: string,
  id: string,
): Promise<Provisional | null> {
  const rows = await db.query<Provisional>(sql`
    SELECT ${PROVISIONAL} FROM provisional_bookings p
    WHERE p.company_id = ${companyId} AND p.id = ${id}`)
  return rows[0] ?? null
}

/** As `findProvisional`; nobody else changes it until the transaction ends. */
export async function lockProvisionalRow(
  tx: Tx,
  companyId: string,
  id: string,
): Promise<Provisional | null> {
  await tx.query(sql`
    SELECT 1 FROM provisional_bookings WHERE company_id = ${companyId} AND id = ${id}
    FOR NO KEY UPDATE`)
  return findProvisional(tx, companyId, id)
}

export async function insertProvisional(
  tx: Tx,
  companyId: string,
  p: Omit<Provisional, 'hosts' | 'queueBookingInfo'>,
): Promise<void> {
  await tx.query(sql`
    INSERT INTO provisional_bookings (company_id, id, type, opt_in_follows, status,
      meeting_type_id, host_ids, appointment_id, attendee_id, is_session, starts_at, ends_at,
      draft, hours, created_at, expires_at)
    VALUES (${companyId}, ${p.id}, ${p.type}, ${p.optInFollows}, ${p.status},
      ${p.meetingTypeId}, ${p.hostIds}, ${p.appointmentId}, ${p.attendeeId}, ${p.isSession},
      ${minuteAsDate(p.startMin)}, ${minuteAsDate(p.endMin)}, ${json(p.draft)}, ${p.hours},
      ${asDate(p.createdMs)}, ${asDate(p.expiresMs)})`)
}

/** Writes what can change of one. */
export async function updateProvisional(tx: Tx, companyId: string, p: Provisional): Promise<void> {
  await tx.query(sql`
    UPDATE provisional_bookings
    SET type = ${p.type}, status = ${p.status}, approved_at = ${orNull(p.approvedMs)},
      revision = ${p.revision}, decided_by = ${p.decidedBy}, decided_at = ${orNull(p.decidedMs)},
      reason = ${p.reason}, expires_at = ${asDate(p.expiresMs)}
    WHERE company_id = ${companyId} AND id = ${p.id}`)
}

export type ProvisionalFilter = {
  hostId: string | null
  meetingTypeId: string | null
  status: Provisional['status'] | null
  nowMs: number
}

/** Newest first; `total` counts all that match. What has lapsed counts as expired. */
export async function listProvisional(
  db: Db,
  companyId: string,
  { filter, limit, offset }: { filter: ProvisionalFilter; limit: number; offset: number },
): Promise<{ provisional: Provisional[]; total: number }> {
  const { hostId, meetingTypeId, status, nowMs } = filter
  const rows = await db.query<{ total: number; page: Provisional[] | null }>(sql`
    WITH matching AS (
      SELECT p.* FROM provisional_bookings p
      WHERE p.company_id = ${companyId}
        AND (${hostId}::uuid IS NULL OR ${hostId}::uuid = ANY (p.host_ids))
        AND (${meetingTypeId}::uuid IS NULL OR p.meeting_type_id = ${meetingTypeId}::uuid)
        AND (${status}::text IS NULL OR ${status}::text =
          CASE WHEN p.status = 'pending' AND p.expires_at <= ${asDate(nowMs)} THEN 'expired'
            ELSE p.status END)
    ), page AS (
      SELECT ${PROVISIONAL} FROM matching p
      ORDER BY p.created_at DESC, p.id LIMIT ${limit} OFFSET ${offset}
    )
    SELECT (SELECT count(*)::int FROM matching) AS total,
      (SELECT json_agg(page ORDER BY page."createdMs" DESC, page.id) FROM page) AS page`)
  return { provisional: rows[0]?.page ?? [], total: rows[0]?.total ?? 0 }
}
