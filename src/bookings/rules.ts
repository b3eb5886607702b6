/** What a booking may choose, and what attendees may do by themselves. Pure. */
import type { Location, Policy } from '../meeting-types/rules.ts'
import { DAY_MS, MINUTE_MS } from '../time/units.ts'

const HOUR_MS = 60 * MINUTE_MS

export type PolicyAnswer = 'allowed' | 'policy_forbids' | 'reason_required' | 'appointment_past'

/**
 * Whether an attendee may cancel or move an appointment now: without a policy until it starts, with
 * one as long as its notice lasts.
 */
export function judgePolicy(
  policy: Policy | null,
  at: { startMin: number; nowMs: number; reason: string | null },
): PolicyAnswer {
  const untilStartMs = at.startMin * MINUTE_MS - at.nowMs
  if (untilStartMs <= 0) return 'appointment_past'
  if (!policy?.enabled) return 'allowed'
  if (policy.mode === 'disabled') return 'policy_forbids'
  const unitMs = policy.mode === 'hours' ? HOUR_MS : DAY_MS
  if (untilStartMs < policy.amount * unitMs) return 'policy_forbids'
  return policy.reasonRequired && !at.reason?.trim() ? 'reason_required' : 'allowed'
}

/**
 * Where to meet, as it is kept: one of the type's locations by id, name or address where it has
 * any, else what was sent. `undefined`: the type does not have it.
 */
export function chooseLocation(
  locations: readonly Location[],
  asked: string | null,
): string | null | undefined {
  if (locations.length === 0) return asked
  if (asked === null) return addressOf(locations[0] as Location)
  const wanted = asked.trim().toLowerCase()
  const found = locations.find(location =>
    [location.id, location.name, location.address].some(
      text => text !== '' && text.toLowerCase() === wanted,
    ),
  )
  return found && addressOf(found)
}

const addressOf = ({ name, address }: Location): string => address || name
