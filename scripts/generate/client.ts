/** `web/client/client.ts`: a typed fetch client of the API, printed from the OpenAPI document. */
import { CLIENT_CORE } from './client-core.ts'
import type { Document } from './openapi.ts'
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
type Described = {
  paths: Record<string, Record<string, Operation>>
  components: {
    schemas: Record<string, JsonSchema>
    responses: Record<string, Json>
    parameters: Record<string, Parameter>
  }
}

type Method = { verb: string; path: string; operation: Operation; document: Described }

/** One method an operation; a reply is told by its `status`. */
export function clientTypescript(openApi: Document): string {
  const document = openApi as unknown as Described
  const methods = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([verb, operation]) => ({ verb, path, operation, document })),
  )
  const [head, tail] = CLIENT_CORE.split('  // operations\n')
  const text = [
    `${head}${methods.map(methodText).join('\n')}${tail}`,
    operationsTable(methods),
    ...methods.flatMap(method => [requestType(method), replyType(method)]),
    ...schemaTypes(document.components.schemas),
  ]
  return refuseTwice(text.filter(part => part !== '').join('\n'))
}

function schemaTypes(schemas: Record<string, JsonSchema>): string[] {
  const inOrder = Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1))
  return inOrder.map(([name, schema]) => {
    const type = schema.enum
      ? `\n  | ${schema.enum.map(literal).join('\n  | ')}`
      : ` ${typeOf(schema)}`
    return `${comment(schema.description)}export type ${name} =${type}\n`
  })
}

function refuseTwice(text: string): string {
  const names = [...text.matchAll(/^(?:export )?(?:type|class) (\w+)/gm)].map(([, name]) => name)
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice !== undefined)
    throw new Error(`The client would have two types ${twice}: give the schema another id`)
  return text
}

const typeName = ({ operationId }: Operation): string =>
  `${operationId.charAt(0).toUpperCase()}${operationId.slice(1)}`

function methodText(method: Method): string {
  const { operation } = method
  const { operationId, summary, description } = operation
  const fields = requestFields(method)
  const isOptional = fields.every(field => !field.isRequired)
  const name = typeName(operation)
  const argument = fields.length === 0 ? '' : `request: ${name}Request${isOptional ? ' = {}' : ''}`
  const about = description === undefined ? summary : `${summary}\n\n${description}`
  return [
    comment(about, '  ').trimEnd(),
    `  ${operationId}(${argument}): Promise<${name}Reply> {`,
    `    return this.#send(OPERATIONS.${operationId}${fields.length === 0 ? '' : ', request'})`,
    '  }\n',
  ].join('\n')
}

function operationsTable(methods: Method[]): string {
  const lines = methods.map(({ verb, path, operation }) => {
    const { operationId, responses } = operation
    const statuses = `    statuses: [${Object.keys(responses).join(', ')}],`
    const where = `    operationId: '${operationId}',\n    method: '${verb.toUpperCase()}',`
    return `  ${operationId}: {\n${where}\n    path: '${path}',\n${statuses}\n  },\n`
  })
  return `const OPERATIONS = {\n${lines.join('')}}\n`
}

type Field = { name: string; type: string; isRequired: boolean; description?: string | undefined }

function requestFields({ operation, document }: Method): Field[] {
  const parameters = (operation.parameters ?? []).map(one =>
    resolved(one, document.components.parameters),
  )
  const within = (place: string) => parameters.filter(one => one.in === place)
  const body = operation.requestBody?.content?.['application/json']?.schema
  const fields: Field[] = []
  for (const [name, place] of [
    ['params', 'path'],
    ['query', 'query'],
  ] as const) {
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
    fields.push({
      name: 'idempotencyKey',
      type: 'string',
      isRequired: false,
      description: key.description,
    })
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

function requestType(method: Method): string {
  const fields = requestFields(method)
  if (fields.length === 0) return ''
  const lines = fields.map(({ name, type, isRequired, description }) => {
    return `${comment(description, '  ')}  ${keyOf(name)}${isRequired ? '' : '?'}: ${type}\n`
  })
  return `export type ${typeName(method.operation)}Request = {\n${lines.join('')}}\n`
}

/** Statuses with the same body stand together. */
function replyType({ operation, document }: Method): string {
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
