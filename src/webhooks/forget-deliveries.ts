import type { Db } from '../runtime/db/database.ts'
import { DAY_MS } from '../time/units.ts'
import { removeFinished } from './store-deliveries.ts'

const KEPT_DAYS = 30

/** What ended long ago goes, with its attempts; what is open stays. */
export async function forgetOldDeliveries(db: Db, nowMs: number): Promise<void> {
  while ((await removeFinished(db, nowMs - KEPT_DAYS * DAY_MS)) > 0);
}
