import type { Tx } from '../runtime/db/database.ts'
import { removeSessions } from './store.ts'
import { removeLinks } from './store-links.ts'

const KEPT_MS = 30 * 24 * 60 * 60 * 1000

/** What ended a month ago, however it ended. */
export async function forgetOldSessions(tx: Tx, nowMs: number): Promise<void> {
  await removeSessions(tx, nowMs - KEPT_MS)
  await removeLinks(tx, nowMs - KEPT_MS)
}
