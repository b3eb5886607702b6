/**
 * Rules of RFC 5545 by which appointments recur: weekly on days of the week, or monthly on the day
 * of the month of the start. Pure; the wall time is what recurs (docs/concepts/booking.md).
 */
import { civilDate, dayNumber, weekday } from './day.ts'
import { parseDate, parseInstant } from './iso.ts'
import { DAY_MIN, MINUTE_MS } from './units.ts'
import { instantOf, offsetAt, type Zone } from './zone.ts'

export const FREQUENCIES = ['weekly', 'monthly'] as const
export type Frequency = (typeof FREQUENCIES)[number]

/** How many a series may have. */
export const FEWEST_OCCURRENCES = 2
export const MOST_OCCURRENCES = 52

/** Where a rule ends: after so many, at an instant, or with a date of the zone; all included. */
type End = { count: number } | { untilMin: number } | { untilDay: number }

export type Recurrence = {
  /** As it was sent. */
  rrule: string
  frequency: Frequency
  interval: number
  /** 0 is Monday; nobody's where the day of the start is meant. Ascending. */
  weekdays: readonly number[]
  end: End
}

/** Two years, whichever two. */
const MOST_DAYS_AHEAD = 731
const MOST_INTERVAL = 104

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const PARTS = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY']

/** What is wrong, for whoever sent it. */
export class RuleError extends Error {}

/** `FREQ=WEEKLY;INTERVAL=2;COUNT=6` → the rule. Throws `RuleError`. */
export function parseRecurrence(text: string): Recurrence {
  const rrule = text
    .trim()
    .replace(/^RRULE:/i, '')
    .toUpperCase()
  const parts = partsOf(rrule)
  const frequency = FREQUENCIES.find(one => one.toUpperCase() === parts.get('FREQ'))
  if (!frequency) throw new RuleError('FREQ must be WEEKLY or MONTHLY')
  const byDay = parts.get('BYDAY')
  if (byDay !== undefined && frequency !== 'weekly') {
    throw new RuleError('BYDAY goes with FREQ=WEEKLY')
  }
  return {
    rrule,
    frequency,
    interval: wholeNumber('INTERVAL', parts.get('INTERVAL') ?? '1', [1, MOST_INTERVAL]),
    weekdays: byDay === undefined ? [] : weekdaysOf(byDay),
    end: endOf(parts.get('COUNT'), parts.get('UNTIL')),
  }
}

function partsOf(rrule: string): Map<string, string> {
  const parts = new Map<string, string>()
  for (const part of rrule.split(';')) {
    const [name = '', value, ...rest] = part.split('=')
    if (!value || rest.length > 0) throw new RuleError(`${part} is no NAME=VALUE`)
    if (!PARTS.includes(name))
      throw new RuleError(`${name} cannot be used: ${PARTS.join(', ')} can`)
    if (parts.has(name)) throw new RuleError(`${name} is there twice`)
    parts.set(name, value)
  }
  return parts
}

function wholeNumber(name: string, text: string, [least, most]: [number, number]): number {
  const value = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN
  if (value >= least && value <= most) return value
  throw new RuleError(`${name} must be a whole number from ${least} to ${most}`)
}

function weekdaysOf(text: string): number[] {
  const days = text.split(',').map(day => WEEKDAYS.indexOf(day))
  if (!days.includes(-1)) return [...new Set(days)].sort((a, b) => a - b)
  throw new RuleError(`BYDAY must be of ${WEEKDAYS.join(', ')}, without numbers`)
}

function endOf(count: string | undefined, until: string | undefined): End {
  if ((count === undefined) === (until === undefined)) {
    throw new RuleError('must have either COUNT or UNTIL')
  }
  return count === undefined
    ? untilOf(until ?? '')
    : { count: wholeNumber('COUNT', count, [FEWEST_OCCURRENCES, MOST_OCCURRENCES]) }
}

const UNTIL = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)Z)?$/

