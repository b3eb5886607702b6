/** Who may import whom, and that no file reaches itself. */

import { isPure, roleOf } from './roles.ts'
import { type Code, type Finding, type Import, isTest, type Source } from './source.ts'

export function checkImports(files: readonly Code[]): Finding[] {
  const judged = files.filter(file => /^(src|web)\//.test(file.path) && !isTest(file.path))
  return judged.flatMap(file =>
    file.imports.flatMap(one => {
      const message = refusal(file.path, one)
      return message ? [{ path: file.path, line: one.line, message }] : []
    }),
  )
}

/** Why `path` may not import `one`, or null. Types are free but for the walls that are absolute. */
function refusal(path: string, one: Import): string | null {
  const wall = wallBetween(path, one)
  if (wall) return `${wall}: ${one.target}`
  if (one.isTypeOnly) return null
  if (isPure(path)) return pureRefusal(path, one)
  if (!one.isOurs) return null
  const role = roleOf(path)
  return role.allows.some(pattern => pattern.test(one.target))
    ? null
    : `${role.name} may not import ${one.target} (${role.may})`
}

function wallBetween(path: string, { target, isOurs }: Import): string | null {
  if (!isOurs) return null
  if (/^(test|scripts|bench)\//.test(target)) return 'the product imports no test, script or bench'
  const isConcept = /^src\/(?!base\/|time\/|runtime\/|cli\/)/.test(target)
  if (/^src\/(base|runtime)\//.test(path) && isConcept) return 'base and runtime know no concept'
  if (/^src\/bookings\//.test(path) && /^src\/(webhooks|notifications|calendars)\//.test(target)) {
    return 'bookings append an event; jobs.ts says who listens'
  }
  return null
}

function pureRefusal(path: string, { target, isOurs }: Import): string | null {
  if (!isOurs) {
    const isSigning = path.endsWith('/sign.ts') && target === 'node:crypto'
    return isSigning ? null : `a pure file imports no package: ${target}`
  }
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const isSibling = target.startsWith(folder) && isPure(target)
  const isAllowed = isSibling || target.startsWith('src/time/') || target === 'src/base/assert.ts'
  return isAllowed
    ? null
    : `a pure file imports time, base/assert and pure files beside it only: ${target}`
}

/** What the product imports is installed with it: `devDependencies` are not. */
export function checkPackages(files: readonly Code[], manifest: Source): Finding[] {
  const { dependencies = {} }: { dependencies?: object } = JSON.parse(manifest.text)
  const judged = files.filter(file => /^(src|web)\//.test(file.path) && !isTest(file.path))
  return judged.flatMap(file =>
    file.imports
      .filter(one => !one.isOurs && !one.isTypeOnly && !one.target.startsWith('node:'))
      .filter(one => !Object.hasOwn(dependencies, packageOf(one.target)))
      .map(({ target, line }) => ({
        path: file.path,
        line,
        message: `${packageOf(target)} is not among the dependencies of package.json`,
      })),
  )
}

/** `@scope/name/part` → `@scope/name`. */
function packageOf(target: string): string {
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/')
}

/** Each ring of imports once, named from its first file in the order of names. */
export function checkCycles(files: readonly Code[]): Finding[] {
  const targets = new Map(files.map(file => [file.path, oursIn(file)]))
  const done = new Set<string>()
  const findings: Finding[] = []
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path)
    if (at >= 0) {
      const ring = [...trail.slice(at), path].join(' → ')
      findings.push({ path, line: 1, message: `files import each other in a ring: ${ring}` })
      return
    }
    if (done.has(path)) return
    for (const target of targets.get(path) ?? []) visit(target, [...trail, path])
    done.add(path)
  }
  for (const path of [...targets.keys()].sort()) visit(path, [])
  return findings
}

function oursIn(file: Code): string[] {
  return [...new Set(file.imports.filter(one => one.isOurs).map(one => one.target))]
}
