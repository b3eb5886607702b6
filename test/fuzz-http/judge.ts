/** What must hold of every answer, whatever was sent. */
import { refusalsByStatus } from '../../scripts/generate/refusals-of.ts'
import type { RefusalCode } from '../../src/base/refusal.ts'
import type { Route } from '../../src/runtime/http/operation.ts'
import { REFUSALS } from '../../src/runtime/http/refusals.ts'
import type { Case } from './cases.ts'
import type { Received } from './wire.ts'

const KEYS = ['statusCode', 'message', 'error', 'code', 'requestId']
const MORE_KEYS = ['errors', 'id', 'reason']

/** What is wrong with an answer; null: nothing. */
export function faultOf(route: Route, made: Case, answer: Received | string): string | null {
  if (typeof answer === 'string') return answer
  const { status } = answer
  const { replies } = route.operation
  if (status in replies && status < 500) return null
  if (status >= 500) return `${status}`
  if (!made.isOfRoute && !isJson(answer)) return null
  if (status < 400) return made.isOfRoute ? `${status} is not declared` : null
  return faultOfError(route, made, answer)
}

const isJson = ({ headers }: Received): boolean =>
  headers.get('content-type')?.startsWith('application/json') === true

function faultOfError(route: Route, made: Case, answer: Received): string | null {
  const { status, headers, text } = answer
  if (!isJson(answer)) return `${status} is of the type ${headers.get('content-type')}`
  const body = JSON.parse(text)
  const keys = Object.keys(body)
  const odd = [
    ...KEYS.filter(key => !keys.includes(key)),
    ...keys.filter(key => ![...KEYS, ...MORE_KEYS].includes(key)),
  ]
  if (odd.length > 0) return `${status} has not the shape of errors: ${odd}`
  const { statusCode, message, error, code, requestId } = body
  const known = REFUSALS[code as RefusalCode]
  if (statusCode !== status || known?.[0] !== status) return `${status} says ${statusCode} ${code}`
  if (![message, error, requestId].every(one => typeof one === 'string' && one !== '')) {
    return `${status} ${code} has no words`
  }
  if (code !== 'bad_request' && requestId !== headers.get('x-request-id')) {
    return `${status} ${code} has another request id than its header`
  }
  if (status === 429 && !Number(headers.get('retry-after'))) return '429 without retry-after'
  return isDeclared(route, made, code) ? null : `${status} ${code} is not declared`
}

function isDeclared(route: Route, made: Case, code: RefusalCode): boolean {
  if (!made.isOfRoute) return true
  if (code === 'bad_request' && !made.isReadable) return true
  return [...refusalsByStatus(route).values()].some(codes => codes.includes(code))
}
