/** Which mails an event of a booking is told by: to whom, of which kind. No I/O, no clock. */
import type { About, Kind, Plan, Role } from './rules.ts'

/** What is read of an event about an appointment. */
export type Told = {
  id: string
  start: string
  end: string
  spots: number | null
  seriesId: string | null
  seriesIndex: number | null
  sequence: number
  rescheduleCount: number
  isCancelled: boolean
  cancel: { actionAt: string; reason: string | null } | null
  attendeeId?: string
  rescheduleReason?: string
  formerHostIds?: string[]
  /** The last guest of the attendee whom it is about is new. */
  guestAdded?: boolean
  skipNotifications?: boolean
  /** The same for all of a series that were changed at once. */
  seriesChangeId?: string
  attendees: {
    id: string
    email: string | null
    bringalongEmails: string[]
    receiveReminders: boolean
    isCancelled: boolean
    cancel: { actionAt: string; reason: string | null } | null
    createdAt: string
  }[]
  hosts: { id: string; email: string }[]
}

export type Happened = { id: string; type: string; createdMs: number }
type ToldAttendee = Told['attendees'][number]
type HostsBefore = readonly { id: string; email: string }[]

/** The mails about what happened. `hostsBefore` have it no more, where it was handed on. */
export const planMails = (event: Happened, told: Told, hostsBefore: HostsBefore): Plan[] =>
  inSeries(told, planAbout(event, told, hostsBefore))

/** A series is told of in order, whichever of its appointments it is about. */
export const inSeries = ({ seriesId }: Pick<Told, 'seriesId'>, plans: Plan[]): Plan[] =>
  seriesId === null ? plans : plans.map(plan => ({ ...plan, about: { ...plan.about, seriesId } }))

function planAbout(event: Happened, told: Told, hostsBefore: HostsBefore): Plan[] {
  const plan = planner(event, told)
  if (told.skipNotifications) return []
  const { attendees, attendeeId } = told
  const live = attendees.filter(({ isCancelled }) => !isCancelled)
  const about = attendees.find(({ id }) => id === attendeeId)
  const whole = told.seriesChangeId === undefined ? {} : { isOfSeries: true as const }
  switch (event.type) {
    case 'booking_created': {
      // The mail about the first of a series tells of all that were booked with it.
      if (!about || (told.seriesIndex ?? 0) > 0) return []
      const booked = told.seriesId === null ? {} : { isOfSeries: true as const }
      return [
        ...plan.toParty('confirmation', about, booked),
        ...plan.toHosts('confirmation', told.hosts, { ...booked, attendeeId: about.id }),
      ]
    }
    case 'booking_updated':
      return about && told.guestAdded && !about.isCancelled && !told.isCancelled
        ? plan.toLastGuest('confirmation', about, {})
        : []
    case 'booking_rescheduled': {
      const { rescheduleCount, rescheduleReason: reason = null } = told
      const moved = { ...whole, rescheduleCount, reason }
      return [
        ...live.flatMap(one => plan.toParty('rescheduled', one, moved)),
        ...plan.toHosts('rescheduled', told.hosts, { ...moved, attendeeId: onlyOne(live) }),
      ]
    }
    case 'booking_cancelled': {
      const leaving = whoLeaves(told)
      const whom = told.isCancelled ? onlyOne(leaving) : (about?.id ?? null)
      const reason = (told.isCancelled ? told.cancel : about?.cancel)?.reason ?? null
      return [
        ...leaving.flatMap(one => plan.toParty('cancelled', one, { ...whole, reason })),
        ...plan.toHosts('cancelled', told.hosts, { ...whole, attendeeId: whom, reason }),
      ]
    }
    case 'booking_reassigned': {
      const isNew = ({ id }: { id: string }) => !told.formerHostIds?.includes(id)
      const attendee = { attendeeId: onlyOne(live) }
      return [
        ...live.flatMap(one => plan.toParty('reassigned', one, {})),
        ...plan.toHosts('reassigned', told.hosts.filter(isNew), { ...attendee, isFormer: false }),
        ...plan.toHosts('reassigned', hostsBefore, { ...attendee, isFormer: true }),
      ]
    }
    default:
      return []
  }
}

/** The one whom it is about; null: several, or nobody. */
export const onlyOne = (list: readonly ToldAttendee[]): string | null =>
  list.length === 1 ? (list[0]?.id ?? null) : null

/** With the appointment everybody who was still in; else whom the event is about. */
function whoLeaves({ attendees, attendeeId, isCancelled, cancel }: Told): ToldAttendee[] {
  if (!isCancelled) return attendees.filter(({ id }) => id === attendeeId)
  return attendees.filter(one => one.cancel?.actionAt === cancel?.actionAt)
}

/** Ids of hosts who had an appointment and have it no more. */
export const hostsGone = ({ formerHostIds = [], hosts }: Told): string[] =>
  formerHostIds.filter(id => hosts.every(host => host.id !== id))

function planner({ id: eventId, createdMs: dueMs }: Happened, of: Told) {
  const { id: subjectId, seriesChangeId } = of
  /** Who heard of one of a series that was changed whole has heard of all. */
  const causeFor = (role: Role, personId: string) =>
    seriesChangeId === undefined
      ? `${eventId} to ${role} ${personId}`
      : `${seriesChangeId} to ${role}`
  const one = (kind: Kind, role: Role, to: { recipient: string; personId: string }) => ({
    kind,
    role,
    ...to,
    // A host may book for the own address: that is told twice, once in each role.
    cause: causeFor(role, to.personId),
    subjectId,
    dueMs,
  })
  const toGuests = (kind: Kind, { id, bringalongEmails }: ToldAttendee, about: About): Plan[] =>
    bringalongEmails.map(recipient => ({
      ...one(kind, 'guest', { recipient, personId: id }),
      about: { ...about, attendeeId: id },
    }))
  const invited = (plans: Plan[], { id }: ToldAttendee) =>
    plans.map(plan => ({ ...plan, cause: `guest of ${id} in ${subjectId}` }))
  return {
    /** The attendee and whom the attendee brings. */
    toParty: (kind: Kind, attendee: ToldAttendee, about: About): Plan[] => {
      const { id: personId, email: recipient } = attendee
      const guests = toGuests(kind, attendee, about)
      const all: Plan[] = [
        ...(recipient === null
          ? []
          : [{ ...one(kind, 'attendee', { recipient, personId }), about }]),
        ...(kind === 'confirmation' ? invited(guests, attendee) : guests),
      ]
      // A seat ends once, alone or with all.
      const cause = `end of ${personId} in ${subjectId}`
      const isAlone = kind === 'cancelled' && seriesChangeId === undefined
      return isAlone ? all.map(plan => ({ ...plan, cause })) : all
    },
    toLastGuest: (kind: Kind, attendee: ToldAttendee, about: About): Plan[] =>
      invited(toGuests(kind, attendee, about).slice(-1), attendee),
    toHosts: (kind: Kind, hosts: HostsBefore, about: About): Plan[] =>
      hosts.map(({ id: personId, email: recipient }) => ({
        ...one(kind, 'host', { recipient, personId }),
        about,
      })),
  }
}
