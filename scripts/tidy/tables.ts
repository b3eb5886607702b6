/**
 * Tables and the statements on them. The comment above a CREATE TABLE begins with its kind:
 * `-- tenant` (belongs to one company: company_id first in every key), `-- directory` (found by
 * what it is looked up by) or `-- system` (belongs to no company).
 */
import { sqlBanIn } from './bans.ts'
import { type Code, type Finding, isTest, lineAt, type Source } from './source.ts'
import { sqlTexts } from './sql-text.ts'

const KIND = /^--\s*(tenant|directory|system)\s*$/
/** A statement that means every company says so, with its reason. */
const EVERY_COMPANY = /every company: \S/

type Table = {
  readonly name: string
  readonly kind: string | null
  readonly body: string
  readonly line: number
}

export function checkMigrations(files: readonly Source[]): Finding[] {
  const tenants = tenantTables(files)
  return files.filter(isMigration).flatMap(file => {
    const ban = sqlBanIn(file.text)
    return [
      ...(ban ? [{ path: file.path, line: 1, message: ban }] : []),
      ...tablesIn(file).flatMap(table => checkTable(table, file.path)),
      ...laterKeys(file, tenants),
    ]
  })
}

/** Every statement of the product on a tenant table names the company. */
export function checkStatements(files: readonly Code[], tenants: ReadonlySet<string>): Finding[] {
  const judged = files.filter(file => file.path.startsWith('src/') && !isTest(file.path))
  return judged.flatMap(file =>
    sqlTexts(file).flatMap(({ text, line }) => {
      const table = tablesNamed(text).find(name => tenants.has(name))
      if (!table || /\bcompany_id\b/.test(text) || EVERY_COMPANY.test(text)) return []
      return [{ path: file.path, line, message: `a statement on ${table} without company_id` }]
    }),
  )
}

export function tenantTables(files: readonly Source[]): Set<string> {
  const tables = files.filter(isMigration).flatMap(tablesIn)
  return new Set(tables.filter(table => table.kind === 'tenant').map(table => table.name))
}

function isMigration({ path }: Source): boolean {
  return /^migrations\/[^/]+\.sql$/.test(path)
}

function tablesIn(file: Source): Table[] {
  const pattern = /^[ \t]*create\s+table\s+(?:if\s+not\s+exists\s+)?(?:\w+\.)?(\w+)\s*\(/gim
  return [...file.text.matchAll(pattern)].map(match => {
    const line = lineAt(file.text, match.index)
    const body = parenthesised(file.text, match.index + match[0].length)
    return { name: match[1] ?? '', kind: kindAbove(file, line), body, line }
  })
}

/** The kind that the comment directly above a line begins with. */
function kindAbove(file: Source, line: number): string | null {
  let kind: string | null = null
  for (let at = line - 2; file.lines[at]?.startsWith('--'); at--) {
    kind = KIND.exec(file.lines[at] ?? '')?.[1] ?? null
  }
  return kind
}

/** The text from `from` to the parenthesis that closes the one before it, without comments. */
function parenthesised(text: string, from: number): string {
  let depth = 1
  let at = from
  for (; at < text.length && depth > 0; at++) {
    if (text[at] === '(') depth++
    if (text[at] === ')') depth--
  }
  return text.slice(from, at - 1).replace(/--[^\n]*/g, '')
}

/** The parts of a table's body between the commas of its own level. */
function partsOf(body: string): string[] {
  const parts: string[] = ['']
  let depth = 0
  for (const character of body) {
    if (character === '(') depth++
    if (character === ')') depth--
    if (character === ',' && depth === 0) parts.push('')
    else parts.push((parts.pop() ?? '') + character)
  }
  return parts.map(part => part.trim().replace(/\s+/g, ' '))
}

function checkTable(table: Table, path: string): Finding[] {
  const finding = (message: string): Finding => ({
    path,
    line: table.line,
    message: `${table.name}: ${message}`,
  })
  if (table.kind === null) return [finding('say -- tenant, -- directory or -- system above it')]
  if (table.kind !== 'tenant') return []
  const parts = partsOf(table.body)
  const problems = parts.flatMap(part => keyProblem(part) ?? [])
  const hasKey = parts.some(part => /\bprimary key\b/i.test(part))
  return [...problems, ...(hasKey ? [] : ['a tenant table needs a primary key'])].map(finding)
}

/** What is wrong with one column or constraint of a tenant table, or null. */
function keyProblem(part: string): string | null {
  const constraint = part.replace(/^constraint \w+ /i, '')
  const key = /^(primary key|unique|foreign key)(?: nulls (?:not )?distinct)? ?\( ?(\w+)/i.exec(
    constraint,
  )
  if (key) return key[2] === 'company_id' ? setNull(part) : `${key[1]} must begin with company_id`
  if (/^exclude\b/i.test(constraint)) {
    const isScoped = /\bcompany_id with =/i.test(constraint)
    return isScoped ? null : 'EXCLUDE must have company_id WITH ='
  }
  const inline = /\b(primary key|unique|references)\b/i.exec(part)?.[0]
  const isCompany = part.startsWith('company_id ')
  if (inline && !isCompany) return `${inline} on a column alone leaves company_id out: ${part}`
  return setNull(part)
}

function setNull(part: string): string | null {
  return /\bon (delete|update) set null\b/i.test(part) ? 'SET NULL would empty company_id' : null
}

/** Unique indexes, added keys and triggers after the table was made. */
function laterKeys(file: Source, tenants: ReadonlySet<string>): Finding[] {
  const text = file.text.replace(/--[^\n]*/g, comment => ' '.repeat(comment.length))
  const found: Finding[] = []
  const each = (pattern: RegExp, judge: (first: string) => string | null) => {
    for (const match of text.matchAll(pattern)) {
      const [, name = '', first = ''] = match
      const message = tenants.has(name) ? judge(first) : null
      if (message) {
        const line = lineAt(text, match.index)
        found.push({ path: file.path, line, message: `${name}: ${message}` })
      }
    }
  }
  const beginsWithCompany = (first: string) =>
    first === 'company_id' ? null : 'a unique key must begin with company_id'
  each(
    /\bcreate\s+unique\s+index\s+(?:[\w\s]*?\s)?on\s+(?:\w+\.)?(\w+)[^(;]*\(\s*(\w+)/gi,
    beginsWithCompany,
  )
  each(
    /\balter\s+table\s+(?:only\s+)?(\w+)[^;]*?\b(?:primary\s+key|unique)[^(;]*\(\s*(\w+)/gi,
    beginsWithCompany,
  )
  each(
    /\bcreate\s+(?:or\s+replace\s+)?(?:constraint\s+)?trigger\b[^;]*?\bon\s+(?:\w+\.)?(\w+)/gi,
    () => 'a tenant table has no triggers',
  )
  return found
}

function tablesNamed(text: string): string[] {
  const pattern = /\b(?:from|join|into|update|only|using|table)\s+(?:only\s+)?(?:\w+\.)?"?(\w+)"?/gi
  return [...text.matchAll(pattern)].map(match => (match[1] ?? '').toLowerCase())
}
