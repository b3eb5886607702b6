import type { Tx } from '../runtime/db/database.ts'
import type { WholeAppointment } from './appointment.ts'
import { type Cancellation, cancel } from './cancel.ts'
import { refuseEnded } from './change.ts'
import { asOwn, isAhead, lockRestOfSeries, together } from './lock-series.ts'
import type { BookingProduct } from './product.ts'

/**
 * Cancels an appointment and all that come after it in its series: those that are not cancelled or
 * over. Returns the first as it is then. Throws as `cancel` does; `appointment_cancelled` and
 * `appointment_past` only where nothing is left to cancel.
 */
export async function cancelSeries(
  product: BookingProduct,
  tx: Tx,
  wish: Cancellation,
): Promise<WholeAppointment> {
  const { first, later } = await lockRestOfSeries(product, tx, wish)
  const ahead = later.filter(one => isAhead(one, wish.nowMs))
  const isOver = !isAhead(first, wish.nowMs)
  if (isOver && ahead.length === 0) refuseEnded(first, wish.nowMs)
  const all = together(wish, isOver ? ahead.length : ahead.length + 1)
  const cancelled = isOver ? first : await cancel(product, tx, all)
  for (const { appointment, attendees } of ahead) {
    const own = { ...wish.cancel, ...asOwn(wish.cancel, attendees) }
    await cancel(product, tx, { ...all, id: appointment.id, attendeeId: null, cancel: own })
  }
  return cancelled
}
