/**
 * Pages for people, beside the operations of the API: HTML out, problems as pages too, security
 * headers on each. Knows no concept and no markup: both are given to it.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Clock } from '../../base/clock.ts'
import { type Log, stackOf } from '../../base/log.ts'
import { Refusal } from '../../base/refusal.ts'
import { type Asset, sendAsset, serveScript } from './assets.ts'
import { statusOf } from './refusals.ts'

export type PageRequest = {
  params: Readonly<Record<string, string>>
  /** Of a repeated one the first. */
  query: Readonly<Record<string, string>>
  /** Path and query, as asked for. */
  address: string
  nowMs: number
}

/**
 * What a page may do: `closed` stands for itself only, `framed` may be shown inside other sites'
 * pages, `reference` also lets its own script set styles and call this server.
 */
export type PagePolicy = 'closed' | 'framed' | 'reference'

export type PageReply = { status: number; html: string; policy: PagePolicy }

/** `path` in the form of OpenAPI: `/{userSlug}/{meetingSlug}`. */
export type Page = {
  path: string
  handle(request: PageRequest): Promise<PageReply> | PageReply
}

export type PageOptions = {
  clock: Clock
  log: Log
  /** By name of file. */
  assets: ReadonlyMap<string, Asset>
  /** Scripts that pages of other sites load, by path. */
  scripts: Readonly<Record<string, Asset>>
  /** First words of the API's own paths: what is not found behind them is no page. */
  reservedWords: ReadonlySet<string>
  renderNotFound(): string
  renderProblem(problem: { status: number; requestId: string; address: string }): string
}

/**
 * Adds the pages, `/assets/…`, the scripts for other sites, and a page for every other address that
 * a browser asks for.
 */
export function registerPages(
  app: FastifyInstance,
  pages: readonly Page[],
  options: PageOptions,
): void {
  const errorHandler = problemPages(options)
  for (const page of pages) {
    app.get(page.path.replaceAll(/\{(\w+)\}/g, ':$1'), { errorHandler }, async (request, reply) => {
      if (isOfTheApi(request, options)) return notFound(request, reply, options)
      return sendPage(reply, await page.handle(pageRequest(request, options.clock.now())))
    })
  }
  app.get<{ Params: { name: string } }>('/assets/:name', (request, reply) => {
    const { name } = request.params
    const asset = options.assets.get(name)
    if (!asset) return notFound(request, reply, options)
    return sendAsset(reply, asset, {
      name,
      acceptEncoding: request.headers['accept-encoding'] ?? '',
    })
  })
  for (const [path, script] of Object.entries(options.scripts)) serveScript(app, path, script)
  app.get('/*', (request, reply) => notFound(request, reply, options))
}

/** A page's own path has words of any kind in it, so it also matches unknown paths of the API. */
function isOfTheApi(request: FastifyRequest, { reservedWords }: PageOptions): boolean {
  const path = request.routeOptions.url ?? ''
  return path.startsWith('/:') && reservedWords.has(firstWord(request.url))
}

const firstWord = (url: string): string => url.split(/[/?#]/, 2)[1]?.toLowerCase() ?? ''

/** A browser gets a page that says so, a program the API's own answer. */
function notFound(request: FastifyRequest, reply: FastifyReply, options: PageOptions) {
  if (!/\btext\/html\b/i.test(request.headers.accept ?? '')) return reply.callNotFound()
  return sendPage(reply, { status: 404, html: options.renderNotFound(), policy: 'closed' })
}

function problemPages({ log, renderProblem, renderNotFound }: PageOptions) {
  return (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
    const code = error instanceof Refusal ? error.code : 'internal_error'
    const status = statusOf(code)
    if (status >= 500) log.error({ error: stackOf(error), requestId: request.id }, code)
    const problem = { status, requestId: request.id, address: ownAddress(request) }
    const html = status === 404 ? renderNotFound() : renderProblem(problem)
    sendPage(reply, { status, html, policy: 'closed' })
  }
}

function pageRequest(request: FastifyRequest, nowMs: number): PageRequest {
  const query = Object.entries(request.query as Record<string, string | string[]>)
  const firsts = query.map(([name, value]) => [name, Array.isArray(value) ? value[0] : value])
  return {
    params: request.params as Record<string, string>,
    query: Object.fromEntries(firsts),
    address: ownAddress(request),
    nowMs,
  }
}

/** Several slashes at the beginning would make a link to another site of it. */
const ownAddress = (request: FastifyRequest): string => request.url.replace(/^[\\/]+/, '/')

function sendPage(reply: FastifyReply, { status, html, policy }: PageReply): FastifyReply {
  return reply
    .code(status)
    .headers({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': POLICIES[policy],
      'referrer-policy': 'strict-origin-when-cross-origin',
      'x-content-type-options': 'nosniff',
      ...(policy !== 'framed' && { 'x-frame-options': 'DENY' }),
    })
    .send(html)
}

/** Nothing from elsewhere, no inline script, no inline style. */
const STRICT = {
  'default-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
  'img-src': "'self' data:",
  'script-src': "'self'",
  'style-src': "'self'",
}

const POLICIES: Record<PagePolicy, string> = {
  closed: policyOf(STRICT),
  framed: policyOf({ ...STRICT, 'frame-ancestors': '*' }),
  reference: policyOf({
    ...STRICT,
    'connect-src': "'self'",
    'style-src': "'self' 'unsafe-inline'",
  }),
}

function policyOf(directives: Record<string, string>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}
