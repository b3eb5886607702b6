import { expect, test } from 'vitest'
import { z } from 'zod'
import { Refusal } from '../../src/base/refusal.ts'
import { email, filledText, text, timeZone } from '../../src/runtime/http/fields.ts'
import { validated } from '../../src/runtime/http/validate.ts'
import { claimGivenSlug } from '../../src/users/claim-slug.ts'
import { mistakeIn } from './refusals.ts'

/** What the API says of a field. */
async function told(judge: () => unknown): Promise<string> {
  try {
    await judge()
  } catch (error) {
    if (error instanceof Refusal) return error.details.errors?.[0]?.message ?? ''
  }
  return ''
}

const toldOf = (field: z.ZodType, value: unknown) =>
  told(() => validated(z.object({ field }), { field: value }))

test('sentences that many fields of the API share are known', async () => {
  const slug = { slug: 'ada', owner: { userId: '' } } as never
  const sentences = await Promise.all([
    toldOf(text(5), undefined),
    toldOf(filledText(5), ' '),
    toldOf(email, 'ada'),
    toldOf(timeZone, 'Berlin'),
    toldOf(text(5), 'Ada Byron'),
    told(() => claimGivenSlug(null as never, slug, new Set())),
  ])
  expect(sentences.map(mistakeIn)).toEqual([
    { key: 'missing', n: '' },
    { key: 'missing', n: '' },
    { key: 'noEmail', n: '' },
    { key: 'noZone', n: '' },
    { key: 'tooLong', n: '5' },
    { key: 'tooFew', n: '5' },
  ])
  expect(mistakeIn('must be a UUID')).toBeNull()
})
