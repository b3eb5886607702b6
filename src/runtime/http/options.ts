/** What the HTTP server is told by the composition root. */
import type { IncomingHttpHeaders } from 'node:http'
import type { Clock } from '../../base/clock.ts'
import type { Log } from '../../base/log.ts'
import type { Database, Tx } from '../db/database.ts'
import type { Caller, Needs } from './operation.ts'

export type Authenticate = (
  headers: IncomingHttpHeaders,
  at: {
    needs: Exclude<Needs, 'nobody'>
    address: string
    nowMs: number
    /** Counts the request for the key or session, once verified; throws `too_many_requests`. */
    charge: (keyId: string) => void
  },
) => Caller | Promise<Caller>

/** A change that somebody made by an operation, with names only of what was sent. */
export type Change = {
  caller: Caller
  operation: string
  method: string
  params: Readonly<Record<string, string>>
  fields: readonly string[]
  address: string
  requestId: string
  nowMs: number
}

/** Notes a change, in the transaction that makes it. */
export type Audit = (tx: Tx, change: Change) => Promise<void>

export type HttpOptions = {
  db: Database
  clock: Clock
  log: Log
  authenticate: Authenticate
  audit?: Audit
  trustProxy: boolean | string[]
  /** Requests a minute for each key; null: no limit. */
  rateLimitPerMin: number | null
  /** Development and tests: a reply that its operation does not declare is an error. */
  checkReplies: boolean
  /** Told of each reply of an operation. */
  onReply?: (operationId: string, status: number) => void
}
