import { z } from 'zod'
import { Channel } from '../meeting-types/schema.ts'
import { flagParam, id, listParam, queryOf, timeZone } from '../runtime/http/fields.ts'
import { REASONS } from './schema.ts'

const MOST_ASKED = 100
const ID = '770e8400-e29b-41d4-a716-446655440002'
const USER_ID = '550e8400-e29b-41d4-a716-446655440000'

const point = z
  .string()
  .optional()
  .describe('A date of `timezone` (the end is included) or an instant; both of the same kind')

const range = {
  start: point.meta({ examples: ['2026-12-07'] }),
  end: point.meta({ examples: ['2026-12-11'] }),
  timezone: timeZone.optional().describe("Default: the meeting type's"),
  first: z.coerce
    .number()
    .int('must be a whole number from 1 to 100')
    .min(1, 'must be from 1 to 100')
    .max(MOST_ASKED, 'must be from 1 to 100')
    .optional()
    .describe('Only the earliest so many; `start` (now) and `end` (366 days on) may be left out')
    .meta({ examples: [5] }),
}

const otherSpellings = { startDate: 'start', endDate: 'end' }

const unused = (says: string) => flagParam.describe(says).meta({ examples: [false] })

export const AvailabilityQuery = queryOf(
  {
    meetingTypeId: id.describe('Id of the meeting type').meta({ examples: [ID] }),
    ...range,
    hostIds: listParam(id, MOST_ASKED)
      .describe('If sent, the host of the meeting type has to be among them')
      .meta({ examples: [[USER_ID]] }),
    queueId: z
      .string()
      .optional()
      .describe('Of a team meeting type')
      .meta({ examples: [ID] }),
    calculationMethod: z
      .enum(['anyone', 'everyone'])
      .default('anyone')
      .describe('Whether one or all of `hostIds` host the meeting')
      .meta({ examples: ['anyone'] }),
    meetingDuration: z.coerce
      .number('must be a whole number of minutes')
      .int('must be a whole number of minutes')
      .optional()
      .describe("One of the meeting type's durations. Default: the first of them")
      .meta({ examples: [30] }),
    channel: Channel.optional()
      .describe('If sent, one that the meeting type offers')
      .meta({ examples: ['phone'] }),
    existingAppointmentId: id
      .optional()
      .describe('An appointment that is to be moved: its own time counts as free')
      .meta({ examples: ['990e8400-e29b-41d4-a716-446655440004'] }),
    resourceChannelIds: listParam(z.string(), MOST_ASKED)
      .describe('Accepted; changes nothing yet')
      .meta({ examples: [[ID]] }),
    hideGroupAppointments: flagParam
      .describe('Leaves out the sessions that others have begun')
      .meta({ examples: [false] }),
    skipEarliestBookingCalculation: unused('Accepted; the earliest date costs nothing'),
    refreshCache: unused('Accepted; what is listed is never outdated'),
    troubleshoot: flagParam
      .describe('Also says why each other start of the grid cannot be booked; not with `first`')
      .meta({ examples: [false] }),
  },
  otherSpellings,
)

const instant = z.string().meta({ format: 'date-time' })
const date = z.string().meta({ format: 'date' })

const Spot = z.object({
  startTime: instant.describe('With the offset of `timezone`'),
  unavailabilityEvents: z.array(z.unknown()).describe('Always empty'),
  appointment: z
    .object({ id: z.uuid(), totalSpots: z.int(), takenSpots: z.int() })
    .optional()
    .describe('A group session that others have begun'),
})

export const Availability = z
  .object({
    timezone: z.string(),
    timeframes: z
      .array(z.object({ start: instant, end: instant }))
      .describe('Ranges in which meetings can lie'),
    dates: z
      .array(
        z.object({
          date,
          spots: z.array(Spot),
          blocked: z
            .array(z.object({ startTime: instant, reason: z.enum(REASONS) }))
            .optional()
            .describe('With troubleshoot'),
        }),
      )
      .describe('Dates that have a start, in the order of the calendar'),
    slots: z
      .array(z.object({ date, times: z.array(z.string()) }))
      .describe('The same starts as wall times of `timezone`'),
    availableSlots: z
      .array(z.object({ start: instant, end: instant }))
      .describe('The same meetings in UTC'),
    earliestAvailableDate: date.nullable(),
    earliestMonthAvailability: z.null(),
  })
  .meta({
    id: 'BookingAvailability',
    examples: [
      {
        timezone: 'Europe/Berlin',
        timeframes: [{ start: '2026-12-07T08:00:00.000Z', end: '2026-12-07T09:00:00.000Z' }],
        dates: [
          {
            date: '2026-12-07',
            spots: [
              { startTime: '2026-12-07T09:00:00+01:00', unavailabilityEvents: [] },
              {
                startTime: '2026-12-07T09:30:00+01:00',
                unavailabilityEvents: [],
                appointment: {
                  id: '990e8400-e29b-41d4-a716-446655440004',
                  totalSpots: 5,
                  takenSpots: 2,
                },
              },
            ],
          },
        ],
        slots: [{ date: '2026-12-07', times: ['09:00', '09:30'] }],
        availableSlots: [
          { start: '2026-12-07T08:00:00Z', end: '2026-12-07T08:30:00Z' },
          { start: '2026-12-07T08:30:00Z', end: '2026-12-07T09:00:00Z' },
        ],
        earliestAvailableDate: '2026-12-07',
        earliestMonthAvailability: null,
      },
    ],
  })

export const CalendarsQuery = queryOf(
  {
    meetingTypeIds: listParam(id, MOST_ASKED)
      .describe('Together with `userIds` 1 to 100')
      .meta({ examples: [[ID]] }),
    userIds: listParam(id, MOST_ASKED)
      .describe('Each stands for the oldest enabled meeting type of the user')
      .meta({ examples: [[USER_ID]] }),
    ...range,
  },
  otherSpellings,
)

const Calendar = z.object({
  meetingTypeId: z.uuid(),
  userId: z.uuid(),
  name: z.string().describe('Of the meeting type'),
  timezone: z.string().describe('Of the meeting type'),
  durationMin: z.int(),
  windows: z.array(instant).describe('Starts in UTC, ascending'),
})

const NoCalendar = z.object({
  meetingTypeId: z.uuid().optional(),
  userId: z.uuid().optional(),
  error: z.object({ code: z.string(), message: z.string() }).describe('As of a request of its own'),
})

export const Calendars = z
  .object({
    timezone: z.string().nullable().describe('As it was asked for'),
    calendars: z
      .array(z.union([Calendar, NoCalendar]))
      .describe('In the order of `meetingTypeIds`, then of `userIds`'),
  })
  .meta({
    id: 'BookingAvailabilities',
    examples: [
      {
        timezone: null,
        calendars: [
          {
            meetingTypeId: ID,
            userId: USER_ID,
            name: '30min Meeting',
            timezone: 'Europe/Berlin',
            durationMin: 30,
            windows: ['2026-12-07T08:00:00Z', '2026-12-07T08:30:00Z'],
          },
          {
            userId: '550e8400-e29b-41d4-a716-446655440099',
            error: { code: 'user_not_found', message: 'User not found' },
          },
        ],
      },
    ],
  })