function untilOf(text: string): End {
  const [, year, month, day, hour, minute, second] = UNTIL.exec(text) ?? []
  const date = `${year}-${month}-${day}`
  const untilDay = parseDate(date)
  if (hour === undefined && untilDay !== null) return { untilDay }
  const ms = parseInstant(`${date}T${hour}:${minute}:${second}Z`)
  if (ms !== null) return { untilMin: Math.floor(ms / MINUTE_MS) }
  throw new RuleError('UNTIL must be a date (20261231) or an instant in UTC (20261231T090000Z)')
}

/**
 * The starts of a series, epoch minutes, ascending; the first is the start itself. The others have
 * its wall time in the zone: one that the clock skips is the transition, one that comes twice the
 * first (rule 1); a date that a month lacks is left out, as RFC 5545 has it. Throws `RuleError`.
 */
export function occurrencesOf(
  recurrence: Recurrence,
  { startMin, nowMin, zone }: { startMin: number; nowMin: number; zone: Zone },
): number[] {
  const wallMin = startMin + offsetAt(zone, startMin)
  const firstDay = Math.floor(wallMin / DAY_MIN)
  refuseOtherDay(recurrence, firstDay)
  const clockMin = wallMin - firstDay * DAY_MIN
  const lastMin = nowMin + MOST_DAYS_AHEAD * DAY_MIN
  const found: number[] = []
  for (const day of datesOf(recurrence, firstDay)) {
    const atMin = day === firstDay ? startMin : instantOf(zone, day * DAY_MIN + clockMin)
    if (isOver(recurrence.end, { day, atMin, before: found.length })) break
    if (found.length === MOST_OCCURRENCES) throw new RuleError(TOO_FEW_OR_MANY)
    if (atMin > lastMin) throw new RuleError('must end within two years from now')
    found.push(atMin)
  }
  if (found.length < FEWEST_OCCURRENCES) throw new RuleError(TOO_FEW_OR_MANY)
  return found
}

const TOO_FEW_OR_MANY = `must give ${FEWEST_OCCURRENCES} to ${MOST_OCCURRENCES} occurrences`

function refuseOtherDay({ weekdays }: Recurrence, firstDay: number): void {
  const own = weekday(firstDay)
  if (weekdays.length === 0 || weekdays.includes(own)) return
  throw new RuleError(`BYDAY must have the day of the start, ${WEEKDAYS[own]}`)
}

function isOver(end: End, at: { day: number; atMin: number; before: number }): boolean {
  if ('count' in end) return at.before === end.count
  return 'untilDay' in end ? at.day > end.untilDay : at.atMin > end.untilMin
}

/** Dates of the rule from the first on, ascending, without an end. */
function* datesOf(recurrence: Recurrence, firstDay: number): Generator<number> {
  const { frequency, interval } = recurrence
  for (let nth = 0; ; nth += interval) {
    if (frequency === 'weekly') yield* datesOfWeek(recurrence.weekdays, firstDay, nth)
    else yield* dateOfMonth(firstDay, nth)
  }
}

function* datesOfWeek(weekdays: readonly number[], firstDay: number, weeksOn: number) {
  const own = weekday(firstDay)
  const monday = firstDay - own + 7 * weeksOn
  for (const at of weekdays.length === 0 ? [own] : weekdays) {
    if (monday + at >= firstDay) yield monday + at
  }
}

function* dateOfMonth(firstDay: number, monthsOn: number) {
  const { year, month, day } = civilDate(firstDay)
  const months = year * 12 + month - 1 + monthsOn
  const dayNo = dayNumber(Math.floor(months / 12), (months % 12) + 1, day)
  if (civilDate(dayNo).day === day) yield dayNo
}

/** The starts as they are when the first has moved: all by as much on the wall. */
export function shiftedStarts(
  startsMin: readonly number[],
  { toMin, zone }: { toMin: number; zone: Zone },
): number[] {
  const wallOf = (epochMin: number) => epochMin + offsetAt(zone, epochMin)
  const [first = toMin, ...rest] = startsMin
  const shift = wallOf(toMin) - wallOf(first)
  return [toMin, ...rest.map(startMin => instantOf(zone, wallOf(startMin) + shift))]
}
