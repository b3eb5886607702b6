/**
 * Mails that let somebody in. Their links are kept nowhere but in the mail, so they go out at once,
 * past the queue and the log of mails; one that is lost is asked for again.
 */
import type { Clock } from '../base/clock.ts'
import { newId } from '../base/id.ts'
import type { Log } from '../base/log.ts'
import type { Db } from '../runtime/db/database.ts'
import { type Letter, type Mailer, NotSent } from '../runtime/mail/mailer.ts'
import { inFrame, lookOf } from './frame.ts'
import type { Look } from './render.ts'
import { colorsOf, speakTo, zoneNamed } from './speak.ts'
import type { MailKey } from './words/words.ts'

export type SignInLetter = {
  kind: 'sign_in' | 'invitation' | 'sign_up' | 'new_email'
  to: string
  language: string | null
  /** Whose mail it looks like; null: ours. */
  companyId: string | null
  /** Of a company that is still to be. */
  companyName?: string
  /** Who invites. */
  invitedBy?: string
  url: string
}

export type SignInMail = {
  /** A letter that cannot be sent is a line in the log. */
  send(letter: SignInLetter): Promise<void>
}

type Parts = {
  db: Db
  mailer: Mailer
  mailFrom: string
  publicUrl: string
  clock: Clock
  log: Log
}

export const makeSignInMail = (parts: Parts): SignInMail => ({
  send: async letter => {
    try {
      await parts.mailer.send(await letterOf(parts, letter))
    } catch (error) {
      if (!(error instanceof NotSent)) throw error
      parts.log.warn({ kind: letter.kind, why: error.why }, 'a sign-in mail was not sent')
    }
  },
})

type Keys = Record<'title' | 'text' | 'button' | 'why', MailKey>

const KEYS: Record<SignInLetter['kind'], Keys> = {
  sign_in: { title: 'signInTitle', text: 'signInText', button: 'signInButton', why: 'whyAsked' },
  invitation: {
    title: 'invitationTitle',
    text: 'invitationText',
    button: 'invitationButton',
    why: 'whyInvited',
  },
  sign_up: { title: 'signUpTitle', text: 'signUpText', button: 'signUpButton', why: 'whyAsked' },
  new_email: {
    title: 'newEmailTitle',
    text: 'newEmailText',
    button: 'newEmailButton',
    why: 'whyAsked',
  },
}

async function letterOf(parts: Parts, letter: SignInLetter): Promise<Letter> {
  const { mailFrom, clock } = parts
  const { companyId, to: address } = letter
  const look = companyId === null ? OURS : (await lookOf(parts, companyId, null)).look
  const { tag, say } = speakTo(letter.language, zoneNamed(null, 'Etc/UTC'))
  const { title, text, button, why } = KEYS[letter.kind]
  const named = {
    company: letter.companyName ?? look.company.name,
    host: letter.invitedBy ?? look.company.name,
  }
  const content = {
    language: tag,
    title: say(title, named),
    paragraphs: [say(text, named), say('ignore')],
    meeting: null,
    dates: null,
    facts: [],
    buttons: [{ text: say(button), href: letter.url }],
    footer: say(why, named),
    quiet: null,
  }
  const to = { name: '', address }
  const frame = { look, mailFrom, id: newId(), to, nowMs: clock.now() }
  return inFrame(frame, { subject: content.title, content })
}

const OURS: Look = { company: { name: 'Punctual', logoUrl: null }, colors: colorsOf(null) }
