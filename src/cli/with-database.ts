import { makeLog } from '../base/log.ts'
import type { Config } from '../runtime/config/read.ts'
import { type Changes, listenForChanges } from '../runtime/db/changes.ts'
import { type Database, openDatabase } from '../runtime/db/database.ts'
import { migrate } from '../runtime/db/migrate.ts'
import { joinStorage } from '../runtime/storage.ts'

export type Opened = { db: Database; changes: Changes; secretKeys: readonly string[] }

/** Runs the work of a command on the migrated database, beside a running `serve` or alone. */
export async function withDatabase<T>(
  config: Config,
  work: (opened: Opened) => Promise<T>,
): Promise<T> {
  const log = makeLog(config.logLevel)
  const storage = await joinStorage(config, line => log.debug(line))
  try {
    await migrate(storage.connection)
    const db = openDatabase(storage.connection)
    const changes = await listenForChanges(storage.connection)
    try {
      return await work({ db, changes, secretKeys: storage.secretKeys })
    } finally {
      await changes.close()
      await db.close()
    }
  } finally {
    await storage.stop()
  }
}
