/** How a company's pages look and what they ask for, and what visitors get of it. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Desk, deskOf, fields, GUEST, type Host, monday, NOBODY } from '../../test/desk.ts'
import { boot, type Harness } from '../../test/harness.ts'

let punctual: Harness
let desk: Desk
beforeAll(async () => {
  punctual = await boot()
  desk = deskOf(punctual)
})
beforeEach(() =>
  change({
    accentColor: null,
    logo: null,
    privacyPolicyUrl: null,
    imprintUrl: null,
    requireConsent: false,
    frameOrigins: null,
    language: null,
  }),
)
afterAll(() => punctual.close())

const change = (body: object) => desk.call('PATCH', '/v4/company/page-settings', { body })
const settings = async () => (await desk.call('GET', '/v4/company/page-settings')).body
const open = (path: string) => punctual.call('GET', path, { key: null })

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>'
const logoOf = (text: string) => `data:image/svg+xml;base64,${Buffer.from(text).toString('base64')}`
const NOTHING = {
  accentColor: null,
  logoUrl: null,
  privacyPolicyUrl: null,
  imprintUrl: null,
  requireConsent: false,
  frameOrigins: null,
  language: null,
}
const POLICY = 'https://acme.example/privacy'

async function pathOf({ userId, meetingTypeId }: Host): Promise<string> {
  const { body: type } = await desk.call('GET', `/v4/meeting-type/${meetingTypeId}`, {
    user: userId,
  })
  const { body: user } = await desk.call('GET', `/v4/user/${userId}`)
  return `/v4/public/page/${user.slug}/${type.slug}`
}

describe('the settings', () => {
  test('are changed one by one, and cleared by null', async () => {
    expect(await settings()).toEqual(NOTHING)
    const frameOrigins = ['https://Shop.example/', 'https://*.shop.example']
    await change({ accentColor: '#0A7D5A', language: 'pt-BR', frameOrigins })
    const answer = await change({ privacyPolicyUrl: POLICY, imprintUrl: `${POLICY}/imprint` })
    const changed = {
      ...NOTHING,
      accentColor: '#0A7D5A',
      language: 'pt-BR',
      frameOrigins: ['https://shop.example', 'https://*.shop.example'],
      privacyPolicyUrl: POLICY,
      imprintUrl: `${POLICY}/imprint`,
    }
    expect(answer.body).toEqual(changed)
    expect(await settings()).toEqual(changed)
    const { body: page } = await desk.call('GET', await pathOf(await desk.host()), { key: null })
    expect(page.frameOrigins).toEqual(changed.frameOrigins)
    const cleared = await change({ accentColor: null, frameOrigins: [], imprintUrl: '' })
    expect(cleared.body).toEqual({
      ...changed,
      accentColor: null,
      frameOrigins: [],
      imprintUrl: null,
    })
  })

  test.each<[string, object]>([
    ['accentColor', { accentColor: 'red' }],
    ['accentColor', { accentColor: '#0099ff80' }],
    ['logo', { logo: 'https://acme.example/logo.png' }],
    ['logo', { logo: logoOf('<html/>') }],
    ['logo', { logo: logoOf(SVG.padEnd(200_001)) }],
    ['logo', { logo: 'x'.repeat(300_000) }],
    ['privacyPolicyUrl', { privacyPolicyUrl: 'javascript:alert(1)' }],
    ['imprintUrl', { imprintUrl: 'acme.example' }],
    ['requireConsent', { requireConsent: true }],
    ['requireConsent', { requireConsent: true, privacyPolicyUrl: null }],
    ['frameOrigins.0', { frameOrigins: ['https://shop.example/a'] }],
    ['frameOrigins', { frameOrigins: Array(51).fill('https://shop.example') }],
    ['language', { language: 'not a language' }],
  ])('name what is wrong with %s', async (field, body) => {
    expect(fields(await change(body))).toEqual([400, field])
    expect(await settings()).toEqual(NOTHING)
  })

  test('keep the privacy policy as long as it has to be accepted', async () => {
    await change({ privacyPolicyUrl: POLICY, requireConsent: true })
    expect(fields(await change({ privacyPolicyUrl: null }))).toEqual([400, 'requireConsent'])
    const both = await change({ privacyPolicyUrl: null, requireConsent: false })
    expect(both.body).toEqual(NOTHING)
  })

  test('say who may frame each page that people see', async () => {
    const host = await desk.host()
    const path = (await pathOf(host)).replace('/v4/public/page', '')
    const id = await desk.booked(host, monday('09:00'))
    const { body: booked } = await desk.call('GET', `/v4/appointment/${id}`)
    const own = `/appointment/${id}?secret=${booked.secret}`
    const pages = [path, path.replace(/[^/]+$/, ''), own, own.replace('?', '/move?')]
    const framedBy = async () => {
      const headers = { accept: 'text/html' }
      const all = pages.map(one => punctual.call('GET', one, { key: null, headers }))
      const policies = (await Promise.all(all)).map(({ status, headers: got }) => {
        expect(status).toBe(200)
        return /frame-ancestors ([^;]+)/.exec(got.get('content-security-policy') ?? '')?.[1]
      })
      return [...new Set(policies)]
    }
    expect(await framedBy()).toEqual(['*'])
    await change({ frameOrigins: ['https://shop.example'] })
    expect(await framedBy()).toEqual(['https://shop.example'])
    await change({ frameOrigins: [] })
    expect(await framedBy()).toEqual(["'none'"])
  })

  test('are of one company', async () => {
    await change({ accentColor: '#123456' })
    const { apiKey: key } = await punctual.secondCompany()
    const { body } = await desk.call('GET', '/v4/company/page-settings', { key })
    expect(body).toEqual(NOTHING)
  })
})

describe('a logo', () => {
  const pathIn = (logoUrl: string) => new URL(logoUrl).pathname

  test('is served for good, and does nothing of its own', async () => {
    const { body } = await change({ logo: logoOf(SVG.padEnd(200_000)) })
    const image = await open(pathIn(body.logoUrl))
    expect([image.status, image.body]).toEqual([200, SVG.padEnd(200_000)])
    expect(Object.fromEntries(image.headers)).toMatchObject({
      'content-type': 'image/svg+xml',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'x-content-type-options': 'nosniff',
    })
  })

  test('gets a new id with each change, and the one before it is gone', async () => {
    const first = (await change({ logo: logoOf(SVG) })).body.logoUrl
    await change({ accentColor: '#123456' })
    expect((await settings()).logoUrl).toBe(first)
    const second = (await change({ logo: logoOf('<svg/>') })).body.logoUrl
    expect((await open(pathIn(second))).body).toBe('<svg/>')
    expect((await open(pathIn(first))).body.code).toBe('logo_not_found')
    await change({ logo: null })
    expect((await open(pathIn(second))).status).toBe(404)
    expect((await open(`/v4/public/logo/${NOBODY}`)).status).toBe(404)
    expect(await punctual.sql('SELECT FROM logos')).toEqual([])
  })
})

describe('visitors get', () => {
  const look = ({ company, accentColor, language }: Record<string, unknown>) => ({
    company,
    accentColor,
    language,
  })

  test('what the company says, on every kind of page', async () => {
    const { body: set } = await change({
      accentColor: '#0A7',
      logo: logoOf(SVG),
      privacyPolicyUrl: POLICY,
      imprintUrl: `${POLICY}/imprint`,
      language: 'de',
    })
    const host = await desk.host()
    const page = await pathOf(host)
    const team = await desk.call('POST', '/v4/team', {
      body: { name: 'Looks' },
      user: host.userId,
    })
    const shared = await desk.call('POST', '/v4/meeting-type', {
      body: { name: 'Call', duration: 30, workspaceId: team.body.id, queue: {} },
      user: host.userId,
    })
    const link = await desk.call('POST', `/v4/one-time-booking-link/create/${host.meetingTypeId}`, {
      body: {},
      user: host.userId,
    })
    const booked = await desk.book(host, monday('09:00'))
    const own = `/v4/public/appointment/${booked.body.id}?secret=${booked.body.secret}`
    const expected = {
      company: {
        name: 'Acme',
        logoUrl: set.logoUrl,
        privacyPolicyUrl: POLICY,
        imprintUrl: `${POLICY}/imprint`,
      },
      accentColor: '#00aa77',
      language: 'de',
    }
    const paths = [
      page,
      page.slice(0, page.lastIndexOf('/')),
      `/v4/public/page/team/${team.body.slug}/${shared.body.slug}`,
      `/v4/public/page/1t/${link.body.token}`,
      own,
    ]
    for (const path of paths) {
      const answer = await open(path)
      expect([path, answer.status, look(answer.body)]).toEqual([path, 200, expected])
    }
    const { secret } = booked.body
    const moved = await punctual.call('POST', own.replace(/\?.*/, '/reschedule'), {
      key: null,
      body: { secret, start: monday('10:00') },
    })
    expect(look(moved.body)).toEqual(expected)
  })

  test("the type's colour, else the user's own, and the type's own language", async () => {
    await change({ accentColor: '#0A7', language: 'de' })
    const host = await desk.hostWith({ meetingOptions: { language: 'fr' } })
    const page = await pathOf(host)
    const user = page.slice(0, page.lastIndexOf('/'))
    const own = (body: object) =>
      desk.call('PATCH', '/v4/personal-page/me', { body, user: host.userId })
    await own({ primaryColor: 'rgb(1, 2, 3)', useCustomColors: false })
    expect((await open(page)).body).toMatchObject({ accentColor: '#00aa77', language: 'fr' })
    await own({ useCustomColors: true })
    expect((await open(page)).body).toMatchObject({ accentColor: '#010203', language: 'fr' })
    expect((await open(user)).body).toMatchObject({ accentColor: '#010203', language: 'de' })
    const ofType = (color: string | null) =>
      desk.call('PATCH', `/v4/meeting-type/${host.meetingTypeId}`, {
        body: { meetingInfo: { color } },
        user: host.userId,
      })
    await ofType('#AA0000')
    expect((await open(page)).body).toMatchObject({ accentColor: '#aa0000', color: '#AA0000' })
    expect((await open(user)).body.accentColor).toBe('#010203')
    await ofType('no colour')
    expect((await open(page)).body.accentColor).toBe('#010203')
    await ofType(null)
    await own({ primaryColor: null })
    expect((await open(page)).body.accentColor).toBe('#00aa77')
    const wrong = { meetingOptions: { language: 'x'.repeat(36) } }
    const answer = await desk.call('PATCH', `/v4/meeting-type/${host.meetingTypeId}`, {
      body: wrong,
      user: host.userId,
    })
    expect(fields(answer)).toEqual([400, 'meetingOptions.language'])
  })

  test('it with a booking that waits', async () => {
    await change({ language: 'de' })
    const host = await desk.hostWith({ meetingOptions: { doubleOptIn: 'enabled' } })
    await desk.book(host, monday('09:00'))
    const path = `/v4/provisional-booking/paginated?userId=${host.userId}`
    const { body } = await desk.call('GET', path)
    const token = body.provisionalBookings[0].attendeeToken
    const { body: waiting } = await open(`/v4/public/provisional/${token}`)
    expect(look(waiting)).toMatchObject({ company: { name: 'Acme' }, language: 'de' })
    const answer = await punctual.call('POST', `/v4/public/provisional/${token}/confirm`, {
      key: null,
    })
    expect([answer.status, answer.body.language]).toEqual([200, 'de'])
  })
})

