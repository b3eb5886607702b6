/**
 * One Punctual at a time in a data folder.
 *
 * The lock is the kernel's (a POSIX record lock, through SQLite, which Node brings along): it ends
 * with its process, however that ends, so it can be neither stale nor taken over in a race, and it
 * holds between containers that share the folder but do not see each other's processes. A file that
 * names a process can be all of that. Such a file lies beside it for the sentence that refuses.
 *
 * This process must never open the lock file by other means: closing any descriptor of it would
 * give the lock up.
 */
import {
  closeSync,
  existsSync,
  fchownSync,
  lstatSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { OperatorError } from '../../../base/operator-error.ts'
import type { Owner } from './identity.ts'
import { parentOf } from './processes.ts'
import { findRunning } from './running.ts'

export type FolderLock = {
  /** Idempotent. */
  release(): void
}

const SQLITE_BUSY = 5
/** A look by `isFolderLocked` holds the lock for an instant; longer than that is another owner. */
const TRIES = 10
const RETRY_MS = 10

/** An open connection that nothing refers to is collected, and its lock with it. */
const held = new Set<DatabaseSync>()

/**
 * Takes the folder for this process.
 * @param owner who shall own the lock's files, for a root that works in somebody else's folder
 * @throws {OperatorError} naming the process that has it
 */
export async function lockFolder(dataDir: string, owner: Owner): Promise<FolderLock> {
  makeFile(lockFile(dataDir), '', owner)
  for (let tried = 1; ; tried++) {
    const connection = open(dataDir, 'BEGIN EXCLUSIVE')
    if (connection !== null && (await isSupervised(dataDir))) {
      connection.close()
      throw taken(dataDir)
    }
    if (connection !== null) return claim(dataDir, owner, connection)
    if (tried === TRIES) throw taken(dataDir)
    await pause(RETRY_MS)
  }
}

/** Whether some Punctual (this one counts) has the folder. */
export function isFolderLocked(dataDir: string): boolean {
  if (!existsSync(lockFile(dataDir))) return false
  const connection = open(dataDir, 'BEGIN; SELECT count(*) FROM sqlite_schema')
  connection?.close()
  return connection === null
}

/** Whether a server still has the Punctual that started it: somebody removed the lock file. */
async function isSupervised(dataDir: string): Promise<boolean> {
  const server = await findRunning(dataDir)
  return server !== null && String(await parentOf(server.pid)) === readOwner(dataDir)
}

function claim(dataDir: string, owner: Owner, connection: DatabaseSync): FolderLock {
  held.add(connection)
  rmSync(ownerFile(dataDir), { force: true })
  makeFile(ownerFile(dataDir), `${process.pid}\n`, owner)
  return {
    release() {
      if (!held.delete(connection)) return
      rmSync(ownerFile(dataDir), { force: true })
      connection.close()
    },
  }
}

/**
 * Makes a private file unless there is one. Exclusively, so that a symbolic link which the folder's
 * owner laid there leads root nowhere.
 */
function makeFile(file: string, text: string, owner: Owner): void {
  try {
    if (lstatSync(file, { throwIfNoEntry: false })?.isFile()) return
    const descriptor = openSync(file, 'wx', 0o600)
    try {
      writeSync(descriptor, text)
      fchownSync(descriptor, owner.uid, owner.gid)
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'EEXIST' && lstatSync(file).isFile()) return
    throw unusable(file, message)
  }
}

function open(dataDir: string, statement: string): DatabaseSync | null {
  let connection: DatabaseSync | undefined
  try {
    connection = new DatabaseSync(lockFile(dataDir), { timeout: 0 })
    // In memory, so that a killed process leaves no journal file behind.
    connection.exec('PRAGMA journal_mode = MEMORY')
    connection.exec(statement)
    return connection
  } catch (error) {
    connection?.close()
    const { errcode, message } = error as Error & { errcode?: number }
    if (errcode === SQLITE_BUSY) return null
    throw unusable(lockFile(dataDir), message)
  }
}

const unusable = (file: string, why: string) =>
  new OperatorError(
    `${file} cannot be used (${why}): run Punctual as the user that owns the folder, or set ` +
      'DATA_DIR to another one.',
  )

function taken(dataDir: string): OperatorError {
  const owner = readOwner(dataDir)
  const who = owner === null ? 'another process' : `process ${owner}`
  return new OperatorError(
    `Another Punctual (${who}) is using the data folder ${dataDir}: stop it first, or give ` +
      'this one another DATA_DIR.',
  )
}

/** Null while the owner has not written its number yet, or has removed it already. */
function readOwner(dataDir: string): string | null {
  try {
    return readFileSync(ownerFile(dataDir), 'utf8').trim()
  } catch {
    return null
  }
}

const lockFile = (dataDir: string) => path.join(dataDir, 'postgres.lock')
const ownerFile = (dataDir: string) => path.join(dataDir, 'postgres.owner')
