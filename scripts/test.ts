/**
 * Runs the tests, names what failed (`FAIL …`, a line each) and closes with one plain line:
 * `N passed, N failed`, and `, N skipped` if any.
 *
 *   scripts/test.ts [--only unit|db|e2e] [arguments for vitest…]
 *
 * Without `--only` everything runs but the browser tests. Fails on any failure, on an error outside
 * of a test, when no test ran, and when all database tests together miss a reply that is declared.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { unseenReplies } from '../test/contract/unseen.ts'
import { declaredRoutes } from './generate/declared-routes.ts'
import { closingLine, countTests, failures, readReport } from './tests/closing.ts'

const PROJECTS = ['unit', 'db', 'e2e']
const root = fileURLToPath(new URL('..', import.meta.url))
const vitest = join(root, 'node_modules/vitest/vitest.mjs')

const { only, rest } = readOnly(process.argv.slice(2))
const projects = only === null ? ['unit', 'db'] : [only]
process.exitCode = await run(projects, rest)

function readOnly(args: string[]): { only: string | null; rest: string[] } {
  const at = args.findIndex(arg => arg === '--only' || arg.startsWith('--only='))
  if (at < 0) return { only: null, rest: args }
  const length = args[at] === '--only' ? 2 : 1
  const { values } = parseArgs({
    args: args.slice(at, at + length),
    options: { only: { type: 'string' } },
  })
  if (!values.only || !PROJECTS.includes(values.only)) {
    console.error(`--only takes one of ${PROJECTS.join(', ')}.`)
    process.exit(2)
  }
  return { only: values.only, rest: args.toSpliced(at, length) }
}

async function run(names: string[], args: string[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'punctual-test-'))
  const report = join(folder, 'report.json')
  const seenReplies = join(folder, 'seen-replies')
  writeFileSync(seenReplies, '')
  const asked = names.map(name => `--project=${name}`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  try {
    const child = spawn(process.execPath, [vitest, 'run', ...asked, ...reporters, ...args], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, PUNCTUAL_SEEN_REPLIES: seenReplies },
    })
    // Ctrl-C reaches vitest by itself; here it must not end the run before vitest has.
    process.on('SIGINT', () => {})
    process.on('SIGTERM', signal => child.kill(signal))
    await once(child, 'close')
    const { exitCode, signalCode } = child
    const status = signalCode ? 128 + constants.signals[signalCode] : (exitCode ?? 1)
    const results = readReport(() => readFileSync(report, 'utf8'))
    const counts = countTests(results, status)
    const ranAll = names.includes('db') && args.length === 0 && status === 0
    if (ranAll && misses(seenReplies)) counts.failed++
    for (const line of failures(results)) console.log(line.replace(root, ''))
    console.log(`\n${closingLine(counts)}`)
    return status !== 0 || counts.failed > 0 || counts.passed === 0 ? status || 1 : 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Whether no test met some reply that is declared; says which. */
function misses(seenReplies: string): boolean {
  const unseen = unseenReplies(seenReplies, declaredRoutes())
  for (const reply of unseen) console.log(`FAIL declared, and met by no test: ${reply}`)
  return unseen.length > 0
}
