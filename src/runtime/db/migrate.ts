/**
 * Brings a database to the schema of this version: plain SQL files, in order, forward only, each
 * in a transaction of its own. Processes that start together take turns by an advisory lock.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'
import { OperatorError } from '../../base/operator-error.ts'
import type { Connection, Db } from './database.ts'
import { migrateWorker } from './migrate-worker.ts'
import { sql } from './sql.ts'

export type Migration = { id: number; name: string; text: string; hash: string }

const FOLDER = new URL('../../../migrations/', import.meta.url)
const LOCK_KEY = 7_060_814
const OLDEST_MAJOR = 15
const CONNECT_LIMIT_MS = 10_000

let own: Migration[] | undefined

/** The migrations of this version, in order; read once. */
export function ownMigrations(): Migration[] {
  own ??= readMigrations()
  return own
}

function readMigrations(): Migration[] {
  const names = readdirSync(FOLDER).filter(name => /^\d{4}_[a-z0-9_]+\.sql$/.test(name))
  return names.sort().map(name => {
    const text = readFileSync(new URL(name, FOLDER), 'utf8')
    const hash = createHash('sha256').update(text).digest('hex')
    return { id: Number(name.slice(0, 4)), name, text, hash }
  })
}

/**
 * Applies what is missing and returns the names of what was applied. Throws an `OperatorError` for
 * a server that is too old or not in UTF-8, and for a database of a newer or a changed Punctual.
 */
export async function migrate(connection: Connection): Promise<string[]> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: CONNECT_LIMIT_MS })
  await client.connect().catch(error => {
    throw new OperatorError(
      `The database cannot be reached (${error.message}): check DATABASE_URL and that the server ` +
        'runs and lets Punctual in.',
    )
  })
  try {
    await refuseUnfit(client)
    await client.query('SELECT pg_advisory_lock($1)', [LOCK_KEY])
    const applied = await applyMissing(client)
    await migrateWorker(client, connection)
    return applied
  } finally {
    await client.end()
  }
}

/** Names of migrations that the database lacks; none means ready. */
export async function missingMigrations(db: Db): Promise<string[]> {
  const rows = await db.query<{ id: number }>(sql`SELECT id FROM schema_migrations`)
  const applied = new Set(rows.map(({ id }) => id))
  return ownMigrations()
    .filter(({ id }) => !applied.has(id))
    .map(({ name }) => name)
}

async function applyMissing(client: pg.Client): Promise<string[]> {
  await client.query(
    `CREATE TABLE IF NOT EXISTS schema_migrations (
      id integer PRIMARY KEY, name text NOT NULL, hash text NOT NULL)`,
  )
  const { rows } = await client.query<Migration>('SELECT id, name, hash FROM schema_migrations')
  refuseStrange(ownMigrations(), rows)
  const applied = new Set(rows.map(({ id }) => id))
  const missing = ownMigrations().filter(({ id }) => !applied.has(id))
  for (const migration of missing) await apply(client, migration)
  return missing.map(({ name }) => name)
}

async function apply(client: pg.Client, { id, name, text, hash }: Migration): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query('INSERT INTO schema_migrations (id, name, hash) VALUES ($1, $2, $3)', [
      id,
      name,
      hash,
    ])
    await client.query(text)
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    const why = error instanceof Error ? error.message : String(error)
    throw new OperatorError(`Migration ${name} failed (${why}); nothing of it was kept.`)
  }
}

async function refuseUnfit(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number; encoding: string; name: string }>(
    `SELECT current_setting('server_version_num')::int AS version,
            current_setting('server_encoding') AS encoding, current_database() AS name`,
  )
  const { version = 0, encoding, name } = rows[0] ?? {}
  if (version < OLDEST_MAJOR * 10_000) {
    const major = Math.floor(version / 10_000)
    throw new OperatorError(`PostgreSQL ${major} is too old; use ${OLDEST_MAJOR} or newer.`)
  }
  if (encoding !== 'UTF8') {
    throw new OperatorError(
      `The database ${name} is stored in ${encoding}; Punctual needs UTF8: ` +
        `CREATE DATABASE ${name} ENCODING 'UTF8' TEMPLATE template0.`,
    )
  }
}

function refuseStrange(own: Migration[], applied: { id: number; name: string; hash: string }[]) {
  for (const { id, name, hash } of applied) {
    const mine = own.find(migration => migration.id === id)
    if (!mine) {
      throw new OperatorError(
        `This database has been used by a newer Punctual (migration ${name}); run that version.`,
      )
    }
    if (mine.hash !== hash) {
      throw new OperatorError(
        `Migration ${name} is not what this database was made with; restore the file as it was.`,
      )
    }
  }
}
