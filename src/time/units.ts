/** Minutes in a day of the calendar; a day of a zone may be longer or shorter. */
export const DAY_MIN = 1440

export const MINUTE_MS = 60_000
export const DAY_MS = DAY_MIN * MINUTE_MS

/** Milliseconds since 1970 → the whole minute at or after that moment. */
export const minuteAtOrAfter = (epochMs: number): number => Math.ceil(epochMs / MINUTE_MS)

/** Milliseconds since 1970 → the whole minute at or before that moment. */
export const minuteAtOrBefore = (epochMs: number): number => Math.floor(epochMs / MINUTE_MS)
