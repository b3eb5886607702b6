import { randomBytes } from 'node:crypto'
import { newId } from '../base/id.ts'
import { Refusal } from '../base/refusal.ts'
import type { Tx, Writer } from '../runtime/db/database.ts'
import { MINUTE_MS } from '../time/units.ts'
import { type HostProfile, type Owner, readOwner } from '../windows/read-rules.ts'
import { hostingOf, refuseOthers } from './claim.ts'
import { claimStart } from './claim-start.ts'
import { lockForMove } from './lock-for-move.ts'
import type { BookingProduct } from './product.ts'
import { startRefused } from './refuse-start.ts'
import { releaseHold } from './release-hold.ts'
import { countHolds, findVisitorsHold, type Hold, insertHold, lockHolder } from './store-holds.ts'

export type HoldWish = {
  companyId: string
  meetingTypeId: string
  /** Whom the attendee chose of a team. */
  hostIds: readonly string[]
  queueId: string | null
  startMs: number
  durationMin: number | null
  /** Who holds: one hold a meeting type, the next replaces it. null: nobody in particular. */
  visitor: string | null
  /** Where it comes from, and how many live holds may come from there. */
  address: string
  mostOfAddress: number
  /** Whether the holds of the address take turns, so that not one too many is given. */
  isCountedAlone: boolean
  lengthMin: number
  nowMs: number
}

/**
 * Keeps a start from everybody else for a few minutes. Throws why it is closed, `too_many_holds`,
 * `meeting_type_not_found`, `meeting_type_disabled`, `duration_not_allowed`, `hosts_mismatch`.
 */
export async function holdStart(
  product: BookingProduct,
  writer: Writer,
  wish: HoldWish,
): Promise<Hold> {
  const owner = await readOwner(product, wish.companyId, wish.meetingTypeId)
  if (owner.kind === 'user') refuseOthers(owner.userId, wish)
  if (wish.startMs % MINUTE_MS !== 0) throw startRefused('not_on_grid')
  return writer.transaction(async tx => {
    await takeTurn(product, tx, { wish, owner })
    await makeRoom(tx, wish)
    const expiresMs = wish.nowMs + wish.lengthMin * MINUTE_MS
    const holder = newId()
    const claimed = await claimStart(product, tx, {
      companyId: wish.companyId,
      hosting: hostingOf(owner, wish),
      meetingTypeId: wish.meetingTypeId,
      startMin: wish.startMs / MINUTE_MS,
      durationMin: wish.durationMin,
      ignoreAvailability: false,
      exceptId: null,
      isSession: null,
      id: newId(),
      holder,
      heldUntilMs: expiresMs,
      nowMs: wish.nowMs,
      check: () => {},
    })
    const [mainHost] = claimed.hosts as [HostProfile]
    const hold = {
      id: claimed.isSession ? holder : claimed.id,
      token: randomBytes(24).toString('base64url'),
      meetingTypeId: wish.meetingTypeId,
      hostId: mainHost.id,
      sessionId: claimed.id,
      pick: claimed.pick,
      ...claimed.slot,
      visitor: wish.visitor,
      address: wish.address,
      createdMs: wish.nowMs,
      expiresMs,
    }
    await insertHold(tx, wish.companyId, hold)
    return hold
  })
}

/** Whoever is counted, or may have a former hold, is locked before any row of a host. */
async function takeTurn(
  product: BookingProduct,
  tx: Tx,
  { wish, owner }: { wish: HoldWish; owner: Owner },
): Promise<void> {
  const { companyId, meetingTypeId, visitor, address } = wish
  if (visitor !== null) await lockHolder(tx, companyId, `${meetingTypeId}/${visitor}`)
  if (wish.isCountedAlone) await lockHolder(tx, companyId, address)
  await lockForMove(product, tx, { companyId, meetingTypeId, owner, hostIds: null })
}

/** The visitor's former hold of the type goes; one more has to be within what the address may. */
async function makeRoom(tx: Tx, wish: HoldWish): Promise<void> {
  const { companyId, meetingTypeId, visitor, address, nowMs } = wish
  if (visitor !== null) {
    const former = await findVisitorsHold(tx, companyId, { meetingTypeId, visitor })
    if (former !== null) await releaseHold(tx, companyId, former)
  }
  if ((await countHolds(tx, companyId, { address, nowMs })) >= wish.mostOfAddress) {
    throw new Refusal('too_many_holds', { retryAfterSec: wish.lengthMin * 60 })
  }
}
