/** Mails as their senders look them up. */
import { sql as part } from 'kysely'
import { asDate } from '../base/clock.ts'
import { compose, containing, pageOf, TOTAL } from '../runtime/db/compose.ts'
import type { Db, Tx } from '../runtime/db/database.ts'
import { fragment, sql } from '../runtime/db/sql.ts'
import type { Kind, Role, Status } from './rules.ts'

export type Logged = {
  id: string
  kind: Kind
  role: Role
  to: string | null
  aboutId: string
  status: Status
  subject: string | null
  text: string | null
  tries: number
  error: string | null
  dueMs: number
  sentMs: number | null
  createdMs: number
}

const LOGGED = fragment(`m.id, m.kind, m.role, m.recipient AS "to", m.subject_id AS "aboutId",
  m.status, m.subject, m.content AS text, m.tries, m.error,
  round(date_part('epoch', m.due_at) * 1000) AS "dueMs",
  round(date_part('epoch', m.sent_at) * 1000) AS "sentMs",
  round(date_part('epoch', m.created_at) * 1000) AS "createdMs"`)

export type LogFilter = {
  status: Status | null
  kind: Kind | null
  /** The whole address. */
  recipient: string | null
  /** The appointment, the booking that waits, or the webhook. */
  aboutId: string | null
  /** Part of the subject or the address. */
  search: string | null
}

/** Newest first; `total` counts all that match. */
export async function listLog(
  db: Db,
  companyId: string,
  { filter, limit, offset }: { filter: LogFilter; limit: number; offset: number },
): Promise<{ mails: Logged[]; total: number }> {
  const matching = matchingQuery(companyId, filter)
  const page = matching
    .select('m.id')
    .orderBy('m.created_at', 'desc')
    .orderBy('m.id')
    .limit(limit)
    .offset(offset)
  const whole = (inner: string) => `
    SELECT ${LOGGED.fragment} FROM (${inner}) page
    JOIN mails m ON m.company_id = $1 AND m.id = page.id ORDER BY m.created_at DESC, m.id`
  const count = matching.select(TOTAL)
  const { rows: mails, total } = await pageOf<Logged>(db, { count, page, whole })
  return { mails, total }
}

/** The company is the first parameter. */
function matchingQuery(companyId: string, filter: LogFilter) {
  const { status, kind, recipient, aboutId, search } = filter
  let query = compose.selectFrom('mails as m').where('m.company_id', '=', companyId)
  if (status !== null) query = query.where('m.status', '=', status)
  if (kind !== null) query = query.where('m.kind', '=', kind)
  if (recipient !== null)
    query = query.where(part<boolean>`lower(m.recipient) = lower(${recipient})`)
  if (aboutId !== null) query = query.where('m.subject_id', '=', aboutId)
  if (search === null) return query
  const like = containing(search)
  return query.where(part<boolean>`(m.recipient ILIKE ${like} OR m.subject ILIKE ${like})`)
}

export async function findLogged(db: Db, companyId: string, id: string): Promise<Logged | null> {
  const rows = await db.query<Logged>(sql`
    SELECT ${LOGGED} FROM mails m WHERE m.company_id = ${companyId} AND m.id = ${id}`)
  return rows[0] ?? null
}

export type Reachable = { appointmentId: string; email: string | null }

/** An attendee by the id alone; null: nobody, or somebody who was forgotten. */
export async function findAttendee(
  db: Db,
  companyId: string,
  attendeeId: string,
): Promise<Reachable | null> {
  const rows = await db.query<Reachable>(sql`
    SELECT t.appointment_id AS "appointmentId", t.email
    FROM contact_attendances c JOIN attendees t ON t.company_id = c.company_id
      AND t.appointment_id = c.appointment_id AND t.id = c.attendee_id
    WHERE c.company_id = ${companyId} AND c.attendee_id = ${attendeeId}
      AND t.erased_at IS NULL`)
  return rows[0] ?? null
}

/**
 * Of an attendee, and of whoever is reminded at the same address, every reminder ends, and none is
 * planned for what the same person has booked so far.
 */
