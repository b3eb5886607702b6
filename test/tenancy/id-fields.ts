/** Where a request names things by id, as the description of the API has it. */
import type { Document } from '../../scripts/generate/openapi.ts'

export type IdField = {
  operationId: string
  at: 'path' | 'query' | 'body'
  /** `attendee.email`; a list of ids has its own name: `hostIds`. */
  name: string
}

export type Schema = {
  $ref?: string
  type?: string | string[]
  format?: string
  enum?: unknown[]
  const?: unknown
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
  maxLength?: number
  required?: string[]
  properties?: Record<string, Schema>
  additionalProperties?: Schema | boolean
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
}
export type Described = {
  operationId: string
  parameters?: {
    $ref?: string
    in?: string
    name?: string
    required?: boolean
    schema?: Schema
  }[]
  requestBody?: { content: { 'application/json': { schema: Schema } } }
}

const NAMES_A_THING = /(^|\.)(id|token|secret)$|(Id|Ids|Token)$/

export type Follow = (ref: string) => Schema

/** The operations of a description, and how its references are followed. */
export function described(document: Document): { operations: Described[]; follow: Follow } {
  const plain = JSON.parse(JSON.stringify(document))
  const follow = (ref: string): Schema =>
    ref
      .slice(2)
      .split('/')
      .reduce((at, step) => at[step], plain)
  const operations: Described[] = Object.values(plain.paths).flatMap(item =>
    Object.values(item as Record<string, Described>),
  )
  return { operations, follow }
}

export function idFields(document: Document): IdField[] {
  const { operations, follow } = described(document)
  return operations.flatMap(({ operationId, parameters = [], requestBody }) => {
    const inRequest = parameters.flatMap(({ in: at, name = '', schema = {} }) => {
      if (at === 'path') return [{ operationId, at, name }]
      const isId = at === 'query' && leaves(schema, name, follow).some(isOfThing)
      return isId ? [{ operationId, at: 'query' as const, name }] : []
    })
    const body = requestBody?.content['application/json'].schema
    const inBody = body ? leaves(body, '', follow).filter(isOfThing) : []
    const names = new Set(inBody.map(({ name }) => name))
    return [
      ...inRequest,
      ...[...names].map(name => ({ operationId, at: 'body' as const, name })),
    ] as IdField[]
  })
}

export type Leaf = {
  name: string
  /** As the name, with a `*` for any member of a list or record: `locations.*.address`. */
  path: string
  schema: Schema
}

const isOfThing = ({ name, schema }: Leaf): boolean =>
  schema.format === 'uuid' || NAMES_A_THING.test(name)

/** Every plain value of a schema; a list or record is named as its members are. */
export function leaves(schema: Schema, path: string, follow: Follow): Leaf[] {
  const { $ref, properties, items, anyOf = [], oneOf = [], allOf = [] } = schema
  const { additionalProperties: record } = schema
  const inside = (inner: Schema, innerPath: string) => leaves(inner, innerPath, follow)
  if ($ref) return inside(follow($ref), path)
  const under = (step: string) => (path === '' ? step : `${path}.${step}`)
  if (properties) {
    return Object.entries(properties).flatMap(([key, inner]) => inside(inner, under(key)))
  }
  const members = items ?? (typeof record === 'object' ? record : null)
  if (members) return inside(members, under('*'))
  const forms = [...anyOf, ...oneOf, ...allOf]
  if (forms.length > 0) return forms.flatMap(form => inside(form, path))
  return [{ name: path.replaceAll('.*', ''), path, schema }]
}
