/** All rules of the house over a set of files. */
import { checkBans } from './bans.ts'
import { checkExports } from './exports.ts'
import { checkCycles, checkImports, checkPackages } from './imports.ts'
import { checkNames } from './names.ts'
import { checkSizes, type Sizes } from './size.ts'
import { type Finding, isCode, parse, type Source } from './source.ts'
import { checkMigrations, checkStatements, tenantTables } from './tables.ts'

export type Tidiness = {
  /** In the order of files and lines. */
  readonly findings: readonly Finding[]
  readonly missedAims: Sizes['missedAims']
}

export function tidy(sources: readonly Source[]): Tidiness {
  const code = sources.filter(source => isCode(source.path)).map(parse)
  const manifest = sources.find(source => source.path === 'package.json')
  const sizes = checkSizes(code)
  const findings = [
    ...sizes.findings,
    ...checkNames(sources),
    ...checkImports(code),
    ...checkCycles(code),
    ...(manifest ? checkPackages(code, manifest) : []),
    ...checkBans(code),
    ...checkExports(code),
    ...checkMigrations(sources),
    ...checkStatements(code, tenantTables(sources)),
  ]
  findings.sort((a, b) => (a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1))
  return { findings, missedAims: sizes.missedAims }
}
