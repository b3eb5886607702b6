/** Queues, who is next in them and whom they chose, as they are given back (contract B.8). */
import { z } from 'zod'
import { DISTRIBUTION_PERIODS, PICK_REASONS, QUEUE_TYPES } from './rules.ts'

const userId = '550e8400-e29b-41d4-a716-446655440000'

const person = z.object({
  id: z.uuid(),
  givenName: z.string(),
  familyName: z.string(),
  fullName: z.string(),
  slug: z.string(),
})
const personExample = {
  id: userId,
  givenName: 'John',
  familyName: 'Smith',
  fullName: 'John Smith',
  slug: 'john-smith',
}

const groupExample = {
  id: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c73',
  queueId: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c71',
  name: 'Pairs',
  capacity: 1,
  priority: 0,
  userIds: [userId],
  users: [personExample],
  mainGroupHostId: userId,
  mainGroupHost: personExample,
  createdAt: '2026-11-24T09:00:00.000Z',
  updatedAt: '2026-11-24T09:00:00.000Z',
  deletedAt: null,
}

export const QueueUserGroup = z
  .object({
    id: z.uuid(),
    queueId: z.uuid(),
    name: z.string(),
    capacity: z.int(),
    priority: z.int(),
    userIds: z.array(z.uuid()),
    users: z.array(person),
    mainGroupHostId: z.uuid().nullable(),
    mainGroupHost: person.nullable(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    deletedAt: z.null(),
  })
  .meta({ id: 'QueueUserGroup', examples: [groupExample] })

const queueExample = {
  id: groupExample.queueId,
  companyId: '880e8400-e29b-41d4-a716-446655440003',
  workspaceId: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c61',
  meetingTypeId: '770e8400-e29b-41d4-a716-446655440002',
  type: 'simpleRoundRobin' as const,
  distributionPeriod: 'month' as const,
  maxLeadThreshold: null,
  prioritizeNearTermAvailability: false,
  timezone: 'Europe/Berlin',
  userIds: [userId],
  users: [personExample],
  fixedUserIds: [],
  userCapacities: [{ userId, capacity: 1 }],
  userPriorities: [{ userId, priority: 0 }],
  userCustomLinks: [],
  groups: [],
  createdAt: '2026-11-24T09:00:00.000Z',
  updatedAt: '2026-11-24T09:00:00.000Z',
}

export const Queue = z
  .object({
    id: z.uuid(),
    companyId: z.uuid(),
    workspaceId: z.uuid().describe("The team's id"),
    meetingTypeId: z.uuid(),
    type: z.enum(QUEUE_TYPES),
    distributionPeriod: z.enum(DISTRIBUTION_PERIODS),
    maxLeadThreshold: z.int().nullable(),
    prioritizeNearTermAvailability: z.boolean(),
    timezone: z.string(),
    userIds: z.array(z.uuid()),
    users: z.array(person),
    fixedUserIds: z.array(z.uuid()),
    userCapacities: z.array(z.object({ userId: z.uuid(), capacity: z.int() })),
    userPriorities: z.array(z.object({ userId: z.uuid(), priority: z.int() })),
    userCustomLinks: z.array(z.object({ userId: z.uuid(), link: z.string() })),
    groups: z.array(QueueUserGroup),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Queue', examples: [queueExample] })

export const QueueList = z.array(Queue).meta({ id: 'QueueList', examples: [[queueExample]] })

const nextExample = {
  id: userId,
  userIds: [userId],
  isGroup: false,
  name: 'John Smith',
  bookings: 3,
  capacity: 1,
  priority: 0,
  lastTurn: 17,
}

export const NextHosts = z
  .object({
    nextHosts: z
      .array(
        z.object({
          id: z.uuid().describe('A user, or a queue user group'),
          userIds: z.array(z.uuid()),
          isGroup: z.boolean(),
          name: z.string(),
          bookings: z.int().describe('In the period that now lies in'),
          capacity: z.int(),
          priority: z.int(),
          lastTurn: z.int().nullable().describe('The number of the last pick; null: never'),
        }),
      )
      .describe('Who is next comes first, as if everybody were free'),
  })
  .meta({ id: 'NextHosts', examples: [{ nextHosts: [nextExample] }] })

const total = z.object({
  picks: z.int(),
  givenBack: z.int().describe('Cancelled, declined or lapsed'),
  bookings: z.int().describe('The rest: what counts'),
})

export const Fairness = z
  .object({
    queueId: z.uuid(),
    start: z.string(),
    end: z.string(),
    timezone: z.string(),
    total,
    reasons: z.record(z.enum(PICK_REASONS), z.int()).describe('Why those were picked that count'),
    candidates: z.array(
      total.extend({
        id: z.uuid(),
        name: z.string(),
        userIds: z.array(z.uuid()),
        isGroup: z.boolean(),
        isInQueue: z.boolean().describe('false: was in it when it was picked'),
        capacity: z.int(),
        priority: z.int(),
        share: z.number().describe('Of the bookings'),
        expectedShare: z
          .number()
          .describe('The capacity as a part of all; of a simple round robin as much for everybody'),
      }),
    ),
  })
  .meta({
    id: 'Fairness',
    examples: [
      {
        queueId: groupExample.queueId,
        start: '2026-11-01',
        end: '2026-11-30',
        timezone: 'Europe/Berlin',
        total: { picks: 4, givenBack: 1, bookings: 3 },
        reasons: { nextInQueue: 2, availability: 1, chosenByAttendee: 0, reassigned: 0 },
        candidates: [
          {
            id: userId,
            name: 'John Smith',
            userIds: [userId],
            isGroup: false,
            isInQueue: true,
            capacity: 1,
            priority: 0,
            picks: 4,
            givenBack: 1,
            bookings: 3,
            share: 1,
            expectedShare: 1,
          },
        ],
      },
    ],
  })

const seenExample = {
  id: userId,
  bookings: 2,
  capacity: 1,
  priority: 0,
  lastTurn: 12,
  isAble: true,
}

export const PickList = z
  .object({
    picks: z
      .array(
        z.object({
          turn: z.int(),
          appointmentId: z.uuid(),
          candidateId: z.uuid(),
          userIds: z.array(z.uuid()),
          reason: z.enum(PICK_REASONS),
          seen: z
            .array(
              z.object({
                id: z.uuid(),
                bookings: z.int(),
                capacity: z.int(),
                priority: z.int(),
                lastTurn: z.int().nullable(),
                isAble: z.boolean().describe('Whether the start could be taken'),
              }),
            )
            .describe('The queue as the choice saw it, in its order'),
          createdAt: z.iso.datetime(),
          givenBackAt: z.iso.datetime().nullable(),
        }),
      )
      .describe('The last one first'),
  })
  .meta({
    id: 'PickList',
    examples: [
      {
        picks: [
          {
            turn: 17,
            appointmentId: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c31',
            candidateId: userId,
            userIds: [userId],
            reason: 'nextInQueue',
            seen: [seenExample],
            createdAt: '2026-11-24T09:00:00.000Z',
            givenBackAt: null,
          },
        ],
      },
    ],
  })
