/** `web/client/client.ts`: a typed fetch client of the API, printed from the OpenAPI document. */
import { CLIENT_CORE } from './client-core.ts'
import {
  type Described,
  type Method,
  methodsOf,
  replyType,
  requestFields,
  requestType,
  typeName,
} from './client-methods.ts'
import type { Document } from './openapi.ts'
import { comment, type JsonSchema, literal, typeOf } from './typescript-types.ts'

/** One method an operation; a reply is told by its `status`. */
export function clientTypescript(openApi: Document): string {
  const document = openApi as unknown as Described
  const methods = methodsOf(document)
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
  if (twice === undefined) return text
  throw new Error(`The client would have two types ${twice}: give the schema another id`)
}

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
