import { newId } from '../base/id.ts'
import { Refusal } from '../base/refusal.ts'
import type { Tx } from '../runtime/db/database.ts'
import { MINUTE_MS } from '../time/units.ts'
import type { Owner } from '../windows/read-rules.ts'
import type { Actor, Attendee, WholeAppointment } from './appointment.ts'
import { type AppointmentRef, lockExisting } from './change.ts'
import { lockForMove } from './lock-for-move.ts'
import { ownerOf } from './owner-of.ts'
import type { BookingProduct } from './product.ts'
import { findAppointment } from './store.ts'
import { restOfSeries } from './store-series.ts'

/**
 * Locks an appointment and all that come after it in its series; of an appointment that is of none
 * itself. Their hosts are locked before, so that those who change several take turns. Throws
 * `appointment_not_found`.
 */
export async function lockRestOfSeries(
  product: BookingProduct,
  tx: Tx,
  { companyId, id }: AppointmentRef,
): Promise<{ owner: Owner; first: WholeAppointment; later: WholeAppointment[] }> {
  const known = await findAppointment(tx, companyId, id)
  if (!known) throw new Refusal('appointment_not_found')
  const { series, hostIds, meetingTypeId } = known.appointment
  const owner = await ownerOf(product, known.appointment)
  await lockForMove(product, tx, { companyId, meetingTypeId, owner, hostIds })
  const ids = series ? await restOfSeries(tx, companyId, series) : [id]
  const locked: WholeAppointment[] = []
  for (const one of ids) locked.push(await lockExisting(tx, { companyId, id: one }))
  const [first = known, ...later] = locked
  return { owner, first, later }
}

/** Neither cancelled nor over. */
export const isAhead = ({ appointment }: WholeAppointment, nowMs: number): boolean =>
  appointment.cancelledMs === null && appointment.endMin * MINUTE_MS > nowMs

/** Of several that one request changes people hear at once, of one as always. */
export const together = <Wish extends object>(wish: Wish, count: number) =>
  count === 1 ? wish : { ...wish, seriesChangeId: newId() }

/** Who attends a series is another attendee of each of its appointments. */
export const asOwn = ({ actionSource, actionBy }: Actor, [own]: readonly Attendee[]): Actor => ({
  actionSource,
  actionBy: actionSource === 'attendee' ? (own?.id ?? null) : actionBy,
})
