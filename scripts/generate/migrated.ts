/** A database with every migration applied, for as long as something is asked of it. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Connection } from '../../src/runtime/db/database.ts'
import { startEmbedded } from '../../src/runtime/db/embedded/start.ts'
import { migrate } from '../../src/runtime/db/migrate.ts'

/**
 * Runs `work` on a database of its own, which is gone afterwards: on the server at `serverUrl`, or
 * on an embedded one in a temporary folder.
 */
export async function withMigrated<T>(
  serverUrl: string | undefined,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const ask = async (connection: Connection) => {
    await migrate(connection)
    return withClient(connection, work)
  }
  return serverUrl ? onServer(serverUrl, ask) : onEmbedded(ask)
}

async function onEmbedded<T>(ask: (connection: Connection) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'punctual-generate-'))
  const printed: string[] = []
  try {
    const server = await startEmbedded({
      dataDir,
      log: line => printed.push(line),
      settings: { fsync: 'off' },
    })
    return await ask(server.connection).finally(() => server.stop())
  } catch (error) {
    console.error(printed.join('\n'))
    throw error
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function onServer<T>(
  serverUrl: string,
  ask: (connection: Connection) => Promise<T>,
): Promise<T> {
  const name = `punctual_generate_${process.pid}_${Date.now()}`
  const run = (text: string) =>
    withClient({ connectionString: serverUrl }, client => client.query(text))
  await run(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return ask({ connectionString: url.href }).finally(() =>
    run(`DROP DATABASE ${name} WITH (FORCE)`),
  )
}

async function withClient<T>(
  connection: Connection,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(connection)
  await client.connect()
  return work(client).finally(() => client.end())
}
