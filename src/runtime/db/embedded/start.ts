/**
 * The embedded PostgreSQL: a real server of our own in the data folder, for whoever configures
 * none. It is reached through a Unix socket only and lives as long as this process.
 */
import { mkdir, realpath, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { OperatorError } from '../../../base/operator-error.ts'
import { clusterPath, createCluster, hasCluster, SUPERUSER } from './cluster.ts'
import { type Connection, ensureDatabase } from './database.ts'
import { clearEarlierServer } from './earlier-server.ts'
import { chooseIdentity, type Identity, type Means } from './identity.ts'
import { isFolderLocked, lockFolder } from './lock.ts'
import { assertRunnable, findPrograms, type Programs } from './programs.ts'
import { findRunning } from './running.ts'
import { startServer } from './server.ts'
import { settingArguments } from './settings.ts'
import { makeSocketFolder, removeSocketFolder } from './socket-folder.ts'

export type EmbeddedServer = {
  /** for `pg`: host is the socket's folder */
  connection: Connection
  /** Fast shutdown; resolves when the server process is gone. Idempotent. */
  stop(): Promise<void>
  /** resolves with a sentence if the server ends by itself (not through `stop`) */
  exited: Promise<string>
}

export type EmbeddedOptions = {
  /** absolute or relative to the working folder; made (0700) if it does not exist */
  dataDir: string
  /** PG_BIN_DIR: a folder with `initdb` and `postgres` to use instead of the packaged ones */
  binDir?: string | undefined
  /** gets every line the server prints */
  log: (line: string) => void
  /** PostgreSQL settings that replace ours (tests and benches) */
  settings?: Record<string, string>
  /** tests forbid means that this machine has, to be like one that lacks them */
  means?: Means
}

const DATABASE = 'punctual'
const ATTACH_POLL_MS = 10

/**
 * Starts the server of a data folder, creating both on the first start.
 * @throws {OperatorError} if the folder is in use, or the server cannot run here
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const programs = await findPrograms(options.binDir)
  const dataDir = await makeDataFolder(options.dataDir)
  const lock = await lockFolder(dataDir, await lockOwner(dataDir))
  const undo: (() => Promise<void>)[] = [async () => lock.release()]
  let tidied: Promise<void> | undefined
  const tidy = () => {
    tidied ??= (async () => {
      for (const step of undo.reverse()) await step()
    })()
    return tidied
  }
  try {
    return await startLocked({ ...options, dataDir, programs, undo, tidy })
  } catch (error) {
    await tidy()
    throw error
  }
}

type Start = EmbeddedOptions & {
  programs: Programs
  /** what `tidy` does, last first: filled as things are made that have to be removed again */
  undo: (() => Promise<void>)[]
  tidy: () => Promise<void>
}

async function startLocked(start: Start): Promise<EmbeddedServer> {
  const { dataDir, programs, undo, tidy } = start
  const clusterDir = clusterPath(dataDir, programs.major)
  const exists = await hasCluster(dataDir, programs.major)
  if (exists) await clearEarlierServer(clusterDir)
  else await assertRunnable(programs)
  const identity = await chooseIdentity({ programs, dataDir, clusterDir }, start.means)
  if (!exists) await createCluster(dataDir, programs, identity)
  const socketDir = await makeSocketFolder(dataDir, identity.owner)
  undo.push(() => removeSocketFolder(dataDir, socketDir))
  const command = serverCommand(start, identity, socketDir)
  const server = await startServer({ command, clusterDir, log: start.log })
  undo.push(() => server.stop())
  const connection = connectionAt(socketDir, 5432)
  await ensureDatabase(connection)

  let isStopping = false
  const stop = () => {
    isStopping = true
    return tidy()
  }
  const exited = server.gone.then(async how => {
    if (isStopping) return new Promise<string>(() => {})
    await tidy()
    return `The embedded PostgreSQL ended by itself: ${how}`
  })
  return { connection, stop, exited }
}

function connectionAt(host: string, port: number): Connection {
  return { host, port, user: SUPERUSER, database: DATABASE, ssl: false }
}

function serverCommand(start: Start, identity: Identity, socketDir: string): string[] {
  const { programs, dataDir, settings } = start
  const { major, postgres } = programs
  const settingsGiven = settingArguments({ major, socketDir, extra: settings })
  return [...identity.prefix, postgres, '-D', clusterPath(dataDir, major), ...settingsGiven]
}

async function makeDataFolder(dataDir: string): Promise<string> {
  try {
    await makeFolders(resolve(dataDir))
    return await realpath(dataDir)
  } catch (error) {
    throw new OperatorError(
      `The data folder ${dataDir} cannot be made (${(error as Error).message}): set DATA_DIR to ` +
        'a folder that can be written.',
    )
  }
}

/** Node's own `recursive` never ends where a parent takes no folders, such as /proc. */
async function makeFolders(path: string): Promise<void> {
  const error = await tryFolder(path)
  if (error?.code === 'ENOENT' && !(await exists(dirname(path)))) {
    await makeFolders(dirname(path))
    return makeFolders(path)
  }
  if (error && error.code !== 'EEXIST') throw error
}

const tryFolder = (path: string): Promise<NodeJS.ErrnoException | null> =>
  mkdir(path, { mode: 0o700 }).then(
    () => null,
    error => error,
  )

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

/** Root leaves nothing behind that the folder's owner could not use later. */
async function lockOwner(dataDir: string): Promise<{ uid: number; gid: number }> {
  if (process.geteuid?.() === 0) return stat(dataDir)
  return { uid: process.geteuid?.() ?? 0, gid: process.getegid?.() ?? 0 }
}

/**
 * The connection of the server that another Punctual runs in this data folder, or null when none
 * runs. For commands beside a running `serve`; one that is starting is waited for.
 * @throws {OperatorError} if this user may not look into the folder
 */
export async function attachEmbedded(options: { dataDir: string }): Promise<Connection | null> {
  const dataDir = await realpath(options.dataDir).catch(() => null)
  if (dataDir === null) return null
  while (isFolderLocked(dataDir)) {
    const server = await findRunning(dataDir)
    if (server?.status === 'ready') {
      return connectionAt(server.socketDir, server.port)
    }
    if (server?.status === 'stopping') return null
    await pause(ATTACH_POLL_MS)
  }
  return null
}
