/** What was delivered to endpoints, and what is delivered again. */
import { z } from 'zod'
import { WEBHOOK_TYPES } from '../events/rules.ts'
import { id, numberParam, queryOf } from '../runtime/http/fields.ts'
import { DELIVERY_STATUSES } from './rules.ts'

const moment = z.iso.datetime()
const instant = z.iso
  .datetime({ offset: true, error: 'must be a moment such as 2026-11-24T09:00:00Z' })
  .meta({ examples: ['2026-11-24T09:00:00Z'] })

const ORDER = { error: 'must be later than from', path: ['to'] }
const isInOrder = ({ from, to }: { from?: string | undefined; to?: string | undefined }) =>
  from === undefined || to === undefined || Date.parse(from) < Date.parse(to)

export const DeliveryQuery = queryOf(
  {
    page: numberParam(z.int().min(0).max(1_000_000).default(0))
      .describe('From 0')
      .meta({ examples: [0] }),
    pageSize: numberParam(z.int().min(1).max(100).default(20)).meta({ examples: [20] }),
    webhookId: id.optional().meta({ examples: ['0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c71'] }),
    status: z
      .enum(DELIVERY_STATUSES)
      .optional()
      .meta({ examples: ['open'] }),
    eventType: z
      .enum(WEBHOOK_TYPES)
      .optional()
      .meta({ examples: ['booking_created'] }),
    subjectId: id
      .optional()
      .describe('What the event is about')
      .meta({ examples: ['0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c31'] }),
    from: instant.optional().describe('Events since this moment'),
    to: instant.optional().describe('Events before this moment'),
  },
  { limit: 'pageSize' },
)

export const ReplayBody = z
  .object({
    from: instant.describe('Events since this moment'),
    to: instant.describe('Events before this moment'),
  })
  .refine(isInOrder, ORDER)
  .meta({
    id: 'ReplayWebhook',
    examples: [{ from: '2026-11-24T09:00:00Z', to: '2026-11-25T09:00:00Z' }],
  })

const shape = {
  id: z.uuid(),
  webhookId: z.uuid(),
  eventId: z.uuid().describe('The `webhook-id` that it is sent with, each time'),
  eventType: z.string(),
  subjectId: z.uuid().describe('What the event is about: of one subject all come in order'),
  position: z.int().describe("The event's"),
  status: z.enum(DELIVERY_STATUSES).describe('given_up: after three days of failures'),
  attemptCount: z.int(),
  nextAttemptAt: moment.nullable().describe('Not before what is open of its subject before it'),
  eventCreatedAt: moment,
  createdAt: moment,
  finishedAt: moment.nullable(),
}

const deliveryExample = {
  id: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c81',
  webhookId: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c71',
  eventId: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c41',
  eventType: 'booking_created',
  subjectId: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c31',
  position: 1,
  status: 'open',
  attemptCount: 1,
  nextAttemptAt: '2026-11-24T09:00:05.000Z',
  eventCreatedAt: '2026-11-24T09:00:00.000Z',
  createdAt: '2026-11-24T09:00:00.000Z',
  finishedAt: null,
}

const Delivery = z.object(shape).meta({ id: 'WebhookDelivery', examples: [deliveryExample] })

export const DeliveryPage = z
  .object({ deliveries: z.array(Delivery), total: z.int() })
  .meta({ id: 'WebhookDeliveryPage', examples: [{ deliveries: [deliveryExample], total: 1 }] })

const Attempt = z.object({
  number: z.int().describe('One that is missing was begun and never ended: its process died'),
  at: moment,
  durationMs: z.int(),
  status: z.int().nullable().describe('What was answered with; null: no whole answer'),
  error: z.string().nullable(),
  answer: z.string().nullable().describe('How the answer begins, of an attempt that failed'),
})

const body = z
  .record(z.string(), z.unknown())
  .describe('What is sent. The secret in it is of the attendee whom the event is about')

export const DeliveryWithAttempts = z.object({ ...shape, attempts: z.array(Attempt), body }).meta({
  id: 'WebhookDeliveryWithAttempts',
  examples: [
    {
      ...deliveryExample,
      attempts: [
        {
          number: 1,
          at: '2026-11-24T09:00:00.000Z',
          durationMs: 41,
          status: 503,
          error: 'answered with status 503',
          answer: 'come back later',
        },
      ],
      body: { webhookType: 'booking_created', id: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c31' },
    },
  ],
})

export const Replayed = z
  .object({ deliveries: z.int().describe('How many are delivered again, or for the first time') })
  .meta({ id: 'ReplayedWebhook', examples: [{ deliveries: 12 }] })
