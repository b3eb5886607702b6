/**
 * The servers that are measured, in a process of their own: the whole product, once on each
 * database that is asked for, and beside it two routes with nothing to do. Tells its parent where
 * they are, and stops with it.
 */

import pg from 'pg'
import { pino } from 'pino'
import { systemClock } from '../src/base/clock.ts'
import { setUpCompany } from '../src/companies/set-up-company.ts'
import { type Running, start } from '../src/main.ts'
import { RESERVED_SLUGS } from '../src/reserved-slugs.ts'
import { readConfig } from '../src/runtime/config/read.ts'
import type { Connection, Db } from '../src/runtime/db/database.ts'
import { startEmbedded } from '../src/runtime/db/embedded/start.ts'
import { type Query, sql } from '../src/runtime/db/sql.ts'
import { ok, on, operation, type Route } from '../src/runtime/http/operation.ts'
import { makeServer } from '../src/runtime/http/server.ts'
import { inDatabase, onServer } from '../test/global-database.ts'
import { addEventsS } from './events-s.ts'
import { fill, type Size } from './fill.ts'
import { addBusyHosts, addTeams } from './fill-teams.ts'
import { addBookables, rawInsert } from './raw-insert.ts'
import type { Served, ServerOrder, ServerReport } from './report.ts'

const SECRET_KEYS = ['a-secret-of-the-bench-that-is-long-enough']
/** A line a request, as it is written in production, to where it fills no disk. */
const log = pino({ base: null }, pino.destination({ dest: '/dev/null', sync: true }))
const order: ServerOrder = JSON.parse(process.argv[2] ?? '')
const firstDate = new Date(order.firstDate)

const server = await startEmbedded({
  dataDir: order.dataDir,
  log: () => {},
  // Where only filling writes, its durability is not measured.
  settings: order.books ? {} : { fsync: 'off' },
})
const running: Running[] = []

const eventsS = await product('events_s', { users: 0, blocks: 0 })
const served: Served[] = []
for (const [at, size] of order.sizes.entries()) served.push(await product(`size_${at}`, size))
const bookings = order.books ? await addBookables(eventsS, firstDate) : null
const [first] = running
const teams = order.hasTeams && first ? await addTeams(eventsS, first.db, { firstDate }) : null
const report: ServerReport = { ...(await plainRoutes()), eventsS, served, bookings, teams }
process.send?.(report)

process.once('disconnect', async () => {
  for (const one of running) await one.close()
  await server.stop()
  process.exit()
})

async function product(database: string, size: Size): Promise<Served> {
  await onServer(server.connection, `CREATE DATABASE ${database} TEMPLATE template0`)
  const storage = {
    kind: 'server' as const,
    connection: inDatabase(server.connection, database),
    secretKeys: SECRET_KEYS,
    exited: server.exited,
    stop: async () => {},
  }
  const config = readConfig({}, { port: '0', 'rate-limit': 'off' })
  const one = await start(config, { log, storage })
  running.push(one)
  const { companyId, userId, apiKey } = await one.db.transaction(tx =>
    setUpCompany(
      tx,
      { name: 'Bench', email: 'bench@example.com', timezone: 'Europe/Berlin', nowMs: Date.now() },
      { secretKeys: SECRET_KEYS, reserved: RESERVED_SLUGS },
    ),
  )
  const asked = { companyId, userId, firstDate }
  await pastTheProduct(storage.connection, async db => {
    await (size.blocks === 0 ? addEventsS(db, asked) : fill(db, asked, size))
    if (order.hasTeams) await addBusyHosts(db, asked)
  })
  const [type] = await one.db.query<{ id: string }>(sql`
    SELECT id FROM meeting_types WHERE company_id = ${companyId} AND user_id = ${userId}`)
  if (!type) throw new Error('The user has no meeting type')
  const url = `http://127.0.0.1:${one.port}`
  return { size, url, companyId, userId, meetingTypeId: type.id, apiKey }
}

/** Filling takes longer than the product allows a statement to take. */
async function pastTheProduct(
  connection: Connection,
  work: (db: Db) => Promise<void>,
): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  // Without the checks of foreign keys, which what is written here keeps anyway.
  await client.query('SET session_replication_role = replica')
  const query = async <Row>({ text, values }: Query) =>
    (await client.query({ text, values })).rows as Row[]
  await work({ query }).finally(() => client.end())
}

/** Through the same HTTP and the same shared readers as the product's own routes. */
async function plainRoutes(): Promise<Pick<ServerReport, 'bareUrl' | 'selectUrl' | 'rawUrl'>> {
  const [first] = running
  if (!first) throw new Error('No product runs')
  const { db } = first
  const common = { tag: 'Bench', summary: '', needs: 'nobody' as const, replies: {}, refusals: [] }
  const bare = { ...common, operationId: 'bare', read: () => ok({ status: 'ok' }) }
  const select = {
    ...common,
    operationId: 'select',
    read: async () => ok((await db.query<{ one: number }>(sql`SELECT 1 AS one`))[0] ?? {}),
  }
  const routes: Route[] = [
    on('GET', '/bare', operation(bare)),
    on('GET', '/select', operation(select)),
    on('POST', '/raw', rawInsert(db, eventsS.companyId)),
  ]
  const app = makeServer(routes, {
    db,
    log,
    clock: systemClock,
    authenticate: () => {
      throw new Error('Nobody is asked who they are')
    },
    trustProxy: false,
    rateLimitPerMin: null,
    checkReplies: false,
  })
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  return { bareUrl: `${url}/bare`, selectUrl: `${url}/select`, rawUrl: `${url}/raw` }
}
