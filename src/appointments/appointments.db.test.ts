import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import {
  type Desk,
  deskOf,
  fields,
  GUEST,
  type Host,
  monday,
  NOBODY,
  onDay,
} from '../../test/desk.ts'
import { boot, type Harness, TEST_NOW } from '../../test/harness.ts'

let punctual: Harness
let desk: Desk
beforeAll(async () => {
  punctual = await boot()
  desk = deskOf(punctual)
})
afterEach(() => punctual.clock.set(TEST_NOW))
afterAll(() => punctual.close())

const get = (path: string, options: object = {}) =>
  punctual.call('GET', `/v4/appointment/${path}`, options)
const patch = (path: string, body: object, options: object = {}) =>
  punctual.call('PATCH', `/v4/appointment/${path}`, { body, ...options })
const page = ({ userId }: Host, query = '') => get(`paginated?userId=${userId}&${query}`)
const idsOf = async (of: Host, query = '') =>
  (await page(of, query)).body.appointments.map(({ id }: { id: string }) => id)
const codeOf = ({ status, body }: { status: number; body: { code?: string } }) => [
  status,
  body.code,
]

describe('getAppointment', () => {
  test('the whole object of the contract', async () => {
    const ada = await desk.hostWith({
      meetingInfo: { name: 'Tea', description: 'With milk', bufferAfter: 10, color: '#09f' },
      metadata: { ticket: '17' },
    })
    const { body: made } = await desk.book(ada, monday('09:00'))
    const { status, body } = await get(made.id)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      id: made.id,
      secret: made.secret,
      companyId: punctual.company.companyId,
      meetingInfo: {
        name: 'Tea',
        description: 'With milk',
        duration: 30,
        channel: 'phone',
        bufferBefore: 0,
        bufferAfter: 10,
        color: '#09f',
        meetingLink: null,
      },
      hosts: [
        {
          id: ada.userId,
          givenName: 'Ada',
          familyName: 'Byron',
          fullName: 'Ada Byron',
          email: expect.stringMatching(/@/),
          slug: expect.any(String),
          picture: null,
        },
      ],
      hostIds: [ada.userId],
      meetingType: {
        id: ada.meetingTypeId,
        meetingInfo: { name: 'Tea', duration: 30 },
        metadata: { ticket: '17' },
      },
      ics: null,
      note: '',
      transcription: null,
      summary: null,
      location: null,
      rescheduledAt: null,
    })
    expect(body).not.toHaveProperty('bookingType')
  })

  test('its info is that of the booking, though the type has changed', async () => {
    const ada = await desk.host()
    const id = await desk.booked(ada, monday('09:00'))
    await desk.change(ada, { meetingInfo: { name: 'Renamed', duration: 60 } })
    const { meetingInfo, meetingType } = (await get(id)).body
    expect(meetingInfo).toMatchObject({ name: '30min Meeting', duration: 30 })
    expect(meetingType.meetingInfo).toEqual({ name: 'Renamed', duration: 60 })
  })

  test('not one that is unknown, of another company, or no id', async () => {
    const id = await desk.booked(await desk.host(), monday('09:00'))
    const { apiKey } = await punctual.secondCompany()
    const missing = [404, 'appointment_not_found']
    expect(codeOf(await get(NOBODY))).toEqual(missing)
    expect(codeOf(await get(id, { key: apiKey }))).toEqual(missing)
    expect(codeOf(await get(`${id}/ics`, { key: apiKey }))).toEqual(missing)
    expect(fields(await get('17'))).toEqual([400, 'id'])
    expect((await get(id.toUpperCase())).body.id).toBe(id)
  })
})

