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
  PIERCING,
  withMore,
} from './hostile.ts'
import { type Maker, openStartOf, placed, valueFor } from './values.ts'
import type { Sent } from './wire.ts'

export type Target = { route: Route; described: Described; follow: Follow }

export type Case = {
  sent: Sent
  /** Whether method and path are those of the operation. */
  isOfRoute: boolean
  /** Whether it can be read as HTTP for sure. */
  isReadable: boolean
}

const WHOLE = { isOfRoute: true, isReadable: true }

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

function simpleRequest({ route }: Target, rng: Rng, own: Belongings): Request {
  const base = ownRequest(route, own)
  return base.body?.start ? { ...base, body: { ...base.body, start: openStartOf(rng) } } : base
}

/** Half of them with little more than is needed, which mostly succeed. */
function validRequest(target: Target, means: Means, own: Belongings): Request {
  const { rng } = means
  const base = simpleRequest(target, rng, own)
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
  return { ...WHOLE, sent: sentOf(target.route, request, means) }
}

function sentOf(
  { method, path, operation }: Route,
  { path: inPath, query, body, user, cookie }: Request,
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
  const isSignedIn = cookie !== null
  if (isSignedIn) headers.push(['cookie', cookie], ['x-punctual-client', 'fuzz'])
  else if (operation.needs !== 'nobody') headers.push(['authorization', `Bearer ${key}`])
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

type Hostile = (target: Target, request: Request, means: Means) => Partial<Request>

/** Understood, and not described. */
const SPELLINGS = ['rescheduledFromId', 'notes', 'timezone', 'exceptions', 'firstName', 'name']

/** Paths of everything that a body can have. */
function pathsIn(target: Target, schema: Schema): string[][] {
  const paths = leaves(schema, '', target.follow).map(({ path }) => path)
  return [...new Set([...paths, ...SPELLINGS])].map(path => path.split('.'))
}

/** A declared field becomes something else; the others stay as they were. */
const inBody: Hostile = (target, { body }, means) => {
  const { rng } = means
  const schema = bodySchema(target)
  if (!schema) return { body: { a: hostileValue(rng) } }
  const whole = rng.pick(pathsIn(target, schema))
  const path = whole.slice(0, rng.chance(0.8) ? whole.length : rng.int(1, whole.length))
  return { body: withField(target, { body, path, put: hostileValue(rng) }, means) }
}

type Put = { body: Fields | null; path: string[]; put: unknown }

function withField(target: Target, { body, path, put }: Put, means: Means): Fields {
  const schema = bodySchema(target) ?? {}
  const [first = ''] = path
  if (path.length === 1) return { ...body, [first]: put }
  const maker = makerOf(target, means, someoneOf(means))
  return placed(schema, { under: body ?? {}, path, put }, maker) as Fields
}

export type Piercing = { at: 'path' | 'query' | 'body'; path: string[]; put: string }

/** Everything that a request can have, one after the other, as each of the texts. */
export function piercingsOf(target: Target): Piercing[] {
  const schema = bodySchema(target)
  const asName = (path: string[], text: string) => path.map(step => (step === '*' ? text : step))
  const inBodies = (schema ? pathsIn(target, schema) : []).flatMap(path =>
    PIERCING.flatMap(put => [
      { at: 'body' as const, path, put },
      ...(path.at(-1) === '*' ? [{ at: 'body' as const, path: asName(path, put), put: 'a' }] : []),
    ]),
  )
  const inTargets = (target.described.parameters ?? []).flatMap(({ in: at, name = '' }) =>
    at === 'path' || at === 'query'
      ? PIERCING.map(put => ({ at, path: [name], put: put.toWellFormed() }) as Piercing)
      : [],
  )
  return [...inTargets, ...inBodies]
}

export function piercedCase(
  target: Target,
  { at, path, put }: Piercing,
  means: Means & { key: string },
): Case {
  const base = simpleRequest(target, means.rng, means.people[0] as Belongings)
  const [name = ''] = path
  const change =
    at === 'body'
      ? { body: withField(target, { body: base.body, path, put }, means) }
      : { [at]: { ...base[at], [name]: put } }
  return { ...WHOLE, sent: sentOf(target.route, { ...base, ...change }, means) }
}

const inQuery: Hostile = ({ described }, { query }, { rng }) => {
  const names = (described.parameters ?? []).filter(one => one.in === 'query')
  const name = names.length > 0 ? rng.pick(names).name : 'a'
  return { query: { ...query, [String(name)]: hostileText(rng).toWellFormed().slice(0, 3_000) } }
}

const nothing: Hostile = () => ({})

/** What is done to the request before it is written, and to what is written. */
const KINDS: readonly [share: number, Hostile, (made: Case, rng: Rng) => Partial<Case>][] = [
  [40, inBody, () => ({})],
  [12, inQuery, () => ({})],
  [
    10,
    nothing,
    ({ sent }, rng) => ({ sent: { ...sent, body: withMore(sent.body ?? Buffer.from('{}'), rng) } }),
  ],
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
  const base = isSimple ? simpleRequest(target, rng, own) : validRequest(target, means, own)
  const [, change, rewrite] = rng.pick(
    KINDS.flatMap(kind => Array(kind[0]).fill(kind)) as typeof KINDS,
  )
  const request = { ...base, ...change(target, base, means) }
  const made = { ...WHOLE, sent: sentOf(target.route, request, means) }
  return { ...made, ...rewrite(made, rng) }
}
