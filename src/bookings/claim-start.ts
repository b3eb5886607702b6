/**
 * Taking a start inside a transaction: for types whose rules count other appointments, for group
 * sessions, for holds and for moving. Locks come in one order, never another: the host, the meeting
 * type, the session, the appointment; what is judged is read after that.
 */
import { Refusal, type RefusalCode } from '../base/refusal.ts'
import type { Tx } from '../runtime/db/database.ts'
import { ofScope } from '../windows/limits.ts'
import type { KnownSession } from '../windows/load.ts'
import { askAbout, chosenType, type Question } from '../windows/read-question.ts'
import { type BookableType, readRules, type UserOffer } from '../windows/read-rules.ts'
import type { Reason } from '../windows/why.ts'
import type { BookingProduct } from './product.ts'
import { lockSessionAt, type NewBlock, takeTime } from './store-blocks.ts'
import { holdHost, lockMeetingType } from './store-locks.ts'
import { takeSeat } from './store-seats.ts'
import type { Slot } from './wish.ts'

export type Claim = {
  companyId: string
  hostId: string
  meetingTypeId: string
  startMin: number
  durationMin: number | null
  ignoreAvailability: boolean
  /** The appointment that is moved; its time is free for it. */
  exceptId: string | null
  /** null: as the type makes them. */
  isSession: boolean | null
  /** The id of the block, where no session is joined. */
  id: string
  /** Who sits on the seat of a group: an attendee, or a hold. */
  holder: string
  heldUntilMs: number | null
  nowMs: number
  /** Throws what is wrong with the rest of the request, by the rules that hold. */
  check: (type: BookableType) => void
}

export type Claimed = {
  host: UserOffer
  type: BookableType
  slot: Slot
  /** The block: the claim's own id, or that of the session that was joined. */
  id: string
  /** Whether it is a seat of a group, whatever the type makes by now. */
  isSession: boolean
}

const MOST_TRIES = 5

/** Throws why the start cannot be taken, `meeting_type_not_found`, `meeting_type_disabled`. */
export async function claimStart(product: BookingProduct, tx: Tx, claim: Claim): Promise<Claimed> {
  const inside = { ...product, db: tx }
  for (let tries = 1; tries <= MOST_TRIES; tries++) {
    const { companyId, hostId: userId } = claim
    const known =
      product.ruleBook.find(companyId, userId) ?? (await readRules(inside, { companyId, userId }))
    const sessionId = await lockWhatCounts(tx, claim, chosenType(known, claim.meetingTypeId))
    const question = await askAboutClaim(inside, claim)
    const session = claim.exceptId === null ? joinableSession(question, claim.startMin) : null
    // What was locked followed from older rules, or a session began before it was looked at.
    if (question.host.version !== known.version || (session && session.id !== sessionId)) continue
    claim.check(question.type)
    const why = claim.ignoreAvailability ? null : product.whyNot(question, claim.startMin)
    if (why) throw startRefused(why)
    const claimed = session
      ? await joinSession(tx, { claim, question, session })
      : await takeFresh(tx, claim, question)
    if (claimed) return claimed
    const mayJoin = question.type.rules.spots > 1 && claim.exceptId === null
    if (!mayJoin) throw startRefused(await reasonNow(inside, claim))
  }
  throw startRefused(await reasonNow(inside, claim))
}

/** The session that was found at the start, where the type makes sessions. */
async function lockWhatCounts(
  tx: Tx,
  claim: Claim,
  type: BookableType | null,
): Promise<string | null> {
  const { companyId, hostId, meetingTypeId } = claim
  const { limits = [], spots = 1 } = type?.rules ?? {}
  const isCounted = ofScope(limits, 'host').length > 0
  const exists = await holdHost(tx, companyId, { id: hostId, isCounted })
  if (!exists) throw new Refusal('user_not_found')
  if (ofScope(limits, 'type').length > 0) await lockMeetingType(tx, companyId, meetingTypeId)
  return spots > 1 && claim.exceptId === null ? lockSessionAt(tx, companyId, claim) : null
}

/**
 * For whoever gives up time and takes other time in one go: they take turns, one a host, so that
 * two of them cannot wait for each other. Before anything else of the host is locked.
 */
