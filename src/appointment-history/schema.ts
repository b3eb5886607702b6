/** The history of an appointment on the wire. */
import { z } from 'zod'

const moment = z.iso.datetime()
const clock = z.string().meta({ format: 'date-time' })
const person = z.object({ id: z.uuid(), name: z.string() })

const event = z.object({
  id: z.uuid(),
  type: z.string(),
  position: z.int().nullable().describe('Among all events of the company; null: not numbered yet'),
  at: moment,
  by: z
    .object({
      source: z.enum(['host', 'attendee']),
      id: z.uuid().nullable(),
      name: z.string().nullable(),
    })
    .nullable()
    .describe('Who did it, where that is known'),
  attendee: person.nullable().describe('Whom it is about'),
  reason: z.string().nullable(),
  start: z.object({ from: clock, to: clock }).nullable().describe('Where it was moved'),
  hosts: z
    .object({ from: z.array(person), to: z.array(person) })
    .nullable()
    .describe('Where it was handed on'),
  fields: z
    .array(z.enum(['note', 'noShow', 'guests', 'transcription']))
    .describe('What an update changed; transcription: that, or the summary'),
})

const mail = z.object({
  id: z.uuid(),
  kind: z.string(),
  role: z.string(),
  to: z.string().nullable().describe('null: the person was forgotten'),
  status: z.string(),
  dueAt: moment,
  sentAt: moment.nullable(),
})

const delivery = z.object({
  id: z.uuid(),
  webhookId: z.uuid(),
  endpoint: z.string(),
  eventId: z.uuid(),
  eventType: z.string(),
  status: z.string(),
  attemptCount: z.int(),
  createdAt: moment,
  finishedAt: moment.nullable(),
})

const eventId = '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c41'

export const History = z
  .object({
    events: z.array(event),
    mails: z.array(mail),
    deliveries: z.array(delivery).describe('To webhooks that there still are'),
  })
  .meta({
    id: 'AppointmentHistory',
    examples: [
      {
        events: [
          {
            id: eventId,
            type: 'booking_rescheduled',
            position: 17,
            at: '2026-11-24T09:00:00.000Z',
            by: null,
            attendee: null,
            reason: 'A later day suits us better',
            start: { from: '2026-12-07T09:00:00+01:00', to: '2026-12-08T10:00:00+01:00' },
            hosts: null,
            fields: [],
          },
        ],
        mails: [
          {
            id: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c61',
            kind: 'rescheduled',
            role: 'attendee',
            to: 'grace@example.com',
            status: 'sent',
            dueAt: '2026-11-24T09:00:00.000Z',
            sentAt: '2026-11-24T09:00:01.000Z',
          },
        ],
        deliveries: [
          {
            id: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c81',
            webhookId: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c71',
            endpoint: 'https://hooks.example.com/',
            eventId,
            eventType: 'booking_rescheduled',
            status: 'delivered',
            attemptCount: 1,
            createdAt: '2026-11-24T09:00:00.000Z',
            finishedAt: '2026-11-24T09:00:01.000Z',
          },
        ],
      },
    ],
  })
