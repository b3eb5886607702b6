/** Bookings that wait as the wire shows them (contract B.6), and as events keep them. */
import { attendeeSecret, provisionalToken } from '../bookings/sign.ts'
import { formatMoment, formatWithOffset } from '../time/moment.ts'
import type { Provisional } from './provisional.ts'
import { statusAt } from './rules.ts'

/** As whoever has a key of the company may see it. */
export function presentProvisional(
  provisional: Provisional,
  { secretKeys, nowMs }: { secretKeys: readonly string[]; nowMs: number },
) {
  const { companyId, id, status } = provisional
  return {
    ...provisionalFacts(provisional),
    status: statusAt(provisional, nowMs),
    secret: status === 'confirmed' ? secretOf(provisional, secretKeys) : null,
    ...tokensOf({ companyId, id }, secretKeys),
  }
}

/** Nothing of them is kept: they are made again for whoever reads. */
export const tokensOf = (
  of: { companyId: string; id: string },
  secretKeys: readonly string[],
): { attendeeToken: string; hostToken: string } => ({
  attendeeToken: provisionalToken({ ...of, role: 'attendee' }, secretKeys),
  hostToken: provisionalToken({ ...of, role: 'host' }, secretKeys),
})

/** With it the attendee manages the appointment that was made. */
export const secretOf = (
  { companyId, appointmentId, attendeeId }: Provisional,
  secretKeys: readonly string[],
): string => attendeeSecret({ companyId, appointmentId, attendeeId }, secretKeys)

/** What an event keeps: no tokens, which are added for whoever reads it. */
export function provisionalFacts(provisional: Provisional) {
  const { draft, startMin, endMin, createdMs, expiresMs } = provisional
  const { timezone, offsetMin, info } = draft.appointment
  return {
    id: provisional.id,
    companyId: provisional.companyId,
    dto: dtoOf(provisional),
    type: provisional.type,
    status: provisional.status,
    start: formatWithOffset(startMin, offsetMin),
    end: formatWithOffset(endMin, offsetMin),
    timezone,
    meetingName: info.name,
    meetingTypeId: provisional.meetingTypeId,
    hosts: provisional.hosts.map(host => ({ ...host, picture: null })),
    hostIds: provisional.hostIds,
    queueBookingInfo: provisional.queueBookingInfo,
    appointmentId: provisional.appointmentId,
    attendeeId: provisional.attendeeId,
    ...(draft.skipNotifications && { skipNotifications: true as const }),
    approvedAt: momentOrNull(provisional.approvedMs),
    decidedAt: momentOrNull(provisional.decidedMs),
    decidedBy: provisional.decidedBy,
    reason: provisional.reason,
    createdAt: formatMoment(createdMs),
    deletedAt: null,
    expiresAt: formatMoment(expiresMs),
  }
}

const momentOrNull = (ms: number | null): string | null => (ms === null ? null : formatMoment(ms))

/** The booking as it was asked for, with what was chosen where nothing was. */
function dtoOf({ draft, startMin, endMin, hostIds }: Provisional) {
  const { appointment, attendee } = draft
  return {
    meetingTypeId: appointment.meetingTypeId,
    start: formatWithOffset(startMin, appointment.offsetMin),
    duration: endMin - startMin,
    hostIds,
    channel: appointment.channel,
    location: appointment.location,
    icsTitle: appointment.ics?.title ?? null,
    icsDescription: appointment.ics?.description ?? null,
    attendee: {
      email: attendee.email,
      firstname: attendee.firstname,
      lastname: attendee.lastname,
      fullname: attendee.fullname,
      phone: attendee.phone,
      timezone: attendee.timezone,
      language: attendee.language,
      notes: attendee.notes,
      bringalongEmails: attendee.guests,
      receiveReminders: attendee.receiveReminders,
      dataPolicyAccepted: attendee.dataPolicyAccepted,
    },
  }
}
