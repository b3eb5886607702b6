import { expect, test } from 'vitest'
import { z } from 'zod'
import { Refusal } from '../../src/base/refusal.ts'
import { email, filledText, text, timeZone } from '../../src/runtime/http/fields.ts'
import { validated } from '../../src/runtime/http/validate.ts'
import { mistakeIn } from './refusals.ts'

/** What the API says of a value of a field. */
function told(field: z.ZodType, value: unknown): string {
  try {
    validated(z.object({ field }), { field: value })
  } catch (error) {
    if (error instanceof Refusal) return error.details.errors?.[0]?.message ?? ''
  }
  return ''
}

test('sentences that many fields of the API share are known', () => {
  const mistakes = [
    told(text(5), undefined),
    told(filledText(5), ' '),
    told(email, 'ada'),
    told(timeZone, 'Berlin'),
    told(text(5), 'Ada Byron'),
  ].map(mistakeIn)
  expect(mistakes.map(mistake => mistake?.key)).toEqual([
    ...['missing', 'missing', 'noEmail', 'noZone', 'tooLong'],
  ])
  expect(mistakes.at(-1)?.n).toBe('5')
  expect(mistakeIn('must be a UUID')).toBeNull()
})
