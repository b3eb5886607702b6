/** Appointments as they are answered (contract B.5). */
import { z } from 'zod'

const moment = z.string().meta({ format: 'date-time' })
const actor = z.object({
  actionSource: z.enum(['host', 'attendee']),
  actionBy: z.uuid().nullable(),
})
const cancelOutput = actor
  .extend({ actionAt: z.iso.datetime(), reason: z.string().nullable() })
  .nullable()

export const attendeeShape = {
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
  seriesId: z.uuid().nullable().describe('Of those that were booked together; null: of none'),
  seriesIndex: z.int().nullable().describe('Which of the series it is, from 0'),
  rrule: z.string().nullable().describe('The rule of the series (RFC 5545)'),
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

const { transcription: _transcription, summary: _summary, ...shapeOfEvents } = shape

/** An appointment as events keep it: no secrets, no long texts. */
export const AppointmentFacts = z.object({
  ...shapeOfEvents,
  attendees: z.array(z.object(attendeeShape)),
  attendeeId: z.uuid().optional().describe('The attendee whom the event is about'),
  rescheduleReason: z.string().optional().describe('Why it was moved, where that was said'),
  formerHostIds: z.array(z.uuid()).optional().describe('Who hosted it before it was reassigned'),
  changedBy: actor
    .optional()
    .describe('Who moved it, handed it on or updated it, where that is known'),
  guestAdded: z
    .literal(true)
    .optional()
    .describe('The last of bringalongEmails of the attendee whom it is about is new'),
  skipNotifications: z.literal(true).optional().describe('Nobody gets a mail about it'),
  seriesChangeId: z
    .uuid()
    .optional()
    .describe('The same in all events of a series that one request moved or cancelled whole'),
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
  seriesId: null,
  seriesIndex: null,
  rrule: null,
  note: '',
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
  transcription: null,
  summary: null,
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

export const Calendar = {
  description: 'An iCalendar object',
  contentType: 'text/calendar; charset=utf-8',
  example: `BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//Punctual//Punctual//EN\r
METHOD:REQUEST\r
BEGIN:VEVENT\r
UID:0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c31@punctual\r
SEQUENCE:0\r
DTSTAMP:20261124T090000Z\r
DTSTART:20261207T080000Z\r
DTEND:20261207T083000Z\r
SUMMARY:Discovery call\r
END:VEVENT\r
END:VCALENDAR\r
`,
}
