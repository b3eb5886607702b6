/** What is kept of a person, and forgetting it. */
import { z } from 'zod'
import { attendeeExample, attendeeShape } from '../appointments/schema-reply.ts'
import { ContactReply } from '../contacts/schema-reply.ts'
import { KINDS } from '../notifications/rules.ts'
import { STATUSES } from '../provisional-bookings/rules.ts'
import { email } from '../runtime/http/fields.ts'

export const ExportBody = z
  .object({ email })
  .meta({ id: 'ExportPerson', examples: [{ email: 'grace@example.com' }] })

export const EraseBody = z
  .object({
    email,
    cancelAppointments: z
      .boolean()
      .nullish()
      .describe(
        'Cancels what is not over and declines what waits; without it either refuses the erasure',
      ),
  })
  .meta({
    id: 'ErasePerson',
    examples: [{ email: 'grace@example.com', cancelAppointments: true }],
  })

const moment = z.string().meta({ format: 'date-time' })
const attendees = z.array(z.object(attendeeShape)).describe('The person alone')
const timed = { id: z.uuid(), start: moment, end: moment, name: z.string() }
const appointmentId = '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c31'
const timedExample = {
  id: appointmentId,
  start: '2026-12-07T09:00:00+01:00',
  end: '2026-12-07T09:30:00+01:00',
  name: 'Discovery call',
}

export const PersonExport = z
  .object({
    email: z.string(),
    contact: ContactReply.nullable(),
    appointments: z.array(
      z.object({
        ...timed,
        texts: z
          .object({
            note: z.string(),
            location: z.string().nullable(),
            transcription: z.string().nullable(),
            summary: z.string().nullable(),
          })
          .nullable()
          .describe('null: a group, of which they are about others too'),
        attendees,
      }),
    ),
    guestOf: z.array(z.object(timed)).describe('To which somebody else brings the person'),
    provisionalBookings: z
      .array(
        z.object({
          ...timed,
          status: z.enum(STATUSES),
          attendee: z.object(attendeeShape).nullable().describe('null: another brings the person'),
          texts: z
            .object({
              location: z.string().nullable(),
              title: z.string().nullable(),
              description: z.string().nullable(),
              reason: z.string().nullable(),
            })
            .nullable(),
          events: z.array(
            z.object({ id: z.uuid(), type: z.string(), createdAt: z.iso.datetime() }),
          ),
        }),
      )
      .describe('That wait for a confirmation, or once did'),
    mails: z
      .array(
        z.object({
          id: z.uuid(),
          kind: z.enum(KINDS),
          subject: z.string().nullable(),
          sentAt: z.iso.datetime(),
        }),
      )
      .describe('That went to the person'),
    events: z.array(
      z.object({
        id: z.uuid(),
        type: z.string(),
        createdAt: z.iso.datetime(),
        appointmentId: z.uuid(),
        attendees,
      }),
    ),
  })
  .meta({
    id: 'PersonExport',
    examples: [
      {
        email: 'grace@example.com',
        contact: null,
        appointments: [
          {
            ...timedExample,
            texts: { note: '', location: null, transcription: null, summary: null },
            attendees: [attendeeExample],
          },
        ],
        guestOf: [],
        provisionalBookings: [],
        mails: [],
        events: [
          {
            id: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c41',
            type: 'booking_created',
            createdAt: '2026-11-24T09:00:00.000Z',
            appointmentId,
            attendees: [attendeeExample],
          },
        ],
      },
    ],
  })

export const PersonErased = z
  .object({
    attendees: z.int().describe('Attendees who are nobody now; their rows stay'),
    guestEntries: z.int().describe('Lists of guests in which the person was'),
    cancelledAppointments: z.int().describe('With those that waited, which are declined'),
    contacts: z.int(),
    provisionalBookings: z
      .int()
      .describe('Bookings that wait, or once did: the drafts are emptied'),
    events: z.int().describe('Events that were rewritten: kinds, times and ids stay'),
    mails: z.int().describe('Mails without recipient, or without text; none goes out any more'),
    replies: z.int().describe('Replies that were kept for repeated requests'),
    holds: z.int(),
  })
  .meta({
    id: 'PersonErased',
    examples: [
      {
        attendees: 1,
        guestEntries: 0,
        cancelledAppointments: 0,
        contacts: 1,
        provisionalBookings: 0,
        events: 2,
        mails: 2,
        replies: 0,
        holds: 0,
      },
    ],
  })
