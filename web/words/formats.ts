/**
 * How one language and region writes dates, times and numbers. They take long to make, so they
 * are kept.
 */
type Options = Intl.DateTimeFormatOptions

const DAY: Options = { weekday: 'long', day: 'numeric', month: 'long' }
const KINDS = {
  day: DAY,
  dayWithYear: { ...DAY, year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  weekdayShort: { weekday: 'short' },
  weekdayLong: { weekday: 'long' },
  h12: { hour: 'numeric', minute: '2-digit', hourCycle: 'h12' },
  h23: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
} satisfies Record<string, Options>

type Kind = keyof typeof KINDS

type Formats = {
  /** `ms`: milliseconds since 1970 of a wall clock, read as if it hung in Greenwich. */
  date: (kind: Kind, ms: number) => string
  number: Intl.NumberFormat
  plural: Intl.PluralRules
}

/** Whoever asks in many languages at once must not fill the memory. */
const MOST_KEPT = 50
const kept = new Map<string, Formats>()

export function formatsOf(tag: string): Formats {
  const formats = kept.get(tag) ?? makeFormats(tag)
  // The one used last is the last to go.
  kept.delete(tag)
  kept.set(tag, formats)
  const [oldest] = kept.keys()
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
  return formats
}

function makeFormats(tag: string): Formats {
  const made = new Map<Kind, Intl.DateTimeFormat>()
  return {
    date: (kind, ms) => {
      const known = made.get(kind)
      const format = known ?? new Intl.DateTimeFormat(tag, { ...KINDS[kind], timeZone: 'UTC' })
      if (!known) made.set(kind, format)
      return format.format(ms)
    },
    number: new Intl.NumberFormat(tag),
    plural: new Intl.PluralRules(tag),
  }
}
