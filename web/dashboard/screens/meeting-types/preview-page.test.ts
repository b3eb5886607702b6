import { expect, test } from 'vitest'
import { type PreviewContext, previewPage } from './preview-page.ts'
import { DEFAULTS, type TypeValues } from './type-values.ts'

const context: PreviewContext = {
  company: { name: 'Acme', logoUrl: null, privacyPolicyUrl: null, imprintUrl: null },
  ...{ accentColor: '#006070', language: 'de', requireConsent: false, byAttendee: true },
  ...{ byHost: false, hostName: 'Ada Byron', timezone: 'Europe/Berlin', isOfTeam: false },
}
const pageOf = (more: Partial<TypeValues>, of: Partial<PreviewContext> = {}) =>
  previewPage({ ...DEFAULTS, ...more }, { ...context, ...of }, 'Unnamed')

test('what is not filled in yet has a stand-in', () => {
  expect(pageOf({ name: ' ', durationMin: null })).toMatchObject({
    name: 'Unnamed',
    durations: [30],
    language: 'de',
    accentColor: '#006070',
  })
  expect(pageOf({ color: '#a00', language: 'fr' })).toMatchObject({
    accentColor: '#a00',
    language: 'fr',
  })
})

test('a group meets in one way', () => {
  const otherChannels = ['zoom', 'phone']
  expect(pageOf({ otherChannels }).channels).toEqual(['phone', 'zoom'])
  expect(pageOf({ otherChannels, spots: 2 }).channels).toEqual(['phone'])
})

test('who confirms: the type, else the company', () => {
  expect(pageOf({}).confirmation).toBe('attendee')
  expect(pageOf({ doubleOptIn: 'disabled' }).confirmation).toBe('nobody')
  expect(pageOf({ requireHostConfirmation: 'enabled' }).confirmation).toBe('both')
})

test('hosts are chosen of a team that says so', () => {
  const hosts = [{ userId: 'u', name: 'Ada', capacity: 1, priority: 0, isFixed: false }]
  const team = { isOfTeam: true }
  expect(pageOf({ hosts, hostChoice: 'must' }, team)).toMatchObject({
    hosts: [{ id: 'u', name: 'Ada' }],
    hostRequired: true,
  })
  expect(pageOf({ hosts, hostChoice: 'must', mode: 'collective' }, team).hosts).toEqual([])
  expect(pageOf({ hosts, hostChoice: 'must' }).hosts).toEqual([])
})
