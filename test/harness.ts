/** Boots the real product on a fresh database, with a clock that tests set. */
import { randomUUID } from 'node:crypto'
import type { LookupFunction } from 'node:net'
import pg from 'pg'
import { inject } from 'vitest'
import type { Clock } from '../src/base/clock.ts'
import type { Log } from '../src/base/log.ts'
import { type SetUp, setUpCompany } from '../src/companies/set-up-company.ts'
import { type Parts, type Running, start } from '../src/main.ts'
import { RESERVED_SLUGS } from '../src/reserved-slugs.ts'
import { readConfig } from '../src/runtime/config/read.ts'
import type { Flags } from '../src/runtime/config/sources.ts'
import type { Connection } from '../src/runtime/db/database.ts'
import type { Letter } from '../src/runtime/mail/mailer.ts'
import { makePost } from '../src/runtime/net/post.ts'
import { recordReply } from './contract/seen.ts'
import { inDatabase, onServer } from './global-database.ts'

export type TestClock = Clock & {
  set(iso: string): void
  advance(ms: number): void
}

export type Harness = {
  /** `http://127.0.0.1:<port>` */
  url: string
  clock: TestClock
  company: SetUp
  running: Running
  connection: Connection
  /** Every line that was logged. */
  logged: string[]
  /** Every letter that went out, where no mail server is given. */
  letters: Letter[]
  /** One statement on the product's database, past the product. */
  sql<Row = Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]>
  /** One request as the company's key; `user` names the acting user. */
  call(method: string, path: string, options?: CallOptions): Promise<Answer>
  /** A second company on the same installation. */
  secondCompany(): Promise<SetUp>
  /** Takes the database away while `work` runs. */
  outage(work: () => Promise<void>): Promise<void>
  /** Lets everything finish that goes on behind the answers. */
  settle(): Promise<void>
  close(): Promise<void>
}

export type CallOptions = {
  body?: unknown
  user?: string
  /** null: no Authorization header. */
  key?: string | null
  headers?: Record<string, string>
}

// The tests' own look at the answers: whatever came, as JSON.
// biome-ignore lint/suspicious/noExplicitAny: tests reach into answers of every shape
export type Answer = { status: number; body: any; headers: Headers }

export const SECRET_KEYS = ['a-secret-of-the-tests-that-is-long-enough']

/** A Tuesday; the tests' dates lie after it. */
export const TEST_NOW = '2026-11-24T08:00:00Z'

/** No name is asked of anybody outside. */
const noNames: LookupFunction = (hostname, _options, callback) =>
  callback(Object.assign(new Error(hostname), { code: 'ENOTFOUND' }), '', 0)

/** `settle()` does what a worker would do; `{ worker: 'on' }` has one do it by itself. */
export async function boot(
  flags: Flags = {},
  parts: Pick<Parts, 'post' | 'mailer'> = {},
): Promise<Harness> {
  const { connection: server, template } = inject('testServer')
  const name = `punctual_test_${randomUUID().replaceAll('-', '')}`
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE ${template}`)
  const connection = inDatabase(server, name)
  const clock = testClock(TEST_NOW)
  const logged: string[] = []
  const letters: Letter[] = []
  const storage = {
    kind: 'server' as const,
    connection,
    secretKeys: SECRET_KEYS,
    exited: new Promise<string>(() => {}),
    stop: async () => {},
  }
  const config = readConfig({}, { port: '0', 'rate-limit': 'off', worker: 'off', ...flags })
  const allowPrivate = config.webhookAllowPrivate
  const running = await start(config, {
    log: testLog(logged),
    clock,
    storage,
    ...(flags['smtp-url'] === undefined && { mailer: parts.mailer ?? keeping(letters) }),
    checkReplies: true,
    onReply: recordReply,
    post: parts.post ?? makePost({ allowPrivate, lookup: noNames }),
  })
  const pool = new pg.Pool({ ...connection, max: 4 })
  pool.on('error', () => {})
  const url = `http://127.0.0.1:${running.port}`
  const setUp = (company: string) =>
    running.db.transaction(tx =>
      setUpCompany(
        tx,
        {
          name: company,
          email: `owner@${company.toLowerCase()}.example`,
          timezone: 'Europe/Berlin',
          nowMs: clock.now(),
        },
        { secretKeys: SECRET_KEYS, reserved: RESERVED_SLUGS },
      ),
    )
  const company = await setUp('Acme')
  return {
    url,
    clock,
    company,
    running,
    connection,
    logged,
    letters,
    sql: async <Row>(text: string, values?: unknown[]) =>
      (await pool.query(text, values)).rows as Row[],
    call: (method, path, options = {}) =>
      call(`${url}${path}`, method, { key: company.apiKey, ...options }),
    secondCompany: () => setUp('Globex'),
    outage: async work => {
      const away = `${name}_away`
      const terminate = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = '${name}'`
      await onServer(server, `ALTER DATABASE ${name} ALLOW_CONNECTIONS false`)
      await onServer(server, terminate)
      try {
        await onServer(server, `ALTER DATABASE ${name} RENAME TO ${away}`)
        await work()
        await onServer(server, `ALTER DATABASE ${away} RENAME TO ${name}`)
      } finally {
        await onServer(server, `ALTER DATABASE ${name} ALLOW_CONNECTIONS true`)
      }
    },
    settle: () => running.settle(),
    close: async () => {
      await running.close()
      await pool.end()
      await onServer(server, `DROP DATABASE ${name} WITH (FORCE)`)
    },
  }
}

async function call(url: string, method: string, options: CallOptions): Promise<Answer> {
  const { body, user, key, headers } = options
  const response = await fetch(url, {
    method,
    headers: {
      ...(key && { authorization: `Bearer ${key}` }),
      ...(user && { 'x-meetergo-api-user-id': user }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const type = response.headers.get('content-type') ?? ''
  const isStream = type.startsWith('text/event-stream')
  const text = await (isStream ? firstPart(response) : response.text())
  const isJson = type.includes('json')
  return {
    status: response.status,
    body: isJson ? JSON.parse(text) : text,
    headers: response.headers,
  }
}

/** Of what does not end by itself. */
async function firstPart(response: Response): Promise<string> {
  const reader = response.body?.getReader()
  const part = await reader?.read()
  await reader?.cancel()
  return new TextDecoder().decode(part?.value)
}

function testClock(iso: string): TestClock {
  let nowMs = Date.parse(iso)
  return {
    now: () => nowMs,
    set: to => {
      nowMs = Date.parse(to)
    },
    advance: ms => {
      nowMs += ms
    },
  }
}

const keeping = (letters: Letter[]) => ({
  send: async (letter: Letter) => void letters.push(letter),
  close: async () => {},
})

function testLog(lines: string[]): Log {
  const keep = (...parts: unknown[]) => {
    lines.push(
      parts.map(part => (typeof part === 'string' ? part : JSON.stringify(part))).join(' '),
    )
  }
  return { debug: keep, info: keep, warn: keep, error: keep } as Log
}
