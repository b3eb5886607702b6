/** Which mails an event of a booking that waits is told by. No I/O, no clock. */
import type { Happened } from './plan.ts'
import type { About, Kind, Plan } from './rules.ts'

/** What is read of an event about a booking that waits. */
export type ToldWaiting = {
  id: string
  type: 'doubleOptIn' | 'requireHostConfirmation'
  status: string
  attendeeId: string
  reason: string | null
  skipNotifications?: boolean
  dto: { attendee: { email: string | null } }
  hosts: { id: string; email: string }[]
}

/** Whoever has to decide is asked; the attendee hears how it ended. */
export function planWaiting(event: Happened, told: ToldWaiting): Plan[] {
  if (told.skipNotifications) return []
  const { id: subjectId, attendeeId: personId, type, status, reason } = told
  const { email } = told.dto.attendee
  const same = { cause: event.id, subjectId, dueMs: event.createdMs }
  const toAttendee = (kind: Kind, about: About): Plan[] =>
    email === null ? [] : [{ ...same, kind, role: 'attendee', recipient: email, personId, about }]
  const toHosts = (kind: Kind): Plan[] =>
    told.hosts.map(({ id, email: recipient }) => ({
      ...same,
      kind,
      role: 'host',
      recipient,
      personId: id,
      about: {},
    }))
  switch (event.type) {
    case 'provisional_booking_created':
      return type === 'doubleOptIn' ? toAttendee('opt_in', {}) : toHosts('approval')
    case 'provisional_booking_approved':
      return toAttendee('opt_in', {})
    case 'provisional_booking_declined':
      if (status === 'declined_by_host') return toAttendee('declined', { reason })
      return type === 'requireHostConfirmation' ? toHosts('declined') : []
    case 'provisional_booking_expired':
      return toAttendee('expired', {})
    default:
      return []
  }
}
