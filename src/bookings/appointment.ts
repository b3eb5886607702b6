/** An appointment as the product thinks of it: times in epoch minutes, moments in milliseconds. */
import type { Info, InviteTexts, Policy } from '../meeting-types/rules.ts'
import type { HostProfile } from '../windows/read-rules.ts'

export type Actor = {
  actionSource: 'host' | 'attendee'
  /** Who did it: a user's id, or the attendee's. */
  actionBy: string | null
}

export type Cancel = Actor & { reason: string | null }

/** `meetingInfo` as it was when the appointment was booked. */
export type BookedInfo = Info & {
  name: string
  duration: number
  channel: string
  bufferBefore: number
  bufferAfter: number
}

export type Attendee = {
  id: string
  email: string | null
  firstname: string
  lastname: string
  fullname: string
  phone: string | null
  timezone: string | null
  language: string | null
  notes: Record<string, unknown>
  /** Emails of those whom the attendee brings. */
  guests: string[]
  receiveReminders: boolean
  dataPolicyAccepted: boolean | null
  noShow: boolean
  createdMs: number
  cancelledMs: number | null
  cancel: Cancel | null
}

/** Appointments that were booked together; `index` counts from 0 in the order of the rule. */
export type Series = { id: string; index: number; rrule: string }

export type Appointment = {
  id: string
  companyId: string
  meetingTypeId: string
  /** The first is the main host. */
  hostIds: string[]
  startMin: number
  endMin: number
  /** The zone of the meeting type when it was booked, and its offset from UTC at the start. */
  timezone: string
  offsetMin: number
  /** Seats; null where the appointment is no group session. */
  spots: number | null
  channel: string
  location: string | null
  meetingLink: string | null
  info: BookedInfo
  ics: { title?: string; description?: string } | null
  series: Series | null
  note: string
  transcription: string | null
  summary: string | null
  /** SEQUENCE of RFC 5545. */
  sequence: number
  /** Rises with every change; orders the appointment's events. */
  revision: number
  rescheduledMs: number | null
  rescheduleCount: number
  cancelledMs: number | null
  cancel: Cancel | null
  createdMs: number
  updatedMs: number
}

export type TypeProfile = {
  id: string
  slug: string
  name: string
  durationMin: number
  metadata: Record<string, string>
  /** The invite's texts. */
  ics: InviteTexts | null
  /** Whether it can be booked now: neither deleted nor disabled. */
  isOpen: boolean
  /** What attendees may do by themselves. */
  cancellationPolicy: Policy | null
  reschedulePolicy: Policy | null
}

/** An appointment with everybody and everything that its readers are shown. */
export type WholeAppointment = {
  appointment: Appointment
  hosts: HostProfile[]
  /** In the order in which they booked, those who cancelled too. */
  attendees: Attendee[]
  type: TypeProfile
}

/** What a booking made, and for whom. */
export type Booked = { whole: WholeAppointment; attendee: Attendee }

export const liveAttendees = (attendees: readonly Attendee[]): Attendee[] =>
  attendees.filter(({ cancelledMs }) => cancelledMs === null)

/** The attendee who is first in line: of those who are still coming, else of all. */
export const mainAttendee = (attendees: readonly Attendee[]): Attendee | undefined =>
  liveAttendees(attendees)[0] ?? attendees[0]
