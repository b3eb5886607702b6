/**
 * Bookings that were answered survive whatever is killed in the middle of a storm of them.
 * CRASH_ROUNDS multiplies how often something is.
 */
import { expect, test, vi } from 'vitest'
import type { Connection } from '../../src/runtime/db/database.ts'
import { broken } from '../races/kept.ts'
import { ask } from '../smoke/api.ts'
import { databaseIn, postmasterIn } from '../smoke/data-folder.ts'
import { install } from '../smoke/installation.ts'
import { type Env, type Serving, SLOW_MACHINE_MS, serve } from '../smoke/program.ts'
import { rowsOf } from '../smoke/server-database.ts'
import {
  book,
  type Door,
  emptyLedger,
  type Ledger,
  makeHost,
  storm,
  type Wanted,
  wishes,
} from './storm.ts'

const SOON = { timeout: 15_000, interval: 20 }
const ROUNDS = 2 * Number(process.env.CRASH_ROUNDS ?? 1)

vi.setConfig({ testTimeout: SLOW_MACHINE_MS * Math.ceil(ROUNDS / 2) })

type Scene = { env: Env; key: string; host: Wanted; ledger: Ledger }

async function begin(): Promise<Scene & { server: Serving }> {
  const { env, server, key } = await install('the embedded database')
  const host = await makeHost({ url: server.url, key })
  return { env, server, key, host, ledger: emptyLedger() }
}

type Kept = { id: string; email: string; start: string }

async function keptIn(connection: Connection): Promise<Kept[]> {
  const rows = await rowsOf(
    connection,
    `SELECT a.id, t.email, a.starts_at AS start FROM appointments a
     JOIN attendees t ON t.company_id = a.company_id AND t.appointment_id = a.id`,
  )
  return (rows as { id: string; email: string; start: Date }[]).map(row => {
    return { ...row, start: row.start.toISOString().replace('.000Z', 'Z') }
  })
}

/** All that was answered is there, once, and nothing that was refused; nothing is half. */
async function expectKept({ env, host, ledger }: Scene): Promise<Kept[]> {
  const connection = await databaseIn(env)
  const kept = await keptIn(connection)
  const byEmail = Map.groupBy(kept, ({ email }) => email)
  const lines = ledger.answered.map(({ id, email, start }) => ({ id, email, start }))
  expect(lines.filter(line => !byEmail.get(line.email)?.some(one => one.id === line.id))).toEqual(
    [],
  )
  expect([...byEmail.values()].filter(all => all.length > 1)).toEqual([])
  const asked = new Set([...ledger.answered, ...ledger.unanswered].map(({ email }) => email))
  expect(kept.filter(({ email }) => !asked.has(email))).toEqual([])
  const sql = <Row>(text: string, values?: unknown[]) =>
    rowsOf(connection, text, values) as Promise<Row[]>
  expect(await broken({ sql, clock: { now: () => Date.now() } }, host.hostIds)).toEqual({})
  return kept
}

/** Whoever was told nothing asks again with the same key, and then is booked once or not at all. */
async function askAgain(door: Door, scene: Scene): Promise<void> {
  const { ledger, host } = scene
  const before = await expectKept(scene)
  const [lost, rest] = [true, false].map(is =>
    ledger.unanswered.filter(({ once }) => is === (once !== null)),
  ) as [Ledger['unanswered'], Ledger['unanswered']]
  for (const asked of lost) {
    const { status, body } = await book(door, host, asked)
    const { id, code } = body as { id: string; code?: string }
    const kept = before.find(({ email }) => email === asked.email)
    if (kept) expect([status, id]).toEqual([201, kept.id])
    if (status === 201) ledger.answered.push({ ...asked, id })
    else expect(code).toBe('slot_taken')
  }
  ledger.unanswered = rest
  await expectKept(scene)
}

type Event = { position: number; type: string; data: { id: string } }

