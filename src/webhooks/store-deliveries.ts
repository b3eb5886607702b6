/** Deliveries as they come about, are looked at, and are made again. */
import { asDate } from '../base/clock.ts'
import type { Db, Tx } from '../runtime/db/database.ts'
import type { WebhookAttemptsRow, WebhookDeliveriesRow } from '../runtime/db/rows.ts'
import { fragment, replanned, sql } from '../runtime/db/sql.ts'
import type { DeliveryStatus } from './rules.ts'

export type DeliveryRow = WebhookDeliveriesRow & {
  status: DeliveryStatus
  event_created_at: Date
}

const COLUMNS = fragment(`d.company_id, d.id, d.webhook_id, d.event_id, d.event_type, d.subject_id,
  d.position, d.status, d.attempts, d.tries, d.failed_since, d.due_at, d.lease_id, d.lease_until,
  d.created_at, d.finished_at, e.created_at AS event_created_at`)

/**
 * Of each event one for each endpoint that wants its type and was there when it happened; the
 * endpoints. What has to wait for another one of its subject is due no sooner than that. Whoever
 * deletes an endpoint meanwhile is waited for: what is gone is left out.
 */
export async function insertDeliveries(
  tx: Tx,
  companyId: string,
  events: readonly { id: string }[],
): Promise<string[]> {
  const ids = events.map(({ id }) => id)
  const rows = await tx.query<{ webhookId: string }>(
    replanned(sql`
    WITH there AS (
      SELECT id, event_types, created_at FROM webhooks WHERE company_id = ${companyId}
      FOR KEY SHARE
    ), made AS (
      INSERT INTO webhook_deliveries (company_id, id, webhook_id, event_id, event_type, subject_id,
        position, status, due_at, created_at)
      SELECT ${companyId}, gen_random_uuid(), w.id, e.id, e.type, e.subject_id, e.position, 'open',
        greatest(e.created_at, (
          SELECT max(o.due_at) FROM webhook_deliveries o
          WHERE o.company_id = ${companyId} AND o.webhook_id = w.id AND o.status = 'open'
            AND o.subject_id = e.subject_id)), e.created_at
      FROM events e, there w
      WHERE e.company_id = ${companyId} AND e.id = ANY (${ids}::uuid[])
        AND e.type = ANY (w.event_types) AND w.created_at <= e.created_at
      ORDER BY e.position
      ON CONFLICT DO NOTHING
      RETURNING webhook_id
    )
    SELECT DISTINCT webhook_id AS "webhookId" FROM made`),
  )
  return rows.map(({ webhookId }) => webhookId)
}

export type DeliveryWithPayload = DeliveryRow & { payload: Record<string, unknown> }

export async function findDelivery(
  db: Db,
  companyId: string,
  id: string,
): Promise<DeliveryWithPayload | null> {
  const rows = await db.query<DeliveryWithPayload>(sql`
    SELECT ${COLUMNS}, e.payload FROM webhook_deliveries d
    JOIN events e ON e.company_id = d.company_id AND e.id = d.event_id
    WHERE d.company_id = ${companyId} AND d.id = ${id}`)
  return rows[0] ?? null
}

export function listAttempts(
  db: Db,
  companyId: string,
  deliveryId: string,
): Promise<WebhookAttemptsRow[]> {
  return db.query<WebhookAttemptsRow>(sql`
    SELECT company_id, delivery_id, number, at, duration_ms, status, error, answer
    FROM webhook_attempts WHERE company_id = ${companyId} AND delivery_id = ${deliveryId}
    ORDER BY number`)
}

export type DeliveryPage = {
  webhookId: string | null
  status: DeliveryStatus | null
  eventType: string | null
  subjectId: string | null
  /** When the events happened: from, and before. */
  fromMs: number | null
  toMs: number | null
  limit: number
  offset: number
}

/**
 * Newest first; `total` counts all that match. Planned for what is asked: events are read only
 * where times are asked for.
 */
export async function listDeliveries(
  db: Db,
  companyId: string,
  page: DeliveryPage,
): Promise<{ deliveries: DeliveryRow[]; total: number }> {
  const { webhookId, status, eventType, subjectId } = page
  const [from, to] = [page.fromMs, page.toMs].map(ms => (ms === null ? null : asDate(ms)))
  const rows = await db.query<(DeliveryRow | { id: null }) & { total: number }>(
    replanned(sql`
    WITH matching AS (
      SELECT d.id, d.position FROM webhook_deliveries d
      LEFT JOIN events e ON e.company_id = d.company_id AND e.id = d.event_id
      WHERE d.company_id = ${companyId}
        AND (${webhookId}::uuid IS NULL OR d.webhook_id = ${webhookId}::uuid)
        AND (${status}::text IS NULL OR d.status = ${status}::text)
        AND (${eventType}::text IS NULL OR d.event_type = ${eventType}::text)
        AND (${subjectId}::uuid IS NULL OR d.subject_id = ${subjectId}::uuid)
        AND (${from}::timestamptz IS NULL OR e.created_at >= ${from}::timestamptz)
        AND (${to}::timestamptz IS NULL OR e.created_at < ${to}::timestamptz)
    )
    SELECT ${COLUMNS}, counted.total
    FROM (SELECT count(*)::int AS total FROM matching) counted
    LEFT JOIN (SELECT id FROM matching
      ORDER BY position DESC, id LIMIT ${page.limit} OFFSET ${page.offset}) shown ON true
    LEFT JOIN webhook_deliveries d ON d.company_id = ${companyId} AND d.id = shown.id
    LEFT JOIN events e ON e.company_id = d.company_id AND e.id = d.event_id
    ORDER BY d.position DESC, d.id`),
  )
  // A page that is empty is one row of nothing but the total.
  const deliveries = rows.filter((row): row is DeliveryRow & { total: number } => row.id !== null)
  return { deliveries, total: rows[0]?.total ?? 0 }
}

