/**
 * What a wall clock says when (rules 0 and 1), asked of native `Temporal`. Nothing else in the
 * oracle knows about zones. Answers are remembered: the same dates are asked for again and again.
 */

const MS_PER_MINUTE = 60_000
const walls = new Map<string, number>()
const dates = new Map<string, string>()
const sums = new Map<string, string>()

/** Epoch minutes of an ISO instant; a fraction where the text has seconds. */
export function minuteOf(iso: string): number {
  return Temporal.Instant.from(iso).epochMilliseconds / MS_PER_MINUTE
}

/** ISO text of a whole epoch minute, for cases and tests. */
export function isoOf(minute: number): string {
  return Temporal.Instant.fromEpochMilliseconds(minute * MS_PER_MINUTE).toString()
}

/**
 * The instant (epoch minute) at which a zone's clock first shows a wall time; the transition
 * itself where it never does. `wallMin` is minutes after 00:00 of the date, up to 1440.
 */
export function instantOf(zone: string, date: string, wallMin: number): number {
  const key = `${zone} ${date} ${wallMin}`
  const known = walls.get(key)
  if (known !== undefined) return known
  const wall = Temporal.PlainDate.from(date).toPlainDateTime().add({ minutes: wallMin })
  const found = wall.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const skipped = !found.toPlainDateTime().equals(wall)
  const instant = skipped ? found.getTimeZoneTransition('next') : found
  if (instant === null) throw new Error(`no transition skips ${wall} in ${zone}`)
  const minute = instant.epochMilliseconds / MS_PER_MINUTE
  walls.set(key, minute)
  return minute
}

/** The date that a zone's calendar shows at an epoch minute. */
export function dateAt(zone: string, minute: number): string {
  const key = `${zone} ${minute}`
  const known = dates.get(key)
  if (known !== undefined) return known
  const instant = Temporal.Instant.fromEpochMilliseconds(minute * MS_PER_MINUTE)
  const date = instant.toZonedDateTimeISO(zone).toPlainDate().toString()
  dates.set(key, date)
  return date
}

/** The date so many days later on the calendar, whether or not a zone skips it. */
export function addDays(date: string, days: number): string {
  const key = `${date} ${days}`
  const known = sums.get(key) ?? Temporal.PlainDate.from(date).add({ days }).toString()
  sums.set(key, known)
  return known
}

/** Every date from the first to the last, both included. */
export function datesBetween(first: string, last: string): string[] {
  const all: string[] = []
  for (let date = first; date <= last; date = addDays(date, 1)) all.push(date)
  return all
}

/** 0 is Monday. */
export function weekdayOf(date: string): number {
  return Temporal.PlainDate.from(date).dayOfWeek - 1
}

/** A name for the period that holds a date; ISO weeks, from Monday. */
export function periodOf(date: string, per: 'day' | 'week' | 'month' | 'year'): string {
  if (per === 'day') return date
  if (per === 'month') return date.slice(0, 7)
  if (per === 'year') return date.slice(0, 4)
  return addDays(date, -weekdayOf(date))
}
