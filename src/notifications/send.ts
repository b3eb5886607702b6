/** Sends what is due: claims it, makes the letter, and notes what became of it. */
import type { Clock } from '../base/clock.ts'
import { type Log, stackOf } from '../base/log.ts'
import type { Database } from '../runtime/db/database.ts'
import { type Mailer, NotSent, SEND_LIMIT_MS } from '../runtime/mail/mailer.ts'
import type { LetterProduct } from './frame.ts'
import { readLetter } from './read-letter.ts'
import { retryAt, withoutSecrets } from './rules.ts'
import { claimDue, companiesWithDue, finish, type Mail, type Outcome } from './store.ts'

/** So many at once. */
const BATCH = 5
/** Who has claimed a mail and is gone is waited for so long. */
const LEASE_MS = 3 * SEND_LIMIT_MS

export type SendingParts = Omit<LetterProduct, 'db'> & {
  db: Database
  clock: Clock
  log: Log
  mailer: Mailer
}

/**
 * Everything that is due now, of every company, a batch of each in turn: nobody waits for all that
 * somebody else has. Until `isOver` says to stop, or nothing can be sent at the moment.
 */
async function sendDue(parts: SendingParts, isOver: () => boolean): Promise<void> {
  const companyIds = new Set(await companiesWithDue(parts.db, parts.clock.now()))
  while (companyIds.size > 0) {
    for (const companyId of companyIds) {
      if (isOver()) return
      const { count, isAway } = await sendBatch(parts, companyId)
      if (isAway) return
      if (count === 0) companyIds.delete(companyId)
    }
  }
}

async function sendBatch(
  parts: SendingParts,
  companyId: string,
): Promise<{ count: number; isAway: boolean }> {
  const nowMs = parts.clock.now()
  const claim = { nowMs, untilMs: nowMs + LEASE_MS, limit: BATCH }
  const mails = await claimDue(parts.db, companyId, claim)
  const reached = await Promise.all(mails.map(mail => sendOne(parts, mail)))
  return { count: mails.length, isAway: reached.includes(false) }
}

async function sendOne(parts: SendingParts, mail: Mail): Promise<boolean> {
  const { outcome, isAway } = await attempt(parts, mail)
  await finish(parts.db, mail, outcome)
  return !isAway
}

type Attempt = { outcome: Outcome; isAway: boolean }

async function attempt(parts: SendingParts, mail: Mail): Promise<Attempt> {
  const { clock, log, mailer } = parts
  try {
    const made = await readLetter(parts, mail, clock.now())
    if ('skip' in made) return { outcome: { status: 'skipped', error: made.skip }, isAway: false }
    await mailer.send(made.letter)
    const { subject, text } = made.letter
    const content = withoutSecrets(text)
    const outcome = { status: 'sent' as const, subject, content, nowMs: clock.now() }
    return { outcome, isAway: false }
  } catch (error) {
    const what = { mailId: mail.id, kind: mail.kind, tries: mail.tries }
    if (!(error instanceof NotSent)) log.error({ ...what, error: stackOf(error) }, FAULT)
    else log.warn({ ...what, why: error.why }, 'a mail was not sent')
    return { outcome: failed(mail, error, clock.now()), isAway: isAway(error) }
  }
}

const FAULT = 'a mail could not be made'

const isAway = (error: unknown): boolean => error instanceof NotSent && error.why === 'away'

function failed(mail: Mail, error: unknown, nowMs: number): Outcome {
  // Filters quote what they do not like.
  const message = error instanceof NotSent ? withoutSecrets(error.message) : FAULT
  const isForGood = error instanceof NotSent && error.why === 'refused'
  const tryMs = isForGood ? null : retryAt({ ...mail, isAway: isAway(error) }, nowMs)
  return tryMs === null
    ? { status: 'failed', error: message }
    : { status: 'queued', error: message, tryMs }
}

export type Sending = {
  /** After the commit of mails of a company. */
  wake(): void
  /** Sends everything that is due now. */
  run(): Promise<void>
  close(): Promise<void>
}

export function makeSending(parts: SendingParts): Sending {
  let working: Promise<void> = Promise.resolve()
  let isWaiting = false
  let closed = false
  const queue = (): Promise<void> => {
    isWaiting = true
    const done = working.then(() => {
      isWaiting = false
      return sendDue(parts, () => closed)
    })
    working = done.catch(() => {})
    return done
  }
  return {
    wake: () => {
      if (closed || isWaiting) return
      queue().catch(error =>
        parts.log.warn({ error: stackOf(error) }, 'mails were not sent; the next round does it'),
      )
    },
    run: queue,
    close: async () => {
      closed = true
      await working
      await parts.mailer.close()
    },
  }
}
