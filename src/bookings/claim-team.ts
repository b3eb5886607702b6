/**
 * Taking a start of a team: under the lock of the queue, so that everybody is chosen by the same
 * numbers; then of the hosts, in the order of their ids. Where somebody else is quicker with a
 * host, the next one of the queue is tried.
 */
import { Refusal } from '../base/refusal.ts'
import type { Tx } from '../runtime/db/database.ts'
import { ofScope } from '../windows/limits.ts'
import type { Candidate } from '../windows/offer.ts'
import { type Pick, pickCandidate } from '../windows/pick.ts'
import type { HostProfile } from '../windows/read-rules.ts'
import { readTeam } from '../windows/read-team.ts'
import { askTeam, type TeamQuestion, type TeamWish } from '../windows/read-team-question.ts'
import { hostIdsOf, hostsInOrder, type TeamOffer } from '../windows/team-offer.ts'
import { judge } from '../windows/why.ts'
import {
  blockOf,
  type Claim,
  type Claimed,
  type Hosting,
  joinableSession,
  seatOf,
} from './claim.ts'
import type { BookingProduct } from './product.ts'
import { reasonOfLoss, startRefused } from './refuse-start.ts'
import { lockSessionOfType } from './store-blocks.ts'
import { lockHosts, lockQueue } from './store-locks.ts'
import { findPickOfSession } from './store-picks.ts'
import { takeSeat } from './store-seats.ts'
import { takeTimes } from './store-times.ts'

export type TeamClaim = Claim & Extract<Hosting, { kind: 'team' }>

/** Throws why the start cannot be taken, `meeting_type_not_found`, `hosts_mismatch`. */
export async function claimOfTeam(
  product: BookingProduct,
  tx: Tx,
  claim: TeamClaim,
): Promise<Claimed> {
  const { companyId, meetingTypeId, startMin } = claim
  const inside = { ...product, db: tx }
  const version = await lockQueue(tx, companyId, meetingTypeId)
  if (version === null) throw new Refusal('meeting_type_not_found')
  const known = product.ruleBook.findTeam(companyId, meetingTypeId)
  // What is locked has to follow from the rules that hold.
  const team = known?.version === version ? known : await readTeam(inside, companyId, meetingTypeId)
  const { limits, spots } = team.type.rules
  // Who moves has locked the hosts before, and counts nobody else's.
  const ids = claim.keptHostIds ?? hostIdsOf(team)
  if (ofScope(limits, 'host').length > 0) await lockHosts(tx, companyId, ids)
  const joins = spots > 1 && claim.exceptId === null
  if (joins) await lockSessionOfType(tx, companyId, claim)
  const question = await ask(inside, claim, { explained: false })
  claim.check(question.type)
  const session = joins ? joinableSession(question, startMin) : null
  // A session that is joined is judged like any start: it may have begun.
  const closed = session && !claim.ignoreAvailability && whyNot(question, startMin)
  if (closed) throw startRefused(closed)
  const taken = session
    ? await joinSession(tx, claim, { question, session })
    : await takeFresh(tx, claim, question)
  if (taken) return taken
  const why = whyNot(await ask(inside, claim, { explained: true }), startMin)
  throw startRefused(reasonOfLoss(claim, why))
}

const whyNot = ({ offer, ask }: TeamQuestion, startMin: number) =>
  judge(offer, ask).whyNot(startMin)?.reason ?? null

async function ask(
  product: Parameters<typeof askTeam>[0],
  claim: TeamClaim,
  { explained }: { explained: boolean },
): Promise<TeamQuestion> {
  const { startMin } = claim
  const wish: TeamWish = {
    companyId: claim.companyId,
    meetingTypeId: claim.meetingTypeId,
    range: { fromMin: startMin, toMin: startMin + 1 },
    durationMin: claim.durationMin,
    explained,
    exceptId: claim.exceptId,
    keptHostIds: claim.keptHostIds,
    chosenHost: claim.chosenHost,
    ...(claim.passedOverIds && { passedOverIds: claim.passedOverIds }),
    ...(claim.isWithinReach && { isWithinReach: true }),
    nowMs: claim.nowMs,
  }
  const question = await askTeam(product, wish)
  if (!question) throw new Refusal('meeting_type_disabled')
  return question
}

