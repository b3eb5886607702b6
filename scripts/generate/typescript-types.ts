/** JSON Schema → TypeScript: the part of it that our own schemas use. */

export type JsonSchema = {
  $ref?: string
  type?: string | string[]
  const?: unknown
  enum?: unknown[]
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  allOf?: JsonSchema[]
  properties?: Record<string, JsonSchema>
  required?: string[]
  additionalProperties?: JsonSchema | boolean
  propertyNames?: JsonSchema
  items?: JsonSchema | boolean
  description?: string
}

/** A type as it stands after `name: `, with nested lines indented by `indent` spaces. */
export function typeOf(schema: JsonSchema, indent = 0): string {
  if (schema.$ref !== undefined) return schema.$ref.split('/').at(-1) ?? 'unknown'
  if ('const' in schema) return literal(schema.const)
  if (schema.enum) return schema.enum.map(literal).join(' | ')
  const anyOf = schema.anyOf ?? schema.oneOf
  if (anyOf) return union(anyOf.map(one => typeOf(one, indent)))
  if (schema.allOf) return schema.allOf.map(one => typeOf(one, indent)).join(' & ')
  if (Array.isArray(schema.type)) {
    return union(schema.type.map(type => typeOf({ ...schema, type }, indent)))
  }
  return ofType(schema, indent)
}

function ofType(schema: JsonSchema, indent: number): string {
  switch (schema.type) {
    case 'string':
    case 'boolean':
    case 'null':
      return schema.type
    case 'integer':
    case 'number':
      return 'number'
    case 'array':
      return arrayOf(schema, indent)
    case 'object':
      return objectOf(schema, indent)
    case undefined:
      return 'unknown'
    default:
      throw new Error(`scripts/generate/typescript-types.ts: how is ${schema.type} written?`)
  }
}

function arrayOf({ items }: JsonSchema, indent: number): string {
  const item = typeof items === 'object' ? typeOf(items, indent) : 'unknown'
  return /^[\w'.]+$/.test(item) ? `${item}[]` : `Array<${item}>`
}

function objectOf(schema: JsonSchema, indent: number): string {
  const { properties, required = [], additionalProperties, propertyNames } = schema
  if (properties) {
    const pad = ' '.repeat(indent + 2)
    const fields = Object.entries(properties).map(([name, property]) => {
      const optional = required.includes(name) ? '' : '?'
      const type = typeOf(property, indent + 2)
      return `${comment(property.description, pad)}${pad}${keyOf(name)}${optional}: ${type}\n`
    })
    return fields.length === 0 ? 'object' : `{\n${fields.join('')}${' '.repeat(indent)}}`
  }
  const value =
    typeof additionalProperties === 'object' ? typeOf(additionalProperties, indent) : 'unknown'
  if (!propertyNames?.enum) return `Record<string, ${value}>`
  const record = `Record<${typeOf(propertyNames)}, ${value}>`
  return required.length > 0 ? record : `Partial<${record}>`
}

/** A documentation comment on lines of its own, or nothing. */
export function comment(text: string | undefined, pad = ''): string {
  if (text === undefined) return ''
  const lines = text.replaceAll('*/', '* /').split('\n')
  if (lines.length === 1) return `${pad}/** ${lines[0]} */\n`
  return `${pad}/**\n${lines.map(line => `${pad} * ${line}`.trimEnd()).join('\n')}\n${pad} */\n`
}

function union(types: string[]): string {
  return [...new Set(types)].join(' | ')
}

export function literal(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value)
  return `'${JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`
}

export const keyOf = (name: string): string =>
  /^[A-Za-z_$][\w$]*$/.test(name) ? name : literal(name)
