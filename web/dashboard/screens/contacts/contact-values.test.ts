import { expect, test } from 'vitest'
import { bodyOf, lacksOf, NO_VALUES } from './contact-values.ts'
import { asAddress, tagsIn, tagsInAddress, textOf } from './tag-text.ts'

test('what is typed is sent trimmed, and what is empty clears', () => {
  const typed = { ...NO_VALUES, firstName: ' Grace ', email: 'g@example.com', tags: 'VIP, , navy' }
  expect(bodyOf(typed)).toEqual({
    ...{ firstName: 'Grace', lastName: null, email: 'g@example.com', phoneNumber: null },
    ...{ language: null, title: null, employer: null, notes: null, tags: ['VIP', 'navy'] },
  })
})

test('a tag with a comma in it stays one where tags are not touched', () => {
  const before = { tags: ['Berlin, Mitte', 'VIP'] }
  const values = { ...NO_VALUES, tags: textOf(before.tags) }
  expect(bodyOf({ ...values, notes: 'Calls back' }, before).tags).toEqual(before.tags)
  expect(bodyOf({ ...values, tags: 'VIP' }, before).tags).toEqual(['VIP'])
})

test('somebody has to be reached by email or phone', () => {
  expect(lacksOf(NO_VALUES)).toEqual({ email: 'emailOrPhone' })
  expect(lacksOf({ ...NO_VALUES, phoneNumber: '+49 30 1' })).toEqual({})
  expect(lacksOf({ ...NO_VALUES, email: 'grace' })).toEqual({ email: 'emailWrong' })
  expect(lacksOf({ ...NO_VALUES, email: 'grace@example.com' })).toEqual({})
})

test('tags are typed with commas, once each, and survive an address whatever is in them', () => {
  expect(tagsIn('VIP,VIP , navy,')).toEqual(['VIP', 'navy'])
  expect(tagsIn(textOf(['VIP', 'old customer']))).toEqual(['VIP', 'old customer'])
  const odd = ['a, b', 'ü|&=', '50 %']
  expect(tagsInAddress(asAddress([...odd, '50 %']))).toEqual(odd)
  expect(tagsInAddress('')).toEqual([])
})
