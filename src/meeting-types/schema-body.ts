/** What is sent to make or change a meeting type, or a template of one. */
import { z } from 'zod'
import { QUEUE_TYPES } from '../queues/rules.ts'
import { QueueInput } from '../queues/schema.ts'
import { id, prose, text } from '../runtime/http/fields.ts'
import { storedOnly } from './schema-fields.ts'
import { MeetingInfoInput } from './schema-info.ts'
import { MeetingOptions } from './schema-options.ts'
import {
  DaysIntoFutureInput,
  InlineAvailability,
  InviteTextsInput,
  LocationsInput,
  MetadataInput,
  QuestionsInput,
  ResourceChannels,
} from './schema-settings.ts'

const MOST_NOTICE_MIN = 525_600

/** What a template may hold as well. */
const settings = {
  meetingInfo: MeetingInfoInput.optional(),
  meetingOptions: MeetingOptions.nullish(),
  spots: z
    .int('must be a whole number from 1 to 100')
    .min(1, 'must be from 1 to 100')
    .max(100, 'must be from 1 to 100')
    .optional()
    .describe('Attendees of one start; default 1'),
  timeslotInterval: z
    .int()
    .min(5, 'must be from 5 to 60 minutes')
    .max(60, 'must be from 5 to 60 minutes')
    .nullish()
    .describe('Minutes from one start to the next; null: the duration'),
  bookingMinimum: z
    .int()
    .min(0, 'must not be negative')
    .max(MOST_NOTICE_MIN, `must be at most ${MOST_NOTICE_MIN} minutes, a year`)
    .nullish()
    .describe('Notice in minutes; default 0'),
  daysIntoFuture: DaysIntoFutureInput.nullish(),
  locations: LocationsInput.nullish(),
  ics: InviteTextsInput.nullish(),
  metadata: MetadataInput.nullish(),
  questions: QuestionsInput.nullish(),
  internalNotes: prose(5000).nullish().describe('For the host only'),
}

const whole = {
  ...settings,
  slug: text(60).nullish().describe('The end of the address; default: made from the name'),
  availabilityId: id.nullish().describe("Default: the user's default availability"),
  availability: InlineAvailability.nullish(),
  enabled: z.boolean().optional().describe('false: nothing of it can be booked; default true'),
  queueId: id.nullish().describe('Given by us; what is sent changes nothing'),
  isGlobalQueue: z.boolean().nullish().describe('true: the team of `workspaceId` hosts the type'),
  workspaceId: text(100).nullish().describe("A team's id, for a type that the team hosts"),
  resourceChannels: ResourceChannels.nullish(),
  options: z
    .object({
      createOneTimeLink: z
        .boolean()
        .optional()
        .describe('A new type comes with a one-time link, in the reply as `oneTimeLink`'),
    })
    .nullish(),
}

const FLAT = ['name', 'duration', 'description', 'channel'] as const

/** What a type in the older, flat form has where it says nothing (contract C.10). */
const FLAT_DEFAULTS = { description: '', channel: 'phone' }

type Given = Record<string, unknown>

const isObject = (value: unknown): value is Given =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The flat form, and options that stand at the top, turned into the nested form (C.4c, C.8). */
const nested =
  (isNew: boolean) =>
  (value: unknown): unknown => {
    if (!isObject(value)) return value
    const { meetingInfo, meetingOptions, allowPhoneOnlyBooking } = value
    const flat = Object.fromEntries(
      FLAT.filter(key => value[key] !== undefined).map(key => [key, value[key]]),
    )
    const isFlat = meetingInfo === undefined && Object.keys(flat).length > 0
    const info = isFlat && isNew && value.templateId == null ? { ...FLAT_DEFAULTS, ...flat } : flat
    return {
      ...value,
      ...((isFlat || isObject(meetingInfo)) && {
        meetingInfo: { ...info, ...(meetingInfo ?? {}) },
      }),
      ...(allowPhoneOnlyBooking !== undefined && {
        meetingOptions: {
          allowPhoneOnlyBooking,
          ...(isObject(meetingOptions) ? meetingOptions : {}),
        },
      }),
    }
  }

const oneAvailability = ({ availabilityId, availability }: Given): boolean =>
  availabilityId == null || availability == null
const notBoth = { path: ['availability'], message: 'must not be sent with availabilityId' }

export const CreateMeetingTypeBody = z
  .preprocess(
    nested(true),
    z
      .object({
        ...whole,
        userId: id.nullish().describe('Whose type it is; default: the acting user'),
        queueType: z.enum(QUEUE_TYPES).nullish().describe('As `queue.type`'),
        queue: QueueInput.nullish().describe(
          'Who of the team hosts it, and how one is chosen; default: everybody in turn',
        ),
        templateId: id.nullish().describe('A template that gives what the body leaves out'),
      })
      .refine(oneAvailability, notBoth),
  )
  .meta({
    id: 'CreateMeetingType',
    examples: [
      {
        meetingInfo: {
          name: 'Discovery Call',
          description: 'We get to know each other.',
          duration: 30,
          channel: 'phone',
          bufferAfter: 10,
        },
        meetingOptions: { allowedDurations: [45, 60], allowAddingGuests: true },
        slug: 'discovery-call',
        bookingMinimum: 120,
        daysIntoFuture: { mode: 'limit', bookingLimit: 43_200 },
      },
      { name: 'Discovery Call', duration: 30, slug: 'discovery-call' },
      {
        name: 'Sales call',
        duration: 30,
        workspaceId: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c61',
        queue: { type: 'advancedRoundRobin' },
      },
    ],
  })

export const UpdateMeetingTypeBody = z
  .preprocess(nested(false), z.object(whole).refine(oneAvailability, notBoth))
  .meta({
    id: 'UpdateMeetingType',
    examples: [
      { meetingInfo: { duration: 45, color: null }, bookingMinimum: 60 },
      { enabled: false },
    ],
  })

export const CreateTemplateBody = z
  .preprocess(
    nested(true),
    z.object({
      ...settings,
      templateType: storedOnly(text(40).nullish(), 'A type belongs to one user.'),
      queueType: storedOnly(text(40).nullish(), 'A type belongs to one user.'),
    }),
  )
  .meta({
    id: 'CreateMeetingTypeTemplate',
    examples: [
      {
        meetingInfo: { name: 'Consultation', description: '', duration: 60, channel: 'local' },
        locations: [{ name: 'Head office', address: '1 Main Street, London' }],
        templateType: 'individual',
      },
    ],
  })

export type Draft = z.output<typeof UpdateMeetingTypeBody>
export type CreateBody = z.output<typeof CreateMeetingTypeBody>
export type TemplateBody = z.output<typeof CreateTemplateBody>
