import { z } from 'zod'
import { filledText, languageTag, prose, text } from '../runtime/http/fields.ts'
import { FEWEST_OCCURRENCES, FREQUENCIES, MOST_OCCURRENCES } from '../time/recurrence.ts'
import { SWITCHES } from './rules.ts'
import { Channel, Duration } from './schema.ts'
import { distinct, loose, storedOnly } from './schema-fields.ts'

const MOST_LIMITS = 20
const YEAR_MIN = 366 * 1440

const limit = z
  .object({
    per: z.enum(['day', 'week', 'month', 'year']),
    scope: z
      .enum(['type', 'host'])
      .describe('type: all appointments of this meeting type; host: all of the host'),
    maxCount: z.int().min(1).max(100_000).optional(),
    maxMinutes: z.int().min(1).max(YEAR_MIN).optional(),
  })
  .refine(
    ({ maxCount, maxMinutes }) => maxCount !== undefined || maxMinutes !== undefined,
    'must have maxCount or maxMinutes',
  )

const policy = loose({
  enabled: z.boolean().describe('false: until the start; the default'),
  mode: z
    .enum(['disabled', 'hours', 'days'])
    .describe('disabled: never; hours, days: up to `amount` of them before the start (default)'),
  amount: z.int().min(0).max(8784).describe('Default 0'),
  reasonRequired: z.boolean().describe('Default false'),
})

const MOST_REMINDERS = 10
const minutes = z
  .int()
  .min(0)
  .max(60 * 1440)
  .optional()

const reminder = z
  .object({
    minutesBefore: minutes.describe('Before the start'),
    minutesAfter: minutes.describe('After the end'),
    to: z.enum(['attendee', 'host', 'both']).default('attendee'),
    subject: filledText(200).optional().describe('With placeholders; default: ours'),
    text: prose(5000).optional().describe('With placeholders; default: ours'),
  })
  .refine(
    ({ minutesBefore, minutesAfter }) =>
      (minutesBefore === undefined) !== (minutesAfter === undefined),
    'must have either minutesBefore or minutesAfter',
  )

const threeWays = z.enum(SWITCHES)
const noPacking = 'Every open start of the grid is offered.'

/** `meetingOptions` as they are sent and given back (contract B.7), with limits and policies. */
export const MeetingOptions = loose({
  allowedDurations: distinct(Duration, 20).describe('Other lengths that may be booked'),
  allowSelectChannel: z.boolean().describe('The attendee chooses among allowedChannels'),
  allowedChannels: distinct(Channel, 30).describe('More than one: the attendee chooses'),
  allowAddingGuests: z.boolean(),
  allowPhoneOnlyBooking: z.boolean().describe('A phone number is enough to book'),
  bookingPagePassword: loose({ enable: z.boolean(), password: text(100) }),
  language: languageTag.describe("In which its pages speak; default: the company's"),
  limits: z
    .array(limit)
    .max(MOST_LIMITS, `must have at most ${MOST_LIMITS} entries`)
    .describe('How much fits into a period'),
  cancellationPolicy: policy.describe('When attendees may cancel by themselves'),
  reschedulePolicy: policy.describe('When attendees may reschedule by themselves'),
  reminders: z
    .array(reminder)
    .max(MOST_REMINDERS, `must have at most ${MOST_REMINDERS} entries`)
    .describe('Mails before and after; default: to the attendee a day before; empty: none'),
  doubleOptIn: threeWays.describe(
    'Whether the attendee has to confirm a booking; default useCompanySettings',
  ),
  requireHostConfirmation: threeWays.describe(
    'Whether the host has to confirm a booking; default useCompanySettings',
  ),
  recurrence: loose({
    enabled: z.boolean().describe('Default false. With a key every type can be booked as a series'),
    frequencies: distinct(z.enum(FREQUENCIES), FREQUENCIES.length).describe('Default: both'),
    maxCount: z
      .int()
      .min(FEWEST_OCCURRENCES)
      .max(MOST_OCCURRENCES)
      .describe(`Appointments in a series; default ${MOST_OCCURRENCES}`),
  }).describe('Which series attendees may book by themselves'),
  allowHostSelection: z.boolean().describe('Of a team: the attendee may choose a host'),
  forceHostSelection: z.boolean().describe('Of a team: the attendee has to choose a host'),
  channelAvailabilities: storedOnly(
    z
      .record(text(40), text(100).nullable())
      .refine(value => Object.keys(value).length <= 30, 'must have at most 30 channels'),
    'One schedule holds for every channel.',
  ),
  enableClusterMeeting: storedOnly(z.boolean(), noPacking),
  enableBufferCarryOver: storedOnly(z.boolean(), 'Buffers of neighbours add up.'),
  maxBufferCarryOverDelay: storedOnly(z.int().min(0).max(1440), 'Buffers of neighbours add up.'),
  confirmationPageCssSetting: storedOnly(
    loose({ mode: text(40) }),
    'The page has a style of its own.',
  ),
}).meta({ id: 'MeetingOptions' })
