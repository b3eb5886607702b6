import { z } from 'zod'
import { Exceptions, Schedule } from '../availability/schema.ts'
import { Channel, Duration } from '../meeting-types/schema.ts'
import { PersonalPage, personalPageExample } from '../personal-pages/schema.ts'
import { email, filledText, queryOf, respelt, text, timeZone } from '../runtime/http/fields.ts'

export const LANGUAGES = ['en', 'de', 'fr', 'es', 'no', 'nl', 'it', 'pl', 'sv', 'tr', 'da'] as const

export const USER_TYPES = ['standard', 'resource', 'api-platform', 'partner'] as const

/** Other spellings of names that clients send (contract C.24). */
const respeltNames = respelt({
  firstname: 'givenName',
  firstName: 'givenName',
  lastname: 'familyName',
  lastName: 'familyName',
})

const seedSchedule = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map(dayOfWeek => ({
  dayOfWeek,
  intervals: [{ from: '09:00', to: '17:00' }],
}))

export const CreateUserBody = z
  .preprocess(
    respeltNames,
    z.object({
      email,
      givenName: filledText(100),
      familyName: text(100),
      timezone: timeZone.optional().describe("Default: the company's"),
      language: z.enum(LANGUAGES).default('en'),
      slug: text(60).optional().describe('Default: made from the name'),
      availability: z
        .preprocess(
          respelt({ exceptions: 'availabilityExceptions' }),
          z.object({
            name: filledText(100).optional(),
            timezone: timeZone.optional(),
            schedule: Schedule.optional(),
            availabilityExceptions: Exceptions.default([]),
          }),
        )
        .optional()
        .describe('Default: Monday to Friday, 09:00 to 17:00 in the time zone of the user'),
      meetingType: z
        .object({
          name: filledText(200).default('30min Meeting'),
          duration: Duration.default(30),
          slug: text(60).optional().describe('Default: made from the name'),
          channel: Channel.default('phone'),
        })
        .optional(),
    }),
  )
  .meta({
    id: 'CreateUser',
    examples: [
      {
        email: 'john@example.com',
        givenName: 'John',
        familyName: 'Smith',
        timezone: 'Europe/London',
      },
      {
        email: 'john@example.com',
        givenName: 'John',
        familyName: 'Smith',
        timezone: 'Europe/London',
        availability: {
          name: "John's Business Hours",
          timezone: 'Europe/London',
          schedule: seedSchedule,
        },
        meetingType: {
          name: '45 Minute Discovery Call',
          duration: 45,
          slug: 'john-smith-45min',
        },
      },
    ],
  })

export const CreatedUser = z
  .strictObject({
    userId: z.uuid(),
    availabilityId: z.uuid(),
    meetingTypeId: z.uuid(),
    bookingUrl: z.url(),
    companyId: z.uuid(),
  })
  .meta({
    id: 'CreatedUser',
    examples: [
      {
        userId: '550e8400-e29b-41d4-a716-446655440000',
        availabilityId: '660e8400-e29b-41d4-a716-446655440001',
        meetingTypeId: '770e8400-e29b-41d4-a716-446655440002',
        bookingUrl: 'http://localhost:3000/john-smith/john-smith-45min',
        companyId: '880e8400-e29b-41d4-a716-446655440003',
      },
    ],
  })

const someField = (body: object) => Object.values(body).some(value => value !== undefined)

export const UpdateUserBody = z
  .preprocess(
    respeltNames,
    z
      .object({
        givenName: filledText(100).optional(),
        familyName: text(100).optional(),
        slug: text(60).optional().describe('At least 5 characters; the old address ends'),
        timezone: timeZone.optional(),
        language: z.enum(LANGUAGES).optional(),
      })
      .refine(someField, 'give at least one of givenName, familyName, slug, timezone, language'),
  )
  .meta({ id: 'UpdateUser', examples: [{ givenName: 'Johnny', slug: 'johnny-smith' }] })

const whole = (from: number, to: number, otherwise: number) =>
  z
    .string()
    .regex(/^\d{1,7}$/, `must be a whole number from ${from} to ${to}`)
    .transform(Number)
    .pipe(z.int().min(from).max(to))
    .default(otherwise)

export const ListUsersQuery = queryOf({
  limit: whole(1, 100, 50).meta({ examples: ['50'] }),
  offset: whole(0, 1_000_000, 0).meta({ examples: ['0'] }),
  type: z
    .enum(USER_TYPES)
    .optional()
    .meta({ examples: ['api-platform'] }),
  search: text(200)
    .optional()
    .describe('Part of a name, an email or a slug')
    .meta({ examples: ['john'] }),
  sortBy: z
    .enum(['createdAt', 'name', 'email'])
    .default('createdAt')
    .describe('name: the given name first')
    .meta({ examples: ['name'] }),
  sortDirection: z
    .preprocess(
      value => (typeof value === 'string' ? value.toLowerCase() : value),
      z.enum(['asc', 'desc']).default('asc'),
    )
    .meta({ examples: ['asc'] }),
})

const userExample = {
  id: '550e8400-e29b-41d4-a716-446655440000',
  companyId: '880e8400-e29b-41d4-a716-446655440003',
  email: 'john@example.com',
  givenName: 'John',
  familyName: 'Smith',
  fullName: 'John Smith',
  firstName: 'John',
  lastName: 'Smith',
  slug: 'john-smith',
  timezone: 'Europe/London',
  language: 'en' as const,
  userType: 'api-platform' as const,
  isAdmin: false,
  isScimDisabled: false,
  title: null,
  picture: null,
  phone: null,
  anonymousBooking: false,
  anonymousCalendarActivity: false,
  showGettingStartedList: false,
  recieveEmailMarketing: false,
  personalPage: personalPageExample,
  defaultAvailabilityId: '660e8400-e29b-41d4-a716-446655440001',
  createdAt: '2026-11-24T09:00:00.000Z',
  updatedAt: '2026-11-24T09:00:00.000Z',
  deletedAt: null,
}

/** Keys of the contract (B.1), its spellings included. */
export const DeleteUserQuery = z.object({
  appointments: z
    .enum(['cancel', 'keep'])
    .optional()
    .describe('What becomes of appointments that are not over')
    .meta({ examples: ['cancel'] }),
})

export const User = z
  .object({
    id: z.uuid(),
    companyId: z.uuid(),
    email: z.string(),
    givenName: z.string(),
    familyName: z.string(),
    fullName: z.string(),
    firstName: z.string(),
    lastName: z.string(),
    slug: z.string(),
    timezone: z.string(),
    language: z.enum(LANGUAGES),
    userType: z.enum(USER_TYPES),
    isAdmin: z.boolean(),
    isScimDisabled: z.boolean(),
    title: z.null(),
    picture: z.null(),
    phone: z.null(),
    anonymousBooking: z.boolean(),
    anonymousCalendarActivity: z.boolean(),
    showGettingStartedList: z.boolean(),
    recieveEmailMarketing: z.boolean(),
    personalPage: PersonalPage,
    defaultAvailabilityId: z.uuid().nullable(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    deletedAt: z.null(),
  })
  .meta({ id: 'User', examples: [userExample] })

export const UserList = z
  .object({
    users: z.array(User),
    total: z.int().describe('All that match'),
    count: z.int().describe('Those in this reply'),
    limit: z.int(),
    offset: z.int(),
  })
  .meta({
    id: 'UserList',
    examples: [{ users: [userExample], total: 1, count: 1, limit: 50, offset: 0 }],
  })
