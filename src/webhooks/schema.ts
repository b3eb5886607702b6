/** Endpoints that hear of events, as they are asked for and given back (contract D). */
import { z } from 'zod'
import { WEBHOOK_TYPES } from '../events/rules.ts'
import { prose } from '../runtime/http/fields.ts'
import { DISABLED_REASONS } from './rules.ts'

const endpoint = z
  .string()
  .trim()
  .max(2000, 'must have at most 2000 characters')
  .pipe(z.url('must be an address such as https://example.com/hook'))
  .describe('Where events are sent: https, and an address of the internet')
  .meta({ examples: ['https://example.com/hook'] })

const eventTypes = z
  .array(z.enum(WEBHOOK_TYPES))
  .min(1, 'must name at least one')
  .max(100)
  .transform(types => [...new Set(types)])
  .meta({ examples: [['booking_created', 'booking_cancelled']] })

const description = prose(1000).meta({ examples: ['Our own calendar'] })

export const CreateWebhookBody = z
  .object({ endpoint, eventTypes, description: description.nullish() })
  .meta({
    id: 'CreateWebhook',
    examples: [{ endpoint: 'https://example.com/hook', eventTypes: ['booking_created'] }],
  })

export const UpdateWebhookBody = z
  .object({
    endpoint: endpoint.optional(),
    eventTypes: eventTypes.optional().describe('In place of those before'),
    description: description.nullish(),
    enabled: z
      .boolean()
      .optional()
      .describe('false: events wait. true: all that waited is delivered')
      .meta({ examples: [true] }),
  })
  .meta({ id: 'UpdateWebhook', examples: [{ enabled: true }] })

export const RotateSecretBody = z
  .object({
    overlapHours: z
      .int()
      .min(0)
      .max(168)
      .optional()
      .describe('How long the secret before signs too. Default: 24')
      .meta({ examples: [24] }),
  })
  .optional()
  .meta({ id: 'RotateWebhookSecret', examples: [{ overlapHours: 24 }] })

const moment = z.iso.datetime()

const shape = {
  id: z.uuid(),
  endpoint: z.string(),
  description: z.string(),
  eventTypes: z.array(z.string()),
  companyId: z.uuid(),
  enabled: z.boolean(),
  disabledAt: moment.nullable(),
  disabledReason: z
    .enum(DISABLED_REASONS)
    .nullable()
    .describe('gone: it answered 410. failing: for three days nothing could be delivered'),
  failingSince: moment.nullable().describe('Nothing could be delivered since then'),
  pausedUntil: moment
    .nullable()
    .describe('Nothing is sent until then: one delivery after the other failed'),
  olderSecretUntil: moment.nullable().describe('Until then the secret before signs too'),
  createdAt: moment,
  updatedAt: moment,
}

const secret = z.string().describe('Verifies signatures (Standard Webhooks). Shown once')

const webhookExample = {
  id: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c71',
  endpoint: 'https://example.com/hook',
  description: 'Our own calendar',
  eventTypes: ['booking_created', 'booking_cancelled'],
  companyId: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c11',
  enabled: true,
  disabledAt: null,
  disabledReason: null,
  failingSince: null,
  pausedUntil: null,
  olderSecretUntil: null,
  createdAt: '2026-11-24T09:00:00.000Z',
  updatedAt: '2026-11-24T09:00:00.000Z',
}

export const Webhook = z.object(shape).meta({ id: 'Webhook', examples: [webhookExample] })
export const WebhookList = z
  .array(Webhook)
  .meta({ id: 'WebhookList', examples: [[webhookExample]] })
export const CreatedWebhook = z.object({ ...shape, secret }).meta({
  id: 'CreatedWebhook',
  examples: [{ ...webhookExample, secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' }],
})

export const Tested = z
  .object({
    delivered: z.boolean(),
    status: z.int().nullable().describe('What it answered with'),
    error: z.string().nullable(),
    answer: z.string().nullable().describe('How its answer begins'),
  })
  .meta({
    id: 'TestedWebhook',
    examples: [{ delivered: true, status: 200, error: null, answer: 'ok' }],
  })
