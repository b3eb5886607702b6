/** What stands beside `meetingInfo` and `meetingOptions` in a meeting type. */
import { z } from 'zod'
import { Exceptions, Schedule } from '../availability/schema.ts'
import { filledText, prose, respelt, text, timeZone } from '../runtime/http/fields.ts'
import { formatDate, parseWholeDate } from '../time/iso.ts'
import { QUESTION_TYPES } from './rules.ts'
import { distinct, loose, storedOnly, verbatim } from './schema-fields.ts'

const MOST_ENTRIES = 50
const MOST_METADATA = 20
const MOST_LANGUAGES = 30
const TEN_YEARS_MIN = 3660 * 1440

const noneTwice = (list: readonly unknown[]): boolean => {
  const ids = list.flatMap(one => (one as { id?: string }).id ?? [])
  return new Set(ids).size === ids.length
}

const entries = <S extends z.ZodType>(entry: S) =>
  z
    .array(entry)
    .max(MOST_ENTRIES, `must have at most ${MOST_ENTRIES} entries`)
    .refine(noneTwice, 'must not have an id twice')

export const LocationsInput = entries(
  z.union([
    filledText(500).transform(address => ({ address })),
    z.object({
      id: filledText(100).optional(),
      name: text(200).optional(),
      address: filledText(500),
    }),
  ]),
).describe('Addresses to choose from; an id is made from the name where there is none')

const date = z.string().transform((value, context) => {
  const day = parseWholeDate(value)
  if (day !== null) return formatDate(day)
  context.addIssue({ code: 'custom', message: 'must be a date as YYYY-MM-DD' })
  return z.NEVER
})

const countMode = storedOnly(text(40), 'Days are days of the calendar.').optional()

export const DaysIntoFutureInput = z
  .discriminatedUnion(
    'mode',
    [
      z.object({
        mode: z.literal('limit'),
        bookingLimit: z.int().min(1).max(TEN_YEARS_MIN).describe('Minutes from now'),
        countMode,
      }),
      z
        .object({ mode: z.literal('range'), rangeMin: date, rangeMax: date, countMode })
        .refine(({ rangeMin, rangeMax }) => rangeMin <= rangeMax, {
          path: ['rangeMax'],
          message: 'must not be before rangeMin',
        }),
    ],
    { error: 'must have the mode limit, with bookingLimit, or range, with rangeMin and rangeMax' },
  )
  .meta({
    id: 'DaysIntoFutureInput',
    description: 'How far ahead can be booked; null: as far as hours reach',
  })

const language = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language code')

const inviteText = <S extends z.ZodType<string>>(value: S) =>
  z.union([
    value,
    z
      .record(language, value)
      .refine(
        texts => Object.keys(texts).length <= MOST_LANGUAGES,
        `must have at most ${MOST_LANGUAGES} languages`,
      ),
  ])

export const InviteTextsInput = z
  .object({
    title: inviteText(text(200)).nullish(),
    description: inviteText(prose(2000)).nullish(),
    location: inviteText(text(500)).nullish(),
  })
  .describe('Texts of the invite, or one a language code, with placeholders')

export const MetadataInput = z
  .record(filledText(100), verbatim(500))
  .refine(
    value => Object.keys(value).length <= MOST_METADATA,
    `must have at most ${MOST_METADATA} keys`,
  )
  .describe('Of your own; given back with every appointment')

export const QuestionsInput = entries(
  z
    .object({
      id: filledText(100).optional().describe('Default: made from the label'),
      label: filledText(200),
      type: z.enum(QUESTION_TYPES),
      required: z.boolean().default(false),
      options: distinct(filledText(200), 100).default([]).describe('Of select and multiselect'),
      placeholder: text(200).default(''),
    })
    .refine(({ type, options }) => !/select$/.test(type) || options.length > 0, {
      path: ['options'],
      message: 'is required for select and multiselect',
    }),
).meta({ id: 'QuestionsInput', description: 'Asked by the page besides name and email' })

export const InlineAvailability = z
  .preprocess(
    respelt({ exceptions: 'availabilityExceptions' }),
    z.object({
      name: filledText(100).optional().describe('Default: the name of the meeting type'),
      timezone: timeZone.optional().describe("Default: the user's"),
      schedule: Schedule.optional().describe('Left out: every day is closed'),
      availabilityExceptions: Exceptions.default([]),
    }),
  )
  .describe('A schedule that is made for this meeting type, instead of availabilityId')

export const ResourceChannels = storedOnly(
  z
    .array(
      loose({
        resourceId: text(100),
        name: text(200),
        availabilityId: text(100),
        groupName: text(200),
        groupMemberIndex: z.int().min(0).max(1000),
      }),
    )
    .max(MOST_ENTRIES),
  'Rooms are not booked along.',
)
