/**
 * One PostgreSQL for a run of tests: the server of TEST_DATABASE_URL, or an embedded one in a
 * temporary folder. A migrated template is made once; every test file gets a copy of it.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import type { Connection } from '../src/runtime/db/database.ts'
import { startEmbedded } from '../src/runtime/db/embedded/start.ts'
import { migrate } from '../src/runtime/db/migrate.ts'

export type TestServer = { connection: Connection; template: string }

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer
  }
}

export default async function setUp(project: TestProject) {
  const server = await openServer()
  const template = `punctual_template_${process.pid}`
  await onServer(
    server.connection,
    `CREATE DATABASE ${template} ENCODING 'UTF8' TEMPLATE template0`,
  )
  await migrate(inDatabase(server.connection, template))
  project.provide('testServer', { connection: server.connection, template })
  return async () => {
    await onServer(server.connection, `DROP DATABASE ${template} WITH (FORCE)`)
    await server.stop()
  }
}

/** The tests' own server need not survive a power cut, and serves many products at once. */
const QUICK = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
}

async function openServer(): Promise<{ connection: Connection; stop(): Promise<void> }> {
  const url = process.env.TEST_DATABASE_URL
  if (url) return { connection: { connectionString: url }, stop: async () => {} }
  const folder = await mkdtemp(join(tmpdir(), 'punctual-db-'))
  const server = await startEmbedded({ dataDir: folder, log: () => {}, settings: QUICK })
  return {
    connection: server.connection,
    stop: async () => {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The same server, another database. */
export function inDatabase(connection: Connection, database: string): Connection {
  if (!('connectionString' in connection)) return { ...connection, database }
  const url = new URL(connection.connectionString)
  url.pathname = `/${database}`
  return { connectionString: url.href }
}

export async function onServer(connection: Connection, statement: string): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
