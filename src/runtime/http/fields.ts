/** Kinds of field that many schemas share. */
import { z } from 'zod'
import { zoneOf } from '../../time/zone.ts'

/**
 * Text of at most `max` characters, white space around it taken off. PostgreSQL cannot keep NUL
 * and JSON cannot carry half a surrogate pair, so both are refused here.
 */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `must have at most ${max} characters`)
    .refine(value => !value.includes('\0') && value.isWellFormed(), 'must be text without NUL')

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
