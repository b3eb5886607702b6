/** Kinds of field that many schemas share. */
import { z } from 'zod'
import { parseDate, parseInstant } from '../../time/iso.ts'
import { DAY_MIN, MINUTE_MS } from '../../time/units.ts'
import { instantOf, type Zone, zoneOf } from '../../time/zone.ts'

/** What changes the direction of the text around it, and all control characters. */
const CONTROLS = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u

/**
 * One line of at most `max` characters, white space around it taken off. Control characters would
 * get into mails and pages, PostgreSQL cannot keep NUL, and JSON cannot carry half a surrogate.
 */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `must have at most ${max} characters`)
    .refine(
      value => !CONTROLS.test(value) && value.isWellFormed(),
      'must be text without control characters (NUL, line breaks and the like)',
    )

/** As `text`, of several lines. */
export const prose = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `must have at most ${max} characters`)
    .refine(
      value => !CONTROLS.test(value.replaceAll(/[\r\n\t]/g, '')) && value.isWellFormed(),
      'must be text without control characters other than line breaks and tabs',
    )

export const filledText = (max: number) => text(max).min(1, 'must not be empty')

export const email = z
  .string()
  .trim()
  .max(254, 'must have at most 254 characters')
  .pipe(z.email('Invalid email format'))

/** An IANA zone or link in any case → its name as the database spells it. */
export const timeZone = z
  .string()
  .trim()
  .transform((name, context) => {
    const zone = zoneOf(name)
    if (zone) return zone.id
    context.issues.push({
      code: 'custom',
      input: name,
      message:
        'must be an IANA time zone such as Europe/London or Asia/Kolkata ' +
        '(offsets and abbreviations are not zones)',
    })
    return z.NEVER
  })
  .meta({ examples: ['Europe/London'] })

/** An id in any case, as it is kept. */
export const id = z
  .guid('must be a UUID')
  .toLowerCase()
  .meta({ format: 'uuid', examples: ['550e8400-e29b-41d4-a716-446655440000'] })

/** A language as BCP 47 has them, with or without script and region: `de`, `pt-BR`. */
export const languageTag = z
  .string()
  .trim()
  .max(35, { error: 'must have at most 35 characters', abort: true })
  .refine(isLanguage, 'must be a language tag as en, de or pt-BR')
  .meta({ examples: ['de'] })

function isLanguage(tag: string): boolean {
  if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag)) return false
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** A date, by its number, or an instant. */
type Point = { day: number } | { ms: number }

/** A point of a query; `rangeOf` says what it stands for. */
export const point = z
  .string()
  .transform((value, context): Point => {
    const day = parseDate(value)
    if (day !== null) return { day }
    const ms = parseInstant(value)
    if (ms !== null) return { ms }
    const message = 'must be a date (YYYY-MM-DD) or an instant with its offset'
    context.issues.push({ code: 'custom', input: value, message })
    return z.NEVER
  })
  .optional()

type Range = { start?: Point | undefined; end?: Point | undefined }

/**
 * Milliseconds since 1970, null where nothing is asked. Dates are those of the zone (null: of UTC)
 * and included: as an end, one stands for the midnight after it.
 */
export const rangeOf = ({ start, end }: Range, zone: Zone | null) => ({
  fromMs: start ? pointMs(start, zone) : null,
  untilMs: end ? pointMs('day' in end ? { day: end.day + 1 } : end, zone) : null,
})

function pointMs(at: Point, zone: Zone | null): number {
  if ('ms' in at) return at.ms
  const wallMin = at.day * DAY_MIN
  return (zone ? instantOf(zone, wallMin) : wallMin) * MINUTE_MS
}

/** Several values of a query: the key repeated, commas between, or both. */
export const listParam = <S extends z.ZodType>(item: S, most: number) =>
  z.preprocess(listed, z.array(item).max(most, `must be at most ${most}`).optional())

/** A whole number in a query; anything else stays, to be refused. */
export const numberParam = <S extends z.ZodType>(number: S) =>
  z.preprocess(
    value => (typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value),
    number,
  )

/** `true` or `false` in a query, also as `1` or `0`. */
export const flagParam = z.preprocess(
  value => (typeof value === 'string' ? (FLAGS[value] ?? value) : value),
  z.boolean('must be true or false').optional(),
)

const FLAGS: Record<string, boolean> = { true: true, 1: true, false: false, 0: false }

/** Texts become their parts, no part becomes nothing; anything else stays, to be refused. */
function listed(value: unknown): unknown {
  const all: unknown[] = Array.isArray(value) ? value : [value]
  if (!all.every(one => typeof one === 'string')) return value
  const parts = all.flatMap(one => one.split(',').filter(part => part !== ''))
  return parts.length === 0 ? undefined : parts
}

/** A query: what is sent empty is not sent, `ids[]` is `ids`; `spellings` as in `respelt`. */
export const queryOf = <S extends z.ZodRawShape>(
  shape: S,
  spellings: Record<string, string> = {},
) => z.preprocess(value => respelt(spellings)(withoutBlanks(value)), z.object(shape))

function withoutBlanks(query: unknown): unknown {
  if (typeof query !== 'object' || query === null) return query
  const given = Object.entries(query).filter(([, value]) => value !== '')
  const bare = given.map(([name, value]) => [name.endsWith('[]') ? name.slice(0, -2) : name, value])
  return Object.fromEntries(bare)
}

/** A copy of an object with its other spellings of keys turned into ours; ours win. */
export const respelt =
  (spellings: Record<string, string>) =>
  (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    const given: Record<string, unknown> = { ...value }
    for (const [other, own] of Object.entries(spellings)) {
      if (given[own] === undefined && given[other] !== undefined) given[own] = given[other]
    }
    return given
  }
