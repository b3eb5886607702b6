/** How long a one-time link is good, and what has become of it. */
import { DAY_MS } from '../time/units.ts'

const LIFE_MS = 30 * DAY_MS
/** How long a page still says what has become of a link that has lapsed. */
const REMEMBERED_MS = 90 * DAY_MS

/** Milliseconds since 1970. */
export type LinkState = { usedMs: number | null; expiresMs: number }

export const expiryOf = (nowMs: number): number => nowMs + LIFE_MS

/** What lapsed before this is forgotten. */
export const forgottenBefore = (nowMs: number): number => nowMs - REMEMBERED_MS

/** Why a link is good for nothing; null while it is good. */
export function judgeLink(link: LinkState, nowMs: number): 'link_used' | 'link_expired' | null {
  if (link.usedMs !== null) return 'link_used'
  return link.expiresMs <= nowMs ? 'link_expired' : null
}
