/** Examples of bodies, replies and parameters: they are kept on the schemas themselves. */
import { z } from 'zod'

export const EXAMPLE_ID = '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c11'

/** The examples of a schema or of what it wraps. Throws, naming `of`, if there is none. */
export function examplesOf(schema: z.ZodType, of: string): [unknown, ...unknown[]] {
  const [first, ...others] = ownExamples(schema)
  if (first === undefined) throw new Error(`${of} has no example: .meta({ examples: [...] })`)
  return [first, ...others]
}

function ownExamples(schema: z.ZodType): unknown[] {
  const meta = schema.meta()
  if (meta?.examples) return meta.examples
  if (meta?.example !== undefined) return [meta.example]
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return ownExamples(schema.unwrap() as z.ZodType)
  }
  return schema instanceof z.ZodPipe ? ownExamples(schema.out as z.ZodType) : []
}

/**
 * The examples of named parameters: each field's own, else the field of the object's example; one
 * id is as good as another.
 * Throws, naming `of`, for a field without one.
 */
export function fieldExamples(schema: z.ZodType, of: string): Record<string, unknown> {
  if (schema instanceof z.ZodPipe) return fieldExamples(schema.out as z.ZodType, of)
  if (!(schema instanceof z.ZodObject)) throw new Error(`${of} must be an object of fields`)
  const whole = ownExamples(schema).map(example => Object.entries(example as object))
  const examples = Object.fromEntries(whole.toReversed().flat())
  for (const [name, field] of Object.entries(schema.shape as Record<string, z.ZodType>)) {
    if (name in examples) continue
    examples[name] = field instanceof z.ZodUUID ? EXAMPLE_ID : examplesOf(field, `${of} ${name}`)[0]
  }
  return examples
}

type Examples = { example: unknown } | { examples: Record<string, { value: unknown }> }

/** One example as it is, several under names. */
export function inMediaType([first, ...others]: [unknown, ...unknown[]]): Examples {
  if (others.length === 0) return { example: first }
  const named = [first, ...others].map((value, at) => [`example${at + 1}`, { value }])
  return { examples: Object.fromEntries(named) }
}
