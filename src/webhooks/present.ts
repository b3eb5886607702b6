/** Endpoints and deliveries as the wire shows them. */
import type { WebhookAttemptsRow } from '../runtime/db/rows.ts'
import type { WebhookRow } from './store.ts'
import type { DeliveryRow } from './store-deliveries.ts'

const iso = (date: Date | null): string | null => date?.toISOString() ?? null

/** Without its secrets. */
export function presentWebhook(row: WebhookRow, nowMs: number) {
  const isOverlapping = row.older_until !== null && row.older_until.getTime() > nowMs
  return {
    id: row.id,
    endpoint: row.endpoint,
    description: row.description,
    eventTypes: row.event_types,
    companyId: row.company_id,
    enabled: row.disabled_at === null,
    disabledAt: iso(row.disabled_at),
    disabledReason: row.disabled_reason,
    failingSince: iso(row.failing_since),
    pausedUntil:
      row.paused_until && row.paused_until.getTime() > nowMs ? iso(row.paused_until) : null,
    olderSecretUntil: isOverlapping ? iso(row.older_until) : null,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  }
}

/** What the event tells when an endpoint is disabled by what it answers. */
export const disabledFacts = (row: WebhookRow) => ({
  id: row.id,
  endpoint: row.endpoint,
  description: row.description,
  disabledAt: iso(row.disabled_at),
  disabledReason: row.disabled_reason,
  failingSince: iso(row.failing_since),
})

export function presentDelivery(row: DeliveryRow) {
  return {
    id: row.id,
    webhookId: row.webhook_id,
    eventId: row.event_id,
    eventType: row.event_type,
    subjectId: row.subject_id,
    position: Number(row.position),
    status: row.status,
    attemptCount: row.attempts,
    nextAttemptAt: row.status === 'open' ? row.due_at.toISOString() : null,
    eventCreatedAt: row.event_created_at.toISOString(),
    createdAt: row.created_at.toISOString(),
    finishedAt: iso(row.finished_at),
  }
}

export const presentAttempt = (row: WebhookAttemptsRow) => ({
  number: row.number,
  at: row.at.toISOString(),
  durationMs: row.duration_ms,
  status: row.status,
  error: row.error,
  answer: row.answer,
})
