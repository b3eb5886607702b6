/** Endpoints of companies. */
import { asDate } from '../base/clock.ts'
import type { Db, Tx } from '../runtime/db/database.ts'
import type { WebhooksRow } from '../runtime/db/rows.ts'
import { fragment, sql } from '../runtime/db/sql.ts'
import type { DisabledReason } from './rules.ts'

export type WebhookRow = WebhooksRow & { disabled_reason: DisabledReason | null }

const COLUMNS = fragment(`company_id, id, endpoint, description, event_types, secret, older_secret,
  older_until, failing_since, failures, paused_until, disabled_at, disabled_reason, revision,
  created_at, updated_at`)

export type NewWebhook = {
  id: string
  endpoint: string
  description: string
  eventTypes: readonly string[]
  secret: string
  nowMs: number
}

export async function insertWebhook(
  tx: Tx,
  companyId: string,
  made: NewWebhook,
): Promise<WebhookRow> {
  const rows = await tx.query<WebhookRow>(sql`
    INSERT INTO webhooks (company_id, id, endpoint, description, event_types, secret, created_at,
      updated_at)
    VALUES (${companyId}, ${made.id}, ${made.endpoint}, ${made.description}, ${made.eventTypes},
      ${made.secret}, ${asDate(made.nowMs)}, ${asDate(made.nowMs)})
    RETURNING ${COLUMNS}`)
  return rows[0] as WebhookRow
}

/** Oldest first. */
export function listWebhooks(db: Db, companyId: string): Promise<WebhookRow[]> {
  return db.query<WebhookRow>(sql`
    SELECT ${COLUMNS} FROM webhooks WHERE company_id = ${companyId} ORDER BY created_at, id`)
}

export async function findWebhook(
  db: Db,
  companyId: string,
  id: string,
): Promise<WebhookRow | null> {
  const rows = await db.query<WebhookRow>(sql`
    SELECT ${COLUMNS} FROM webhooks WHERE company_id = ${companyId} AND id = ${id}`)
  return rows[0] ?? null
}

export async function lockWebhook(
  tx: Tx,
  companyId: string,
  id: string,
): Promise<WebhookRow | null> {
  const rows = await tx.query<WebhookRow>(sql`
    SELECT ${COLUMNS} FROM webhooks WHERE company_id = ${companyId} AND id = ${id}
    FOR NO KEY UPDATE`)
  return rows[0] ?? null
}

/** How many there are; nobody else of the company makes one until the transaction ends. */
export async function lockCount(tx: Tx, companyId: string): Promise<number> {
  await tx.query(sql`
    SELECT 1 FROM companies WHERE company_id = ${companyId} FOR NO KEY UPDATE`)
  const rows = await tx.query<{ count: number }>(sql`
    SELECT count(*)::int AS count FROM webhooks WHERE company_id = ${companyId}`)
  return rows[0]?.count ?? 0
}

/** Writes all of the row that may change. */
export async function updateWebhookRow(tx: Tx, row: WebhookRow): Promise<WebhookRow> {
  const rows = await tx.query<WebhookRow>(sql`
    UPDATE webhooks SET endpoint = ${row.endpoint}, description = ${row.description},
      event_types = ${row.event_types}, secret = ${row.secret}, older_secret = ${row.older_secret},
      older_until = ${row.older_until}, failing_since = ${row.failing_since},
      failures = ${row.failures}, paused_until = ${row.paused_until},
      disabled_at = ${row.disabled_at}, disabled_reason = ${row.disabled_reason},
      revision = revision + 1, updated_at = ${row.updated_at}
    WHERE company_id = ${row.company_id} AND id = ${row.id}
    RETURNING ${COLUMNS}`)
  return rows[0] as WebhookRow
}

/** With its deliveries and their attempts. Whether there was one. */
export async function deleteWebhookRow(tx: Tx, companyId: string, id: string): Promise<boolean> {
  const rows = await tx.query(sql`
    DELETE FROM webhooks WHERE company_id = ${companyId} AND id = ${id} RETURNING id`)
  return rows.length > 0
}

/** After something was delivered, which ends failures from before it was sent; or of all. */
export async function endFailing(
  db: Db,
  companyId: string,
  { id, sentMs }: { id: string; sentMs?: number },
): Promise<void> {
  const sent = sentMs === undefined ? null : asDate(sentMs)
  await db.query(sql`
    UPDATE webhooks SET failing_since = NULL, failures = 0, paused_until = NULL
    WHERE company_id = ${companyId} AND id = ${id}
      AND (${sent}::timestamptz IS NULL OR failing_since <= ${sent}::timestamptz)`)
}

/** Whoever asks for an attempt need not wait for the next that would be made. */
export async function endPause(
  tx: Tx,
  companyId: string,
  { id, nowMs }: { id: string; nowMs: number },
): Promise<void> {
  await tx.query(sql`
    UPDATE webhooks SET paused_until = ${asDate(nowMs)}
    WHERE company_id = ${companyId} AND id = ${id} AND paused_until > ${asDate(nowMs)}`)
}
