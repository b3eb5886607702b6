/** The log of what was delivered to webhooks. */
import { Refusal } from '../base/refusal.ts'
import { eventData } from '../events/present.ts'
import type { Db } from '../runtime/db/database.ts'
import { idParams, ok, operation } from '../runtime/http/operation.ts'
import { presentAttempt, presentDelivery } from '../webhooks/present.ts'
import type { WebhookProduct } from '../webhooks/product.ts'
import { replayDelivery } from '../webhooks/replay.ts'
import * as schema from '../webhooks/schema-deliveries.ts'
import { bodyOf } from '../webhooks/sign.ts'
import * as store from '../webhooks/store-deliveries.ts'

const tag = 'Webhooks'
const needs = 'company'
const params = idParams('webhook delivery')

const momentOf = (text: string | undefined) => (text === undefined ? null : Date.parse(text))

export const listWebhookDeliveries = ({ lists }: WebhookProduct) =>
  operation({
    operationId: 'listWebhookDeliveries',
    tag,
    summary: 'List what was and is delivered to webhooks, a page at a time',
    description: 'Newest event first. What ended is kept for thirty days.',
    needs,
    query: schema.DeliveryQuery,
    replies: { 200: { description: 'A page', schema: schema.DeliveryPage } },
    refusals: [],
    read: async ({ caller: { companyId }, query }) => {
      const { page, pageSize: limit, webhookId = null, status = null, eventType = null } = query
      const span = { fromMs: momentOf(query.from), toMs: momentOf(query.to) }
      const which = { webhookId, status, eventType, subjectId: query.subjectId ?? null, ...span }
      const asked = { ...which, limit, offset: page * limit }
      const { deliveries, total } = await store.listDeliveries(lists, companyId, asked)
      return ok({ deliveries: deliveries.map(presentDelivery), total })
    },
  })

/** With every attempt, and with what is sent. */
async function presentWhole(
  { secretKeys }: WebhookProduct,
  db: Db,
  row: store.DeliveryWithPayload,
) {
  const { company_id: companyId, id, event_type: type, payload } = row
  const attempts = await store.listAttempts(db, companyId, id)
  return {
    ...presentDelivery(row),
    attempts: attempts.map(presentAttempt),
    body: JSON.parse(bodyOf(type, eventData({ type, payload } as Told, companyId, secretKeys))),
  }
}

type Told = Parameters<typeof eventData>[0]

export const getWebhookDelivery = (product: WebhookProduct) =>
  operation({
    operationId: 'getWebhookDelivery',
    tag,
    summary: 'Read a delivery: what is sent, and every attempt at it',
    needs,
    params,
    replies: { 200: { description: 'Attempts in order', schema: schema.DeliveryWithAttempts } },
    refusals: ['delivery_not_found'],
    read: async ({ caller: { companyId }, params: { id } }) => {
      const row = await store.findDelivery(product.db, companyId, id)
      if (!row) throw new Refusal('delivery_not_found')
      return ok(await presentWhole(product, product.db, row))
    },
  })

export const replayWebhookDelivery = (product: WebhookProduct) =>
  operation({
    operationId: 'replayWebhookDelivery',
    tag,
    summary: 'Deliver one event again, with the id that it had',
    needs,
    params,
    replies: { 200: { description: 'It is due now', schema: schema.DeliveryWithAttempts } },
    refusals: ['delivery_not_found', 'webhook_disabled'],
    write: async ({ caller: { companyId }, params: { id }, nowMs }, tx) => {
      const row = await replayDelivery(product, tx, { companyId, id, nowMs })
      return ok(await presentWhole(product, tx, row))
    },
  })
