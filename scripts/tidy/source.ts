/** What tidy looks at: every file of the repository that people write. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { type ESTree, type ParseResult, parseSync } from 'vite'

export type Source = {
  /** From the root, with forward slashes. */
  readonly path: string
  readonly text: string
  readonly lines: readonly string[]
}

export type Code = Source & {
  readonly program: ESTree.Program
  readonly imports: readonly Import[]
  readonly exports: readonly Export[]
}

export type Import = {
  /** A path from the root for a file of ours, else the name of a package. */
  readonly target: string
  readonly isOurs: boolean
  readonly isTypeOnly: boolean
  /** The names taken; null: all of them. */
  readonly names: readonly string[] | null
  readonly line: number
}

export type Export = { readonly name: string; readonly line: number }

export type Span = { readonly start: number; readonly end: number }

export type Finding = { readonly path: string; readonly line: number; readonly message: string }

const LEFT_OUT = new Set(['node_modules', '.git', 'data', 'dist', 'generated', 'coverage'])
const READ = /\.(tsx?|mjs|sql|md)$|^package\.json$/

/** Every file under `root` that tidy reads, in the order of their names. */
export function readSources(root: string): Source[] {
  return listFiles(root, '').map(path => toSource(path, readFileSync(join(root, path), 'utf8')))
}

function listFiles(root: string, folder: string): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true })
  return entries
    .filter(entry => !LEFT_OUT.has(entry.name))
    .flatMap(entry => {
      const path = posix.join(folder, entry.name)
      if (entry.isDirectory()) return path === 'web/client' ? [] : listFiles(root, path)
      return READ.test(entry.name) ? [path] : []
    })
    .sort()
}

export function toSource(path: string, text: string): Source {
  return { path, text, lines: text.split('\n') }
}

export function isCode(path: string): boolean {
  return /\.(tsx?|mjs)$/.test(path)
}

/** Tests, and what only tests use. */
export function isTest(path: string): boolean {
  return /(\.(test|e2e)|\bfixture)\.tsx?$/.test(path) || path.startsWith('test/')
}

/** Throws an `Error` that names the file if it cannot be parsed. */
export function parse(source: Source): Code {
  const parsed = parseSync(source.path, source.text)
  const problem = parsed.errors[0]
  if (problem) throw new Error(`${source.path} cannot be parsed: ${problem.message}`)
  return {
    ...source,
    program: parsed.program,
    imports: importsOf(source, parsed),
    exports: parsed.module.staticExports.flatMap(statement =>
      statement.entries.map(entry => ({
        name: entry.exportName.name ?? 'default',
        line: lineAt(source.text, entry.start),
      })),
    ),
  }
}

/** The number of the line at an offset, from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}

function importsOf(source: Source, { module }: ParseResult): Import[] {
  const found: Import[] = []
  const add = (request: string, start: number, taken: Pick<Import, 'isTypeOnly' | 'names'>) => {
    const isOurs = request.startsWith('.')
    const target = isOurs ? posix.join(dirname(source.path), request) : request
    found.push({ target, isOurs, ...taken, line: lineAt(source.text, start) })
  }
  for (const { moduleRequest, entries, start } of module.staticImports) {
    const isWhole = entries.some(entry => entry.importName.kind === 'NamespaceObject')
    add(moduleRequest.value, start, {
      isTypeOnly: entries.length > 0 && entries.every(entry => entry.isType),
      names: isWhole ? null : entries.map(entry => entry.importName.name ?? 'default'),
    })
  }
  for (const { entries, start } of module.staticExports) {
    for (const entry of entries) {
      if (!entry.moduleRequest) continue
      const { name } = entry.importName
      add(entry.moduleRequest.value, start, {
        isTypeOnly: entry.isType,
        names: name ? [name] : null,
      })
    }
  }
  for (const { moduleRequest, start } of module.dynamicImports) {
    const request = source.text.slice(moduleRequest.start, moduleRequest.end)
    const literal = /^['"`]([^'"`$]+)['"`]$/.exec(request)?.[1]
    if (literal) add(literal, start, { isTypeOnly: false, names: null })
  }
  return found
}
