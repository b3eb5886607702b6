/** The methods of the client: what each takes and gives, as types. */
import { EVENT_STREAM } from '../../src/runtime/http/operation.ts'
import { comment, type JsonSchema, keyOf, literal, typeOf } from './typescript-types.ts'

type Json = { content?: { 'application/json'?: { schema?: JsonSchema } } }
type Parameter = {
  $ref?: string
  in: string
  name: string
  required?: boolean
  description?: string
  schema: JsonSchema
}
type Operation = {
  operationId: string
  summary: string
  description?: string
  parameters?: Parameter[]
  requestBody?: Json & { required?: boolean }
  responses: Record<string, Json & { $ref?: string }>
}
export type Described = {
  paths: Record<string, Record<string, Operation>>
  components: {
    schemas: Record<string, JsonSchema>
    responses: Record<string, Json>
    parameters: Record<string, Parameter>
  }
}

export type Method = { verb: string; path: string; operation: Operation; document: Described }

/** Browsers have a reader of their own for these: EventSource. */
const isStream = ({ responses }: Operation): boolean =>
  EVENT_STREAM in (responses['200']?.content ?? {})

export const methodsOf = (document: Described): Method[] =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([, operation]) => !isStream(operation))
      .map(([verb, operation]) => ({ verb, path, operation, document })),
  )

/** `createUser` → `CreateUser`. */
export const typeName = ({ operationId }: Operation): string =>
  `${operationId.charAt(0).toUpperCase()}${operationId.slice(1)}`

type Field = { name: string; type: string; isRequired: boolean; description?: string | undefined }

/** What a method takes, in the order of its type. */
export function requestFields({ operation, document }: Method): Field[] {
  const parameters = (operation.parameters ?? []).map(one =>
    resolved(one, document.components.parameters),
  )
  const within = (place: string) => parameters.filter(one => one.in === place)
  const body = operation.requestBody?.content?.['application/json']?.schema
  const fields: Field[] = []
  for (const [name, place] of Object.entries({ params: 'path', query: 'query' })) {
    const some = within(place)
    if (some.length === 0) continue
    fields.push({ name, type: parametersType(some), isRequired: some.some(one => one.required) })
  }
  if (body) {
    const isRequired = operation.requestBody?.required ?? false
    fields.push({ name: 'body', type: typeOf(body, 2), isRequired })
  }
  const key = within('header').find(one => one.name === 'Idempotency-Key')
  if (key) {
    const { description } = key
    fields.push({ name: 'idempotencyKey', type: 'string', isRequired: false, description })
  }
  return fields
}

function parametersType(parameters: Parameter[]): string {
  const properties = parameters.map(({ name, schema, description }) => [
    name,
    description === undefined ? schema : { ...schema, description },
  ])
  const required = parameters.filter(one => one.required).map(one => one.name)
  return typeOf({ type: 'object', properties: Object.fromEntries(properties), required }, 2)
}

/** The type of what a method takes, or nothing. */
export function requestType(method: Method): string {
  const fields = requestFields(method)
  if (fields.length === 0) return ''
  const lines = fields.map(({ name, type, isRequired, description }) => {
    return `${comment(description, '  ')}  ${keyOf(name)}${isRequired ? '' : '?'}: ${type}\n`
  })
  return `export type ${typeName(method.operation)}Request = {\n${lines.join('')}}\n`
}

/** The type of what a method gives; statuses with the same body stand together. */
export function replyType({ operation, document }: Method): string {
  const replies = Object.entries(operation.responses).map(([status, reply]) => {
    const { content } = resolved(reply, document.components.responses)
    const schema = content?.['application/json']?.schema
    return { status, body: schema ? typeOf(schema, 2) : 'undefined' }
  })
  const lines = [...Map.groupBy(replies, ({ body }) => body)].map(
    ([body, some]) => `  | Reply<${some.map(({ status }) => status).join(' | ')}, ${body}>\n`,
  )
  return `export type ${typeName(operation)}Reply =\n${lines.join('')}`
}

function resolved<T extends { $ref?: string }>(
  value: T,
  components: Record<string, Omit<T, '$ref'>>,
): T {
  if (value.$ref === undefined) return value
  const name = value.$ref.split('/').at(-1) ?? ''
  const component = components[name]
  if (!component) throw new Error(`${value.$ref} leads nowhere (${literal(name)})`)
  return component as T
}
