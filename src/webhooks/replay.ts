/** Delivering again what was delivered, given up, or happened before an endpoint was there. */
import { Refusal } from '../base/refusal.ts'
import type { Tx } from '../runtime/db/database.ts'
import type { WebhookProduct } from './product.ts'
import { endPause, lockWebhook } from './store.ts'
import * as deliveries from './store-deliveries.ts'

/** Events that are replayed by one request. */
const MOST = 10_000

type One = { companyId: string; id: string; nowMs: number }

/** Throws `delivery_not_found` and `webhook_disabled`. */
export async function replayDelivery(
  product: WebhookProduct,
  tx: Tx,
  { companyId, id, nowMs }: One,
): Promise<deliveries.DeliveryWithPayload> {
  const before = await deliveries.findDelivery(tx, companyId, id)
  if (!before) throw new Refusal('delivery_not_found')
  const webhookId = before.webhook_id
  await refuseDisabled(tx, companyId, webhookId)
  await endPause(tx, companyId, { id: webhookId, nowMs })
  await deliveries.reopenDelivery(tx, companyId, { id, nowMs })
  tx.afterCommit(() => product.webhooks.wake({ companyId, webhookId }))
  const after = await deliveries.findDelivery(tx, companyId, id)
  if (!after) throw new Refusal('delivery_not_found')
  return after
}

type Span = { companyId: string; webhookId: string; fromMs: number; toMs: number; nowMs: number }

/** How many. Throws `webhook_not_found`, `webhook_disabled` and `replay_too_long`. */
export async function replaySpan(
  product: WebhookProduct,
  tx: Tx,
  { companyId, webhookId, nowMs, ...span }: Span,
): Promise<number> {
  const { event_types: types } = await refuseDisabled(tx, companyId, webhookId)
  const asked = { ...span, types, limit: MOST + 1 }
  const eventIds = await deliveries.eventsWithin(tx, companyId, asked)
  if (eventIds.length > MOST) throw new Refusal('replay_too_long')
  await endPause(tx, companyId, { id: webhookId, nowMs })
  await deliveries.openDeliveries(tx, companyId, { webhookId, eventIds, nowMs })
  tx.afterCommit(() => product.webhooks.wake({ companyId, webhookId }))
  return eventIds.length
}

/** What waits for it would wait on: whoever wants it enables it. */
async function refuseDisabled(tx: Tx, companyId: string, webhookId: string) {
  const webhook = await lockWebhook(tx, companyId, webhookId)
  if (!webhook) throw new Refusal('webhook_not_found')
  if (webhook.disabled_at !== null) throw new Refusal('webhook_disabled')
  return webhook
}
