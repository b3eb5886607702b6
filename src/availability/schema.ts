import { z } from 'zod'
import { filledText, prose, respelt, text, timeZone } from '../runtime/http/fields.ts'
import { parseDate } from '../time/iso.ts'
import {
  clockRangeError,
  type DateException,
  MOST_EXCEPTIONS,
  type SpanException,
  spanError,
  WEEKDAYS,
  type WeeklyHours,
  weeklyHours,
} from './rules.ts'

const MOST_INTERVALS = 48

const clock = z.string().describe('HH:MM on the wall clock; 24:00 may be an end')

const hour = z
  .object({ start: clock, end: clock })
  .superRefine((range, context) => {
    const error = clockRangeError(range)
    if (error) context.addIssue({ code: 'custom', path: [error.at], message: error.why })
  })
  .meta({ examples: [{ start: '09:00', end: '17:00' }] })

const interval = z
  .object({ from: clock, to: clock })
  .superRefine(({ from, to }, context) => {
    const error = clockRangeError({ start: from, end: to })
    const path = [error?.at === 'start' ? 'from' : 'to']
    if (error) context.addIssue({ code: 'custom', path, message: error.why })
  })
  .meta({ examples: [{ from: '09:00', to: '17:00' }] })

const day = z.object({
  enabled: z.boolean().optional().describe('false closes the day; its hours are kept'),
  hours: z.array(hour).max(MOST_INTERVALS).default([]),
})

const objectForm = z.strictObject(
  Object.fromEntries(WEEKDAYS.map(name => [name, day.optional()])) as Record<
    (typeof WEEKDAYS)[number],
    z.ZodOptional<typeof day>
  >,
)

const listForm = z
  .array(
    z.object({
      dayOfWeek: z.enum(WEEKDAYS),
      intervals: z.array(interval).max(MOST_INTERVALS),
    }),
  )
  .max(7 * MOST_INTERVALS)

const exampleHours = [{ start: '09:00', end: '17:00' }]
const exampleIntervals = [{ from: '09:00', to: '12:00' }]

/** Weekly hours in either form (contract C.1); days that are absent are closed. */
export const Schedule = z
  .union([objectForm, listForm])
  .transform(
    (schedule): WeeklyHours =>
      Array.isArray(schedule)
        ? weeklyHours(name =>
            schedule
              .filter(entry => entry.dayOfWeek === name)
              .flatMap(entry => entry.intervals)
              .map(({ from, to }) => ({ start: from, end: to })),
          )
        : fromObject(schedule),
  )
  .meta({
    id: 'ScheduleInput',
    examples: [
      { monday: { enabled: true, hours: exampleHours } },
      [{ dayOfWeek: 'monday', intervals: exampleIntervals }],
    ],
  })

function fromObject(schedule: z.output<typeof objectForm>): WeeklyHours {
  const week = weeklyHours(name => schedule[name]?.hours ?? [])
  for (const name of WEEKDAYS) {
    week[name].enabled = schedule[name]?.enabled ?? week[name].hours.length > 0
  }
  return week
}

const described = {
  id: z.int().min(1).max(2_147_483_647).optional().describe('Kept where it is given back.'),
  title: text(200).default(''),
  note: prose(1000).default(''),
}

const moment = z
  .string()
  .describe('A date (2026-12-24), midnight in UTC that stands for one, or an instant with offset')

const spanForm = z
  .object({ available: z.boolean(), start: moment, end: moment, ...described })
  .superRefine((span, context) => {
    const error = spanError(span)
    if (error) context.addIssue({ code: 'custom', path: [error.at], message: error.why })
  })

const dateForm = z.object({
  date: z
    .string()
    .refine(value => parseDate(value) !== null, 'must be a date as YYYY-MM-DD')
    .meta({ format: 'date' }),
  intervals: z.array(interval).max(MOST_INTERVALS),
  ...described,
})

/** Hours of single dates, in any form of docs/concepts/windows.md, rule 1. */
export const Exceptions = z
  .array(z.union([dateForm, spanForm]))
  .max(MOST_EXCEPTIONS)
  .meta({
    id: 'AvailabilityExceptionsInput',
    examples: [
      [
        { available: false, start: '2026-12-24T00:00:00Z', end: '2026-12-27T00:00:00Z' },
        { date: '2026-12-31', intervals: exampleIntervals, title: 'Half a day' },
      ],
    ],
  })

