import type { Tx, Writer } from '../runtime/db/database.ts'
import { shiftedStarts } from '../time/recurrence.ts'
import { MINUTE_MS } from '../time/units.ts'
import { storedZone } from '../time/zone.ts'
import type { WholeAppointment } from './appointment.ts'
import { refuseEnded } from './change.ts'
import { eachOccurrence } from './each-occurrence.ts'
import { asOwn, isAhead, lockRestOfSeries, together } from './lock-series.ts'
import type { BookingProduct } from './product.ts'
import { startRefused } from './refuse-start.ts'
import { moveFreed, type Reschedule } from './reschedule.ts'
import { freeTime } from './store-blocks.ts'

/**
 * Moves an appointment, and with it all that come after it in its series by as much on the wall:
 * whole or not at all. Those that are cancelled or over stay. What is moved stands in the way of
 * none of them. Throws as `reschedule` does of the first, and `series_refused` with every start
 * that is closed, `occurrences` counted as in the series.
 */
export async function moveSeries(
  product: BookingProduct,
  writer: Writer,
  wish: Reschedule,
): Promise<WholeAppointment> {
  if (wish.startMs % MINUTE_MS !== 0) throw startRefused('not_on_grid')
  return writer.transaction(tx => moveAll(product, tx, wish))
}

async function moveAll(
  product: BookingProduct,
  tx: Tx,
  wish: Reschedule,
): Promise<WholeAppointment> {
  const { companyId, nowMs } = wish
  const { owner, first, later } = await lockRestOfSeries(product, tx, wish)
  refuseEnded(first, nowMs)
  const moving = [first, ...later.filter(one => isAhead(one, nowMs))]
  for (const before of moving) {
    wish.check?.(before)
    await freeTime(tx, companyId, before.appointment)
  }
  const zone = storedZone(first.appointment.timezone)
  const starts = shiftedStarts(
    moving.map(({ appointment }) => appointment.startMin),
    { toMin: wish.startMs / MINUTE_MS, zone },
  )
  const occurrences = moving.map((before, nth) => ({
    before,
    index: before.appointment.series?.index ?? 0,
    startMin: starts[nth] as number,
  }))
  const all = together(wish, moving.length)
  const moved = await eachOccurrence(occurrences, zone, ({ before, startMin }) => {
    const by = wish.by && asOwn(wish.by, before.attendees)
    const own = { ...all, by, id: before.appointment.id, startMs: startMin * MINUTE_MS }
    return moveFreed(product, tx, { before, owner, wish: own })
  })
  return moved[0] as WholeAppointment
}
