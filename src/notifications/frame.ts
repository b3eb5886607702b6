/** What every letter has around its content: the sender, the look of the company, both forms. */
import { presentLook } from '../companies/present.ts'
import { findLook } from '../companies/store-pages.ts'
import type { Db } from '../runtime/db/database.ts'
import type { Letter } from '../runtime/mail/mailer.ts'
import type { Linking } from './known.ts'
import { type Content, htmlOf, type Look, textOf } from './render.ts'
import { colorsOf } from './speak.ts'

export type LetterProduct = Linking & { db: Db; mailFrom: string }

export type Made = { letter: Letter } | { skip: string }

/** `language`: of the pages of the meeting type, else of the company. */
export async function lookOf(
  { db, publicUrl }: Pick<LetterProduct, 'db' | 'publicUrl'>,
  companyId: string,
  meetingTypeId: string | null,
): Promise<{ look: Look; language: string | null }> {
  const row = await findLook(db, companyId, { meetingTypeId })
  const { company, accentColor, language } = presentLook(row, publicUrl)
  return { look: { company, colors: colorsOf(accentColor) }, language }
}

type Frame = {
  look: Look
  mailFrom: string
  /** With it the Message-ID begins. */
  id: string
  to: Letter['to']
  nowMs: number
}

type Framed = Pick<Letter, 'subject'> &
  Partial<Pick<Letter, 'replyTo' | 'calendars' | 'unsubscribeUrl'>> & { content: Content }

export function inFrame(
  { look, mailFrom, id, to, nowMs }: Frame,
  { content, subject, replyTo = null, calendars = [], unsubscribeUrl = null }: Framed,
): Letter {
  return {
    messageId: `${id}@${mailFrom.slice(mailFrom.lastIndexOf('@') + 1)}`,
    dateMs: nowMs,
    from: { name: look.company.name, address: mailFrom },
    to,
    replyTo,
    subject,
    text: textOf(content, look),
    html: htmlOf(content, look),
    calendars,
    unsubscribeUrl,
  }
}
