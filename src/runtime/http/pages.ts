/**
 * Pages for people, beside the operations of the API: HTML out, problems as pages too, security
 * headers on each. Knows no concept and no markup: both are given to it.
 */
import type { IncomingHttpHeaders } from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Clock } from '../../base/clock.ts'
import { type Log, stackOf } from '../../base/log.ts'
import { Refusal } from '../../base/refusal.ts'
import { type Asset, sendAsset, serveScript, takesGzip } from './assets.ts'
import { BY_BROWSER, byBrowser } from './by-browser.ts'
import { hashOf, type PagePolicy, PROBLEM, policyHeaders } from './page-policy.ts'
import { statusOf } from './refusals.ts'

/** What a form was filled with, by the names of its fields. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>

export type PageRequest = {
  params: Readonly<Record<string, string>>
  /** Of a repeated one the first. */
  query: Readonly<Record<string, string>>
  /** null: nothing was sent. */
  form: FormValues | null
  headers: IncomingHttpHeaders
  /** The network address of who asks. */
  ip: string
  requestId: string
  /** Path and query, as asked for. */
  address: string
  nowMs: number
}

export type PageReply =
  | { status: number; html: string; policy: PagePolicy; cookie?: string }
  | { redirect: string }

/** `path` in the form of OpenAPI: `/{userSlug}/{meetingSlug}`. */
export type Page = {
  path: string
  /** Whether the API has an operation at this path too: then browsers get the page. */
  isShared?: true
  handle(request: PageRequest): Promise<PageReply> | PageReply
  /** What its forms do. */
  act?(request: PageRequest & { form: FormValues }): Promise<PageReply>
}

type Problem = { status: number; requestId: string; address: string }

export type PageOptions = {
  clock: Clock
  log: Log
  /** By name of file. */
  assets: ReadonlyMap<string, Asset>
  /** Styles and scripts that stand in the pages themselves, each whole. */
  inline: readonly string[]
  /** Scripts that pages of other sites load, by path. */
  scripts: Readonly<Record<string, Asset>>
  /** First words of the API's own paths: what is not found behind them is no page. */
  reservedWords: ReadonlySet<string>
  renderNotFound(headers: IncomingHttpHeaders): string
  renderProblem(problem: Problem, headers: IncomingHttpHeaders): string
}

const FORM_LIMIT_BYTES = 64 * 1024

/**
 * Adds the pages, `/assets/…`, the scripts for other sites, and a page for every other address that
 * a browser asks for.
 */
export function registerPages(
  app: FastifyInstance,
  pages: readonly Page[],
  given: PageOptions,
): void {
  const options = { ...given, inline: given.inline.map(hashOf) }
  app.addConstraintStrategy(byBrowser)
  app.register(async scope => {
    readForms(scope)
    for (const page of pages) addPage(scope, page, options)
  })
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

function addPage(scope: FastifyInstance, page: Page, options: PageOptions): void {
  const route = {
    errorHandler: problemPages(options),
    ...(page.isShared && { constraints: { [BY_BROWSER]: 'yes' } }),
  }
  const url = page.path.replaceAll(/\{(\w+)\}/g, ':$1')
  const { act } = page
  const { inline } = options
  scope.get(url, route, async (request, reply) => {
    if (isOfTheApi(request, options)) return notFound(request, reply, options)
    const shown = await page.handle(pageRequest(request, options.clock.now()))
    return sendPage(request, reply, { page: shown, inline })
  })
  if (!act) return
  scope.post(url, { ...route, bodyLimit: FORM_LIMIT_BYTES }, async (request, reply) => {
    if (isOfTheApi(request, options)) return reply.callNotFound()
    const asked = pageRequest(request, options.clock.now())
    const shown = await act({ ...asked, form: asked.form ?? {} })
    return sendPage(request, reply, { page: shown, inline })
  })
}

/** Of several fields with one name the value is a list; of what has parts nothing is read. */
function readForms(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'string' },
    (_request, _text, done) => done(null, {}),
  )
  scope.addContentTypeParser<string>(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, text, done) => {
      const fields = new URLSearchParams(text)
      const names = [...new Set(fields.keys())]
      const form = names.map(name => {
        const all = fields.getAll(name)
        return [name, all.length > 1 ? all : (all[0] ?? '')]
      })
      done(null, Object.fromEntries(form))
    },
  )
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
  const html = options.renderNotFound(request.headers)
  const page = { status: 404, html, policy: PROBLEM }
  return sendPage(request, reply, { page, inline: options.inline })
}

function problemPages({ log, inline, renderProblem, renderNotFound }: PageOptions) {
  return (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const status = statusIn(error)
    const { id: requestId, headers } = request
    if (status >= 500) log.error({ error: stackOf(error), requestId }, 'a page could not be made')
    const problem = { status, requestId, address: ownAddress(request) }
    const html = status === 404 ? renderNotFound(headers) : renderProblem(problem, headers)
    const page = { status, html, policy: PROBLEM }
    return sendPage(request, reply, { page, inline })
  }
}

/** Our own refusals and what the framework refuses have a status; all else is a bug. */
function statusIn(error: unknown): number {
  if (error instanceof Refusal) return statusOf(error.code)
  const { statusCode = 500 } = error as { statusCode?: number }
  return statusCode >= 400 && statusCode < 500 ? statusCode : 500
}

function pageRequest(request: FastifyRequest, nowMs: number): PageRequest {
  const query = Object.entries(request.query as Record<string, string | string[]>)
  const firsts = query.map(([name, value]) => [name, Array.isArray(value) ? value[0] : value])
  return {
    params: request.params as Record<string, string>,
    query: Object.fromEntries(firsts),
    form: (request.body as FormValues | undefined) ?? null,
    headers: request.headers,
    ip: request.ip,
    requestId: request.id,
    address: ownAddress(request),
    nowMs,
  }
}

/** Several slashes at the beginning would make a link to another site of it. */
const ownAddress = (request: FastifyRequest): string => request.url.replace(/^[\\/]+/, '/')

async function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  { page, inline }: { page: PageReply; inline: readonly string[] },
): Promise<FastifyReply> {
  if ('redirect' in page)
    return reply.header('cache-control', 'no-store').redirect(page.redirect, 303)
  const { status, html, policy, cookie } = page
  reply.code(status).headers({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-content-type-options': 'nosniff',
    vary: 'accept-encoding, accept-language',
    ...policyHeaders(policy, inline),
    ...(cookie !== undefined && { 'set-cookie': cookie }),
  })
  if (!takesGzip(request.headers['accept-encoding'] ?? '')) return reply.send(html)
  const packed = await promisify(gzip)(html, { level: 5 })
  return reply.header('content-encoding', 'gzip').send(packed)
}