async function joinSession(
  tx: Tx,
  claim: TeamClaim,
  {
    question,
    session,
  }: { question: TeamQuestion; session: NonNullable<ReturnType<typeof joinableSession>> },
): Promise<Claimed | null> {
  const { id, startMin, durationMin, hostIds } = session
  if (!(await takeSeat(tx, claim.companyId, seatOf(claim, question.type, id)))) return null
  const slot = { startMin, endMin: startMin + durationMin }
  const hosts = profilesOf(question, { chosen: [], all: hostIds })
  const of = { sessionId: id, meetingTypeId: claim.meetingTypeId }
  const pick = await findPickOfSession(tx, claim.companyId, of)
  return { hosts, type: question.type, slot, id, isSession: true, link: null, pick }
}

/** Null where nobody can take it. */
async function takeFresh(
  tx: Tx,
  claim: TeamClaim,
  question: TeamQuestion,
): Promise<Claimed | null> {
  const { offer, team } = question
  const [group] = offer.groups
  if (!group) return tryHosts(tx, claim, { question, pick: null })
  let able = ableCandidates(claim, question)
  for (;;) {
    const pick = pickCandidate(group.candidates, able, question.ask.pinnedHostId)
    if (!pick) return null
    const taken = await tryHosts(tx, claim, { question, pick })
    if (taken) return { ...taken, pick: keptPick(claim, team, pick) }
    able = able.filter(({ id }) => id !== pick.candidateId)
  }
}

/** Whoever moves keeps the hosts: nobody is chosen again. */
const keptPick = (claim: TeamClaim, { queueId }: TeamOffer, pick: Pick) =>
  claim.keptHostIds === null ? { ...pick, queueId } : null

/** With a chosen host nobody else: a fixed one takes part whoever is picked. */
function ableCandidates(
  claim: TeamClaim,
  { offer, ask, team }: TeamQuestion,
): readonly Candidate[] {
  const able = claim.ignoreAvailability
    ? (offer.groups[0]?.candidates ?? [])
    : (judge(offer, ask).ableAt(claim.startMin)[0] ?? [])
  const { pinnedHostId } = ask
  if (pinnedHostId === null || team.fixedIds.includes(pinnedHostId)) return able
  return able.filter(({ hosts }) => hosts.some(({ id }) => id === pinnedHostId))
}

async function tryHosts(
  tx: Tx,
  claim: TeamClaim,
  { question, pick }: { question: TeamQuestion; pick: Pick | null },
): Promise<Claimed | null> {
  const { type, ask, team } = question
  const { startMin, companyId, nowMs } = claim
  if (!pick && !claim.ignoreAvailability && whyNot(question, startMin)) return null
  const slot = { startMin, endMin: startMin + ask.durationMin }
  const all = [...new Set([...(pick?.userIds ?? []), ...team.fixedIds])]
  const hosts = profilesOf(question, { chosen: pick?.userIds ?? [], all })
  const block = blockOf({ ...claim, hostId: '' }, type, slot)
  if (!(await takeTimes(tx, companyId, { block, hostIds: all, nowMs }))) return null
  if (block.isSession && claim.exceptId === null) {
    await takeSeat(tx, companyId, seatOf(claim, type, claim.id))
  }
  const link = team.links.get(hosts[0]?.id ?? '') ?? null
  return { hosts, type, slot, id: claim.id, isSession: block.isSession, link, pick: null }
}

function profilesOf(
  { hosts }: TeamQuestion,
  { chosen, all }: { chosen: readonly string[]; all: readonly string[] },
): HostProfile[] {
  return hostsInOrder(chosen, all).map(id => {
    const host = hosts.get(id)
    if (!host) throw new Refusal('user_not_found')
    return host.profile
  })
}
