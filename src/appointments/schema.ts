import { z } from 'zod'
import { absent, Start } from '../bookings/schema.ts'
import { email, id, prose, queryOf, text } from '../runtime/http/fields.ts'
import { parseDate, parseInstant } from '../time/iso.ts'

const moment = z.string().meta({ format: 'date-time' })
const cancelOutput = z
  .object({
    actionSource: z.enum(['host', 'attendee']),
    actionAt: z.iso.datetime(),
    actionBy: z.uuid().nullable(),
    reason: z.string().nullable(),
  })
  .nullable()

const attendeeShape = {
  id: z.uuid(),
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
  noShow: z.boolean(),
  isCancelled: z.boolean(),
  cancel: cancelOutput,
  createdAt: z.iso.datetime(),
}

const hostOutput = z.object({
  id: z.uuid(),
  email: z.string(),
  givenName: z.string(),
  familyName: z.string(),
  fullName: z.string(),
  slug: z.string(),
  picture: z.null(),
})

const shape = {
  id: z.uuid(),
  companyId: z.uuid(),
  start: moment,
  end: moment,
  timezone: z.string(),
  location: z.string().nullable(),
  isCancelled: z.boolean(),
  cancel: cancelOutput,
  rescheduledAt: z.iso.datetime().nullable(),
  rescheduleCount: z.int(),
  sequence: z.int().describe('SEQUENCE of RFC 5545'),
  spots: z.int().nullable().describe('Seats of a group session; null: no group'),
  takenSpots: z.int(),
  meetingInfo: z.looseObject({
    name: z.string(),
    duration: z.int(),
    channel: z.string(),
    bufferBefore: z.int(),
    bufferAfter: z.int(),
    meetingLink: z.string().nullable(),
  }),
  hostingInfo: z.object({ mainHost: z.uuid().nullable(), meetingLink: z.string().nullable() }),
  ics: z.object({ title: z.string().optional(), description: z.string().optional() }).nullable(),
  note: z.string(),
  transcription: z.string().nullable(),
  summary: z.string().nullable(),
  attendeeIds: z.array(z.uuid()),
  hosts: z.array(hostOutput),
  hostIds: z.array(z.uuid()),
  meetingType: z.object({
    id: z.uuid(),
    slug: z.string(),
    meetingInfo: z.object({ name: z.string(), duration: z.int() }),
    metadata: z.record(z.string(), z.string()),
  }),
  meetingTypeId: z.uuid(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
}

/** An appointment as events keep it: no secrets. */
export const AppointmentFacts = z.object({
  ...shape,
  attendees: z.array(z.object(attendeeShape)),
  attendeeId: z.uuid().optional().describe('The attendee whom the event is about'),
})

const userId = '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c12'
const attendeeId = '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c32'
const typeId = '770e8400-e29b-41d4-a716-446655440002'
const secret = 'AZCl8Gwbfz6dUT9vKx8MEQ.b2JqZWN0'

export const attendeeExample = {
  id: attendeeId,
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
  noShow: false,
  isCancelled: false,
  cancel: null,
  createdAt: '2026-11-24T09:00:00.000Z',
}

export const factsExample = {
  id: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c31',
  companyId: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c11',
  start: '2026-12-07T09:00:00+01:00',
  end: '2026-12-07T09:30:00+01:00',
  timezone: 'Europe/Berlin',
  location: null,
  isCancelled: false,
  cancel: null,
  rescheduledAt: null,
  rescheduleCount: 0,
  sequence: 0,
  spots: null,
  takenSpots: 1,
  meetingInfo: {
    name: 'Discovery call',
    duration: 30,
    channel: 'phone',
    bufferBefore: 0,
    bufferAfter: 0,
    meetingLink: null,
  },
  hostingInfo: { mainHost: userId, meetingLink: null },
  ics: null,
  note: '',
  transcription: null,
  summary: null,
  attendees: [attendeeExample],
  attendeeIds: [attendeeId],
  hosts: [
    {
      id: userId,
      email: 'ada@example.com',
      givenName: 'Ada',
      familyName: 'Lovelace',
      fullName: 'Ada Lovelace',
      slug: 'ada-lovelace',
      picture: null,
    },
  ],
  hostIds: [userId],
  meetingType: {
    id: typeId,
    slug: 'discovery-call',
    meetingInfo: { name: 'Discovery call', duration: 30 },
    metadata: {},
  },
  meetingTypeId: typeId,
  createdAt: '2026-11-24T09:00:00.000Z',
  updatedAt: '2026-11-24T09:00:00.000Z',
}

const appointmentExample = {
  ...factsExample,
  secret,
  attendees: [{ ...attendeeExample, secret }],
}

export const Appointment = z
  .object({
    ...shape,
    secret: z.string().nullable().describe("The first attendee's"),
    attendees: z.array(z.object({ ...attendeeShape, secret: z.string() })),
  })
  .meta({ id: 'Appointment', examples: [appointmentExample] })

export const AppointmentList = z
  .array(Appointment)
  .meta({ id: 'AppointmentList', examples: [[appointmentExample]] })

export const AppointmentPage = z
  .object({ appointments: z.array(Appointment), total: z.int() })
  .meta({
    id: 'AppointmentPage',
    examples: [{ appointments: [appointmentExample], total: 1 }],
  })

export const Rescheduled = z
  .object({ appointment: Appointment })
  .meta({ id: 'Rescheduled', examples: [{ appointment: appointmentExample }] })

export const STATUSES = ['all', 'confirmed', 'upcoming', 'past', 'cancelled'] as const
export const SORTS = ['appointment.start', 'appointment.createdAt'] as const

const whole = (value: unknown) =>
  typeof value === 'string' && /^-?\d{1,9}$/.test(value) ? Number(value) : value

/** A date (its midnight in UTC) or an instant → milliseconds since 1970. */
const bound = z
  .string()
  .transform((value, context) => {
    const day = parseDate(value)
    const ms = day === null ? parseInstant(value) : day * 86_400_000
    if (ms !== null) return ms
    const message = 'must be a date (YYYY-MM-DD) or an instant with its offset'
    context.issues.push({ code: 'custom', input: value, message })
    return z.NEVER
  })
  .optional()

export const PageQuery = queryOf(
  {
    page: z
      .preprocess(whole, z.int().min(0).max(1_000_000).default(0))
      .describe('From 0')
      .meta({ examples: [0] }),
    pageSize: z.preprocess(whole, z.int().min(1).max(100).default(20)).meta({ examples: [20] }),
    start: bound.describe('Appointments that end after this').meta({ examples: ['2026-12-01'] }),
    end: bound.describe('Appointments that start before this').meta({ examples: ['2026-12-31'] }),
    search: text(200)
      .optional()
      .describe('Part of a name, an email or a phone number')
      .meta({ examples: ['grace'] }),
    status: z
      .enum(STATUSES)
      .default('all')
      .meta({ examples: ['upcoming'] }),
    meetingTypeId: id.optional().meta({ examples: [typeId] }),
    userId: id.optional().describe("Default: the acting user's; without one all of the company's"),
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

export const CancelBody = z
  .preprocess(
    value => value ?? {},
    z.object({
      reason,
      attendeeId: absent(id).describe('One attendee of a group'),
      cancelAll: z.boolean().nullish().describe('A group for everybody'),
      cancelEntireSeries: z.boolean().nullish(),
    }),
  )
  .meta({ id: 'CancelAppointment', examples: [{ reason: 'The host is ill' }] })

export const RescheduleBody = z
  .object({ start: Start, ignoreAvailability: z.boolean().nullish() })
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

export const Calendar = {
  description: 'An iCalendar object',
  contentType: 'text/calendar; charset=utf-8',
}
