/** Requests of one operation: such as its schema allows, and the same with something hostile. */
import { randomUUID } from 'node:crypto'
import type { Route } from '../../src/runtime/http/operation.ts'
import type { Rng } from '../fuzz/rng.ts'
import type { Belongings } from '../tenancy/belongings.ts'
import { type Described, type Follow, leaves, type Schema } from '../tenancy/id-fields.ts'
import { ownRequest, type Request, thingOf } from '../tenancy/requests.ts'
import {
  hostileBody,
  hostileHeaders,
  hostileQuery,
  hostileSegment,
  hostileText,
  hostileValue,
} from './hostile.ts'
import { instantOf, type Maker, valueFor } from './values.ts'
import type { Sent } from './wire.ts'

export type Target = { route: Route; described: Described; follow: Follow }

export type Case = {
  sent: Sent
  /** Whether method and path are those of the operation. */
  isOfRoute: boolean
  /** Whether it can be read as HTTP for sure. */
  isReadable: boolean
}

/** The newest first: those before may have lost some of what they had. */
type Means = { rng: Rng; people: readonly Belongings[] }

const someoneOf = ({ rng, people }: Means): Belongings =>
  rng.chance(0.85) ? (people[0] as Belongings) : rng.pick(people)

type Fields = Record<string, unknown>

const OTHERS_ID = 0.05

function makerOf({ route, described, follow }: Target, means: Means, own: Belongings): Maker {
  const { rng, people } = means
  const idOf = (name: string) => {
    const { operationId } = described
    const thing = thingOf({ operationId, at: 'body', name }, route)
    if (rng.chance(OTHERS_ID)) return thing && randomUUID()
    return thing && (rng.chance(OTHERS_ID) ? rng.pick(people) : own)[thing]
  }
  return { rng, follow, idOf }
}

const bodySchema = ({ described }: Target): Schema | null =>
  described.requestBody?.content['application/json'].schema ?? null

/** Half of them with little more than is needed, which mostly succeed. */
function validRequest(target: Target, means: Means, own: Belongings): Request {
  const { rng } = means
  const base = ownRequest(target.route, own)
  if (base.body?.start) base.body = { ...base.body, start: instantOf(rng) }
  if (rng.chance(0.5)) return base
  const maker = makerOf(target, means, own)
  const schema = bodySchema(target)
  const query = (target.described.parameters ?? []).filter(one => one.in === 'query')
  const asked = query.filter(({ required }) => required || rng.chance(0.4))
  return {
    ...base,
    query: {
      ...base.query,
      ...Object.fromEntries(
        asked.map(({ name = '', schema: of = {} }) => [name, valueFor(of, name, maker)]),
      ),
    },
    body: schema && (valueFor(schema, '', maker) as Fields),
    user: base.user ?? (rng.chance(0.2) ? own.userId : null),
  }
}

export function validCase(target: Target, means: Means & { key: string }): Case {
  const own = someoneOf(means)
  const request = validRequest(target, means, own)
  return { sent: sentOf(target.route, request, means), isOfRoute: true, isReadable: true }
}

function sentOf(
  { method, path, operation }: Route,
  { path: inPath, query, body, user }: Request,
  { key, rng }: { key: string; rng: Rng },
): Sent {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name) => encoded(inPath[name]))
  const mounted = rng.chance(0.1) ? filled.replace(/^\/v4(?=\/)/, '') : filled
  const asked = Object.entries(query).flatMap(([name, value]) =>
    Array.isArray(value) && rng.chance(0.5)
      ? value.map(one => `${encoded(name)}=${encoded(one)}`)
      : [`${encoded(name)}=${encoded(value)}`],
  )
  const headers: Sent['headers'] = []
  if (operation.needs !== 'nobody') headers.push(['authorization', `Bearer ${key}`])
  if (user !== null) headers.push(['x-meetergo-api-user-id', user])
  if (body) headers.push(['content-type', 'application/json'])
  if (method === 'POST' && rng.chance(0.1)) headers.push(['idempotency-key', `k${rng.int(1, 50)}`])
  return {
    method,
    target: asked.length > 0 ? `${mounted}?${asked.join('&')}` : mounted,
    headers,
    body: body && Buffer.from(JSON.stringify(body)),
  }
}

