import { Refusal } from '../base/refusal.ts'
import type { ListProduct } from '../bookings/product.ts'
import { limitedTo } from '../members/limited-to.ts'
import { created, idParams, ok, operation } from '../runtime/http/operation.ts'
import { formatMoment } from '../time/moment.ts'
import { type RemindersProduct, remindersOf, shownReminders } from './own-reminders.ts'
import { quickMail } from './quick-mail.ts'
import * as schema from './schema.ts'
import type { Sending } from './send.ts'
import { findLogged, type Logged, listLog, stopReminders } from './store-log.ts'

const tag = 'Mail'

export type MailProduct = RemindersProduct & { sending: Pick<Sending, 'wake'> }

export const listMailLog = ({ lists }: ListProduct) =>
  operation({
    operationId: 'listMailLog',
    tag,
    summary: 'List mails and what became of them, a page at a time',
    description: 'Newest first.',
    needs: 'company',
    query: schema.LogQuery,
    replies: { 200: { description: 'A page', schema: schema.LoggedMails } },
    refusals: [],
    read: async ({ caller: { companyId }, query }) => {
      const { page, pageSize: limit, status = null, kind = null } = query
      const { recipient = null, aboutId = null, search = null } = query
      const filter = { status, kind, recipient, aboutId, search }
      const asked = { filter, limit, offset: page * limit }
      const { mails, total } = await listLog(lists, companyId, asked)
      return ok({ mails: mails.map(present), total })
    },
  })

export const getLoggedMail = ({ db }: MailProduct) =>
  operation({
    operationId: 'getLoggedMail',
    tag,
    summary: 'Get a mail with its text as sent',
    description: 'Secrets in its links are left out.',
    needs: 'company',
    params: idParams('mail'),
    replies: { 200: { description: 'As it is now', schema: schema.LoggedMail } },
    refusals: ['mail_not_found'],
    read: async ({ caller: { companyId }, params: { id } }) => {
      const mail = await findLogged(db, companyId, id)
      if (!mail) throw new Refusal('mail_not_found')
      return ok({ ...present(mail), text: mail.text })
    },
  })

function present({ text: _text, dueMs, sentMs, createdMs, ...shown }: Logged) {
  return {
    ...shown,
    dueAt: formatMoment(dueMs),
    sentAt: sentMs === null ? null : formatMoment(sentMs),
    createdAt: formatMoment(createdMs),
  }
}

/** Five at once, and then one a minute: five in five minutes (contract B.12). */
const QUICK_MAILS = { perMin: 1, atOnce: 5 }

export const sendQuickMail = ({ sending }: MailProduct) =>
  operation({
    operationId: 'sendQuickMail',
    role: 'member',
    tag,
    summary: 'Write a mail to an attendee by hand',
    description: 'In the frame of the company; the answer goes to the host. Five in five minutes.',
    needs: 'company',
    ...QUICK_MAILS,
    body: schema.QuickMailBody,
    replies: { 201: { description: 'It goes out', schema: schema.QuickMailReply } },
    refusals: ['attendee_not_found', 'attendee_without_email'],
    write: async ({ caller, body, nowMs }, tx) => {
      const from = { companyId: caller.companyId, hostId: limitedTo(caller) }
      const mailId = await quickMail(sending, tx, { ...from, ...body, nowMs })
      return created({ success: true, mailId })
    },
  })

const byToken = {
  tag,
  needs: 'nobody',
  isPublic: true,
  params: schema.TokenParams,
  replies: { 200: { description: 'As it is now', schema: schema.Reminders } },
  refusals: ['attendee_not_found'],
} as const

export const getOwnReminders = (product: MailProduct) =>
  operation({
    ...byToken,
    operationId: 'getOwnReminders',
    summary: 'See whether reminders come, by the link of one',
    description: 'It changes nothing: whatever follows the links of a mail ends nothing.',
    read: async ({ params: { token } }) =>
      ok(await shownReminders(product, product.db, remindersOf(token, product.secretKeys))),
  })

export const stopOwnReminders = (product: MailProduct) =>
  operation({
    ...byToken,
    operationId: 'stopOwnReminders',
    summary: 'End the reminders of everything that is booked, by the link of one',
    write: async ({ params: { token } }, tx) => {
      const ref = remindersOf(token, product.secretKeys)
      await stopReminders(tx, ref.companyId, ref)
      return ok(await shownReminders(product, tx, ref))
    },
  })
