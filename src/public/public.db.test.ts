/** Pages without a key: what they show, and what they let somebody do. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import {
  type Desk,
  deskOf,
  fields,
  GUEST,
  type Host,
  monday,
  NOBODY,
  refusal,
} from '../../test/desk.ts'
import { type Answer, boot, type Harness, TEST_NOW } from '../../test/harness.ts'

let punctual: Harness
let desk: Desk
beforeAll(async () => {
  punctual = await boot({ 'trust-proxy': 'on' })
  desk = deskOf(punctual)
})
afterEach(() => punctual.clock.set(TEST_NOW))
afterAll(() => punctual.close())

const PASSWORD = 'open sesame'
const locked = { meetingOptions: { bookingPagePassword: { enable: true, password: PASSWORD } } }
const MONDAY = 'start=2026-12-07&end=2026-12-07'
let addresses = 0

/** What a visitor with an address of their own does at the page of a host. */
async function visitorOf(host: Host) {
  const path = await pathOf(host)
  addresses += 1
  const headers = { 'x-forwarded-for': `198.51.100.${addresses}` }
  const call = (method: string, rest: string, body?: object) =>
    punctual.call(method, `${path}${rest}`, { key: null, headers, ...(body && { body }) })
  const windows = (query: string) => call('GET', `/windows?${query}`)
  return {
    path,
    show: (query = '') => call('GET', query),
    windows,
    starts: async (query = MONDAY) =>
      (await windows(query)).body.windows.map(({ start }: { start: string }) => start),
    hold: (start: string, more: object = {}) => call('POST', '/hold', { start, ...more }),
    release: (token: string) => call('DELETE', `/hold/${token}`),
    book: (start: string, more: object = {}) =>
      call('POST', '/booking', { start, attendee: GUEST, ...more }),
  }
}

async function pathOf({ userId, meetingTypeId }: Host): Promise<string> {
  const { body } = await desk.call('GET', `/v4/meeting-type/${meetingTypeId}`, { user: userId })
  const user = await desk.call('GET', `/v4/user/${userId}`)
  return `/v4/public/page/${user.body.slug}/${body.slug}`
}

const visitor = async (settings: object = {}) => visitorOf(await desk.hostWith(settings))
const code = ({ status, body }: Answer) => [status, body?.code]

/** Every route of a page. */
const everything = (at: Awaited<ReturnType<typeof visitorOf>>) =>
  Promise.all([
    at.show(),
    at.windows(MONDAY),
    at.hold(monday('09:00')),
    at.release('nothing'),
    at.book(monday('09:00')),
  ])