export type ExceptionInput = z.output<typeof Exceptions>[number]

export type StoredException = (SpanException | DateException) & {
  id: number
  title: string
  note: string
  createdAt: string
}

const respeltExceptions = respelt({ exceptions: 'availabilityExceptions' })

export const CreateAvailabilityBody = z
  .preprocess(
    respeltExceptions,
    z.object({
      name: filledText(100),
      timezone: timeZone.optional().describe("Default: the user's"),
      schedule: Schedule,
      availabilityExceptions: Exceptions.default([]),
    }),
  )
  .meta({
    id: 'CreateAvailability',
    examples: [
      {
        name: 'Summer hours',
        timezone: 'Europe/Berlin',
        schedule: { monday: { enabled: true, hours: exampleHours } },
      },
    ],
  })

export const UpdateAvailabilityBody = z
  .preprocess(
    respeltExceptions,
    z.object({
      name: filledText(100).optional(),
      timezone: timeZone.optional(),
      schedule: Schedule.optional().describe('Replaces the whole week.'),
      availabilityExceptions: Exceptions.optional().describe('Replaces all exceptions.'),
    }),
  )
  .meta({
    id: 'UpdateAvailability',
    examples: [
      {
        schedule: [{ dayOfWeek: 'monday', intervals: exampleIntervals }],
        availabilityExceptions: [{ available: false, start: '2026-12-24', end: '2026-12-27' }],
      },
    ],
  })

const dayOutput = z.object({
  enabled: z.boolean(),
  hours: z.array(z.object({ start: z.string(), end: z.string() })),
})

const exceptionOutput = z.object({
  id: z.int(),
  ownerId: z.uuid(),
  ownerType: z.literal('user'),
  available: z.boolean(),
  start: z.string(),
  end: z.string(),
  date: z.string().optional(),
  intervals: z.array(z.object({ from: z.string(), to: z.string() })).optional(),
  title: z.string(),
  note: z.string(),
  createdAt: z.iso.datetime(),
  deletedAt: z.null(),
})

const exceptionExample = {
  id: 1,
  ownerId: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c12',
  ownerType: 'user' as const,
  available: false,
  start: '2026-12-24T00:00:00Z',
  end: '2026-12-27T00:00:00Z',
  title: '',
  note: '',
  createdAt: '2026-11-24T09:00:00.000Z',
  deletedAt: null,
}

export const ExceptionList = z
  .array(exceptionOutput)
  .meta({ id: 'AvailabilityExceptions', examples: [[exceptionExample]] })

const open = { enabled: true, hours: exampleHours }
const closed = { enabled: false, hours: [] }
const availabilityExample = {
  id: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c21',
  name: 'Business hours',
  timezone: 'Europe/London',
  schedule: {
    monday: open,
    tuesday: open,
    wednesday: open,
    thursday: open,
    friday: open,
    saturday: closed,
    sunday: closed,
  },
  availabilityExceptions: [exceptionExample],
  isDefault: true,
  createdAt: '2026-11-24T09:00:00.000Z',
  deletedAt: null,
  useExplicitAvailability: false,
  explicitAvailabilityEventTitle: null,
}

export const Availability = z
  .object({
    id: z.uuid(),
    name: z.string(),
    timezone: z.string(),
    schedule: z.record(z.enum(WEEKDAYS), dayOutput),
    availabilityExceptions: z.array(exceptionOutput),
    isDefault: z.boolean(),
    createdAt: z.iso.datetime(),
    deletedAt: z.null(),
    useExplicitAvailability: z.literal(false),
    explicitAvailabilityEventTitle: z.null(),
  })
  .meta({ id: 'Availability', examples: [availabilityExample] })

export const UpdatedAvailability = Availability.extend({
  appointmentsOutsideHours: z.int().describe('Appointments to come that the hours do not hold'),
}).meta({
  id: 'UpdatedAvailability',
  examples: [{ ...availabilityExample, appointmentsOutsideHours: 0 }],
})

export const AvailabilityList = z
  .array(Availability)
  .meta({ id: 'AvailabilityList', examples: [[availabilityExample]] })
