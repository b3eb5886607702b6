import type { Db } from '../runtime/db/database.ts'
import { DAY_MS } from '../time/units.ts'
import { removeEntries } from './store.ts'

const KEPT_DAYS = 400

/** What was done long ago is nobody's business any more. */
export async function forgetOldEntries(db: Db, nowMs: number): Promise<void> {
  while ((await removeEntries(db, nowMs - KEPT_DAYS * DAY_MS)) > 0);
}
