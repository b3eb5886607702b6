import type { Tx } from '../runtime/db/database.ts'
import { DAY_MS } from '../time/units.ts'
import { removeSessions } from './store.ts'
import { removeLinks } from './store-links.ts'

const KEPT_MS = 30 * DAY_MS

/** What could not have been used for a month, even if nobody had ended it. */
export async function forgetOldSessions(tx: Tx, nowMs: number): Promise<void> {
  await removeSessions(tx, nowMs - KEPT_MS)
  await removeLinks(tx, nowMs - KEPT_MS)
}
