/**
 * A repeated request with the same Idempotency-Key gets the first one's reply (design: kept 24 h,
 * per company and caller). The key's row is inserted first in the transaction of the work, so a
 * twin waits for it; only replies of committed work are kept, refusals are not.
 */
import { createHash } from 'node:crypto'
import { asDate } from '../../base/clock.ts'
import { Refusal } from '../../base/refusal.ts'
import { DAY_MS } from '../../time/units.ts'
import type { Tx } from '../db/database.ts'
import { sql } from '../db/sql.ts'
import type { Caller, Operation, Reply } from './operation.ts'

const KEPT_MS = DAY_MS
const KEY = /^[\x20-\x7e]{1,255}$/

export type KeyedRequest = {
  caller: Caller
  key: string
  /** Method, path and body: the request as it was meant. */
  request: readonly string[]
  nowMs: number
}

/** Throws `idempotency_key_invalid`. */
export function checkedKey(header: unknown): string | null {
  if (header === undefined) return null
  if (typeof header === 'string' && KEY.test(header)) return header
  throw new Refusal('idempotency_key_invalid')
}

/** Throws `idempotency_mismatch` for another request, `already_created` for a secret once shown. */
export async function once(
  tx: Tx,
  keyed: KeyedRequest,
  { operation, work }: { operation: Operation; work: () => Promise<Reply> },
): Promise<Reply> {
  const earlier = await claim(tx, keyed)
  if (earlier) return earlier
  const reply = await work()
  await keep(tx, keyed, withoutSecret(reply, operation.shownOnce))
  return reply
}

type Row = { request_hash: Buffer; status: number; reply: string }

async function claim(tx: Tx, keyed: KeyedRequest): Promise<Reply | null> {
  const { companyId, userId, keyId } = keyed.caller
  const caller = userId ?? keyId
  const hash = createHash('sha256').update(JSON.stringify(keyed.request)).digest()
  const expiredBy = asDate(keyed.nowMs - KEPT_MS)
  await tx.query(sql`
    DELETE FROM idempotency_keys
    WHERE company_id = ${companyId} AND caller = ${caller} AND key = ${keyed.key}
      AND created_at < ${expiredBy}`)
  const inserted = await tx.query(sql`
    INSERT INTO idempotency_keys (company_id, caller, key, request_hash, created_at)
    VALUES (${companyId}, ${caller}, ${keyed.key}, ${hash}, ${asDate(keyed.nowMs)})
    ON CONFLICT DO NOTHING RETURNING key`)
  if (inserted.length > 0) return null
  const rows = await tx.query<Row>(sql`
    SELECT request_hash, status, reply FROM idempotency_keys
    WHERE company_id = ${companyId} AND caller = ${caller} AND key = ${keyed.key}`)
  const row = rows[0]
  if (!row) throw new Refusal('busy_try_again')
  if (!row.request_hash.equals(hash)) throw new Refusal('idempotency_mismatch')
  return kept(row)
}

function kept(row: Row): Reply {
  const body = JSON.parse(row.reply) as { id?: string; shownOnce?: true } | null
  if (body?.shownOnce) throw new Refusal('already_created', body.id ? { id: body.id } : {})
  return { status: row.status, ...(body && { body }), headers: { 'idempotent-replay': 'true' } }
}

async function keep(tx: Tx, keyed: KeyedRequest, reply: Reply): Promise<void> {
  const { companyId, userId, keyId } = keyed.caller
  await tx.query(sql`
    UPDATE idempotency_keys
    SET status = ${reply.status}, reply = ${JSON.stringify(reply.body ?? null)}
    WHERE company_id = ${companyId} AND caller = ${userId ?? keyId} AND key = ${keyed.key}`)
}

function withoutSecret(reply: Reply, shownOnce: string | undefined): Reply {
  if (shownOnce === undefined) return reply
  const id = (reply.body as { id?: string } | undefined)?.id
  return { status: reply.status, body: { shownOnce: true, ...(id !== undefined && { id }) } }
}

/** Forgets replies older than a day. */
export async function forgetOldReplies(tx: Tx, nowMs: number): Promise<void> {
  await tx.query(sql`
    DELETE /* every company: what is a day old is of no use to any */ FROM idempotency_keys
    WHERE created_at < ${asDate(nowMs - KEPT_MS)}`)
}
