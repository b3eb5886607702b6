/** The OpenAPI document of a table of routes. */
import type { z } from 'zod'
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiOverride,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponsesObject,
} from 'zod-openapi'
import type { Operation, Route } from '../../src/runtime/http/operation.ts'
import { examplesOf, fieldExamples, inMediaType } from './examples.ts'
import { errorExamples, errorReplies } from './openapi-errors.ts'
import { requestParams } from './openapi-parameters.ts'

export type Document = ReturnType<typeof createDocument>

const DESCRIPTION = `Calendars that can be booked, for the users of your product.

Send \`Authorization: Bearer <API key>\`. Times are ISO 8601 with an offset or \`Z\`; dates are
\`YYYY-MM-DD\`. Every path that begins with \`/v4\` also answers without it.`

const SCHEMES = {
  apiKey: { type: 'http', scheme: 'bearer', description: '`ak_live:<id>:<secret>`' },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'punctual_session',
    description:
      'Who is signed in; over https the name begins with `__Host-`. Each request needs the ' +
      'header `x-punctual-client` as well.',
  },
} as const

/**
 * Throws, naming the operation, where an example is missing, a name is used twice, or path and
 * parameters differ.
 */
export function openApiDocument(routes: readonly Route[], version: string): Document {
  refuseTwice(routes.map(route => route.operation.operationId))
  const document = createDocument(
    {
      openapi: '3.1.1',
      info: {
        title: 'Punctual',
        version,
        description: DESCRIPTION,
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/' }],
      tags: [...new Set(routes.map(route => route.operation.tag))].map(name => ({ name })),
      paths: paths(routes),
      components: {
        securitySchemes: SCHEMES,
        examples: errorExamples(),
      },
    },
    { override: tidySchema },
  )
  for (const { method, path, operation } of routes) {
    const item = document.paths?.[path]?.[method.toLowerCase() as 'get']
    for (const parameter of item?.parameters ?? []) tidyParameter(parameter, operation)
  }
  return document
}

function refuseTwice(names: readonly string[]): void {
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice !== undefined) throw new Error(`Two routes have the operationId ${twice}`)
}

function paths(routes: readonly Route[]): ZodOpenApiPathsObject {
  const byPath = Map.groupBy(routes, route => route.path)
  return Object.fromEntries(
    [...byPath].map(([path, some]) => [
      path,
      Object.fromEntries(some.map(route => [route.method.toLowerCase(), operationOf(route)])),
    ]),
  )
}

const SECURITY: Record<Operation['needs'], Record<string, string[]>[]> = {
  nobody: [],
  company: [{ apiKey: [] }, { session: [] }],
  user: [{ apiKey: [] }, { session: [] }],
  session: [{ session: [] }],
}

function operationOf(route: Route): ZodOpenApiOperationObject {
  const { operation } = route
  const { operationId, tag, summary, description, needs, body } = operation
  return {
    operationId,
    tags: [tag],
    summary,
    ...(description !== undefined && { description }),
    security: SECURITY[needs],
    requestParams: requestParams(route),
    ...(body && { requestBody: requestBody(body, `The body of ${operationId}`) }),
    responses: responses(route),
  }
}

function requestBody(schema: z.ZodType, of: string) {
  const required = !schema.safeParse(undefined).success
  return { required, content: { 'application/json': jsonOf(schema, of) } }
}

function responses(route: Route): ZodOpenApiResponsesObject {
  const { operationId, replies } = route.operation
  const declared = Object.entries(replies).map(
    ([status, { description, schema, contentType, example }]) => {
      const content = schema
        ? { 'application/json': jsonOf(schema, `The reply ${status} of ${operationId}`) }
        : contentType && { [contentType]: { schema: { type: 'string' as const }, example } }
      return [status, { description, ...(content && { content }) }]
    },
  )
  return { ...Object.fromEntries(declared), ...errorReplies(route) }
}

const jsonOf = (schema: z.ZodType, of: string) => ({
  schema,
  ...inMediaType(examplesOf(schema, of)),
})

/** Formats with a name of their own; zod's patterns for them say nothing more to a reader. */
const FORMATS = new Set(['uuid', 'email', 'date-time', 'date'])

/**
 * Examples of objects stand once, beside their use; a reply may grow fields, so objects are open
 * unless their schema is strict.
 */
const tidySchema: ZodOpenApiOverride = ({ jsonSchema, zodSchema }) => {
  const { def } = zodSchema._zod
  const { example, ...schema } = jsonSchema
  if (def.type === 'object' && !def.catchall) delete jsonSchema.additionalProperties
  if (typeof schema.format === 'string' && FORMATS.has(schema.format)) delete jsonSchema.pattern
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
  delete jsonSchema.example
  delete jsonSchema.storedOnly
  if (schema.type === 'object' || schema.type === 'array') delete jsonSchema.examples
  else if (example !== undefined) jsonSchema.examples = [example]
}

type Parameter = NonNullable<NonNullable<Document['paths']>[string]['parameters']>[number]

/** A parameter's description and example stand beside its schema, not in it. */
function tidyParameter(parameter: Parameter, { operationId, params, query }: Operation): void {
  if (!('in' in parameter)) return
  const source = { path: params, query }[String(parameter.in)]
  const { schema } = parameter
  if (!source || typeof schema !== 'object') return
  const examples = fieldExamples(source, `The ${parameter.in} of ${operationId}:`)
  if ('description' in schema) delete schema.description
  if ('examples' in schema) delete schema.examples
  parameter.example = examples[parameter.name]
}
