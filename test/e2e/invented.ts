/** The pages over an invented product: time stands still, and the hosts exist only here. */
import type { AddressInfo } from 'node:net'
import type { Log } from '../../src/base/log.ts'
import { Refusal } from '../../src/base/refusal.ts'
import { loadWeb } from '../../src/pages/load-web.ts'
import type { Bookable, MinuteRange } from '../../src/pages/product.ts'
import { pages } from '../../src/pages/routes.ts'
import type { Database } from '../../src/runtime/db/database.ts'
import { ok, on, operation } from '../../src/runtime/http/operation.ts'
import { registerPages } from '../../src/runtime/http/pages.ts'
import { makeServer } from '../../src/runtime/http/server.ts'
import { weekday } from '../../src/time/day.ts'
import { DAY_MIN, minuteAtOrAfter } from '../../src/time/units.ts'
import { instantOf, localDay, storedZone } from '../../src/time/zone.ts'

/** A Tuesday, early in the morning in London. */
export const NOW_MS = Date.parse('2026-11-24T08:05:00Z')

export const HOSTILE = '<script>alert("hello")</script> & \'sons\''

const nobody = { companyId: 'c', userId: 'u', meetingTypeId: 'm' }
const john: Bookable = {
  ...nobody,
  hostName: 'John Smith',
  meetingName: '45 Minute Discovery Call',
  durationMin: 45,
  channel: 'phone',
  timezone: 'Europe/London',
}

export const BOOKABLES: Record<string, Bookable> = {
  'john-smith/45min': john,
  'john-smith/hostile': { ...john, hostName: HOSTILE, meetingName: HOSTILE },
  'john-smith/closed': { ...john, meetingName: 'Never open' },
  'john-smith/half-hour': {
    ...john,
    durationMin: 30,
    meetingName: '30min Meeting',
    channel: 'jitsi',
  },
  'anna-berger/night': {
    ...john,
    hostName: 'Anna Berger',
    meetingName: 'Over the change of the clock',
    timezone: 'America/New_York',
  },
}

/** Monday to Friday 09:00–17:00 on the host's clock; the night watch every day from midnight to 4. */
function startsOf({ durationMin, timezone, meetingName }: Bookable, range: MinuteRange): number[] {
  if (meetingName === 'Never open') return []
  const zone = storedZone(timezone)
  const isNight = meetingName.startsWith('Over')
  const [first, last] = isNight ? [0, 4 * 60] : [9 * 60, 17 * 60]
  const starts: number[] = []
  const end = localDay(zone, range.untilMin) + 1
  for (let day = localDay(zone, range.fromMin) - 1; day <= end; day++) {
    if (!isNight && weekday(day) > 4) continue
    const from = instantOf(zone, day * DAY_MIN + first)
    const until = instantOf(zone, day * DAY_MIN + last)
    for (let at = from; at + durationMin <= until; at += durationMin) starts.push(at)
  }
  return starts.filter(at => at >= range.fromMin && at < range.untilMin)
}

const unused = (): never => {
  throw new Error('no database here')
}
const db: Database = { query: unused, transaction: unused, close: async () => {} }
const silent = () => {}
const log = { debug: silent, info: silent, warn: silent, error: silent } as Log

const me = operation({
  operationId: 'getMe',
  tag: 'Users',
  summary: 'Who the key belongs to',
  needs: 'nobody',
  replies: { 200: { description: 'The user' } },
  refusals: [],
  read: () => ok({}),
})
const OPENAPI = {
  openapi: '3.1.1',
  info: { title: 'Punctual', version: '0.1.0', description: 'Scheduling.' },
  servers: [{ url: '/' }],
  components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
  security: [{ key: [] }],
  tags: [{ name: 'Users' }],
  paths: {
    '/v4/user/me': {
      get: {
        operationId: 'getMe',
        tags: ['Users'],
        summary: 'Who the key belongs to',
        responses: {
          200: {
            description: 'The user',
            content: {
              'application/json': {
                schema: { type: 'object', properties: { id: { type: 'string' } } },
                example: { id: '01990000-0000-7000-8000-000000000000' },
              },
            },
          },
        },
      },
    },
  },
}

/** Listens on a free port of this machine; `close` ends it. */
export async function serveInvented({
  nowMs = NOW_MS,
  port = 0,
}: {
  nowMs?: number
  port?: number
} = {}): Promise<{ url: string; close(): Promise<void> }> {
  const clock = { now: () => nowMs }
  const app = makeServer([on('GET', '/v4/user/me', me)], {
    db,
    clock,
    log,
    authenticate: unused,
    trustProxy: false,
    rateLimitPerMin: null,
    checkReplies: false,
  })
  const web = await loadWeb()
  const product = {
    publicUrl: 'https://punctual.example.com',
    findBookable: async (userSlug: string, meetingSlug: string) => {
      if (userSlug === 'lost') throw new Refusal('database_unavailable')
      if (userSlug === 'broken') throw new Error('a bug')
      return BOOKABLES[`${userSlug}/${meetingSlug}`] ?? null
    },
    listStarts: async (bookable: Bookable, range: MinuteRange) =>
      startsOf(bookable, { ...range, fromMin: Math.max(range.fromMin, minuteAtOrAfter(nowMs)) }),
  }
  registerPages(app, pages(product, web), {
    clock,
    log,
    assets: web.assets,
    reservedWords: new Set(['v4', 'user', 'openapi.json', 'docs', 'assets']),
    renderNotFound: web.render.renderNotFound,
    renderProblem: web.render.renderProblem,
  })
  app.get('/openapi.json', (_request, reply) => reply.send(OPENAPI))
  await app.listen({ port, host: '127.0.0.1' })
  const address = app.server.address() as AddressInfo
  return { url: `http://127.0.0.1:${address.port}`, close: () => app.close() }
}
