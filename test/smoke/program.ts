/**
 * The real program as a process of its own, and an end to whatever a test leaves running. A test
 * file's processes and folders are its own; nothing else is ever signalled.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterFile } from '../after-file.ts'

const SCRIPT = join(import.meta.dirname, '../../src/cli/punctual.ts')
/** Halves the work of a start, of which there are many here. */
const COMPILED = join(import.meta.dirname, '../../node_modules/.cache/smoke')
const STOP_LIMIT_MS = 30_000
/** For a test: each start is two processes and many syncs of a disk that others use too. */
export const SLOW_MACHINE_MS = 180_000

export type Env = Readonly<Record<string, string>>

export type Ended = {
  code: number | null
  signal: NodeJS.Signals | null
  out: string
  err: string
}

export type Program = {
  pid: number
  /** What it has printed so far. */
  out(): string
  err(): string
  /** The first group of the pattern, once what it printed has it. Rejects if it ends before. */
  said(pattern: RegExp, where?: 'out' | 'err'): Promise<string>
  signal(name: NodeJS.Signals): void
  /** Resolves when it is gone and all that it printed has been read. */
  ended: Promise<Ended>
}

export type Serving = Program & {
  /** `http://127.0.0.1:<port>` */
  url: string
  port: string
  /** SIGTERM, and the end. */
  stop(): Promise<Ended>
}

async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'close')
  child.kill('SIGTERM')
  const force = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS)
  await gone
  clearTimeout(force)
}

/** A data folder that does not exist yet, in a folder of its own (with a space in its name). */
export async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'punctual smoke '))
  afterFile(() => rm(folder, { recursive: true, force: true, maxRetries: 9 }))
  return join(folder, 'data')
}

/** Nothing of the environment of the tests gets in but what any program needs. */
function cleanEnvironment(env: Env): Env {
  const { PATH = '', HOME = '', TMPDIR = tmpdir() } = process.env
  return { PATH, HOME, TMPDIR, NODE_COMPILE_CACHE: COMPILED, ...env }
}

/** Any program, with the same clean environment. */
function launch(command: readonly string[], env: Env): Program {
  const [file = '', ...args] = command
  const child = spawn(file, args, {
    env: cleanEnvironment(env),
    cwd: tmpdir(),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  afterFile(() => endChild(child))
  const printed = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', text => {
    printed.out += text
  })
  child.stderr.setEncoding('utf8').on('data', text => {
    printed.err += text
  })
  const ended = once(child, 'close').then(([code, signal]) => {
    return { code, signal, ...printed }
  })
  const said = async (pattern: RegExp, where: 'out' | 'err' = 'out') => {
    const end = ended.then(() => 'ended')
    for (;;) {
      const found = pattern.exec(printed[where])
      if (found) return found[1] ?? found[0]
      const next = once(where === 'out' ? child.stdout : child.stderr, 'data').then(() => 'more')
      if ((await Promise.race([end, next])) === 'ended') {
        throw new Error(`${command.join(' ')} ended: ${printed.out}${printed.err}`)
      }
    }
  }
  return {
    pid: child.pid ?? 0,
    out: () => printed.out,
    err: () => printed.err,
    said,
    signal: name => {
      child.kill(name)
    },
    ended,
  }
}

/** `punctual <args…>`, to its end. */
export function punctual(args: readonly string[], env: Env = {}): Promise<Ended> {
  return launch([process.execPath, SCRIPT, ...args], env).ended
}

/** A shell's script, to its end. */
export function bash(script: string): Promise<Ended> {
  return launch(['bash', '-c', script], {}).ended
}

/** `punctual serve` that nobody waits for: it may not get ready at all. */
export function launchServe(env: Env, args: readonly string[] = []): Program {
  return launch([process.execPath, SCRIPT, 'serve', ...args], { PORT: '0', ...env })
}

/** `punctual worker`; it says when it works. */
export function launchWorker(env: Env): Program {
  return launch([process.execPath, SCRIPT, 'worker'], { LOG_LEVEL: 'warn', ...env })
}

/** `punctual serve`, ready, on a free port. Without RATE_LIMIT there is none. */
export function serve(env: Env, args: readonly string[] = []): Promise<Serving> {
  return ready(launchServe({ RATE_LIMIT: 'off', ...env }, args))
}

/** Waits for the line that says so. Throws with all that was printed if it ends before. */
export async function ready(program: Program): Promise<Serving> {
  const port = await program.said(/^Punctual is ready: http:\/\/localhost:(\d+)\n/)
  const stop = () => {
    program.signal('SIGTERM')
    return program.ended
  }
  return { ...program, port, url: `http://127.0.0.1:${port}`, stop }
}
