import { expect, test } from 'vitest'
import type { PublicUser } from '../client/client.ts'
import type { PageLook } from '../ui/look.ts'
import { en } from '../words/en.ts'
import { renderPersonalPage } from './personal-page.tsx'

const look: PageLook = { accentColor: null, theme: null, isEmbedded: false, zoneNames: [] }
const spoken = { locale: { tag: 'en', hourCycle: 'h23', firstDay: 1 } as const, words: en }

const call = {
  name: 'Discovery call',
  slug: 'discovery-call',
  url: 'https://punctual.example.com/ada/discovery-call',
  isProtected: false,
  description: 'Half an hour.',
  durations: [30, 60],
  channel: 'zoom',
}

const user: PublicUser = {
  name: 'Ada Lovelace',
  slug: 'ada',
  description: '',
  headerImage: null,
  primaryColor: null,
  secondaryColor: null,
  onlineProfiles: {
    linkedIn: null,
    facebook: null,
    twitter: null,
    instagram: null,
    xing: null,
    phone: null,
    email: null,
    addressStreet: null,
    addressCity: null,
    addressPostalCode: null,
    addressCountry: null,
    customLinks: [],
  },
  meetingTypes: [call],
  company: { name: 'Acme', logoUrl: null, privacyPolicyUrl: null, imprintUrl: null },
  accentColor: null,
  language: null,
  frameOrigins: null,
}
const page = (of: Partial<PublicUser>, query = {}) =>
  renderPersonalPage({ ...spoken, user: { ...user, ...of }, query }, look)

test('lists what can be booked, with every length and the way', () => {
  const html = page({})
  expect(html).toContain('href="/ada/discovery-call"')
  expect(html).toContain('30 minutes / 1 hour · Zoom')
})

test('takes over how the page is looked at, and nothing else of the address', () => {
  const html = page({}, { embed: 'true', locale: 'de', email: 'grace@example.com' })
  expect(html).toContain('href="/ada/discovery-call?embed=true&amp;locale=de"')
})

test('of what a password protects it says that, and no more', () => {
  const hidden = { ...call, isProtected: true, description: '', durations: [], channel: null }
  expect(page({ meetingTypes: [hidden] })).toContain('Opens with a password')
})

test('where nothing can be booked it says so', () => {
  const html = page({ meetingTypes: [] })
  expect(html).toContain('Nothing can be booked here at the moment.')
  expect(html).not.toContain('<a ')
})
