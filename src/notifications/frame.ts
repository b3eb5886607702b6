/** What every letter has around its content: the sender, the look of the company, both forms. */
import { presentLook } from '../companies/present.ts'
import { findLook } from '../companies/store-pages.ts'
import type { Db } from '../runtime/db/database.ts'
import type { Letter } from '../runtime/mail/mailer.ts'
import type { Linking } from './known.ts'
import { type Content, htmlOf, type Look, textOf } from './render.ts'
import { colorsOf } from './speak.ts'
import type { Mail } from './store.ts'

export type LetterProduct = Linking & { db: Db; mailFrom: string }

export type Made = { letter: Letter } | { skip: string }

type Frame = {
  look: Look
  /** Of the pages of the meeting type, else of the company. */
  language: string | null
  mail: Mail
  mailFrom: string
  nowMs: number
}

export async function frameOf(
  { db, publicUrl, mailFrom }: LetterProduct,
  { mail, meetingTypeId, nowMs }: { mail: Mail; meetingTypeId: string | null; nowMs: number },
): Promise<Frame> {
  const row = await findLook(db, mail.companyId, { meetingTypeId })
  const { company, accentColor, language } = presentLook(row, publicUrl)
  const look = { company, colors: colorsOf(accentColor) }
  return { look, language, mail, mailFrom, nowMs }
}

type Framed = Pick<Letter, 'subject' | 'replyTo' | 'calendar' | 'unsubscribeUrl'> & {
  content: Content
  toName: string
}

export function inFrame(
  { look, mail, mailFrom, nowMs }: Frame,
  { content, toName, subject, replyTo, calendar, unsubscribeUrl }: Framed,
): Letter {
  return {
    messageId: `${mail.id}@${mailFrom.slice(mailFrom.lastIndexOf('@') + 1)}`,
    dateMs: nowMs,
    from: { name: look.company.name, address: mailFrom },
    to: { name: toName, address: mail.recipient },
    replyTo,
    subject,
    text: textOf(content, look),
    html: htmlOf(content, look),
    calendar,
    unsubscribeUrl,
  }
}
