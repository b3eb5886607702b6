/** A schedule made ready for the engine: weekly hours, replaced dates, closed spans (rule 1). */
import { weekday } from '../time/day.ts'
import { fromUnsorted, type IntervalSet, subtract } from '../time/intervals.ts'
import { DAY_MIN } from '../time/units.ts'
import { instantOf, localDay, type Zone } from '../time/zone.ts'

export type Schedule = {
  zone: Zone
  /** Monday first; sets of minutes of the wall clock. */
  week: readonly IntervalSet[]
  /** Dates whose weekly hours are replaced: day number → intervals as instants, merged. */
  dates: ReadonlyMap<number, IntervalSet>
  /** Closed instants. */
  closed: IntervalSet
  /** How many dates an open span can reach beyond the date it belongs to, at the most. */
  reachDays: number
}

/** An exception as minutes: wall-clock hours of one date, or instants. */
export type Exception =
  | { kind: 'date'; day: number; wall: readonly number[] }
  | { kind: 'open'; fromMin: number; toMin: number }
  | { kind: 'closed'; fromMin: number; toMin: number }

/** Intervals as instants: flat pairs, ascending by start, merged within each date only. */
export type Pieces = readonly number[]

export type Hours = {
  pieces: Pieces
  /** Open hours: the union of the pieces, less what is closed. */
  open: IntervalSet
}

export function makeSchedule(
  zone: Zone,
  week: readonly (readonly number[])[],
  exceptions: readonly Exception[],
): Schedule {
  const replaced = new Map<number, number[]>()
  const closed: number[] = []
  let reachDays = 0
  const replace = (day: number, instants: readonly number[]) => {
    replaced.set(day, [...(replaced.get(day) ?? []), ...instants])
  }
  for (const exception of exceptions) {
    if (exception.kind === 'closed') {
      closed.push(exception.fromMin, exception.toMin)
    } else if (exception.kind === 'date') {
      replace(exception.day, dateHours(zone, exception.day, fromUnsorted(exception.wall)))
    } else {
      const day = localDay(zone, exception.fromMin)
      replace(day, [exception.fromMin, exception.toMin])
      reachDays = Math.max(reachDays, localDay(zone, exception.toMin) - day)
    }
  }
  const dates = new Map([...replaced].map(([day, flat]) => [day, fromUnsorted(flat)]))
  return { zone, week: week.map(fromUnsorted), dates, closed: fromUnsorted(closed), reachDays }
}

/**
 * The hours of every date that can hold an instant of `[fromMin, toMin)`. One date more on each
 * side: where the clock goes back over midnight, an instant's date is not the date of its interval.
 */
export function hoursBetween(schedule: Schedule, fromMin: number, toMin: number): Hours {
  const { zone, dates, week } = schedule
  const first = localDay(zone, fromMin) - 1 - schedule.reachDays
  const last = localDay(zone, toMin) + 1
  const pieces: number[] = []
  let ascending = true
  let end = Number.NEGATIVE_INFINITY
  for (let day = first, inWeek = weekday(first); day <= last; day++) {
    const from = pieces.length
    const own = dates.get(day)
    if (own) for (const minute of own) pieces.push(minute)
    else appendWall(pieces, zone, day, week[inWeek] as IntervalSet)
    if (pieces.length > from) {
      if ((pieces[from] as number) < end) ascending = false
      end = pieces.at(-1) as number
    }
    inWeek = inWeek === 6 ? 0 : inWeek + 1
  }
  if (!ascending) sortByStart(pieces)
  return {
    pieces,
    open: subtract(ascending ? joined(pieces) : fromUnsorted(pieces), schedule.closed),
  }
}

function dateHours(zone: Zone, day: number, wall: IntervalSet): number[] {
  const pieces: number[] = []
  appendWall(pieces, zone, day, wall)
  return pieces
}

/** Appends one date's hours as instants: empty ones dropped, those that touch now merged. */
function appendWall(pieces: number[], zone: Zone, day: number, wall: IntervalSet): void {
  const first = pieces.length
  for (let i = 0; i < wall.length; i += 2) {
    const start = instantOf(zone, day * DAY_MIN + (wall[i] as number))
    const end = instantOf(zone, day * DAY_MIN + (wall[i + 1] as number))
    if (end <= start) continue
    if (pieces.length > first && start <= (pieces.at(-1) as number)) {
      pieces[pieces.length - 1] = Math.max(end, pieces.at(-1) as number)
    } else {
      pieces.push(start, end)
    }
  }
}

/** Ascending pieces that may touch → a set. */
function joined(pieces: Pieces): number[] {
  const out: number[] = []
  for (let i = 0; i < pieces.length; i += 2) {
    if (out.length > 0 && out.at(-1) === pieces[i]) out[out.length - 1] = pieces[i + 1] as number
    else out.push(pieces[i] as number, pieces[i + 1] as number)
  }
  return out
}

function sortByStart(pieces: number[]): void {
  const pairs: [number, number][] = []
  for (let i = 0; i < pieces.length; i += 2) {
    pairs.push([pieces[i] as number, pieces[i + 1] as number])
  }
  pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1])
  pieces.splice(0, pieces.length, ...pairs.flat())
}
