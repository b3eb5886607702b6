/** Single moments as text; lists of them are written by sheet.ts and iso.ts. */
import { formatInstant, formatOffset } from './iso.ts'

/** Epoch minute → `2026-11-24T10:00:00+01:00` on a clock that many minutes east of UTC. */
export const formatWithOffset = (epochMin: number, offsetMin: number): string =>
  `${formatInstant(epochMin + offsetMin).slice(0, -1)}${formatOffset(offsetMin)}`

/** Milliseconds since 1970 → `2026-11-24T09:00:00.000Z`. */
export const formatMoment = (epochMs: number): string => new Date(epochMs).toISOString()
