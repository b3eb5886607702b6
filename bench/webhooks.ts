/**
 * Events to six webhooks: how long until all have arrived, with all six well and with one that
 * fails. Product, PostgreSQL and receivers share the machine, the receivers even the process.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { setUpCompany } from '../src/companies/set-up-company.ts'
import { type Running, start } from '../src/main.ts'
import { RESERVED_SLUGS } from '../src/reserved-slugs.ts'
import { readConfig } from '../src/runtime/config/read.ts'
import { type EmbeddedServer, startEmbedded } from '../src/runtime/db/embedded/start.ts'
import { sql } from '../src/runtime/db/sql.ts'
import { inDatabase, onServer } from '../test/global-database.ts'

export const ENDPOINTS = 6
export const EVENTS = 10_000
const SUBJECTS = 2_500
const SECRET_KEYS = ['a-secret-of-the-bench-that-is-long-enough']

export type WebhookResult = {
  failing: number
  /** Deliveries that arrived, and how many a second of the whole time. */
  arrived: number
  perSec: number
  /** Until the last event had become deliveries, and until the last one arrived. */
  followedMs: number
  drainedMs: number
  /** The first and the last well endpoint to have all. */
  firstMs: number
  lastMs: number
  inOrder: boolean
}

type Target = { url: string; server: Server; has: Map<string, number>; allMs: number | null }

export async function benchWebhooks(): Promise<WebhookResult[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'punctual-bench-'))
  const server = await startEmbedded({ dataDir, log: () => {} })
  try {
    const results: WebhookResult[] = []
    for (const failing of [0, 1]) results.push(await drain(server, failing))
    return results
  } finally {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function drain(server: EmbeddedServer, failing: number): Promise<WebhookResult> {
  const database = `webhooks_${failing}`
  await onServer(server.connection, `CREATE DATABASE ${database} TEMPLATE template0`)
  const running = await start(
    readConfig({}, { port: '0', 'rate-limit': 'off', 'webhook-allow-private': 'true' }),
    {
      log: pino({ base: null }, pino.destination({ dest: '/dev/null', sync: true })),
      storage: {
        kind: 'server',
        connection: inDatabase(server.connection, database),
        secretKeys: SECRET_KEYS,
        exited: server.exited,
        stop: async () => {},
      },
    },
  )
  const order = { isKept: true }
  let beganMs = 0
  const targets = await Promise.all(
    Array.from({ length: ENDPOINTS }, (_, nth) =>
      target(nth < failing ? 500 : 200, { order, sinceMs: () => performance.now() - beganMs }),
    ),
  )
  try {
    const companyId = await register(running, targets)
    await running.settle()
    beganMs = performance.now()
    await append(running, companyId)
    const worked = running.settle()
    const followedMs = await followed(running, () => performance.now() - beganMs)
    await worked
    const well = targets.slice(failing)
    const times = well.map(({ allMs }) => allMs ?? Number.NaN)
    const arrived = well.length * EVENTS
    const lastMs = Math.max(...times)
    return {
      failing,
      arrived,
      perSec: (arrived / lastMs) * 1_000,
      followedMs,
      drainedMs: lastMs,
      firstMs: Math.min(...times),
      lastMs,
      inOrder: order.isKept,
    }
  } finally {
    await running.close()
    for (const one of targets) {
      one.server.closeAllConnections()
      one.server.close()
    }
  }
}

type Watch = { order: { isKept: boolean }; sinceMs: () => number }

/** A receiver that notes whether the events of each subject come in order. */
async function target(status: number, { order, sinceMs }: Watch): Promise<Target> {
  const has = new Map<string, number>()
  let count = 0
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', part => parts.push(part))
    request.on('end', () => {
      response.writeHead(status).end()
      if (status !== 200) return
      const { id, revision } = JSON.parse(Buffer.concat(parts).toString())
      if (revision !== (has.get(id) ?? 0) + 1) order.isKept = false
      has.set(id, revision)
      count += 1
      if (count === EVENTS) made.allMs = sinceMs()
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const made: Target = { url: `http://127.0.0.1:${port}/`, server, has, allMs: null }
  return made
}

async function register({ db, port }: Running, targets: readonly Target[]): Promise<string> {
  const asked = { name: 'Bench', email: 'bench@example.com', timezone: 'UTC', nowMs: Date.now() }
  const { companyId, apiKey } = await db.transaction(tx =>
    setUpCompany(tx, asked, { secretKeys: SECRET_KEYS, reserved: RESERVED_SLUGS }),
  )
  for (const { url } of targets) {
    const answer = await fetch(`http://127.0.0.1:${port}/webhooks`, {
      method: 'POST',
      headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({ endpoint: url, eventTypes: ['booking_updated'] }),
    })
    if (answer.status !== 201) throw new Error(await answer.text())
  }
  return companyId
}

/** Events of two kilobytes, as a booking's are, four of each subject. */
async function append({ db }: Running, companyId: string): Promise<void> {
  await db.transaction(tx =>
    tx.query(sql`
      INSERT INTO events (company_id, id, type, subject_id, revision, payload, created_at)
      SELECT ${companyId}, gen_random_uuid(), 'booking_updated', subject, revision,
        jsonb_build_object('id', subject, 'revision', revision, 'note', repeat('x', 1900),
          'attendees', '[]'::jsonb, 'hosts', '[]'::jsonb),
        ${new Date()}
      FROM (SELECT gen_random_uuid() AS subject FROM generate_series(1, ${SUBJECTS})) s,
        generate_series(1, ${EVENTS / SUBJECTS}) revision`),
  )
}

async function followed({ db }: Running, sinceMs: () => number): Promise<number> {
  for (;;) {
    const rows = await db.query<{ count: number }>(
      sql`SELECT count(*)::int AS count FROM webhook_deliveries`,
    )
    if ((rows[0]?.count ?? 0) >= ENDPOINTS * EVENTS) return sinceMs()
    await new Promise(resolve => setTimeout(resolve, 100))
  }
}
