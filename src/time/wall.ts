/** Wall-clock times of a day: `HH:MM` ↔ minutes since midnight. */
import { DAY_MIN } from './units.ts'

const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)$/

/** `09:30` → 570; `24:00` → 1440; null for anything else. */
export function minuteOfDay(text: string): number | null {
  if (text === '24:00') return DAY_MIN
  const match = CLOCK.exec(text)
  return match ? Number(match[1]) * 60 + Number(match[2]) : null
}

/** As `minuteOfDay`, where 23:59 stands for the end of the day (rule 1). */
export function endMinuteOfDay(text: string): number | null {
  return text === '23:59' ? DAY_MIN : minuteOfDay(text)
}
