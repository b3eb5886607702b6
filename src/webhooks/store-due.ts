/** What is due to endpoints, who attempts it, and what came of it. Times are our clock's. */
import { asDate } from '../base/clock.ts'
import type { Db, Tx } from '../runtime/db/database.ts'
import { replanned, sql } from '../runtime/db/sql.ts'

export type Endpoint = { companyId: string; webhookId: string }

/** One delivery that was claimed, with all that an attempt needs. */
export type Claimed = {
  id: string
  /** The number of this attempt. */
  number: number
  endpoint: string
  secret: string
  olderSecret: string | null
  olderUntilMs: number | null
  isFailing: boolean
  event: { id: string; type: string; payload: Record<string, unknown> }
  /** Of the payload: who is forgotten meanwhile is not kept through an answer. */
  digest: string
}

/** Endpoints to which something is due and not being attempted; none that is paused. */
export function endpointsDue(db: Db, nowMs: number): Promise<Endpoint[]> {
  const now = asDate(nowMs)
  return db.query<Endpoint>(sql`
    SELECT w.company_id AS "companyId", w.id AS "webhookId"
    FROM webhooks w /* every company: the worker serves them all */
    WHERE w.disabled_at IS NULL AND (w.paused_until IS NULL OR w.paused_until <= ${now}) AND EXISTS (
      SELECT FROM webhook_deliveries d
      WHERE d.company_id = w.company_id AND d.webhook_id = w.id AND d.status = 'open'
        AND d.due_at <= ${now} AND (d.lease_until IS NULL OR d.lease_until <= ${now}))`)
}

export type Lease = { id: string; nowMs: number; untilMs: number; limit: number }

/**
 * Takes what is due: of each subject the first that is open, and none while another is attempted.
 * Several who claim at once get different ones. Whoever dies keeps them until the lease ends. Of
 * each that is due its subject alone is looked at: it costs the same however many there are. Of an
 * endpoint that was paused it takes one, and none while one is attempted.
 */
export function claimDue(
  db: Db,
  { companyId, webhookId }: Endpoint,
  lease: Lease,
): Promise<Claimed[]> {
  const now = asDate(lease.nowMs)
  return db.query<Claimed>(
    replanned(sql`
    WITH due AS (
      SELECT d.id FROM webhook_deliveries d
      WHERE d.company_id = ${companyId} AND d.webhook_id = ${webhookId} AND d.status = 'open'
        AND d.due_at <= ${now} AND (d.lease_until IS NULL OR d.lease_until <= ${now})
        AND d.id = (SELECT o.id FROM webhook_deliveries o
          WHERE o.company_id = ${companyId} AND o.webhook_id = ${webhookId}
            AND o.subject_id = d.subject_id AND o.status = 'open'
          ORDER BY coalesce(o.lease_until > ${now}, false) DESC, o.position LIMIT 1)
        AND EXISTS (SELECT FROM webhooks w WHERE w.company_id = ${companyId}
          AND w.id = ${webhookId} AND w.disabled_at IS NULL AND (w.paused_until IS NULL
            OR w.paused_until <= ${now} AND NOT EXISTS (SELECT FROM webhook_deliveries o
              WHERE o.company_id = ${companyId} AND o.webhook_id = ${webhookId}
                AND o.status = 'open' AND o.lease_until > ${now})))
      ORDER BY d.due_at, d.position LIMIT ${lease.limit}
      FOR UPDATE OF d SKIP LOCKED
    )
    UPDATE webhook_deliveries d
    SET lease_id = ${lease.id}, lease_until = ${asDate(lease.untilMs)}, attempts = d.attempts + 1
    FROM due, webhooks w, events e
    WHERE d.company_id = ${companyId} AND d.id = due.id
      AND w.company_id = ${companyId} AND w.id = d.webhook_id
      AND (w.paused_until IS NULL OR d.id = (SELECT id FROM due LIMIT 1))
      AND e.company_id = ${companyId} AND e.id = d.event_id
    RETURNING d.id, d.attempts AS number, w.endpoint, w.secret,
      w.older_secret AS "olderSecret", w.failing_since IS NOT NULL AS "isFailing",
      round(date_part('epoch', w.older_until) * 1000) AS "olderUntilMs",
      json_build_object('id', e.id, 'type', e.type, 'payload', e.payload) AS event,
      md5(e.payload::text) AS digest`),
  )
}

export type Done = {
  id: string
  leaseId: string
  number: number
  sentMs: number
  durationMs: number
  status: number
}

