/**
 * Requests a minute for each caller, as a bucket of tokens: it holds twice the rate and refills
 * steadily (contract A.6: 100 a minute, bursts to 200).
 */

export type RateLimit = {
  /** Takes one request; returns 0, or how many seconds to wait where none is left. */
  take(caller: string, nowMs: number): number
}

const BURST_MINUTES = 2
const MINUTE_MS = 60_000

type Bucket = { tokens: number; atMs: number }

export function makeRateLimit(perMin: number | null): RateLimit {
  if (perMin === null) return { take: () => 0 }
  const capacity = perMin * BURST_MINUTES
  const buckets = new Map<string, Bucket>()
  let sweptMs = 0
  const level = (bucket: Bucket, nowMs: number) =>
    Math.min(capacity, bucket.tokens + ((nowMs - bucket.atMs) / MINUTE_MS) * perMin)
  const sweep = (nowMs: number) => {
    if (nowMs - sweptMs < MINUTE_MS) return
    sweptMs = nowMs
    for (const [caller, bucket] of buckets) {
      if (level(bucket, nowMs) >= capacity) buckets.delete(caller)
    }
  }
  return {
    take: (caller, nowMs) => {
      sweep(nowMs)
      const bucket = buckets.get(caller) ?? { tokens: capacity, atMs: nowMs }
      const tokens = level(bucket, nowMs)
      const granted = tokens >= 1
      buckets.set(caller, { tokens: granted ? tokens - 1 : tokens, atMs: nowMs })
      return granted ? 0 : Math.ceil(((1 - tokens) / perMin) * 60)
    },
  }
}
