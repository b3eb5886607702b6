/** One attempt at one delivery: send, and note what came of it. */
import { asDate, type Clock, stopwatch } from '../base/clock.ts'
import { appendEvent, newEvent } from '../events/append.ts'
import { eventData } from '../events/present.ts'
import type { Relay } from '../events/relay.ts'
import type { Database, Db, Tx } from '../runtime/db/database.ts'
import type { Post, PostAnswer } from '../runtime/net/post.ts'
import { disabledFacts } from './present.ts'
import { type AfterFailure, afterFailure } from './rules.ts'
import { secretsOf } from './secrets.ts'
import { bodyOf, signedHeaders } from './sign.ts'
import { endFailing, lockWebhook, updateWebhookRow, type WebhookRow } from './store.ts'
import * as due from './store-due.ts'

export type AttemptParts = {
  db: Database
  clock: Clock
  post: Post
  relay: Pick<Relay, 'wake'>
  secretKeys: readonly string[]
  /** From 0 to 1. */
  random?: () => number
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

type Sent = PostAnswer | { error: string }

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

type Failing = {
  at: due.Endpoint
  claimed: due.Claimed
  done: Omit<due.Done, 'status'>
  result: Sent
}

/** The endpoint is locked before the delivery, as whoever deletes it does. */
async function recordFailed(tx: Tx, parts: AttemptParts, failing: Failing): Promise<void> {
  const { at, claimed, done, result } = failing
  const { companyId, webhookId } = at
  const webhook = await lockWebhook(tx, companyId, webhookId)
  const leased = await due.lockLeased(tx, companyId, done)
  if (!webhook || !leased) return
  const { status, retryAfter, text } =
    'status' in result ? result : { status: null, retryAfter: null, text: null }
  // Whoever was forgotten while it was sent is not kept through an answer.
  const named = { eventId: claimed.event.id, digest: claimed.digest }
  const answer = text && (await due.isEventAsSent(tx, companyId, named)) ? plain(text) : null
  const error = 'error' in result ? result.error : sentenceOf(result.status)
  await due.insertFailedAttempt(tx, companyId, { ...done, status, error, answer })
  if (!leased.isHeld) return
  // What the address before answered says nothing of the one that it has now.
  if (webhook.endpoint !== claimed.endpoint) return due.giveBack(tx, companyId, done)
  const nowMs = parts.clock.now()
  const tries = leased.tries + 1
  const failedSinceMs = leased.failedSinceMs ?? nowMs
  const failingSinceMs = webhook.failing_since?.getTime() ?? nowMs
  const since = { failedSinceMs, failingSinceMs }
  const random = (parts.random ?? Math.random)()
  const after = afterFailure({ nowMs, status, retryAfter, tries, ...since, random })
  const noted = { id: claimed.id, tries, failedSinceMs }
  if (after.next === 'given_up') {
    await due.giveUp(tx, at, { ...noted, nowMs })
    // Nobody knows how it is until something else is delivered.
    if (!(await due.isAnyFailing(tx, at))) await endFailing(tx, companyId, { id: webhookId })
    return
  }
  await due.tryAgain(tx, at, { ...noted, dueMs: after.dueMs })
  await noteOnEndpoint(tx, parts, { webhook, after, failingSinceMs, nowMs })
}

type Noting = {
  webhook: WebhookRow
  after: Extract<AfterFailure, { next: 'again' }>
  failingSinceMs: number
  nowMs: number
}

/** Since when it fails, and its end: an event, of which whoever writes mails hears. */
async function noteOnEndpoint(
  tx: Tx,
  { relay }: AttemptParts,
  { webhook, after, failingSinceMs, nowMs }: Noting,
): Promise<void> {
  const { disabled } = after
  const isNew = disabled !== null && webhook.disabled_at === null
  if (webhook.failing_since && !isNew) return
  const end = isNew ? { disabled_at: asDate(nowMs), disabled_reason: disabled } : {}
  const failing_since = asDate(failingSinceMs)
  const row = await updateWebhookRow(tx, { ...webhook, failing_since, ...end })
  if (!isNew) return
  const event = newEvent({
    type: 'webhook_disabled',
    subjectId: row.id,
    revision: row.revision,
    payload: disabledFacts(row),
    nowMs,
  })
  await appendEvent(tx, row.company_id, event)
  tx.afterCommit(() => relay.wake(row.company_id))
}

/** PostgreSQL keeps no NUL. */
const plain = (text: string): string => text.replaceAll('\0', '')

function sentenceOf(status: number): string {
  return status >= 300 && status < 400
    ? `answered with the redirect ${status}, which is not followed: register where it leads`
    : `answered with status ${status}`
}
