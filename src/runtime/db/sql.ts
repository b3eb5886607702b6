/** SQL text with its values apart: sql`select … where id = ${id}` is a prepared statement. */
export type Query = { name: string; text: string; values: unknown[] }

const statements = new WeakMap<TemplateStringsArray, { name: string; text: string }>()
let made = 0

/** Each place in the code is one statement, prepared once a connection under its own name. */
export function sql(parts: TemplateStringsArray, ...values: unknown[]): Query {
  let statement = statements.get(parts)
  if (!statement) {
    made += 1
    const text = parts.reduce((before, part, i) => `${before}$${i}${part}`)
    statement = { name: `s${made}`, text }
    statements.set(parts, statement)
  }
  return { ...statement, values }
}
