/** When an attempt is made again, and when an endpoint ends. */
import { DAY_MS, MINUTE_MS } from '../time/units.ts'

export const DELIVERY_STATUSES = ['open', 'delivered', 'given_up'] as const
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number]

export const DISABLED_REASONS = ['by_hand', 'gone', 'failing'] as const
export type DisabledReason = (typeof DISABLED_REASONS)[number]

export const isArrival = (status: number): boolean => status >= 200 && status < 300

/** Of a status that is no arrival. */
export const sentenceOf = (status: number): string =>
  status >= 300 && status < 400
    ? `answered with the redirect ${status}, which is not followed: register where it leads`
    : `answered with status ${status}`

const SECOND_MS = 1_000
const HOUR_MS = 60 * MINUTE_MS
const PAUSES_MS = [
  5 * SECOND_MS,
  30 * SECOND_MS,
  2 * MINUTE_MS,
  10 * MINUTE_MS,
  30 * MINUTE_MS,
  HOUR_MS,
  2 * HOUR_MS,
  4 * HOUR_MS,
  8 * HOUR_MS,
  12 * HOUR_MS,
]
const JITTER = 0.2
/** How long it is tried, and how long an endpoint may fail. */
const PATIENCE_MS = 3 * DAY_MS
const RETRY_AFTER_MOST_MS = DAY_MS
/** Whoever asks for less is not hurried into more than this. */
const RETRY_AFTER_LEAST_MS = MINUTE_MS
const GONE = 410

/** Milliseconds until the next attempt; `random` from 0 to 1 spreads those who wait alike. */
export function pauseMs(tries: number, random: number): number {
  const pause = PAUSES_MS[tries - 1] ?? (PAUSES_MS.at(-1) as number)
  return Math.round(pause * (1 - JITTER + 2 * JITTER * random))
}

/** So many deliveries that fail when they are tried first, with none that arrives: it is down. */
export const DOWN_AFTER = 5
/** The pauses of an endpoint that is down grow as far as this one: it may be back any minute. */
const LAST_PAUSE = 3

/**
 * Until when an endpoint gets nothing, with one attempt after that; null: it is not down.
 * `failures` are those in a row. What it asks for with `Retry-After` holds for all that is sent
 * to it then.
 */
export function pausedUntilMs({
  nowMs,
  failures,
  retryAfter,
  random,
}: Pick<Failure, 'nowMs' | 'retryAfter' | 'random'> & { failures: number }): number | null {
  if (failures < DOWN_AFTER) return null
  const pause = pauseMs(Math.min(failures - DOWN_AFTER + 1, LAST_PAUSE), random)
  return nowMs + Math.max(pause, retryAfterMs(retryAfter, nowMs) ?? 0)
}

/** What `Retry-After` asks for (RFC 9110, 10.2.3): seconds or a date; null where it is neither. */
export function retryAfterMs(header: string | null, nowMs: number): number | null {
  const text = header?.trim() ?? ''
  const ms = /^\d+$/.test(text) ? Number(text) * SECOND_MS : dateMs(text) - nowMs
  return Number.isNaN(ms) ? null : Math.min(Math.max(ms, 0), RETRY_AFTER_MOST_MS)
}

/** `Date.parse` makes a date of almost anything; dates of HTTP end with their zone. */
const dateMs = (text: string): number => (text.endsWith(' GMT') ? Date.parse(text) : Number.NaN)

export type Failure = {
  nowMs: number
  status: number | null
  retryAfter: string | null
  /** With this one. */
  tries: number
  /** When this delivery failed first, and since when nothing was delivered to the endpoint. */
  failedSinceMs: number
  failingSinceMs: number
  random: number
}

export type AfterFailure =
  | { next: 'again'; dueMs: number; disabled: Exclude<DisabledReason, 'by_hand'> | null }
  | { next: 'given_up' }

/**
 * Of an endpoint that is disabled nothing is given up: its deliveries wait for whoever enables it.
 */
export function afterFailure(failure: Failure): AfterFailure {
  const { nowMs, tries, status, failedSinceMs, failingSinceMs, random } = failure
  const pause = pauseMs(tries, random)
  const asked = retryAfterMs(failure.retryAfter, nowMs)
  const least = Math.min(pause, RETRY_AFTER_LEAST_MS)
  const dueMs = nowMs + (asked === null ? pause : Math.max(asked, least))
  if (status === GONE) return { next: 'again', dueMs, disabled: 'gone' }
  if (nowMs - failingSinceMs >= PATIENCE_MS) return { next: 'again', dueMs, disabled: 'failing' }
  if (nowMs - failedSinceMs >= PATIENCE_MS) return { next: 'given_up' }
  return { next: 'again', dueMs, disabled: null }
}
