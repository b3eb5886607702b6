import { expect, test } from 'vitest'
import { lengthIn, unitOf } from './length.ts'
import { actorOf, found, lengthsOf, otherOf, pageOf, whoseOf } from './offers.ts'
import { inserted } from './placeholders.ts'
import { sampleType } from './sample-type.fixture.ts'
import type { MeetingType } from './type-values.ts'

test('whose types an address names', () => {
  expect(whoseOf('team:7')).toEqual({ what: 'team', id: '7' })
  expect(whoseOf('user:7')).toEqual({ what: 'user', id: '7' })
  expect(whoseOf('all')).toEqual({ what: 'all' })
  for (const other of [undefined, '', 'team:', 'x:7'])
    expect(whoseOf(other)).toEqual({ what: 'mine' })
})

test("a user's type is kept as that user, a team's as oneself", () => {
  const [own, others, ofTeam] = ['me', 'b', null].map(userId => ({ ...sampleType, userId }))
  const asked = [own, others, ofTeam].map(type => type as MeetingType)
  expect(asked.map(type => actorOf(type, 'me'))).toEqual(['me', 'b', 'me'])
  expect(asked.map(type => otherOf(type, 'me'))).toEqual([null, 'b', null])
})

test('a type is part of the page of a user or of a team', () => {
  const at = (bookingUrl: string) => pageOf({ ...sampleType, bookingUrl })
  expect(at('http://localhost:3000/ada/consultation')).toBe('ada')
  expect(at('http://localhost:3000/team/sales/consultation')).toBe('team/sales')
})

test('types are found by words of name, address and description, in any order', () => {
  const types = [
    { slug: 'intro', meetingInfo: { name: 'First call', description: '' } },
    { slug: 'advice', meetingInfo: { name: 'Consultation', description: 'A long CALL' } },
  ] as unknown as Parameters<typeof found>[0]
  const slugs = (text: string) => found(types, text).map(({ slug }) => slug)
  expect(slugs('call')).toEqual(['intro', 'advice'])
  expect(slugs('call long')).toEqual(['advice'])
  expect(slugs('')).toHaveLength(2)
})

test('lengths: the own one first, each once', () => {
  const type = { meetingInfo: { duration: 30 }, meetingOptions: { allowedDurations: [15, 30] } }
  expect(lengthsOf(type as Parameters<typeof lengthsOf>[0])).toEqual([30, 15])
})

test('minutes are said in the largest unit that fits', () => {
  expect(unitOf(120, ['minutes', 'hours', 'days'])).toBe('hours')
  expect(unitOf(2880, ['minutes', 'hours', 'days'])).toBe('days')
  expect(unitOf(0, ['hours', 'minutes'])).toBe('hours')
  expect(lengthIn('de', 90)).toBe('1 Std. 30 Min.')
  expect(lengthIn('en', 2880)).toBe('2 days')
})

test('a placeholder goes where the text is selected', () => {
  expect(inserted('Dear X,', 5, 6, '{!M.Guest.Fullname}')).toBe('Dear {!M.Guest.Fullname},')
})
