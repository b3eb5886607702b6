/** Values that a schema of the description allows, likely ones where a name says what is meant. */
import { randomUUID } from 'node:crypto'
import type { Rng } from '../fuzz/rng.ts'
import type { Follow, Schema } from '../tenancy/id-fields.ts'

export type Maker = {
  rng: Rng
  follow: Follow
  /** The id of something that exists, for a field that names a thing. */
  idOf(name: string): string | null
}

const ZONES = ['Europe/Berlin', 'Asia/Kathmandu', 'America/St_Johns', 'UTC', 'pacific/apia']
const WORDS = [
  'Ada',
  'Grace Hopper',
  'Größe',
  '東京',
  'a',
  'A longer text, with 3 commas, in it',
  '💥',
]

/** How often a field that may be left out is there: some are needed all the same. */
const shareOf = (name: string): number =>
  /(^|\.)(attendee|email|meetingInfo(\.(name|duration|description|channel))?)$/.test(name)
    ? 0.9
    : 0.3

export function valueFor(schema: Schema, name: string, maker: Maker): unknown {
  const { $ref, anyOf, oneOf, allOf, items, properties } = schema
  const { rng, follow } = maker
  if ($ref) return valueFor(follow($ref), name, maker)
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return rng.pick(schema.enum)
  const forms = anyOf ?? oneOf
  if (forms) return valueFor(rng.pick(forms), name, maker)
  if (allOf) {
    return Object.assign({}, ...allOf.map(one => valueFor(one, name, maker) as object))
  }
  if (properties) return objectOf(schema, name, maker)
  if (items) {
    const { minItems = 0, maxItems = 3 } = schema
    const count = rng.int(minItems, Math.max(minItems, Math.min(maxItems, 3)))
    return rng.times(count, () => valueFor(items, name, maker))
  }
  return plainOf(schema, name, maker)
}

function objectOf({ properties = {}, required = [] }: Schema, name: string, maker: Maker) {
  const entries = Object.entries(properties).flatMap(([key, inner]) => {
    const path = name === '' ? key : `${name}.${key}`
    const isThere = required.includes(key) || maker.rng.chance(shareOf(path))
    return isThere ? [[key, valueFor(inner, path, maker)]] : []
  })
  return Object.fromEntries(entries)
}

/**
 * A value of the schema with something else put at a path of it (as in `leaves`): over what there
 * is, and with whatever is required around it.
 */
export function placed(
  schema: Schema,
  { under, path, put }: { under: unknown; path: readonly string[]; put: unknown },
  maker: Maker,
): unknown {
  const [step, ...rest] = path
  if (step === undefined) return put
  const form = formWith(schema, step, maker.follow)
  if (!form) return put
  const inner = (inside: Schema, below: unknown) =>
    placed(inside, { under: below, path: rest, put }, maker)
  const { additionalProperties: record } = form
  if (typeof record === 'object' && !form.properties?.[step]) {
    return { [step === '*' ? 'en' : step]: inner(record, undefined) }
  }
  if (step === '*') {
    const [first, ...others] = Array.isArray(under) ? under : []
    return [inner(form.items ?? {}, first), ...others]
  }
  const before: Record<string, unknown> =
    typeof under === 'object' && under !== null
      ? { ...under }
      : objectOf({ ...form, properties: onlyRequired(form) }, step, maker)
  return { ...before, [step]: inner(form.properties?.[step] ?? {}, before[step]) }
}

const onlyRequired = ({ properties = {}, required = [] }: Schema) =>
  Object.fromEntries(Object.entries(properties).filter(([key]) => required.includes(key)))

/** Of the forms that a value may have, the one in which the path goes on. */
function formWith(schema: Schema, step: string, follow: Follow): Schema | null {
  const { $ref, anyOf = [], oneOf = [], allOf = [] } = schema
  if ($ref) return formWith(follow($ref), step, follow)
  if (typeof schema.additionalProperties === 'object') return schema
  if (step === '*' ? schema.items : schema.properties?.[step]) return schema
  const forms = [...anyOf, ...oneOf, ...allOf]
  return forms.reduce<Schema | null>((found, form) => found ?? formWith(form, step, follow), null)
}

