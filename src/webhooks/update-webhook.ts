import { asDate } from '../base/clock.ts'
import { Refusal } from '../base/refusal.ts'
import type { Tx } from '../runtime/db/database.ts'
import { refuseEndpoint } from './endpoint.ts'
import type { WebhookProduct } from './product.ts'
import { lockWebhook, updateWebhookRow, type WebhookRow } from './store.ts'
import { refreshOpen } from './store-deliveries.ts'

export type WebhookChange = {
  companyId: string
  id: string
  endpoint?: string | undefined
  eventTypes?: readonly string[] | undefined
  description?: string | null | undefined
  enabled?: boolean | undefined
  nowMs: number
}

/**
 * Once it is enabled, or leads elsewhere, all that is open is due again. Throws `webhook_not_found`
 * and `validation_failed`.
 */
export async function updateWebhook(
  { webhooks }: WebhookProduct,
  tx: Tx,
  change: WebhookChange,
): Promise<WebhookRow> {
  const { companyId, id, nowMs } = change
  if (change.endpoint !== undefined) refuseEndpoint(change.endpoint, webhooks)
  const row = await lockWebhook(tx, companyId, id)
  if (!row) throw new Refusal('webhook_not_found')
  const { endpoint = row.endpoint, description = row.description } = change
  const enabled = change.enabled ?? row.disabled_at === null
  const isFresh = enabled && (row.disabled_at !== null || endpoint !== row.endpoint)
  const updated = await updateWebhookRow(tx, {
    ...row,
    endpoint,
    description: description ?? '',
    event_types: [...(change.eventTypes ?? row.event_types)],
    ...(isFresh && { failing_since: null, failures: 0, paused_until: null }),
    ...disabling(row, enabled, nowMs),
    updated_at: asDate(nowMs),
  })
  if (isFresh) {
    await refreshOpen(tx, companyId, { webhookId: id, nowMs })
    tx.afterCommit(() => webhooks.wake({ companyId, webhookId: id }))
  }
  return updated
}

function disabling(row: WebhookRow, enabled: boolean, nowMs: number) {
  if (enabled) return { disabled_at: null, disabled_reason: null }
  return {
    disabled_at: row.disabled_at ?? asDate(nowMs),
    disabled_reason: row.disabled_reason ?? ('by_hand' as const),
  }
}
