/**
 * Taking a start inside a transaction: for types whose rules count other appointments, for group
 * sessions, for holds and for moving. Locks come in one order, never another: a team's queue, the
 * hosts, the meeting type, the session, the appointment; what is judged is read after that.
 */
import { Refusal } from '../base/refusal.ts'
import type { Tx } from '../runtime/db/database.ts'
import { ofScope } from '../windows/limits.ts'
import type { KnownSession } from '../windows/load.ts'
import { askAbout, chosenType, type Question } from '../windows/read-question.ts'
import { type BookableType, readRules } from '../windows/read-rules.ts'
import type { Reason } from '../windows/why.ts'
import {
  blockOf,
  type Claim,
  type Claimed,
  joinableSession,
  seatOf,
  type UserClaim,
} from './claim.ts'
import { claimOfTeam } from './claim-team.ts'
import type { BookingProduct } from './product.ts'
import { reasonOfLoss, startRefused } from './refuse-start.ts'
import { lockSessionAt, takeTime } from './store-blocks.ts'
import { holdHost, lockMeetingType } from './store-locks.ts'
import { takeSeat } from './store-seats.ts'

const MOST_TRIES = 5

/**
 * Throws why the start cannot be taken, `meeting_type_not_found`, `meeting_type_disabled`,
 * `hosts_mismatch`.
 */
export function claimStart(product: BookingProduct, tx: Tx, claim: Claim): Promise<Claimed> {
  const { hosting } = claim
  return hosting.kind === 'user'
    ? claimOfUser(product, tx, { ...claim, hostId: hosting.userId })
    : claimOfTeam(product, tx, { ...claim, ...hosting })
}

async function claimOfUser(product: BookingProduct, tx: Tx, claim: UserClaim): Promise<Claimed> {
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
    const taken = session
      ? await joinSession(tx, { claim, question, session })
      : await takeFresh(tx, claim, question)
    if (taken) return taken
    const mayJoin = question.type.rules.spots > 1 && claim.exceptId === null
    if (!mayJoin) throw startRefused(await reasonNow(inside, claim))
  }
  throw startRefused(await reasonNow(inside, claim))
}

/** The session that was found at the start, where the type makes sessions. */
async function lockWhatCounts(
  tx: Tx,
  claim: UserClaim,
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

async function askAboutClaim(
  product: Pick<BookingProduct, 'db' | 'ruleBook'>,
  claim: UserClaim,
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
export async function reasonNow(product: BookingProduct, claim: UserClaim): Promise<Reason> {
  const question = await askAboutClaim(product, claim)
  return reasonOfLoss(claim, product.whyNot(question, claim.startMin))
}

async function joinSession(
  tx: Tx,
  { claim, question, session }: { claim: Claim; question: Question; session: KnownSession },
): Promise<Claimed | null> {
  const { id, startMin, durationMin } = session
  if (!(await takeSeat(tx, claim.companyId, seatOf(claim, question.type, id)))) return null
  const slot = { startMin, endMin: startMin + durationMin }
  return claimed(question, { slot, id, isSession: true })
}

async function takeFresh(tx: Tx, claim: UserClaim, question: Question): Promise<Claimed | null> {
  const { type, ask } = question
  const slot = { startMin: claim.startMin, endMin: claim.startMin + ask.durationMin }
  const block = blockOf(claim, type, slot)
  const { companyId, nowMs } = claim
  if (!(await takeTime(tx, companyId, { block, nowMs }))) return null
  if (block.isSession && claim.exceptId === null) {
    await takeSeat(tx, companyId, seatOf(claim, type, claim.id))
  }
  return claimed(question, { slot, id: claim.id, isSession: block.isSession })
}

const claimed = (
  { host, type }: Question,
  taken: Pick<Claimed, 'slot' | 'id' | 'isSession'>,
): Claimed => ({ hosts: [host.profile], type, ...taken, link: null, pick: null })
