/** The engine's question about one user's meeting type, in as few round trips as there can be. */
import { Refusal } from '../base/refusal.ts'
import { DAY_MIN, minuteAtOrAfter } from '../time/units.ts'
import { instantOf, type Zone } from '../time/zone.ts'
import { countedRange, ofScope } from './limits.ts'
import {
  EMPTY_STATE,
  type HostState,
  type KnownSession,
  loadTaken,
  type MinuteRange,
  type TakenAsked,
} from './load.ts'
import { loadStates, type StateAsked } from './load-state.ts'
import type { Ask, Host, Offer } from './offer.ts'
import {
  type BookableType,
  type OwnType,
  readRules,
  type UserOffer,
  type WindowsProduct,
} from './read-rules.ts'
import type { Schedule } from './schedule.ts'

export type Wish = {
  companyId: string
  userId: string
  /** null: the user's oldest enabled type. */
  meetingTypeId: string | null
  range: WishedRange
  /** null: the type's own. */
  durationMin: number | null
  /** Whether somebody will ask why a start is closed. */
  explained: boolean
  /** An appointment that is being moved: as if it were not there. */
  exceptId: string | null
  nowMs: number
}

/** Dates (day numbers, both included) of `zone` or else of the type's zone, or minutes. */
export type WishedRange = { firstDay: number; lastDay: number; zone: Zone | null } | MinuteRange

/** Of a type that anybody hosts. */
export type Asked = {
  offer: Offer
  ask: Ask
  type: BookableType
  sessions: readonly KnownSession[]
}

export type Question = Asked & { host: UserOffer }

const MOST_TRIES = 5

/**
 * One round trip where the user's rules are in memory: the blocks come with the version of the
 * rules, and where that is another one, the rules are read again. Null where the user has no
 * enabled type. Throws `user_not_found`, `meeting_type_not_found`, `duration_not_allowed`.
 */
export async function askAbout(product: WindowsProduct, wish: Wish): Promise<Question | null> {
  let host = product.ruleBook.find(wish.companyId, wish.userId) ?? (await readRules(product, wish))
  for (let tries = 1; tries <= MOST_TRIES; tries++) {
    const type = chosenType(host, wish.meetingTypeId)
    const ask = askOf(wish, type)
    const state = await stateFor(product, wish, { host, type, ask })
    if (!state) throw new Refusal('user_not_found')
    if (state.version === host.version) {
      if (type?.enabled) return questionOf({ host, type, state }, withDuration(ask, type, wish))
      if (!type && wish.meetingTypeId !== null) throw new Refusal('meeting_type_not_found')
      return null
    }
    host = await readRules(product, wish)
  }
  throw new Refusal('busy_try_again')
}

/** The question as far as it follows from rules alone: nothing taken, nothing counted. */
export function askRulesAlone(
  host: UserOffer,
  type: OwnType,
  wish: Pick<Wish, 'range' | 'durationMin' | 'nowMs'>,
): Question {
  const ask = withDuration(askOf(wish, type), type, wish)
  return questionOf({ host, type, state: { version: host.version, ...EMPTY_STATE } }, ask)
}

export function chosenType(host: UserOffer, meetingTypeId: string | null): OwnType | null {
  const chosen = host.types.find(type =>
    meetingTypeId === null ? type.enabled : type.id === meetingTypeId,
  )
  return chosen ?? null
}

export function askOf(
  wish: Pick<Wish, 'range' | 'durationMin' | 'nowMs'>,
  type: BookableType | null,
): Ask {
  return {
    ...minutesOf(wish.range, type),
    nowMin: minuteAtOrAfter(wish.nowMs),
    durationMin: wish.durationMin ?? type?.rules.durationMin ?? 1,
    pinnedHostId: null,
  }
}

/**
 * Judged against the rules that hold; those in memory may be older. What is moved keeps its length.
 */
export function withDuration(
  ask: Ask,
  type: BookableType,
  { durationMin, exceptId = null }: Pick<Wish, 'durationMin'> & Partial<Pick<Wish, 'exceptId'>>,
): Ask {
  if (durationMin === null || exceptId !== null || type.durationsMin.includes(durationMin))
    return ask
  const message = `must be one of the type's durations: ${type.durationsMin.join(', ')}`
  throw new Refusal('duration_not_allowed', { errors: [{ field: 'duration', message }] })
}

function minutesOf(range: WishedRange, type: BookableType | null): MinuteRange {
  if ('fromMin' in range) return range
  const zone = range.zone ?? type?.zone
  const midnight = (day: number) => (zone ? instantOf(zone, day * DAY_MIN) : day * DAY_MIN)
  return { fromMin: midnight(range.firstDay), toMin: midnight(range.lastDay + 1) }
}

type At = { host: UserOffer; type: OwnType | null; ask: Ask }

function stateFor({ db }: WindowsProduct, wish: Wish, at: At): Promise<HostState | null> {
  const { type } = at
  return type && (wish.explained || wish.exceptId !== null || countsRows(type))
    ? loadStates(db, wish, [stateAsked(wish, { ...at, type })]).then(([state]) => state ?? null)
    : loadTaken(db, takenAsked(wish, at))
}

/** Blocks further away than a meeting with its buffers cannot meet a start of the range. */
export function takenAsked(
  { companyId, userId: hostId, nowMs }: Pick<Wish, 'companyId' | 'userId' | 'nowMs'>,
  { type, ask }: { type: BookableType | null; ask: Ask },
): TakenAsked {
  const { bufferBeforeMin = 0, bufferAfterMin = 0 } = type?.rules ?? {}
  const fromMin = ask.fromMin - bufferBeforeMin
  return { companyId, hostId, nowMs, fromMin, toMin: ask.toMin + ask.durationMin + bufferAfterMin }
}

export function stateAsked(
  wish: Pick<Wish, 'companyId' | 'userId' | 'exceptId' | 'nowMs'>,
  { host, type, ask }: { host: UserOffer; type: BookableType; ask: Ask },
): StateAsked {
  const { limits, spots } = type.rules
  return {
    ...takenAsked(wish, { type, ask }),
    meetingTypeId: type.id,
    hostPeriods: countedRange(ofScope(limits, 'host'), host.zone, ask),
    typePeriods: countedRange(ofScope(limits, 'type'), type.zone, ask),
    // What is moved joins no session: theirs are blocks like all others.
    sessionStarts: spots > 1 && wish.exceptId === null ? ask : null,
  }
}

/** Whether rules of the type look at other appointments than those in the way. */
export const countsRows = ({ rules }: BookableType): boolean =>
  rules.limits.length > 0 || rules.spots > 1

export function questionOf(
  { host, type, state }: { host: UserOffer; type: OwnType; state: HostState },
  ask: Ask,
): Question {
  const { rules, schedule } = type
  const self = hostOf(host, schedule, state)
  const { sessions, typeCounted: counted } = state
  const offer = { zone: type.zone, rules, fixed: [self], groups: [], sessions, counted }
  return { offer, ask, type, host, sessions }
}

/** Somebody as the engine sees a host. */
export const hostOf = (user: UserOffer, schedule: Schedule, state: HostState): Host => ({
  id: user.profile.id,
  zone: user.zone,
  schedule,
  blocks: state.blocks,
  busy: state.taken,
  counted: state.hostCounted,
})
