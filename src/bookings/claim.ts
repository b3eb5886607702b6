/** A start that somebody wants, and what is taken for it. */

import { Refusal } from '../base/refusal.ts'
import type { KnownSession } from '../windows/load.ts'
import { bookedHost, type HostsAsked } from '../windows/read-chosen-host.ts'
import type { Asked } from '../windows/read-question.ts'
import type { BookableType, Owner } from '../windows/read-rules.ts'
import type { TeamWish } from '../windows/read-team-question.ts'
import type { NewBlock } from './store-blocks.ts'
import type { NewPick } from './store-picks.ts'
import type { Slot, Taken } from './wish.ts'

/** A user's own meeting type, or a team's with who may take it. */
export type Hosting =
  | { kind: 'user'; userId: string }
  | ({ kind: 'team' } & Pick<
      TeamWish,
      'keptHostIds' | 'chosenHost' | 'passedOverIds' | 'isWithinReach'
    >)

export type Claim = {
  companyId: string
  hosting: Hosting
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

/** Of a user's own meeting type. */
export type UserClaim = Claim & { hostId: string }

export type Claimed = Taken & {
  /** The block: the claim's own id, or that of the session that was joined. */
  id: string
  /** Whom a queue chose; null where nobody had to be. */
  pick: NewPick | null
}

/** Who may take a start that is not moved: any host of the team, or the one who is asked for. */
export const hostingOf = (owner: Owner, asked: HostsAsked): Hosting =>
  owner.kind === 'user'
    ? owner
    : { kind: 'team', keptHostIds: null, chosenHost: team => bookedHost(team, asked) }

/** A session of the type at the start that has a seat left, with the host who was chosen. */
export function joinableSession(
  { sessions, offer, ask: { pinnedHostId } }: Pick<Asked, 'sessions' | 'offer' | 'ask'>,
  startMin: number,
): KnownSession | null {
  const found = sessions.find(
    session =>
      session.startMin === startMin &&
      session.seatsTaken < offer.rules.spots &&
      (pinnedHostId === null || session.hostIds.includes(pinnedHostId)),
  )
  return found ?? null
}

export const seatOf = (claim: Claim, { rules }: BookableType, sessionId: string) => ({
  sessionId,
  spots: rules.spots,
  holder: claim.holder,
  heldUntilMs: claim.heldUntilMs,
  nowMs: claim.nowMs,
})

export function blockOf(
  claim: Pick<UserClaim, 'hostId' | 'id' | 'heldUntilMs' | 'isSession'>,
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

/** Of a type of one user nobody else can be asked for. Throws `hosts_mismatch`. */
export function refuseOthers(
  hostId: string,
  { hostIds, queueId }: { hostIds: readonly string[]; queueId: string | null },
): void {
  if (queueId !== null || (hostIds.length > 0 && !hostIds.includes(hostId))) {
    throw new Refusal('hosts_mismatch')
  }
}
