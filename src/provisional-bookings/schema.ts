/** Bookings that wait for a confirmation, as they are asked for and given back (contract B.6). */
import { z } from 'zod'
import { absent } from '../bookings/schema.ts'
import { look, lookExample } from '../companies/schema-look.ts'
import { PICK_REASONS } from '../queues/rules.ts'
import { flagParam, id, numberParam, prose, queryOf } from '../runtime/http/fields.ts'
import { STATUSES, TYPES } from './rules.ts'

export const PageQuery = queryOf(
  {
    page: numberParam(z.int().min(0).max(1_000_000).default(0))
      .describe('From 0')
      .meta({ examples: [0] }),
    pageSize: numberParam(z.int().min(1).max(100).default(20)).meta({ examples: [20] }),
    status: z
      .enum(STATUSES)
      .optional()
      .meta({ examples: ['pending'] }),
    meetingTypeId: id.optional().meta({ examples: ['770e8400-e29b-41d4-a716-446655440002'] }),
    userId: id.optional().describe("Default: the acting user's; without one all of the company's"),
    all: flagParam
      .describe("All of the company's, also for an acting user")
      .meta({ examples: [true] }),
  },
  { limit: 'pageSize' },
)

const instant = z.string().meta({ format: 'date-time' })
const moment = z.iso.datetime()

const dto = z.object({
  meetingTypeId: z.uuid(),
  start: instant,
  duration: z.int(),
  hostIds: z.array(z.uuid()),
  channel: z.string(),
  location: z.string().nullable(),
  icsTitle: z.string().nullable(),
  icsDescription: z.string().nullable(),
  attendee: z.object({
    email: z.string().nullable(),
    firstname: z.string(),
    lastname: z.string(),
    fullname: z.string(),
    phone: z.string().nullable(),
    timezone: z.string().nullable(),
    language: z.string().nullable(),
    notes: z.record(z.string(), z.unknown()),
    bringalongEmails: z.array(z.string()),
    receiveReminders: z.boolean(),
    dataPolicyAccepted: z.boolean().nullable(),
  }),
})

const host = z.object({
  id: z.uuid(),
  email: z.string(),
  givenName: z.string(),
  familyName: z.string(),
  fullName: z.string(),
  slug: z.string(),
  userType: z.string(),
  picture: z.null(),
})

/** As events keep it. */
export const ProvisionalFacts = z.object({
  id: z.uuid(),
  companyId: z.uuid(),
  dto: dto.describe('The booking as it was asked for'),
  type: z.enum(TYPES).describe('What it waits for'),
  status: z.enum(STATUSES),
  start: instant,
  end: instant,
  timezone: z.string(),
  meetingName: z.string(),
  meetingTypeId: z.uuid(),
  hosts: z.array(host),
  hostIds: z.array(z.uuid()),
  queueBookingInfo: z
    .object({
      userIds: z.array(z.uuid()),
      selectionReason: z.enum(PICK_REASONS),
      groupId: z.uuid().nullable(),
    })
    .nullable()
    .describe('Of a team: whom the queue chose, and why'),
  appointmentId: z.uuid().describe("The appointment's, once `status` is confirmed"),
  attendeeId: z.uuid(),
  skipNotifications: z.literal(true).optional().describe('Nobody gets a mail about it'),
  approvedAt: moment.nullable().describe('When the host agreed'),
  decidedAt: moment.nullable().describe('When it was confirmed or declined, or lapsed'),
  decidedBy: z.uuid().nullable().describe('A user or the attendee'),
  reason: z.string().nullable().describe('Why it was declined'),
  createdAt: moment,
  deletedAt: z.null(),
  expiresAt: moment.describe('When it lapses, and its time is free again'),
})

export const ProvisionalTokens = z.object({
  attendeeToken: z.string().describe('Lets the attendee confirm or withdraw without a key'),
  hostToken: z.string().describe('Lets the host confirm or decline without a key'),
})

const secret = z.string().nullable().describe("The attendee's, once it is an appointment")

