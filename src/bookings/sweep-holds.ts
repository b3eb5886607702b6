import type { Database } from '../runtime/db/database.ts'
import { companiesWithLapsed, removeLapsed } from './store-holds.ts'

/** Removes what has lapsed. Nothing waits for it: what has lapsed is in nobody's way. */
export async function sweepHolds(db: Database, nowMs: number): Promise<void> {
  for (const companyId of await companiesWithLapsed(db, nowMs)) {
    await db.transaction(tx => removeLapsed(tx, companyId, nowMs))
  }
}
