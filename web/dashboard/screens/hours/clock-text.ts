/** Times of day as people type them ↔ minutes since midnight. Pure. */
import { formatClock } from '../../../../src/time/iso.ts'
import { DAY_MIN } from '../../../../src/time/units.ts'

export const STEP_MIN = 15

const TYPED = /^(\d{1,2})(?:[:.h ]?([0-5]\d))?\s*(?:(a|p)\.?m\.?|uhr|h)?$/

/** Which end of a range a time is: `00:00` as an end is midnight at the end of the day. */
export type Edge = 'start' | 'end'

/** `9`, `930`, `17.30`, `5 pm`, `24:00` (an end only) → minutes; null for anything else. */
export function typedMinute(text: string, edge: Edge): number | null {
  const match = TYPED.exec(text.trim().toLowerCase())
  if (!match) return null
  const [, hourText = '', minuteText = '0', half] = match
  const hour = hourOf(Number(hourText), half)
  if (hour === null) return null
  const minute = hour * 60 + Number(minuteText)
  if (minute === 0 && edge === 'end') return DAY_MIN
  return minute < DAY_MIN || (edge === 'end' && minute === DAY_MIN) ? minute : null
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour
  if (hour < 1 || hour > 12) return null
  return (hour % 12) + (half === 'p' ? 12 : 0)
}

/** As it is written once it is typed: `9` → `09:00`. What is no time stays as it is. */
export function tidied(text: string, edge: Edge): string {
  const minute = typedMinute(text, edge)
  return minute === null ? text.trim() : formatClock(minute)
}

/** The next or the previous quarter of an hour; what is no time stays as it is. */
export function stepped(text: string, edge: Edge, byMin: number): string {
  const minute = typedMinute(text, edge)
  if (minute === null) return text
  const next =
    byMin > 0
      ? Math.floor(minute / STEP_MIN) * STEP_MIN + byMin
      : Math.ceil(minute / STEP_MIN) * STEP_MIN + byMin
  return formatClock(withinDay(next, edge))
}

function withinDay(minute: number, edge: Edge): number {
  const [least, most] = edge === 'start' ? [0, DAY_MIN - STEP_MIN] : [STEP_MIN, DAY_MIN]
  return Math.min(most, Math.max(least, minute))
}
