/** What somebody wants to book, and what follows from it: the appointment as it would be. */
import { newId } from '../base/id.ts'
import { Refusal } from '../base/refusal.ts'
import { channelsOf, checkAnswers } from '../meeting-types/rules.ts'
import { offsetAt } from '../time/zone.ts'
import type { BookableType, HostProfile } from '../windows/read-rules.ts'
import type { Appointment, Attendee, Series, TypeProfile, WholeAppointment } from './appointment.ts'
import { chooseLocation } from './rules.ts'

export type AttendeeWish = Pick<
  Attendee,
  | 'email'
  | 'firstname'
  | 'lastname'
  | 'fullname'
  | 'phone'
  | 'timezone'
  | 'language'
  | 'notes'
  | 'guests'
  | 'receiveReminders'
  | 'dataPolicyAccepted'
>

export type BookingWish = {
  companyId: string
  meetingTypeId: string
  /** Who was named as host; nobody: whoever hosts the type. */
  hostIds: readonly string[]
  queueId: string | null
  startMs: number
  durationMin: number | null
  channel: string | null
  location: string | null
  attendee: AttendeeWish
  ics: Appointment['ics']
  holdToken: string | null
  /** The link that the booking uses up. */
  oneTimeLinkId: string | null
  /** By which the link was opened; it has to be its own still. */
  oneTimeToken?: string | undefined
  /** Keyed callers only: hours, reach and limits do not matter. What is taken always does. */
  ignoreAvailability: boolean
  /** Keyed callers only: nobody is written to about what is made. */
  skipNotifications?: boolean | null | undefined
  /** Which of a series it is. */
  series?: Series
  nowMs: number
}

/** Throws what is wrong with a wish whatever the time: channel, location, guests, answers. */
export function checkWish(type: BookableType, wish: BookingWish): void {
  const { attendee } = wish
  // The attendees of a group meet in one way.
  const isGroup = type.rules.spots > 1
  const channels = isGroup ? [type.channel] : channelsOf(type.channel, type.options)
  if (wish.channel !== null && !channels.includes(wish.channel)) {
    throw refused('channel_not_allowed', 'channel', `must be one of ${channels.join(', ')}`)
  }
  if (attendee.email === null && !type.options.allowPhoneOnlyBooking) {
    throw refused('validation_failed', 'attendee.email', 'is required')
  }
  if (attendee.guests.length > 0 && type.options.allowAddingGuests === false) {
    throw refused('guests_not_allowed', 'attendee.bringalongEmails', 'must be empty')
  }
  if (locationOf(type, wish) === undefined) {
    const known = type.locations.map(({ name, address }) => name || address).join(', ')
    throw refused('location_not_allowed', 'location', `must be one of ${known}`)
  }
  const errors = checkAnswers(type.questions, attendee.notes)
  if (errors.length > 0) throw new Refusal('validation_failed', { errors })
}

const refused = (code: Refusal['code'], field: string, message: string) =>
  new Refusal(code, { errors: [{ field, message }] })

const channelOf = (type: BookableType, wish: BookingWish): string => wish.channel ?? type.channel

function locationOf(type: BookableType, wish: BookingWish): string | null | undefined {
  const channel = channelOf(type, wish)
  if (channel === 'local') return chooseLocation(type.locations, wish.location)
  const { address } = wish.attendee.notes
  if (channel === 'local-attendee') {
    return wish.location ?? (typeof address === 'string' ? address : null)
  }
  return null
}

export type Slot = { startMin: number; endMin: number }

/** What a wish gets. */
export type Taken = {
  /** The main host first. */
  hosts: readonly HostProfile[]
  type: BookableType
  slot: Slot
  isSession: boolean
  /** Where the meeting is, if the main host has an address of one's own for it. */
  link: string | null
}

/** The appointment that a wish would make. `id` is that of a hold where one is booked. */
export function draftAppointment(
  { hosts, type, slot, isSession, link }: Taken,
  wish: BookingWish,
  id: string,
): Appointment {
  const { zone } = type
  const channel = channelOf(type, wish)
  const { customChannelLink = null } = type.info
  return {
    id,
    companyId: wish.companyId,
    meetingTypeId: type.id,
    hostIds: hosts.map(host => host.id),
    ...slot,
    timezone: zone.id,
    offsetMin: offsetAt(zone, slot.startMin),
    spots: isSession ? type.rules.spots : null,
    channel,
    // The address of one attendee is not for the others of a group: it stays in the notes.
    location: isSession && channel === 'local-attendee' ? null : (locationOf(type, wish) ?? null),
    meetingLink: link ?? (channel === 'custom' ? customChannelLink : null),
    info: {
      ...type.info,
      name: type.name,
      duration: slot.endMin - slot.startMin,
      channel,
      bufferBefore: type.rules.bufferBeforeMin,
      bufferAfter: type.rules.bufferAfterMin,
    },
    ics: wish.ics,
    series: wish.series ?? null,
    note: '',
    transcription: null,
    summary: null,
    sequence: 0,
    revision: 1,
    rescheduledMs: null,
    rescheduleCount: 0,
    cancelledMs: null,
    cancel: null,
    createdMs: wish.nowMs,
    updatedMs: wish.nowMs,
  }
}

export const draftAttendee = (wish: BookingWish): Attendee => ({
  ...wish.attendee,
  id: newId(),
  noShow: false,
  createdMs: wish.nowMs,
  cancelledMs: null,
  cancel: null,
})

const typeProfile = (type: BookableType): TypeProfile => ({
  id: type.id,
  slug: type.slug,
  name: type.name,
  durationMin: type.rules.durationMin,
  metadata: type.metadata,
  ics: type.ics,
  isOpen: type.enabled,
  cancellationPolicy: type.options.cancellationPolicy ?? null,
  reschedulePolicy: type.options.reschedulePolicy ?? null,
})

export const wholeOf = (
  appointment: Appointment,
  attendees: Attendee[],
  { hosts, type }: Pick<Taken, 'hosts' | 'type'>,
): WholeAppointment => ({
  appointment,
  attendees,
  hosts: [...hosts],
  type: typeProfile(type),
})
