import { expect, test } from 'vitest'
import { filledBy, foldPhone, newContact, tagsAfter, withoutNulls, writtenOn } from './rules.ts'

test.each([
  ['+49 (30) 77-55', '+49307755'],
  ['0049 30 7755', '+49307755'],
  ['030 7755', '0307755'],
])('the digits of %s are %s', (phone, folded) => expect(foldPhone(phone)).toBe(folded))

const booking = {
  email: 'a@example.com',
  phone: '030',
  firstName: 'Ada',
  lastName: 'Byron',
  language: 'en',
  ownerId: 'owner',
}
const empty = newContact('id', 0)

test('a booking fills what is empty, but never the email', () => {
  const { email, ...rest } = booking
  expect(filledBy(empty, booking)).toEqual(rest)
  expect(filledBy({ ...empty, ...booking }, { ...booking, phone: '040' })).toEqual({})
  expect(filledBy({ ...empty, ...rest, language: null }, booking)).toEqual({ language: 'en' })
})

test('a part of a name is a name', () => {
  expect(filledBy({ ...empty, lastName: 'King' }, booking)).not.toHaveProperty('firstName')
})

test('what was written by hand is not filled, even when it was cleared', () => {
  const written = writtenOn(empty, { facts: { phone: null, language: 'de' }, profile: {} })
  expect(written.byHand).toEqual(['phone', 'language'])
  const filled = filledBy(written, booking)
  expect(filled).toMatchObject({ firstName: 'Ada', ownerId: 'owner' })
  expect(filled).not.toHaveProperty('phone')
  expect(filled).not.toHaveProperty('language')
})

test('what a new contact is not known to have may be filled', () => {
  const known = withoutNulls({ facts: { phone: null, language: 'de' }, profile: {} })
  expect(writtenOn(empty, known).byHand).toEqual(['language'])
})

test('the second booking alone gives the tag, once', () => {
  expect(tagsAfter(['a'], 1)).toEqual(['a'])
  expect(tagsAfter(['a'], 2)).toEqual(['a', 'Recurring'])
  expect(tagsAfter(['Recurring'], 2)).toEqual(['Recurring'])
  expect(tagsAfter([], 3)).toEqual([])
})