describe('listAppointmentsPage', () => {
  let ada: Host
  let ids: string[]
  beforeAll(async () => {
    ada = await desk.host()
    const starts = [monday('09:00'), monday('10:00'), onDay('2026-12-08', '09:00')]
    ids = []
    for (const start of starts) {
      ids.push(await desk.booked(ada, start))
      punctual.clock.advance(1000)
    }
  })

  test('a page from 0, with the number of all; defaults are page 0 of 20', async () => {
    const { status, body } = await page(ada)
    expect(status).toBe(200)
    expect(Object.keys(body)).toEqual(['appointments', 'total'])
    expect(body.total).toBe(3)
    expect(await idsOf(ada)).toEqual(ids)
    expect(await idsOf(ada, 'page=0&pageSize=2')).toEqual(ids.slice(0, 2))
    expect(await idsOf(ada, 'page=1&pageSize=2')).toEqual(ids.slice(2))
    expect(await idsOf(ada, 'page=1&limit=2')).toEqual(ids.slice(2))
    const beyond = await page(ada, 'page=7&pageSize=2')
    expect(beyond.body).toEqual({ appointments: [], total: 3 })
    const one = body.appointments[0]
    expect(one).toEqual((await get(one.id)).body)
  })

  test('twenty where nothing is said', async () => {
    const many = await desk.hostWith({ timeslotInterval: 10, meetingInfo: { duration: 10 } })
    const minutes = Array.from({ length: 21 }, (_, nth) => nth * 10)
    const first = Date.parse(monday('09:00'))
    const starts = minutes.map(after => new Date(first + after * 60_000).toISOString())
    await Promise.all(starts.map(start => desk.booked(many, start)))
    const { body } = await page(many)
    expect([body.appointments.length, body.total]).toEqual([20, 21])
    expect((await idsOf(many, 'pageSize=100')).length).toBe(21)
  })

  test('pages neither repeat nor lose one among equal starts', async () => {
    const starts = monday('15:00')
    const hosts = await Promise.all([desk.host(), desk.host(), desk.host(), desk.host()])
    const made = await Promise.all(hosts.map(one => desk.booked(one, starts)))
    const range = 'start=2026-12-07T13:59:00Z&end=2026-12-07T14:01:00Z'
    const seen: string[] = []
    for (const nth of [0, 1, 2, 3]) {
      const { body } = await get(`paginated?${range}&page=${nth}&pageSize=1`)
      seen.push(...body.appointments.map(({ id }: { id: string }) => id))
    }
    expect(seen.sort()).toEqual(made.sort())
  })

  test.each([
    'page=-1',
    'page=x',
    'page=0.5',
    'page=1000001',
    'pageSize=0',
    'pageSize=101',
    'limit=101',
    'status=done',
    'sortBy=id',
    'sortDirection=up',
    'meetingTypeId=17',
    'userId=17',
    'start=yesterday',
    'end=2026-13-01',
    'timezone=Moon',
    `search=${'x'.repeat(201)}`,
  ])('%s is 400', async query => {
    const [name = ''] = query.split('=')
    const answer = await get(`paginated?${query}`)
    expect(fields(answer)).toEqual([400, name === 'limit' ? 'pageSize' : name])
  })

  test('by start or by creation, both ways, in any case', async () => {
    const eve = await desk.host()
    const late = await desk.booked(eve, monday('12:00'))
    punctual.clock.advance(1000)
    const early = await desk.booked(eve, monday('09:00'))
    expect(await idsOf(eve)).toEqual([early, late])
    expect(await idsOf(eve, 'sortDirection=DESC')).toEqual([late, early])
    expect(await idsOf(eve, 'sortBy=appointment.createdAt')).toEqual([late, early])
    expect(await idsOf(eve, 'sortBy=appointment.createdAt&sortDirection=desc')).toEqual([
      early,
      late,
    ])
    expect(await idsOf(eve, 'sortBy=appointment.start&sortDirection=asc')).toEqual([early, late])
  })

  test('within a range: what ends after its start and starts before its end', async () => {
    const [nine, ten, tuesday] = ids
    expect(await idsOf(ada, 'start=2026-12-07T08:29:00Z&end=2026-12-07T09:00:01Z')).toEqual([
      nine,
      ten,
    ])
    expect(await idsOf(ada, 'start=2026-12-07T08:30:00Z&end=2026-12-07T09:00:00Z')).toEqual([])
    expect(await idsOf(ada, 'start=2026-12-08')).toEqual([tuesday])
    expect(await idsOf(ada, 'end=2026-12-07')).toEqual([nine, ten])
    expect(await idsOf(ada, 'start=2026-12-07T09:30:00%2B01:00')).toEqual([ten, tuesday])
  })

  test('dates are those of UTC, or of the zone that is named', async () => {
    const auckland = await desk.host({ timezone: 'Pacific/Auckland' })
    const noon = await desk.booked(auckland, '2026-12-07T12:00:00+13:00')
    const ofMonday = 'start=2026-12-07&end=2026-12-07'
    expect(await idsOf(auckland, ofMonday)).toEqual([])
    expect(await idsOf(auckland, 'start=2026-12-06&end=2026-12-06')).toEqual([noon])
    expect(await idsOf(auckland, `${ofMonday}&timezone=Pacific/Auckland`)).toEqual([noon])
    expect(await idsOf(auckland, `${ofMonday}&timezone=europe/berlin`)).toEqual([noon])
    expect(await idsOf(auckland, 'end=2026-12-06&timezone=Europe/Berlin')).toEqual([])
  })

  test('of one status', async () => {
    const eve = await desk.host()
    const over = await desk.booked(eve, onDay('2026-11-24', '09:00'))
    const now = await desk.booked(eve, onDay('2026-11-24', '09:30'))
    const gone = await desk.booked(eve, monday('10:00'))
    const later = await desk.booked(eve, monday('11:00'))
    await desk.cancel(gone)
    punctual.clock.set('2026-11-24T08:30:00Z')
    expect(await idsOf(eve)).toEqual([over, now, gone, later])
    expect(await idsOf(eve, 'status=all')).toEqual([over, now, gone, later])
    expect(await idsOf(eve, 'status=confirmed')).toEqual([over, now, later])
    expect(await idsOf(eve, 'status=upcoming')).toEqual([now, later])
    expect(await idsOf(eve, 'status=past')).toEqual([over])
    expect(await idsOf(eve, 'status=cancelled')).toEqual([gone])
    expect((await page(eve, 'status=cancelled')).body.total).toBe(1)
  })

  test('of a user: the one asked for, else the acting one, else of all the company', async () => {
    const eve = await desk.host()
    const id = await desk.booked(eve, monday('09:00'))
    const own = await get('paginated', { user: eve.userId })
    expect(own.body.appointments.map((one: { id: string }) => one.id)).toEqual([id])
    const asked = await get(`paginated?userId=${ada.userId}`, { user: eve.userId })
    expect(asked.body.total).toBe(3)
    const all = await get('paginated')
    expect(all.body.total).toBeGreaterThan(3)
    const { apiKey } = await punctual.secondCompany()
    expect((await get('paginated', { key: apiKey })).body.total).toBe(0)
    const stranger = await get(`paginated?userId=${ada.userId}`, { key: apiKey })
    expect(stranger.body).toEqual({ appointments: [], total: 0 })
    expect(codeOf(await get('paginated', { user: NOBODY }))).toEqual([404, 'user_not_found'])
  })

  test('of several users at once: what any of them hosts, each once', async () => {
    const [bea, cas] = [await desk.host(), await desk.host()]
    const made = [await desk.booked(bea, monday('09:00')), await desk.booked(cas, monday('10:00'))]
    const listed = async (query: string) =>
      (await get(`paginated?${query}`)).body.appointments.map(({ id }: { id: string }) => id)
    const both = `userIds=${bea.userId},${cas.userId}`
    expect(await listed(both)).toEqual(made)
    expect(await listed(`userIds[]=${bea.userId}&userIds[]=${cas.userId}`)).toEqual(made)
    expect(await listed(`userIds=${cas.userId}&userId=${bea.userId}`)).toEqual(made)
    expect(await listed(`userIds=${cas.userId}`)).toEqual(made.slice(1))
    await punctual.call('POST', `/v4/appointment/${made[0]}/cancel`, { body: {} })
    expect(await listed(`${both}&status=confirmed`)).toEqual(made.slice(1))
    expect(await listed(`${both}&status=cancelled`)).toEqual(made.slice(0, 1))
    const { apiKey: key } = await punctual.secondCompany()
    expect((await get(`paginated?${both}`, { key })).body).toEqual({ appointments: [], total: 0 })
  })

  test('of a meeting type', async () => {
    const eve = await desk.host()
    const other = await desk.another(eve)
    await desk.booked(eve, monday('09:00'))
    const id = await desk.booked(other, monday('10:00'))
    expect(await idsOf(eve, `meetingTypeId=${other.meetingTypeId}`)).toEqual([id])
    expect(await idsOf(eve, `meetingTypeId=${NOBODY}`)).toEqual([])
  })

  describe('search', () => {
    let eve: Host
    let grace: string
    let percent: string
    beforeAll(async () => {
      eve = await desk.hostWith({ meetingOptions: { allowPhoneOnlyBooking: true } })
      grace = await desk.booked(eve, monday('09:00'), {
        attendee: { ...GUEST, fullname: 'Grace Hopper', phone: '+49 30 901820' },
      })
      percent = await desk.booked(eve, monday('10:00'), {
        attendee: { email: 'z_oe@example.com', fullname: 'Zo\\e 9%_O’Brien', phone: '+1 555 0100' },
      })
    })

    test.each([
      ['grace', ['grace']],
      ['E HOP', ['grace']],
      ['grace@', ['grace']],
      ['901820', ['grace']],
      ['example.com', ['grace', 'percent']],
      ['%', ['percent']],
      ['_', ['percent']],
      ['9%_o', ['percent']],
      ['9__o', []],
      ['g%e', []],
      ['\\', ['percent']],
      ['zo\\e', ['percent']],
      ["' OR true --", []],
      ['nobody', []],
    ])('%s', async (text, found) => {
      const byName: Record<string, string> = { grace, percent }
      const query = `search=${encodeURIComponent(text)}`
      expect(await idsOf(eve, query)).toEqual(found.map(name => byName[name]))
      expect((await page(eve, query)).body.total).toBe(found.length)
    })

    test('finds a session once, by any of its attendees', async () => {
      const group = await desk.hostWith({ spots: 3 })
      const id = await desk.booked(group, monday('09:00'))
      await desk.booked(group, monday('09:00'))
      expect(await idsOf(group, 'search=grace')).toEqual([id])
      expect((await page(group, 'search=grace')).body.total).toBe(1)
    })
  })

  test('a slash at the end, and without /v4', async () => {
    const slash = await get(`paginated/?userId=${ada.userId}`)
    expect(slash.body.total).toBe(3)
    const bare = await punctual.call('GET', `/appointment/paginated?userId=${ada.userId}`)
    expect(bare.body.total).toBe(3)
  })
})

