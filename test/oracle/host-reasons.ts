/** Rule 9: each host's own reason, beside the one of the team. */
import type { CaseReason } from './case.ts'
import { hostReason } from './cast.ts'
import type { Offers } from './offers.ts'

/** By user id; null for a host who could take the start. */
export function hostReasons(
  { cast, offers }: Offers,
  start: number,
): Record<string, CaseReason | null> {
  const reasons: Record<string, CaseReason | null> = {}
  for (const host of cast.fixed.hosts) {
    reasons[host.id] = hostReason(cast, { party: cast.fixed, host }, start)
  }
  for (const candidate of cast.groups.flat()) {
    const isOffered = offers.flat().includes(candidate)
    for (const host of candidate.hosts) {
      const own = hostReason(cast, { party: candidate, host }, start)
      const said = isOffered ? own : 'not_offered'
      reasons[host.id] = host.id in reasons ? nearest(reasons[host.id] ?? null, said) : said
    }
  }
  return reasons
}

/** What a host in two candidates reports: the reason that came nearest to taking the start. */
function nearest(a: CaseReason | null, b: CaseReason | null): CaseReason | null {
  const order: (CaseReason | null)[] = [
    'not_offered',
    'not_on_grid',
    'outside_hours',
    'limit_reached',
    'held',
    'pending',
    'slot_taken',
    'buffer',
    'calendar_busy',
    null,
  ]
  return order.indexOf(a) > order.indexOf(b) ? a : b
}