const encoded = (value: unknown): string => encodeURIComponent(String(value))

type Hostile = (target: Target, request: Request, rng: Rng) => Partial<Request>

/** Understood, and not described. */
const SPELLINGS = ['rescheduledFromId', 'notes', 'timezone', 'exceptions', 'firstName', 'name']

/** A declared field becomes something else; the others stay as they were. */
const inBody: Hostile = (target, { body }, rng) => {
  const schema = bodySchema(target)
  if (!schema) return { body: { a: hostileValue(rng) } }
  const names = [...leaves(schema, '', target.follow).map(({ name }) => name), ...SPELLINGS]
  const steps = rng.pick(names).split('.')
  return { body: replaced(body ?? {}, steps.slice(0, rng.int(1, steps.length)), rng) as Fields }
}

function replaced(value: unknown, [step, ...rest]: string[], rng: Rng): unknown {
  if (step === undefined) return hostileValue(rng)
  if (Array.isArray(value)) {
    return value.length > 0 ? [replaced(value[0], [step, ...rest], rng)] : [hostileValue(rng)]
  }
  const before: Fields = typeof value === 'object' && value !== null ? { ...(value as Fields) } : {}
  return { ...before, [step]: replaced(before[step], rest, rng) }
}

const inQuery: Hostile = ({ described }, { query }, rng) => {
  const names = (described.parameters ?? []).filter(one => one.in === 'query')
  const name = names.length > 0 ? rng.pick(names).name : 'a'
  return { query: { ...query, [String(name)]: hostileText(rng).toWellFormed().slice(0, 3_000) } }
}

const ADDED_FIELD = ['__proto__', 'constructor', 'toString', 'companyId', 'isAdmin', 'a\0b']

const besides: Hostile = (_target, { body }, rng) => ({
  body: { ...body, [rng.pick(ADDED_FIELD)]: hostileValue(rng) },
})

const nothing: Hostile = () => ({})

/** What is done to the request before it is written, and to what is written. */
const KINDS: readonly [share: number, Hostile, (made: Case, rng: Rng) => Partial<Case>][] = [
  [40, inBody, () => ({})],
  [15, inQuery, () => ({})],
  [5, besides, () => ({})],
  [10, nothing, (made, rng) => ({ sent: { ...made.sent, body: hostileBody(rng) } })],
  [12, nothing, withHeaders],
  [
    8,
    nothing,
    ({ sent }, rng) => {
      const [path = ''] = sent.target.split('?')
      return { sent: { ...sent, target: `${path}?${hostileQuery(rng)}` } }
    },
  ],
  [7, nothing, withPath],
  [
    3,
    nothing,
    ({ sent }, rng) => {
      const method = rng.pick([
        'PUT',
        'OPTIONS',
        'TRACE',
        'PATCH',
        'DELETE',
        'GET',
        'POST',
        'QUERY',
      ])
      return { sent: { ...sent, method }, isOfRoute: false }
    },
  ],
]

function withHeaders({ sent }: Case, rng: Rng): Partial<Case> {
  const added = hostileHeaders(rng)
  const names = new Set(added.map(([name]) => name))
  const kept = sent.headers.filter(([name]) => !names.has(name))
  return { sent: { ...sent, headers: [...kept, ...added] }, isReadable: false }
}

function withPath({ sent }: Case, rng: Rng): Partial<Case> {
  const [path = '', query = ''] = sent.target.split('?')
  const segments = path.split('/')
  segments[rng.int(1, segments.length - 1)] = hostileSegment(rng)
  const target = `${segments.join('/')}?${query}`
  return { sent: { ...sent, target }, isOfRoute: false, isReadable: false }
}

export function hostileCase(target: Target, means: Means & { key: string }): Case {
  const { rng } = means
  const own = someoneOf(means)
  const isSimple = rng.chance(0.6)
  const base = isSimple ? ownRequest(target.route, own) : validRequest(target, means, own)
  const [, change, rewrite] = rng.pick(
    KINDS.flatMap(kind => Array(kind[0]).fill(kind)) as typeof KINDS,
  )
  const request = { ...base, ...change(target, base, rng) }
  const made = { sent: sentOf(target.route, request, means), isOfRoute: true, isReadable: true }
  return { ...made, ...rewrite(made, rng) }
}
