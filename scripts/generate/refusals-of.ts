/** Which refusals an operation may answer with: its own, and those of any request. */
import type { RefusalCode } from '../../src/base/refusal.ts'
import type { Operation, Route } from '../../src/runtime/http/operation.ts'
import { REFUSALS, statusOf } from '../../src/runtime/http/refusals.ts'

const ALWAYS: RefusalCode[] = ['internal_error', 'database_unavailable']
/** Nobody is known to be calling. */
export const UNAUTHORIZED: readonly RefusalCode[] = [
  'authorization_missing',
  'api_key_malformed',
  'api_key_invalid',
  'api_key_expired',
  'api_key_deactivated',
  'signed_out',
]
const IDENTIFIED: RefusalCode[] = [...UNAUTHORIZED, 'cross_site', 'too_many_requests']
const CALLER: RefusalCode[] = [...IDENTIFIED, 'user_not_found']
const SESSION: RefusalCode[] = [...IDENTIFIED, 'session_required']
const BODY: RefusalCode[] = ['body_not_json', 'body_too_large', 'unsupported_media_type']
const KEYED: RefusalCode[] = ['idempotency_key_invalid', 'idempotency_mismatch']

/** What a request can be refused for before and after the handler, whatever the operation does. */
export function sharedRefusals({ method, operation }: Route): RefusalCode[] {
  const { needs, isPublic, signsIn, params, query, body, shownOnce, run } = operation
  const isKeyed = takesIdempotencyKey({ method, operation })
  return [
    ...ALWAYS,
    ...callerRefusals(needs),
    ...(isPublic || signsIn ? (['too_many_requests'] as const) : []),
    ...(needs === 'company' || needs === 'user' ? (['role_forbids'] as const) : []),
    ...(needs === 'user' ? (['user_header_missing'] as const) : []),
    ...(params || query || body ? (['validation_failed'] as const) : []),
    ...(body ? BODY : []),
    ...(run.kind === 'read' ? [] : (['busy_try_again'] as const)),
    ...(isKeyed ? KEYED : []),
    ...(isKeyed && shownOnce !== undefined ? (['already_created'] as const) : []),
  ]
}

function callerRefusals(needs: Operation['needs']): RefusalCode[] {
  if (needs === 'nobody') return []
  return needs === 'session' ? SESSION : CALLER
}

/** Status → the codes that it may come with, both in the order of the table of refusals. */
export function refusalsByStatus(route: Route): Map<number, RefusalCode[]> {
  const all = new Set([...route.operation.refusals, ...sharedRefusals(route)])
  const codes = (Object.keys(REFUSALS) as RefusalCode[]).filter(code => all.has(code))
  return new Map([...Map.groupBy(codes, statusOf)].sort(([a], [b]) => a - b))
}

export const takesIdempotencyKey = ({
  method,
  operation,
}: Pick<Route, 'method' | 'operation'>): boolean =>
  method === 'POST' && operation.run.kind !== 'read' && isKept(operation)

/** Without a key only where the operation says whose reply it is. */
const isKept = ({ needs, run }: Operation): boolean =>
  needs !== 'nobody' || (run.kind === 'act' && run.companyOf !== null)
