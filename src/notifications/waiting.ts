/** Whether a mail about a booking that waits says what is still true. No I/O, no clock. */
import type { Provisional } from '../provisional-bookings/provisional.ts'
import { statusAt } from '../provisional-bookings/rules.ts'
import type { Mail } from './store.ts'

/** Why it is not sent; null: it is. */
export function outdatedWaiting(
  { kind, role }: Pick<Mail, 'kind' | 'role'>,
  waiting: Provisional,
  nowMs: number,
): string | null {
  const status = statusAt(waiting, nowMs)
  if (role === 'attendee' && waiting.draft.attendee.email === null) return 'nobody there'
  if (kind === 'opt_in' || kind === 'approval') {
    const asked = kind === 'opt_in' ? 'doubleOptIn' : 'requireHostConfirmation'
    return status === 'pending' && waiting.type === asked ? null : 'decided'
  }
  return null
}
