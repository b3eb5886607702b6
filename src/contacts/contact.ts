/** What readers of a contact are shown beside it. */
import type { Contact } from './rules.ts'

/** One attendee that is the contact, with the appointment. */
export type Attendance = {
  appointmentId: string
  attendeeId: string
  meetingTypeId: string
  name: string
  hostIds: string[]
  channel: string
  startMin: number
  endMin: number
  offsetMin: number
  /** The appointment or the seat. */
  isCancelled: boolean
  noShow: boolean
  /** The answers given with the booking. */
  answers: Record<string, unknown>
}

export type WholeContact = Contact & {
  noShowCount: number
  /** The latest start first, at most as many as were asked for. */
  attendances: Attendance[]
  /** The next start that is not cancelled. */
  nextStartMin: number | null
}