describe('listAppointmentsToday', () => {
  test('what begins on the user’s own date, soonest first, without what is cancelled', async () => {
    const always = { enabled: true, hours: [{ start: '00:00', end: '24:00' }] }
    const days = ['monday', 'tuesday', 'wednesday', 'thursday']
    const schedule = Object.fromEntries(days.map(day => [day, always]))
    const kea = await desk.host({
      timezone: 'Pacific/Auckland',
      availability: { name: 'Always', timezone: 'Pacific/Auckland', schedule },
    })
    // It is 21:00 of the 24th in Auckland, thirteen hours ahead.
    const at = (start: string) => desk.booked(kea, start)
    const [second, first] = [await at('2026-11-24T10:30:00Z'), await at('2026-11-24T08:00:00Z')]
    const midnight = await at('2026-11-24T11:00:00Z')
    const cancelled = await at('2026-11-24T09:00:00Z')
    await desk.cancel(cancelled)
    const today = async () => {
      const { status, body } = await get('today', { user: kea.userId })
      expect(status).toBe(200)
      return body.map(({ id }: { id: string }) => id)
    }
    expect(await today()).toEqual([first, second])
    punctual.clock.set('2026-11-24T10:59:59.999Z')
    expect(await today()).toEqual([first, second])
    punctual.clock.set('2026-11-24T11:00:00Z')
    expect(await today()).toEqual([midnight])
  })

  test('not what began yesterday and goes on', async () => {
    const always = { enabled: true, hours: [{ start: '00:00', end: '24:00' }] }
    const schedule = { tuesday: always, wednesday: always }
    const ada = await desk.host({ availability: { name: 'Always', schedule } })
    const late = await desk.booked(ada, onDay('2026-11-24', '23:45'), { ignoreAvailability: true })
    punctual.clock.set('2026-11-24T23:05:00Z')
    expect((await get('today', { user: ada.userId })).body).toEqual([])
    expect((await get('current', { user: ada.userId })).body.id).toBe(late)
  })

  test('needs a user', async () => {
    const { status, body } = await get('today')
    expect([status, body.code]).toEqual([400, 'user_header_missing'])
    expect(codeOf(await get('today', { user: NOBODY }))).toEqual([404, 'user_not_found'])
    const { apiKey } = await punctual.secondCompany()
    const { userId } = await desk.host()
    expect(codeOf(await get('today', { user: userId, key: apiKey }))).toEqual([
      404,
      'user_not_found',
    ])
  })
})

