import type { Database } from '../runtime/db/database.ts'
import { forgottenBefore } from './rules.ts'
import { companiesWithOldLinks, removeOldLinks } from './store.ts'
import { releaseTokens } from './store-tokens.ts'

/** Removes links whose end is long ago; their addresses are then not found. */
export async function sweepLinks(db: Database, nowMs: number): Promise<void> {
  const beforeMs = forgottenBefore(nowMs)
  for (const companyId of await companiesWithOldLinks(db, beforeMs)) {
    await db.transaction(async tx => {
      await releaseTokens(tx, await removeOldLinks(tx, companyId, beforeMs))
    })
  }
}
