import { z } from 'zod'
import { AppointmentFacts, factsExample } from '../appointments/schema-reply.ts'
import { ProvisionalFacts, ProvisionalTokens } from '../provisional-bookings/schema.ts'
import { listParam, numberParam, queryOf } from '../runtime/http/fields.ts'
import { User } from '../users/schema.ts'
import { EVENT_TYPES, type EventType } from './rules.ts'

const DisabledWebhook = z
  .object({
    id: z.uuid(),
    endpoint: z.string(),
    description: z.string(),
    disabledAt: z.iso.datetime(),
    disabledReason: z.enum(['gone', 'failing']),
    failingSince: z.iso.datetime(),
  })
  .meta({ id: 'DisabledWebhook' })

/** The catalogue: what an event of each kind carries. */
const PAYLOADS: Record<EventType, z.ZodType> = {
  booking_created: AppointmentFacts,
  booking_rescheduled: AppointmentFacts,
  booking_cancelled: AppointmentFacts,
  booking_reassigned: AppointmentFacts,
  booking_updated: AppointmentFacts,
  provisional_booking_created: ProvisionalFacts,
  provisional_booking_approved: ProvisionalFacts,
  provisional_booking_declined: ProvisionalFacts,
  provisional_booking_expired: ProvisionalFacts,
  new_employee: User,
  webhook_disabled: DisabledWebhook,
}

const envelope = {
  id: z.uuid().describe('The same for good: whoever hears of an event twice knows it by this'),
  position: z.int().describe('Ascending without gaps in a company'),
  createdAt: z.iso.datetime(),
}

const Event = z
  .discriminatedUnion(
    'type',
    EVENT_TYPES.map(type =>
      z.object({ ...envelope, type: z.literal(type), data: withSecret(PAYLOADS[type]) }),
    ) as unknown as [z.ZodObject<{ type: z.ZodLiteral<EventType> }>],
  )
  .meta({ id: 'Event' })

/**
 * Bookings are read with the secret of the attendee whom the event is about, those that wait with
 * the tokens that decide them.
 */
function withSecret(payload: z.ZodType): z.ZodType {
  if (payload === ProvisionalFacts) return ProvisionalFacts.extend(ProvisionalTokens.shape)
  return payload === AppointmentFacts
    ? AppointmentFacts.extend({ secret: z.string().nullable() })
    : payload
}

export const EventQuery = queryOf({
  after: numberParam(z.int().min(0).default(0))
    .describe('The last position that you have seen; 0 for all')
    .meta({ examples: [0] }),
  limit: numberParam(z.int().min(1).max(1000).default(100)).meta({ examples: [100] }),
  types: listParam(z.enum(EVENT_TYPES), EVENT_TYPES.length)
    .describe('Only events of these kinds')
    .meta({ examples: [['booking_created']] }),
})

/** What the event of a booking carries. */
export const bookingExample = {
  ...factsExample,
  attendeeId: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c32',
  secret: 'AZCl8Gwbfz6dUT9vKx8MEQ.b2JqZWN0',
}

export const EventPage = z
  .object({
    events: z.array(Event).describe('In the order of their positions'),
    next: z.int().describe('What to send as `after` to go on'),
    hasMore: z.boolean(),
  })
  .meta({
    id: 'EventPage',
    examples: [
      {
        events: [
          {
            id: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c41',
            position: 1,
            createdAt: '2026-11-24T09:00:00.000Z',
            type: 'booking_created',
            data: bookingExample,
          },
        ],
        next: 1,
        hasMore: false,
      },
    ],
  })
