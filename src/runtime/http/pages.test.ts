import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import fastify, { type FastifyInstance } from 'fastify'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Log } from '../../base/log.ts'
import { Refusal } from '../../base/refusal.ts'
import { CLOSED, type PagePolicy } from './page-policy.ts'
import { type Page, type PageReply, type PageRequest, registerPages } from './pages.ts'

const silent = () => {}
const logged: unknown[] = []
const error = (...args: unknown[]) => logged.push(args)
const log = { debug: silent, info: silent, warn: silent, error } as unknown as Log

const STYLE = ':root{--accent:#006070}'

let app: FastifyInstance
let requests: PageRequest[]

const shown = (html: string, policy: PagePolicy = CLOSED): PageReply => ({
  status: 200,
  html,
  policy,
})
const LONG = 'long '.repeat(1_000)
const pages: Page[] = [
  { path: '/', handle: () => shown('home') },
  { path: '/docs', handle: () => shown('docs', { frames: [], isStyledByScript: true }) },
  {
    path: '/{userSlug}/{meetingSlug}',
    handle: request => {
      requests.push(request)
      const { userSlug, meetingSlug } = request.params
      if (userSlug === 'lost' || meetingSlug === 'lost') throw new Refusal('database_unavailable')
      if (userSlug === 'broken') throw new Error('a bug')
      return shown('booking', {
        frames: ['https://a.example', 'https://*.b.example'],
        styles: [STYLE],
        images: ['https://images.example'],
        forms: ['https://next.example'],
      })
    },
    act: async request => {
      requests.push(request)
      if (request.form.to === 'fail') throw new Error('a bug')
      return request.form.to ? { redirect: '/anna/call?done=true' } : shown('again')
    },
  },
  { path: '/shared/{id}', isShared: true, handle: () => shown('for people') },
  { path: '/long/page', handle: () => ({ ...shown(LONG), cookie: 'a=b; HttpOnly' }) },
]

beforeEach(() => {
  requests = []
  logged.length = 0
  app = fastify()
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ code: 'route_not_found' }))
  registerPages(app, pages, {
    clock: { now: () => 7 },
    log,
    assets: new Map([
      ['plain-1.css', { content: Buffer.from('plain'), isCompressed: false }],
      ['packed-1.js', { content: gzipSync('packed'), isCompressed: true }],
    ]),
    scripts: { '/embed/v4/any.js': { content: gzipSync('script'), isCompressed: true } },
    reservedWords: new Set(['v4', 'user', 'embed']),
    renderNotFound: () => 'nothing here',
    renderProblem: ({ status, requestId, address }) => `${status} ${requestId} ${address}`,
  })
  app.get('/v4/user/me', () => ({ id: 1 }))
})

afterEach(() => app.close())

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers })
const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }

