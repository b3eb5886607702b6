/** `schema.sql`: the whole schema in one file to read, the same text on every PostgreSQL. */
import type { Catalog, Column, Table } from './catalog.ts'

const HEADER = '-- The schema that all migrations together make. Generated, to be read.'

/** `migrations` are the texts of all migrations: the kind of a table stands above it there. */
export function schemaSql({ extensions, tables }: Catalog, migrations: readonly string[]): string {
  const kinds = tableKinds(migrations)
  return [
    HEADER,
    extensions.map(name => `CREATE EXTENSION IF NOT EXISTS ${name};`).join('\n'),
    ...tables.map(table => tableSql(table, kinds.get(table.name) ?? kindOutside(table.name))),
  ]
    .filter(part => part !== '')
    .map(part => `${part}\n`)
    .join('\n')
}

/** The runner of migrations makes one table itself. */
function kindOutside(name: string): string {
  if (name === 'schema_migrations') return 'system'
  throw new Error(
    `The table ${name} has no kind: say -- tenant, -- directory or -- system above it`,
  )
}

function tableKinds(migrations: readonly string[]): Map<string, string> {
  const above = /^-- (tenant|directory|system)\n(?:--.*\n)*CREATE TABLE (?:IF NOT EXISTS )?(\w+)/gm
  const kinds = new Map<string, string>()
  for (const text of migrations) {
    for (const [, kind = '', name = ''] of text.matchAll(above)) kinds.set(name, kind)
  }
  return kinds
}

function tableSql(table: Table, kind: string): string {
  const lines = [...table.columns.map(columnSql), ...table.constraints]
  return [
    `-- ${kind}`,
    `CREATE TABLE ${table.name} (`,
    lines.map(line => `  ${line}`).join(',\n'),
    ');',
    ...table.indexes.map(index => `${index};`),
  ].join('\n')
}

function columnSql({ name, type, isNullable, expression, kind }: Column): string {
  const parts = [name, type.replace('timestamp with time zone', 'timestamptz')]
  if (kind === 'identity') parts.push('GENERATED ALWAYS AS IDENTITY')
  else if (kind === 'generated') parts.push(`GENERATED ALWAYS AS (${expression}) STORED`)
  else if (expression !== null) parts.push(`DEFAULT ${expression}`)
  if (!isNullable) parts.push('NOT NULL')
  return parts.join(' ')
}