describe('a page', () => {
  const settings = {
    meetingInfo: {
      name: 'Discovery',
      description: 'We get to know each other.',
      color: 'teal',
      channel: 'custom',
      customChannelName: 'Our room',
      customChannelLink: 'https://room.example/secret-room',
      enableRedirect: true,
      redirect: 'https://thanks.example/done',
      confirmationButton: { useConfirmationButton: true, text: 'Go', color: 'red' },
    },
    meetingOptions: {
      allowedDurations: [45, 60],
      allowSelectChannel: true,
      allowedChannels: ['custom', 'phone'],
      allowAddingGuests: false,
      allowPhoneOnlyBooking: true,
    },
    spots: 3,
    locations: [{ id: 'office', name: 'Office', address: '1 Main Street' }],
    questions: [{ id: 'topic', label: 'What about?', type: 'select', options: ['tea', 'milk'] }],
    metadata: { account: 'metadata-of-the-owner' },
    internalNotes: 'a note for the host alone',
    ics: { title: 'a title of the invite' },
  }

  test('shows names, texts, durations and questions, and nothing else', async () => {
    const ada = await desk.hostWith(settings, { email: 'ada@private.example' })
    const { status, body } = await (await visitorOf(ada)).show()
    expect(status).toBe(200)
    expect(body).toEqual({
      name: 'Discovery',
      description: 'We get to know each other.',
      hostName: 'Ada Byron',
      hosts: [],
      hostRequired: false,
      timezone: 'Europe/Berlin',
      durations: [30, 45, 60],
      channels: ['custom'],
      customChannelName: 'Our room',
      locations: [{ id: 'office', name: 'Office', address: '1 Main Street' }],
      questions: [
        {
          id: 'topic',
          label: 'What about?',
          type: 'select',
          required: false,
          options: ['tea', 'milk'],
          placeholder: '',
        },
      ],
      spots: 3,
      showAvailableSlots: false,
      allowAddingGuests: false,
      allowPhoneOnlyBooking: true,
      color: 'teal',
      recurrence: null,
      confirmationButton: { useConfirmationButton: true, text: 'Go', color: 'red' },
      accentColor: null,
      language: null,
      frameOrigins: null,
      confirmation: 'nobody',
      redirectsTo: 'https://thanks.example',
      company: { name: 'Acme', logoUrl: null, privacyPolicyUrl: null, imprintUrl: null },
      requireConsent: false,
    })
  })

  test('gives away no id, address of mail, note, link or password in any reply', async () => {
    const ada = await desk.hostWith(
      { ...settings, meetingOptions: { ...settings.meetingOptions, ...locked.meetingOptions } },
      { email: 'ada2@private.example' },
    )
    await desk.booked(ada, monday('11:00'), {
      attendee: { ...GUEST, email: 'somebody@private.example' },
    })
    const at = await visitorOf(ada)
    const given = { bookingPassword: PASSWORD }
    const replies = [
      await at.show(`?bookingPassword=${PASSWORD}`),
      await at.windows(`${MONDAY}&bookingPassword=${PASSWORD}`),
      await at.book(monday('11:00'), given),
      await at.book(monday('11:10'), given),
      await at.show(),
    ]
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 201, 400, 403])
    const text = JSON.stringify(replies.map(({ body }) => body))
    const secrets = [ada.userId, ada.meetingTypeId, ada.availabilityId, punctual.company.companyId]
    const words = ['private.example', 'metadata-of', 'note for the host', 'secret-room', PASSWORD]
    for (const word of [...secrets, ...words, 'a title of the invite', '"id":"office"']) {
      expect(text.includes(word), word).toBe(word === '"id":"office"')
    }
  })

  test('is found in any case; a type is found under its own user only', async () => {
    const [ada, bea] = [await desk.host(), await desk.host()]
    const other = await desk.another(bea, { slug: 'only-hers' })
    const [path, hers] = [await pathOf(ada), await pathOf(other)]
    const get = (at: string) => punctual.call('GET', at, { key: null })
    const [, , , , user = '', type = ''] = path.split('/')
    const loud = `/v4/public/page/${user.toUpperCase()}/${type.toUpperCase()}`
    expect((await get(loud)).status).toBe(200)
    expect((await get(hers)).status).toBe(200)
    const mixed = await get(`/v4/public/page/${user}/only-hers`)
    const unknown = await get('/v4/public/page/nobody-at-all/nothing')
    expect(code(mixed)).toEqual([404, 'page_not_found'])
    expect({ ...mixed.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' })
  })

  test('that is disabled, deleted or of a user who is gone is 404 in all its routes', async () => {
    const [off, deleted, gone] = [await desk.host(), await desk.host(), await desk.host()]
    const pages = [await visitorOf(off), await visitorOf(deleted), await visitorOf(gone)]
    for (const page of pages) expect((await page.show()).status).toBe(200)
    await desk.change(off, { enabled: false })
    const path = `/v4/meeting-type/${deleted.meetingTypeId}`
    expect((await desk.call('DELETE', path, { user: deleted.userId })).status).toBe(204)
    expect((await desk.call('DELETE', `/v4/user/${gone.userId}`)).status).toBe(204)
    for (const page of pages) {
      expect((await everything(page)).map(code)).toEqual(Array(5).fill([404, 'page_not_found']))
    }
    await desk.change(off, { enabled: true })
    expect((await pages[0]?.show())?.status).toBe(200)
  })
})

describe('a page with a password', () => {
  test.each([
    ['missing', undefined],
    ['wrong', 'open sesam'],
    ['wrong in case', 'Open Sesame'],
  ])('is closed where it is %s', async (_what, password) => {
    const at = await visitor(locked)
    const query = password === undefined ? '' : `bookingPassword=${password}`
    const body = password === undefined ? {} : { bookingPassword: password }
    const answers = [
      await at.show(`?${query}`),
      await at.windows(`${MONDAY}&${query}`),
      await at.hold(monday('09:00'), body),
      await at.book(monday('09:00'), body),
    ]
    expect(answers.map(code)).toEqual(Array(4).fill([403, 'page_password_wrong']))
    expect(JSON.stringify(answers.map(({ body: said }) => said))).not.toContain(PASSWORD)
  })

  test('is open with it; giving a hold back needs none', async () => {
    const at = await visitor(locked)
    const given = { bookingPassword: PASSWORD }
    expect((await at.show(`?bookingPassword=${PASSWORD}`)).status).toBe(200)
    const query = `${MONDAY}&bookingPassword=${PASSWORD}`
    expect((await at.windows(query)).body.windows).toHaveLength(16)
    const held = await at.hold(monday('09:00'), given)
    expect(held.status).toBe(201)
    expect((await at.release(held.body.holdToken)).status).toBe(204)
    expect((await at.book(monday('09:00'), given)).status).toBe(201)
  })

  test('that is switched off needs none', async () => {
    const off = { bookingPagePassword: { enable: false, password: PASSWORD } }
    const at = await visitor({ meetingOptions: off })
    expect((await at.show()).status).toBe(200)
    expect((await at.book(monday('09:00'))).status).toBe(201)
  })
})

