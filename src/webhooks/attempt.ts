/** One attempt at one delivery: send, and note what came of it. */
import { stopwatch } from '../base/clock.ts'
import { eventData } from '../events/present.ts'
import type { Database, Db } from '../runtime/db/database.ts'
import type { Post } from '../runtime/net/post.ts'
import { type RecordParts, recordFailed, type Sent } from './record-failed.ts'
import { secretsOf } from './secrets.ts'
import { bodyOf, signedHeaders } from './sign.ts'
import { endFailing } from './store.ts'
import * as due from './store-due.ts'

export type AttemptParts = RecordParts & {
  db: Database
  post: Post
  secretKeys: readonly string[]
}

type Claim = { claimed: due.Claimed; leaseId: string; signal: AbortSignal }
type Outcome = 'delivered' | 'failed' | 'stopped'

export async function attempt(
  parts: AttemptParts,
  at: due.Endpoint,
  { claimed, leaseId, signal }: Claim,
): Promise<Outcome> {
  const { db, clock } = parts
  const sentMs = clock.now()
  const begun = stopwatch()
  const result = await send(parts, at, { claimed, sentMs, signal })
  if (signal.aborted && 'error' in result) return 'stopped'
  const durationMs = Math.round(stopwatch() - begun)
  const done = { id: claimed.id, leaseId, number: claimed.number, sentMs, durationMs }
  if ('status' in result && isDone(result.status)) {
    await due.recordDelivered(writes(db), at.companyId, { ...done, status: result.status })
    if (claimed.isFailing) await endFailing(writes(db), at.companyId, { id: at.webhookId, sentMs })
    return 'delivered'
  }
  await db.transaction(tx => recordFailed(tx, parts, { at, claimed, done, result }))
  return 'failed'
}

/** Apart from the connections that short reads share. */
export const writes = (db: Database): Db => ({ query: db.writer().alone })

const isDone = (status: number): boolean => status >= 200 && status < 300

async function send(
  { post, secretKeys }: AttemptParts,
  { companyId, webhookId }: due.Endpoint,
  { claimed, sentMs, signal }: { claimed: due.Claimed; sentMs: number; signal: AbortSignal },
): Promise<Sent> {
  const { event, endpoint } = claimed
  try {
    const secrets = secretsOf({ ...claimed, webhookId }, sentMs, secretKeys)
    if (!secrets) return { error: 'the secret cannot be read: SECRET_KEY has changed; rotate it' }
    const body = bodyOf(event.type, eventData(event, companyId, secretKeys))
    return await post.send({
      url: endpoint,
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Punctual-Webhooks/1',
        ...signedHeaders({ id: event.id, nowMs: sentMs, body, secrets }),
      },
      body,
      signal,
    })
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}
