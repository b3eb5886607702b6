import { Refusal } from '../base/refusal.ts'
import { DAY_MIN, minuteAtOrAfter } from '../time/units.ts'
import { instantOf, type Zone } from '../time/zone.ts'
import { openStarts } from './engine.ts'
import { type HostState, loadBlocks, loadTaken } from './load.ts'
import type { Ask, Offer } from './offer.ts'
import { type BookableType, readRules, type UserOffer, type WindowsProduct } from './read-rules.ts'

export type Wish = {
  companyId: string
  userId: string
  /** null: the user's oldest enabled type. */
  meetingTypeId: string | null
  range: WishedRange
  /** Whether somebody will ask why a start is closed. */
  explained: boolean
  nowMs: number
}

/** Dates (day numbers, both included) of `zone` or else of the type's zone, or minutes. */
export type WishedRange =
  | { firstDay: number; lastDay: number; zone: Zone | null }
  | { fromMin: number; toMin: number }

export type Question = { offer: Offer; ask: Ask; type: BookableType }

const MOST_TRIES = 5

/**
 * The engine's question about one user's type. It costs one round trip where the user's rules are
 * in memory: the blocks come with the version of the rules, and where that is another one, the
 * rules are read again. Null where the user has no enabled type. Throws `user_not_found`,
 * `meeting_type_not_found`.
 */
export async function askAbout(product: WindowsProduct, wish: Wish): Promise<Question | null> {
  const { companyId, userId, meetingTypeId } = wish
  let host = product.ruleBook.find(companyId, userId) ?? (await readRules(product, wish))
  for (let tries = 1; tries <= MOST_TRIES; tries++) {
    const type = chosenType(host, meetingTypeId)
    const ask = askOf(wish, type)
    const asked = { companyId, hostId: userId, nowMs: wish.nowMs, ...reachOfBlocks(ask, type) }
    const state = await (wish.explained ? loadBlocks : loadTaken)(product.db, asked)
    if (!state) throw new Refusal('user_not_found')
    if (state.version === host.version) {
      if (type?.enabled) return { offer: offerOf(host, type, { userId, state }), ask, type }
      if (!type && meetingTypeId !== null) throw new Refusal('meeting_type_not_found')
      return null
    }
    host = await readRules(product, wish)
  }
  throw new Refusal('busy_try_again')
}

function chosenType(host: UserOffer, meetingTypeId: string | null): BookableType | null {
  const chosen = host.types.find(type =>
    meetingTypeId === null ? type.enabled : type.id === meetingTypeId,
  )
  return chosen ?? null
}

function askOf(wish: Wish, type: BookableType | null): Ask {
  return {
    ...minutesOf(wish.range, type),
    nowMin: minuteAtOrAfter(wish.nowMs),
    durationMin: type?.rules.durationMin ?? 1,
    pinnedHostId: null,
  }
}

function minutesOf(range: WishedRange, type: BookableType | null) {
  if ('fromMin' in range) return range
  const zone = range.zone ?? type?.schedule.zone
  const midnight = (day: number) => (zone ? instantOf(zone, day * DAY_MIN) : day * DAY_MIN)
  return { fromMin: midnight(range.firstDay), toMin: midnight(range.lastDay + 1) }
}

/** Blocks further away than a meeting with its buffers cannot meet a start of the range. */
function reachOfBlocks(ask: Ask, type: BookableType | null): { fromMin: number; toMin: number } {
  const { bufferBeforeMin = 0, bufferAfterMin = 0 } = type?.rules ?? {}
  return {
    fromMin: ask.fromMin - bufferBeforeMin,
    toMin: ask.toMin + ask.durationMin + bufferAfterMin,
  }
}

function offerOf(
  host: UserOffer,
  { rules, schedule }: BookableType,
  { userId, state }: { userId: string; state: HostState },
): Offer {
  const { blocks, taken } = state
  const self = { id: userId, zone: host.zone, schedule, blocks, busy: taken, counted: [] }
  return { zone: schedule.zone, rules, fixed: [self], groups: [], sessions: [], counted: [] }
}

/** Open starts of one type in a range of minutes, ascending. Throws as `askAbout` does. */
export async function listStarts(
  product: WindowsProduct,
  type: { companyId: string; userId: string; meetingTypeId: string },
  asked: { fromMin: number; untilMin: number; nowMs: number },
): Promise<number[]> {
  const range = { fromMin: asked.fromMin, toMin: asked.untilMin }
  const question = await askAbout(product, {
    ...type,
    range,
    explained: false,
    nowMs: asked.nowMs,
  })
  return question ? openStarts(question.offer, question.ask) : []
}
