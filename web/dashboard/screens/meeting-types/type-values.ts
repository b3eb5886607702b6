/** A meeting type as its editor holds it: flat, with what the API leaves out filled in. Pure. */
import type { MeetingType, Queue } from '../../../client/client.ts'

export type { MeetingType, Queue }

export type Location = { id?: string; name: string; address: string }
export type Question = MeetingType['questions'][number]
export type QuestionType = Question['type']

/** Whether one of several answers is chosen, or any of them. */
export const isChoice = (type: QuestionType): boolean => /select$/.test(type)

export type Decision = 'useCompanySettings' | 'enabled' | 'disabled'
export type Invite = NonNullable<MeetingType['ics']>
type Options = MeetingType['meetingOptions']
type ApiLimit = NonNullable<Options['limits']>[number]
type Reminder = NonNullable<Options['reminders']>[number]

export type Limit = Pick<ApiLimit, 'per' | 'scope'> & {
  amount: number | null
  of: 'meetings' | 'minutes'
}

/** Sent so long before the start, or after the end; empty words are ours. */
export type Mail = {
  minutes: number | null
  side: 'before' | 'after'
  to: Reminder['to']
  subject: string
  text: string
}

/** Until when attendees may do something by themselves. */
export type Policy = {
  until: 'start' | 'hours' | 'days' | 'never'
  amount: number | null
  reasonRequired: boolean
}

/** Who of a team hosts. */
export type Host = {
  userId: string
  name: string
  capacity: number | null
  priority: number | null
  isFixed: boolean
}

export type TypeValues = {
  name: string
  /** Empty: made from the name. */
  slug: string
  description: string
  durationMin: number | null
  otherDurations: readonly number[]
  channel: string
  otherChannels: readonly string[]
  customChannelName: string
  customChannelLink: string
  locations: readonly Location[]
  /** Empty: the default hours of whoever hosts. */
  availabilityId: string
  stepMin: number | null
  noticeMin: number | null
  horizon: 'none' | 'days' | 'range'
  horizonDays: number | null
  rangeMin: string
  rangeMax: string
  bufferBefore: number | null
  bufferAfter: number | null
  buffersWithinHours: boolean
  limits: readonly Limit[]
  spots: number | null
  showAvailableSlots: boolean
  questions: readonly Question[]
  allowAddingGuests: boolean
  allowPhoneOnlyBooking: boolean
  doubleOptIn: Decision
  requireHostConfirmation: Decision
  cancelling: Policy
  moving: Policy
  /** null: ours, a day before. */
  reminders: readonly Mail[] | null
  /** Texts in calendars: one, or one a language. */
  invite: Invite
  enableRedirect: boolean
  redirect: string
  passDetails: boolean
  hasButton: boolean
  buttonText: string
  buttonLink: string
  hasPassword: boolean
  password: string
  /** Empty: the company's. */
  language: string
  color: string
  series: 'none' | 'weekly' | 'monthly' | 'both'
  seriesMax: number | null
  internalNotes: string
  /** Of a team's. */
  mode: Queue['type']
  hosts: readonly Host[]
  period: Queue['distributionPeriod']
  leadThreshold: number | null
  hostChoice: 'none' | 'may' | 'must'
}

const MOST_OCCURRENCES = 52

/** What a type is that says nothing: what differs from it stands out. */
export const DEFAULTS: TypeValues = {
  name: '',
  slug: '',
  description: '',
  durationMin: 30,
  otherDurations: [],
  channel: 'phone',
  otherChannels: [],
  customChannelName: '',
  customChannelLink: '',
  locations: [],
  availabilityId: '',
  stepMin: null,
  noticeMin: 0,
  horizon: 'none',
  horizonDays: 60,
  rangeMin: '',
  rangeMax: '',
  bufferBefore: 0,
  bufferAfter: 0,
  buffersWithinHours: false,
  limits: [],
  spots: 1,
  showAvailableSlots: false,
  questions: [],
  allowAddingGuests: true,
  allowPhoneOnlyBooking: false,
  doubleOptIn: 'useCompanySettings',
  requireHostConfirmation: 'useCompanySettings',
  cancelling: { until: 'start', amount: 24, reasonRequired: false },
  moving: { until: 'start', amount: 24, reasonRequired: false },
  reminders: null,
  invite: {},
  enableRedirect: false,
  redirect: '',
  passDetails: false,
  hasButton: false,
  buttonText: '',
  buttonLink: '',
  hasPassword: false,
  password: '',
  language: '',
  color: '',
  series: 'none',
  seriesMax: MOST_OCCURRENCES,
  internalNotes: '',
  mode: 'simpleRoundRobin',
  hosts: [],
  period: 'month',
  leadThreshold: null,
  hostChoice: 'none',
}

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
