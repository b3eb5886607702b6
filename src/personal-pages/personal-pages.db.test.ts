/** Personal pages: what a user says on one, and what anybody sees of it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, deskOf, fields, type Host, NOBODY } from '../../test/desk.ts'
import { type Answer, boot, type Harness } from '../../test/harness.ts'

let punctual: Harness
let desk: Desk
beforeAll(async () => {
  punctual = await boot()
  desk = deskOf(punctual)
})
afterAll(() => punctual.close())

const ME = '/v4/personal-page/me'
const get = ({ userId }: Host) => desk.call('GET', ME, { user: userId })
const patch = ({ userId }: Host, body: object) => desk.call('PATCH', ME, { body, user: userId })
const userOf = async ({ userId }: Host) => (await desk.call('GET', `/v4/user/${userId}`)).body

/** What a visitor sees; no key. */
const visit = async (host: Host): Promise<Answer> =>
  punctual.call('GET', `/v4/public/page/${(await userOf(host)).slug}`, { key: null })
const shown = async (host: Host) =>
  (await visit(host)).body.meetingTypes.map(({ name }: { name: string }) => name)

const another = (host: Host, name: string, more: object = {}) =>
  desk.another(host, {
    meetingInfo: { name, description: '', duration: 30, channel: 'phone' },
    ...more,
  })

const NO_PROFILES = {
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
}
const PLAIN = {
  useCustomColors: false,
  primaryColor: null,
  secondaryColor: null,
  headerImage: null,
  description: '',
  showAllMeetingTypes: true,
  meetingTypeOrder: [],
  onlineProfiles: NO_PROFILES,
}

describe('one’s own page', () => {
  test('has every key before anything was said', async () => {
    const host = await desk.host()
    expect((await get(host)).body).toEqual(PLAIN)
    expect((await userOf(host)).personalPage).toEqual(PLAIN)
  })

  test('keeps what is sent, and is the same in the user', async () => {
    const host = await desk.host()
    const page = {
      useCustomColors: true,
      primaryColor: 'rgb(0, 153, 255)',
      secondaryColor: '#FFF',
      headerImage: 'https://images.example/ada.png',
      description: 'Book a time.\nAny time.',
      showAllMeetingTypes: false,
      meetingTypeOrder: [host.meetingTypeId],
      onlineProfiles: {
        ...NO_PROFILES,
        linkedIn: 'https://www.linkedin.com/in/ada',
        email: 'hello@ada.example',
        addressCity: 'London',
        customLinks: [{ name: 'Shop', url: 'http://shop.example', icon: null }],
      },
    }
    const { status, body } = await patch(host, page)
    expect([status, body]).toEqual([200, page])
    expect((await get(host)).body).toEqual(page)
    expect((await userOf(host)).personalPage).toEqual(page)
    expect((await patch(host, page)).body).toEqual(page)
  })

  test('a change leaves what is absent, and null clears', async () => {
    const host = await desk.host()
    await patch(host, {
      description: 'Hello',
      primaryColor: '#123456',
      onlineProfiles: { xing: 'https://xing.example/ada', phone: '+44 20' },
    })
    const { body } = await patch(host, { primaryColor: null, onlineProfiles: { phone: null } })
    expect(body).toEqual({
      ...PLAIN,
      description: 'Hello',
      onlineProfiles: { ...NO_PROFILES, xing: 'https://xing.example/ada' },
    })
    expect((await patch(host, { onlineProfiles: null, description: null })).body).toEqual(PLAIN)
  })

  test.each([
    [{ primaryColor: 'red;}' }, 'primaryColor'],
    [{ secondaryColor: 'rgb(0, 256, 0)' }, 'secondaryColor'],
    [{ headerImage: 'javascript:alert(1)' }, 'headerImage'],
    [{ headerImage: 'data:image/png;base64,AAAA' }, 'headerImage'],
    [{ onlineProfiles: { linkedIn: 'ftp://a.example' } }, 'onlineProfiles.linkedIn'],
    [{ onlineProfiles: { email: 'nobody' } }, 'onlineProfiles.email'],
    [
      { onlineProfiles: { customLinks: [{ name: 'A', url: '' }] } },
      'onlineProfiles.customLinks.0.url',
    ],
    [{ meetingTypeOrder: ['a'] }, 'meetingTypeOrder.0'],
    [{ meetingTypeOrder: [NOBODY, NOBODY] }, 'meetingTypeOrder'],
    [{ description: 'a\u0000b' }, 'description'],
  ])('refuses %j', async (body, field) => {
    const host = await desk.host()
    expect(fields(await patch(host, body))).toEqual([400, field])
    expect((await get(host)).body).toEqual(PLAIN)
  })

  test('orders types of its own user only', async () => {
    const [host, other] = [await desk.host(), await desk.host()]
    const { apiKey } = await punctual.secondCompany()
    const { body: theirs } = await punctual.call('POST', '/v4/user', {
      key: apiKey,
      body: { email: 'eve@example.com', givenName: 'Eve', familyName: '' },
    })
    for (const id of [NOBODY, other.meetingTypeId, theirs.meetingTypeId]) {
      const { status, body } = await patch(host, { meetingTypeOrder: [host.meetingTypeId, id] })
      expect([status, body.code]).toEqual([404, 'meeting_type_not_found'])
    }
    expect((await get(host)).body).toEqual(PLAIN)
  })

  test('can be sent back whole after a type of its order was deleted', async () => {
    const host = await desk.host()
    const second = await another(host, 'Second')
    const meetingTypeOrder = [second.meetingTypeId, host.meetingTypeId]
    const { body } = await patch(host, { meetingTypeOrder })
    await desk.call('DELETE', `/v4/meeting-type/${second.meetingTypeId}`, { user: host.userId })
    expect((await patch(host, body)).body).toEqual(body)
    expect(await shown(host)).toEqual(['30min Meeting'])
  })
})

