/** Errors in the OpenAPI document: one schema, one example a code, one reply a status. */
import { z } from 'zod'
import type { ZodOpenApiResponseObject } from 'zod-openapi'
import { assert } from '../../src/base/assert.ts'
import { Refusal, type RefusalCode, type RefusalDetails } from '../../src/base/refusal.ts'
import type { Route } from '../../src/runtime/http/operation.ts'
import { type ErrorBody, errorBody, REFUSALS, statusOf } from '../../src/runtime/http/refusals.ts'
import { EXAMPLE_ID } from './examples.ts'
import { refusalsByStatus, UNAUTHORIZED } from './refusals-of.ts'

const codes = Object.keys(REFUSALS) as RefusalCode[]

const Code = z.enum(codes).meta({ id: 'ErrorCode', description: 'Stable; judge by this.' })

const Errors = z
  .object({
    statusCode: z.int(),
    message: z.string().describe('For people; may change.'),
    error: z.string().describe("The status's name."),
    code: Code,
    requestId: z.string().describe('Also in the header x-request-id and in the log.'),
    errors: z
      .array(z.object({ field: z.string(), message: z.string() }))
      .optional()
      .describe('What is wrong with which field of the request.'),
    id: z.string().optional().describe('What exists already (already_created).'),
    reason: z
      .string()
      .optional()
      .describe('What is in the way of a start (slot_taken and others).'),
  })
  .meta({ id: 'ErrorBody', description: 'Every error has this form.' }) satisfies z.ZodType<
  Omit<ErrorBody, 'errors' | 'id' | 'reason'>
>

const RETRY_AFTER = {
  'retry-after': {
    required: true,
    description: 'Seconds to wait.',
    schema: { type: 'string' as const },
  },
}

const DETAILS: Partial<Record<RefusalCode, RefusalDetails>> = {
  validation_failed: { errors: [{ field: 'timezone', message: 'is required' }] },
  already_created: { id: EXAMPLE_ID },
  slot_taken: { reason: 'held' },
}

export function errorExamples(): Record<string, { summary: string; value: ErrorBody }> {
  const example = (code: RefusalCode) => ({
    summary: REFUSALS[code][1],
    value: errorBody(new Refusal(code, DETAILS[code]), 'k3f-2s'),
  })
  return Object.fromEntries(codes.map(code => [code, example(code)]))
}

/**
 * The error replies of an operation. A reply that it declares itself stands in for what every
 * operation may refuse with that status; throws if it refuses with it itself.
 */
export function errorReplies(route: Route): Record<string, ZodOpenApiResponseObject> {
  const { operationId, replies, refusals } = route.operation
  const result: Record<string, ZodOpenApiResponseObject> = {}
  for (const [status, all] of refusalsByStatus(route)) {
    if (!(status in replies)) {
      result[status] = shared.get(String(all)) ?? errorReply(status, all)
    } else if (all.some(code => refusals.includes(code))) {
      throw new Error(
        `${operationId} declares ${status}, which is the status of a refusal of its own`,
      )
    }
  }
  return result
}

/** What many operations refuse with becomes a component under these names. */
const SHARED: Record<string, readonly RefusalCode[]> = {
  Invalid: ['validation_failed'],
  InvalidOrNotJson: ['validation_failed', 'body_not_json'],
  Unauthorized: UNAUTHORIZED,
  Forbidden: ['cross_site', 'role_forbids'],
  UserNotFound: ['user_not_found'],
  PageNotFound: ['page_not_found'],
  BodyTooLarge: ['body_too_large'],
  UnsupportedMediaType: ['unsupported_media_type'],
  IdempotencyMismatch: ['idempotency_mismatch'],
  TooManyRequests: ['too_many_requests'],
  InternalError: ['internal_error'],
  Unavailable: ['database_unavailable'],
  BusyOrUnavailable: ['busy_try_again', 'database_unavailable'],
}

const shared = new Map(
  Object.entries(SHARED).map(([id, all]) => {
    const [first] = all
    assert(first, 'refuses with something')
    return [String(all), { ...errorReply(statusOf(first), all), id }]
  }),
)

function errorReply(status: number, refusals: readonly RefusalCode[]): ZodOpenApiResponseObject {
  const sentences = refusals.map(code => `\`${code}\`: ${REFUSALS[code][1]}`)
  const examples = refusals.map(code => [code, { $ref: `#/components/examples/${code}` }])
  return {
    description: sentences.join('  \n'),
    ...(status === 429 && { headers: RETRY_AFTER }),
    content: { 'application/json': { schema: Errors, examples: Object.fromEntries(examples) } },
  }
}