export async function lockForMove(
  tx: Tx,
  { companyId, hostId, meetingTypeId }: Pick<Claim, 'companyId' | 'hostId' | 'meetingTypeId'>,
): Promise<void> {
  await holdHost(tx, companyId, { id: hostId, isCounted: true })
  await lockMeetingType(tx, companyId, meetingTypeId)
}

async function askAboutClaim(
  product: Pick<BookingProduct, 'db' | 'ruleBook'>,
  claim: Claim,
): Promise<Question> {
  const { companyId, hostId, meetingTypeId, startMin, durationMin, exceptId, nowMs } = claim
  const question = await askAbout(product, {
    companyId,
    userId: hostId,
    meetingTypeId,
    range: { fromMin: startMin, toMin: startMin + 1 },
    durationMin,
    explained: true,
    exceptId,
    nowMs,
  })
  if (!question) throw new Refusal('meeting_type_disabled')
  return question
}

/**
 * Why the start is closed as of now, after it was found to be taken. Hours, reach and limits are
 * not the reason of a claim that ignores them.
 */
export async function reasonNow(product: BookingProduct, claim: Claim): Promise<Reason> {
  const question = await askAboutClaim(product, claim)
  const why = product.whyNot(question, claim.startMin)
  const isIgnored = claim.ignoreAvailability && why !== null && isOwnCode(why)
  return why === null || isIgnored ? 'slot_taken' : why
}

function joinableSession({ state, offer }: Question, startMin: number): KnownSession | null {
  const found = state.sessions.find(
    session => session.startMin === startMin && session.seatsTaken < offer.rules.spots,
  )
  return found ?? null
}

async function joinSession(
  tx: Tx,
  { claim, question, session }: { claim: Claim; question: Question; session: KnownSession },
): Promise<Claimed | null> {
  const { id, startMin, durationMin } = session
  if (!(await takeSeat(tx, claim.companyId, seatOf(claim, question, id)))) return null
  const slot = { startMin, endMin: startMin + durationMin }
  return { host: question.host, type: question.type, slot, id, isSession: true }
}

async function takeFresh(tx: Tx, claim: Claim, question: Question): Promise<Claimed | null> {
  const { host, type, ask } = question
  const slot = { startMin: claim.startMin, endMin: claim.startMin + ask.durationMin }
  const block = blockOf(claim, type, slot)
  const { companyId, nowMs } = claim
  if (!(await takeTime(tx, companyId, { block, nowMs }))) return null
  if (block.isSession && claim.exceptId === null) {
    await takeSeat(tx, companyId, seatOf(claim, question, claim.id))
  }
  return { host, type, slot, id: claim.id, isSession: block.isSession }
}

const seatOf = (claim: Claim, { type }: Question, sessionId: string) => ({
  sessionId,
  spots: type.rules.spots,
  holder: claim.holder,
  heldUntilMs: claim.heldUntilMs,
  nowMs: claim.nowMs,
})

export function blockOf(
  claim: Pick<Claim, 'hostId' | 'id' | 'heldUntilMs' | 'isSession'>,
  { id: meetingTypeId, rules }: BookableType,
  slot: Slot,
): NewBlock {
  return {
    hostId: claim.hostId,
    meetingTypeId,
    id: claim.id,
    fromMin: slot.startMin - rules.bufferBeforeMin,
    toMin: slot.endMin + rules.bufferAfterMin,
    bufferBeforeMin: rules.bufferBeforeMin,
    bufferAfterMin: rules.bufferAfterMin,
    isSession: claim.isSession ?? rules.spots > 1,
    heldUntilMs: claim.heldUntilMs,
  }
}

/** Reasons that are codes by themselves: nobody else is in the way. */
const OWN_CODES = [
  'not_on_grid',
  'outside_hours',
  'past',
  'inside_notice',
  'beyond_horizon',
  'limit_reached',
] as const satisfies readonly (Reason & RefusalCode)[]

type OwnCode = (typeof OWN_CODES)[number]

const isOwnCode = (reason: Reason): reason is OwnCode =>
  (OWN_CODES as readonly Reason[]).includes(reason)

/** Every code with which a start can be refused. */
export const START_REFUSALS = [...OWN_CODES, 'slot_taken'] as const

/** What somebody else has taken is `slot_taken` for a client; `reason` has the engine's word. */
export function startRefused(reason: Reason): Refusal {
  return new Refusal(isOwnCode(reason) ? reason : 'slot_taken', { reason })
}
