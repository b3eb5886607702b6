/** Contacts as they are answered: the contract's wrapper, and the item's fields beside it. */
import { z } from 'zod'

export const contactId = '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c51'
const moment = z.string().meta({ format: 'date-time' })

const item = {
  id: z.uuid(),
  firstName: z.string(),
  lastName: z.string(),
  email: z.string().nullable(),
  phoneNumber: z.string().nullable(),
  language: z.string().nullable(),
  tags: z.array(z.string()),
  notes: z.string(),
  noShowCount: z.int().describe('Appointments to which the contact did not come'),
  crmCompanyId: z.null(),
  accountOwnerId: z.uuid().nullable().describe('A user; at first the host of the first booking'),
  title: z.string().nullable(),
  employer: z.string().nullable(),
  seniority: z.string().nullable(),
  function: z.string().nullable(),
  location: z.string().nullable(),
  address: z.record(z.string(), z.string()).nullable(),
  additionalData: z.record(z.string(), z.unknown()),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
}

const attendance = z.object({
  id: z.uuid().describe('Of the appointment'),
  attendeeId: z.uuid(),
  start: moment,
  end: moment,
  isCancelled: z.boolean(),
  noShow: z.boolean(),
  meetingTypeId: z.uuid(),
  meetingInfo: z.object({ name: z.string(), duration: z.int(), channel: z.string() }),
  hostIds: z.array(z.uuid()),
  answers: z.record(z.string(), z.unknown()).describe('Given with the booking'),
})

const itemExample = {
  id: contactId,
  firstName: 'Grace',
  lastName: 'Hopper',
  email: 'grace@example.com',
  phoneNumber: null,
  language: 'en',
  tags: ['Recurring'],
  notes: '',
  noShowCount: 0,
  crmCompanyId: null,
  accountOwnerId: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c12',
  title: null,
  employer: null,
  seniority: null,
  function: null,
  location: null,
  address: null,
  additionalData: { plan: 'gold' },
  createdAt: '2026-11-24T09:00:00.000Z',
  updatedAt: '2026-11-24T09:00:00.000Z',
}

const wrapper = {
  ...item,
  item: z.object(item),
  appointments: z.array(attendance).describe('The latest start first; lists have the latest 20'),
  nextAppointmentIso: moment.nullable(),
}

const contactExample = {
  ...itemExample,
  item: itemExample,
  appointments: [
    {
      id: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c31',
      attendeeId: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c32',
      start: '2026-12-07T09:00:00+01:00',
      end: '2026-12-07T09:30:00+01:00',
      isCancelled: false,
      noShow: false,
      meetingTypeId: '770e8400-e29b-41d4-a716-446655440002',
      meetingInfo: { name: 'Discovery call', duration: 30, channel: 'phone' },
      hostIds: ['0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c12'],
      answers: {},
    },
  ],
  nextAppointmentIso: '2026-12-07T08:00:00Z',
}

export const ContactReply = z.object(wrapper).meta({ id: 'Contact', examples: [contactExample] })

export const ContactPage = z
  .object({
    result: z.array(ContactReply),
    page: z.int(),
    limit: z.int(),
    total: z.int(),
    totalPages: z.int(),
  })
  .meta({
    id: 'ContactPage',
    examples: [{ result: [contactExample], page: 1, limit: 20, total: 1, totalPages: 1 }],
  })

export const BulkReply = z
  .object({
    created: z.int(),
    updated: z.int(),
    skipped: z.int(),
    failed: z.int(),
    issues: z
      .array(z.object({ index: z.int(), field: z.string(), message: z.string() }))
      .describe('What was wrong with which row, counted from 0'),
    rows: z
      .array(
        z.object({
          index: z.int(),
          status: z.enum(['created', 'updated', 'skipped', 'failed']),
          contactId: z.uuid().nullable(),
        }),
      )
      .describe('What became of each row'),
  })
  .meta({
    id: 'ContactsImported',
    examples: [
      {
        created: 1,
        updated: 0,
        skipped: 0,
        failed: 1,
        issues: [{ index: 1, field: 'email', message: 'Invalid email format' }],
        rows: [
          { index: 0, status: 'created', contactId },
          { index: 1, status: 'failed', contactId: null },
        ],
      },
    ],
  })

export const BulkDeleted = z
  .object({ requested: z.int(), deleted: z.int(), skipped: z.int() })
  .meta({ id: 'ContactsDeleted', examples: [{ requested: 1, deleted: 1, skipped: 0 }] })
