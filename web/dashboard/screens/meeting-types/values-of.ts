/** What the editor holds of a meeting type, from what the API says of it. Pure. */
import {
  type ApiLimit,
  DEFAULTS,
  type Limit,
  type Location,
  type Mail,
  type MeetingType,
  MOST_OCCURRENCES,
  type Policy,
  type Queue,
  type Reminder,
  type TypeValues,
} from './type-values.ts'

type Options = MeetingType['meetingOptions']

const DAY_MIN = 1440

/** `queue`: of a team's type. `defaultHoursId`: the hours that count unless others are named. */
export function valuesOf(
  type: MeetingType,
  { queue = null, defaultHoursId = null }: { queue?: Queue | null; defaultHoursId?: string | null },
): TypeValues {
  return {
    ...DEFAULTS,
    ...infoValues(type.meetingInfo),
    ...optionValues(type.meetingOptions),
    ...offerValues(type),
    ...horizonValues(type.daysIntoFuture),
    ...(queue && queueValues(queue)),
    slug: type.slug,
    availabilityId: type.availabilityId === defaultHoursId ? '' : (type.availabilityId ?? ''),
    stepMin: type.timeslotInterval,
    noticeMin: type.bookingMinimum,
    spots: type.spots,
    locations: type.locations.map(withoutEcho),
    questions: type.questions,
    invite: type.ics ?? {},
    internalNotes: type.internalNotes,
  }
}

/** A place without a name of its own is called by its address. */
const withoutEcho = ({ name, ...place }: MeetingType['locations'][number]): Location => ({
  ...place,
  name: name === place.address ? '' : name,
})

function infoValues({ confirmationButton, ...info }: MeetingType['meetingInfo']) {
  return {
    name: info.name,
    description: info.description,
    durationMin: info.duration,
    channel: info.channel,
    customChannelName: info.customChannelName ?? '',
    customChannelLink: info.customChannelLink ?? '',
    bufferBefore: info.bufferBefore,
    bufferAfter: info.bufferAfter,
    buffersWithinHours: info.bufferMustStayWithinWorkingHours,
    showAvailableSlots: info.showAvailableSlots,
    enableRedirect: info.enableRedirect,
    redirect: info.redirect ?? '',
    passDetails: info.passEventDetailsToRedirect,
    color: info.color ?? '',
    hasButton: confirmationButton.useConfirmationButton,
    buttonText: confirmationButton.text ?? '',
    buttonLink: confirmationButton.link ?? '',
  }
}

function optionValues(options: Options) {
  const { bookingPagePassword, recurrence } = options
  return {
    allowAddingGuests: options.allowAddingGuests ?? true,
    allowPhoneOnlyBooking: options.allowPhoneOnlyBooking ?? false,
    limits: (options.limits ?? []).flatMap(onePerLine),
    doubleOptIn: options.doubleOptIn ?? 'useCompanySettings',
    requireHostConfirmation: options.requireHostConfirmation ?? 'useCompanySettings',
    cancelling: policyOf(options.cancellationPolicy),
    moving: policyOf(options.reschedulePolicy),
    reminders: options.reminders?.map(mailOf) ?? null,
    hasPassword: bookingPagePassword?.enable ?? false,
    password: bookingPagePassword?.password ?? '',
    language: options.language ?? '',
    series: seriesOf(recurrence),
    seriesMax: recurrence?.maxCount ?? MOST_OCCURRENCES,
    hostChoice: choiceOf(options),
  }
}

/** What guests may choose beside the type's own: a single channel is offered only by a word. */
function offerValues({ meetingInfo: { duration, channel }, meetingOptions }: MeetingType) {
  const { allowedDurations, allowSelectChannel, allowedChannels } = meetingOptions
  const channels = allowedChannels ?? []
  const isOffered = allowSelectChannel || channels.length > 1
  return {
    otherDurations: (allowedDurations ?? []).filter(one => one !== duration),
    otherChannels: isOffered ? channels.filter(one => one !== channel) : [],
  }
}

/** One of meetings and of minutes is two: both have to hold. */
function onePerLine({ per, scope, maxCount, maxMinutes }: ApiLimit): Limit[] {
  return [
    ...(maxCount === undefined ? [] : [{ amount: maxCount, of: 'meetings' as const, per, scope }]),
    ...(maxMinutes === undefined
      ? []
      : [{ amount: maxMinutes, of: 'minutes' as const, per, scope }]),
  ]
}

function mailOf({ minutesBefore, minutesAfter, to, subject = '', text = '' }: Reminder): Mail {
  const side = minutesAfter === undefined ? 'before' : 'after'
  return { minutes: minutesAfter ?? minutesBefore ?? null, side, to, subject, text }
}

function choiceOf(options: Options): TypeValues['hostChoice'] {
  if (options.forceHostSelection) return 'must'
  return options.allowHostSelection ? 'may' : 'none'
}

function seriesOf(offer: Options['recurrence']): TypeValues['series'] {
  if (!offer?.enabled) return 'none'
  const [only, ...more] = offer.frequencies ?? []
  return only === undefined || more.length > 0 ? 'both' : only
}

function policyOf(policy: Options['cancellationPolicy']): Policy {
  const { enabled, mode, amount, reasonRequired } = policy ?? {}
  const common = { reasonRequired: reasonRequired ?? false }
  if (!enabled) return { ...DEFAULTS.cancelling, ...common }
  if (mode === 'disabled') return { until: 'never', amount: 24, ...common }
  return { until: mode ?? 'hours', amount: amount ?? 0, ...common }
}

function horizonValues(horizon: MeetingType['daysIntoFuture']) {
  if (horizon === null) return {}
  if (horizon.mode === 'range') {
    return { horizon: 'range' as const, rangeMin: horizon.rangeMin, rangeMax: horizon.rangeMax }
  }
  return { horizon: 'days' as const, horizonDays: Math.ceil(horizon.bookingLimit / DAY_MIN) }
}

function queueValues(queue: Queue) {
  const capacities = new Map(queue.userCapacities.map(one => [one.userId, one.capacity]))
  const priorities = new Map(queue.userPriorities.map(one => [one.userId, one.priority]))
  return {
    mode: queue.type,
    period: queue.distributionPeriod,
    leadThreshold: queue.maxLeadThreshold,
    hosts: queue.users.map(({ id, fullName }) => ({
      userId: id,
      name: fullName,
      capacity: capacities.get(id) ?? 1,
      priority: priorities.get(id) ?? 0,
      isFixed: queue.fixedUserIds.includes(id),
    })),
  }
}
