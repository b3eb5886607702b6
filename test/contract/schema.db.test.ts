import { readFileSync } from 'node:fs'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCatalog } from '../../scripts/generate/catalog.ts'
import { withMigrated } from '../../scripts/generate/migrated.ts'
import { rowTypes } from '../../scripts/generate/row-types.ts'
import { schemaSql } from '../../scripts/generate/schema-sql.ts'
import { ownMigrations } from '../../src/runtime/db/migrate.ts'

const committed = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const migrations = ownMigrations().map(({ text }) => text)

const done = Promise.withResolvers<void>()
let client: pg.Client
let gone: Promise<void>

beforeAll(async () => {
  const opened = Promise.withResolvers<pg.Client>()
  gone = withMigrated(process.env.TEST_DATABASE_URL, one => {
    opened.resolve(one)
    return done.promise
  })
  client = await Promise.race([opened.promise, gone.then(() => client)])
})

afterAll(() => {
  done.resolve()
  return gone
})

test('what cannot be printed is named', async () => {
  const refused = async (make: string, undo: string) => {
    await client.query(make)
    const message = await readCatalog(client).then(
      () => 'nothing',
      error => String(error),
    )
    await client.query(undo)
    return message
  }
  const nothing = 'AS $$ BEGIN RETURN NULL; END $$ LANGUAGE plpgsql'
  expect(await refused('CREATE VIEW here AS SELECT 1', 'DROP VIEW here')).toContain('view here')
  expect(await refused('CREATE SEQUENCE tickets', 'DROP SEQUENCE tickets')).toContain('tickets')
  expect(await refused("CREATE TYPE mood AS ENUM ('good')", 'DROP TYPE mood')).toContain('mood')
  expect(
    await refused(`CREATE FUNCTION stop() RETURNS trigger ${nothing}`, 'DROP FUNCTION stop'),
  ).toContain('stop()')
  await client.query('CREATE TABLE stray (id integer)')
  const catalog = await readCatalog(client)
  await client.query('DROP TABLE stray')
  expect(() => schemaSql(catalog, migrations)).toThrow('The table stray has no kind')
})

test('schema.sql and row types are what migrations make; schema.sql makes it too', async () => {
  const catalog = await readCatalog(client)
  const schema = schemaSql(catalog, migrations)
  expect(schema).toBe(committed('schema.sql'))
  expect(rowTypes(catalog.tables)).toBe(committed('src/runtime/db/rows.ts'))
  // All in one go, PostgreSQL may still look for a function of an extension that is gone already.
  await client.query('DROP EXTENSION pg_trgm, btree_gist CASCADE')
  await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
  await client.query(schema)
  expect(schemaSql(await readCatalog(client), migrations)).toBe(schema)
})
