/** A booking that waits for a confirmation, as the product thinks of it. */
import type { Appointment, Attendee } from '../bookings/appointment.ts'
import type { PickReason } from '../queues/rules.ts'
import type { HostProfile } from '../windows/read-rules.ts'
import type { ProvisionalType, Status } from './rules.ts'

export type Provisional = {
  id: string
  companyId: string
  type: ProvisionalType
  /** Once the host has agreed, the attendee is asked. */
  optInFollows: boolean
  approvedMs: number | null
  status: Status
  meetingTypeId: string
  hosts: (HostProfile & { userType: string })[]
  hostIds: string[]
  /** Whom the queue of a team chose, and why; `groupId` where they are a group. */
  queueBookingInfo: {
    userIds: string[]
    selectionReason: PickReason
    groupId: string | null
  } | null
  /** Of the appointment that a confirmation makes, or of the session with the attendee's seat. */
  appointmentId: string
  attendeeId: string
  isSession: boolean
  startMin: number
  endMin: number
  /** What a confirmation writes. */
  draft: { appointment: Appointment; attendee: Attendee; skipNotifications?: true }
  /** How long each confirmation may take. */
  hours: number
  /** Rises with every change; orders the booking's events. */
  revision: number
  /** A user's id or the attendee's; null: nobody. */
  decidedBy: string | null
  decidedMs: number | null
  reason: string | null
  createdMs: number
  expiresMs: number
}
