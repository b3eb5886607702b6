/**
 * HTTP: match → authenticate and rate limit → read the body → validate → handler → reply.
 * Knows no concept of the product: who is calling is asked of `authenticate`.
 */

import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { stopwatch } from '../../base/clock.ts'
import { stackOf } from '../../base/log.ts'
import { Refusal } from '../../base/refusal.ts'
import { makeRateLimit, type RateLimit, refuseWaiting } from '../rate-limit.ts'
import { answer, type Exchange } from './answer.ts'
import { networkOf } from './network.ts'
import { type Caller, EVENT_STREAM, type Operation, type Route } from './operation.ts'
import type { HttpOptions } from './options.ts'
import { errorBody, statusOf } from './refusals.ts'

const BODY_LIMIT_BYTES = 256 * 1024
/** How long a client may take to send a request. */
const REQUEST_LIMIT_MS = 30_000
const HEADERS_LIMIT_MS = 5_000
/** How long requests under way may go on once the server is told to stop. */
const STOP_LIMIT_MS = 8_000
/** Without a key an address may ask so many times as much as it may of one page. */
const PAGES_OF_AN_ADDRESS = 5
/** Attempts to sign in that an address has, a minute. */
const SIGN_INS_PER_MIN = 30
const REQUEST_ID = /^[\w.-]{1,64}$/

declare module 'fastify' {
  interface FastifyContextConfig {
    operationId?: string
  }
  interface FastifyRequest {
    caller: Caller | null
    startedAt: number
  }
}

export function makeServer(routes: readonly Route[], options: HttpOptions): FastifyInstance {
  let requests = 0
  const app = fastify({
    logger: false,
    trustProxy: options.trustProxy,
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_LIMIT_MS,
    http: { headersTimeout: HEADERS_LIMIT_MS, connectionsCheckingInterval: 1_000 },
    clientErrorHandler: refuseUnreadable,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 300 },
    forceCloseConnections: 'idle',
    frameworkErrors: (error, request, reply) => {
      refuse(refusalOf(error), { request, reply, options })
    },
    return503OnClosing: false,
    genReqId: request => {
      const given = request.headers['x-request-id']
      if (typeof given === 'string' && REQUEST_ID.test(given)) return given
      requests += 1
      return `${process.pid.toString(36)}-${requests.toString(36)}`
    },
  })
  app.decorateRequest('caller', null)
  app.decorateRequest('startedAt', 0)
  readJson(app)
  answerErrors(app, options)
  logRequests(app, options)
  closeAfterReplies(app)
  const { rateLimitPerMin: perMin } = options
  const limits = {
    take: makeRateLimit(perMin).take,
    takeOfAll: makeRateLimit(perMin === null ? null : perMin * PAGES_OF_AN_ADDRESS).take,
    takeSignIn: makeRateLimit(perMin === null ? null : SIGN_INS_PER_MIN, SIGN_INS_PER_MIN).take,
  }
  for (const route of routes) {
    const onRequest = guard(route.operation, options, limits)
    for (const path of mountPoints(route.path)) {
      app.route({
        method: route.method,
        url: path.replaceAll(/\{(\w+)\}/g, ':$1'),
        config: { operationId: route.operation.operationId },
        // A head alone would have nobody who leaves.
        exposeHeadRoute: route.operation.replies[200]?.contentType !== EVENT_STREAM,
        bodyLimit: route.operation.bodyBytes ?? BODY_LIMIT_BYTES,
        onRequest,
        handler: (request, reply) => answer(route, { request, reply, options }),
      })
    }
  }
  return app
}

/** Clients differ in whether they write `/v4`: every route is served with it and without. */
function mountPoints(path: string): string[] {
  if (path.startsWith('/v4/')) return [path, path.slice('/v4'.length)]
  return /^\/(availability|crm|webhooks)\b/.test(path) ? [path, `/v4${path}`] : [path]
}

function guard(
  { needs, role, isPublic, signsIn, body, perMin, atOnce }: Operation,
  { authenticate, clock, rateLimitPerMin }: HttpOptions,
  { take, takeOfAll, takeSignIn }: Record<'take' | 'takeOfAll' | 'takeSignIn', RateLimit['take']>,
) {
  const own = makeRateLimit(rateLimitPerMin === null ? null : (perMin ?? null), atOnce)
  const isForMembers = role === 'member' || needs === 'session'
  return async (request: FastifyRequest): Promise<void> => {
    if (!body) dropBody(request.raw)
    if (needs === 'nobody' && !isPublic && !signsIn) return
    const nowMs = clock.now()
    const address = networkOf(request.ip)
    if (signsIn) return refuseWaiting(takeSignIn(address, nowMs))
    const charge = (caller: string) => refuseWaiting(take(caller, nowMs) || own.take(caller, nowMs))
    if (needs === 'nobody') {
      charge(`${address} ${pageOf(request)}`)
      return refuseWaiting(takeOfAll(address, nowMs))
    }
    const found = authenticate(request.headers, { needs, address, nowMs, charge })
    const caller = found instanceof Promise ? await found : found
    if (caller.role === 'member' && !isForMembers) throw new Refusal('role_forbids')
    request.caller = caller
  }
}