describe('getCurrentAppointment', () => {
  test('what goes on: from its start, until its end, unless it is cancelled', async () => {
    const ada = await desk.host()
    const id = await desk.booked(ada, onDay('2026-11-24', '10:00'))
    const current = () => get('current', { user: ada.userId })
    const none = [404, 'appointment_not_found']
    punctual.clock.set('2026-11-24T08:59:59.999Z')
    expect(codeOf(await current())).toEqual(none)
    punctual.clock.set('2026-11-24T09:00:00Z')
    expect((await current()).body.id).toBe(id)
    punctual.clock.set('2026-11-24T09:29:59.999Z')
    expect((await current()).body.id).toBe(id)
    punctual.clock.set('2026-11-24T09:30:00Z')
    expect(codeOf(await current())).toEqual(none)
    punctual.clock.set('2026-11-24T09:15:00Z')
    const eve = await desk.host()
    expect(codeOf(await get('current', { user: eve.userId }))).toEqual(none)
    await desk.cancel(id)
    expect(codeOf(await current())).toEqual(none)
    expect((await get('current')).body.code).toBe('user_header_missing')
  })
})

/** Everything that a change by the host has in common. */
async function expectUpdated(id: string, change: () => Promise<{ status: number; body: object }>) {
  const before = await desk.get(id)
  punctual.clock.advance(60_000)
  const { status, body } = await change()
  expect(status).toBe(200)
  expect(await desk.get(id)).toEqual(body)
  const { start, sequence, secret } = before
  expect(body).toMatchObject({ start, sequence, secret, updatedAt: '2026-11-24T08:01:00.000Z' })
  const events = await desk.eventsOf(id)
  expect(events.map(({ type }) => type)).toEqual(['booking_created', 'booking_updated'])
  return { before, body, event: events[1] }
}

