/** What the editor holds, as the API takes it. Pure. */
import type { CreateMeetingType, UpdateMeetingType, UpdateQueue } from '../../../client/client.ts'
import type { Invite, Limit, Mail, Policy, Question, TypeValues } from './type-values.ts'

type Body = Required<
  Pick<
    UpdateMeetingType,
    | 'meetingInfo'
    | 'meetingOptions'
    | 'spots'
    | 'timeslotInterval'
    | 'bookingMinimum'
    | 'daysIntoFuture'
    | 'locations'
    | 'questions'
    | 'internalNotes'
    | 'ics'
  >
> & { slug?: string; availabilityId?: string }

type Keyed = Record<string, unknown>

const DAY_MIN = 1440

/** All of it. null brings a default back. */
export function bodyOf(values: TypeValues): Body {
  const { slug, availabilityId } = values
  return {
    ...(slug.trim() !== '' && { slug: slug.trim() }),
    ...(availabilityId !== '' && { availabilityId }),
    meetingInfo: infoOf(values),
    meetingOptions: optionsOf(values),
    spots: values.spots ?? 1,
    timeslotInterval: values.stepMin,
    bookingMinimum: values.noticeMin ?? 0,
    daysIntoFuture: horizonOf(values),
    locations: values.locations.map(one => ({ ...one, name: one.name || one.address })),
    questions: values.questions.map(questionBody),
    internalNotes: values.internalNotes,
    ics: inviteBody(values.invite),
  }
}

/** Lines that were left empty are no choices; the id of a new one is made from its words. */
function questionBody({ id, options, ...question }: Question) {
  return { ...(id !== '' && { id }), ...question, options: filledOptions(options) }
}

export const filledOptions = (options: readonly string[]): string[] => [
  ...new Set(options.map(option => option.trim()).filter(Boolean)),
]

function infoOf(values: TypeValues): NonNullable<Body['meetingInfo']> {
  return {
    name: values.name.trim(),
    description: values.description,
    ...(values.durationMin !== null && { duration: values.durationMin }),
    channel: values.channel as NonNullable<UpdateMeetingType['meetingInfo']>['channel'] & string,
    customChannelName: values.customChannelName.trim() || null,
    customChannelLink: values.customChannelLink.trim() || null,
    bufferBefore: values.bufferBefore ?? 0,
    bufferAfter: values.bufferAfter ?? 0,
    bufferMustStayWithinWorkingHours: values.buffersWithinHours,
    showAvailableSlots: values.showAvailableSlots,
    enableRedirect: values.enableRedirect,
    redirect: values.redirect.trim() || null,
    passEventDetailsToRedirect: values.passDetails,
    color: values.color || null,
    confirmationButton: {
      useConfirmationButton: values.hasButton,
      text: values.buttonText.trim() || null,
      link: values.buttonLink.trim() || null,
    },
  }
}

function optionsOf(values: TypeValues): NonNullable<Body['meetingOptions']> {
  const { otherChannels, hostChoice } = values
  const others = otherChannels.filter(one => one !== values.channel)
  type Options = NonNullable<Body['meetingOptions']>
  return {
    allowedDurations: values.otherDurations.filter(one => one !== values.durationMin),
    allowSelectChannel: others.length > 0,
    allowedChannels: others as NonNullable<Options['allowedChannels']>,
    allowAddingGuests: values.allowAddingGuests,
    allowPhoneOnlyBooking: values.allowPhoneOnlyBooking,
    limits: values.limits.map(limitBody),
    doubleOptIn: values.doubleOptIn,
    requireHostConfirmation: values.requireHostConfirmation,
    cancellationPolicy: policyBody(values.cancelling),
    reschedulePolicy: policyBody(values.moving),
    reminders: values.reminders?.map(mailBody) ?? null,
    bookingPagePassword: values.hasPassword
      ? { enable: true, password: values.password }
      : { enable: false },
    language: values.language || null,
    recurrence: seriesBody(values),
    allowHostSelection: hostChoice !== 'none',
    forceHostSelection: hostChoice === 'must',
  }
}

const limitBody = ({ amount, of, per, scope }: Limit) => ({
  ...{ per, scope },
  ...(of === 'meetings' ? { maxCount: amount ?? 0 } : { maxMinutes: amount ?? 0 }),
})

/** An empty subject or text is ours. */
const mailBody = ({ minutes, side, to, subject, text }: Mail) => ({
  ...(side === 'before' ? { minutesBefore: minutes ?? 0 } : { minutesAfter: minutes ?? 0 }),
  to,
  ...(subject && { subject }),
  ...(text && { text }),
})

/** Goes as a whole: what is left out is gone. */
function inviteBody(invite: Invite): Body['ics'] {
  const texts = Object.entries(invite).filter(([, text]) => text)
  return texts.length > 0 ? Object.fromEntries(texts) : null
}

