/** The log of what was delivered to webhooks. */
import { Refusal } from '../base/refusal.ts'
import { idParams, ok, operation } from '../runtime/http/operation.ts'
import { presentAttempt, presentDelivery } from '../webhooks/present.ts'
import type { WebhookProduct } from '../webhooks/product.ts'
import { replayDelivery } from '../webhooks/replay.ts'
import * as schema from '../webhooks/schema-deliveries.ts'
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
      const asked = { webhookId, status, eventType, ...span, limit, offset: page * limit }
      const { deliveries, total } = await store.listDeliveries(lists, companyId, asked)
      return ok({ deliveries: deliveries.map(presentDelivery), total })
    },
  })

export const getWebhookDelivery = ({ db }: WebhookProduct) =>
  operation({
    operationId: 'getWebhookDelivery',
    tag,
    summary: 'Read a delivery with every attempt at it',
    needs,
    params,
    replies: { 200: { description: 'Attempts in order', schema: schema.DeliveryWithAttempts } },
    refusals: ['delivery_not_found'],
    read: async ({ caller: { companyId }, params: { id } }) => {
      const row = await store.findDelivery(db, companyId, id)
      if (!row) throw new Refusal('delivery_not_found')
      const attempts = await store.listAttempts(db, companyId, id)
      return ok({ ...presentDelivery(row), attempts: attempts.map(presentAttempt) })
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
      const attempts = await store.listAttempts(tx, companyId, id)
      return ok({ ...presentDelivery(row), attempts: attempts.map(presentAttempt) })
    },
  })