/** Path parameters that name a page or an appointment. */
const PAGE_PARAMS = ['team', 'user', 'type', 'link', 'id'] as const

/** What an address is limited for: a page with all that belongs to it, or an appointment. */
function pageOf(request: FastifyRequest): string {
  const params = request.params as Record<string, string>
  return PAGE_PARAMS.map(name => params[name] ?? '')
    .join('/')
    .toLowerCase()
}

/** Of an operation that takes no body: what comes all the same is not looked at. */
function dropBody({ headers }: IncomingMessage): void {
  for (const name of ['content-type', 'content-length', 'transfer-encoding']) {
    if (name in headers) delete headers[name]
  }
}

/** An empty body is no body, whatever its content type says. */
function readJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser<string>(
    'application/json',
    { parseAs: 'string' },
    (_request, text, done) => {
      if (text.trim() === '') return done(null, undefined)
      if (isTooDeep(text)) return done(TOO_DEEP)
      try {
        done(null, JSON.parse(text))
      } catch {
        done(new Refusal('body_not_json'))
      }
    },
  )
}

const MOST_LEVELS = 64
const TOO_DEEP = new Refusal('body_not_json', {
  message: `The body is nested more than ${MOST_LEVELS} levels deep`,
})

/** Whether values lie deeper in each other than anything that is read here goes down. */
function isTooDeep(text: string): boolean {
  let levels = 0
  let isText = false
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (isText) {
      if (character === '\\') at++
      else if (character === '"') isText = false
    } else if (character === '"') isText = true
    else if (character === '[' || character === '{') {
      levels += 1
      if (levels > MOST_LEVELS) return true
    } else if (character === ']' || character === '}') levels -= 1
  }
  return false
}

function answerErrors(app: FastifyInstance, options: HttpOptions): void {
  app.setNotFoundHandler((request, reply) =>
    refuse(new Refusal('route_not_found'), { request, reply, options }),
  )
  app.setErrorHandler((error, request, reply) => {
    const refusal = refusalOf(error)
    if (statusOf(refusal.code) >= 500) {
      options.log.error({ error: stackOf(error), requestId: request.id }, refusal.code)
    }
    return refuse(refusal, { request, reply, options })
  })
}

function refuse(refusal: Refusal, { request, reply, options }: Exchange): FastifyReply {
  const { retryAfterSec } = refusal.details
  if (retryAfterSec !== undefined) reply.header('retry-after', String(retryAfterSec))
  if (statusOf(refusal.code) === 401) reply.header('www-authenticate', 'Bearer')
  // What the router refuses meets no hook that would have said it.
  reply.header('x-request-id', request.id)
  const { operationId } = request.routeOptions?.config ?? {}
  if (operationId) options.onReply?.(operationId, statusOf(refusal.code))
  return reply
    .code(statusOf(refusal.code))
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(errorBody(refusal, request.id)))
}

const FASTIFY_CODES: Record<string, Refusal> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: new Refusal('unsupported_media_type'),
  FST_ERR_CTP_BODY_TOO_LARGE: new Refusal('body_too_large'),
  FST_ERR_BAD_URL: new Refusal('route_not_found'),
  FST_ERR_MAX_PARAM_LENGTH: new Refusal('route_not_found'),
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  const { code = '', statusCode = 500 } = error as { code?: string; statusCode?: number }
  const isOfTheRequest = statusCode >= 400 && statusCode < 500
  return FASTIFY_CODES[code] ?? new Refusal(isOfTheRequest ? 'bad_request' : 'internal_error')
}

/** What Node itself cannot read never becomes a request; it gets the shape all the same. */
function refuseUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const body = JSON.stringify(errorBody(new Refusal('bad_request'), 'none'))
  socket.end(
    'HTTP/1.1 400 Bad Request\r\nconnection: close\r\n' +
      'content-type: application/json; charset=utf-8\r\n' +
      `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )
}

/** A connection whose request outlives the start of the stop would be kept for the next one. */
function closeAfterReplies(app: FastifyInstance): void {
  let isClosing = false
  app.addHook('preClose', done => {
    isClosing = true
    setTimeout(() => app.server.closeAllConnections(), STOP_LIMIT_MS).unref()
    done()
  })
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (isClosing) reply.header('connection', 'close')
    done()
  })
}

/** One line a request; never headers, bodies or the query, where secrets may be. */
function logRequests(app: FastifyInstance, { log }: HttpOptions): void {
  app.addHook('onRequest', (request, reply, done) => {
    request.startedAt = stopwatch()
    reply.header('x-request-id', request.id)
    done()
  })
  app.addHook('onResponse', (request, reply, done) => {
    log.info({
      requestId: request.id,
      method: request.method,
      route: request.routeOptions.url ?? null,
      status: reply.statusCode,
      ms: Math.round((stopwatch() - request.startedAt) * 10) / 10,
      ...(request.caller && { companyId: request.caller.companyId }),
    })
    done()
  })
}