function policyBody({ until, amount, reasonRequired }: Policy) {
  if (until === 'start') return { enabled: false, reasonRequired }
  if (until === 'never') return { enabled: true, mode: 'disabled' as const, reasonRequired }
  return { enabled: true, mode: until, amount: amount ?? 0, reasonRequired }
}

function seriesBody({ series, seriesMax }: TypeValues) {
  if (series === 'none') return { enabled: false }
  const frequencies: ('weekly' | 'monthly')[] = series === 'both' ? ['weekly', 'monthly'] : [series]
  return { enabled: true, frequencies, ...(seriesMax !== null && { maxCount: seriesMax }) }
}

function horizonOf({ horizon, horizonDays, rangeMin, rangeMax }: TypeValues) {
  if (horizon === 'none') return null
  if (horizon === 'range') return { mode: 'range' as const, rangeMin, rangeMax }
  return { mode: 'limit' as const, bookingLimit: (horizonDays ?? 0) * DAY_MIN }
}

/** What the API merges; anything else replaces what was there. */
const MERGED: readonly string[] = ['meetingInfo', 'meetingOptions']

/**
 * Only what differs, so that what the editor does not know stays as it is. null: nothing does.
 * `defaultHoursId` is what choosing no hours means.
 */
export function changesOf(
  before: TypeValues,
  after: TypeValues,
  defaultHoursId: string | null = null,
): UpdateMeetingType | null {
  const [old, now] = [before, after].map(values => bodyOf(withHours(values, defaultHoursId)))
  const changes = differing(old as Keyed, now as Keyed, MERGED)
  return Object.keys(changes).length > 0 ? (changes as UpdateMeetingType) : null
}

const withHours = (values: TypeValues, defaultHoursId: string | null): TypeValues => ({
  ...values,
  availabilityId: values.availabilityId || (defaultHoursId ?? ''),
})

function differing(before: Keyed, after: Keyed, merged: readonly string[]): Keyed {
  const changed = Object.entries(after).filter(([key, value]) => !isSame(before[key], value))
  return Object.fromEntries(
    changed.map(([key, value]) => [
      key,
      merged.includes(key) ? differing(before[key] as Keyed, value as Keyed, []) : value,
    ]),
  )
}

export const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What is saved, but for what has been typed over what was shown. */
export const rebased = (typed: TypeValues, shown: TypeValues, saved: TypeValues): TypeValues => ({
  ...saved,
  ...Object.fromEntries(
    Object.entries(typed).filter(
      ([name, value]) => !isSame(value, shown[name as keyof TypeValues]),
    ),
  ),
})

/** A new one, of the team or of the user. */
export function newBodyOf(values: TypeValues, teamId: string | null): CreateMeetingType {
  const body = bodyOf(values)
  return teamId === null ? body : { ...body, workspaceId: teamId, queue: queueOf(values) }
}

/** Who of a team hosts, and how one is chosen. */
export function queueOf(values: TypeValues): UpdateQueue {
  return {
    type: values.mode,
    distributionPeriod: values.period,
    maxLeadThreshold: values.leadThreshold,
    users: values.hosts.map(({ userId, capacity, priority, isFixed }) => ({
      userId,
      capacity: capacity ?? 1,
      priority: priority ?? 0,
      isFixed,
    })),
  }
}

/** Where the body calls a field otherwise than the editor. */
const ALIASES: Readonly<Record<string, string>> = {
  'meetingInfo.duration': 'durationMin',
  'meetingInfo.bufferMustStayWithinWorkingHours': 'buffersWithinHours',
  'meetingInfo.passEventDetailsToRedirect': 'passDetails',
  'meetingInfo.confirmationButton.text': 'buttonText',
  'meetingInfo.confirmationButton.link': 'buttonLink',
  'meetingOptions.allowedDurations': 'otherDurations',
  'meetingOptions.allowedChannels': 'otherChannels',
  'meetingOptions.bookingPagePassword.password': 'password',
  'meetingOptions.cancellationPolicy': 'cancelling',
  'meetingOptions.reschedulePolicy': 'moving',
  'meetingOptions.recurrence.maxCount': 'seriesMax',
  'daysIntoFuture.bookingLimit': 'horizonDays',
  'daysIntoFuture.rangeMin': 'rangeMin',
  'daysIntoFuture.rangeMax': 'rangeMax',
  ics: 'invite',
  timeslotInterval: 'stepMin',
  bookingMinimum: 'noticeMin',
  maxLeadThreshold: 'leadThreshold',
  users: 'hosts',
}

/** The editor's field for a path of the body: `meetingOptions.limits.0` → `limits.0`. */
export function fieldOf(path: string): string {
  const plain = path.replace(/^queue\./, '').replace(/\.minutes(Before|After)$/, '.minutes')
  const from = Object.keys(ALIASES).find(name => `${plain}.`.startsWith(`${name}.`))
  if (from !== undefined) return ALIASES[from] + plain.slice(from.length)
  return plain.replace(/^meeting(Info|Options)\./, '')
}
