import { z } from 'zod'
import { othersThan } from '../contacts/rules.ts'
import { Channel, Duration } from '../meeting-types/schema.ts'
import { email, filledText, id, respelt, text, timeZone } from '../runtime/http/fields.ts'
import { parseInstant } from '../time/iso.ts'
import { Recurrence, refuseWithSeries } from './schema-recurrence.ts'

const MOST_GUESTS = 5
const MOST_NOTES = 100
const NOTES_CHARACTERS = 20_000

/** An instant with offset or `Z` → milliseconds since 1970. */
export const Start = z
  .string()
  .transform((value, context) => {
    const ms = parseInstant(value)
    if (ms !== null) return ms
    const message = 'must be an instant with its offset, such as 2026-12-07T09:00:00+01:00'
    context.issues.push({ code: 'custom', input: value, message })
    return z.NEVER
  })
  .meta({ examples: ['2026-12-07T09:00:00+01:00'] })

/** Clients send null or nothing for what they do not know. */
export const absent = <S extends z.ZodType>(schema: S) =>
  z.preprocess(value => (value === '' ? null : value), schema.nullish()).transform(v => v ?? null)

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()])

/** What PostgreSQL cannot keep in jsonb: NUL, and halves of surrogate pairs. */
const UNKEPT = /(?:^|[^\\])(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/i

/** Answers, and whatever else clients keep by a name. */
export const Notes = z
  .record(
    z.string().max(200),
    z.union([scalar, z.array(scalar).max(MOST_NOTES), z.record(z.string(), scalar)]),
  )
  .refine(notes => Object.keys(notes).length <= MOST_NOTES, `at most ${MOST_NOTES} keys`)
  .refine(notes => {
    const kept = JSON.stringify(notes)
    return kept.length <= NOTES_CHARACTERS && !UNKEPT.test(kept)
  }, `must be text of at most ${NOTES_CHARACTERS} characters in all, without NUL`)

const attendeeFields = z.object({
  email: absent(email),
  firstname: absent(text(200)),
  lastname: absent(text(200)),
  fullname: absent(text(400)),
  phone: absent(text(40).regex(/\d{3}/, 'must be a phone number')),
  receiveReminders: z.boolean().nullish(),
  notes: z
    .preprocess(value => (typeof value === 'string' ? { note: value } : value), Notes.nullish())
    .describe('Answers to the questions of the meeting type, and whatever else is to be kept'),
  language: absent(text(35)),
  // A zone that is not known here costs nobody the booking.
  timezone: absent(timeZone).catch(null),
  bringalongEmails: z.array(email).max(MOST_GUESTS, `at most ${MOST_GUESTS} guests`).nullish(),
  dataPolicyAccepted: z.boolean().nullish(),
})

const attendeeExample = {
  email: 'grace@example.com',
  firstname: 'Grace',
  lastname: 'Hopper',
  receiveReminders: true,
  notes: {},
  timezone: 'America/New_York',
}

/** An attendee in any of the contract's forms; a name that is whole is also taken apart. */
export const AttendeeInput = z
  .preprocess(
    respelt({ firstName: 'firstname', lastName: 'lastname', name: 'fullname' }),
    attendeeFields,
  )
  .transform(({ fullname, bringalongEmails, notes, ...rest }) => {
    const named = namesOf(rest.firstname, rest.lastname, fullname)
    return {
      ...rest,
      ...named,
      notes: notes ?? {},
      guests: othersThan(rest.email, bringalongEmails ?? []),
      receiveReminders: rest.receiveReminders ?? true,
      dataPolicyAccepted: rest.dataPolicyAccepted ?? null,
    }
  })
  .meta({ examples: [attendeeExample] })

function namesOf(first: string | null, last: string | null, full: string | null) {
  if (first === null && last === null && full !== null) {
    const at = full.lastIndexOf(' ')
    return at < 0
      ? { firstname: full, lastname: '', fullname: full }
      : { firstname: full.slice(0, at).trim(), lastname: full.slice(at + 1), fullname: full }
  }
  const fullname = full ?? `${first ?? ''} ${last ?? ''}`.trim()
  return { firstname: first ?? '', lastname: last ?? '', fullname }
}

const hostIds = z
  .preprocess(
    value => (typeof value === 'string' ? [value] : value),
    z.array(id).max(200).nullish(),
  )
  .transform(ids => ids ?? [])
  .describe('Who is wanted: of a team one host, where its type allows to choose')

const hosts = {
  hostIds,
  queueId: absent(id).describe("A team's queue: whoever is next"),
}

/**
 * Older clients send some of what belongs to the attendee beside it (contract C.17), and what they
 * know of the attendee under other names (B.4): it is kept with the notes.
 */
function attendeeInside(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('attendee' in value)) return value
  const { attendee, timezone, ...rest } = value as Record<string, unknown>
  if (typeof attendee !== 'object' || attendee === null || Array.isArray(attendee)) return value
  const { notes: own, company, customFields, ...known } = attendee as Record<string, unknown>
  const parts = [
    asNotes(rest.notes),
    asNotes(customFields),
    company ? { company } : {},
    asNotes(own),
  ]
  const notes = parts.every(isRecord) ? Object.assign({}, ...parts) : own
  return { ...value, attendee: { ...(timezone !== undefined && { timezone }), ...known, notes } }
}

