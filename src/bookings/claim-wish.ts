import { newId } from '../base/id.ts'
import { MINUTE_MS } from '../time/units.ts'
import type { Owner } from '../windows/read-rules.ts'
import { type Claim, hostingOf } from './claim.ts'
import { type BookingWish, checkWish } from './wish.ts'

/** What a wish wants to take. `holder` is who sits on the seat of a group. */
export function claimOf(wish: BookingWish, owner: Owner, holder: string): Claim {
  return {
    companyId: wish.companyId,
    hosting: hostingOf(owner, wish),
    meetingTypeId: wish.meetingTypeId,
    startMin: wish.startMs / MINUTE_MS,
    durationMin: wish.durationMin,
    ignoreAvailability: wish.ignoreAvailability,
    exceptId: null,
    isSession: null,
    id: newId(),
    holder,
    heldUntilMs: null,
    nowMs: wish.nowMs,
    check: type => checkWish(type, wish),
  }
}
