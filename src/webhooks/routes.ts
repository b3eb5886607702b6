import { Refusal } from '../base/refusal.ts'
import { bookingExample } from '../events/schema.ts'
import { created, idParams, noContent, ok, operation } from '../runtime/http/operation.ts'
import * as creation from './create-webhook.ts'
import { presentWebhook } from './present.ts'
import type { WebhookProduct } from './product.ts'
import { replaySpan } from './replay.ts'
import { rotateSecret } from './rotate-secret.ts'
import * as schema from './schema.ts'
import { ReplayBody, Replayed } from './schema-deliveries.ts'
import { deleteWebhookRow, findWebhook, listWebhooks } from './store.ts'
import * as trial from './test-webhook.ts'
import { updateWebhook } from './update-webhook.ts'

const tag = 'Webhooks'
const needs = 'company'
const params = idParams('webhook')
/** Each asks somebody else's server. */
const TESTS_PER_MIN = 20

export const listCompanyWebhooks = ({ db }: WebhookProduct) =>
  operation({
    operationId: 'listWebhooks',
    tag,
    summary: 'List the webhooks of the company',
    needs,
    replies: { 200: { description: 'Oldest first', schema: schema.WebhookList } },
    refusals: [],
    read: async ({ caller: { companyId }, nowMs }) => {
      const rows = await listWebhooks(db, companyId)
      return ok(rows.map(row => presentWebhook(row, nowMs)))
    },
  })

export const createWebhook = (product: WebhookProduct) =>
  operation({
    operationId: 'createWebhook',
    tag,
    summary: 'Register an address that hears of events',
    description:
      'It hears of what happens from now on. Each event is delivered at least once, those of one ' +
      'appointment in order, signed as Standard Webhooks have it. The secret is in this reply ' +
      'and nowhere else. Types that do not happen yet are accepted.',
    needs,
    body: schema.CreateWebhookBody,
    replies: { 201: { description: 'With its secret', schema: schema.CreatedWebhook } },
    refusals: ['webhook_limit'],
    shownOnce: 'secret',
    write: async ({ caller: { companyId }, body, nowMs }, tx) => {
      const description = body.description ?? ''
      const wish = { ...body, companyId, description, nowMs }
      const { row, secret } = await creation.createWebhook(product, tx, wish)
      return created({ ...presentWebhook(row, nowMs), secret })
    },
  })

export const getWebhook = ({ db }: WebhookProduct) =>
  operation({
    operationId: 'getWebhook',
    tag,
    summary: 'Read a webhook',
    needs,
    params,
    replies: { 200: { description: 'Without its secret', schema: schema.Webhook } },
    refusals: ['webhook_not_found'],
    read: async ({ caller: { companyId }, params: { id }, nowMs }) => {
      const row = await findWebhook(db, companyId, id)
      if (!row) throw new Refusal('webhook_not_found')
      return ok(presentWebhook(row, nowMs))
    },
  })

export const updateWebhookById = (product: WebhookProduct) =>
  operation({
    operationId: 'updateWebhook',
    tag,
    summary: 'Change a webhook, disable or enable it',
    description: 'While it is disabled, events wait for it; enabled, it gets them all, in order.',
    needs,
    params,
    body: schema.UpdateWebhookBody,
    replies: { 200: { description: 'As it is now', schema: schema.Webhook } },
    refusals: ['webhook_not_found'],
    write: async ({ caller: { companyId }, params: { id }, body, nowMs }, tx) =>
      ok(
        presentWebhook(await updateWebhook(product, tx, { ...body, companyId, id, nowMs }), nowMs),
      ),
  })

export const deleteWebhook = () =>
  operation({
    operationId: 'deleteWebhook',
    tag,
    summary: 'Delete a webhook and what is kept of its deliveries',
    needs,
    params,
    replies: { 204: { description: 'It is gone' } },
    refusals: ['webhook_not_found'],
    write: async ({ caller: { companyId }, params: { id } }, tx) => {
      if (!(await deleteWebhookRow(tx, companyId, id))) throw new Refusal('webhook_not_found')
      return noContent()
    },
  })

export const rotateWebhookSecret = (product: WebhookProduct) =>
  operation({
    operationId: 'rotateWebhookSecret',
    tag,
    summary: 'Give a webhook a new secret',
    description: 'For the overlap both sign, so that the receiver can change over at leisure.',
    needs,
    params,
    body: schema.RotateSecretBody,
    replies: { 201: { description: 'With its new secret', schema: schema.CreatedWebhook } },
    refusals: ['webhook_not_found'],
    shownOnce: 'secret',
    write: async ({ caller: { companyId }, params: { id }, body, nowMs }, tx) => {
      const rotation = { companyId, id, overlapHours: body?.overlapHours ?? 24, nowMs }
      const { row, secret } = await rotateSecret(product, tx, rotation)
      return created({ ...presentWebhook(row, nowMs), secret })
    },
  })

export const testWebhook = (product: WebhookProduct) =>
  operation({
    operationId: 'testWebhook',
    tag,
    summary: 'Send a webhook a booking that never was, and see what it answers',
    description:
      'As `booking_created`, with `"test": true` in it and signed as any; sent once, within ten ' +
      'seconds, also while the webhook is disabled. Nothing of it is kept.',
    needs,
    params,
    perMin: TESTS_PER_MIN,
    replies: { 200: { description: 'What came of it', schema: schema.Tested } },
    refusals: ['webhook_not_found'],
    read: async ({ caller: { companyId }, params: { id }, nowMs }) =>
      ok(await trial.testWebhook(product, { companyId, id, nowMs, booking: bookingExample })),
  })

export const replayWebhook = (product: WebhookProduct) =>
  operation({
    operationId: 'replayWebhook',
    tag,
    summary: 'Deliver the events of a span of time again',
    description:
      'Those of its types, also what happened before it was registered: in order, each with the ' +
      'id that it had. At most 10,000 at once.',
    needs,
    params,
    body: ReplayBody,
    replies: { 200: { description: 'They are due now', schema: Replayed } },
    refusals: ['webhook_not_found', 'webhook_disabled', 'replay_too_long'],
    write: async ({ caller: { companyId }, params: { id }, body: { from, to }, nowMs }, tx) => {
      const span = { fromMs: Date.parse(from), toMs: Date.parse(to), nowMs }
      return ok({
        deliveries: await replaySpan(product, tx, { companyId, webhookId: id, ...span }),
      })
    },
  })
