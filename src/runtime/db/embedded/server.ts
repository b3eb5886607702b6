/** The server process: started, watched and stopped. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { OperatorError } from '../../../base/operator-error.ts'
import { readPostmasterFile } from './postmaster-file.ts'
import { PROGRAM_ENVIRONMENT } from './run.ts'

export type ServerProcess = {
  /** Fast shutdown; resolves when the process is gone. Idempotent. */
  stop(): Promise<void>
  /** resolves when the process is gone, with a sentence that says how it ended */
  gone: Promise<string>
}

const READY_POLL_MS = 5
const FAST_SHUTDOWN_LIMIT_MS = 30_000
const IMMEDIATE_SHUTDOWN_LIMIT_MS = 10_000
/** How much of what the server printed is kept to explain its end. */
const KEPT_LINES = 20
const LAST_WORDS_MS = 100

/**
 * Starts the server and waits until it accepts connections, through a recovery of any length.
 * Every line it prints goes to `log`; nothing is kept on disk.
 * @throws {OperatorError} with what the server said, if it ends before
 */
export async function startServer(options: {
  command: string[]
  clusterDir: string
  log: (line: string) => void
}): Promise<ServerProcess> {
  const [program = '', ...args] = options.command
  // Detached: Ctrl-C in a terminal goes to the whole group, and the server has to outlive the
  // requests that we still answer.
  const child = spawn(program, args, {
    cwd: '/',
    env: PROGRAM_ENVIRONMENT,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const server = watch(child, options.log)
  try {
    await untilReady(server, options.clusterDir, child.pid)
    return server
  } catch (error) {
    await server.stop()
    throw error
  }
}

async function untilReady(
  server: ServerProcess,
  clusterDir: string,
  pid: number | undefined,
): Promise<void> {
  let end: string | undefined
  server.gone.then(how => {
    end = how
  })
  while (!(await isReady(clusterDir, pid))) {
    if (end !== undefined) {
      throw new OperatorError(
        `The embedded PostgreSQL did not start: ${end} Mend that, or set DATABASE_URL.`,
      )
    }
    await pause(READY_POLL_MS)
  }
}

async function isReady(clusterDir: string, pid: number | undefined): Promise<boolean> {
  const file = await readPostmasterFile(clusterDir)
  return file !== null && file.pid === pid && file.status === 'ready'
}

function watch(child: ChildProcess, log: (line: string) => void): ServerProcess {
  const lastLines: string[] = []
  if (child.stderr !== null) {
    createInterface({ input: child.stderr }).on('line', line => {
      lastLines.push(line)
      if (lastLines.length > KEPT_LINES) lastLines.shift()
      log(line)
    })
  }
  // Where the kernel does not see to it: a process that ends in order takes the server along.
  const stopWithUs = () => child.kill('SIGINT')
  process.once('exit', stopWithUs)
  const gone = new Promise<string>(resolve => {
    child.once('error', error => resolve(`${error.message}.`))
    child.once('exit', (status, signalName) => {
      process.off('exit', stopWithUs)
      const tell = () =>
        resolve(`its process ended with ${signalName ?? `status ${status}`}${explain(lastLines)}.`)
      // Its last words are still in the pipe, which a child process that outlives it may hold.
      child.once('close', tell)
      setTimeout(tell, LAST_WORDS_MS)
    })
  })
  return { gone, stop: () => stop(child, gone) }
}

function explain(lines: string[]): string {
  const telling = lines.findLast(line => /FATAL|PANIC/.test(line)) ?? lines.at(-1)
  return telling === undefined ? '' : ` (${telling})`
}

async function stop(child: ChildProcess, gone: Promise<string>): Promise<void> {
  child.kill('SIGINT')
  const hurry = setTimeout(() => child.kill('SIGQUIT'), FAST_SHUTDOWN_LIMIT_MS)
  const force = setTimeout(
    () => child.kill('SIGKILL'),
    FAST_SHUTDOWN_LIMIT_MS + IMMEDIATE_SHUTDOWN_LIMIT_MS,
  )
  await gone
  clearTimeout(hurry)
  clearTimeout(force)
}