/** What is being attempted at this moment goes on as it is. */
export async function reopenDelivery(
  tx: Tx,
  companyId: string,
  { id, nowMs }: { id: string; nowMs: number },
): Promise<void> {
  await tx.query(sql`
    UPDATE webhook_deliveries
    SET status = 'open', tries = 0, failed_since = NULL, due_at = ${asDate(nowMs)},
      finished_at = NULL
    WHERE company_id = ${companyId} AND id = ${id}`)
}

/**
 * All that is open of an endpoint, at once and with as much patience as at first. What was never
 * tried is so already: of all that waited while an endpoint was disabled little is written.
 */
export async function refreshOpen(
  tx: Tx,
  companyId: string,
  { webhookId, nowMs }: { webhookId: string; nowMs: number },
): Promise<void> {
  await tx.query(sql`
    UPDATE webhook_deliveries SET tries = 0, failed_since = NULL, due_at = ${asDate(nowMs)}
    WHERE company_id = ${companyId} AND webhook_id = ${webhookId} AND status = 'open'
      AND (failed_since IS NOT NULL OR due_at > ${asDate(nowMs)})`)
}

export type Span = { fromMs: number; toMs: number; limit: number }

/** Of numbered events of some kinds, those that happened in a span; no more than the limit. */
export async function eventsWithin(
  tx: Tx,
  companyId: string,
  { types, fromMs, toMs, limit }: Span & { types: readonly string[] },
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(sql`
    SELECT id FROM events
    WHERE company_id = ${companyId} AND position IS NOT NULL AND type = ANY (${types}::text[])
      AND created_at >= ${asDate(fromMs)} AND created_at < ${asDate(toMs)}
    ORDER BY position LIMIT ${limit}`)
  return rows.map(({ id }) => id)
}

/** Opens deliveries of these events to an endpoint, also where there was none. */
export async function openDeliveries(
  tx: Tx,
  companyId: string,
  { webhookId, eventIds, nowMs }: { webhookId: string; eventIds: readonly string[]; nowMs: number },
): Promise<void> {
  await tx.query(sql`
    INSERT INTO webhook_deliveries AS d (company_id, id, webhook_id, event_id, event_type,
      subject_id, position, status, due_at, created_at)
    SELECT ${companyId}, gen_random_uuid(), ${webhookId}, e.id, e.type, e.subject_id, e.position,
      'open', ${asDate(nowMs)}, ${asDate(nowMs)}
    FROM events e WHERE e.company_id = ${companyId} AND e.id = ANY (${eventIds}::uuid[])
    ON CONFLICT (company_id, webhook_id, event_id) DO UPDATE
    SET status = 'open', tries = 0, failed_since = NULL, due_at = excluded.due_at,
      finished_at = NULL`)
}

/** What receivers answered about these subjects: it may name people. Returns how many. */
export async function eraseAnswers(
  tx: Tx,
  companyId: string,
  subjectIds: readonly string[],
): Promise<number> {
  const rows = await tx.query(sql`
    UPDATE webhook_attempts a SET answer = NULL
    FROM webhook_deliveries d, webhooks w, events e
    WHERE a.company_id = ${companyId} AND d.company_id = ${companyId} AND d.id = a.delivery_id
      AND w.company_id = ${companyId} AND w.id = d.webhook_id
      AND e.company_id = ${companyId} AND e.id = d.event_id
      AND e.subject_id = ANY (${subjectIds}::uuid[]) AND a.answer IS NOT NULL
    RETURNING a.number`)
  return rows.length
}

/** Removes what ended before a moment, with its attempts; no more than some at a time. */
export async function removeFinished(db: Db, beforeMs: number): Promise<number> {
  const rows = await db.query(sql`
    DELETE FROM webhook_deliveries d USING (
      SELECT company_id, id FROM webhook_deliveries /* every company: the sweep serves them all */
      WHERE finished_at < ${asDate(beforeMs)} LIMIT 5000 FOR UPDATE SKIP LOCKED) old
    WHERE d.company_id = old.company_id AND d.id = old.id RETURNING d.id`)
  return rows.length
}

/** Why the last attempt of those that are open failed; null: none did. */
export async function lastError(
  db: Db,
  companyId: string,
  webhookId: string,
): Promise<string | null> {
  const rows = await db.query<{ error: string }>(sql`
    SELECT a.error FROM webhook_deliveries d
    JOIN webhook_attempts a ON a.company_id = d.company_id AND a.delivery_id = d.id
    WHERE d.company_id = ${companyId} AND d.webhook_id = ${webhookId} AND d.status = 'open'
      AND a.error IS NOT NULL
    ORDER BY a.at DESC LIMIT 1`)
  return rows[0]?.error ?? null
}
