/** Looks into a data folder past the program that runs in it. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Connection } from '../../src/runtime/db/database.ts'
import { attachEmbedded } from '../../src/runtime/db/embedded/start.ts'
import type { Env } from './program.ts'

/** The database that a running program has in its folder. */
export async function databaseIn({ DATA_DIR = '' }: Env): Promise<Connection> {
  const connection = await attachEmbedded({ dataDir: DATA_DIR })
  if (connection === null) throw new Error(`nothing runs in ${DATA_DIR}`)
  return connection
}

/** The main process of the PostgreSQL that a running program has. */
export async function postmasterIn({ DATA_DIR = '' }: Env): Promise<number> {
  const cluster = (await readdir(DATA_DIR)).find(name => /^postgres-\d+$/.test(name)) ?? ''
  const text = await readFile(join(DATA_DIR, cluster, 'postmaster.pid'), 'utf8')
  return Number(text.split('\n')[0])
}
