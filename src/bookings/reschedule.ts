import { Refusal } from '../base/refusal.ts'
import { declineWaiting } from '../provisional-bookings/decline.ts'
import type { Tx, Writer } from '../runtime/db/database.ts'
import { MINUTE_MS } from '../time/units.ts'
import { offsetAt } from '../time/zone.ts'
import type { Owner } from '../windows/read-rules.ts'
import type { Actor, WholeAppointment } from './appointment.ts'
import {
  type Announcement,
  type AppointmentRef,
  announcementOf,
  lockExisting,
  refuseEnded,
  writeChange,
} from './change.ts'
import type { Claim } from './claim.ts'
import { claimStart } from './claim-start.ts'
import { lockForMove } from './lock-for-move.ts'
import { ownerOf } from './owner-of.ts'
import type { BookingProduct } from './product.ts'
import { startRefused } from './refuse-start.ts'
import { findAppointment } from './store.ts'
import { freeTime } from './store-blocks.ts'

export type Reschedule = AppointmentRef &
  Announcement & {
    startMs: number
    ignoreAvailability: boolean
    by?: Actor | undefined
    /** Why, in the words of whoever moves it: for those who hear of it. */
    reason?: string | null
    /** Throws what the caller's own rules say of it: an attendee's policy. */
    check?: (whole: WholeAppointment) => void
    nowMs: number
  }

/**
 * Moves an appointment: id, secrets and length stay. Its own time does not stand in its way; where
 * the new one is taken, everything stays as it was. Throws `appointment_not_found`,
 * `appointment_cancelled`, `appointment_past`, `meeting_type_disabled` (its type or host is gone
 * too), and why the start is closed.
 */
export async function reschedule(
  product: BookingProduct,
  writer: Writer,
  wish: Reschedule,
): Promise<WholeAppointment> {
  if (wish.startMs % MINUTE_MS !== 0) throw startRefused('not_on_grid')
  return writer.transaction(tx => move(product, tx, wish))
}

async function move(product: BookingProduct, tx: Tx, wish: Reschedule): Promise<WholeAppointment> {
  const known = await findAppointment(tx, wish.companyId, wish.id)
  if (!known) throw new Refusal('appointment_not_found')
  const { hostIds, meetingTypeId } = known.appointment
  const owner = await ownerOf(product, known.appointment)
  await lockForMove(product, tx, { ...wish, owner, hostIds, meetingTypeId })
  const before = await lockExisting(tx, wish)
  refuseEnded(before, wish.nowMs)
  wish.check?.(before)
  if (before.appointment.spots !== null) await declineSeats(product, tx, wish)
  await freeTime(tx, wish.companyId, before.appointment)
  return moveFreed(product, tx, { before, owner, wish })
}

/** Moves what is locked and has no time any more; throws why the start is closed. */
export async function moveFreed(
  product: BookingProduct,
  tx: Tx,
  { before, owner, wish }: { before: WholeAppointment; owner: Owner; wish: Reschedule },
): Promise<WholeAppointment> {
  const { appointment } = before
  const { type, slot } = await claimStart(product, tx, claimOf(before, owner, wish)).catch(asEnded)
  const { zone } = type
  return writeChange(product, tx, {
    before,
    change: {
      type: 'booking_rescheduled',
      by: wish.by,
      appointment: {
        ...slot,
        timezone: zone.id,
        offsetMin: offsetAt(zone, slot.startMin),
        sequence: appointment.sequence + 1,
        rescheduledMs: wish.nowMs,
        rescheduleCount: appointment.rescheduleCount + 1,
      },
      extra: {
        ...(wish.reason && { rescheduleReason: wish.reason }),
        ...announcementOf(wish),
      },
      nowMs: wish.nowMs,
    },
  })
}

/** Whoever waits for a seat asked for another time than the session has then. */
function declineSeats(
  product: BookingProduct,
  tx: Tx,
  { companyId, id, nowMs }: Reschedule,
): Promise<void> {
  const why = { userId: null, reason: 'The meeting has moved to another time', nowMs }
  return declineWaiting(product, tx, { companyId, at: { appointmentId: id }, ...why })
}

function claimOf({ appointment }: WholeAppointment, owner: Owner, wish: Reschedule): Claim {
  const { hostIds: keptHostIds } = appointment
  return {
    companyId: wish.companyId,
    hosting: owner.kind === 'user' ? owner : { kind: 'team', keptHostIds, chosenHost: () => null },
    meetingTypeId: appointment.meetingTypeId,
    startMin: wish.startMs / MINUTE_MS,
    durationMin: appointment.endMin - appointment.startMin,
    ignoreAvailability: wish.ignoreAvailability,
    exceptId: appointment.id,
    isSession: appointment.spots !== null,
    id: appointment.id,
    holder: appointment.id,
    heldUntilMs: null,
    nowMs: wish.nowMs,
    check: () => {},
  }
}

/** The appointment exists; what it was made from does not any more. */
function asEnded(error: unknown): never {
  const isGone = ['meeting_type_not_found', 'user_not_found']
  if (error instanceof Refusal && isGone.includes(error.code)) {
    throw new Refusal('meeting_type_disabled')
  }
  throw error
}
