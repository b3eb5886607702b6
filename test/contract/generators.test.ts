import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { clientTypescript } from '../../scripts/generate/client.ts'
import { errorsMarkdown } from '../../scripts/generate/errors.ts'
import { openApiDocument } from '../../scripts/generate/openapi.ts'
import { refusalsByStatus } from '../../scripts/generate/refusals-of.ts'
import { typeOf } from '../../scripts/generate/typescript-types.ts'
import { on, operation, type Route } from '../../src/runtime/http/operation.ts'
import { createPet, deletePet, listPets, sample } from './sample.ts'
import { unseenReplies } from './unseen.ts'

const documentOf = (routes: Route[]) => openApiDocument(routes, '0.0.0')

const withReplies = (replies: Record<number, { description: string; schema?: z.ZodType }>) =>
  operation({ ...listPets, needs: 'nobody', replies, read: () => ({ status: 200 }) })

test('an operation refuses what every request can be refused for, and what it says itself', () => {
  const codes = (route: Route) => [...refusalsByStatus(route).values()].flat()
  expect(codes(on('DELETE', '/v4/pet/{id}', deletePet))).toEqual([
    'validation_failed',
    'user_not_found',
    'internal_error',
    'busy_try_again',
    'database_unavailable',
  ])
  const created = codes(on('POST', '/v4/pet', createPet))
  expect(created).toContain('email_taken')
  expect(created).toContain('idempotency_mismatch')
  expect(created).not.toContain('user_header_missing')
  expect(created).not.toContain('already_created')
  const secret = on('POST', '/v4/pet', { ...createPet, shownOnce: 'key' })
  expect(codes(secret)).toContain('already_created')
  expect(codes(on('PATCH', '/v4/pet', createPet))).not.toContain('idempotency_mismatch')
  const listed = codes(on('GET', '/v4/pet', listPets))
  expect(listed).toContain('user_header_missing')
  expect(listed).not.toContain('busy_try_again')
  expect(listed).not.toContain('body_not_json')
})

test('a missing example is named', () => {
  const bare = on('GET', '/v4/pet', withReplies({ 200: { description: '', schema: z.object({}) } }))
  expect(() => documentOf([bare])).toThrow('The reply 200 of listPets has no example')
  const params = z.object({ id: z.string() })
  const unexplained = on('DELETE', '/v4/pet/{id}', { ...deletePet, params })
  expect(() => documentOf([unexplained])).toThrow('The path of deletePet: id has no example')
  const body = z.object({ name: z.string() })
  const nameless = on('POST', '/v4/pet', { ...createPet, body })
  expect(() => documentOf([nameless])).toThrow('The body of createPet has no example')
})

test('what does not fit together is named', () => {
  const twice = [...sample, on('GET', '/v4/animal', listPets)]
  expect(() => documentOf(twice)).toThrow('operationId listPets')
  expect(() => documentOf([on('DELETE', '/v4/pet/{petId}', deletePet)])).toThrow(
    'deletePet: /v4/pet/{petId} and its params (id) differ',
  )
  const clash = on('GET', '/v4/pet', withReplies({ 400: { description: '' } }))
  expect(() => documentOf([clash])).toThrow(
    'listPets declares 400, which is the status of a refusal of its own',
  )
  const schema = z.object({}).meta({ id: 'ListPetsReply', examples: [{}] })
  const named = on('GET', '/v4/pet', withReplies({ 200: { description: '', schema } }))
  expect(() => clientTypescript(documentOf([named]))).toThrow('two types ListPetsReply')
})

