/**
 * Requests a minute for each caller, as a bucket of tokens: it holds twice the rate and refills
 * steadily (contract A.6: 100 a minute, bursts to 200).
 */
import { Refusal } from '../base/refusal.ts'
import { MINUTE_MS } from '../time/units.ts'

export type RateLimit = {
  /** Takes one request; returns 0, or how many seconds to wait where none is left. */
  take(caller: string, nowMs: number): number
  /** Takes one back that is not to count. */
  giveBack(caller: string, nowMs: number): void
}

/** Refuses whoever has to wait. Throws `too_many_requests`. */
export function refuseWaiting(retryAfterSec: number): void {
  if (retryAfterSec > 0) throw new Refusal('too_many_requests', { retryAfterSec })
}

const BURST_MINUTES = 2

type Bucket = { tokens: number; atMs: number }

/** `perMin` null: no limit. `atOnce`: how many may come in a burst, if not twice as many. */
export function makeRateLimit(perMin: number | null, atOnce?: number): RateLimit {
  if (perMin === null) return { take: () => 0, giveBack: () => {} }
  const capacity = atOnce ?? perMin * BURST_MINUTES
  const buckets = new Map<string, Bucket>()
  let sweptMs = Number.NEGATIVE_INFINITY
  const level = ({ tokens, atMs }: Bucket, nowMs: number) =>
    Math.min(capacity, tokens + (Math.max(0, nowMs - atMs) / MINUTE_MS) * perMin)
  const levelOf = (caller: string, nowMs: number) => {
    const bucket = buckets.get(caller)
    return bucket ? level(bucket, nowMs) : capacity
  }
  const secondsUntilOne = (tokens: number) =>
    tokens >= 1 ? 0 : Math.ceil(((1 - tokens) / perMin) * 60)
  const forgetFull = (nowMs: number) => {
    if (nowMs - sweptMs < MINUTE_MS) return
    sweptMs = nowMs
    for (const [caller, bucket] of buckets) {
      if (level(bucket, nowMs) >= capacity) buckets.delete(caller)
    }
  }
  return {
    take: (caller, nowMs) => {
      forgetFull(nowMs)
      const tokens = levelOf(caller, nowMs)
      if (tokens >= 1) buckets.set(caller, { tokens: tokens - 1, atMs: nowMs })
      return secondsUntilOne(tokens)
    },
    giveBack: (caller, nowMs) => {
      const tokens = Math.min(capacity, levelOf(caller, nowMs) + 1)
      buckets.set(caller, { tokens, atMs: nowMs })
    },
  }
}
