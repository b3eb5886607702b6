/** Queues on the wire (contract B.8): who hosts a team's meeting type, and who is next. */
import { z } from 'zod'
import { storedOnly } from '../meeting-types/schema-fields.ts'
import {
  filledText,
  id,
  listParam,
  numberParam,
  queryOf,
  text,
  timeZone,
} from '../runtime/http/fields.ts'
import { DISTRIBUTION_PERIODS, QUEUE_TYPES } from './rules.ts'

const capacity = z
  .int('must be a whole number from 0 to 1000')
  .min(0, 'must be from 0 to 1000')
  .max(1000, 'must be from 0 to 1000')
  .describe('Bookings are counted per capacity: 2 gets twice as many as 1')
const priority = z
  .int('must be a whole number from 0 to 100')
  .min(0, 'must be from 0 to 100')
  .max(100, 'must be from 0 to 100')
  .describe('Higher goes first')

/** An address to meet at; empty: the meeting type's own. */
const link = text(2000)
  .transform(url => url || null)
  .refine(url => url === null || /^https?:\/\/./i.test(url), 'must begin with http:// or https://')
  .nullable()

const MOST_MEMBERS = 500

const queueMember = z.preprocess(
  value => (typeof value === 'string' ? { userId: value } : value),
  z.object({
    userId: id,
    weight: capacity.optional().describe('As `capacity`'),
    capacity: capacity.optional(),
    priority: priority.optional(),
    link: link.optional(),
    isFixed: z.boolean().optional().describe('Takes part in every meeting'),
  }),
)

const settings = {
  users: z
    .array(queueMember)
    .max(MOST_MEMBERS)
    .optional()
    .describe('Everybody who hosts; replaces who was there'),
  userIds: z.array(id).max(MOST_MEMBERS).optional().describe('As `users`, by id alone'),
  fixedUserIds: z
    .array(id)
    .max(50)
    .optional()
    .describe('Those of the users who take part in every meeting'),
  userCapacities: z
    .array(z.object({ userId: id, capacity }))
    .max(MOST_MEMBERS)
    .optional(),
  userPriorities: z
    .array(z.object({ userId: id, priority }))
    .max(MOST_MEMBERS)
    .optional(),
  userCustomLinks: z
    .array(z.object({ userId: id, link }))
    .max(MOST_MEMBERS)
    .optional(),
  type: z
    .enum(QUEUE_TYPES)
    .optional()
    .describe('How one is chosen; `collective`: nobody is, everybody takes part'),
  maxLeadThreshold: z
    .int()
    .min(1, 'must be at least 1')
    .max(1000)
    .nullish()
    .describe('Whoever is this many bookings ahead of the last one waits; null: nobody'),
  distributionPeriod: z
    .enum(DISTRIBUTION_PERIODS)
    .optional()
    .describe('What bookings are counted in; default month'),
  prioritizeNearTermAvailability: storedOnly(
    z.boolean().optional(),
    'The lead is judged alike however far ahead the next start is.',
  ),
  timezone: timeZone
    .optional()
    .describe("Whose days, weeks and months count; default: the company's"),
}

export const QueueInput = z.object(settings)

const userId = '550e8400-e29b-41d4-a716-446655440000'

export const UpdateQueueBody = z
  .object({ ...settings, userId: id.nullish().describe('Is put in, or taken out') })
  .meta({
    id: 'UpdateQueue',
    examples: [
      {
        type: 'advancedRoundRobin',
        userCapacities: [{ userId, capacity: 2 }],
        distributionPeriod: 'week',
      },
      { users: [{ userId, weight: 2 }] },
    ],
  })

const groupFields = {
  capacity: capacity.optional(),
  priority: priority.optional(),
  userIds: z.array(id).max(50).optional().describe('Who take a meeting together'),
  mainGroupHostId: id.nullish().describe('Comes first among the hosts'),
}

export const CreateGroupBody = z
  .object({ queueId: id, name: filledText(100), ...groupFields })
  .meta({
    id: 'CreateQueueUserGroup',
    examples: [
      { queueId: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c71', name: 'Pairs', userIds: [userId] },
    ],
  })

export const UpdateGroupBody = z
  .object({ name: filledText(100).optional(), ...groupFields })
  .meta({ id: 'UpdateQueueUserGroup', examples: [{ capacity: 2 }] })

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date (YYYY-MM-DD)')
  .optional()
  .meta({ examples: ['2026-11-01'] })

export const FairnessQuery = queryOf({
  start: day.describe("First date, in the queue's zone; default: the period that now lies in"),
  end: day.describe('Last date, included'),
})

export const PickQuery = queryOf({
  limit: numberParam(z.int().min(1).max(100).default(50)).meta({ examples: [50] }),
  before: numberParam(z.int().min(1).optional())
    .describe('Only turns below this one')
    .meta({ examples: [18] }),
  appointmentIds: listParam(id, 100)
    .describe('Only the picks for these')
    .meta({ examples: [['0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c31']] }),
})

export type QueueWish = z.output<typeof UpdateQueueBody>
export type GroupWish = z.output<typeof UpdateGroupBody>