test('JSON Schema becomes the TypeScript that means the same', () => {
  expect(typeOf({ type: ['string', 'null'] })).toBe('string | null')
  expect(typeOf({ enum: ["it's", 'b'] })).toBe("'it\\'s' | 'b'")
  expect(typeOf({ type: 'array', items: { $ref: '#/components/schemas/Pet' } })).toBe('Pet[]')
  expect(typeOf({ type: 'array', items: { enum: ['a', 'b'] } })).toBe("Array<'a' | 'b'>")
  expect(typeOf({ anyOf: [{ type: 'integer' }, { type: 'number' }, { const: null }] })).toBe(
    'number | null',
  )
  const days = { type: 'object', propertyNames: { enum: ['mon', 'tue'] } }
  const whole = { ...days, additionalProperties: { type: 'boolean' } }
  expect(typeOf(whole)).toBe("Partial<Record<'mon' | 'tue', boolean>>")
  expect(typeOf({ ...whole, required: ['mon', 'tue'] })).toBe("Record<'mon' | 'tue', boolean>")
  const object = { type: 'object', properties: { 'a b': { type: 'null' }, c: {} }, required: ['c'] }
  expect(typeOf(object)).toBe("{\n  'a b'?: null\n  c: unknown\n}")
  expect(() => typeOf({ type: 'date' })).toThrow('date')
})

test('the client fills in paths and queries, sends JSON, tells replies by status', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'punctual-client-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = join(folder, 'client.ts')
  writeFileSync(path, clientTypescript(documentOf(sample)))
  const { Client } = await import(/* @vite-ignore */ path)
  const asked: { url: string; init: RequestInit }[] = []
  const answers = [
    Response.json({ id: '1' }, { status: 201 }),
    new Response(null, { status: 204 }),
    new Response('{"pets":[]}'),
    new Response('<html>', { status: 502 }),
  ]
  const client = new Client({
    baseUrl: 'http://punctual.test/',
    apiKey: 'secret',
    userId: 'ada',
    fetch: async (url: string, init: RequestInit) => {
      asked.push({ url, init })
      return answers.shift()
    },
  })
  const created = await client.createPet({ body: { name: 'Rex' }, idempotencyKey: 'k' })
  expect(created).toMatchObject({ status: 201, body: { id: '1' } })
  expect(await client.deletePet({ params: { id: 'a/b' } })).toMatchObject({ status: 204 })
  await client.listPets({ query: { limit: 3, kind: ['cat', 'dog'], none: undefined } })
  await expect(client.listPets()).rejects.toThrow('listPets answered 502, which it never does')
  expect(asked.map(({ url }) => url.replace('http://punctual.test', ''))).toEqual([
    '/v4/pet',
    '/v4/pet/a%2Fb',
    '/v4/pet?limit=3&kind=cat&kind=dog',
    '/v4/pet',
  ])
  expect(asked[0]?.init).toEqual({
    method: 'POST',
    body: '{"name":"Rex"}',
    headers: {
      authorization: 'Bearer secret',
      'x-meetergo-api-user-id': 'ada',
      'idempotency-key': 'k',
      'content-type': 'application/json',
    },
  })
  expect(asked[1]?.init.headers).not.toHaveProperty('content-type')
})

test('every code is explained', () => {
  expect(errorsMarkdown()).toMatch(/^\| `slug_taken` \| 409 \| .+ \| .+ \|$/m)
})

test('a declared reply that no test has met is named', () => {
  const folder = mkdtempSync(join(tmpdir(), 'punctual-seen-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'seen')
  const shared = [400, 401, 403, 404, 413, 415, 422, 429, 503].map(status => `other ${status}`)
  const own = ['listPets 200', 'listPets 400', 'createPet 201', 'createPet 409', 'deletePet 204']
  writeFileSync(file, [...shared, ...own, 'deletePet 404'].join('\n'))
  expect(unseenReplies(file, sample)).toEqual([])
  writeFileSync(file, ['other 401', 'createPet 400', ...own].join('\n'))
  expect(unseenReplies(file, sample)).toEqual([
    'any 503',
    'any 403',
    'any 429',
    'any 404',
    'any 413',
    'any 415',
    'any 422',
    'deletePet 404',
  ])
})
