import { z } from 'zod'
import { cancelEntireSeries, entireSeries } from '../appointments/schema.ts'
import { attendeeExample, attendeeShape } from '../appointments/schema-reply.ts'
import { absent, HoldParams, Start } from '../bookings/schema.ts'
import { look, lookExample } from '../companies/schema-look.ts'
import { QUESTION_TYPES } from '../meeting-types/rules.ts'
import { id, prose, queryOf, timeZone } from '../runtime/http/fields.ts'
import { EVENT_STREAM } from '../runtime/http/operation.ts'
import { FREQUENCIES } from '../time/recurrence.ts'

const address = {
  user: z
    .string()
    .min(1)
    .max(100)
    .describe("The user's slug")
    .meta({ examples: ['ada-lovelace'] }),
  type: z
    .string()
    .min(1)
    .max(100)
    .describe("The meeting type's slug")
    .meta({ examples: ['discovery-call'] }),
}

export const PageParams = z.object(address)
export const PageHoldParams = z.object({ ...address, token: HoldParams.shape.token })

const bookingPassword = z
  .string()
  .max(200)
  .optional()
  .describe('Of a page that has one')
  .meta({ examples: ['open sesame'] })

export const PageQuery = queryOf({ bookingPassword })

const point = z.string().optional().describe('A date of `timezone` (the end is included)')
const range = {
  start: point.meta({ examples: ['2026-12-07'] }),
  end: point.meta({ examples: ['2026-12-11'] }),
  timezone: timeZone.optional().describe("Default: the meeting type's"),
  first: z.coerce
    .number()
    .int('must be a whole number from 1 to 100')
    .min(1, 'must be from 1 to 100')
    .max(100, 'must be from 1 to 100')
    .optional()
    .describe('Only the earliest so many; `start` and `end` may be left out')
    .meta({ examples: [5] }),
}

export const PageWindowsQuery = queryOf({
  ...range,
  hostId: id.optional().describe('One of the hosts that the page lets choose'),
  duration: z.coerce
    .number('must be a whole number of minutes')
    .int('must be a whole number of minutes')
    .optional()
    .meta({ examples: [30] }),
  bookingPassword,
})

const pageExample = {
  name: 'Discovery call',
  description: '',
  hostName: 'Ada Lovelace',
  hosts: [],
  hostRequired: false,
  timezone: 'Europe/Berlin',
  durations: [30],
  channels: ['phone'],
  customChannelName: null,
  locations: [],
  questions: [],
  spots: 1,
  showAvailableSlots: false,
  allowAddingGuests: true,
  allowPhoneOnlyBooking: false,
  color: null,
  recurrence: null,
  confirmationButton: null,
  confirmation: 'nobody',
  redirectsTo: null,
  ...lookExample,
  requireConsent: true,
}

export const Page = z
  .object({
    name: z.string(),
    description: z.string(),
    hostName: z.string(),
    hosts: z
      .array(z.object({ id: z.uuid(), name: z.string() }))
      .describe('Whom the attendee may choose (`hostIds`); nobody: whoever is next'),
    hostRequired: z.boolean().describe('Whether one of them has to be chosen'),
    timezone: z.string(),
    durations: z.array(z.int()).describe("Minutes; the type's own first"),
    channels: z.array(z.string()).describe("What may be chosen; the type's own first"),
    customChannelName: z.string().nullable(),
    locations: z.array(z.object({ id: z.string(), name: z.string(), address: z.string() })),
    questions: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        type: z.enum(QUESTION_TYPES),
        required: z.boolean(),
        options: z.array(z.string()),
        placeholder: z.string(),
      }),
    ),
    spots: z.int(),
    showAvailableSlots: z.boolean(),
    allowAddingGuests: z.boolean(),
    allowPhoneOnlyBooking: z.boolean(),
    color: z.string().nullable(),
    recurrence: z
      .object({ frequencies: z.array(z.enum(FREQUENCIES)), maxCount: z.int() })
      .nullable()
      .describe('Which series may be booked; null: one by one'),
    confirmationButton: z.unknown(),
    confirmation: z
      .enum(['nobody', 'attendee', 'host', 'both'])
      .describe('Who has to confirm before a booking holds'),
    redirectsTo: z
      .string()
      .nullable()
      .describe('The origin that the page leads on to after a booking; null: none'),
    ...look,
    requireConsent: z
      .boolean()
      .describe('Whether `attendee.dataPolicyAccepted` has to be true in a booking'),
  })
  .meta({ id: 'PublicPage', examples: [pageExample] })

