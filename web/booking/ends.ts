import { formatClock } from '../../src/time/iso.ts'

/**
 * The end of a meeting on the clock of its start: `2026-12-07T09:00:00+01:00` and 30 → the same at
 * 09:30. Where the clock changes meanwhile it goes on by that of the start.
 */
export function endOf(start: string, durationMin: number): string {
  const minutes = Number(start.slice(11, 13)) * 60 + Number(start.slice(14, 16)) + durationMin
  return `${start.slice(0, 11)}${formatClock(minutes % 1440)}${start.slice(16)}`
}