describe('addAppointmentGuest', () => {
  test('one more guest, of the first attendee or of the one that is named', async () => {
    const id = await desk.booked(await desk.host(), monday('09:00'))
    const guest = { email: 'guest@example.com' }
    const { body, event } = await expectUpdated(id, () => patch(`${id}/guest`, guest))
    expect(body).toMatchObject({ attendees: [{ bringalongEmails: ['guest@example.com'] }] })
    expect(event.data).toMatchObject({ attendeeId: event.data.attendeeIds[0] })
    const { attendeeIds } = await desk.get(id)
    const named = { attendeeId: attendeeIds[0], email: 'other@example.com' }
    expect((await patch(`${id}/guest`, named)).body.attendees[0].bringalongEmails).toEqual([
      'guest@example.com',
      'other@example.com',
    ])
    const twice = await patch(`${id}/guest`, named)
    expect(twice.body.attendees[0].bringalongEmails).toHaveLength(2)
  })

  test('in a group, of the one that is named; not of one who cancelled', async () => {
    const ada = await desk.hostWith({ spots: 3 })
    const id = await desk.booked(ada, monday('09:00'))
    await desk.booked(ada, monday('09:00'))
    const { attendeeIds } = await desk.get(id)
    const guest = { attendeeId: attendeeIds[1], email: 'guest@example.com' }
    const { attendees } = (await patch(`${id}/guest`, guest)).body
    expect(attendees.map((one: { bringalongEmails: string[] }) => one.bringalongEmails)).toEqual([
      [],
      ['guest@example.com'],
    ])
    const last = (await desk.eventsOf(id)).at(-1)
    expect(last.data).toMatchObject({ attendeeId: attendeeIds[1], secret: attendees[1].secret })
    await desk.cancel(id, { attendeeId: attendeeIds[1] })
    expect(codeOf(await patch(`${id}/guest`, guest))).toEqual([404, 'attendee_not_found'])
  })

  test('not of a stranger, not when cancelled, not without an address, not too many', async () => {
    const id = await desk.booked(await desk.host(), monday('09:00'))
    const email = 'guest@example.com'
    expect(codeOf(await patch(`${id}/guest`, { email, attendeeId: NOBODY }))).toEqual([
      404,
      'attendee_not_found',
    ])
    expect(codeOf(await patch(`${NOBODY}/guest`, { email }))).toEqual([
      404,
      'appointment_not_found',
    ])
    expect(fields(await patch(`${id}/guest`, {}))).toEqual([400, 'email'])
    expect(fields(await patch(`${id}/guest`, { email: 'nobody' }))).toEqual([400, 'email'])
    for (let nth = 0; nth < 20; nth++) await patch(`${id}/guest`, { email: `g${nth}@example.com` })
    const many = await patch(`${id}/guest`, { email })
    expect(codeOf(many)).toEqual([400, 'guests_not_allowed'])
    expect((await desk.get(id)).attendees[0].bringalongEmails).toHaveLength(20)
    await desk.cancel(id)
    expect(codeOf(await patch(`${id}/guest`, { email }))).toEqual([409, 'appointment_cancelled'])
  })
})

