/** What the tests of the embedded server share. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { onTestFinished } from 'vitest'
import { afterFile } from '../../../../test/after-file.ts'
import type { Connection } from './database.ts'
import { type EmbeddedOptions, type EmbeddedServer, startEmbedded } from './start.ts'

/** A folder that everybody may enter, removed after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'embedded-test-'))
  await chmod(folder, 0o755)
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

let made: Promise<string> | undefined

/** A data folder that a server has run in: a copy of one, for making it anew takes a second. */
export async function usedFolder(): Promise<string> {
  made ??= makeUsedFolder()
  const folder = await temporaryFolder()
  await cp(await made, folder, { recursive: true })
  return folder
}

async function makeUsedFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'embedded-test-'))
  afterFile(() => {
    made = undefined
    return rm(folder, { recursive: true, force: true })
  })
  await (await startEmbedded({ dataDir: folder, log: () => {} })).stop()
  return folder
}

/** Starts in this process; stopped after the test at the latest. */
export async function start(options: Omit<EmbeddedOptions, 'log'>): Promise<EmbeddedServer> {
  const server = await startEmbedded({ log: () => {}, ...options })
  onTestFinished(() => server.stop())
  return server
}

/** The first row of a query by itself; what it wrote survives a killed server. */
export async function ask(
  connection: Connection,
  query: string,
): Promise<Record<string, unknown> | undefined> {
  const options = '-c synchronous_commit=on'
  const client = new pg.Client({ ...connection, options })
  await client.connect()
  try {
    return (await client.query(query)).rows[0]
  } finally {
    await client.end()
  }
}

export type Supervisor = {
  process: ChildProcess
  /** the next thing it says */
  next(): Promise<{ is: string; connection: Connection; message: string; name: string }>
  /** lets it start and gives what came of that */
  go(): ReturnType<Supervisor['next']>
  gone: Promise<unknown>
  /** what the server printed so far */
  printed: string[]
}

/**
 * Another process that is about to start a server, perhaps as another user, or taking itself to be
 * on another platform.
 */
export async function supervisor(
  options: Omit<EmbeddedOptions, 'log'> & { platform?: string },
  asUser?: number,
): Promise<Supervisor> {
  const script = path.join(import.meta.dirname, 'supervise.fixture.ts')
  const user = ['setpriv', `--reuid=${asUser}`, `--regid=${asUser}`, '--clear-groups']
  const [program = '', ...args] = [
    ...(asUser === undefined ? [] : user),
    process.execPath,
    script,
    JSON.stringify(options),
  ]
  const child = spawn(program, args, { detached: true, stdio: ['pipe', 'pipe', 'pipe'] })
  const gone = once(child, 'exit')
  onTestFinished(async () => {
    child.kill('SIGTERM')
    await gone
  })
  const printed: string[] = []
  createInterface({ input: child.stderr }).on('line', line => printed.push(line))
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async () => {
    const { value, done } = await lines.next()
    if (done) throw new Error(`the supervisor ended: ${printed.join('\n')}`)
    return JSON.parse(value)
  }
  await next()
  const go = () => {
    child.stdin.end('go\n')
    return next()
  }
  return { process: child, next, go, gone, printed }
}

/** Accounts to run as; tests that need them are skipped where we are not root. */
export const NOBODY = 65534
export const isRoot = process.geteuid?.() === 0
if (!isRoot) console.warn('Not root: tests that run the server as several users are skipped.')
