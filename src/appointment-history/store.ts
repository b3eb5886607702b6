/** What happened to an appointment, and who was told of it. */
import type { Db } from '../runtime/db/database.ts'
import { sql } from '../runtime/db/sql.ts'

export type Person = { id: string; name: string }

/** What is read of an event of an appointment. */
export type Facts = {
  start: string
  note: string
  isCancelled: boolean
  cancel: Cancelled | null
  changedBy?: Actor
  rescheduleReason?: string
  /** Whom the event is about. */
  attendeeId?: string
  guestAdded?: true
  attendees: {
    id: string
    fullname: string
    noShow: boolean
    isCancelled: boolean
    cancel: Cancelled | null
  }[]
  hosts: { id: string; fullName: string }[]
}

type Actor = { actionSource: 'host' | 'attendee'; actionBy: string | null }
type Cancelled = Actor & { reason: string | null }

export type HistoryEvent = {
  id: string
  type: string
  position: number | null
  createdMs: number
  facts: Facts
}

/** The latest, oldest first. */
export function listHistory(
  db: Db,
  companyId: string,
  { id, most }: { id: string; most: number },
): Promise<HistoryEvent[]> {
  return db.query<HistoryEvent>(sql`
    SELECT * FROM (
      SELECT e.id, e.type, e.revision, e.position::float8 AS position, e.payload AS facts,
        round(date_part('epoch', e.created_at) * 1000) AS "createdMs"
      FROM events e
      WHERE e.company_id = ${companyId} AND e.subject_id = ${id}
      ORDER BY e.revision DESC LIMIT ${most}) latest
    ORDER BY revision`)
}

/** Whoever is or was a user of the company. */
export function namesOf(db: Db, companyId: string, userIds: readonly string[]): Promise<Person[]> {
  return db.query<Person>(sql`
    SELECT id, trim(given_name || ' ' || family_name) AS name FROM users
    WHERE company_id = ${companyId} AND id = ANY (${userIds}::uuid[])`)
}

export type HistoryMail = {
  id: string
  kind: string
  role: string
  to: string | null
  status: string
  dueMs: number
  sentMs: number | null
}

/**
 * The latest, oldest first. Of a series one mail may tell of many: of all when it was booked, and
 * of those that one request changed, to whoever has to do with this one of them.
 */
export function listMailsAbout(
  db: Db,
  companyId: string,
  { id, most }: { id: string; most: number },
): Promise<HistoryMail[]> {
  return db.query<HistoryMail>(sql`
    SELECT * FROM (
      SELECT m.id, m.kind, m.role, m.recipient AS "to", m.status,
        round(date_part('epoch', m.due_at) * 1000) AS "dueMs",
        round(date_part('epoch', m.sent_at) * 1000) AS "sentMs"
      FROM mails m
      WHERE m.company_id = ${companyId} AND m.id IN (
        SELECT own.id FROM mails own
        WHERE own.company_id = ${companyId} AND own.subject_id = ${id}
        UNION
        SELECT shared.id FROM appointments a
        JOIN appointments first ON first.company_id = a.company_id
          AND first.series_id = a.series_id AND first.series_index = 0
        JOIN mails shared ON shared.company_id = first.company_id AND shared.subject_id = first.id
        WHERE a.company_id = ${companyId} AND a.id = ${id}
          AND shared.kind = 'confirmation' AND shared.about ? 'isOfSeries'
        UNION
        SELECT shared.id FROM events e
        CROSS JOIN unnest(ARRAY['attendee', 'guest', 'host']) AS to_role
        JOIN mails shared ON shared.company_id = e.company_id
          AND shared.cause = (e.payload->>'seriesChangeId') || ' to ' || to_role
        WHERE e.company_id = ${companyId} AND e.subject_id = ${id}
          AND (shared.role = 'attendee'
            OR shared.role = 'host' AND e.payload->'hosts' @> jsonb_build_array(
              jsonb_build_object('id', shared.person_id))
            OR shared.role = 'guest' AND e.payload->'attendees' @> jsonb_build_array(
              jsonb_build_object('bringalongEmails', jsonb_build_array(shared.recipient)))))
      ORDER BY m.due_at DESC, m.id DESC LIMIT ${most}) latest
    ORDER BY "dueMs", id`)
}

export type HistoryDelivery = {
  id: string
  webhookId: string
  endpoint: string
  eventId: string
  eventType: string
  status: string
  attemptCount: number
  createdMs: number
  finishedMs: number | null
}

/** The latest, oldest first. Of each event a webhook has one at most, which is found by its key. */
export function listDeliveriesAbout(
  db: Db,
  companyId: string,
  { id, most }: { id: string; most: number },
): Promise<HistoryDelivery[]> {
  return db.query<HistoryDelivery>(sql`
    SELECT * FROM (
      SELECT d.id, d.webhook_id AS "webhookId", w.endpoint, d.event_id AS "eventId",
        d.event_type AS "eventType", d.status, d.attempts AS "attemptCount", d.position,
        round(date_part('epoch', d.created_at) * 1000) AS "createdMs",
        round(date_part('epoch', d.finished_at) * 1000) AS "finishedMs"
      FROM events e
      JOIN webhooks w ON w.company_id = ${companyId}
      JOIN webhook_deliveries d ON d.company_id = ${companyId} AND d.webhook_id = w.id
        AND d.event_id = e.id
      WHERE e.company_id = ${companyId} AND e.subject_id = ${id}
      ORDER BY d.position DESC, d.id DESC LIMIT ${most}) latest
    ORDER BY position, id`)
}
