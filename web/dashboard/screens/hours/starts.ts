/** What an invitee sees of a day, and what is closed: neighbours of one reason together. Pure. */
import type { BookingAvailability } from '../../../client/client.ts'

export type Reason = NonNullable<BookingAvailability['dates'][number]['blocked']>[number]['reason']

export type Starts = {
  /** null: they can be booked. */
  reason: Reason | null
  /** With their offsets, ascending. */
  starts: string[]
}

/** The starts of a date in the order of the day. */
export function startsOf({ dates }: BookingAvailability, date: string): Starts[] {
  const day = dates.find(one => one.date === date)
  const open = (day?.spots ?? []).map(({ startTime }) => ({ startTime, reason: null }))
  const all = [...open, ...(day?.blocked ?? [])].sort(
    (a, b) => Date.parse(a.startTime) - Date.parse(b.startTime),
  )
  const runs: Starts[] = []
  for (const { startTime, reason } of all) {
    const run = runs.at(-1)
    if (run && run.reason === reason) run.starts.push(startTime)
    else runs.push({ reason, starts: [startTime] })
  }
  return runs
}

export const countOpen = (runs: readonly Starts[]): number =>
  runs.filter(({ reason }) => reason === null).reduce((sum, { starts }) => sum + starts.length, 0)

export const countAll = (runs: readonly Starts[]): number =>
  runs.reduce((sum, { starts }) => sum + starts.length, 0)
