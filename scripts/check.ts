/**
 * Checks everything that needs no running product: types, lint and format, tidy, generated files.
 * Prints one line each, and the output of what failed; fails if anything did.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

const CHECKS = [
  { name: 'types', args: ['node_modules/typescript/bin/tsc', '--noEmit'] },
  {
    name: 'lint and format',
    args: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
  },
  { name: 'tidy', args: ['scripts/tidy.ts'] },
  { name: 'generated files', args: ['scripts/generate.ts', '--check'] },
].filter(({ args: [script = ''] }) => existsSync(new URL(`../${script}`, import.meta.url)))

const results = await Promise.all(CHECKS.map(({ name, args }) => check(name, args)))
process.exitCode = results.every(isGood => isGood) ? 0 : 1

async function check(name: string, args: string[]): Promise<boolean> {
  const startMs = performance.now()
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => {
      output += part
    })
  }
  await once(child, 'close')
  const isGood = child.exitCode === 0
  const seconds = ((performance.now() - startMs) / 1000).toFixed(1)
  console.log(`${isGood ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`)
  if (!isGood) console.log(output.trimEnd())
  return isGood
}
