import type { BookingProduct } from '../bookings/product.ts'
import { giveBackPick } from '../bookings/store-picks.ts'
import type { Database, Tx } from '../runtime/db/database.ts'
import { writeChange } from './change.ts'
import type { Provisional } from './provisional.ts'
import { findProvisional } from './store.ts'
import { companiesWithLapsed, lockLapsed } from './store-waiting.ts'

const BATCH = 200

type Product = Pick<BookingProduct, 'relay'> & { db: Database }

/**
 * Says of each booking that has lapsed that it has, once. Nobody waits for it: its time is free
 * from the moment on at which it lapses.
 */
export async function expireLapsed(product: Product, nowMs: number): Promise<void> {
  for (const companyId of await companiesWithLapsed(product.db, nowMs)) {
    const some = (tx: Tx) => expireSome(product, tx, { companyId, nowMs })
    while ((await product.db.transaction(some)) === BATCH);
  }
}

async function expireSome(
  product: Product,
  tx: Tx,
  { companyId, nowMs }: { companyId: string; nowMs: number },
): Promise<number> {
  const ids = await lockLapsed(tx, companyId, { nowMs, limit: BATCH })
  for (const id of ids) {
    const before = (await findProvisional(tx, companyId, id)) as Provisional
    const provisional = { status: 'expired' as const, decidedMs: before.expiresMs }
    const change = { type: 'provisional_booking_expired' as const, provisional, nowMs }
    await writeChange(product, tx, { before, change })
    await giveBackPick(tx, companyId, { appointmentId: before.appointmentId, nowMs })
  }
  return ids.length
}
