/** A meeting type, or a template of one, as it is given back (contract B.7). */
import { z } from 'zod'
import { OneTimeLink } from '../one-time-links/schema.ts'
import { QUESTION_TYPES } from './rules.ts'
import { MeetingInfo } from './schema-info.ts'
import { MeetingOptions } from './schema-options.ts'
import { InviteTextsInput, ResourceChannels } from './schema-settings.ts'

const DaysIntoFuture = z.union([
  z.object({ mode: z.literal('limit'), bookingLimit: z.int(), countMode: z.string().optional() }),
  z.object({
    mode: z.literal('range'),
    rangeMin: z.string(),
    rangeMax: z.string(),
    countMode: z.string().optional(),
  }),
])

const location = z.object({ id: z.string(), name: z.string(), address: z.string() })

const question = z.object({
  id: z.string(),
  label: z.string(),
  type: z.enum(QUESTION_TYPES),
  required: z.boolean(),
  options: z.array(z.string()),
  placeholder: z.string(),
})

const settings = {
  meetingInfo: MeetingInfo,
  meetingOptions: MeetingOptions,
  spots: z.int(),
  timeslotInterval: z.int().nullable(),
  bookingMinimum: z.int(),
  daysIntoFuture: DaysIntoFuture.nullable(),
  locations: z.array(location),
  ics: InviteTextsInput.nullable(),
  metadata: z.record(z.string(), z.string()),
  questions: z.array(question),
  internalNotes: z.string(),
}

const settingsExample = {
  meetingInfo: {
    name: 'Discovery Call',
    description: 'We get to know each other.',
    duration: 30,
    channel: 'phone',
    bufferBefore: 0,
    bufferAfter: 10,
    bufferMustStayWithinWorkingHours: false,
    showAvailableSlots: false,
    enableRedirect: false,
    redirect: null,
    passEventDetailsToRedirect: false,
    color: null,
    customChannelName: null,
    customChannelLink: null,
    connectChannelName: null,
    groupBooking: false,
    enrichInvitee: false,
    confirmationButton: { useConfirmationButton: false, text: null, color: null, link: null },
  },
  meetingOptions: { allowedDurations: [45, 60], allowAddingGuests: true },
  spots: 1,
  timeslotInterval: null,
  bookingMinimum: 120,
  daysIntoFuture: { mode: 'limit' as const, bookingLimit: 43_200 },
  locations: [],
  ics: null,
  metadata: {},
  questions: [],
  internalNotes: '',
}

const made = {
  companyId: '880e8400-e29b-41d4-a716-446655440003',
  createdById: '550e8400-e29b-41d4-a716-446655440000',
  createdAt: '2026-11-24T09:00:00.000Z',
}

const example = {
  id: '770e8400-e29b-41d4-a716-446655440002',
  slug: 'discovery-call',
  userId: '550e8400-e29b-41d4-a716-446655440000',
  queueId: null,
  enabled: true,
  ...settingsExample,
  availabilityId: '660e8400-e29b-41d4-a716-446655440001',
  isGlobalQueue: false,
  workspaceId: null,
  resourceChannels: [],
  resourceChannelIds: [],
  formId: null,
  ...made,
  updatedAt: '2026-11-24T09:00:00.000Z',
  deletedAt: null,
  bookingUrl: 'http://localhost:3000/john-smith/discovery-call',
}

export const MeetingType = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    userId: z.uuid().nullable().describe('null: a team hosts it'),
    queueId: z.uuid().nullable().describe("Of a team's"),
    companyId: z.uuid(),
    enabled: z.boolean(),
    ...settings,
    availabilityId: z.uuid().nullable().describe('null: everybody of the team in own hours'),
    isGlobalQueue: z.boolean(),
    workspaceId: z.string().nullable(),
    resourceChannels: ResourceChannels,
    resourceChannelIds: z.array(z.string()),
    options: z.object({ createOneTimeLink: z.boolean() }).optional(),
    formId: z.null(),
    createdById: z.uuid().nullable(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    deletedAt: z.null(),
    bookingUrl: z.url(),
  })
  .meta({ id: 'MeetingType', examples: [example] })

export const CreatedMeetingType = z
  .object({
    ...MeetingType.shape,
    oneTimeLink: OneTimeLink.optional().describe('Where `options.createOneTimeLink` asked for it'),
  })
  .meta({ id: 'CreatedMeetingType', examples: [example] })

export const MeetingTypeList = z
  .array(MeetingType)
  .meta({ id: 'MeetingTypeList', examples: [[example]] })

export const MeetingTypePage = z
  .object({ meetingTypes: z.array(MeetingType), total: z.int() })
  .meta({ id: 'MeetingTypePage', examples: [{ meetingTypes: [example], total: 1 }] })

const templateExample = {
  id: '990e8400-e29b-41d4-a716-446655440004',
  templateType: 'individual',
  queueType: null,
  ...settingsExample,
  ...made,
}

export const MeetingTypeTemplate = z
  .object({
    id: z.uuid(),
    companyId: z.uuid(),
    templateType: z.string().nullable(),
    queueType: z.string().nullable(),
    ...settings,
    createdById: z.uuid(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'MeetingTypeTemplate', examples: [templateExample] })

export const MeetingTypeTemplateList = z
  .array(MeetingTypeTemplate)
  .meta({ id: 'MeetingTypeTemplateList', examples: [[templateExample]] })
