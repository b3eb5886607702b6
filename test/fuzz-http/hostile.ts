/** What nobody means to send: values, bodies, headers, paths. */
import type { Rng } from '../fuzz/rng.ts'

const deep = (levels: number, open: string, close: string) =>
  `${open.repeat(levels)}1${close.repeat(levels)}`

const nested = (levels: number): unknown => JSON.parse(deep(levels, '[', ']'))

/** What texts are refused for: tried most, because one field that forgets it is enough. */
export const PIERCING = ['a\0b', 'x\ud800y', 'a\u0001b']

const TEXTS = [
  '',
  ' ',
  '\0',
  '\udfff\ud800',
  'a\\u0000b',
  '\u202egnirts',
  '\ufeff',
  '\r\nset-cookie: a=b',
  '💥'.repeat(50),
  '١٢٣',
  'ﬀ',
  'İstanbul',
  'x'.repeat(1_000),
  'x'.repeat(100_000),
  "'; DROP TABLE users; --",
  "' OR '1'='1",
  '$1',
  '\\',
  '%',
  '_%_',
  '{{7*7}}',
  '%s%n%x',
  '<script>alert(1)</script>',
  'javascript:alert(1)',
  '../../../../etc/passwd',
  'NaN',
  'Infinity',
  '1e3',
  '0x10',
  '-1',
  'null',
  'true',
  '[]',
  '{}',
  '__proto__',
  'constructor',
  'toString',
  '00000000-0000-0000-0000-000000000000',
  'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
  '00000000-0000-0000-0000-00000000000',
  '2026-02-30',
  '9999-12-31',
  '1969-12-31T23:59:59Z',
  '1970-01-01T00:00:00Z',
  '1970-01-01T00:00:00+23:59',
  '2099-12-31T23:59:59Z',
  '2099-12-31T23:59:00-23:59',
  '2099-12-31',
  '+275760-09-13T00:00:00Z',
  '-000001-01-01T00:00:00Z',
  '2026-12-07T09:00:00+99:99',
  '2026-12-07T09:00:59.999Z',
  '24:00',
  '99:99',
  'Etc/GMT+14',
  'person@example.com\nbcc: x@example.com',
  `${'a'.repeat(250)}@example.com`,
  'https://example.com:99999/',
  'https://[::1',
]

const OTHERS: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  -0.1,
  2 ** 31,
  2 ** 53,
  -(2 ** 63),
  1e21,
  1e308,
  5e-324,
  [],
  {},
  [[]],
  [null],
  ['a', 'b'],
  [1, 'a', null, {}],
  { a: 1 },
  { length: 1e9 },
  { toString: 1, valueOf: null },
  { constructor: { prototype: { isAdmin: true } } },
  nested(50),
  nested(62),
  Array.from({ length: 5_000 }, (_, at) => at),
  Object.fromEntries(Array.from({ length: 2_000 }, (_, at) => [`key${at}`, at])),
]

export const hostileText = (rng: Rng): string => rng.pick(rng.chance(0.4) ? PIERCING : TEXTS)

export const hostileValue = (rng: Rng): unknown =>
  rng.chance(0.65) ? hostileText(rng) : rng.pick(OTHERS)

const LEVELS = 100_000

/** Bodies that are no JSON, or JSON of a kind that no writer makes. */
const BODIES: readonly (string | Buffer)[] = [
  '',
  ' \n ',
  'null',
  'true',
  '0',
  '""',
  '[]',
  '[{}]',
  '{',
  '}',
  '{"a":}',
  '{"a":1,}',
  "{'a':1}",
  '{"a":1}{"a":1}',
  '{"a":1,"a":2}',
  '{"start":"a","start":null,"start":[]}',
  '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}}',
  '{"a":1e999999}',
  '{"a":"\\ud800"}',
  '{"\\u0000":"\\u0000"}',
  '{"a":"\u0001"}',
  'undefined',
  'name=a&email=b',
  '<xml/>',
  deep(LEVELS, '[', ']'),
  '['.repeat(LEVELS),
  '{"a":'.repeat(40_000),
  deep(40_000, '{"a":', '}'),
  `{"a":"${'['.repeat(LEVELS)}"}`,
  `{"a":"${'x'.repeat(300_000)}"}`,
  `[${'1,'.repeat(100_000)}1]`,
  Buffer.from([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]),
  Buffer.from('\ufeff{"a":1}'),
  Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xc3, 0x28, 0xed, 0xa0, 0x80, 0x22, 0x7d]),
  Buffer.from([0x1f, 0x8b, 0x08, 0x00]),
  Buffer.alloc(1_000),
]

export const hostileBody = (rng: Rng): Buffer => Buffer.from(rng.pick(BODIES))

