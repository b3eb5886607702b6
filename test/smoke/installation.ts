/** An installation that has a company and runs, on either kind of database. */
import type { Connection } from '../../src/runtime/db/database.ts'
import { databaseIn } from './data-folder.ts'
import { type Env, freshFolder, punctual, type Serving, serve } from './program.ts'
import { emptyDatabase } from './server-database.ts'

export type Installation = {
  /** What a second start of it takes. */
  env: Env
  server: Serving
  /** The first API key. */
  key: string
  connection: Connection
}

export const SETUP = ['setup', '--email', 'ada@example.com', '--company', 'Acme']

export const KINDS = ['the embedded database', 'a database server'] as const

export function install(kind: (typeof KINDS)[number]): Promise<Installation> {
  return kind === 'a database server' ? onServer() : embedded()
}

async function embedded(): Promise<Installation> {
  const env: Env = { DATA_DIR: await freshFolder() }
  const server = await serve(env)
  const key = await server.said(/^API key: (.*)\n/m)
  return { env, server, key, connection: await databaseIn(env) }
}

async function onServer(): Promise<Installation> {
  const { env, connection } = await emptyDatabase()
  const server = await serve(env)
  const { out, err } = await punctual(SETUP, env)
  if (!out) throw new Error(err)
  return { env, server, key: JSON.parse(out).apiKey, connection }
}
