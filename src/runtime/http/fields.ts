/** Kinds of field that many schemas share. */
import { z } from 'zod'
import { zoneOf } from '../../time/zone.ts'

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