function plainOf(schema: Schema, name: string, maker: Maker): unknown {
  const { rng } = maker
  const type = Array.isArray(schema.type) ? rng.pick(schema.type) : schema.type
  if (type === 'boolean') return rng.chance(0.5)
  if (type === 'null') return null
  if (type === 'integer' || type === 'number') {
    const { minimum = 0, maximum = 1_000 } = schema
    const most = Math.min(maximum, Math.max(minimum, 500))
    return /duration/i.test(name) ? rng.pick([30, 45, 60]) : rng.int(Math.max(minimum, 0), most)
  }
  if (type === 'object' || schema.additionalProperties) {
    const inner = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {}
    const keys = rng.some(['de', 'en', 'topic', 'a'], rng.int(0, 2))
    return Object.fromEntries(keys.map(key => [key, valueFor(inner, `${name}.${key}`, maker)]))
  }
  const id = maker.idOf(name)
  return id ?? (schema.format === 'uuid' ? randomUUID() : textOf(schema, name, maker.rng))
}

const two = (value: number) => String(value).padStart(2, '0')

function dateOf(rng: Rng): string {
  return `2026-12-${two(rng.int(1, 31))}`
}

/** A start of a host in Berlin with half hours from nine to five. */
export function openStartOf(rng: Rng): string {
  const day = two(7 + rng.int(0, 4) + 7 * rng.int(0, 2))
  return `2026-12-${day}T${two(rng.int(9, 16))}:${rng.pick(['00', '30'])}:00+01:00`
}

/** Mostly in the hours of a host in Berlin. */
function instantOf(rng: Rng): string {
  const clock = `${two(rng.int(8, 17))}:${rng.pick(['00', '30', '00', '30', '15'])}`
  return `${dateOf(rng)}T${clock}:00${rng.pick(['+01:00', '+01:00', 'Z'])}`
}

const clockOf = (rng: Rng): string => `${two(rng.int(0, 23))}:${rng.pick(['00', '15', '30'])}`

const RULES = [
  'FREQ=WEEKLY;COUNT=2',
  'FREQ=WEEKLY;INTERVAL=2;UNTIL=20270131',
  'FREQ=WEEKLY;BYDAY=MO,WE,FR;COUNT=5',
  'FREQ=MONTHLY;COUNT=3',
]

/** What a text is like, by the end of its name. */
const BY_NAME: readonly [RegExp, (rng: Rng) => string][] = [
  [/(hours|intervals)\.(start|from)$/, () => '09:00'],
  [/(hours|intervals)\.(end|to)$/, rng => rng.pick(['12:00', '17:30', '24:00'])],
  [/xceptions\.start$/, dateOf],
  [/xceptions\.end$/, rng => `2027-01-${two(rng.int(1, 31))}`],
  [/(^|\.)(start|end)$/, instantOf],
  [/(date|Date|rangeMin)$/, dateOf],
  [/rangeMax$/, () => '2027-02-01'],
  [/mails?$/i, rng => `person${rng.int(1, 1_000_000)}@example.com`],
  [/timezone$/, rng => rng.pick(ZONES)],
  [/phone$/i, () => '+49 30 901820'],
  [/(redirect|link)$/i, () => 'https://example.com/a?b=c'],
  [/language$/, rng => rng.pick(['de', 'en'])],
  [/(limit|offset)$/, rng => String(rng.int(1, 100))],
  [/clock$/, clockOf],
  [/rrule$/, rng => rng.pick(RULES)],
  [/slug$/i, rng => `some-slug-${rng.int(1, 1_000_000)}`],
  [/bookingPassword$/, () => 'open sesame'],
]

function textOf({ maxLength = 100 }: Schema, name: string, rng: Rng): string {
  const byName = BY_NAME.find(([pattern]) => pattern.test(name))
  const text = byName ? byName[1](rng) : `${rng.pick(WORDS)} ${rng.int(1, 9)}`
  return [...text].slice(0, maxLength).join('')
}
