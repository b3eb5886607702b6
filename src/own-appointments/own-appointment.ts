/** What an attendee does with the own appointment, by its secret and under the type's policy. */
import { Refusal } from '../base/refusal.ts'
import type { WholeAppointment } from '../bookings/appointment.ts'
import { cancel } from '../bookings/cancel.ts'
import { cancelSeries } from '../bookings/cancel-series.ts'
import { moveSeries } from '../bookings/move-series.ts'
import type { BookingProduct } from '../bookings/product.ts'
import { reschedule } from '../bookings/reschedule.ts'
import { judgePolicy } from '../bookings/rules.ts'
import { type AttendeeRef, readSecret } from '../bookings/sign.ts'
import { findAppointment } from '../bookings/store.ts'
import type { Own } from '../public/present.ts'
import type { Tx, Writer } from '../runtime/db/database.ts'

export type Asked = { id: string; secret: string }

/** Throws `appointment_not_found` for a secret that is none, or is of another appointment. */
function named({ secretKeys }: BookingProduct, { id, secret }: Asked): AttendeeRef {
  const ref = readSecret(secret, secretKeys)
  if (!ref || ref.appointmentId !== id) throw new Refusal('appointment_not_found')
  return ref
}

function ownOf(whole: WholeAppointment | null, attendeeId: string): Own {
  const attendee = whole?.attendees.find(one => one.id === attendeeId)
  if (!whole || !attendee) throw new Refusal('appointment_not_found')
  return { whole, attendee }
}

type OwnOf = Own & { companyId: string }

export async function findOwn(product: BookingProduct, asked: Asked): Promise<OwnOf> {
  const { companyId, appointmentId, attendeeId } = named(product, asked)
  const own = ownOf(await findAppointment(product.db, companyId, appointmentId), attendeeId)
  return { ...own, companyId }
}

type Change = Asked & {
  reason: string | null
  /** With all that come after it in its series: the policy has to allow each. */
  isWhole: boolean
  nowMs: number
}

/**
 * Throws `appointment_not_found`, `appointment_cancelled`, `appointment_past`, `policy_forbids`,
 * `reason_required`.
 */
export async function cancelOwn(product: BookingProduct, tx: Tx, asked: Change): Promise<OwnOf> {
  const { companyId, appointmentId: id, attendeeId } = named(product, asked)
  const { reason, isWhole, nowMs } = asked
  const whole = await (isWhole ? cancelSeries : cancel)(product, tx, {
    companyId,
    id,
    attendeeId,
    cancelAll: false,
    cancel: { actionSource: 'attendee', actionBy: attendeeId, reason },
    check: before => {
      if (before.appointment.id === id) refuseGone(before, attendeeId)
      refuseByPolicy(before, 'cancellationPolicy', asked)
    },
    nowMs,
  })
  return { ...ownOf(whole, attendeeId), companyId }
}

/** Throws as `cancelOwn`, `group_cannot_move`, and why the new start is closed. */
export async function rescheduleOwn(
  product: BookingProduct,
  writer: Writer,
  asked: Change & { startMs: number },
): Promise<OwnOf> {
  const { companyId, appointmentId: id, attendeeId } = named(product, asked)
  const { startMs, reason, isWhole, nowMs } = asked
  const check = (before: WholeAppointment) => {
    if (before.appointment.id === id) refuseGone(before, attendeeId)
    if (before.appointment.spots !== null) throw new Refusal('group_cannot_move')
    refuseByPolicy(before, 'reschedulePolicy', asked)
  }
  const by = { actionSource: 'attendee' as const, actionBy: attendeeId }
  const wish = { companyId, id, startMs, ignoreAvailability: false, by, reason, check, nowMs }
  const move = isWhole ? moveSeries : reschedule
  return { ...ownOf(await move(product, writer, wish), attendeeId), companyId }
}

function refuseGone({ attendees }: WholeAppointment, attendeeId: string): void {
  const own = attendees.find(({ id }) => id === attendeeId)
  if (!own) throw new Refusal('appointment_not_found')
  if (own.cancelledMs !== null) throw new Refusal('appointment_cancelled')
}

function refuseByPolicy(
  { appointment, type }: WholeAppointment,
  kind: 'cancellationPolicy' | 'reschedulePolicy',
  { nowMs, reason }: Change,
): void {
  const { startMin } = appointment
  const answer = judgePolicy(type[kind], { startMin, nowMs, reason })
  if (answer !== 'allowed') throw new Refusal(answer)
}
