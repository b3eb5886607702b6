/** Why a start is refused, as clients hear it. */
import { Refusal, type RefusalCode } from '../base/refusal.ts'
import type { Reason } from '../windows/why.ts'

/** What is the reason of a claim that lost its start, as far as the engine knows of one. */
export function reasonOfLoss(
  { ignoreAvailability }: { ignoreAvailability: boolean },
  why: Reason | null,
): Reason {
  const isIgnored = ignoreAvailability && why !== null && isOwnCode(why)
  return why === null || isIgnored ? 'slot_taken' : why
}

/** Reasons that are codes by themselves: nobody else is in the way. */
const OWN_CODES = [
  'not_on_grid',
  'outside_hours',
  'past',
  'inside_notice',
  'beyond_horizon',
  'limit_reached',
] as const satisfies readonly (Reason & RefusalCode)[]

type OwnCode = (typeof OWN_CODES)[number]

const isOwnCode = (reason: Reason): reason is OwnCode =>
  (OWN_CODES as readonly Reason[]).includes(reason)

/** Every code with which a start can be refused. */
export const START_REFUSALS = [...OWN_CODES, 'slot_taken'] as const

/** What somebody else has taken is `slot_taken` for a client; `reason` has the engine's word. */
export function startRefused(reason: Reason): Refusal {
  return new Refusal(isOwnCode(reason) ? reason : 'slot_taken', { reason })
}
