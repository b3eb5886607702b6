/** Rule 4: how soon and how far ahead. */
import type { CaseReason } from './case.ts'
import { addDays, dateAt } from './clock.ts'
import type { Scene } from './scene.ts'

const MINUTES_PER_DAY = 1440

/** Why a start is out of reach, null where it is not. */
export function reachReason(scene: Scene, start: number): CaseReason | null {
  if (start < scene.now) return 'past'
  if (start < scene.now + scene.c.type.noticeMin) return 'inside_notice'
  return beyondHorizon(scene, start) ? 'beyond_horizon' : null
}

function beyondHorizon({ c, now }: Scene, start: number): boolean {
  const { horizon } = c.type
  if (horizon === null) return false
  const date = dateAt(c.zone, start)
  if (horizon.mode === 'range') return date < horizon.first || date > horizon.last
  const days = Math.ceil(horizon.bookingLimitMin / MINUTES_PER_DAY)
  return date > addDays(dateAt(c.zone, now), days)
}
