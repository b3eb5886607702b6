/** What may only be used in its home. Tests, benches and scripts are free. */
import { type ESTree, Visitor } from 'vite'
import { type Code, type Finding, isTest, lineAt, type Span } from './source.ts'
import { sqlTexts } from './sql-text.ts'

type Ban = { readonly what: string; readonly homes: readonly string[]; readonly instead: string }

const BANS = {
  environment: {
    what: 'process.env',
    homes: ['src/runtime/config/'],
    instead: 'take a configuration (runtime/config)',
  },
  clock: {
    what: 'reading the clock',
    homes: ['src/base/clock.ts', 'web/ui/clock.ts'],
    instead: 'take the time as an argument (base/clock)',
  },
  fetch: {
    what: 'fetch',
    homes: ['src/runtime/net/', 'web/client/', 'web/booking/calls.ts', 'web/dashboard/api.ts'],
    instead: 'use runtime/net',
  },
  console: {
    what: 'console',
    homes: ['src/cli/', 'src/base/log.ts'],
    instead: 'log (base/log), or print from a command (cli)',
  },
  output: {
    what: 'writing to standard output or error',
    homes: ['src/cli/', 'src/base/log.ts'],
    instead: 'log (base/log), or print from a command (cli)',
  },
  sleep: {
    what: 'sleeping',
    homes: ['src/runtime/db/embedded/', 'src/runtime/jobs/'],
    instead: 'wait for the event itself',
  },
  sqlClock: {
    what: 'reading the time in SQL',
    homes: [],
    instead: 'pass the time as a parameter',
  },
  sqlZone: {
    what: 'AT TIME ZONE in SQL',
    homes: [],
    instead: 'use time/zone.ts (the data of PostgreSQL may differ)',
  },
} satisfies Record<string, Ban>

const SQL_CLOCK = new RegExp(
  [
    '\\b(now|timeofday|(clock|statement|transaction)_timestamp)\\s*\\(',
    '\\b(current_(timestamp|date|time)|localtime(stamp)?)\\b',
  ].join('|'),
  'i',
)
const SQL_ZONE = /\bat\s+time\s+zone\b/i

/** Dotted names whose use is a ban's business. */
const NAMES: Readonly<Record<string, keyof typeof BANS>> = {
  'process.env': 'environment',
  'Date.now': 'clock',
  'Temporal.Now': 'clock',
  'performance.now': 'clock',
  'performance.timeOrigin': 'clock',
  'process.hrtime': 'clock',
  'globalThis.fetch': 'fetch',
  'window.fetch': 'fetch',
  'process.stdout': 'output',
  'process.stderr': 'output',
}

export function checkBans(files: readonly Code[]): Finding[] {
  const judged = files.filter(file => /^(src|web)\//.test(file.path) && !isTest(file.path))
  return judged.flatMap(file => {
    const uses = [...usesIn(file), ...sqlUsesIn(file)]
    return uses
      .filter(({ ban }) => !BANS[ban].homes.some(home => file.path.startsWith(home)))
      .map(({ ban, line }) => ({ path: file.path, line, message: sentence(BANS[ban]) }))
  })
}

/** Migrations read no clock and know no zone either. */
export function sqlBanIn(text: string): string | null {
  const words = text.replace(/--[^\n]*/g, '')
  if (SQL_CLOCK.test(words)) return sentence(BANS.sqlClock)
  return SQL_ZONE.test(words) ? sentence(BANS.sqlZone) : null
}

function sentence({ what, instead }: Ban): string {
  return `${what} is not allowed here: ${instead}`
}

type Use = { readonly ban: keyof typeof BANS; readonly line: number }

function sqlUsesIn(file: Code): Use[] {
  return sqlTexts(file).flatMap(({ text, line }) => [
    ...(SQL_CLOCK.test(text) ? [{ ban: 'sqlClock' as const, line }] : []),
    ...(SQL_ZONE.test(text) ? [{ ban: 'sqlZone' as const, line }] : []),
  ])
}

function usesIn(file: Code): Use[] {
  const uses: Use[] = []
  const add = (ban: keyof typeof BANS, node: { start: number }) =>
    uses.push({ ban, line: lineAt(file.text, node.start) })
  const textOf = ({ start, end }: Span) => file.text.slice(start, end)
  new Visitor({
    MemberExpression(node) {
      const name = textOf(node)
      const ban = Object.hasOwn(NAMES, name) ? NAMES[name] : undefined
      if (ban) add(ban, node)
      if (textOf(node.object) === 'console') add('console', node)
    },
    CallExpression(node) {
      const name = textOf(node.callee)
      if (name === 'fetch') add('fetch', node)
      if (name === 'sleep') add('sleep', node)
      if (name === 'Date') add('clock', node)
    },
    NewExpression(node) {
      const name = textOf(node.callee)
      if (name === 'Date' && node.arguments.length === 0) add('clock', node)
      if (name === 'Promise' && isSleep(node, textOf(node))) add('sleep', node)
    },
    ImportDeclaration(node) {
      const names = node.specifiers.map(one => textOf(one))
      if (/^(node:)?timers\/promises$/.test(node.source.value)) add('sleep', node)
      if (/^(node:)?process$/.test(node.source.value) && names.includes('env')) {
        add('environment', node)
      }
    },
    VariableDeclarator(node) {
      const takesEnv = /^\{[^}]*\benv\b/.test(textOf(node.id))
      if (takesEnv && node.init && textOf(node.init) === 'process') add('environment', node)
    },
  }).visit(file.program)
  return uses
}

/** `new Promise(done => setTimeout(done, …))`: a timer that resolves, rather than gives up. */
function isSleep(node: ESTree.NewExpression, text: string): boolean {
  const executor = node.arguments[0]
  const isFunction =
    executor?.type === 'ArrowFunctionExpression' || executor?.type === 'FunctionExpression'
  const resolve = isFunction ? executor.params[0] : undefined
  if (resolve?.type !== 'Identifier') return false
  return new RegExp(
    `setTimeout\\(\\s*(${resolve.name}\\b|\\(\\) =>\\s*\\{?\\s*${resolve.name}\\()`,
  ).test(text)
}
