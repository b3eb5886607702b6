import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { expect, test } from 'vitest'
import { clientTypescript } from '../../scripts/generate/client.ts'
import { declaredRoutes } from '../../scripts/generate/declared-routes.ts'
import { errorsMarkdown } from '../../scripts/generate/errors.ts'
import { examplesOf } from '../../scripts/generate/examples.ts'
import { openApiDocument } from '../../scripts/generate/openapi.ts'
import { version } from '../../src/cli/version.ts'

type Json = { [key: string]: Json | undefined } & { $ref?: string }
type Case = { at: string; schema: Json; value: unknown }

const routes = declaredRoutes()
const generated = openApiDocument(routes, version())
const document = JSON.parse(JSON.stringify(generated)) as Json

const committed = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

/** Follows `#/a/b`; undefined where it leads nowhere. */
function follow(ref: string): Json | undefined {
  const steps = ref.replace(/^#\//, '').split('/')
  const unescaped = steps.map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  return unescaped.reduce<Json | undefined>((at, step) => at?.[step], document)
}

function* everyObject(value: unknown, at = '#'): Generator<[string, Json]> {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) yield [at, value as Json]
  for (const [key, inner] of Object.entries(value)) yield* everyObject(inner, `${at}/${key}`)
}

const resolved = (value: Json): Json =>
  value.$ref === undefined ? value : (follow(value.$ref) ?? value)

/** Every example of parameters, bodies and replies, with the schema that it must fit. */
function exampleCases(): Case[] {
  return [...everyObject(document)].flatMap(([at, found]) => {
    const { schema, example, examples } = found
    if (!schema || (!('example' in found) && !examples)) return []
    const named = Object.entries(examples ?? {}).map(([name, one]) => ({
      at: `${at}/${name}`,
      schema,
      value: resolved(one as Json).value,
    }))
    return example === undefined ? named : [{ at, schema, value: example }, ...named]
  })
}

const operations = Object.values(document.paths ?? {}).flatMap(item =>
  Object.values(item ?? {}).map(operation => operation as unknown as Operation),
)
type Operation = {
  operationId: string
  summary: string
  requestBody?: Json
  responses: Record<string, Json>
}

const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)
ajv.addSchema(document, 'openapi')

const compiled = new Map<string, ReturnType<typeof ajv.compile>>()

/** Of a schema of the document, whose references are relative to it: each is compiled once. */
function validatorOf(schema: Json) {
  const text = JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"openapi#/')
  const known = compiled.get(text) ?? ajv.compile(JSON.parse(text))
  compiled.set(text, known)
  return known
}

test('every example is accepted by its schema', { timeout: 30_000 }, () => {
  const cases = exampleCases()
  expect(cases.length).toBeGreaterThan(3 * routes.length)
  const refused = cases.flatMap(({ at, schema, value }) => {
    const validate = validatorOf(schema)
    return validate(value) ? [] : [`${at}: ${ajv.errorsText(validate.errors)}`]
  })
  expect(refused).toEqual([])
})

test('every example is accepted by what really checks it, and a reply has no key beside it', () => {
  for (const { operation } of routes) {
    const { operationId, body, replies } = operation
    for (const example of body ? examplesOf(body, operationId) : []) {
      expect(body?.safeParse(example).error?.message, operationId).toBeUndefined()
    }
    for (const [status, { schema }] of Object.entries(replies)) {
      for (const example of schema ? examplesOf(schema, operationId) : []) {
        expect(schema?.parse(example), `${operationId} ${status}`).toEqual(example)
      }
    }
  }
})

test('every operation has an example of its body and of each reply', () => {
  expect(operations).toHaveLength(routes.length)
  const bare = operations.flatMap(({ operationId, requestBody, responses }) => {
    const described = Object.entries({ ...responses, ...(requestBody && { requestBody }) })
    return described
      .filter(([, one]) => {
        const content = resolved(one).content
        const [body] = Object.values(content ?? {})
        const hasOne = typeof body === 'object' && ('example' in body || 'examples' in body)
        return content && !hasOne
      })
      .map(([name]) => `${operationId} ${name}`)
  })
  expect(bare).toEqual([])
})

test('what many operations refuse with stands once', () => {
  const texts = operations.flatMap(({ responses }) =>
    Object.values(responses).map(one => JSON.stringify(one)),
  )
  const inline = texts.filter(text => !text.startsWith('{"$ref"'))
  const often = [...Map.groupBy(inline, text => text)].filter(([, all]) => all.length > 15)
  expect(often.map(([text, { length }]) => `${length} times ${text}`)).toEqual([])
})

test('the document holds together', () => {
  const objects = [...everyObject(document)]
  const refs = objects.flatMap(([, { $ref }]) => $ref ?? [])
  expect(refs.length).toBeGreaterThan(0)
  expect(refs.filter(ref => follow(ref) === undefined)).toEqual([])
  const components = Object.entries(document.components ?? {})
    .filter(([kind]) => kind !== 'securitySchemes')
    .flatMap(([kind, some]) => Object.keys(some ?? {}).map(name => `#/components/${kind}/${name}`))
  // What never becomes a request of an operation.
  const ofNone = ['bad_request', 'route_not_found'].map(code => `#/components/examples/${code}`)
  const unused = components.filter(ref => !refs.includes(ref) && !ofNone.includes(ref))
  expect(unused).toEqual([])
  for (const names of [
    operations.map(({ operationId }) => operationId),
    // Readers of the reference tell operations apart by these.
    operations.map(({ summary }) => summary),
  ]) {
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  }
  for (const schema of Object.values(document.components?.schemas ?? {})) {
    expect(ajv.validateSchema(schema as Json)).toBe(true)
  }
})

test('what is committed is what the code generates', () => {
  expect(committed('openapi.json')).toBe(`${JSON.stringify(generated, null, 2)}\n`)
  expect(committed('web/client/client.ts')).toBe(clientTypescript(generated))
  expect(committed('docs/reference/errors.md')).toBe(errorsMarkdown())
})