/** In one statement. Whoever lost the lease meanwhile notes the attempt and decides nothing. */
export async function recordDelivered(db: Db, companyId: string, done: Done): Promise<void> {
  const endMs = done.sentMs + done.durationMs
  await db.query(sql`
    WITH noted AS (
      INSERT INTO webhook_attempts (company_id, delivery_id, number, at, duration_ms, status)
      SELECT ${companyId}, d.id, ${done.number}, ${asDate(done.sentMs)}, ${done.durationMs},
        ${done.status}
      FROM webhook_deliveries d WHERE d.company_id = ${companyId} AND d.id = ${done.id}
    )
    UPDATE webhook_deliveries
    SET status = 'delivered', finished_at = ${asDate(endMs)}, lease_id = NULL, lease_until = NULL
    WHERE company_id = ${companyId} AND id = ${done.id} AND lease_id = ${done.leaseId}`)
}

export type Failed = Omit<Done, 'status'> & {
  status: number | null
  error: string
  answer: string | null
}

export async function insertFailedAttempt(tx: Tx, companyId: string, one: Failed): Promise<void> {
  await tx.query(sql`
    INSERT INTO webhook_attempts
      (company_id, delivery_id, number, at, duration_ms, status, error, answer)
    VALUES (${companyId}, ${one.id}, ${one.number}, ${asDate(one.sentMs)}, ${one.durationMs},
      ${one.status}, ${one.error}, ${one.answer})`)
}

/** Whether the event still is what was sent; nobody rewrites it until the transaction ends. */
export async function isEventAsSent(
  tx: Tx,
  companyId: string,
  { eventId, digest }: { eventId: string; digest: string },
): Promise<boolean> {
  const rows = await tx.query<{ digest: string }>(sql`
    SELECT md5(payload::text) AS digest FROM events
    WHERE company_id = ${companyId} AND id = ${eventId} FOR SHARE`)
  return rows[0]?.digest === digest
}

export type Leased = { isHeld: boolean; tries: number; failedSinceMs: number | null }

/**
 * Whether the lease is still held, and how often it failed as it counts now; nobody changes it
 * until the transaction ends. Null: it is gone.
 */
export async function lockLeased(
  tx: Tx,
  companyId: string,
  { id, leaseId }: { id: string; leaseId: string },
): Promise<Leased | null> {
  const rows = await tx.query<Leased>(sql`
    SELECT coalesce(lease_id = ${leaseId}, false) AS "isHeld", tries,
      round(date_part('epoch', failed_since) * 1000) AS "failedSinceMs"
    FROM webhook_deliveries WHERE company_id = ${companyId} AND id = ${id} FOR UPDATE`)
  return rows[0] ?? null
}

/** Whether something open of the endpoint failed when it was tried. */
export async function isAnyFailing(tx: Tx, { companyId, webhookId }: Endpoint): Promise<boolean> {
  const rows = await tx.query(sql`
    SELECT 1 FROM webhook_deliveries
    WHERE company_id = ${companyId} AND webhook_id = ${webhookId} AND status = 'open'
      AND failed_since IS NOT NULL LIMIT 1`)
  return rows.length > 0
}

export type TryAgain = { id: string; tries: number; failedSinceMs: number; dueMs: number }

/** What waits behind it in its order waits as long, so that nobody looks at it in between. */
export async function tryAgain(
  tx: Tx,
  { companyId, webhookId }: Endpoint,
  { id, tries, failedSinceMs, dueMs }: TryAgain,
): Promise<void> {
  await tx.query(sql`
    UPDATE webhook_deliveries
    SET tries = ${tries}, failed_since = ${asDate(failedSinceMs)}, due_at = ${asDate(dueMs)},
      lease_id = NULL, lease_until = NULL
    WHERE company_id = ${companyId} AND id = ${id}`)
  await tx.query(sql`
    UPDATE webhook_deliveries d SET due_at = ${asDate(dueMs)}
    FROM webhook_deliveries head
    WHERE head.company_id = ${companyId} AND head.id = ${id}
      AND d.company_id = ${companyId} AND d.webhook_id = ${webhookId} AND d.status = 'open'
      AND d.subject_id = head.subject_id AND d.position > head.position
      AND d.due_at < ${asDate(dueMs)}`)
}

/** The next of its subject is due at once. */
export async function giveUp(
  tx: Tx,
  { companyId, webhookId }: Endpoint,
  { id, tries, failedSinceMs, nowMs }: Omit<TryAgain, 'dueMs'> & { nowMs: number },
): Promise<void> {
  await tx.query(sql`
    UPDATE webhook_deliveries
    SET status = 'given_up', finished_at = ${asDate(nowMs)}, tries = ${tries},
      failed_since = ${asDate(failedSinceMs)}, lease_id = NULL, lease_until = NULL
    WHERE company_id = ${companyId} AND webhook_id = ${webhookId} AND id = ${id}`)
}

/** Of an attempt that was stopped before it came to anything. */
export async function giveBack(
  db: Db,
  companyId: string,
  { id, leaseId }: { id: string; leaseId: string },
): Promise<void> {
  await db.query(sql`
    UPDATE webhook_deliveries SET lease_id = NULL, lease_until = NULL
    WHERE company_id = ${companyId} AND id = ${id} AND lease_id = ${leaseId}`)
}
