/** `docs/reference/compatibility.md`: what is taken for clients of the wire and decides nothing. */
import { z } from 'zod'
import type { Route } from '../../src/runtime/http/operation.ts'

const OPENING = `# Compatibility

Punctual speaks the wire of meetergo's public API: a client that was written for that works here.
Properties that it does not know are dropped in silence, as such clients expect.

The fields below are known as well: they are checked, stored and given back, so that a client reads
what it wrote. They decide nothing here.

Taken and not kept, because what they would decide does not exist yet: \`resourceChannelIds\`,
\`refreshCache\` and \`skipEarliestBookingCalculation\`.
Everything else that a route takes is honoured.

| Field | Sent to | What happens instead |
| --- | --- | --- |
`

/** A row for each field that its schema marks as stored only (\`storedOnly\`), in their order. */
export function compatibilityMarkdown(routes: readonly Route[]): string {
  const found = routes.flatMap(({ operation: { operationId, body } }) =>
    body ? [...storedOnly(body)].map(field => ({ ...field, operationId })) : [],
  )
  const rows = [...Map.groupBy(found, ({ path, why }) => `\`${path}\` | ${why}`).values()]
  return OPENING + rows.map(row).join('')
}

type Field = { path: string; why: string }

function row(fields: (Field & { operationId: string })[]): string {
  const operations = new Set(fields.map(({ operationId }) => `\`${operationId}\``))
  return `| \`${fields[0]?.path}\` | ${[...operations].join(', ')} | ${fields[0]?.why} |\n`
}

/** The marked fields of a schema, wherever they stand in it. */
function* storedOnly(schema: z.ZodType, path = ''): Generator<Field> {
  const why = schema.meta()?.storedOnly
  if (typeof why === 'string') return yield { path, why }
  for (const [name, part] of partsOf(schema)) {
    yield* storedOnly(part, [path, name].filter(Boolean).join('.'))
  }
}

function partsOf(schema: z.ZodType): [name: string, part: z.ZodType][] {
  if (schema instanceof z.ZodObject) return Object.entries<z.ZodType>(schema.shape)
  if (schema instanceof z.ZodPipe) return [['', schema.out as z.ZodType]]
  if (schema instanceof z.ZodArray) return [['', schema.element as z.ZodType]]
  if (schema instanceof z.ZodUnion) {
    return schema.options.map(option => ['', option as z.ZodType])
  }
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault
  ) {
    return [['', schema.unwrap() as z.ZodType]]
  }
  return []
}
