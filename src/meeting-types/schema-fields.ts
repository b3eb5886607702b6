/** Kinds of field that the schemas of meeting types share. */
import { z } from 'zod'
import { text } from '../runtime/http/fields.ts'

type Loose<S extends Record<string, z.ZodType>> = {
  [K in keyof S]: z.ZodOptional<z.ZodNullable<S[K]>>
}

/** An object of which any part may be sent: what is absent stays, and null clears. */
export function loose<S extends Record<string, z.ZodType>>(shape: S): z.ZodObject<Loose<S>> {
  const fields = Object.entries(shape).map(([name, field]) => [name, field.nullish()])
  return z.object(Object.fromEntries(fields) as Loose<S>)
}

/**
 * A field that is kept for clients of the wire and decides nothing. `why` says what happens
 * instead; docs/reference/compatibility.md lists it.
 */
export const storedOnly = <S extends z.ZodType>(field: S, why: string): S =>
  field.meta({ storedOnly: why, description: `Stored and given back; it changes nothing. ${why}` })

const LONGEST_ADDRESS = 2000

/** An address to send people to: never a script. An empty one is none. */
const address = (isMeant: (url: string) => boolean, otherwise: string) =>
  text(LONGEST_ADDRESS)
    .transform(url => url || null)
    .refine(url => url === null || (URL.canParse(url) && isMeant(url)), otherwise)

export const webAddress = address(
  url => /^https?:\/\//i.test(url),
  'must be a web address that begins with http:// or https://',
)

export const secureAddress = address(
  url => /^https:\/\//i.test(url),
  'must be a web address that begins with https://',
)

/** Text that is given back exactly as it came. PostgreSQL cannot keep NUL. */
export const verbatim = (max: number) =>
  z
    .string()
    .max(max, `must have at most ${max} characters`)
    .refine(
      value => !value.includes('\0') && value.isWellFormed(),
      'must be text without NUL characters',
    )

/** A list without a value twice. */
export const distinct = <S extends z.ZodType>(item: S, most: number) =>
  z
    .array(item)
    .max(most, `must have at most ${most} entries`)
    .refine(list => new Set(list).size === list.length, 'must not have an entry twice')