describe('what anybody sees of a user', () => {
  test('are texts, profiles, and what can be booked', async () => {
    const host = await desk.hostWith({
      meetingInfo: { name: 'Call', description: 'A talk.', duration: 45 },
      meetingOptions: { allowedDurations: [60] },
    })
    await patch(host, { description: 'Hello', onlineProfiles: { phone: '+44 20' } })
    const { slug } = await userOf(host)
    const { status, body } = await visit(host)
    expect(status).toBe(200)
    const [{ slug: typeSlug, url }] = body.meetingTypes
    expect(body).toEqual({
      name: 'Ada Byron',
      slug,
      description: 'Hello',
      headerImage: null,
      primaryColor: null,
      secondaryColor: null,
      onlineProfiles: { ...NO_PROFILES, phone: '+44 20' },
      meetingTypes: [
        {
          name: 'Call',
          slug: typeSlug,
          url,
          isProtected: false,
          description: 'A talk.',
          durations: [45, 60],
          channel: 'phone',
        },
      ],
      accentColor: null,
      language: null,
      frameOrigins: null,
      company: { name: 'Acme', logoUrl: null, privacyPolicyUrl: null, imprintUrl: null },
    })
    expect(url).toMatch(new RegExp(`/${slug}/${typeSlug}$`))
    const page = await punctual.call('GET', `/v4/public/page/${slug}/${typeSlug}`, { key: null })
    expect(page.body.name).toBe('Call')
  })

  test('are colours where the user wants their own', async () => {
    const host = await desk.host()
    await patch(host, { primaryColor: '#0099ff', secondaryColor: '#fff' })
    expect((await visit(host)).body).toMatchObject({ primaryColor: null, secondaryColor: null })
    await patch(host, { useCustomColors: true })
    expect((await visit(host)).body).toMatchObject({
      primaryColor: '#0099ff',
      secondaryColor: '#fff',
    })
  })

  test('are types in the order of the page, the others after them or not at all', async () => {
    const host = await desk.host()
    const [second, third] = [await another(host, 'Second'), await another(host, 'Third')]
    expect(await shown(host)).toEqual(['30min Meeting', 'Second', 'Third'])
    await patch(host, { meetingTypeOrder: [third.meetingTypeId, second.meetingTypeId] })
    expect(await shown(host)).toEqual(['Third', 'Second', '30min Meeting'])
    await patch(host, { showAllMeetingTypes: false })
    expect(await shown(host)).toEqual(['Third', 'Second'])
  })

  test('is nothing of a disabled type, and of a protected one only where it is', async () => {
    const host = await desk.hostWith({
      meetingInfo: { name: 'Board', description: 'Of the merger.' },
      meetingOptions: { bookingPagePassword: { enable: true, password: 'open sesame' } },
    })
    await another(host, 'Hidden thing', { enabled: false })
    const { body } = await visit(host)
    expect(body.meetingTypes).toEqual([
      {
        name: 'Board',
        slug: expect.any(String),
        url: expect.any(String),
        isProtected: true,
        description: '',
        durations: [],
        channel: null,
      },
    ])
    for (const secret of ['sesame', 'merger', 'idden']) {
      expect(JSON.stringify(body)).not.toContain(secret)
    }
  })

  test('is no email address that is not put there, and no id', async () => {
    const host = await desk.host()
    const { email, id, companyId } = await userOf(host)
    const text = JSON.stringify((await visit(host)).body)
    for (const secret of [email, id, companyId, host.meetingTypeId, host.availabilityId, '@']) {
      expect(text).not.toContain(secret)
    }
  })

  test('is nothing where nobody is, or nobody any more', async () => {
    const host = await desk.host()
    const { slug } = await userOf(host)
    const at = (user: string) => punctual.call('GET', `/v4/public/page/${user}`, { key: null })
    expect((await at(slug.toUpperCase())).status).toBe(200)
    expect((await at('nobody-at-all')).body.code).toBe('page_not_found')
    await desk.call('DELETE', `/v4/user/${host.userId}`)
    expect((await at(slug)).body.code).toBe('page_not_found')
  })
})
