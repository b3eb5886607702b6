/**
 * Where appointments lie on the page of a day: wall times of the server, in minutes of the day.
 * What overlaps stands side by side.
 */
import { DAY_MIN } from '../../../../src/time/units.ts'
import { dateAfter, dateOf } from '../../../booking/month-grid.ts'

/** What is drawn lower than a line could not be read: it takes so much room at least. */
export const LEAST_MIN = 25
/** On a phone, what is lower than a finger. */
export const LEAST_TOUCH_MIN = 31

type Timed = { start: string; end: string }

export type Span = { fromMin: number; toMin: number }

/** The part of an appointment that lies on one date. */
export type Piece<T> = Span & { of: T; date: string; isRest: boolean }

export type Placed<T> = Piece<T> & { column: number; columns: number }

/** `09:30` → 570. */
export const minuteOfClock = (clock: string): number =>
  Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

/** `2026-12-07T09:30:00+01:00` → 570. */
export const minuteOf = (start: string): number => minuteOfClock(start.slice(11, 16))

/** One piece for each date that it reaches into. Its end has the offset of its start. */
export function piecesOf<T extends Timed>(of: T): Piece<T>[] {
  const pieces: Piece<T>[] = []
  const lastDate = dateOf(of.end)
  for (let date = dateOf(of.start); date <= lastDate; date = dateAfter(date, 1)) {
    const isRest = date !== dateOf(of.start)
    const fromMin = isRest ? 0 : minuteOf(of.start)
    const toMin = date === lastDate ? minuteOf(of.end) : DAY_MIN
    if (toMin > fromMin) pieces.push({ of, date, fromMin, toMin, isRest })
  }
  return pieces
}

/** By date, in the order of the day; the longer of two goes first. */
export function piecesByDate<T extends Timed>(all: readonly T[]): ReadonlyMap<string, Piece<T>[]> {
  const pieces = all.flatMap(piecesOf)
  pieces.sort((a, b) => a.fromMin - b.fromMin || b.toMin - a.toMin)
  return Map.groupBy(pieces, ({ date }) => date)
}

const endOf = ({ fromMin, toMin }: Span, leastMin: number): number =>
  Math.max(toMin, fromMin + leastMin)

/** What has no room beside the others: so many, between these times. */
export type More = Span & { count: number; column: number; columns: number }

type Laid<T> = { shown: Placed<T>[]; more: More[] }

/**
 * The pieces of one day, in their order, each in the first column that is free. Those that overlap,
 * also through others, share the width evenly; of more columns than `mostColumns` the last stands
 * for those that are left.
 */
export function placed<T>(
  pieces: readonly Piece<T>[],
  { leastMin, mostColumns }: { leastMin: number; mostColumns: number },
): Laid<T> {
  const laid: Laid<T> = { shown: [], more: [] }
  let cluster: Placed<T>[] = []
  let ends: number[] = []
  const close = () => {
    lay(cluster, { count: ends.length, most: mostColumns }, laid)
    cluster = []
    ends = []
  }
  for (const piece of pieces) {
    if (cluster.length > 0 && Math.max(...ends) <= piece.fromMin) close()
    const free = ends.findIndex(end => end <= piece.fromMin)
    const column = free === -1 ? ends.length : free
    ends[column] = endOf(piece, leastMin)
    cluster.push({ ...piece, column, columns: 1 })
  }
  close()
  return laid
}

function lay<T>(
  cluster: readonly Placed<T>[],
  { count, most }: { count: number; most: number },
  { shown, more }: Laid<T>,
): void {
  const columns = Math.min(count, most)
  const last = count > most ? most - 1 : count
  const left = cluster.filter(({ column }) => column >= last)
  shown.push(...cluster.filter(one => !left.includes(one)).map(one => ({ ...one, columns })))
  if (left.length === 0) return
  const fromMin = Math.min(...left.map(one => one.fromMin))
  const toMin = Math.max(...left.map(one => one.toMin))
  more.push({ fromMin, toMin, count: left.length, column: last, columns })
}

type Hours = { from: number; to: number }

const USUAL: Hours = { from: 8, to: 18 }

/** The hours that are drawn: the usual ones, and whatever else there is something in. */
export function hoursOf(spans: readonly Span[]): Hours {
  const from = spans.map(({ fromMin }) => Math.floor(fromMin / 60))
  const to = spans.map(span => Math.min(24, Math.ceil(endOf(span, LEAST_MIN) / 60)))
  return { from: Math.min(USUAL.from, ...from), to: Math.max(USUAL.to, ...to) }
}
