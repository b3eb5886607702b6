/** Where a person is found, and what takes the person out of there. */
import { asDate } from '../base/clock.ts'
import type { Db, Tx } from '../runtime/db/database.ts'
import { replanned, sql } from '../runtime/db/sql.ts'

export type Place = {
  appointmentId: string
  attendeeId: string
  /** An attendee; else one whom the attendee brings. */
  isAttendee: boolean
  /** Neither cancelled nor over. */
  isAhead: boolean
}

/** Every attendee that the person is, or who brings the person; in the order of appointments. */
export function findPlaces(
  db: Db,
  companyId: string,
  { email, nowMs }: { email: string; nowMs: number },
): Promise<Place[]> {
  return db.query<Place>(
    replanned(sql`
    SELECT t.appointment_id AS "appointmentId", t.id AS "attendeeId",
      coalesce(lower(t.email) = lower(${email}), false) AS "isAttendee",
      a.cancelled_at IS NULL AND t.cancelled_at IS NULL
        AND a.ends_at > ${asDate(nowMs)} AS "isAhead"
    FROM attendees t
    JOIN appointments a ON a.company_id = t.company_id AND a.id = t.appointment_id
    WHERE t.company_id = ${companyId} AND (lower(t.email) = lower(${email})
      OR EXISTS (SELECT FROM jsonb_array_elements_text(t.guests) guest
        WHERE lower(guest) = lower(${email})))
    ORDER BY a.starts_at, t.appointment_id, t.id`),
  )
}

/** Nobody else changes them, nor appends an event of them, until the transaction ends. */
export async function lockAppointments(
  tx: Tx,
  companyId: string,
  ids: readonly string[],
): Promise<void> {
  await tx.query(sql`
    SELECT 1 FROM appointments WHERE company_id = ${companyId} AND id = ANY (${ids}::uuid[])
    ORDER BY id FOR NO KEY UPDATE`)
}

/** The rows stay, and with them the figures. */
export async function eraseAttendees(
  tx: Tx,
  companyId: string,
  { attendeeIds, nowMs }: { attendeeIds: readonly string[]; nowMs: number },
): Promise<void> {
  await tx.query(sql`
    UPDATE attendees
    SET email = NULL, phone = NULL, firstname = '', lastname = '', fullname = '',
      timezone = NULL, language = NULL, notes = '{}', guests = '[]',
      cancel = cancel || '{"reason": null}', erased_at = ${asDate(nowMs)}
    WHERE company_id = ${companyId} AND id = ANY (${attendeeIds}::uuid[])`)
}

export async function eraseGuest(
  tx: Tx,
  companyId: string,
  { attendeeIds, email }: { attendeeIds: readonly string[]; email: string },
): Promise<void> {
  await tx.query(sql`
    UPDATE attendees
    SET guests = coalesce((SELECT jsonb_agg(guest) FROM jsonb_array_elements_text(guests) guest
      WHERE lower(guest) <> lower(${email})), '[]')
    WHERE company_id = ${companyId} AND id = ANY (${attendeeIds}::uuid[])`)
}

/**
 * Texts about the person alone, of appointments that are no group; of all of them the reason where
 * the person gave it.
 */
export async function eraseTexts(
  tx: Tx,
  companyId: string,
  { ids, attendeeIds }: { ids: readonly string[]; attendeeIds: readonly string[] },
): Promise<void> {
  await tx.query(sql`
    UPDATE appointments
    SET note = '', transcription = NULL, summary = NULL, ics = NULL,
      location = CASE channel WHEN 'local-attendee' THEN NULL ELSE location END,
      cancel = cancel || '{"reason": null}'
    WHERE company_id = ${companyId} AND id = ANY (${ids}::uuid[]) AND spots IS NULL`)
  await tx.query(sql`
    UPDATE appointments SET cancel = cancel || '{"reason": null}'
    WHERE company_id = ${companyId} AND id = ANY (${ids}::uuid[])
      AND cancel->>'actionBy' = ANY (${attendeeIds}::text[])`)
}

export type Told = {
  id: string
  type: string
  createdMs: number
  payload: Record<string, unknown>
}

/** The events of some appointments, in the order of time. */
export function findEvents(
  db: Db,
  companyId: string,
  appointmentIds: readonly string[],
): Promise<Told[]> {
  return db.query<Told>(sql`
    SELECT id, type, payload, round(date_part('epoch', created_at) * 1000) AS "createdMs"
    FROM events
    WHERE company_id = ${companyId} AND subject_id = ANY (${appointmentIds}::uuid[])
    ORDER BY created_at, subject_id, revision, id`)
}

export async function rewriteEvents(
  tx: Tx,
  companyId: string,
  events: readonly Pick<Told, 'id' | 'payload'>[],
): Promise<void> {
  await tx.query(sql`
    UPDATE events e SET payload = r.payload
    FROM jsonb_to_recordset(${JSON.stringify(events)}::jsonb) AS r (id uuid, payload jsonb)
    WHERE e.company_id = ${companyId} AND e.id = r.id`)
}

/** Contacts by email. */
export async function findContactIds(
  db: Db,
  companyId: string,
  emailFolded: string,
): Promise<string[]> {
  const rows = await db.query<{ id: string }>(sql`
    SELECT id FROM contacts WHERE company_id = ${companyId} AND email_folded = ${emailFolded}`)
  return rows.map(({ id }) => id)
}

/**
 * Replies that are kept for repeated requests: such a request is then told that it was done. A key
 * that spells the email goes. Returns how many.
 */
export async function eraseReplies(
  tx: Tx,
  companyId: string,
  { email, ids }: { email: string; ids: readonly string[] },
): Promise<number> {
  const gone = await tx.query(sql`
    DELETE FROM idempotency_keys
    WHERE company_id = ${companyId} AND strpos(lower(key), lower(${email})) > 0 RETURNING key`)
  const emptied = await tx.query(sql`
    UPDATE idempotency_keys SET reply = '{"shownOnce":true}'
    WHERE company_id = ${companyId} AND (strpos(lower(reply), lower(${email})) > 0
      OR EXISTS (SELECT FROM unnest(${ids}::text[]) id WHERE strpos(reply, id) > 0))
    RETURNING key`)
  return gone.length + emptied.length
}

/** Visitors' names of holds that spell the email. Returns how many. */
export async function eraseVisitors(tx: Tx, companyId: string, email: string): Promise<number> {
  const rows = await tx.query(sql`
    UPDATE holds SET visitor = NULL
    WHERE company_id = ${companyId} AND strpos(lower(visitor), lower(${email})) > 0
    RETURNING id`)
  return rows.length
}
