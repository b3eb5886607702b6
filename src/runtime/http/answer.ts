/** One request of one operation: validate, run, reply. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { assert } from '../../base/assert.ts'
import { joining } from '../db/database.ts'
import { checkedKey, once } from './idempotency.ts'
import { networkOf } from './network.ts'
import type { Caller, Operation, Reply, Route } from './operation.ts'
import type { Change, HttpOptions } from './options.ts'
import { validated } from './validate.ts'

export type Exchange = { request: FastifyRequest; reply: FastifyReply; options: HttpOptions }

export async function answer(route: Route, exchange: Exchange): Promise<FastifyReply> {
  const { operation } = route
  const { reply, options } = exchange
  const result = await run(route, exchange)
  if (options.checkReplies) checkReply(operation, result)
  options.onReply?.(operation.operationId, result.status)
  if (result.headers) reply.headers(result.headers)
  reply.code(result.status)
  if (result.content) return reply.type(result.content.type).send(result.content.bytes)
  if (result.body === undefined) return reply.send()
  const { body } = result
  if (typeof body === 'string') {
    return reply.type(operation.replies[result.status]?.contentType ?? 'text/plain').send(body)
  }
  reply.type('application/json; charset=utf-8')
  return reply.send(body instanceof Uint8Array ? textOf(body) : JSON.stringify(body))
}

async function run(route: Route, { request, options }: Exchange): Promise<Reply> {
  const { operation, method } = route
  const part = (schema: Operation['params'], value: unknown) =>
    schema ? validated(schema, value) : undefined
  const call = {
    caller: request.caller,
    params: part(operation.params, request.params),
    query: part(operation.query, request.query),
    body: part(operation.body, request.body),
    nowMs: options.clock.now(),
    address: networkOf(request.ip),
    userAgent: request.headers['user-agent'] ?? null,
  }
  const { run: action } = operation
  if (action.kind === 'read') return action.handle(call as never)
  const companyOf = action.kind === 'act' ? action.companyOf : null
  const isKept = method === 'POST' && (request.caller !== null || companyOf !== null)
  const key = isKept ? checkedKey(request.headers['idempotency-key']) : null
  const keeper =
    key === null ? null : (request.caller ?? (await visitorAt(request.url, companyOf, call)))
  // What keys book and move is in the event log alone; what people do is noted with it.
  const isNoted = call.caller && (action.kind === 'write' || call.caller.session)
  if (action.kind === 'act' && key === null && !isNoted) {
    return action.handle(call as never, options.db.writer())
  }
  return options.db.transaction(tx => {
    const work = async () => {
      const reply =
        action.kind === 'act'
          ? await action.handle(call as never, joining(tx))
          : await action.handle(call as never, tx)
      if (isNoted) await options.audit?.(tx, changeOf(route, { ...call, id: request.id }))
      return reply
    }
    if (key === null || keeper === null) return work()
    const asked = [method, request.url, JSON.stringify(request.body ?? null)]
    const keyed = { caller: keeper, key, request: asked, nowMs: call.nowMs }
    return once(tx, keyed, { operation, work })
  })
}

type Called = {
  caller: Caller | null
  params: unknown
  body: unknown
  address: string
  nowMs: number
  id: string
}

/** Path parameters that let in whoever has them. */
const SECRETS = ['token', 'link']

function changeOf({ operation, method }: Route, called: Called): Change {
  const { caller, params, body, address, nowMs, id: requestId } = called
  assert(caller, 'somebody made the change')
  const named = Object.entries(params ?? {}).filter(([name]) => !SECRETS.includes(name))
  const sent = Object.entries(body ?? {}).filter(([, value]) => value !== undefined)
  return {
    caller,
    operation: operation.operationId,
    method,
    params: Object.fromEntries(named),
    fields: sent.map(([name]) => name),
    ...{ address, requestId, nowMs },
  }
}

type CompanyOf = Extract<Operation['run'], { kind: 'act' }>['companyOf']

/** Whoever has no key of the API: one an address, as nobody else knows the Idempotency-Key. */
async function visitorAt(url: string, of: CompanyOf, call: object): Promise<Caller | null> {
  const companyId = await of?.(call as never)
  if (!companyId) return null
  return { companyId, userId: null, keyId: url, keyUserId: url, role: 'member', session: null }
}

/** A reply that is not declared, or is not what was declared, is a bug of ours. */
function checkReply(operation: Operation, { status, body, content }: Reply): void {
  const spec = operation.replies[status]
  assert(spec, `${operation.operationId} declares the status ${status}`)
  if (!spec.schema) {
    const isText = typeof body === 'string' || content !== undefined
    const isDeclared = isText && spec.contentType !== undefined
    assert(
      (body === undefined && !content) || isDeclared,
      `${operation.operationId} ${status} has no body`,
    )
    return
  }
  const value: unknown =
    body instanceof Uint8Array ? JSON.parse(new TextDecoder().decode(body)) : plain(body)
  const result = spec.schema.safeParse(value)
  assert(result.success, `${operation.operationId} ${status}: ${result.error?.message ?? ''}`)
}

const plain = (body: unknown): unknown => JSON.parse(JSON.stringify(body ?? null))

/** Text leaves together with the head of the reply in one write to the socket; bytes take two. */
const textOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
