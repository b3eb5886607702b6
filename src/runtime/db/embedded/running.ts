/** The server that runs in a data folder, whoever started it. */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { OperatorError } from '../../../base/operator-error.ts'
import { type PostmasterFile, readPostmasterFile } from './postmaster-file.ts'
import { isServerOf } from './processes.ts'

/**
 * What the running server says of itself, of whatever major version it is; null if none runs.
 * @throws {OperatorError} if this user may not look
 */
export async function findRunning(dataDir: string): Promise<PostmasterFile | null> {
  try {
    for (const name of await readdir(dataDir)) {
      if (!/^postgres-\d+$/.test(name)) continue
      const clusterDir = path.join(dataDir, name)
      const file = await readPostmasterFile(clusterDir)
      if (file !== null && (await isServerOf(file.pid, clusterDir))) return file
    }
    return null
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'EACCES') throw error
    throw new OperatorError(`The database in ${dataDir} is another user's: run this as that user.`)
  }
}