test('a page is HTML that nobody keeps', async () => {
  const reply = await get('/anna/call?from=2026-12-01&from=x')
  expect(reply.statusCode).toBe(200)
  expect(reply.body).toBe('booking')
  expect(reply.headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  expect(requests).toMatchObject([
    {
      form: null,
      ip: '127.0.0.1',
      params: { userSlug: 'anna', meetingSlug: 'call' },
      query: { from: '2026-12-01' },
      address: '/anna/call?from=2026-12-01&from=x',
      nowMs: 7,
    },
  ])
})

const policyOf = async (url: string) =>
  String((await get(url)).headers['content-security-policy']).split('; ')

test('nothing inline and nothing from elsewhere; frames only where they are meant', async () => {
  const closed = await policyOf('/')
  expect(closed).toEqual([
    "default-src 'none'",
    "base-uri 'none'",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "img-src 'self' data:",
    "script-src 'self'",
    "style-src 'self'",
  ])
  const framed = await policyOf('/anna/call')
  const hash = createHash('sha256').update(STYLE).digest('base64')
  for (const directive of [
    'frame-ancestors https://a.example https://*.b.example',
    `style-src 'self' 'sha256-${hash}'`,
    "img-src 'self' data: https://images.example",
    "form-action 'self' https://next.example",
    "script-src 'self'",
  ]) {
    expect(framed).toContain(directive)
  }
  expect((await get('/anna/call')).headers['x-frame-options']).toBeUndefined()
  expect((await get('/')).headers['x-frame-options']).toBe('DENY')
  expect(await policyOf('/docs')).toContain("style-src 'self' 'unsafe-inline'")
  expect(await policyOf('/docs')).toContain("script-src 'self'")
})

test('HEAD answers as GET does, without the body', async () => {
  const reply = await app.inject({ method: 'HEAD', url: '/anna/call' })
  expect(reply.statusCode).toBe(200)
  expect(reply.headers['content-length']).toBe('7')
  expect(reply.body).toBe('')
})

const post = (url: string, payload: string, type = 'application/x-www-form-urlencoded') =>
  app.inject({ method: 'POST', url, payload, headers: { 'content-type': type } })

test('a form is read, and leads on or is shown again', async () => {
  const reply = await post('/anna/call?a=1', 'to=there&of=1&of=2&text=K%C3%A4se+%26+Brot')
  expect([reply.statusCode, reply.headers.location]).toEqual([303, '/anna/call?done=true'])
  expect(reply.headers['cache-control']).toBe('no-store')
  const form = { to: 'there', of: ['1', '2'], text: 'Käse & Brot' }
  expect(requests).toMatchObject([{ form, query: { a: '1' } }])
  const again = await post('/anna/call', '')
  expect([again.statusCode, again.body]).toEqual([200, 'again'])
})

test('a form that is too large, of another kind, or of a page without one', async () => {
  expect((await post('/anna/call', `a=${'x'.repeat(70_000)}`)).statusCode).toBe(413)
  expect((await post('/anna/call', '{}', 'text/plain')).statusCode).toBe(415)
  expect((await post('/long/page', 'a=1')).statusCode).toBe(404)
  expect((await post('/v4/call', 'a=1')).statusCode).toBe(404)
  expect((await post('/anna/call', 'to=fail')).body).toMatch(/^500 /)
  expect(requests).toHaveLength(1)
})

test('a path that the API has too is a page for browsers without a key', async () => {
  app.get('/shared/:id', () => ({ of: 'the API' }))
  expect((await get('/shared/7', BROWSER)).body).toBe('for people')
  for (const headers of [{ accept: '*/*' }, { ...BROWSER, authorization: 'Bearer ak' }, {}]) {
    expect((await get('/shared/7', headers)).json()).toEqual({ of: 'the API' })
  }
})

test('a page is packed for whoever takes that, and may be remembered by a cookie', async () => {
  const reply = await get('/long/page', { 'accept-encoding': 'gzip' })
  expect(reply.headers).toMatchObject({ 'content-encoding': 'gzip', 'set-cookie': 'a=b; HttpOnly' })
  expect(reply.rawPayload.length).toBeLessThan(LONG.length / 10)
  expect(gunzipSync(reply.rawPayload).toString()).toBe(LONG)
  expect((await get('/long/page')).body).toBe(LONG)
})

test('what goes wrong in a page is told as a page, and logged', async () => {
  const lost = await get('/lost/call')
  expect([lost.statusCode, lost.body]).toEqual([
    503,
    expect.stringMatching(/^503 .+ \/lost\/call$/),
  ])
  expect(lost.headers['content-type']).toBe('text/html; charset=utf-8')
  const broken = await get('/broken/call')
  expect([broken.statusCode, broken.body.includes('a bug')]).toEqual([500, false])
  expect(logged).toHaveLength(2)
})

test('an unknown path is a page for browsers and JSON for programs', async () => {
  for (const url of ['/a/b/c', '/v4/nothing', '/v4/user/a/b', '/USER/nothing', '/assets/none.js']) {
    const page = await get(url, BROWSER)
    expect([page.statusCode, page.body]).toEqual([404, 'nothing here'])
    const json = await get(url, { accept: '*/*' })
    expect([json.statusCode, json.json()]).toEqual([404, { code: 'route_not_found' }])
  }
  expect(requests).toEqual([])
  expect((await get('/v4/user/me')).json()).toEqual({ id: 1 })
})

test('a page’s own address never leads to another site', async () => {
  const reply = await get('//lost?from=2026-12-01', BROWSER)
  expect(reply.body).toMatch(/^503 \S+ \/lost\?from=2026-12-01$/)
})

test('an asset is kept for ever, packed for whoever takes that', async () => {
  const plain = await get('/assets/plain-1.css', { 'accept-encoding': 'gzip' })
  expect(plain.body).toBe('plain')
  expect(plain.headers).toMatchObject({
    'content-type': 'text/css; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
  })
  const packed = await get('/assets/packed-1.js', { 'accept-encoding': 'br, gzip;q=0.5' })
  expect(packed.headers).toMatchObject({
    'content-encoding': 'gzip',
    'content-type': 'text/javascript; charset=utf-8',
    vary: 'accept-encoding',
  })
  expect(packed.rawPayload).toEqual(gzipSync('packed'))
  for (const encoding of ['', 'br', 'gzip;q=0']) {
    const unpacked = await get('/assets/packed-1.js', { 'accept-encoding': encoding })
    expect(unpacked.body).toBe('packed')
    expect(unpacked.headers['content-encoding']).toBeUndefined()
  }
})

test('no path leads out of the assets', async () => {
  for (const url of ['/assets/..%2fpackage.json', '/assets/%2e%2e/package.json', '/assets/']) {
    expect((await get(url)).statusCode).toBe(404)
  }
})

test('a script for other sites may be loaded by them, and is asked about again', async () => {
  const packed = await get('/embed/v4/any.js', { 'accept-encoding': 'gzip' })
  expect(packed.rawPayload).toEqual(gzipSync('script'))
  const headers = {
    'access-control-allow-origin': '*',
    'cache-control': 'public, max-age=3600',
    'cross-origin-resource-policy': 'cross-origin',
    vary: 'accept-encoding',
    etag: expect.stringMatching(/^W\/".{22}"$/),
  }
  expect(packed.headers).toMatchObject({
    ...headers,
    'content-encoding': 'gzip',
    'content-type': 'text/javascript; charset=utf-8',
  })
  const plain = await get('/embed/v4/any.js')
  expect(plain.body).toBe('script')
  const { etag = '' } = plain.headers
  for (const known of [etag, `"other", ${etag}`, etag.slice(2), '*']) {
    const same = await get('/embed/v4/any.js', { 'if-none-match': known })
    expect([same.statusCode, same.body]).toEqual([304, ''])
    expect(same.headers).toMatchObject(headers)
  }
  const other = await get('/embed/v4/any.js', { 'if-none-match': '"other"' })
  expect(other.statusCode).toBe(200)
})

test('beside a script for other sites there is nothing', async () => {
  for (const url of ['/embed', '/embed/v4', '/embed/v4/other.js', '/embed/v3/any.js']) {
    expect((await get(url, BROWSER)).statusCode).toBe(404)
  }
})