export async function stopReminders(
  tx: Tx,
  companyId: string,
  at: { appointmentId: string; attendeeId: string },
): Promise<void> {
  const rows = await tx.query<{ email: string }>(sql`
    UPDATE attendees SET receive_reminders = false
    WHERE company_id = ${companyId} AND appointment_id = ${at.appointmentId}
      AND id = ${at.attendeeId} RETURNING email`)
  const email = rows[0]?.email ?? null
  await tx.query(sql`
    UPDATE attendees t SET receive_reminders = false
    FROM contact_attendances own JOIN contact_attendances other
      ON other.company_id = own.company_id AND other.contact_id = own.contact_id
    WHERE own.company_id = ${companyId} AND own.attendee_id = ${at.attendeeId}
      AND t.company_id = ${companyId} AND t.appointment_id = other.appointment_id
      AND t.id = other.attendee_id AND lower(t.email) = lower(${email})`)
  const ended = await tx.query<{ subjectId: string; personId: string }>(sql`
    UPDATE mails SET status = 'skipped', error = 'unsubscribed'
    WHERE company_id = ${companyId} AND lower(recipient) = lower(${email}) AND role = 'attendee'
      AND kind IN ('reminder', 'follow_up') AND status = 'queued'
    RETURNING subject_id AS "subjectId", person_id AS "personId"`)
  await tx.query(sql`
    UPDATE attendees SET receive_reminders = false
    WHERE company_id = ${companyId}
      AND appointment_id = ANY (${ended.map(({ subjectId }) => subjectId)}::uuid[])
      AND id = ANY (${ended.map(({ personId }) => personId)}::uuid[])`)
}

export type MailErasure = {
  email: string
  /** The attendees that the person is: whom they bring goes with them. */
  attendeeIds: readonly string[]
  /** Appointments and bookings that wait in which the person is. */
  subjectIds: readonly string[]
  nowMs: number
}

/** Takes a person out of mails: of those that are still to come none goes out. */
export async function eraseMails(
  tx: Tx,
  companyId: string,
  { email, attendeeIds, subjectIds, nowMs }: MailErasure,
): Promise<number> {
  const own = await tx.query(sql`
    UPDATE mails
    SET recipient = NULL, erased_at = ${asDate(nowMs)}, subject = NULL, content = NULL, about = '{}',
      error = CASE status WHEN 'queued' THEN 'forgotten' END,
      status = CASE status WHEN 'queued' THEN 'skipped' ELSE status END
    WHERE company_id = ${companyId} AND (role NOT IN ('host', 'admin')
        AND lower(recipient) = lower(${email})
      OR role = 'guest' AND subject_id = ANY (${subjectIds}::uuid[])
        AND person_id = ANY (${attendeeIds}::uuid[]))
    RETURNING id`)
  const about = await tx.query(sql`
    UPDATE mails
    SET erased_at = ${asDate(nowMs)}, subject = NULL, content = NULL,
      about = CASE WHEN kind IN ('reminder', 'follow_up') THEN about
        ELSE about - 'reason' - 'title' - 'content' END
    WHERE company_id = ${companyId} AND subject_id = ANY (${subjectIds}::uuid[])
      AND erased_at IS NULL
    RETURNING id`)
  return own.length + about.length
}

export type MailOfPerson = Pick<Logged, 'id' | 'kind' | 'subject' | 'sentMs'>

/** What went to a person, oldest first. */
export function findMailsTo(db: Db, companyId: string, email: string): Promise<MailOfPerson[]> {
  return db.query<MailOfPerson>(sql`
    SELECT m.id, m.kind, m.subject, round(date_part('epoch', m.sent_at) * 1000) AS "sentMs"
    FROM mails m
    WHERE m.company_id = ${companyId} AND lower(m.recipient) = lower(${email})
      AND m.role NOT IN ('host', 'admin') AND m.status = 'sent'
    ORDER BY m.sent_at, m.id`)
}

/** Removes what was due before a moment and is not queued; no more than some at a time. */
export async function removeEnded(db: Db, beforeMs: number): Promise<number> {
  const rows = await db.query(sql`
    DELETE FROM mails m USING (
      SELECT company_id, id FROM mails /* every company: the sweep serves them all */
      WHERE status <> 'queued' AND due_at < ${asDate(beforeMs)}
      LIMIT 5000 FOR UPDATE SKIP LOCKED) old
    WHERE m.company_id = old.company_id AND m.id = old.id RETURNING m.id`)
  return rows.length
}
