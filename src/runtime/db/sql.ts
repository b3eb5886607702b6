/** SQL text with its values apart: sql`select … where id = ${id}` is a prepared statement. */
export type Query = { name: string; text: string; values: unknown[] }

/** SQL that several statements share, such as a list of columns. Never made from input. */
export type Fragment = { readonly fragment: string }

export const fragment = (text: string): Fragment => ({ fragment: text })

const isFragment = (value: unknown): value is Fragment =>
  typeof value === 'object' && value !== null && 'fragment' in value

const statements = new WeakMap<TemplateStringsArray, { name: string; text: string }>()
let made = 0

/**
 * Each place in the code is one statement, prepared once a connection under its own name. What is
 * inserted is a parameter, or a fragment, which has to be the same one every time.
 */
export function sql(parts: TemplateStringsArray, ...inserted: unknown[]): Query {
  const values = inserted.filter(value => !isFragment(value))
  let statement = statements.get(parts)
  if (!statement) {
    made += 1
    statement = { name: `s${made}`, text: textOf(parts, inserted) }
    statements.set(parts, statement)
  }
  return { ...statement, values }
}

function textOf(parts: TemplateStringsArray, inserted: readonly unknown[]): string {
  let parameters = 0
  return parts.reduce((before, part, i) => {
    const value = inserted[i - 1]
    if (isFragment(value)) return `${before}${value.fragment}${part}`
    parameters += 1
    return `${before}$${parameters}${part}`
  })
}

/**
 * The same, planned anew each time: for joins of large tables, where a connection would keep the
 * plan that it made while they were small.
 */
export const replanned = (query: Query): Query => ({ ...query, name: '' })

/** A value as a column of jsonb takes it; null is NULL. */
export const json = (value: unknown): string | null =>
  value === null ? null : JSON.stringify(value)
