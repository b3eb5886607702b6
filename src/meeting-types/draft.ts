/**
 * A meeting type as it would be sent to make it: what is sent over what there is, what that lacks,
 * and the row that follows from it.
 */
import type { FieldError } from '../base/refusal.ts'
import { FREQUENCIES, MOST_OCCURRENCES } from '../time/recurrence.ts'
import { slugify } from '../users/slug.ts'
import { channelsOf, type Location, type Options, type Policy, type Question } from './rules.ts'
import type { Draft } from './schema-body.ts'
import type { MeetingTypeRow, TypeColumns } from './store.ts'

/** Without the nulls, which only say what to clear. */
type Cleared<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { [K in keyof T]: Cleared<Exclude<T[K], null>> }
    : T

type Keyed = Record<string, unknown>

const isObject = (value: unknown): value is Keyed =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Objects in objects are merged, lists and plain values replace, null clears. */
function merged<T extends object>(before: object | null | undefined, change: T): Cleared<T> {
  const result: Keyed = { ...before }
  for (const [key, value] of Object.entries(change)) {
    if (value === undefined) continue
    const old = result[key]
    if (value === null) delete result[key]
    else result[key] = isObject(value) ? merged(isObject(old) ? old : {}, value) : value
  }
  return result as Cleared<T>
}

/** One draft over another: `meetingInfo` and `meetingOptions` merge, anything else replaces. */
export function layer<T extends Draft>(under: Draft, over: T): T {
  const given = Object.entries(over).filter(([, value]) => value !== undefined)
  return {
    ...under,
    ...(Object.fromEntries(given) as T),
    meetingInfo: merged(under.meetingInfo, over.meetingInfo ?? {}),
    meetingOptions:
      over.meetingOptions === null ? {} : merged(under.meetingOptions, over.meetingOptions ?? {}),
  }
}

const REQUIRED = ['name', 'description', 'duration', 'channel'] as const

/** What keeps a draft from being a meeting type. */
export function draftErrors({ meetingInfo = {}, meetingOptions }: Draft): FieldError[] {
  const missing = REQUIRED.filter(key => meetingInfo[key] === undefined)
  const errors = missing.map(key => ({ field: `meetingInfo.${key}`, message: 'is required' }))
  const channels = channelsOf(meetingInfo.channel ?? '', optionsOf(meetingOptions))
  if (channels.includes('custom') && !meetingInfo.customChannelLink) {
    const message = 'is required for channel custom'
    errors.push({ field: 'meetingInfo.customChannelLink', message })
  }
  const { enable, password } = meetingOptions?.bookingPagePassword ?? {}
  if (enable && !password) {
    const message = 'is required where enable is true'
    errors.push({ field: 'meetingOptions.bookingPagePassword.password', message })
  }
  return errors
}

/** The row of a draft without errors, with the default of whatever it does not say. */
export function columnsOf(draft: Draft): TypeColumns {
  const { name, channel, duration, bufferBefore, bufferAfter, ...rest } = draft.meetingInfo ?? {}
  const { bufferMustStayWithinWorkingHours: buffersWithinHours, ...info } = rest
  const { isGlobalQueue, workspaceId, resourceChannels, options } = draft
  return {
    name: name ?? '',
    channel: channel ?? '',
    enabled: draft.enabled ?? true,
    durationMin: duration ?? 0,
    stepMin: draft.timeslotInterval ?? null,
    bufferBeforeMin: bufferBefore ?? 0,
    bufferAfterMin: bufferAfter ?? 0,
    buffersWithinHours: buffersWithinHours ?? false,
    noticeMin: draft.bookingMinimum ?? 0,
    daysIntoFuture: draft.daysIntoFuture ?? null,
    spots: draft.spots ?? 1,
    info: merged({}, info),
    options: optionsOf(draft.meetingOptions),
    questions: questionsOf(draft.questions ?? []),
    locations: locationsOf(draft.locations ?? []),
    ics: draft.ics ? merged({}, draft.ics) : null,
    metadata: draft.metadata ?? {},
    extras: merged({}, { isGlobalQueue, workspaceId, resourceChannels, options }),
    internalNotes: draft.internalNotes ?? '',
  }
}

/** The draft that a row would follow from. */
export function draftOf(row: MeetingTypeRow): Draft {
  return {
    meetingInfo: {
      ...row.info,
      name: row.name,
      description: row.info.description ?? '',
      channel: row.channel as NonNullable<NonNullable<Draft['meetingInfo']>['channel']>,
      duration: row.duration_min,
      bufferBefore: row.buffer_before_min,
      bufferAfter: row.buffer_after_min,
      bufferMustStayWithinWorkingHours: row.buffers_within_hours,
    },
    meetingOptions: row.options as Draft['meetingOptions'],
    enabled: row.enabled,
    timeslotInterval: row.step_min,
    bookingMinimum: row.notice_min,
    daysIntoFuture: row.days_into_future,
    spots: row.spots,
    questions: row.questions,
    locations: row.locations,
    ics: row.ics,
    metadata: row.metadata,
    internalNotes: row.internal_notes,
    ...row.extras,
  }
}

/** Those that decide something are whole, whatever part of them was sent. */
function optionsOf(sent: Draft['meetingOptions']): Options {
  const { bookingPagePassword, cancellationPolicy, reschedulePolicy, recurrence, ...others } =
    merged({}, sent ?? {})
  return {
    ...others,
    ...(bookingPagePassword && {
      bookingPagePassword: {
        enable: bookingPagePassword.enable ?? false,
        password: bookingPagePassword.password ?? '',
      },
    }),
    ...(cancellationPolicy && { cancellationPolicy: policyOf(cancellationPolicy) }),
    ...(reschedulePolicy && { reschedulePolicy: policyOf(reschedulePolicy) }),
    ...(recurrence && {
      recurrence: {
        enabled: recurrence.enabled ?? false,
        frequencies: recurrence.frequencies ?? FREQUENCIES,
        maxCount: recurrence.maxCount ?? MOST_OCCURRENCES,
      },
    }),
  }
}

const policyOf = (sent: { [K in keyof Policy]?: Policy[K] | undefined }): Policy => ({
  enabled: sent.enabled ?? false,
  mode: sent.mode ?? 'hours',
  amount: sent.amount ?? 0,
  reasonRequired: sent.reasonRequired ?? false,
})

function questionsOf(sent: NonNullable<Draft['questions']>): Question[] {
  const idOf = ids(sent, ({ label }) => label)
  return sent.map((question, at) => ({ ...question, id: idOf(question, at) }))
}

function locationsOf(sent: NonNullable<Draft['locations']>): Location[] {
  const named = sent.map(one => {
    const { id, name, address } = { id: undefined, name: undefined, ...one }
    return { id, name: name || address, address }
  })
  const idOf = ids(named, ({ name }) => name)
  return named.map((location, at) => ({ ...location, id: idOf(location, at) }))
}

/** Gives an entry its own id, else one made from its text: the same again when it is sent again. */
function ids<T extends { id?: string | undefined }>(
  list: readonly T[],
  textOf: (one: T) => string,
) {
  const used = new Set(list.flatMap(({ id }) => id ?? []))
  return (one: T, at: number): string => {
    if (one.id !== undefined) return one.id
    const base = slugify(textOf(one)) || `${at + 1}`
    let id = base
    for (let number = 2; used.has(id); number++) id = `${base}-${number}`
    used.add(id)
    return id
  }
}
