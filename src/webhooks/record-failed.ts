/** What comes of an attempt that failed: for its delivery, and for the endpoint. */
import { asDate, type Clock } from '../base/clock.ts'
import { appendEvent, newEvent } from '../events/append.ts'
import type { Relay } from '../events/relay.ts'
import type { Tx } from '../runtime/db/database.ts'
import { disabledFacts } from './present.ts'
import { afterFailure, type DisabledReason, pausedUntilMs, sentenceOf } from './rules.ts'
import type { Sent } from './send.ts'
import { endFailing, lockWebhook, updateWebhookRow, type WebhookRow } from './store.ts'
import * as due from './store-due.ts'

export type RecordParts = {
  clock: Clock
  relay: Pick<Relay, 'wake'>
  /** From 0 to 1. */
  random?: () => number
}

type Failed = {
  at: due.Endpoint
  claimed: due.Claimed
  done: Omit<due.Done, 'status'>
  result: Sent
}

/** The endpoint is locked before the delivery, as whoever deletes it does. */
export async function recordFailed(tx: Tx, parts: RecordParts, failed: Failed): Promise<void> {
  const { at, claimed, done, result } = failed
  const webhook = await lockWebhook(tx, at.companyId, at.webhookId)
  const leased = await due.lockLeased(tx, at.companyId, done)
  if (!webhook || !leased) return
  await noteAttempt(tx, failed)
  if (!leased.isHeld) return
  // What the address before answered says nothing of the one that it has now.
  if (webhook.endpoint !== claimed.endpoint) return due.giveBack(tx, at.companyId, done)
  const { status, retryAfter } = 'status' in result ? result : { status: null, retryAfter: null }
  const [nowMs, random] = [parts.clock.now(), (parts.random ?? Math.random)()]
  const tries = leased.tries + 1
  const failedSinceMs = leased.failedSinceMs ?? nowMs
  const failingSinceMs = webhook.failing_since?.getTime() ?? nowMs
  const failure = { nowMs, status, retryAfter, tries, failedSinceMs, failingSinceMs, random }
  const after = afterFailure(failure)
  const noted = { id: claimed.id, tries, failedSinceMs }
  if (after.next === 'given_up') return giveUp(tx, at, { ...noted, nowMs })
  await due.tryAgain(tx, at, { ...noted, dueMs: after.dueMs })
  const failing = { ...webhook, ...failingOn(webhook, failure) }
  const isEnd = after.disabled !== null && webhook.disabled_at === null
  if (isEnd) await disable(tx, parts, { row: failing, reason: after.disabled, nowMs })
  else if (isChanged(webhook, failing)) await updateWebhookRow(tx, failing)
}

async function noteAttempt(tx: Tx, { at, claimed, done, result }: Failed): Promise<void> {
  const { companyId } = at
  if ('error' in result) {
    const { error } = result
    return due.insertFailedAttempt(tx, companyId, { ...done, status: null, error, answer: null })
  }
  const { status, text } = result
  // Whoever was forgotten while it was sent is not kept through an answer.
  const named = { eventId: claimed.event.id, digest: claimed.digest }
  const answer = text && (await due.isEventAsSent(tx, companyId, named)) ? plain(text) : null
  const error = sentenceOf(status)
  await due.insertFailedAttempt(tx, companyId, { ...done, status, error, answer })
}

type GivenUp = { id: string; tries: number; failedSinceMs: number; nowMs: number }

/** Where nothing else fails, nobody knows how the endpoint is until something is delivered. */
async function giveUp(tx: Tx, at: due.Endpoint, one: GivenUp): Promise<void> {
  await due.giveUp(tx, at, one)
  if (await due.isAnyFailing(tx, at)) return
  await endFailing(tx, at.companyId, { id: at.webhookId })
}

type Failure = Parameters<typeof afterFailure>[0]

/** What was under way when a pause began adds nothing to it. */
function failingOn(row: WebhookRow, failure: Failure) {
  const failing_since = asDate(failure.failingSinceMs)
  if (row.paused_until && row.paused_until.getTime() > failure.nowMs) return { failing_since }
  const failures = row.failures + (failure.tries === 1 ? 1 : 0)
  const untilMs = pausedUntilMs({ ...failure, failures })
  return { failing_since, failures, paused_until: untilMs === null ? null : asDate(untilMs) }
}

const isChanged = (a: WebhookRow, b: WebhookRow): boolean =>
  a.failing_since === null || a.failures !== b.failures || a.paused_until !== b.paused_until

type End = { row: WebhookRow; reason: DisabledReason | null; nowMs: number }

/** An event, of which whoever writes mails hears. */
async function disable(tx: Tx, { relay }: RecordParts, { row, reason, nowMs }: End): Promise<void> {
  const ended = { ...row, disabled_at: asDate(nowMs), disabled_reason: reason }
  const saved = await updateWebhookRow(tx, ended)
  const { id: subjectId, company_id: companyId, revision } = saved
  const payload = disabledFacts(saved)
  const event = newEvent({ type: 'webhook_disabled', subjectId, revision, payload, nowMs })
  await appendEvent(tx, companyId, event)
  tx.afterCommit(() => relay.wake(companyId))
}

/** PostgreSQL keeps no NUL. */
const plain = (text: string): string => text.replaceAll('\0', '')