describe('windows', () => {
  test('of a date, in the zone of the page', async () => {
    const at = await visitor()
    const { status, body } = await at.windows(MONDAY)
    expect(status).toBe(200)
    expect(Object.keys(body).sort()).toEqual(['durationMin', 'timezone', 'windows'])
    expect(body).toMatchObject({ timezone: 'Europe/Berlin', durationMin: 30 })
    expect(body.windows).toHaveLength(16)
    expect(body.windows[0]).toEqual({ start: monday('09:00'), seatsLeft: null })
    expect(body.windows.at(-1)).toEqual({ start: monday('16:30'), seatsLeft: null })
  })

  test('of a date of another zone, with its offsets', async () => {
    const at = await visitor()
    const { body } = await at.windows(`${MONDAY}&timezone=asia/kathmandu`)
    expect(body.timezone).toBe('Asia/Kathmandu')
    const starts = body.windows.map(({ start }: { start: string }) => start)
    expect([starts[0], starts.at(-1), starts.length]).toEqual([
      '2026-12-07T13:45:00+05:45',
      '2026-12-07T21:15:00+05:45',
      16,
    ])
    // Where the date begins later, part of it lies in the next one.
    const late = await at.starts(`${MONDAY}&timezone=Pacific/Auckland`)
    expect(late).toEqual(['21:00', '21:30', '22:00', '22:30', '23:00', '23:30'].map(inAuckland))
  })
  const inAuckland = (clock: string) => `2026-12-07T${clock}:00+13:00`

  test('between instants, and the earliest', async () => {
    const at = await visitor()
    const hour = 'start=2026-12-07T08:30:00Z&end=2026-12-07T10:30:00%2B01:00'
    expect(await at.starts(hour)).toEqual([monday('09:30'), monday('10:00')])
    expect(await at.starts('first=2')).toEqual([
      '2026-11-24T09:00:00+01:00',
      '2026-11-24T09:30:00+01:00',
    ])
    expect(await at.starts('first=1&start=2026-12-05')).toEqual([monday('09:00')])
  })

  test('of another of its durations', async () => {
    const at = await visitor({ meetingOptions: { allowedDurations: [120] } })
    const { body } = await at.windows(`${MONDAY}&duration=120`)
    expect(body.durationMin).toBe(120)
    expect(body.windows.at(-1).start).toBe(monday('15:00'))
    expect(code(await at.windows(`${MONDAY}&duration=45`))).toEqual([400, 'duration_not_allowed'])
  })

  test.each([
    ['', 'dates_required'],
    ['start=2026-12-07', 'dates_required'],
    ['start=2026-12-07&end=soon', 'date_invalid'],
    ['start=2026-12-07&end=2026-12-06', 'range_invalid'],
    ['start=2026-12-07&end=2028-12-06', 'range_invalid'],
    [`${MONDAY}&timezone=CET%2B1`, 'validation_failed'],
    ['first=101', 'validation_failed'],
    [`${MONDAY}&duration=half`, 'validation_failed'],
  ])('asked by %s are refused: %s', async (query, expected) => {
    expect(code(await (await visitor()).windows(query))).toEqual([400, expected])
  })

  test('tell how many seats are left only where the page shows it', async () => {
    const info = (showAvailableSlots: boolean) => ({
      spots: 3,
      meetingInfo: { showAvailableSlots },
    })
    const ada = await desk.hostWith(info(true))
    await desk.booked(ada, monday('09:30'))
    const at = await visitorOf(ada)
    const first = async () => (await at.windows(MONDAY)).body.windows.slice(0, 2)
    expect(await first()).toEqual([
      { start: monday('09:00'), seatsLeft: null },
      { start: monday('09:30'), seatsLeft: 2 },
    ])
    await desk.change(ada, info(false))
    expect((await first())[1]).toEqual({ start: monday('09:30'), seatsLeft: null })
    await desk.booked(ada, monday('09:30'))
    await desk.booked(ada, monday('09:30'))
    expect((await first())[1]).toEqual({ start: monday('10:00'), seatsLeft: null })
  })
})

