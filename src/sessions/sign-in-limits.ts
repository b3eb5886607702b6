/** How often somebody may try, for each email: whether or not anybody has it. */
import { foldEmail } from '../contacts/rules.ts'
import { makeRateLimit, refuseWaiting } from '../runtime/rate-limit.ts'

const MINUTES = 15
const WRONG_PASSWORDS = 10
const MAILS = 5

export type SignInLimits = {
  /** One attempt; call what it returns where the password was right. Throws `too_many_requests`. */
  attempt(email: string, nowMs: number): () => void
  /** Whether another mail may go to an email. */
  mayMail(email: string, nowMs: number): boolean
}

export function makeSignInLimits(isLimited: boolean): SignInLimits {
  const limit = (most: number) => makeRateLimit(isLimited ? most / MINUTES : null, most)
  const [attempts, mails] = [limit(WRONG_PASSWORDS), limit(MAILS)]
  return {
    attempt: (email, nowMs) => {
      const who = foldEmail(email)
      refuseWaiting(attempts.take(who, nowMs))
      return () => attempts.giveBack(who, nowMs)
    },
    mayMail: (email, nowMs) => mails.take(foldEmail(email), nowMs) === 0,
  }
}
