import { parseInstant } from '../time/iso.ts'
import { formatWithOffset } from '../time/moment.ts'
import { minuteAtOrBefore } from '../time/units.ts'
import { offsetAt, storedZone } from '../time/zone.ts'

/** An instant as the API gives it → the same on the clock of a zone that is known. */
export function inZone(instant: string, zone: string): string {
  const epochMin = minuteAtOrBefore(parseInstant(instant) ?? 0)
  return formatWithOffset(epochMin, offsetAt(storedZone(zone), epochMin))
}

/** What an address or a form says → a start on the clock of a zone; null if it is none. */
export const startIn = (text: string, zone: string): string | null =>
  parseInstant(text) === null ? null : inZone(text, zone)
