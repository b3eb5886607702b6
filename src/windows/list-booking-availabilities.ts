/**
 * What can be booked of many meeting types, in a number of statements that is always the same, but
 * for two more for each team.
 */
import { Refusal, type RefusalCode } from '../base/refusal.ts'
import { DAY_MIN } from '../time/units.ts'
import { earliestStarts } from './earliest.ts'
import { openStarts } from './engine.ts'
import { type HostState, loadTakenOfMany, type TakenAsked } from './load.ts'
import { findTypeOwners } from './load-rules.ts'
import { loadStates, type StateAsked } from './load-state.ts'
import type { Ask } from './offer.ts'
import {
  type Asked,
  askRulesAlone,
  chosenType,
  countsRows,
  questionOf,
  stateAsked,
  takenAsked,
  type WishedRange,
} from './read-question.ts'
import {
  type BookableType,
  type OwnType,
  ownerOf,
  readRulesOfMany,
  type UserOffer,
  type WindowsProduct,
} from './read-rules.ts'
import { askTeam } from './read-team-question.ts'

export type CalendarsAsked = {
  companyId: string
  meetingTypeIds: readonly string[]
  /** Each stands for the user's oldest enabled type. */
  userIds: readonly string[]
  range: WishedRange
  /** Only the earliest so many of each. */
  first: number | null
  nowMs: number
}

/** `userId` is null for a team's. */
export type Calendar = {
  type: BookableType
  userId: string | null
  starts: readonly number[]
}
export type NoCalendar = { meetingTypeId?: string; userId?: string; refused: RefusalCode }

/** One thing that was asked for: a type, or a user. */
type Wanted = { meetingTypeId: string | null; userId: string | null; isOfTeam: boolean }

/** What rules alone say of it; whether they still hold comes with the blocks. */
type Prepared = { host: UserOffer; chosen: { type: OwnType; ask: Ask } | null }

const MOST_WANTED = 100
/** Dates of all calendars together, a month of the most that can be asked for. */
const MOST_DATES = 3_100
const MOST_TRIES = 2

/**
 * In the order asked: types, then users. What does not exist stands for itself alone. Throws
 * `validation_failed` and `range_invalid` where too much is asked at once.
 */
export async function listBookingAvailabilities(
  product: WindowsProduct,
  asked: CalendarsAsked,
): Promise<(Calendar | NoCalendar)[]> {
  refuseTooMany(asked)
  const wanted = await wantedOf(product, asked)
  const ofTeams = wanted.filter(({ isOfTeam }) => isOfTeam)
  const calendars = new Map<Wanted, Calendar | NoCalendar>(
    await Promise.all(
      ofTeams.map(async one => [one, await calendarOfTeam(product, one, asked)] as const),
    ),
  )
  let outdated: string[] = []
  for (let tries = 1; tries <= MOST_TRIES && calendars.size < wanted.length; tries++) {
    const left = wanted.filter(one => !calendars.has(one))
    const userIds = new Set(left.flatMap(({ userId }) => userId ?? []))
    const hosts = await readRulesOfMany(product, asked.companyId, { userIds, outdated })
    const prepared = new Map<Wanted, Prepared>()
    for (const one of left) {
      const host = hosts.get(one.userId ?? '')
      if (host) prepared.set(one, prepare(one, host, asked))
      else calendars.set(one, refusedFor(one))
    }
    const states = await statesOf(product, asked, [...prepared.values()])
    outdated = []
    for (const [one, ready] of prepared) {
      const state = states.get(ready)
      if (state?.version !== ready.host.version) outdated.push(ready.host.profile.id)
      else calendars.set(one, calendarOf(ready, state, asked) ?? refusedFor(one, ready.host))
    }
  }
  return wanted.map(one => calendars.get(one) ?? { ...nameOf(one), refused: 'busy_try_again' })
}

function refuseTooMany({ meetingTypeIds, userIds, range, first }: CalendarsAsked): void {
  const count = meetingTypeIds.length + userIds.length
  if (count < 1 || count > MOST_WANTED) {
    const message = `must be 1 to ${MOST_WANTED}, together with userIds`
    throw new Refusal('validation_failed', { errors: [{ field: 'meetingTypeIds', message }] })
  }
  const dates =
    'firstDay' in range
      ? range.lastDay - range.firstDay + 1
      : Math.ceil((range.toMin - range.fromMin) / DAY_MIN)
  if (first !== null || dates * count <= MOST_DATES) return
  const message = `must be nearer: ${MOST_DATES} dates at most, those of all calendars together`
  throw new Refusal('range_invalid', {
    message: `end ${message}`,
    errors: [{ field: 'end', message }],
  })
}

