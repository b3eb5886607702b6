import { newId } from '../base/id.ts'
import { Refusal } from '../base/refusal.ts'
import type { Tx } from '../runtime/db/database.ts'
import { refuseEndpoint } from './endpoint.ts'
import type { WebhookProduct } from './product.ts'
import { makeSecret } from './secrets.ts'
import { insertWebhook, lockCount, type WebhookRow } from './store.ts'

export type WebhookWish = {
  companyId: string
  endpoint: string
  eventTypes: readonly string[]
  description: string
  nowMs: number
}

/** Hears of what happens from now on. Throws `webhook_limit`, and `validation_failed`. */
export async function createWebhook(
  { secretKeys, webhooks }: WebhookProduct,
  tx: Tx,
  wish: WebhookWish,
): Promise<{ row: WebhookRow; secret: string }> {
  const { companyId, ...asked } = wish
  refuseEndpoint(asked.endpoint, webhooks)
  if ((await lockCount(tx, companyId)) >= webhooks.limit) {
    const message =
      `The company has ${webhooks.limit} webhooks, which is as many as it may have; ` +
      'delete one first'
    throw new Refusal('webhook_limit', { message })
  }
  const id = newId()
  const { secret, sealed } = makeSecret(id, secretKeys)
  const row = await insertWebhook(tx, companyId, { ...asked, id, secret: sealed })
  return { row, secret }
}
