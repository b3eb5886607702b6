/** How long files, functions, parameter lists and lines may be. */
import { type ESTree, Visitor } from 'vite'
import { type Code, type Finding, isTest, lineAt, type Source } from './source.ts'
import { sqlTexts } from './sql-text.ts'

const LIMITS = { fileLines: 300, functionLines: 70, parameters: 4, columns: 100 }
const AIMS = { fileLines: 150, functionLines: 40, parameters: 3 }

export type Sizes = {
  readonly findings: Finding[]
  /** How often an aim is missed without a limit being passed. */
  readonly missedAims: Record<keyof typeof AIMS, number>
}

type Function = ESTree.Function | ESTree.ArrowFunctionExpression

/** As long as the schema that it is generated from. */
const GENERATED = 'src/runtime/db/rows.ts'

/** Tests are judged by their columns only: a table of cases is as long as it has to be. */
export function checkSizes(files: readonly Code[]): Sizes {
  const missedAims = { fileLines: 0, functionLines: 0, parameters: 0 }
  const findings: Finding[] = []
  for (const file of files) {
    findings.push(...longLines(file, sqlLines(file)))
    if (isTest(file.path) || file.path === GENERATED) continue
    const judge = (kind: keyof typeof AIMS, size: number, what: string, line: number) => {
      const isOver = size > LIMITS[kind]
      if (isOver) {
        findings.push({ path: file.path, line, message: `${what} (at most ${LIMITS[kind]})` })
      } else if (size > AIMS[kind]) missedAims[kind]++
    }
    const length = file.text.trimEnd().split('\n').length
    judge('fileLines', length, `the file has ${length} lines`, 1)
    for (const one of functionsOf(file)) {
      judge('functionLines', one.lines, `a function has ${one.lines} lines`, one.line)
      judge('parameters', one.parameters, `a function has ${one.parameters} parameters`, one.line)
    }
  }
  return { findings, missedAims }
}

type Measured = { line: number; lines: number; parameters: number }

function functionsOf(file: Code): Measured[] {
  const found: Measured[] = []
  const measure = (node: Function) => {
    if (!node.body) return
    const line = lineAt(file.text, node.start)
    const lines = lineAt(file.text, node.end) - line + 1
    const parameters = node.params.filter(one => !isThis(one)).length
    found.push({ line, lines, parameters })
  }
  new Visitor({
    FunctionDeclaration: measure,
    FunctionExpression: measure,
    ArrowFunctionExpression: measure,
  }).visit(file.program)
  return found
}

function isThis(parameter: ESTree.ParamPattern): boolean {
  return parameter.type === 'Identifier' && parameter.name === 'this'
}

function sqlLines(file: Code): Set<number> {
  const numbers = new Set<number>()
  for (const { line, text } of sqlTexts(file)) {
    for (let at = 0; at < text.split('\n').length; at++) numbers.add(line + at)
  }
  return numbers
}

function longLines(file: Source, exempt: ReadonlySet<number>): Finding[] {
  return file.lines.flatMap((text, index) => {
    const isLong = text.length > LIMITS.columns && !exempt.has(index + 1)
    const message = `the line has ${text.length} columns (at most ${LIMITS.columns})`
    return isLong ? [{ path: file.path, line: index + 1, message }] : []
  })
}