/** What an object may have beside its fields, as it stands in the text, with a comma behind. */
const BESIDE = [
  `"more":${deep(LEVELS, '[', ']')},`,
  `"more":${deep(30_000, '{"a":', '}')},`,
  `"more":${deep(60, '[', ']')},`,
  '"__proto__":{"isAdmin":true},',
  '"constructor":{"prototype":{"isAdmin":true}},',
  '"toString":null,"valueOf":1,"hasOwnProperty":[],',
  '"start":null,"start":{},"attendee":[],"meetingTypeId":1,"name":{},',
  '"\\u0000":"\\ud800",',
  '"companyId":"00000000-0000-7000-8000-000000000000","isAdmin":true,"id":1,',
  `"more":"${'x'.repeat(200_000)}",`,
  `"more":1e${'9'.repeat(400)},`,
]

/** The same object with more in front of its fields, which the later ones win over. */
export function withMore(body: Buffer, rng: Rng): Buffer {
  const fields = body.toString('utf8').slice(1)
  const more = rng.pick(BESIDE)
  return Buffer.from(`{${fields === '}' ? more.slice(0, -1) : more}${fields}`)
}

const CONTENT_TYPES = [
  '',
  'text/plain',
  'text/html; charset=utf-8',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/json; charset=utf-16',
  'application/json;;;',
  'APPLICATION/JSON',
  'application/merge-patch+json',
  'application/json, text/plain',
  '/',
  'x'.repeat(2_000),
]

type Header = [name: string, value: string]

/** Each in place of, or beside, what a request would have. */
const HEADERS: readonly ((rng: Rng) => Header[])[] = [
  rng => [['content-type', rng.pick(CONTENT_TYPES)]],
  rng => [['authorization', rng.pick(['', 'Bearer', 'Bearer x', 'Basic YTpi', 'ak_live:x'])]],
  rng => [['authorization', `Bearer ak_live:${hostileText(rng).slice(0, 900)}:x`]],
  () => [['authorization', `Bearer ${'x'.repeat(8_000)}`]],
  rng => [['x-meetergo-api-user-id', hostileText(rng).slice(0, 900)]],
  () => [
    ['x-meetergo-api-user-id', 'a'],
    ['x-meetergo-api-user-id', 'b'],
  ],
  rng => [['idempotency-key', hostileText(rng).slice(0, 900)]],
  () => [['idempotency-key', 'x'.repeat(255)]],
  () => [
    ['idempotency-key', 'a'],
    ['idempotency-key', 'b'],
  ],
  rng => [['x-request-id', hostileText(rng).slice(0, 900)]],
  rng => [['x-forwarded-for', rng.pick(['::::', '1.2.3.4, garbage', 'x'.repeat(5_000)])]],
  () => [['accept', 'text/xml;q=oops']],
  () => [['expect', '100-continue']],
  () => [['transfer-encoding', 'chunked']],
  () => [['content-encoding', 'gzip']],
  () => [['cookie', 'a=b; '.repeat(1_500)]],
  () => [['range', 'bytes=0-0']],
  () => [['x-http-method-override', 'DELETE']],
  () => [['host', '"><script>']],
  () => [['accept-version', '99.0.0']],
  () => [['content-type', 'application/json']],
  () => [['x-odd', 'x'.repeat(20_000)]],
  () => [['x odd', 'a name with a space']],
  () => [['x-odd', 'folded\r\n and on']],
  () => Array.from({ length: 500 }, (_, at): Header => [`x-odd-${at}`, 'x']),
]

/** No control characters where they would only make the request one that cannot be read. */
export function hostileHeaders(rng: Rng): Header[] {
  const made = rng.pick(HEADERS)(rng)
  if (rng.chance(0.1)) return made
  return made.map(([name, value]) => [name, value.toWellFormed().replaceAll(/\p{Cc}/gu, '')])
}

const SEGMENTS = [
  '',
  '.',
  '..',
  '*',
  '%',
  '%00',
  '%2f',
  '%2e%2e%2f',
  '%ff',
  '%zz',
  '%ed%a0%80',
  ':id',
  '{id}',
  '__proto__',
  'today',
  'many',
  'x'.repeat(300),
  'x'.repeat(301),
  'x'.repeat(5_000),
  'x'.repeat(20_000),
  '%25'.repeat(99),
]

export const hostileSegment = (rng: Rng): string =>
  rng.chance(0.6)
    ? rng.pick(SEGMENTS)
    : encodeURIComponent(hostileText(rng).toWellFormed().slice(0, 400))

const QUERIES = [
  '%',
  '%zz=%zz',
  '%00=%00',
  'a=%ed%a0%80',
  '&&&===&&',
  '?',
  '__proto__=1&constructor=1&toString=1&hasOwnProperty=1',
  '__proto__[isAdmin]=true',
  'a[b][c]=1',
  `a=${'x'.repeat(10_000)}`,
  'a=1&'.repeat(2_500),
  'start[]=2026-12-07&end[]=2026-12-08',
  'secret=a&secret=b',
  'limit=1&limit=2&offset=1&offset=2',
  'first=1&first=2',
  'timezone=UTC&timezone=UTC',
  'meetingTypeId=a,b',
  'hostIds=,,,',
]

export const hostileQuery = (rng: Rng): string => rng.pick(QUERIES)