async function wantedOf({ db, ruleBook }: WindowsProduct, asked: CalendarsAsked) {
  const { companyId, meetingTypeIds, userIds } = asked
  const owners = new Map(meetingTypeIds.map(id => [id, ruleBook.ownerOf(companyId, id)]))
  const unknown = [...owners].flatMap(([id, owner]) => (owner === null ? [id] : []))
  if (unknown.length > 0) {
    for (const found of await findTypeOwners(db, companyId, unknown)) {
      owners.set(found.id, ownerOf(found))
    }
  }
  const wantedType = (meetingTypeId: string): Wanted => {
    const owner = owners.get(meetingTypeId)
    const userId = owner?.kind === 'user' ? owner.userId : null
    return { meetingTypeId, userId, isOfTeam: owner?.kind === 'team' }
  }
  const wantedUser = (userId: string): Wanted => ({ meetingTypeId: null, userId, isOfTeam: false })
  return [...meetingTypeIds.map(wantedType), ...userIds.map(wantedUser)]
}

async function calendarOfTeam(
  product: WindowsProduct,
  one: Wanted,
  { companyId, range, first, nowMs }: CalendarsAsked,
): Promise<Calendar | NoCalendar> {
  const meetingTypeId = one.meetingTypeId ?? ''
  const wish = { companyId, meetingTypeId, range, durationMin: null, exceptId: null, nowMs }
  try {
    const question = await askTeam(product, {
      ...wish,
      explained: false,
      keptHostIds: null,
      chosenHost: () => null,
    })
    if (question) return { type: question.type, userId: null, starts: startsOf(question, first) }
    const disabled = product.ruleBook.findTeam(companyId, meetingTypeId)
    return disabled ? { type: disabled.type, userId: null, starts: [] } : refusedFor(one)
  } catch (error) {
    if (error instanceof Refusal) return { ...nameOf(one), refused: error.code }
    throw error
  }
}

const startsOf = ({ offer, ask }: Pick<Asked, 'offer' | 'ask'>, first: number | null): number[] =>
  first === null ? openStarts(offer, ask) : earliestStarts(offer, ask, first)

function prepare(one: Wanted, host: UserOffer, { range, nowMs }: CalendarsAsked): Prepared {
  const type = chosenType(host, one.meetingTypeId)
  if (!type) return { host, chosen: null }
  const { ask } = askRulesAlone(host, type, { range, durationMin: null, nowMs })
  return { host, chosen: { type, ask } }
}

/** Two statements at most: one for types that look at more than what is in the way. */
async function statesOf(
  { db }: WindowsProduct,
  { companyId, nowMs }: CalendarsAsked,
  all: readonly Prepared[],
): Promise<Map<Prepared, HostState | null>> {
  const asking = { companyId, nowMs, exceptId: null }
  const [plain, counting]: [[Prepared, TakenAsked][], [Prepared, StateAsked][]] = [[], []]
  for (const one of all) {
    const { host, chosen } = one
    const wish = { ...asking, userId: host.profile.id }
    if (!chosen) plain.push([one, takenAsked(wish, { type: null, ask: NOTHING_ASKED })])
    else if (countsRows(chosen.type)) counting.push([one, stateAsked(wish, { host, ...chosen })])
    else plain.push([one, takenAsked(wish, chosen)])
  }
  const [taken, states] = await Promise.all([
    plain.length === 0 ? [] : loadTakenOfMany(db, asking, plain.map(second)),
    counting.length === 0 ? [] : loadStates(db, asking, counting.map(second)),
  ])
  return new Map([
    ...plain.map(([one], at) => [one, taken[at] ?? null] as const),
    ...counting.map(([one], at) => [one, states[at] ?? null] as const),
  ])
}

/** For a user of whom only the version is read. */
const NOTHING_ASKED: Ask = { fromMin: 0, toMin: 0, nowMin: 0, durationMin: 0, pinnedHostId: null }

const second = <T>([, value]: readonly [unknown, T]): T => value

function calendarOf(
  { host, chosen }: Prepared,
  state: HostState,
  { first }: CalendarsAsked,
): Calendar | null {
  if (!chosen) return null
  const { type, ask } = chosen
  const question = questionOf({ host, type, state }, ask)
  const starts = type.enabled ? startsOf(question, first) : []
  return { type, userId: host.profile.id, starts }
}

/** `host` is there where only the type is missing. */
function refusedFor(one: Wanted, host?: UserOffer): NoCalendar {
  const isNobody = one.meetingTypeId === null && !host
  return { ...nameOf(one), refused: isNobody ? 'user_not_found' : 'meeting_type_not_found' }
}

/** As it was asked for. */
const nameOf = ({ meetingTypeId, userId }: Wanted): Omit<NoCalendar, 'refused'> =>
  meetingTypeId !== null ? { meetingTypeId } : userId !== null ? { userId } : {}
