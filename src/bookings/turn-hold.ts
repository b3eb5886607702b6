import { Refusal } from '../base/refusal.ts'
import type { Tx } from '../runtime/db/database.ts'
import { chosenType } from '../windows/read-question.ts'
import {
  type BookableType,
  type HostProfile,
  readRules,
  readRulesOfMany,
} from '../windows/read-rules.ts'
import { readTeam } from '../windows/read-team.ts'
import { hostsInOrder } from '../windows/team-offer.ts'
import type { Claim, Claimed } from './claim.ts'
import type { BookingProduct } from './product.ts'
import { confirmTime, lockBlocks } from './store-blocks.ts'
import { type HoldRow, isSeat, removeHold } from './store-holds.ts'
import { holdHost, lockQueue } from './store-locks.ts'
import { confirmSeat } from './store-seats.ts'

/**
 * Turns what a hold holds into a booking, so that it is free at no moment between. Hours, reach and
 * limits were judged when it was given. Throws `hold_expired`, `meeting_type_not_found`,
 * `meeting_type_disabled`, `hosts_mismatch`, and `validation_failed` where the start is another
 * one.
 */
export async function turnHold(
  product: BookingProduct,
  tx: Tx,
  { claim, token }: { claim: Claim; token: string },
): Promise<Claimed> {
  const { companyId, nowMs } = claim
  await lockHosting(tx, claim)
  const hold = await removeHold(tx, companyId, token)
  if (!hold || hold.expiresMs <= nowMs || hold.meetingTypeId !== claim.meetingTypeId) {
    throw new Refusal('hold_expired')
  }
  refuseOther(claim, hold)
  const hostIds = await turned(tx, claim, hold)
  if (hostIds.length === 0) throw new Refusal('hold_expired')
  const hosted = await hostedBy({ ...product, db: tx }, claim, { hold, hostIds })
  if (!hosted.type.enabled) throw new Refusal('meeting_type_disabled')
  claim.check(hosted.type)
  const slot = { startMin: hold.startMin, endMin: hold.endMin }
  return { ...hosted, slot, id: hold.sessionId, isSession: isSeat(hold), pick: hold.pick }
}

async function lockHosting(tx: Tx, { companyId, hosting, meetingTypeId }: Claim): Promise<void> {
  if (hosting.kind === 'team') {
    if ((await lockQueue(tx, companyId, meetingTypeId)) !== null) return
    throw new Refusal('meeting_type_not_found')
  }
  if (await holdHost(tx, companyId, { id: hosting.userId, isCounted: false })) return
  throw new Refusal('user_not_found')
}

/** Only what is held can be booked with a hold. */
function refuseOther(claim: Claim, hold: HoldRow): void {
  if (hold.startMin !== claim.startMin) {
    const errors = [{ field: 'start', message: 'must be the start that is held' }]
    throw new Refusal('validation_failed', { errors })
  }
  const length = hold.endMin - hold.startMin
  if (!isSeat(hold) && claim.durationMin !== null && claim.durationMin !== length) {
    const errors = [{ field: 'duration', message: `must be what is held: ${length}` }]
    throw new Refusal('validation_failed', { errors })
  }
}

/** Whose time it is; nobody's where nothing is held any more, or the session was moved. */
async function turned(tx: Tx, claim: Claim, hold: HoldRow): Promise<string[]> {
  const { companyId, nowMs } = claim
  const { id: holdId, sessionId } = hold
  if (!isSeat(hold)) return confirmTime(tx, companyId, { id: sessionId, nowMs })
  const blocks = await lockBlocks(tx, companyId, sessionId)
  const hostIds = blocks.flatMap(({ hostId, startMin, expiresMs }) =>
    startMin === claim.startMin && (expiresMs === null || expiresMs > nowMs) ? [hostId] : [],
  )
  const seat = { sessionId, holdId, attendeeId: claim.holder, nowMs }
  return hostIds.length > 0 && (await confirmSeat(tx, companyId, seat)) ? hostIds : []
}

type Hosted = { hosts: HostProfile[]; type: BookableType; link: string | null }

async function hostedBy(
  product: BookingProduct,
  { companyId, hosting, meetingTypeId }: Claim,
  { hold, hostIds }: { hold: HoldRow; hostIds: string[] },
): Promise<Hosted> {
  if (hosting.kind === 'user') {
    const host = await readRules(product, { companyId, userId: hosting.userId })
    const type = chosenType(host, meetingTypeId)
    if (!type) throw new Refusal('meeting_type_not_found')
    return { hosts: [host.profile], type, link: null }
  }
  const team = await readTeam(product, companyId, meetingTypeId)
  const chosen = hosting.chosenHost(team)
  if (chosen !== null && !hostIds.includes(chosen)) throw new Refusal('hosts_mismatch')
  const users = await readRulesOfMany(product, companyId, { userIds: hostIds, outdated: hostIds })
  if (users.size < hostIds.length) throw new Refusal('user_not_found')
  const inOrder = hostsInOrder(hold.pick?.userIds ?? [], hostIds.toSorted())
  const hosts = inOrder.flatMap(id => users.get(id)?.profile ?? [])
  return { hosts, type: team.type, link: team.links.get(hosts[0]?.id ?? '') ?? null }
}
