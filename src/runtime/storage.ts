/** Where the data is: a PostgreSQL server, or the embedded one in the data folder. */
import { existsSync } from 'node:fs'
import { OperatorError } from '../base/operator-error.ts'
import type { Config } from './config/read.ts'
import { keptSecretKeys } from './config/secret-key.ts'
import type { Connection } from './db/database.ts'
import { attachEmbedded, startEmbedded } from './db/embedded/start.ts'

export type Storage = {
  kind: 'embedded' | 'server'
  connection: Connection
  /** The first signs, all verify. */
  secretKeys: readonly string[]
  /** Resolves with a sentence if the embedded server ends by itself. */
  exited: Promise<string>
  stop(): Promise<void>
}

type Log = (line: string) => void

/**
 * Opens the database of this configuration. Throws an `OperatorError` if the data folder is in use
 * by another process.
 */
export async function openStorage(config: Config, log: Log): Promise<Storage> {
  if (config.databaseUrl !== null) return serverStorage(config.databaseUrl, config)
  const server = await startEmbedded({
    dataDir: config.dataDir,
    binDir: config.pgBinDir ?? undefined,
    log,
  })
  try {
    const secretKeys = config.secretKeys ?? keptSecretKeys(config.dataDir)
    return { kind: 'embedded', secretKeys, ...server }
  } catch (error) {
    await server.stop()
    throw error
  }
}

/** As `openStorage`; beside a running Punctual on the same folder it uses that one's server. */
export async function joinStorage(config: Config, log: Log): Promise<Storage> {
  return (await joinRunning(config)) ?? openStorage(config, log)
}

/**
 * As `joinStorage`, and never with a server of its own, which would keep the Punctual that it works
 * for out of the folder. Throws an `OperatorError` where none runs.
 */
export async function joinServing(config: Config): Promise<Storage> {
  if (config.databaseUrl !== null) return serverStorage(config.databaseUrl, config)
  const running = await joinRunning(config)
  if (running !== null) return running
  throw new OperatorError(
    'No Punctual runs on this data folder. Start `punctual serve` first, or give both a ' +
      'DATABASE_URL.',
  )
}

async function joinRunning(config: Config): Promise<Storage | null> {
  const connection = config.databaseUrl === null ? await attachEmbedded(config) : null
  if (connection === null) return null
  const secretKeys = config.secretKeys ?? keptSecretKeys(config.dataDir)
  const watch = watchSocket(connection.host)
  return { kind: 'embedded', connection, secretKeys, ...watch }
}

const LOOK_EVERY_MS = 1_000

/** Each start of a server has a socket folder of its own: with the folder that one is gone. */
function watchSocket(folder: string): Pick<Storage, 'exited' | 'stop'> {
  const { promise: exited, resolve } = Promise.withResolvers<string>()
  const timer = setInterval(() => {
    if (!existsSync(folder)) resolve('The Punctual whose database this one uses has stopped.')
  }, LOOK_EVERY_MS)
  timer.unref()
  return { exited, stop: async () => clearInterval(timer) }
}

function serverStorage(connectionString: string, { secretKeys }: Config): Storage {
  return {
    kind: 'server',
    connection: { connectionString },
    secretKeys: secretKeys ?? [],
    ...lastsForever,
  }
}

const lastsForever = { exited: new Promise<string>(() => {}), stop: async () => {} }