describe('holds', () => {
  test('keep a start for five minutes, whatever length is asked for', async () => {
    const ada = await desk.host()
    const at = await visitorOf(ada)
    const { status, body } = await at.hold(monday('09:00'), { minutes: 60 })
    expect(status).toBe(201)
    expect(body).toEqual({
      holdToken: expect.any(String),
      meetingTypeId: ada.meetingTypeId,
      start: '2026-12-07T08:00:00Z',
      end: '2026-12-07T08:30:00Z',
      expiresAt: '2026-11-24T08:05:00.000Z',
    })
    expect(await at.starts()).not.toContain(monday('09:00'))
    const taken = [409, 'slot_taken', 'held']
    expect(refusal(await (await visitorOf(ada)).book(monday('09:00')))).toEqual(taken)
    expect(refusal(await at.hold(monday('09:00')))).toEqual(taken)
    punctual.clock.advance(5 * 60_000)
    expect(code(await at.book(monday('09:00'), { holdToken: body.holdToken }))).toEqual([
      409,
      'hold_expired',
    ])
    expect((await at.book(monday('09:00'))).status).toBe(201)
  })

  test('are booked or given back, once', async () => {
    const at = await visitor()
    const one = (await at.hold(monday('09:00'))).body.holdToken
    const two = (await at.hold(monday('10:00'))).body.holdToken
    expect(fields(await at.book(monday('09:30'), { holdToken: one }))).toEqual([400, 'start'])
    expect((await at.book(monday('09:00'), { holdToken: one })).status).toBe(201)
    expect(code(await at.book(monday('09:00'), { holdToken: one }))).toEqual([409, 'hold_expired'])
    expect(code(await at.release(one))).toEqual([404, 'hold_not_found'])
    expect((await at.release(two)).status).toBe(204)
    expect(code(await at.release(two))).toEqual([404, 'hold_not_found'])
    expect(await at.starts()).toContain(monday('10:00'))
  })

  test('are asked for by text: one that cannot be kept names none', async () => {
    const at = await visitor()
    for (const token of ['a%00b', '%0a', '%20']) {
      expect(code(await at.release(token))).toEqual([400, 'validation_failed'])
      const keyed = await desk.call('DELETE', `/v4/booking/hold/${token}`)
      expect(code(keyed)).toEqual([400, 'validation_failed'])
    }
  })

  test('of another page book nothing here', async () => {
    const [here, there] = [await visitor(), await visitor()]
    const { holdToken } = (await there.hold(monday('09:00'))).body
    expect(code(await here.book(monday('09:00'), { holdToken }))).toEqual([409, 'hold_expired'])
    expect((await there.book(monday('09:00'), { holdToken })).status).toBe(201)
  })

  test('of one visitor: the next one takes the place of the former', async () => {
    const at = await visitor()
    const named = { visitorToken: 'visitor-1' }
    await at.hold(monday('09:00'), named)
    expect((await at.hold(monday('09:30'), named)).status).toBe(201)
    const starts = await at.starts()
    expect([starts.includes(monday('09:00')), starts.includes(monday('09:30'))]).toEqual([
      true,
      false,
    ])
  })

  test('ten live ones an address; the eleventh waits until one has ended', async () => {
    const ada = await desk.host()
    const [at, elsewhere] = [await visitorOf(ada), await visitorOf(ada)]
    const starts: string[] = await at.starts()
    const held: string[] = []
    for (const start of starts.slice(0, 10)) held.push((await at.hold(start)).body.holdToken)
    const refused = await at.hold(starts[10] as string)
    expect(code(refused)).toEqual([429, 'too_many_holds'])
    expect(refused.headers.get('retry-after')).toBe('300')
    expect((await elsewhere.hold(starts[10] as string)).status).toBe(201)
    await at.release(held[0] as string)
    expect((await at.hold(starts[11] as string)).status).toBe(201)
    expect(code(await at.hold(starts[12] as string))).toEqual([429, 'too_many_holds'])
    punctual.clock.advance(5 * 60_000)
    expect((await at.hold(starts[12] as string)).status).toBe(201)
  })

  test.each([
    [{ start: '2026-12-07T09:00:00' }, 400, 'validation_failed'],
    [{ start: monday('09:10') }, 400, 'not_on_grid'],
    [{ start: monday('17:00') }, 400, 'not_on_grid'],
    [{ start: monday('16:30'), duration: 60 }, 400, 'outside_hours'],
    [{ start: monday('09:00'), duration: 45 }, 400, 'duration_not_allowed'],
    [{ start: '2026-11-23T09:00:00+01:00' }, 409, 'past'],
  ])('of %j are refused', async ({ start, ...more }, status, expected) => {
    const at = await visitor({ meetingOptions: { allowedDurations: [60] } })
    expect(code(await at.hold(start, more))).toEqual([status, expected])
  })
})