describe('where consent is asked for', () => {
  test('nobody books without a key who does not give it', async () => {
    await change({ privacyPolicyUrl: POLICY, requireConsent: true })
    const host = await desk.host()
    const page = await pathOf(host)
    expect((await open(page)).body.requireConsent).toBe(true)
    const book = (attendee: object, more: object = {}) =>
      punctual.call('POST', `${page}/booking`, {
        key: null,
        body: { start: monday('09:00'), attendee: { ...GUEST, ...attendee }, ...more },
      })
    const refused = [400, 'attendee.dataPolicyAccepted']
    expect(fields(await book({}))).toEqual(refused)
    expect(fields(await book({ dataPolicyAccepted: false }))).toEqual(refused)
    const recurrence = { rrule: 'FREQ=WEEKLY;COUNT=2' }
    expect(fields(await book({}, { recurrence }))).toEqual(refused)
    expect((await book({ dataPolicyAccepted: true })).status).toBe(201)
    expect((await desk.book(host, monday('10:00'))).status).toBe(201)
  })

  test('elsewhere nothing is', async () => {
    const page = await pathOf(await desk.host())
    expect((await open(page)).body.requireConsent).toBe(false)
    const body = { start: monday('09:00'), attendee: GUEST }
    expect((await punctual.call('POST', `${page}/booking`, { key: null, body })).status).toBe(201)
  })
})
