/** `rows.ts`: what `pg` gives for a whole row of each table. */
import type { Column, Table } from './catalog.ts'

const HEADER = '/** Rows of the tables, as pg reads them. Generated: `npm run generate`. */'

const JS_TYPES: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  bigint: 'string',
  numeric: 'string',
  tstzrange: 'string',
  inet: 'string',
  integer: 'number',
  smallint: 'number',
  'double precision': 'number',
  boolean: 'boolean',
  'timestamp with time zone': 'Date',
  bytea: 'Buffer',
  jsonb: 'unknown',
}

export function rowTypes(tables: readonly Table[]): string {
  const byName = tables.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  return [HEADER, ...byName.map(rowType)].map(part => `${part}\n`).join('\n')
}

function rowType({ name, columns }: Table): string {
  const fields = columns.map(column => `  ${column.name}: ${typeOf(column, name)}\n`)
  return `export type ${rowTypeName(name)} = {\n${fields.join('')}}`
}

/** `host_blocks` → `HostBlocksRow`. */
function rowTypeName(table: string): string {
  return `${table.replaceAll(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())}Row`
}

function typeOf({ name, type, isNullable }: Column, table: string): string {
  const [, element = '', brackets = ''] = /^(.*?)((?:\[\])*)$/.exec(type) ?? []
  const known = JS_TYPES[element]
  if (!known)
    throw new Error(`scripts/generate/row-types.ts: how is ${table}.${name} (${type}) read?`)
  return isNullable && known !== 'unknown' ? `${known}${brackets} | null` : `${known}${brackets}`
}