describe('booking', () => {
  test('answers id and secret; the host sees it like any other', async () => {
    const ada = await desk.host()
    const at = await visitorOf(ada)
    const { status, body } = await at.book(monday('09:00'), { notes: { from: 'the page' } })
    expect(status).toBe(201)
    expect(Object.keys(body).sort()).toEqual(['appointmentId', 'id', 'redirectUrl', 'secret'])
    expect(body).toMatchObject({ id: body.appointmentId, redirectUrl: null })
    expect(await desk.get(body.id)).toMatchObject({
      start: monday('09:00'),
      secret: body.secret,
      attendees: [{ email: GUEST.email, notes: { from: 'the page' } }],
    })
    expect(await at.starts()).not.toContain(monday('09:00'))
  })

  test('flags that skip a rule or name others have no effect', async () => {
    const ada = await desk.host()
    const other = await desk.another(ada)
    const at = await visitorOf(ada)
    const before = await desk.booked(ada, monday('15:00'))
    const flags = {
      ignoreAvailability: true,
      skipNotifications: true,
      hostIds: [NOBODY],
      queueId: NOBODY,
      meetingTypeId: other.meetingTypeId,
      icsTitle: 'my own title',
      icsDescription: 'my own text',
      appointmentId: before,
      rescheduledFromId: before,
    }
    expect(code(await at.book(monday('18:00'), flags))).toEqual([400, 'not_on_grid'])
    expect(code(await at.hold(monday('18:00'), flags))).toEqual([400, 'not_on_grid'])
    expect(refusal(await at.book(monday('15:00'), flags))[1]).toBe('slot_taken')
    await desk.change(ada, { bookingMinimum: 60 * 24 * 60 })
    expect(code(await at.book(monday('09:00'), flags))).toEqual([409, 'inside_notice'])
    await desk.change(ada, { bookingMinimum: 0 })
    const { status, body } = await at.book(monday('09:00'), flags)
    expect(status).toBe(201)
    expect(body.id).not.toBe(before)
    expect(await desk.get(before)).toMatchObject({ start: monday('15:00'), rescheduleCount: 0 })
    expect(await desk.get(body.id)).toMatchObject({
      meetingTypeId: ada.meetingTypeId,
      hostIds: [ada.userId],
      ics: null,
    })
  })

  test('is refused as with a key: what is missing, not offered, or taken', async () => {
    const at = await visitor({ meetingOptions: { allowAddingGuests: false } })
    const { email: _, ...nameless } = GUEST
    const start = monday('09:00')
    const mail = await at.book(start, { attendee: nameless })
    expect(fields(mail)).toEqual([400, 'attendee.email'])
    const guests = { attendee: { ...GUEST, bringalongEmails: ['bea@example.com'] } }
    expect(code(await at.book(start, guests))).toEqual([400, 'guests_not_allowed'])
    expect(code(await at.book(start, { channel: 'zoom' }))).toEqual([400, 'channel_not_allowed'])
    expect(code(await at.book(start, { duration: 60 }))).toEqual([400, 'duration_not_allowed'])
    expect((await at.book(start)).status).toBe(201)
    expect(refusal(await at.book(start))).toEqual([409, 'slot_taken', 'slot_taken'])
  })

  test('leads on to the redirect, with the details where the type passes them on', async () => {
    const leads = (more: object) => ({
      meetingInfo: { enableRedirect: true, redirect: 'https://thanks.example/go?x=1', ...more },
    })
    const ada = await desk.hostWith(leads({}))
    const at = await visitorOf(ada)
    const urlOf = async (clock: string) => (await at.book(monday(clock))).body
    expect((await urlOf('09:00')).redirectUrl).toBe('https://thanks.example/go?x=1')
    await desk.change(ada, leads({ passEventDetailsToRedirect: true }))
    const { id, redirectUrl } = await urlOf('09:30')
    const url = new URL(redirectUrl)
    expect(url.origin + url.pathname).toBe('https://thanks.example/go')
    expect(Object.fromEntries(url.searchParams)).toEqual({
      x: '1',
      appointmentId: id,
      meetingName: '30min Meeting',
      start: monday('09:30'),
      end: monday('10:00'),
      host: 'Ada Byron',
      fullname: 'Grace Hopper',
      email: GUEST.email,
    })
    await desk.change(ada, leads({ enableRedirect: false, passEventDetailsToRedirect: true }))
    expect((await urlOf('10:00')).redirectUrl).toBeNull()
  })
})