const typeId = '770e8400-e29b-41d4-a716-446655440002'
const hostId = '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c12'
const example = {
  id: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c51',
  companyId: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c11',
  dto: {
    meetingTypeId: typeId,
    start: '2026-12-07T09:00:00+01:00',
    duration: 30,
    hostIds: [hostId],
    channel: 'phone',
    location: null,
    icsTitle: null,
    icsDescription: null,
    attendee: {
      email: 'grace@example.com',
      firstname: 'Grace',
      lastname: 'Hopper',
      fullname: 'Grace Hopper',
      phone: null,
      timezone: 'America/New_York',
      language: 'en',
      notes: {},
      bringalongEmails: [],
      receiveReminders: true,
      dataPolicyAccepted: null,
    },
  },
  type: 'doubleOptIn' as const,
  status: 'pending' as const,
  start: '2026-12-07T09:00:00+01:00',
  end: '2026-12-07T09:30:00+01:00',
  timezone: 'Europe/Berlin',
  meetingName: 'Discovery call',
  meetingTypeId: typeId,
  hosts: [
    {
      id: hostId,
      email: 'ada@example.com',
      givenName: 'Ada',
      familyName: 'Lovelace',
      fullName: 'Ada Lovelace',
      slug: 'ada-lovelace',
      userType: 'standard',
      picture: null,
    },
  ],
  hostIds: [hostId],
  queueBookingInfo: null,
  appointmentId: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c31',
  attendeeId: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c32',
  approvedAt: null,
  decidedAt: null,
  decidedBy: null,
  reason: null,
  createdAt: '2026-11-24T09:00:00.000Z',
  deletedAt: null,
  expiresAt: '2026-11-25T09:00:00.000Z',
  secret: null,
  attendeeToken: 'AZCl8Gwbfz6dUT9vKx8MEQ.b2JqZWN0',
  hostToken: 'AZCl8Gwbfz6dUT9vKx8MEQ.aG9zdA',
}

export const ProvisionalBooking = ProvisionalFacts.extend({
  secret,
  ...ProvisionalTokens.shape,
}).meta({ id: 'ProvisionalBooking', examples: [example] })

export const ProvisionalPage = z
  .object({ provisionalBookings: z.array(ProvisionalBooking), total: z.int() })
  .meta({
    id: 'ProvisionalBookingPage',
    examples: [{ provisionalBookings: [example], total: 1 }],
  })

export const DeclineBody = z
  .preprocess(value => value ?? {}, z.object({ reason: absent(prose(500)) }))
  .meta({ id: 'DeclineProvisionalBooking', examples: [{ reason: 'I am away that day' }] })

export const TokenParams = z.object({
  token: z
    .string()
    .min(1)
    .max(200)
    .describe('Of the attendee or of the host')
    .meta({ examples: ['AZCl8Gwbfz6dUT9vKx8MEQ.b2JqZWN0'] }),
})

export const OwnProvisional = z
  .object({
    id: z.uuid(),
    role: z.enum(['attendee', 'host']).describe('Whose token it is'),
    type: z.enum(TYPES).describe('What it waits for'),
    status: z.enum(STATUSES),
    start: instant,
    end: instant,
    timezone: z.string(),
    meetingName: z.string(),
    hostName: z.string(),
    attendeeName: z.string(),
    attendeeEmail: z.string().nullable(),
    reason: z.string().nullable(),
    expiresAt: moment,
    mayConfirm: z.boolean().describe('With this token, now'),
    mayDecline: z.boolean(),
    appointmentId: z.uuid().nullable().describe('Once it is confirmed'),
    secret: secret.describe("The attendee's own, once it is an appointment"),
    ...look,
  })
  .meta({
    id: 'OwnProvisionalBooking',
    examples: [
      {
        id: example.id,
        role: 'attendee',
        type: 'doubleOptIn',
        status: 'pending',
        start: example.start,
        end: example.end,
        timezone: 'Europe/Berlin',
        meetingName: 'Discovery call',
        hostName: 'Ada Lovelace',
        attendeeName: 'Grace Hopper',
        attendeeEmail: 'grace@example.com',
        reason: null,
        expiresAt: example.expiresAt,
        mayConfirm: true,
        mayDecline: true,
        appointmentId: null,
        secret: null,
        ...lookExample,
      },
    ],
  })
