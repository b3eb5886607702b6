/** Appointments as the wire shows them (contract B.5), and as events keep them (contract D). */
import { formatMoment, formatWithOffset } from '../time/moment.ts'
import {
  type Appointment,
  type Attendee,
  type Booked,
  type Cancel,
  liveAttendees,
  mainAttendee,
  type WholeAppointment,
} from './appointment.ts'
import { attendeeSecret } from './sign.ts'

/** As whoever has a key of the company may see it, with the secrets of its attendees. */
export function presentAppointment(whole: WholeAppointment, secretKeys: readonly string[]) {
  const { companyId, id } = whole.appointment
  const secretOf = (attendee: Attendee) =>
    attendeeSecret({ companyId, appointmentId: id, attendeeId: attendee.id }, secretKeys)
  const main = mainAttendee(whole.attendees)
  const plain = appointmentFacts(whole)
  return {
    ...plain,
    secret: main ? secretOf(main) : null,
    attendees: whole.attendees.map(one => ({ ...presentAttendee(one), secret: secretOf(one) })),
  }
}

/** A series that was booked: the first appointment, and what each of them is managed with. */
export function presentSeries(booked: readonly Booked[], secretKeys: readonly string[]) {
  const appointments = booked.map(({ whole: { appointment }, attendee }) => {
    const { companyId, id } = appointment
    const named = { companyId, appointmentId: id, attendeeId: attendee.id }
    const start = timeOf(appointment, appointment.startMin)
    return { id, start, secret: attendeeSecret(named, secretKeys) }
  })
  const { id = '', secret = '' } = appointments[0] ?? {}
  const seriesId = booked[0]?.whole.appointment.series?.id ?? ''
  return { id, appointmentId: id, secret, seriesId, appointments }
}

/**
 * What an event keeps of an appointment: no secrets, which are added for whoever reads it, and no
 * long texts. Of a group those beside the attendee whom it is about are named and no more, so that
 * an event does not grow with everybody's answers.
 */
export function eventFacts(whole: WholeAppointment, attendeeId: string | null) {
  const { transcription: _transcription, summary: _summary, ...facts } = appointmentFacts(whole)
  const isWhole = (id: string) => whole.appointment.spots === null || id === attendeeId
  return {
    ...facts,
    attendees: facts.attendees.map(one =>
      isWhole(one.id) ? one : { ...one, notes: {}, bringalongEmails: [] },
    ),
    ...(attendeeId !== null && { attendeeId }),
  }
}

function appointmentFacts(whole: WholeAppointment) {
  const { appointment, attendees, hosts, type } = whole
  return {
    id: appointment.id,
    companyId: appointment.companyId,
    start: timeOf(appointment, appointment.startMin),
    end: timeOf(appointment, appointment.endMin),
    timezone: appointment.timezone,
    location: appointment.location,
    isCancelled: appointment.cancelledMs !== null,
    cancel: presentCancel(appointment.cancel, appointment.cancelledMs),
    rescheduledAt: momentOrNull(appointment.rescheduledMs),
    rescheduleCount: appointment.rescheduleCount,
    sequence: appointment.sequence,
    spots: appointment.spots,
    takenSpots: liveAttendees(attendees).length,
    meetingInfo: presentInfo(appointment),
    hostingInfo: { mainHost: appointment.hostIds[0] ?? null, meetingLink: appointment.meetingLink },
    ics: appointment.ics,
    seriesId: appointment.series?.id ?? null,
    seriesIndex: appointment.series?.index ?? null,
    rrule: appointment.series?.rrule ?? null,
    note: appointment.note,
    transcription: appointment.transcription,
    summary: appointment.summary,
    attendees: attendees.map(presentAttendee),
    attendeeIds: attendees.map(({ id }) => id),
    hosts: hosts.map(host => ({ ...host, picture: null })),
    hostIds: appointment.hostIds,
    meetingType: {
      id: type.id,
      slug: type.slug,
      meetingInfo: { name: type.name, duration: type.durationMin },
      metadata: type.metadata,
    },
    meetingTypeId: appointment.meetingTypeId,
    createdAt: formatMoment(appointment.createdMs),
    updatedAt: formatMoment(appointment.updatedMs),
  }
}

const timeOf = ({ offsetMin }: Appointment, epochMin: number): string =>
  formatWithOffset(epochMin, offsetMin)

const momentOrNull = (ms: number | null): string | null => (ms === null ? null : formatMoment(ms))

const presentInfo = ({ info, channel, meetingLink }: Appointment) => ({
  ...info,
  channel,
  meetingLink,
})

/** An attendee as the wire shows one, without the secret. */
export function presentAttendee(attendee: Attendee) {
  const { createdMs, cancelledMs, cancel, guests, ...shown } = attendee
  return {
    ...shown,
    bringalongEmails: guests,
    isCancelled: cancelledMs !== null,
    cancel: presentCancel(cancel, cancelledMs),
    createdAt: formatMoment(createdMs),
  }
}

/** null on what is live: readers take any `actionAt` for a cancellation. */
function presentCancel(cancel: Cancel | null, atMs: number | null) {
  if (!cancel || atMs === null) return null
  return { ...cancel, actionAt: formatMoment(atMs) }
}
