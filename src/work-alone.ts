/** A process that only works: it listens to nobody, and any number of them may run. */
import { systemClock } from './base/clock.ts'
import type { Log } from './base/log.ts'
import { deliveryJobs, jobs } from './jobs.ts'
import type { Config } from './runtime/config/read.ts'
import { openDatabase } from './runtime/db/database.ts'
import { migrate } from './runtime/db/migrate.ts'
import { makeJobs } from './runtime/jobs.ts'
import type { Storage } from './runtime/storage.ts'
import { stopAll, type Undo } from './runtime/undo.ts'
import { makeWork } from './work.ts'

export type Working = {
  /** Resolves with a sentence if it cannot go on. */
  failed: Promise<string>
  /** Lets what is under way finish, then stops everything. */
  close(): Promise<void>
}

/** Throws an `OperatorError` for what the operator has to mend. */
export async function workAlone(
  config: Config,
  { log, storage }: { log: Log; storage: Storage },
): Promise<Working> {
  const undo: Undo = [() => storage.stop()]
  const close = () => stopAll(undo, log)
  try {
    const { connection, secretKeys } = storage
    for (const name of await migrate(connection)) log.info({ migration: name }, 'migrated')
    const db = openDatabase(connection)
    undo.push(() => db.close())
    const clock = systemClock
    // Stopped behind what they work with: a job that has much to do ends early once that is closed.
    const running = makeJobs(log)
    undo.push(() => running.stop())
    const parts = { db, connection, clock, log, secretKeys, config: { ...config, worker: true } }
    const { relay, following, ...work } = makeWork(parts, undo)
    await work.worker.start()
    running.start([...jobs({ db, clock, relay, following }), ...deliveryJobs(work)])
    return { failed: storage.exited, close }
  } catch (error) {
    await close()
    throw error
  }
}
