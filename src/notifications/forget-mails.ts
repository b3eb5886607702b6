import type { Db } from '../runtime/db/database.ts'
import { DAY_MS } from '../time/units.ts'
import { removeEnded } from './store-log.ts'

const KEPT_DAYS = 400

/** What was due long ago goes, whatever became of it; what is still to come stays. */
export async function forgetOldMails(db: Db, nowMs: number): Promise<void> {
  while ((await removeEnded(db, nowMs - KEPT_DAYS * DAY_MS)) > 0);
}
