/** When reminders and follow-ups of a meeting are due. No I/O, no clock. */
import type { Reminder } from '../meeting-types/rules.ts'
import { MINUTE_MS } from '../time/units.ts'
import type { Kind } from './rules.ts'

/** Of a type that says nothing: the day before. */
export const DEFAULT_REMINDERS: readonly Reminder[] = [{ minutesBefore: 24 * 60, to: 'attendee' }]

export type Due = { kind: Extract<Kind, 'reminder' | 'follow_up'>; atMs: number; key: string } & {
  reminder: Reminder
}

/**
 * Elapsed time counts: a day before is 24 hours before, also where a clock changes. What would have
 * been due before the meeting was made or moved (`knownMs`) is left out: it says nothing new.
 */
export function dueReminders(
  reminders: readonly Reminder[],
  { startMs, endMs, knownMs }: { startMs: number; endMs: number; knownMs: number },
): Due[] {
  const all = reminders.flatMap((reminder): Due[] => {
    const { minutesBefore, minutesAfter } = reminder
    if (minutesBefore !== undefined) {
      const atMs = startMs - minutesBefore * MINUTE_MS
      return [{ kind: 'reminder', atMs, key: `${minutesBefore} before`, reminder }]
    }
    if (minutesAfter === undefined) return []
    const atMs = endMs + minutesAfter * MINUTE_MS
    return [{ kind: 'follow_up', atMs, key: `${minutesAfter} after`, reminder }]
  })
  return all.map(toldApart).filter(({ atMs }) => atMs > knownMs)
}

/** Two of the same time are two. */
function toldApart(due: Due, at: number, all: readonly Due[]): Due {
  const before = all.slice(0, at).filter(({ key }) => key === due.key).length
  return before === 0 ? due : { ...due, key: `${due.key}, ${before + 1}` }
}