const windowExample = { start: '2026-12-07T09:00:00+01:00', seatsLeft: null }

export const PageWindows = z
  .object({
    timezone: z.string(),
    durationMin: z.int(),
    windows: z.array(
      z.object({
        start: z.string().meta({ format: 'date-time' }),
        seatsLeft: z
          .int()
          .nullable()
          .describe('Of a group that others have begun, where the page shows it'),
      }),
    ),
  })
  .meta({
    id: 'PublicWindows',
    examples: [{ timezone: 'Europe/Berlin', durationMin: 30, windows: [windowExample] }],
  })

export const WindowsStream = {
  description: 'Events `windows`, each with what the list answers as JSON',
  contentType: EVENT_STREAM,
  example: `id: 1
event: windows
data: {"timezone":"Europe/Berlin","durationMin":30,"windows":[]}

`,
}

const secret = z
  .string()
  .min(1)
  .describe("The attendee's, as the booking gave it")
  .meta({ examples: ['AZCl8Gwbfz6dUT9vKx8MEQ.b2JqZWN0'] })

export const OwnParams = z.object({ id: id.describe('Id of the appointment') })
export const OwnQuery = queryOf({ secret })
export const OwnWindowsQuery = queryOf({ ...range, secret })

export const OwnRescheduleBody = z
  .object({ secret, start: Start, reason: absent(prose(500)), entireSeries })
  .meta({
    id: 'RescheduleOwnAppointment',
    examples: [{ secret: 'AZCl8Gwbfz6dUT9vKx8MEQ.b2JqZWN0', start: '2026-12-08T10:00:00+01:00' }],
  })

export const OwnCancelBody = z
  .object({ secret, reason: absent(prose(500)), cancelEntireSeries })
  .meta({
    id: 'CancelOwnAppointment',
    examples: [{ secret: 'AZCl8Gwbfz6dUT9vKx8MEQ.b2JqZWN0', reason: 'I am ill' }],
  })

const OwnAttendee = z
  .object(attendeeShape)
  .omit({ noShow: true, isCancelled: true, cancel: true, createdAt: true })

export const OwnAppointment = z
  .object({
    id: z.uuid(),
    start: z.string().meta({ format: 'date-time' }),
    end: z.string().meta({ format: 'date-time' }),
    timezone: z.string(),
    name: z.string(),
    description: z.string(),
    hostName: z.string(),
    channel: z.string(),
    customChannelName: z.string().nullable(),
    location: z.string().nullable(),
    meetingLink: z.string().nullable(),
    isCancelled: z.boolean().describe('The appointment, or your seat in it'),
    rescheduledAt: z.iso.datetime().nullable(),
    seriesId: z.uuid().nullable().describe('Of a series that was booked together'),
    attendee: OwnAttendee,
    mayCancel: z.boolean().describe('By yourself, now'),
    mayReschedule: z.boolean(),
    cancelNeedsReason: z.boolean(),
    rescheduleNeedsReason: z.boolean(),
    confirmationButton: z
      .object({ text: z.string().nullable(), link: z.string() })
      .nullable()
      .describe('Where to go on to after the booking'),
    ...look,
  })
  .meta({
    id: 'OwnAppointment',
    examples: [
      {
        id: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c31',
        start: '2026-12-07T09:00:00+01:00',
        end: '2026-12-07T09:30:00+01:00',
        timezone: 'Europe/Berlin',
        name: 'Discovery call',
        description: '',
        hostName: 'Ada Lovelace',
        channel: 'phone',
        customChannelName: null,
        location: null,
        meetingLink: null,
        isCancelled: false,
        rescheduledAt: null,
        seriesId: null,
        attendee: OwnAttendee.parse(attendeeExample),
        mayCancel: true,
        mayReschedule: true,
        cancelNeedsReason: false,
        rescheduleNeedsReason: false,
        confirmationButton: null,
        ...lookExample,
      },
    ],
  })
