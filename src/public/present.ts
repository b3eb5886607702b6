/** What invitees see: of a page, and of their own appointment. Nothing of anybody else. */
import type { Attendee, WholeAppointment } from '../bookings/appointment.ts'
import { judgePolicy } from '../bookings/rules.ts'
import type { presentLook } from '../companies/present.ts'
import { channelsOf } from '../meeting-types/rules.ts'
import { isConfirmedLater } from '../provisional-bookings/rules.ts'
import { formatMoment, formatWithOffset } from '../time/moment.ts'
import type { Page } from '../windows/find-page.ts'
import { mayChoose } from '../windows/read-chosen-host.ts'

export function presentPage(page: Page, look: Look) {
  const { type, team } = page
  const { info, options } = type
  const isChosen = team !== null && mayChoose(team)
  return {
    name: type.name,
    description: info.description ?? '',
    hostName: hostNameOf(page),
    hosts: isChosen ? page.hosts.map(({ id, fullName: name }) => ({ id, name })) : [],
    hostRequired: isChosen && options.forceHostSelection === true,
    timezone: type.zone.id,
    durations: type.durationsMin,
    channels: type.rules.spots > 1 ? [type.channel] : channelsOf(type.channel, options),
    customChannelName: info.customChannelName ?? null,
    locations: type.locations,
    questions: type.questions,
    spots: type.rules.spots,
    showAvailableSlots: info.showAvailableSlots ?? false,
    allowAddingGuests: options.allowAddingGuests ?? true,
    allowPhoneOnlyBooking: options.allowPhoneOnlyBooking ?? false,
    color: info.color ?? null,
    recurrence: recurrenceOf(type),
    confirmationButton: info.confirmationButton ?? null,
    confirmation: confirmationOf(type),
    redirectsTo: redirectsTo(type),
    ...look,
  }
}

/** Who has to confirm before a booking holds. */
function confirmationOf({ confirmations: { byAttendee, byHost } }: Page['type']) {
  if (byAttendee) return byHost ? 'both' : 'attendee'
  return byHost ? 'host' : 'nobody'
}

/** The site that the page leads on to after a booking. */
function redirectsTo({ info: { enableRedirect, redirect } }: Page['type']): string | null {
  return enableRedirect && redirect && URL.canParse(redirect) ? new URL(redirect).origin : null
}

/** What may recur; a group and what has to be confirmed are booked one by one. */
function recurrenceOf({ options, rules, confirmations }: Page['type']) {
  const { enabled = false, frequencies = [], maxCount = 0 } = options.recurrence ?? {}
  const isOffered = enabled && rules.spots === 1 && !isConfirmedLater(confirmations)
  return isOffered ? { frequencies, maxCount } : null
}

/** Whose page it is. */
const hostNameOf = ({ team, hosts }: Page): string =>
  team?.teamName ?? hosts.map(({ fullName }) => fullName).join(', ')

type Look = ReturnType<typeof presentLook>

export type Own = { whole: WholeAppointment; attendee: Attendee }

/** The appointment as if there were nobody beside: whose seat is cancelled has none any more. */
export function alone({ whole, attendee }: Own): WholeAppointment {
  const { appointment } = whole
  const cancelledMs = attendee.cancelledMs ?? appointment.cancelledMs
  return { ...whole, appointment: { ...appointment, cancelledMs }, attendees: [attendee] }
}

export const presentOwn = (own: Own, look: Look, nowMs: number) => ({
  ...ownFacts(own, nowMs),
  ...look,
})

/** All but what every page of the company shows. */
export function ownFacts({ whole, attendee }: Own, nowMs: number) {
  const { appointment, hosts, type } = whole
  const { startMin, endMin, offsetMin } = appointment
  const isCancelled = appointment.cancelledMs !== null || attendee.cancelledMs !== null
  // As if a reason were given: whether one is needed is said beside it.
  const asked = { startMin, nowMs, reason: 'any' }
  const isOpen = (policy: typeof type.cancellationPolicy) =>
    !isCancelled && judgePolicy(policy, asked) === 'allowed'
  return {
    id: appointment.id,
    start: formatWithOffset(startMin, offsetMin),
    end: formatWithOffset(endMin, offsetMin),
    timezone: appointment.timezone,
    name: appointment.info.name,
    description: appointment.info.description ?? '',
    hostName: hosts.map(({ fullName }) => fullName).join(', '),
    channel: appointment.channel,
    customChannelName: appointment.info.customChannelName ?? null,
    location: appointment.location,
    meetingLink: appointment.meetingLink,
    isCancelled,
    rescheduledAt:
      appointment.rescheduledMs === null ? null : formatMoment(appointment.rescheduledMs),
    seriesId: appointment.series?.id ?? null,
    attendee: {
      id: attendee.id,
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
    mayCancel: isOpen(type.cancellationPolicy),
    mayReschedule: appointment.spots === null && type.isOpen && isOpen(type.reschedulePolicy),
    cancelNeedsReason: needsReason(type.cancellationPolicy),
    rescheduleNeedsReason: needsReason(type.reschedulePolicy),
    confirmationButton: buttonOf(appointment.info),
  }
}

/** Where the page of a booking leads on to, if its owner wants that. */
function buttonOf({ confirmationButton }: WholeAppointment['appointment']['info']) {
  const { useConfirmationButton = false, text = null, link = null } = confirmationButton ?? {}
  return useConfirmationButton && link ? { text: text || null, link } : null
}

const needsReason = (policy: WholeAppointment['type']['cancellationPolicy']): boolean =>
  policy?.enabled === true && policy.reasonRequired

/** Where the page leads on to after a booking, with its details where the type passes them on. */
export function redirectOf(page: Page, { whole, attendee }: Own): string | null {
  const { enableRedirect, redirect, passEventDetailsToRedirect } = page.type.info
  if (!enableRedirect || !redirect || !URL.canParse(redirect)) return null
  const url = new URL(redirect)
  if (!passEventDetailsToRedirect) return url.href
  const { appointment } = whole
  const details = {
    appointmentId: appointment.id,
    meetingName: appointment.info.name,
    start: formatWithOffset(appointment.startMin, appointment.offsetMin),
    end: formatWithOffset(appointment.endMin, appointment.offsetMin),
    host: whole.hosts.map(({ fullName }) => fullName).join(', '),
    fullname: attendee.fullname,
    email: attendee.email ?? '',
    phone: attendee.phone ?? '',
  }
  for (const [name, value] of Object.entries(details)) {
    if (value !== '') url.searchParams.set(name, value)
  }
  return url.href
}
