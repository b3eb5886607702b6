/** How long people stay signed in, and what links are good for. */
import { DAY_MS, MINUTE_MS } from '../time/units.ts'

/** A session that is not used for so long ends. */
export const IDLE_LIMIT_MS = 30 * DAY_MS
/** However much it is used, it ends then. */
export const SESSION_LIMIT_MS = 90 * DAY_MS
/** How often, at most, it is written down that a session is used. */
export const NOTED_EVERY_MS = 5 * MINUTE_MS
/** So long after a link was opened, whoever opened it is known to have the mailbox. */
const FRESH_MS = 30 * MINUTE_MS

export type Means = 'link' | 'password'
export type Purpose = 'sign_in' | 'recover' | 'invitation' | 'sign_up'

export type SessionTimes = { createdMs: number; expiresMs: number; endedMs: number | null }

export const isLive = ({ expiresMs, endedMs }: SessionTimes, nowMs: number): boolean =>
  endedMs === null && expiresMs > nowMs

/** When a session ends that is used now. */
export const sessionEnd = (createdMs: number, nowMs: number): number =>
  Math.min(nowMs + IDLE_LIMIT_MS, createdMs + SESSION_LIMIT_MS)

/** Whether a session shows by itself that its owner has the mailbox. */
export const isFresh = (
  { means, createdMs }: { means: Means; createdMs: number },
  nowMs: number,
): boolean => means === 'link' && nowMs - createdMs < FRESH_MS

/** How long a link is good. */
export const LINK_LIMIT_MS: Record<Purpose, number> = {
  sign_in: 30 * MINUTE_MS,
  recover: 30 * MINUTE_MS,
  invitation: 7 * DAY_MS,
  sign_up: DAY_MS,
}

export type LinkState = { expiresMs: number; usedMs: number | null }
export type LinkStatus = 'good' | 'used' | 'expired'

export function linkStatus({ expiresMs, usedMs }: LinkState, nowMs: number): LinkStatus {
  if (usedMs !== null) return 'used'
  return expiresMs <= nowMs ? 'expired' : 'good'
}
