/** Where the data is: a PostgreSQL server, or the embedded one in the data folder. */
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
  const running = config.databaseUrl === null ? await attachEmbedded(config) : null
  if (running === null) return openStorage(config, log)
  const secretKeys = config.secretKeys ?? keptSecretKeys(config.dataDir)
  return { kind: 'embedded', connection: running, secretKeys, ...lastsForever }
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
