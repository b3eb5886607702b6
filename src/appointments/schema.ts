/** What is asked of appointments (contract B.5). */
import { z } from 'zod'
import { absent, Start } from '../bookings/schema.ts'
import {
  email,
  id,
  listParam,
  numberParam,
  point,
  prose,
  queryOf,
  text,
  timeZone,
} from '../runtime/http/fields.ts'

const attendeeId = '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c32'

const STATUSES = ['all', 'confirmed', 'upcoming', 'past', 'cancelled'] as const
const MOST_USERS = 100
const SORTS = ['appointment.start', 'appointment.createdAt'] as const

export const PageQuery = queryOf(
  {
    page: numberParam(z.int().min(0).max(1_000_000).default(0))
      .describe('From 0')
      .meta({ examples: [0] }),
    pageSize: numberParam(z.int().min(1).max(100).default(20)).meta({ examples: [20] }),
    start: point.describe('Appointments that end after this').meta({ examples: ['2026-12-01'] }),
    end: point
      .describe('Appointments that start before this; a date is included')
      .meta({ examples: ['2026-12-31'] }),
    timezone: timeZone.optional().describe('Whose dates `start` and `end` are. Default: UTC'),
    search: text(200)
      .optional()
      .describe('Part of a name, an email or a phone number')
      .meta({ examples: ['grace'] }),
    status: z
      .enum(STATUSES)
      .default('all')
      .meta({ examples: ['upcoming'] }),
    meetingTypeId: id.optional().meta({ examples: ['770e8400-e29b-41d4-a716-446655440002'] }),
    seriesId: id
      .optional()
      .describe('Those that were booked together')
      .meta({ examples: ['0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c61'] }),
    userId: id.optional().describe("Default: the acting user's; without one all of the company's"),
    userIds: listParam(id, MOST_USERS)
      .describe('Those that any of them hosts, in the place of `userId`')
      .meta({ examples: [['550e8400-e29b-41d4-a716-446655440000']] }),
    sortBy: z
      .enum(SORTS)
      .default('appointment.start')
      .meta({ examples: ['appointment.start'] }),
    sortDirection: z
      .preprocess(
        value => (typeof value === 'string' ? value.toLowerCase() : value),
        z.enum(['asc', 'desc']).default('asc'),
      )
      .meta({ examples: ['asc'] }),
  },
  { limit: 'pageSize' },
)

const reason = absent(prose(500))

const skipNotifications = z.boolean().nullish().describe('Nobody gets a mail about it')

export const ReassignBody = z
  .object({
    hostId: absent(id).describe('One whom the queue can choose; default: whoever is next'),
    ignoreAvailability: z
      .boolean()
      .nullish()
      .describe('Hours and limits do not matter; what is taken always does'),
    skipNotifications,
  })
  .optional()
  .meta({
    id: 'ReassignAppointment',
    examples: [{ hostId: '550e8400-e29b-41d4-a716-446655440000' }],
  })

export const cancelEntireSeries = z
  .boolean()
  .nullish()
  .describe('With all later ones of its series that are not over')

export const CancelBody = z
  .preprocess(
    value => value ?? {},
    z.object({
      reason,
      attendeeId: absent(id).describe('One attendee of a group'),
      cancelAll: z.boolean().nullish().describe('A group for everybody'),
      cancelEntireSeries,
      skipNotifications,
    }),
  )
  .meta({ id: 'CancelAppointment', examples: [{ reason: 'The host is ill' }] })

export const entireSeries = z
  .boolean()
  .nullish()
  .describe('With all later ones of its series, by as much on the clock: whole or not at all')

export const RescheduleBody = z
  .object({
    start: Start,
    ignoreAvailability: z.boolean().nullish(),
    entireSeries,
    reason: reason.describe('Why, for those who hear of it'),
    skipNotifications: skipNotifications.describe(
      'Nobody gets a mail about it, nor reminders of the new time',
    ),
  })
  .meta({ id: 'RescheduleAppointment', examples: [{ start: '2026-12-08T10:00:00+01:00' }] })

export const GuestBody = z
  .object({ attendeeId: absent(id).describe('Who brings the guest; default: the first'), email })
  .meta({ id: 'AddGuest', examples: [{ attendeeId, email: 'guest@example.com' }] })

export const NoteBody = z
  .object({ note: prose(20_000) })
  .meta({ id: 'SetNote', examples: [{ note: 'Bring the contract' }] })

export const TranscriptionBody = z
  .object({ transcription: prose(200_000).nullish(), summary: prose(50_000).nullish() })
  .meta({ id: 'SetTranscription', examples: [{ transcription: '…', summary: 'Agreed on May.' }] })

export const NoShowBody = z
  .object({
    attendeeId: absent(id).describe('Default: the first'),
    noShow: z.boolean().default(true),
  })
  .meta({ id: 'SetNoShow', examples: [{ attendeeId, noShow: true }] })
