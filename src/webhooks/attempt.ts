/** One attempt at one delivery: send, and note what came of it. */
import { stopwatch } from '../base/clock.ts'
import { eventData } from '../events/present.ts'
import type { Database, Db } from '../runtime/db/database.ts'
import type { Post } from '../runtime/net/post.ts'
import { type RecordParts, recordFailed } from './record-failed.ts'
import { isArrival } from './rules.ts'
import { type Sent, send } from './send.ts'
import { bodyOf } from './sign.ts'
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
  const result = await sendEvent(parts, at, { claimed, sentMs, signal })
  if (signal.aborted && 'error' in result) return 'stopped'
  const durationMs = Math.round(stopwatch() - begun)
  const done = { id: claimed.id, leaseId, number: claimed.number, sentMs, durationMs }
  if ('status' in result && isArrival(result.status)) {
    // Before the arrival is noted: whoever dies in between makes it again.
    if (claimed.isFailing) await endFailing(writes(db), at.companyId, { id: at.webhookId, sentMs })
    await due.recordDelivered(writes(db), at.companyId, { ...done, status: result.status })
    return 'delivered'
  }
  await db.transaction(tx => recordFailed(tx, parts, { at, claimed, done, result }))
  return 'failed'
}

/** Apart from the connections that short reads share. */
export const writes = (db: Database): Db => ({ query: db.writer().alone })

async function sendEvent(
  parts: AttemptParts,
  { companyId, webhookId }: due.Endpoint,
  { claimed, sentMs: nowMs, signal }: { claimed: due.Claimed; sentMs: number; signal: AbortSignal },
): Promise<Sent> {
  const { event } = claimed
  try {
    const body = bodyOf(event.type, eventData(event, companyId, parts.secretKeys))
    const to = { ...claimed, webhookId }
    return await send(parts, { to, id: event.id, body, nowMs, signal })
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}