/** Everybody's booking_created can be read once, at positions without a gap. */
async function expectEvents({ url, key }: Door, connection: Connection): Promise<void> {
  const kept = await keptIn(connection)
  await vi.waitFor(async () => {
    const events: Event[] = []
    for (let after = 0, hasMore = true; hasMore; ) {
      const { body } = await ask(`${url}/v4/event?after=${after}&limit=1000`, { key })
      const page = body as { events: Event[]; next: number; hasMore: boolean }
      events.push(...page.events)
      after = page.next
      hasMore = page.hasMore
    }
    expect(events.map(({ position }) => position)).toEqual(events.map((_, nth) => nth + 1))
    const created = events.filter(({ type }) => type === 'booking_created')
    expect(created.map(({ data }) => data.id).sort()).toEqual(kept.map(({ id }) => id).sort())
  }, SOON)
}

/** Does it when so many bookings have been answered. */
function after(count: number, act: () => unknown): () => void {
  let left = count
  return () => {
    left -= 1
    if (left === 0) act()
  }
}

/** Who is killed, in turn, and how the program ends then. */
const VICTIMS = [
  { of: async ({ pid }: Serving, _env: Env) => pid, end: { signal: 'SIGKILL' } },
  { of: async (_server: Serving, env: Env) => postmasterIn(env), end: { code: 1 } },
]

test('a Punctual or a PostgreSQL that is killed keeps every booking that it answered', async () => {
  const { server: first, ...scene } = await begin()
  let server = first
  const next = wishes()
  for (let round = 1; round <= ROUNDS; round++) {
    const victim = VICTIMS[round % VICTIMS.length] as (typeof VICTIMS)[number]
    const pid = await victim.of(server, scene.env)
    const onBooked = after(25 * round, () => process.kill(pid, 'SIGKILL'))
    const way = { next, ledger: scene.ledger, onBooked, isOver: () => false }
    await storm({ ...server, ...scene }, scene.host, way)
    expect(await server.ended).toMatchObject(victim.end)
    server = await serve(scene.env)
    await askAgain({ ...server, ...scene }, scene)
  }
  expect(scene.ledger.refused.length).toBeGreaterThan(0)
  await expectEvents({ ...server, ...scene }, await databaseIn(scene.env))
})

const BUSY_BACKEND = `SELECT pid FROM pg_stat_activity
  WHERE backend_type = 'client backend' AND query LIKE '%host_blocks%' AND pid <> pg_backend_pid()`

test('a backend of PostgreSQL that is killed costs no booking, and booking goes on', async () => {
  const { server, ...scene } = await begin()
  const next = wishes()
  for (let round = 0; round < ROUNDS / 2; round++) {
    const connection = await databaseIn(scene.env)
    let isOver = false
    const kill = after(25, async () => {
      const [backend] = await rowsOf(connection, BUSY_BACKEND)
      process.kill(Number(backend?.pid), 'SIGKILL')
    })
    const end = after(100, () => {
      isOver = true
    })
    const onBooked = () => {
      kill()
      end()
    }
    const way = { next, ledger: scene.ledger, onBooked, isOver: () => isOver }
    await storm({ ...server, ...scene }, scene.host, way)
    expect(isOver).toBe(true)
    await askAgain({ ...server, ...scene }, scene)
  }
  await expectEvents({ ...server, ...scene }, await databaseIn(scene.env))
})

test('what was committed and never answered is not booked again when asked again', async () => {
  const { server, ...scene } = await begin()
  const connection = await databaseIn(scene.env)
  // Commits reach the disk and then wait for a replica that does not exist.
  await rowsOf(connection, `ALTER SYSTEM SET synchronous_standby_names = 'nobody'`)
  await rowsOf(connection, 'SELECT pg_reload_conf()')
  const way = { next: wishes(() => true), ledger: scene.ledger, onBooked: () => {} }
  const storming = storm({ ...server, ...scene }, scene.host, { ...way, isOver: () => false })
  await vi.waitFor(async () => {
    const waiting = `SELECT pid FROM pg_stat_activity WHERE wait_event = 'SyncRep'`
    expect((await rowsOf(connection, waiting)).length).toBeGreaterThan(4)
  }, SOON)
  await rowsOf(connection, 'ALTER SYSTEM RESET synchronous_standby_names')
  server.signal('SIGKILL')
  await storming
  await server.ended

  const again = await serve(scene.env)
  const committed = await expectKept(scene)
  expect(committed.length).toBeGreaterThan(scene.ledger.answered.length)
  await askAgain({ ...again, ...scene }, scene)
  await expectEvents({ ...again, ...scene }, await databaseIn(scene.env))
})
