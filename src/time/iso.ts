/**
 * ISO 8601 text ↔ day numbers and epoch minutes. The only place that knows how dates are spelt.
 */
import { civilDate, dayNumber, FIRST_DAY, LAST_DAY } from './day.ts'
import { Sheet } from './sheet.ts'
import { DAY_MIN } from './units.ts'

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/
const INSTANT =
  /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/
const UTC_MIDNIGHT = /^(\d{4}-\d{2}-\d{2})T00:00(:00(\.0{1,9})?)?(Z|[+-]00:?00)$/

/** `2026-11-24` → its day number; null if it is no date or beyond the dates handled. */
export function parseDate(text: string): number | null {
  const match = DATE.exec(text)
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  const dayNo = dayNumber(year, month, day)
  const exists = civilDate(dayNo).day === day
  return exists && dayNo >= FIRST_DAY && dayNo <= LAST_DAY ? dayNo : null
}

/** A date, or midnight in UTC that stands for one (`2026-12-24T00:00:00Z`) → its day number. */
export function parseWholeDate(text: string): number | null {
  return parseDate(UTC_MIDNIGHT.exec(text)?.[1] ?? text)
}

/** An instant with `Z` or an offset → milliseconds since 1970; null if it is none. */
export function parseInstant(text: string): number | null {
  if (!INSTANT.test(text) || parseDate(text.slice(0, 10)) === null) return null
  const ms = Date.parse(text)
  return Number.isNaN(ms) ? null : ms
}

/** Day number → `2026-11-24`. The dates handled are few, so each is put together once. */
export function formatDate(dayNo: number): string {
  const known = dates.get(dayNo)
  if (known !== undefined) return known
  const { year, month, day } = civilDate(dayNo)
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
  dates.set(dayNo, text)
  return text
}

const dates = new Map<number, string>()

/** Epoch minute → `2026-11-24T09:00:00Z`. */
export function formatInstant(epochMin: number): string {
  const dayNo = Math.floor(epochMin / DAY_MIN)
  return `${formatDate(dayNo)}T${formatClock(epochMin - dayNo * DAY_MIN)}:00Z`
}

/** Minute of the day, up to 1440 → `09:00`. */
export const formatClock = (minute: number): string => CLOCKS[minute] as string

/** Minutes east of UTC → `+01:00`; UTC itself is `+00:00`. */
export const formatOffset = (offsetMin: number): string =>
  `${offsetMin < 0 ? '-' : '+'}${formatClock(Math.abs(offsetMin))}`

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

const CLOCKS: readonly string[] = Array.from(
  { length: DAY_MIN + 1 },
  (_, minute) => `${pad(Math.floor(minute / 60), 2)}:${pad(minute % 60, 2)}`,
)

const sheet = new Sheet()
/** Where `HH:MM` stands in a quoted instant. */
const CLOCK_AT = '"2026-11-24T'.length

/**
 * Ascending epoch minutes → the bytes of a JSON array of instants (`["2026-11-24T09:00:00Z",…]`).
 * Making the text is what a long list costs most.
 */
export function instantsAsJson(startsMin: readonly number[]): Uint8Array {
  sheet.begin('[')
  for (let i = 0, next = 0; i < startsMin.length; i = next) {
    const dayNo = Math.floor((startsMin[i] as number) / DAY_MIN)
    const midnight = dayNo * DAY_MIN
    while (next < startsMin.length && (startsMin[next] as number) < midnight + DAY_MIN) next++
    const record = `"${formatDate(dayNo)}T00:00:00Z",`
    let at = sheet.lay(record, next - i) + CLOCK_AT
    for (let j = i; j < next; j++, at += record.length) {
      sheet.clock(at, (startsMin[j] as number) - midnight)
    }
  }
  sheet.endList(']')
  return sheet.copy()
}
