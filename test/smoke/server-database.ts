/** Databases on the tests' PostgreSQL server, named to the program by an address. */
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import type { Connection } from '../../src/runtime/db/database.ts'
import { afterFile } from '../after-file.ts'
import { inDatabase, onServer } from '../global-database.ts'
import type { Env } from './program.ts'

const SECRET = 'a-secret-of-the-smoke-tests-long-enough'

export type ServerDatabase = {
  name: string
  connection: Connection
  /** What makes `punctual` use it. */
  env: Env
  /** One statement on another database of the server. */
  onServer(statement: string): Promise<void>
}

const server = () => inject('testServer').connection

/** A database with nothing in it at all. */
export async function emptyDatabase(): Promise<ServerDatabase> {
  const name = `punctual_smoke_${randomUUID().replaceAll('-', '')}`
  await onServer(server(), `CREATE DATABASE ${name} ENCODING 'UTF8' TEMPLATE template0`)
  afterFile(() => onServer(server(), `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))
  const connection = inDatabase(server(), name)
  return {
    name,
    connection,
    env: { DATABASE_URL: addressOf(connection), SECRET_KEY: SECRET },
    onServer: statement => onServer(server(), statement),
  }
}

function addressOf(connection: Connection): string {
  if ('connectionString' in connection) return connection.connectionString
  const { host, port, user, database } = connection
  return `postgres://${user}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
}

/** The rows of one statement, over a connection of its own. */
export async function rowsOf(
  connection: Connection,
  statement: string,
  values: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    return (await client.query(statement, values)).rows
  } finally {
    await client.end()
  }
}
