import { expect, test } from 'vitest'
import type { Team } from '../../../client/client.ts'
import { lengthIn, unitOf } from './length.ts'
import { actorOf, asQuery, found, lengthsOf, whoseOf } from './offers.ts'
import { inserted } from './placeholders.ts'

const member = (userId: string, role: 'admin' | 'member') => ({ userId, role, fullName: userId })
const team = (members: Team['members']) => ({ members }) as Team

test('whose types an address names', () => {
  expect(whoseOf('team:7')).toEqual({ what: 'team', id: '7' })
  expect(whoseOf('user:7')).toEqual({ what: 'user', id: '7' })
  for (const other of [undefined, '', 'team:', 'x:7'])
    expect(whoseOf(other)).toEqual({ what: 'mine' })
})

test('a team is asked as oneself where one may change it, else as one who may', () => {
  expect(actorOf(team([member('b', 'admin'), member('me', 'admin')]), 'me')).toBe('me')
  expect(actorOf(team([member('me', 'member'), member('b', 'admin')]), 'me')).toBe('b')
  expect(actorOf(team([member('c', 'member')]), 'me')).toBe('c')
  expect(actorOf(team([]), 'me')).toBe(null)
  expect(asQuery('b', 'me')).toBe('?as=b')
  expect(asQuery('me', 'me')).toBe('')
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