/** A text is a note. */
const asNotes = (value: unknown): unknown =>
  typeof value === 'string' ? { note: value } : (value ?? {})

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const bookingFields = {
  start: Start,
  duration: absent(Duration).describe("Minutes; default: the meeting type's"),
  channel: absent(Channel),
  location: absent(text(500)),
  attendee: AttendeeInput,
  phoneOnlyBooking: z.boolean().nullish(),
  holdToken: absent(text(100)).describe('Books what this hold keeps'),
  recurrence: Recurrence,
}

/** `phoneOnlyBooking` puts the phone in the place of the email. */
function withPhoneOnly<T extends { phoneOnlyBooking?: boolean | null | undefined }>(
  booking: T & { attendee: z.output<typeof AttendeeInput> },
  context: z.core.$RefinementCtx,
) {
  const { email: given, phone } = booking.attendee
  const isPhoneOnly = booking.phoneOnlyBooking === true
  const missing = isPhoneOnly || given === null ? phone === null : false
  if (missing) {
    const field = isPhoneOnly ? 'phone' : 'email'
    context.addIssue({ code: 'custom', path: ['attendee', field], message: 'is required' })
  }
  return isPhoneOnly ? { ...booking, attendee: { ...booking.attendee, email: null } } : booking
}

export const BookingBody = z
  .preprocess(
    value => attendeeInside(respelt({ rescheduledFromId: 'appointmentId' })(value)),
    z.object({
      meetingTypeId: id,
      ...bookingFields,
      ...hosts,
      icsTitle: absent(text(200)),
      icsDescription: absent(
        z
          .string()
          .max(2000)
          .refine(
            value => value.isWellFormed() && !value.includes('\0'),
            'must be text without NUL',
          ),
      ),
      skipNotifications: z
        .boolean()
        .nullish()
        .describe('Nobody gets a mail about this booking or move, nor reminders of it'),
      ignoreAvailability: z
        .boolean()
        .nullish()
        .describe('Hours, notice and limits do not matter; what is taken always does'),
      appointmentId: absent(id).describe('Moves this appointment to the start instead'),
      oneTimeLinkId: absent(id).describe('Uses up this one-time link of the meeting type'),
    }),
  )
  .superRefine(refuseWithSeries)
  .transform(withPhoneOnly)
  .meta({
    id: 'CreateBooking',
    examples: [
      {
        meetingTypeId: '770e8400-e29b-41d4-a716-446655440002',
        start: '2026-12-07T09:00:00+01:00',
        attendee: attendeeExample,
      },
    ],
  })

export const PublicBookingBody = z
  .preprocess(
    attendeeInside,
    z.object({ ...bookingFields, hostIds, bookingPassword: absent(text(200)) }),
  )
  .transform(withPhoneOnly)
  .meta({
    id: 'CreatePublicBooking',
    examples: [{ start: '2026-12-07T09:00:00+01:00', attendee: attendeeExample }],
  })

const visitorToken = absent(text(100)).describe(
  'Names the visitor: one hold a meeting type, the next replaces it',
)

export const HoldBody = z
  .object({
    meetingTypeId: id,
    ...hosts,
    start: Start,
    duration: absent(Duration),
    visitorToken,
    minutes: z.int().min(1).max(60).default(5).describe('How long it is kept'),
  })
  .meta({
    id: 'CreateHold',
    examples: [
      {
        meetingTypeId: '770e8400-e29b-41d4-a716-446655440002',
        start: '2026-12-07T09:00:00+01:00',
        visitorToken: 'visitor-7f3a',
      },
    ],
  })

export const PublicHoldBody = z
  .object({
    hostIds,
    start: Start,
    duration: absent(Duration),
    visitorToken,
    bookingPassword: absent(text(200)),
  })
  .meta({
    id: 'CreatePublicHold',
    examples: [{ start: '2026-12-07T09:00:00+01:00', visitorToken: 'visitor-7f3a' }],
  })

export const HoldReply = z
  .object({
    holdToken: z.string(),
    meetingTypeId: z.uuid(),
    start: z.string().meta({ format: 'date-time' }),
    end: z.string().meta({ format: 'date-time' }),
    expiresAt: z.iso.datetime(),
  })
  .meta({
    id: 'Hold',
    examples: [
      {
        holdToken: 'q0cX1yK7mJmJ5o1aHq0cX1yK7mJmJ5o1',
        meetingTypeId: '770e8400-e29b-41d4-a716-446655440002',
        start: '2026-12-07T08:00:00Z',
        end: '2026-12-07T08:30:00Z',
        expiresAt: '2026-11-24T09:05:00.000Z',
      },
    ],
  })

export const HoldParams = z.object({
  token: filledText(100).meta({ examples: ['q0cX1yK7mJmJ5o1aHq0cX1yK7mJmJ5o1'] }),
})
