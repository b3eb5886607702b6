import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { inDatabase, onServer } from '../../../test/global-database.ts'
import { type Connection, type Database, openDatabase, type Tx } from './database.ts'
import { migrate, missingMigrations, ownMigrations } from './migrate.ts'
import { sql } from './sql.ts'

const { connection: server } = inject('testServer')
const name = `punctual_test_${randomUUID().replaceAll('-', '')}`
const connection = inDatabase(server, name)
let db: Database

beforeAll(async () => {
  await onServer(server, `CREATE DATABASE ${name} ENCODING 'UTF8' TEMPLATE template0`)
  await onServer(connection, 'CREATE TABLE counters (id int PRIMARY KEY, n int NOT NULL)')
  await onServer(connection, 'INSERT INTO counters VALUES (1, 0), (2, 0)')
  db = openDatabase(connection)
})
afterAll(async () => {
  await db.close()
  await onServer(server, `DROP DATABASE ${name} WITH (FORCE)`)
})

function asRole(of: Connection, user: string): Connection {
  if (!('connectionString' in of)) return { ...of, user }
  const url = new URL(of.connectionString)
  url.username = user
  url.password = 'few'
  return { connectionString: url.href }
}

const raise = (tx: Tx, id: number) => tx.query(sql`UPDATE counters SET n = n + 1 WHERE id = ${id}`)
const counters = async () =>
  (await db.query<{ n: number }>(sql`SELECT n FROM counters ORDER BY id`)).map(({ n }) => n)
const failure = (code: string) => Object.assign(new Error('made up'), { code })

describe('a server that has all the connections it may have', () => {
  const role = `${name}_few`
  beforeAll(async () => {
    await onServer(server, `CREATE ROLE ${role} LOGIN PASSWORD 'few' CONNECTION LIMIT 0`)
  })
  afterAll(() => onServer(server, `DROP ROLE ${role}`))

  test('is busy, not away', async () => {
    const crowded = openDatabase(asRole(connection, role))
    const busy = { code: 'busy_try_again' }
    try {
      await expect(crowded.query(sql`SELECT 1`)).rejects.toMatchObject(busy)
      await expect(crowded.transaction(async () => {})).rejects.toMatchObject(busy)
    } finally {
      await crowded.close()
    }
  })
})

describe('transaction', () => {
  test('keeps all of it or nothing, and tells after the commit only', async () => {
    const told: string[] = []
    const failed = db.transaction(async tx => {
      tx.afterCommit(() => told.push('failed'))
      await raise(tx, 1)
      throw new Error('no')
    })
    await expect(failed).rejects.toThrow('no')
    expect([await counters(), told]).toEqual([[0, 0], []])
    await db.transaction(async tx => {
      tx.afterCommit(() => told.push('kept'))
      await raise(tx, 1)
      expect(told).toEqual([])
    })
    expect([await counters(), told]).toEqual([[1, 0], ['kept']])
  })

  test('of two that deadlock, the loser runs again as a whole', async () => {
    const before = await counters()
    const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    let runs = 0
    const cross = (from: number, to: number, mine: typeof first, other: typeof first) =>
      db.transaction(async tx => {
        runs += 1
        await raise(tx, from)
        mine.resolve()
        await other.promise
        await raise(tx, to)
      })
    await Promise.all([cross(1, 2, first, second), cross(2, 1, second, first)])
    expect(await counters()).toEqual(before.map(n => n + 2))
    // Twice, and once more for each time that one was the victim.
    expect(runs).toBeGreaterThanOrEqual(3)
  })

  test('gives up after three tries with busy_try_again', async () => {
    let runs = 0
    const busy = db.transaction(() => {
      runs += 1
      throw failure('40001')
    })
    await expect(busy).rejects.toMatchObject({ code: 'busy_try_again' })
    expect(runs).toBe(3)
  })

  test('a statement over its time is busy_try_again at once; other failures stay', async () => {
    let runs = 0
    const slow = db.transaction(() => {
      runs += 1
      throw failure('57014')
    })
    await expect(slow).rejects.toMatchObject({ code: 'busy_try_again' })
    expect(runs).toBe(1)
    await expect(db.transaction(tx => tx.query(sql`SELECT no_such_column`))).rejects.toMatchObject({
      code: '42703',
    })
  })
})

describe('reads', () => {
  test('many at once over the shared connections each get their own answer', async () => {
    const answers = await Promise.all(
      Array.from({ length: 500 }, (_, i) => db.query<{ v: number }>(sql`SELECT ${i}::int AS v`)),
    )
    expect(answers.map(rows => rows[0]?.v)).toEqual(Array.from({ length: 500 }, (_, i) => i))
  })

  test('one that fails spoils none beside it', async () => {
    const [good, bad, alsoGood] = await Promise.allSettled([
      db.query(sql`SELECT 1`),
      db.query(sql`SELECT 1 / 0`),
      db.query(sql`SELECT 2`),
    ])
    expect([good.status, bad.status, alsoGood.status]).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
    ])
  })
})

describe('migrate', () => {
  test('applies what is missing once, also when several start together', async () => {
    expect(await missingMigrations(db).catch(() => 'no table yet')).toBe('no table yet')
    const applied = await Promise.all([
      migrate(connection),
      migrate(connection),
      migrate(connection),
    ])
    const names = ownMigrations().map(migration => migration.name)
    expect(applied.flat()).toEqual(names)
    expect(await missingMigrations(db)).toEqual([])
  })

  test('refuses a database of a newer Punctual, and a changed migration', async () => {
    await onServer(connection, `INSERT INTO schema_migrations VALUES (9999, '9999_later.sql', '')`)
    await expect(migrate(connection)).rejects.toThrow(/newer Punctual \(migration 9999_later.sql\)/)
    await onServer(connection, 'DELETE FROM schema_migrations WHERE id = 9999')
    await onServer(connection, `UPDATE schema_migrations SET hash = 'other' WHERE id = 1`)
    await expect(migrate(connection)).rejects.toThrow(/0001_start.sql is not what/)
  })

  test('refuses a database that is not UTF-8, by name', async () => {
    const latin = `${name}_latin`
    await onServer(
      server,
      `CREATE DATABASE ${latin} ENCODING 'LATIN1' LOCALE_PROVIDER libc LC_COLLATE 'C'
       LC_CTYPE 'C' TEMPLATE template0`,
    )
    try {
      const refused = migrate(inDatabase(server, latin))
      await expect(refused).rejects.toThrow(new RegExp(`${latin} is stored in LATIN1`))
    } finally {
      await onServer(server, `DROP DATABASE ${latin} WITH (FORCE)`)
    }
  })
})
