/** Looks into a data folder past the program that runs in it. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Connection } from '../../src/runtime/db/database.ts'
import { attachEmbedded } from '../../src/runtime/db/embedded/start.ts'

/** The database that a running program has in this folder. */
export async function databaseIn(dataDir: string): Promise<Connection> {
  const connection = await attachEmbedded({ dataDir })
  if (connection === null) throw new Error(`nothing runs in ${dataDir}`)
  return connection
}

/** The main process of the PostgreSQL that runs in this folder. */
export async function postmasterIn(dataDir: string): Promise<number> {
  const cluster = (await readdir(dataDir)).find(name => /^postgres-\d+$/.test(name)) ?? ''
  const text = await readFile(join(dataDir, cluster, 'postmaster.pid'), 'utf8')
  return Number(text.split('\n')[0])
}
