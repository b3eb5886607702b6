/** What a migrated database is made of, by our own queries: the same on PostgreSQL 15 to 18. */
import type pg from 'pg'

export type Column = {
  name: string
  /** As PostgreSQL writes it: `timestamp with time zone`, `text[]`. */
  type: string
  isNullable: boolean
  /** The expression of a default or of a generated column. */
  expression: string | null
  kind: 'plain' | 'generated' | 'identity'
}

export type Table = {
  name: string
  columns: Column[]
  /** `CONSTRAINT … CHECK (…)`: keys first, then references, checks and exclusions, each by name. */
  constraints: string[]
  /** `CREATE INDEX …`, without the indexes that constraints keep. */
  indexes: string[]
  /** The tables that its foreign keys point at. */
  references: string[]
}

export type Catalog = { extensions: string[]; tables: Table[] }

/**
 * Reads the schema `public`. Throws if something is there that the printers do not know (a view, a
 * type, a function, a trigger, a sequence of its own), so that nothing is left out in silence.
 */
export async function readCatalog(client: pg.Client): Promise<Catalog> {
  await client.query(`SET search_path TO public; SET IntervalStyle TO postgres`)
  await refuseUnknown(client)
  const names = await column<string>(
    client,
    `SELECT relname FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace
     ORDER BY relname COLLATE "C"`,
  )
  const tables: Table[] = []
  for (const name of names) tables.push(await readTable(client, name))
  const extensions = await column<string>(
    client,
    `SELECT extname FROM pg_extension WHERE extname <> 'plpgsql' ORDER BY extname COLLATE "C"`,
  )
  return { extensions, tables: inOrderOfReferences(tables) }
}

async function readTable(client: pg.Client, name: string): Promise<Table> {
  return {
    name,
    columns: (await client.query<Column>(COLUMNS, [name])).rows,
    constraints: await column<string>(client, CONSTRAINTS, [name]),
    indexes: await column<string>(client, INDEXES, [name]),
    references: await column<string>(client, REFERENCES, [name]),
  }
}

const COLUMNS = `
  SELECT attname AS name, format_type(atttypid, atttypmod) AS type, NOT attnotnull AS "isNullable",
         pg_get_expr(adbin, adrelid, true) AS expression,
         CASE WHEN attgenerated <> '' THEN 'generated' WHEN attidentity <> '' THEN 'identity'
              ELSE 'plain' END AS kind
  FROM pg_attribute LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
  WHERE attrelid = quote_ident($1)::regclass AND attnum > 0 AND NOT attisdropped
  ORDER BY attnum`

/** From 18 on NOT NULL is a constraint as well (n); it is printed with its column. */
const CONSTRAINTS = `
  SELECT 'CONSTRAINT ' || quote_ident(conname) || ' ' || pg_get_constraintdef(oid, true)
  FROM pg_constraint
  WHERE conrelid = quote_ident($1)::regclass AND contype IN ('p', 'u', 'f', 'c', 'x')
  ORDER BY array_position('{p,u,f,c,x}'::"char"[], contype), conname COLLATE "C"`

const INDEXES = `
  SELECT pg_get_indexdef(indexrelid, 0, true)
  FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
  WHERE indrelid = quote_ident($1)::regclass
    AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype <> 'f')
  ORDER BY relname COLLATE "C"`

const REFERENCES = `
  SELECT DISTINCT relname COLLATE "C" AS name
  FROM pg_constraint JOIN pg_class ON pg_class.oid = confrelid
  WHERE conrelid = quote_ident($1)::regclass AND contype = 'f' AND confrelid <> conrelid
  ORDER BY name`

/** What there may be beside tables and indexes: parts of extensions, and what a column brings. */
const UNKNOWN = `
  SELECT pg_describe_object(classid, oid, 0) AS what FROM (
    SELECT 'pg_class'::regclass AS classid, oid FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind NOT IN ('r', 'p', 'i', 'I')
      AND NOT (relkind = 'S' AND EXISTS (
        SELECT FROM pg_depend WHERE objid = pg_class.oid AND deptype = 'i'))
    UNION ALL SELECT 'pg_proc'::regclass, oid FROM pg_proc WHERE pronamespace = 'public'::regnamespace
    UNION ALL SELECT 'pg_trigger'::regclass, oid FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL SELECT 'pg_type'::regclass, oid FROM pg_type
    WHERE typnamespace = 'public'::regnamespace AND typtype IN ('e', 'd', 'r')
  ) AS found
  WHERE NOT EXISTS (
    SELECT FROM pg_depend
    WHERE pg_depend.classid = found.classid AND objid = found.oid AND deptype = 'e')`

async function refuseUnknown(client: pg.Client): Promise<void> {
  const unknown = await column<string>(client, UNKNOWN)
  if (unknown.length === 0) return
  throw new Error(`scripts/generate/catalog.ts cannot print yet: ${unknown.join(', ')}`)
}

/** Each table after those that it points at, else by name. */
function inOrderOfReferences(tables: Table[]): Table[] {
  const byName = new Map(tables.map(table => [table.name, table]))
  const ordered = new Set<Table>()
  const visit = (table: Table, trail: readonly Table[]) => {
    for (const name of table.references) {
      const other = byName.get(name)
      if (other && !trail.includes(other)) visit(other, [...trail, table])
    }
    ordered.add(table)
  }
  for (const table of tables) visit(table, [])
  return [...ordered]
}

/** The one column of a query. */
async function column<T>(client: pg.Client, text: string, values: unknown[] = []): Promise<T[]> {
  const { rows } = await client.query<[T]>({ text, values, rowMode: 'array' })
  return rows.map(([value]) => value)
}
