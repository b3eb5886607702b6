/** Questions about other processes of this machine: /proc where there is one, `ps` elsewhere. */
import { readdir, readFile, readlink } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { run } from './run.ts'

const POLL_MS = 5

/**
 * Whether the process is the main server process on this data directory (given as `realpath` gives
 * it). A dead process that its parent has not collected yet (a zombie) counts as gone, and so does
 * a stranger that got the same number.
 */
export async function isServerOf(pid: number, clusterDir: string): Promise<boolean> {
  if (process.platform !== 'linux') {
    const { output } = await run(['ps', '-ww', '-p', String(pid), '-o', 'command='])
    return /^\S*postgres /.test(output) && `${output} `.includes(` -D ${clusterDir} `)
  }
  // The command line, not the working folder: that one may be hidden from root in a container.
  // A zombie has an empty command line.
  const command = (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0')
  const isPostgres = path.basename(command[0] ?? '') === 'postgres'
  return isPostgres && command[command.indexOf('-D') + 1] === clusterDir
}

/** The process that started it, or that has inherited it; 0 if there is none to be seen. */
export async function parentOf(pid: number): Promise<number> {
  if (process.platform !== 'linux') {
    return Number((await run(['ps', '-p', String(pid), '-o', 'ppid='])).output)
  }
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  // Behind the name, which is in brackets and may hold anything.
  return Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1] ?? 0)
}

/** Waits until the server process is gone; false if it still runs after `limitMs`. */
export async function isGoneWithin(
  pid: number,
  clusterDir: string,
  limitMs: number,
): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < limitMs; waitedMs += POLL_MS) {
    if (!(await isServerOf(pid, clusterDir))) return true
    await pause(POLL_MS)
  }
  return false
}

/** The processes whose working folder is this data directory, as far as we may look. */
export async function processesIn(clusterDir: string): Promise<number[]> {
  const names = await readdir('/proc').catch(() => [])
  const pids = names.filter(name => /^\d+$/.test(name)).map(Number)
  const folders = await Promise.all(pids.map(pid => readlink(`/proc/${pid}/cwd`).catch(() => '')))
  return pids.filter((_, index) => folders[index] === clusterDir)
}

/** Sends a signal; a process that is gone already is no error. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
