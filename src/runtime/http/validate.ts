/** What a schema says of a request → the checked value, or a refusal that names every field. */
import type { z } from 'zod'
import { type FieldError, Refusal } from '../../base/refusal.ts'

/** Throws `validation_failed` with a field and a sentence for each problem. */
export function validated<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value, { reportInput: true })
  if (result.success) return result.data
  throw new Refusal('validation_failed', { errors: fieldErrors(result.error.issues) })
}

type Issue = z.core.$ZodIssue

function fieldErrors(issues: readonly Issue[], under: PropertyKey[] = []): FieldError[] {
  return issues.flatMap(issue => {
    const path = [...under, ...issue.path]
    if (issue.code === 'invalid_union' && issue.errors.length > 0) {
      return fieldErrors(likeliest(issue.errors), path)
    }
    return [{ field: path.map(String).join('.') || 'body', message: sentence(issue, path) }]
  })
}

/**
 * Of several forms that a value may have, the one that it comes closest to: not one of another
 * type, then with the fewest fields missing, then with the fewest problems.
 */
function likeliest(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const distance = (issues: readonly Issue[]) =>
    (issues.some(isOfAnotherType) ? 1e6 : 0) + issues.filter(isMissing).length * 1e3 + issues.length
  return branches.reduce((best, branch) => (distance(branch) < distance(best) ? branch : best))
}

const isOfAnotherType = (issue: Issue): boolean =>
  issue.path.length === 0 && issue.code === 'invalid_type'

const isMissing = (issue: Issue): boolean =>
  issue.code === 'invalid_type' && issue.input === undefined

function sentence(issue: Issue, path: readonly PropertyKey[]): string {
  if (isMissing(issue)) return 'is required'
  if (issue.code === 'invalid_value' && issue.values.length > 1) {
    const field = path.findLast(part => typeof part === 'string') ?? 'value'
    return `${field} must be a valid enum value: one of ${issue.values.join(', ')}`
  }
  return issue.message
}
