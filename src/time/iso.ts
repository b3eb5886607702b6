/**
 * ISO 8601 text ↔ day numbers and epoch minutes. The only place that knows how dates are spelt.
 */
import { civilDate, dayNumber, FIRST_DAY, LAST_DAY } from './day.ts'
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

/** Day number → `2026-11-24`. */
export function formatDate(dayNo: number): string {
  const { year, month, day } = civilDate(dayNo)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/** Epoch minute → `2026-11-24T09:00:00Z`. */
export function formatInstant(epochMin: number): string {
  const dayNo = Math.floor(epochMin / DAY_MIN)
  return `${formatDate(dayNo)}T${formatClock(epochMin - dayNo * DAY_MIN)}:00Z`
}

/** Minute of the day → `09:00`. */
export function formatClock(minute: number): string {
  return `${pad(Math.floor(minute / 60), 2)}:${pad(minute % 60, 2)}`
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

/** `T00:00:00Z",` … `T23:59:00Z",` as bytes, one after the other. */
const CLOCK_BYTES = 12
const encoder = new TextEncoder()
const clockTable = encoder.encode(
  Array.from({ length: DAY_MIN }, (_, minute) => `T${formatClock(minute)}:00Z",`).join(''),
)
const QUOTE = 0x22
const DATE_BYTES = 10

/**
 * Ascending epoch minutes → the bytes of a JSON array of instants (`["2026-11-24T09:00:00Z",…]`).
 * Making the text is what a long list costs most, so it is written byte by byte: the date once a
 * day, the time of day from a table.
 */
export function instantsAsJson(startsMin: readonly number[]): Uint8Array {
  if (startsMin.length === 0) return new Uint8Array([0x5b, 0x5d])
  const bytes = new Uint8Array(1 + startsMin.length * (1 + DATE_BYTES + CLOCK_BYTES))
  bytes[0] = 0x5b
  let at = 1
  let dayNo = Number.NaN
  const date = new Uint8Array(DATE_BYTES)
  for (const startMin of startsMin) {
    const today = Math.floor(startMin / DAY_MIN)
    if (today !== dayNo) {
      dayNo = today
      encoder.encodeInto(formatDate(dayNo), date)
    }
    bytes[at++] = QUOTE
    for (let i = 0; i < DATE_BYTES; i++) bytes[at++] = date[i] as number
    const from = (startMin - dayNo * DAY_MIN) * CLOCK_BYTES
    for (let i = from; i < from + CLOCK_BYTES; i++) bytes[at++] = clockTable[i] as number
  }
  bytes[at - 1] = 0x5d
  return bytes
}
