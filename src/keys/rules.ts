/** Whether a key may be used, and how long (contract A.1). */
import { MINUTE_MS } from '../time/units.ts'

const HOUR_MS = 60 * MINUTE_MS

export type KeyState = { expiresMs: number; deactivatedMs: number | null }
export type KeyStatus = 'active' | 'expired' | 'deactivated'

export function keyStatus(key: KeyState, nowMs: number): KeyStatus {
  if (key.deactivatedMs !== null && key.deactivatedMs <= nowMs) return 'deactivated'
  return key.expiresMs <= nowMs ? 'expired' : 'active'
}

/** When a replaced key ends: after the overlap, and never later than it would have. */
export function endOfReplaced(key: KeyState, nowMs: number, overlapHours: number): number {
  return Math.min(key.expiresMs, nowMs + overlapHours * HOUR_MS)
}
