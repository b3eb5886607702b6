/**
 * What an earlier run left in the data directory, cleared away before a new start. The caller has
 * the folder's lock, so no living Punctual owns what is found.
 */
import { realpath, rm } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { OperatorError } from '../../../base/operator-error.ts'
import { postmasterFile, readPostmasterFile } from './postmaster-file.ts'
import { isGoneWithin, isServerOf, processesIn, signal } from './processes.ts'

const FAST_SHUTDOWN_LIMIT_MS = 30_000
const IMMEDIATE_SHUTDOWN_LIMIT_MS = 10_000

/**
 * Stops a server whose Punctual is dead and waits until it is gone; removes a `postmaster.pid`
 * that names no server of this directory (PostgreSQL itself would take any living process of that
 * number for one and refuse to start).
 * @throws {OperatorError} if the server cannot be stopped
 */
export async function clearEarlierServer(clusterDir: string): Promise<void> {
  const file = await readPostmasterFile(clusterDir)
  if (file === null) return
  if (await isServerOf(file.pid, clusterDir)) await stopOrphan(file.pid, clusterDir)
  else await endBackends(clusterDir)
  await rm(postmasterFile(clusterDir), { force: true })
}

/** It may be on its way out already; asking again does no harm. */
async function stopOrphan(pid: number, clusterDir: string): Promise<void> {
  try {
    signal(pid, 'SIGINT')
    if (await isGoneWithin(pid, clusterDir, FAST_SHUTDOWN_LIMIT_MS)) return
    signal(pid, 'SIGQUIT')
    if (await isGoneWithin(pid, clusterDir, IMMEDIATE_SHUTDOWN_LIMIT_MS)) return
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error
  }
  throw new OperatorError(
    `A PostgreSQL of an earlier run (process ${pid}) still works in ${clusterDir} and cannot be ` +
      'stopped: end that process, then start again.',
  )
}

/**
 * Ends what outlives a killed main process: its children notice only when they next look, and a
 * new server refuses to start beside one that is busy. Nothing is lost, recovery is due anyway.
 */
async function endBackends(clusterDir: string): Promise<void> {
  // A process's working folder is named without symbolic links.
  const folder = await realpath(clusterDir)
  let pids = await processesIn(folder)
  while (pids.length > 0) {
    for (const pid of pids) signal(pid, 'SIGKILL')
    await pause(5)
    pids = await processesIn(folder)
  }
}
