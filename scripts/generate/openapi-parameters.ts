/** Headers, path and query of an operation in the OpenAPI document. */
import { z } from 'zod'
import type { ZodOpenApiParameters } from 'zod-openapi'
import type { Operation, Route } from '../../src/runtime/http/operation.ts'
import { EXAMPLE_ID } from './examples.ts'
import { takesIdempotencyKey } from './refusals-of.ts'

const ActingUser = z.uuid().meta({
  param: {
    id: 'ActingUser',
    description: 'The user of your company as whom the request acts.',
    example: EXAMPLE_ID,
  },
})

const OptionalActingUser = z
  .uuid()
  .optional()
  .meta({
    param: {
      id: 'OptionalActingUser',
      description: 'The user of your company as whom the request acts; without it: the company.',
      example: EXAMPLE_ID,
    },
  })

const IdempotencyKey = z
  .string()
  .min(1)
  .max(255)
  .optional()
  .meta({
    param: {
      id: 'IdempotencyKey',
      description: 'A text of your own. Repeated within a day, it gets the first reply again.',
      example: 'order-4711',
    },
  })

export function requestParams(route: Route): ZodOpenApiParameters {
  const { operation, path } = route
  const header = { ...actingUser(operation), ...idempotencyKey(route) }
  refuseUnnamed(operation, path)
  return {
    ...(operation.params && { path: operation.params as z.ZodObject }),
    ...(operation.query && { query: fieldsOf(operation.query) }),
    ...(Object.keys(header).length > 0 && { header: z.object(header) }),
  }
}

/** The fields of a query, whatever is done to it before they are looked at. */
const fieldsOf = (query: z.ZodType): z.ZodObject =>
  (query instanceof z.ZodPipe ? query.out : query) as z.ZodObject

function actingUser({ needs }: Operation): z.ZodRawShape {
  if (needs === 'user') return { 'x-meetergo-api-user-id': ActingUser }
  return needs === 'company' ? { 'x-meetergo-api-user-id': OptionalActingUser } : {}
}

function idempotencyKey(route: Route): z.ZodRawShape {
  return takesIdempotencyKey(route) ? { 'Idempotency-Key': IdempotencyKey } : {}
}

/** The path and the schema of its parameters must name the same ones. */
function refuseUnnamed({ operationId, params }: Operation, path: string): void {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(match => match[1])
  const declared = params instanceof z.ZodObject ? Object.keys(params.shape) : []
  if (String(inPath.toSorted()) === String(declared.toSorted())) return
  throw new Error(`${operationId}: ${path} and its params (${declared.join(', ')}) differ`)
}
