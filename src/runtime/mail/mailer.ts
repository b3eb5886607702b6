/** Letters, and what carries them: an SMTP server, or files in a folder. Knows no concept. */
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport, type SendMailOptions } from 'nodemailer'
import type { Log } from '../../base/log.ts'

export type Letter = {
  /** Stable: whoever gets a letter twice knows it by this. Without angle brackets. */
  messageId: string
  dateMs: number
  from: { name: string; address: string }
  to: { name: string; address: string }
  replyTo: { name: string; address: string } | null
  subject: string
  text: string
  html: string
  /** iCalendar objects with their methods: the first is what the letter is about. */
  calendars: readonly Calendar[]
  /** Where one click ends letters of this kind; null: it cannot be ended. */
  unsubscribeUrl: string | null
}

type Calendar = { method: 'REQUEST' | 'CANCEL' | 'PUBLISH'; content: string }

export type Mailer = {
  /** Resolves when somebody else has taken the letter over. Throws `NotSent`. */
  send(letter: Letter): Promise<void>
  close(): Promise<void>
}

/** `refused`: of this recipient, for good. `away`: nothing can be sent now. */
export type WhyNotSent = 'refused' | 'deferred' | 'away'

export class NotSent extends Error {
  override readonly name = 'NotSent'
  readonly why: WhyNotSent

  constructor(why: WhyNotSent, message: string) {
    super(message)
    this.why = why
  }
}

/** How long each step may be silent, and a whole sending may take. */
const CONNECT_LIMIT_MS = 10_000
const SILENCE_LIMIT_MS = 30_000
export const SEND_LIMIT_MS = 60_000

export function smtpMailer(url: string): Mailer {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 5,
    // Trying again is the business of whoever keeps the letter.
    maxRequeues: 0,
    connectionTimeout: CONNECT_LIMIT_MS,
    greetingTimeout: CONNECT_LIMIT_MS,
    socketTimeout: SILENCE_LIMIT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as Parameters<typeof createTransport>[0])
  return {
    send: async letter => {
      const signal = AbortSignal.timeout(SEND_LIMIT_MS)
      const message = { ...messageOf(letter), signal } as SendMailOptions
      await transport.sendMail(message).catch(error => {
        throw notSent(error)
      })
    },
    close: async () => transport.close(),
  }
}

type SmtpError = Error & { code?: string; responseCode?: number; command?: string }

/** None of them has to do with the letter. */
const NO_CONNECTION = ['ECONNECTION', 'ESOCKET', 'EDNS', 'ETLS', 'EAUTH', 'ENOAUTH', 'ECONFIG']
const BEFORE_ANY_LETTER = ['CONN', 'EHLO', 'HELO', 'STARTTLS', 'MAIL FROM']
/** The conversation is out of step, or a login is wanted: that too is not the letter's fault. */
const OF_CONVERSATION = [503, 530]

function notSent(error: SmtpError): NotSent {
  const { code = '', responseCode = 0, command = '' } = error
  const message = oneLine(error.message).slice(0, LONGEST_REASON)
  const isOfLetter = command === 'RCPT TO' || command === 'DATA'
  if (OF_CONVERSATION.includes(responseCode)) return new NotSent('away', message)
  if (isOfLetter && responseCode >= 500) return new NotSent('refused', message)
  const isAway = NO_CONNECTION.includes(code) || BEFORE_ANY_LETTER.includes(command)
  return new NotSent(isAway ? 'away' : 'deferred', message)
}

/** Of what a server says, as much as is of use. */
const LONGEST_REASON = 1000

/** One file a letter, whole or not at all; the same letter is the same file. */
export function fileMailer(folder: string, log: Log): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  return {
    send: async letter => {
      const path = join(folder, `${letter.messageId.replaceAll(/[^\w.@-]/g, '_')}.eml`)
      try {
        const { message } = await transport.sendMail(messageOf(letter))
        await mkdir(folder, { recursive: true })
        await writeFile(`${path}.part`, message as Buffer, { mode: 0o600 })
        await rename(`${path}.part`, path)
      } catch (error) {
        throw new NotSent('away', error instanceof Error ? error.message : String(error))
      }
      log.info({ file: path }, 'a mail was written: no SMTP_URL is set')
    },
    close: async () => {},
  }
}

function messageOf(letter: Letter): SendMailOptions {
  const { from, to, replyTo, subject, text, html, unsubscribeUrl } = letter
  const [calendar, ...others] = letter.calendars
  return {
    messageId: `<${letter.messageId}>`,
    date: new Date(letter.dateMs),
    from: { ...from, name: oneLine(from.name) },
    to: { ...to, name: oneLine(to.name) },
    ...(replyTo && { replyTo: { ...replyTo, name: oneLine(replyTo.name) } }),
    subject: oneLine(subject),
    text,
    html,
    textEncoding: 'quoted-printable',
    // Out-of-office replies would only go to nobody (RFC 3834).
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(unsubscribeUrl !== null && {
        'List-Unsubscribe': { prepared: true, value: `<${unsubscribeUrl}>` },
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
    ...(calendar && { icalEvent: { ...calendar, filename: 'invite.ics' } }),
    attachments: others.map(({ method, content }, nth) => ({
      filename: `invite-${nth + 2}.ics`,
      contentType: `text/calendar; charset=utf-8; method=${method}`,
      content,
    })),
  }
}

/** A header is one line, whatever somebody is called. */
const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
