/** Contacts on the wire (contract B.13). */
import { z } from 'zod'
import { Notes } from '../bookings/schema.ts'
import {
  email,
  filledText,
  id,
  listParam,
  numberParam,
  prose,
  queryOf,
  text,
} from '../runtime/http/fields.ts'
import { contactId } from './schema-reply.ts'

const MOST_TAGS = 100

/** Clients send null or nothing for what they do not know; what is absent stays as it is. */
const field = <S extends z.ZodType>(schema: S) =>
  z.preprocess(value => (value === '' ? null : value), schema.nullish())

const Address = z.object({
  line1: field(text(200)),
  line2: field(text(200)),
  line3: field(text(200)),
  city: field(text(200)),
  zip: field(text(40)),
  country: field(text(100)),
})

const fields = {
  firstName: field(text(200)),
  lastName: field(text(200)),
  email: field(email),
  phoneNumber: field(text(40).regex(/\d{3}/, 'must be a phone number')),
  language: field(text(35)),
  tags: z
    .array(filledText(100))
    .max(MOST_TAGS, `at most ${MOST_TAGS} tags`)
    .nullish()
    .describe('Replaces those that there are'),
  notes: field(prose(20_000)),
  title: field(text(200)),
  employer: field(text(200)),
  seniority: field(text(200)),
  function: field(text(200)),
  location: field(text(200)),
  address: Address.nullish(),
  additionalData: Notes.nullish().describe('Merged with what there is; null takes a key away'),
  crmCompanyId: z
    .null('contacts have no companies here: leave it out or send null')
    .optional()
    .describe('Contacts have no companies here'),
}

const accountOwnerId = field(id).describe('A user of the company')

type Reached = { email?: string | null | undefined; phoneNumber?: string | null | undefined }

const isReachable = (contact: Reached) =>
  (contact.email ?? null) !== null || (contact.phoneNumber ?? null) !== null

const REACHABLE = { error: 'email or phoneNumber is required', path: ['email'] }

const contactExample = {
  firstName: 'Grace',
  lastName: 'Hopper',
  email: 'grace@example.com',
  tags: ['Navy'],
  additionalData: { plan: 'gold' },
}

export const CreateContactBody = z
  .object({ ...fields, accountOwnerId })
  .refine(isReachable, REACHABLE)
  .meta({ id: 'CreateContact', examples: [contactExample] })

export const UpdateContactBody = z.object({ ...fields, accountOwnerId }).meta({
  id: 'UpdateContact',
  examples: [{ tags: ['Navy', 'VIP'], additionalData: { plan: null } }],
})

export const BulkContact = z
  .object({
    ...fields,
    accountOwnerEmail: field(email).describe('Of a user of the company'),
    meetingTypeRef: field(text(200)).describe('Not kept'),
    crmCompanyRef: field(text(200)).describe('Not kept: contacts have no companies here'),
  })
  .refine(isReachable, REACHABLE)

const MOST_ROWS = 1_000

export const BulkBody = z
  .object({
    contacts: z
      .array(
        z.union([
          BulkContact.transform(row => ({ isGood: true as const, row })),
          z.unknown().transform(value => ({ isGood: false as const, value })),
        ]),
      )
      .max(MOST_ROWS, `at most ${MOST_ROWS} contacts`)
      .describe('A row that is wrong is reported; the others are taken'),
    updateExisting: z
      .boolean()
      .nullish()
      .describe('Writes rows on the contacts that exist; else those are skipped'),
  })
  .meta({ id: 'ImportContacts', examples: [{ contacts: [contactExample], updateExisting: true }] })

export const BulkDeleteBody = z
  .object({ contactIds: z.array(id).max(500, 'at most 500 ids') })
  .meta({ id: 'DeleteContacts', examples: [{ contactIds: [contactId] }] })

const SORTS = ['firstName', 'lastName', 'email', 'createdAt'] as const

export const ContactsQuery = queryOf({
  searchTerm: text(200)
    .optional()
    .describe('Part of a name, an email or a phone number')
    .meta({ examples: ['grace'] }),
  tags: listParam(text(100), MOST_TAGS)
    .describe('Only contacts that have all of these')
    .meta({ examples: [['Recurring']] }),
  ownerId: id.optional().describe('Only contacts of this user'),
  sortBy: z
    .enum(SORTS)
    .default('createdAt')
    .meta({ examples: ['lastName'] }),
  sortOrder: z
    .preprocess(
      value => (typeof value === 'string' ? value.toLowerCase() : value),
      z.enum(['asc', 'desc']).default('asc'),
    )
    .meta({ examples: ['asc'] }),
  page: numberParam(z.int().min(1).max(1_000_000).default(1))
    .describe('From 1')
    .meta({ examples: [1] }),
  limit: numberParam(z.int().min(1).max(1000).default(20)).meta({ examples: [20] }),
})

export const DetailsQuery = queryOf({
  contactId: id.optional().meta({ examples: [contactId] }),
  attendeeId: id.optional().describe('The contact who is this attendee'),
}).refine(asked => asked.contactId !== undefined || asked.attendeeId !== undefined, {
  error: 'contactId or attendeeId is required',
  path: ['contactId'],
})
