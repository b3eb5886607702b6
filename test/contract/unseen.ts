/** Which declared replies no test has met. */
import { readFileSync } from 'node:fs'
import { sharedRefusals } from '../../scripts/generate/refusals-of.ts'
import type { Route } from '../../src/runtime/http/operation.ts'
import { statusOf } from '../../src/runtime/http/refusals.ts'

/**
 * `operationId status` for each reply that an operation declares itself and nobody met, and
 * `any status` for those that come before or after every handler. A bug of ours (500) is declared
 * and never meant to be met.
 */
export function unseenReplies(file: string, routes: readonly Route[]): string[] {
  const seen = new Set(readFileSync(file, 'utf8').split('\n'))
  const seenByAny = new Set([...seen].map(line => `any ${line.split(' ')[1]}`))
  return [...new Set(routes.flatMap(declaredReplies))].filter(
    reply => !seen.has(reply) && !seenByAny.has(reply),
  )
}

function declaredReplies(route: Route): string[] {
  const { operationId, replies, refusals } = route.operation
  const own = [...Object.keys(replies), ...refusals.map(statusOf)]
  const shared = sharedRefusals(route).filter(code => code !== 'internal_error')
  return [
    ...own.map(status => `${operationId} ${status}`),
    ...shared.map(code => `any ${statusOf(code)}`),
  ]
}
