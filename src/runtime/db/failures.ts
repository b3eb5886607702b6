/** What a failed statement means: try again, the database is gone, or a bug. */

import { Refusal } from '../../base/refusal.ts'

/** Deadlock and serialization failure: the whole transaction may simply run again. */
const RETRYABLE = new Set(['40P01', '40001'])

/** SQLSTATEs of a server that is going or gone. */
const LOST = new Set(['57P01', '57P02', '57P03', '08000', '08003', '08006'])
const LOST_SYSTEM = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT'])
const LOST_SENTENCE =
  /query read timeout|connection (error|terminated|timeout)|not queryable|timeout exceeded/i

export function isRetryable(error: unknown): boolean {
  return RETRYABLE.has(codeOf(error))
}

/** A unique key refused the row. */
export const isDuplicate = (error: unknown): boolean => codeOf(error) === '23505'

/** The statement took longer than it may, mostly while it waited for a lock. */
function isTimeout(error: unknown): boolean {
  return codeOf(error) === '57014'
}

/** What the caller is told of a failure that is not a bug of ours; null for a bug. */
export function refusalFor(error: unknown): Refusal | null {
  if (isLost(error)) return new Refusal('database_unavailable', {}, { cause: error })
  if (isTimeout(error) || isRetryable(error)) {
    return new Refusal('busy_try_again', {}, { cause: error })
  }
  return null
}

/**
 * What the caller is told where no connection could be had. A server that has all it may have
 * (`too_many_connections`) is busy, not away.
 */
export const refusalOfConnecting = (error: unknown): Refusal =>
  new Refusal(
    codeOf(error) === '53300' ? 'busy_try_again' : 'database_unavailable',
    {},
    { cause: error },
  )

function isLost(error: unknown): boolean {
  const code = codeOf(error)
  if (LOST.has(code) || LOST_SYSTEM.has(code)) return true
  return code === '' && error instanceof Error && LOST_SENTENCE.test(error.message)
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return ''
  return typeof error.code === 'string' ? error.code : ''
}
