/** What a booking that waits waits for, how long, and who may decide. Pure. */
import type { Role } from '../bookings/sign.ts'
import type { Confirmations } from '../meeting-types/rules.ts'
import { MINUTE_MS } from '../time/units.ts'

/** What a booking waits for: the attendee's word, or the host's. */
export const TYPES = ['doubleOptIn', 'requireHostConfirmation'] as const
export type ProvisionalType = (typeof TYPES)[number]

export const STATUSES = [
  'pending',
  'confirmed',
  'expired',
  'declined_by_host',
  'declined_by_attendee',
] as const
export type Status = (typeof STATUSES)[number]

export const isConfirmedLater = ({ byHost, byAttendee }: Confirmations): boolean =>
  byHost || byAttendee

/** Where both have to confirm, the host is asked first: nobody confirms what is declined then. */
export const firstType = ({ byHost }: Confirmations): ProvisionalType =>
  byHost ? 'requireHostConfirmation' : 'doubleOptIn'

/** So many hours from now, and no longer than until the start; one that is past has them whole. */
export function lapseMs(at: { nowMs: number; startMs: number; hours: number }): number {
  const whole = at.nowMs + at.hours * 60 * MINUTE_MS
  return at.startMs > at.nowMs ? Math.min(whole, at.startMs) : whole
}

/** What has lapsed is expired from that moment on, whether or not that is written yet. */
export const statusAt = (
  { status, expiresMs }: { status: Status; expiresMs: number },
  nowMs: number,
): Status => (status === 'pending' && expiresMs <= nowMs ? 'expired' : status)

type Asked = { type: ProvisionalType; optInFollows: boolean; approvedMs: number | null }

/**
 * What a confirmation does: it makes the appointment, it hands on to the attendee, or nothing,
 * because this one has confirmed before; null where somebody else has to confirm first.
 */
export function confirming(
  { type, optInFollows, approvedMs }: Asked,
  role: Role,
): 'book' | 'hand_on' | 'nothing' | null {
  if (type === 'doubleOptIn') {
    if (role === 'attendee') return 'book'
    return approvedMs === null ? null : 'nothing'
  }
  if (role === 'attendee') return null
  return optInFollows ? 'hand_on' : 'book'
}
