/** The tables of graphile-worker, in a schema of their own (see runtime/worker.ts). */
import pg from 'pg'
import type { Connection } from './database.ts'

/** The last migration of the version in package.json. */
export const WORKER_SCHEMA = 19

/** Asks first: a start on a database that has them already makes no pool. */
export async function migrateWorker(client: pg.Client, connection: Connection): Promise<void> {
  const { rows: known } = await client.query<{ name: string | null }>(
    `SELECT to_regclass('graphile_worker.migrations') AS name`,
  )
  if (known[0]?.name) {
    const { rows } = await client.query<{ last: number }>(
      'SELECT max(id) AS last FROM graphile_worker.migrations',
    )
    if ((rows[0]?.last ?? 0) >= WORKER_SCHEMA) return
  }
  const { Logger, runMigrations } = await import('graphile-worker')
  const silent = new Logger(() => () => {})
  const pool = new pg.Pool({ ...connection, max: 2 })
  pool.on('error', () => {})
  pool.on('connect', made => made.on('error', () => {}))
  try {
    await runMigrations({ pgPool: pool, noHandleSignals: true, logger: silent })
  } finally {
    await pool.end()
  }
}