describe('setAppointmentNote', () => {
  test('replaces the note', async () => {
    const id = await desk.booked(await desk.host(), monday('09:00'))
    const note = 'Bring the contract\nand a pen'
    const { before, body } = await expectUpdated(id, () => patch(`${id}/notes`, { note }))
    expect(body).toEqual({ ...before, note, updatedAt: '2026-11-24T08:01:00.000Z' })
    expect((await patch(`${id}/notes`, { note: '' })).body.note).toBe('')
  })

  test('is text of at most 20,000 characters', async () => {
    const id = await desk.booked(await desk.host(), monday('09:00'))
    for (const note of [null, undefined, 7, 'x\0', 'x'.repeat(20_001)]) {
      expect(fields(await patch(`${id}/notes`, { note }))).toEqual([400, 'note'])
    }
    expect((await patch(`${id}/notes`, { note: 'x'.repeat(20_000) })).status).toBe(200)
    expect(codeOf(await patch(`${NOBODY}/notes`, { note: 'x' }))).toEqual([
      404,
      'appointment_not_found',
    ])
  })
})

describe('setAppointmentTranscription', () => {
  test('null clears, what is absent stays', async () => {
    const id = await desk.booked(await desk.host(), monday('09:00'))
    const set = async (body: object) => {
      const { transcription, summary } = (await patch(`${id}/transcription`, body)).body
      return [transcription, summary]
    }
    const texts = { transcription: '# Said\n\nHello', summary: 'Agreed on May.' }
    const { body } = await expectUpdated(id, () => patch(`${id}/transcription`, texts))
    expect(body).toMatchObject(texts)
    expect(await set({ summary: 'June.' })).toEqual(['# Said\n\nHello', 'June.'])
    expect(await set({ transcription: null })).toEqual([null, 'June.'])
    expect(await set({})).toEqual([null, 'June.'])
    expect(await set({ summary: null, transcription: 'x' })).toEqual(['x', null])
  })

  test('is bounded, and of an appointment', async () => {
    const id = await desk.booked(await desk.host(), monday('09:00'))
    const long = { transcription: 'x'.repeat(200_001), summary: 'y'.repeat(50_001) }
    const { transcription, summary } = long
    expect(fields(await patch(`${id}/transcription`, { transcription }))).toEqual([
      400,
      'transcription',
    ])
    expect(fields(await patch(`${id}/transcription`, { summary }))).toEqual([400, 'summary'])
    expect(codeOf(await patch(`${NOBODY}/transcription`, {}))).toEqual([
      404,
      'appointment_not_found',
    ])
  })
})

describe('setAppointmentNoShow', () => {
  test('marks the first attendee or the one that is named, and takes it back', async () => {
    const ada = await desk.hostWith({ spots: 2 })
    const id = await desk.booked(ada, monday('09:00'))
    await expectUpdated(id, () => patch(`${id}/no-show`, {}))
    await desk.booked(ada, monday('09:00'))
    const marked = ({ body }: { body: { attendees: { noShow: boolean }[] } }) =>
      body.attendees.map(({ noShow }) => noShow)
    const { attendeeIds } = await desk.get(id)
    expect(marked(await patch(`${id}/no-show`, { attendeeId: attendeeIds[1] }))).toEqual([
      true,
      true,
    ])
    expect(marked(await patch(`${id}/no-show`, { noShow: false }))).toEqual([false, true])
    const last = (await desk.eventsOf(id)).at(-1)
    expect(last.data).toMatchObject({ attendeeId: attendeeIds[0] })
  })

  test('of an appointment and an attendee that exist', async () => {
    const id = await desk.booked(await desk.host(), monday('09:00'))
    expect(codeOf(await patch(`${NOBODY}/no-show`, {}))).toEqual([404, 'appointment_not_found'])
    expect(codeOf(await patch(`${id}/no-show`, { attendeeId: NOBODY }))).toEqual([
      404,
      'attendee_not_found',
    ])
    expect(fields(await patch(`${id}/no-show`, { noShow: 'yes' }))).toEqual([400, 'noShow'])
  })
})

test('another company’s key changes nothing of an appointment', async () => {
  const id = await desk.booked(await desk.host(), monday('09:00'))
  const { apiKey: key } = await punctual.secondCompany()
  const before = await desk.get(id)
  for (const [path, body] of [
    ['guest', { email: 'g@example.com' }],
    ['notes', { note: 'x' }],
    ['transcription', { summary: 'x' }],
    ['no-show', {}],
  ] as const) {
    expect(codeOf(await patch(`${id}/${path}`, body, { key }))).toEqual([
      404,
      'appointment_not_found',
    ])
  }
  expect(await desk.get(id)).toEqual(before)
})
