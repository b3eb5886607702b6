/** The log of mails, mails by hand and the end of reminders, on the wire. */
import { z } from 'zod'
import { look, lookExample } from '../companies/schema-look.ts'
import { filledText, id, numberParam, prose, queryOf, text } from '../runtime/http/fields.ts'
import { KINDS, ROLES, STATUSES } from './rules.ts'

export const LogQuery = queryOf(
  {
    page: numberParam(z.int().min(0).max(1_000_000).default(0))
      .describe('From 0')
      .meta({ examples: [0] }),
    pageSize: numberParam(z.int().min(1).max(100).default(20)).meta({ examples: [20] }),
    status: z
      .enum(STATUSES)
      .optional()
      .meta({ examples: ['failed'] }),
    kind: z
      .enum(KINDS)
      .optional()
      .meta({ examples: ['confirmation'] }),
    recipient: text(254)
      .optional()
      .describe('The whole address, in any case')
      .meta({ examples: ['grace@example.com'] }),
    aboutId: id
      .optional()
      .describe('The appointment, the booking that waits, or the webhook')
      .meta({ examples: ['0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c31'] }),
    search: text(200)
      .optional()
      .describe('Part of the subject or of the address')
      .meta({ examples: ['grace'] }),
  },
  { limit: 'pageSize' },
)

const entry = {
  id: z.uuid().describe('With it the Message-ID begins'),
  kind: z.enum(KINDS),
  role: z.enum(ROLES).describe('To whom it is written'),
  to: z.string().nullable().describe('null: the person was forgotten'),
  aboutId: z
    .uuid()
    .describe(
      'The appointment (of a whole series the first that it tells of), the booking that waits, ' +
        'or the webhook',
    ),
  status: z.enum(STATUSES),
  subject: z.string().nullable().describe('As sent'),
  tries: z.int(),
  error: z.string().nullable().describe('Why it was not sent, or was skipped'),
  dueAt: z.iso.datetime(),
  sentAt: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
}

const example = {
  id: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c61',
  kind: 'confirmation',
  role: 'attendee',
  to: 'grace@example.com',
  aboutId: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c31',
  status: 'sent',
  subject: 'Your meeting is booked: Discovery call, Monday, December 7, 2026',
  tries: 1,
  error: null,
  dueAt: '2026-11-24T09:00:00.000Z',
  sentAt: '2026-11-24T09:00:01.000Z',
  createdAt: '2026-11-24T09:00:00.000Z',
}

export const LoggedMails = z
  .object({ mails: z.array(z.object(entry)), total: z.int() })
  .meta({ id: 'LoggedMails', examples: [{ mails: [example], total: 1 }] })

export const LoggedMail = z
  .object({
    ...entry,
    text: z.string().nullable().describe('As sent; what its links let one do is left out'),
  })
  .meta({ id: 'LoggedMail', examples: [{ ...example, text: 'Your meeting is booked\n' }] })

export const QuickMailBody = z
  .object({
    attendeeId: id,
    title: filledText(200).describe('The subject; with placeholders'),
    content: prose(10_000)
      .pipe(z.string().min(1, 'must not be empty'))
      .describe('Plain text, with placeholders; a blank line begins a paragraph'),
  })
  .meta({
    id: 'SendQuickMail',
    examples: [
      {
        attendeeId: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c32',
        title: 'Before we meet',
        content: 'Please bring your passport.',
      },
    ],
  })

export const QuickMailReply = z.object({ success: z.literal(true), mailId: z.uuid() }).meta({
  id: 'QuickMailQueued',
  examples: [{ success: true, mailId: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c61' }],
})

export const TokenParams = z.object({
  token: filledText(300).meta({ examples: ['AZCl8Gwbfz6dUT9vKx8MEQ.b2JqZWN0'] }),
})

export const Reminders = z
  .object({
    meetingName: z.string(),
    receiveReminders: z.boolean(),
    ...look,
  })
  .meta({
    id: 'OwnReminders',
    examples: [{ meetingName: 'Discovery call', receiveReminders: true, ...lookExample }],
  })
