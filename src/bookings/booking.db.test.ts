import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import {
  type Desk,
  deskOf,
  fields,
  GUEST,
  monday,
  NOBODY,
  onDay,
  refusal,
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

const attendee = (more: object) => ({ attendee: { ...GUEST, ...more } })
const appointments = async () =>
  (await punctual.sql<{ id: string }>('SELECT id FROM appointments')).length

describe('createBooking', () => {
  test('answers id and secret and no bookingType; the appointment is what was asked', async () => {
    const ada = await desk.host()
    const notes = { utm_source: 'mail', rooms: ['a', 2, null], more: { yes: true } }
    const guests = ['ann@example.com', 'bob@example.com']
    const answer = await desk.book(ada, monday('09:30'), {
      attendee: {
        ...GUEST,
        phone: '+44 20 7946 0000',
        timezone: 'america/new_york',
        language: 'de',
        notes,
        bringalongEmails: guests,
        receiveReminders: false,
        dataPolicyAccepted: true,
      },
    })
    expect(answer.status).toBe(201)
    expect(Object.keys(answer.body).sort()).toEqual(['appointmentId', 'id', 'secret'])
    expect(answer.body.id).toBe(answer.body.appointmentId)
    const made = await desk.get(answer.body.id)
    expect(made).toMatchObject({
      start: '2026-12-07T09:30:00+01:00',
      end: '2026-12-07T10:00:00+01:00',
      timezone: 'Europe/Berlin',
      isCancelled: false,
      cancel: null,
      rescheduledAt: null,
      rescheduleCount: 0,
      sequence: 0,
      spots: null,
      takenSpots: 1,
      secret: answer.body.secret,
      hostIds: [ada.userId],
      hostingInfo: { mainHost: ada.userId, meetingLink: null },
      meetingTypeId: ada.meetingTypeId,
      companyId: punctual.company.companyId,
      createdAt: '2026-11-24T08:00:00.000Z',
    })
    expect(made.attendees).toEqual([
      {
        id: made.attendeeIds[0],
        ...GUEST,
        fullname: 'Grace Hopper',
        phone: '+44 20 7946 0000',
        timezone: 'America/New_York',
        language: 'de',
        notes,
        bringalongEmails: guests,
        receiveReminders: false,
        dataPolicyAccepted: true,
        noShow: false,
        isCancelled: false,
        cancel: null,
        createdAt: '2026-11-24T08:00:00.000Z',
        secret: answer.body.secret,
      },
    ])
  })

  test('what is booked is listed no more, and cannot be booked again', async () => {
    const ada = await desk.host()
    expect(await desk.listed(ada)).toContain('09:30')
    await desk.booked(ada, monday('09:30'))
    const left = await desk.listed(ada)
    expect([left.includes('09:30'), left.includes('09:00'), left.includes('10:00')]).toEqual([
      false,
      true,
      true,
    ])
    const again = await desk.book(ada, monday('09:30'))
    expect(refusal(again)).toEqual([409, 'slot_taken', 'slot_taken'])
    expect(again.body).toMatchObject({ error: 'Conflict', message: expect.any(String) })
  })

  test('a start is an instant, however it is spelt', async () => {
    const ada = await desk.host()
    const spellings = [
      '2026-12-07T08:00:00Z',
      '2026-12-07T09:30+01:00',
      '2026-12-07T14:30:00.000+05:30',
      '2026-12-07T05:30:00.000000-0400',
    ]
    const made = await Promise.all(spellings.map(start => desk.book(ada, start)))
    const starts = await Promise.all(made.map(async ({ body }) => (await desk.get(body.id)).start))
    expect(starts).toEqual(['09:00', '09:30', '10:00', '10:30'].map(monday))
  })

  test.each([
    ['no offset', '2026-12-07T09:00:00'],
    ['a date alone', '2026-12-07'],
    ['no such date', '2026-02-30T09:00:00Z'],
    ['words', 'tomorrow'],
    ['a number', 1_796_630_400_000],
    ['nothing', null],
  ])('a start that is no instant is 400: %s', async (_what, start) => {
    const ada = await desk.host()
    expect(fields(await desk.book(ada, start as string))).toEqual([400, 'start'])
  })

  test('the host is who hosts the type; only that one may be named, and no queue', async () => {
    const [ada, eve] = [await desk.host(), await desk.host()]
    for (const [clock, hostIds] of [
      ['09:00', [ada.userId]],
      ['09:30', ada.userId.toUpperCase()],
      ['10:00', []],
      ['10:30', null],
    ] as const) {
      expect((await desk.book(ada, monday(clock), { hostIds })).status).toBe(201)
    }
    const other = await desk.book(ada, monday('11:00'), { hostIds: [eve.userId] })
    expect(refusal(other).slice(0, 2)).toEqual([400, 'hosts_mismatch'])
    const queued = await desk.book(ada, monday('11:00'), { queueId: NOBODY })
    expect(refusal(queued).slice(0, 2)).toEqual([400, 'hosts_mismatch'])
    expect((await desk.book(ada, monday('11:00'), { hostIds: ['x'] })).body.errors[0].field).toBe(
      'hostIds.0',
    )
    expect(await desk.listed(ada)).toContain('11:00')
  })

  test('not a type that is unknown, another company’s, off, deleted or hostless', async () => {
    const ada = await desk.host()
    const start = monday('09:00')
    const unknown = await desk.book({ ...ada, meetingTypeId: NOBODY }, start)
    expect(refusal(unknown).slice(0, 2)).toEqual([404, 'meeting_type_not_found'])
    const { apiKey } = await punctual.secondCompany()
    const body = { meetingTypeId: ada.meetingTypeId, start, attendee: GUEST }
    const elsewhere = await desk.call('POST', '/v4/booking', { body, key: apiKey })
    expect(refusal(elsewhere).slice(0, 2)).toEqual([404, 'meeting_type_not_found'])
    await desk.change(ada, { enabled: false })
    expect(refusal(await desk.book(ada, start)).slice(0, 2)).toEqual([409, 'meeting_type_disabled'])
    await desk.change(ada, { enabled: true })
    expect((await desk.book(ada, start)).status).toBe(201)
    const path = `/v4/meeting-type/${ada.meetingTypeId}`
    await desk.call('DELETE', path, { user: ada.userId })
    const deleted = await desk.book(ada, monday('10:00'))
    expect(refusal(deleted).slice(0, 2)).toEqual([404, 'meeting_type_not_found'])
    const eve = await desk.host()
    await desk.book(eve, start)
    await desk.call('DELETE', `/v4/user/${eve.userId}?appointments=cancel`)
    expect((await desk.book(eve, start)).status).toBe(404)
  })
})

describe('why a start cannot be booked', () => {
  const refusedAt = async (ada: Awaited<ReturnType<Desk['host']>>, start: string, more = {}) =>
    refusal(await desk.book(ada, start, more))

  test('off the grid: by minutes, by seconds, or on a day without hours', async () => {
    const ada = await desk.host()
    const notOnGrid = [400, 'not_on_grid', 'not_on_grid']
    expect(await refusedAt(ada, monday('09:10'))).toEqual(notOnGrid)
    expect(await refusedAt(ada, '2026-12-07T09:00:01+01:00')).toEqual(notOnGrid)
    expect(await refusedAt(ada, '2026-12-07T09:00:00.001+01:00')).toEqual(notOnGrid)
    expect(await refusedAt(ada, monday('08:30'))).toEqual(notOnGrid)
    expect(await refusedAt(ada, onDay('2026-12-06', '09:00'))).toEqual(notOnGrid)
  })

  test('outside hours: a meeting that would last longer than they do', async () => {
    const ada = await desk.hostWith({ timeslotInterval: 15 })
    const late = await refusedAt(ada, monday('16:45'))
    expect(late).toEqual([400, 'outside_hours', 'outside_hours'])
    expect((await desk.book(ada, monday('16:30'))).status).toBe(201)
  })

  test('past: the minute that has begun is over, the next is not', async () => {
    const ada = await desk.host()
    punctual.clock.set('2026-11-24T08:00:00.001Z')
    const start = onDay('2026-11-24', '09:00')
    expect(await refusedAt(ada, start)).toEqual([409, 'past', 'past'])
    punctual.clock.set('2026-11-24T08:00:00Z')
    expect((await desk.book(ada, start)).status).toBe(201)
  })

  test('inside the notice; a start exactly as far ahead as it asks is open', async () => {
    const ada = await desk.hostWith({ bookingMinimum: 60 })
    const early = await refusedAt(ada, onDay('2026-11-24', '09:30'))
    expect(early).toEqual([409, 'inside_notice', 'inside_notice'])
    expect((await desk.book(ada, onDay('2026-11-24', '10:00'))).status).toBe(201)
  })

  test('beyond the horizon, in days or as dates; its last day is open', async () => {
    const ada = await desk.hostWith({ daysIntoFuture: { mode: 'limit', bookingLimit: 2 * 1440 } })
    const beyond = [409, 'beyond_horizon', 'beyond_horizon']
    expect(await refusedAt(ada, onDay('2026-11-27', '09:00'))).toEqual(beyond)
    expect((await desk.book(ada, onDay('2026-11-26', '16:30'))).status).toBe(201)
    await desk.change(ada, {
      daysIntoFuture: { mode: 'range', rangeMin: '2026-12-08', rangeMax: '2026-12-08' },
    })
    expect(await refusedAt(ada, monday('09:00'))).toEqual(beyond)
    expect((await desk.book(ada, onDay('2026-12-08', '16:30'))).status).toBe(201)
  })

  test('taken: what overlaps is slot_taken, what only meets buffers is buffer', async () => {
    const ada = await desk.hostWith({
      timeslotInterval: 15,
      meetingInfo: { bufferBefore: 5, bufferAfter: 10 },
    })
    await desk.booked(ada, monday('11:00'))
    const taken = async (clock: string) => (await refusedAt(ada, monday(clock)))[2]
    expect(await taken('10:45')).toBe('slot_taken')
    expect(await taken('11:15')).toBe('slot_taken')
    expect(await taken('10:30')).toBe('buffer')
    expect(await refusedAt(ada, monday('11:30'))).toEqual([409, 'slot_taken', 'buffer'])
    expect((await desk.book(ada, monday('10:15'))).status).toBe(201)
    expect((await desk.book(ada, monday('11:45'))).status).toBe(201)
  })

  test('taken by another type of the same host, not by another host', async () => {
    const [ada, eve] = [await desk.host(), await desk.host()]
    const long = await desk.another(ada, {
      meetingInfo: { name: 'Long', description: '', duration: 60, channel: 'phone' },
    })
    await desk.booked(long, monday('11:00'))
    expect(await refusedAt(ada, monday('11:30'))).toEqual([409, 'slot_taken', 'slot_taken'])
    expect((await desk.book(eve, monday('11:30'))).status).toBe(201)
  })

  test('pending and held', async () => {
    const ada = await desk.host()
    await desk.held(ada, monday('09:00'))
    expect(await refusedAt(ada, monday('09:00'))).toEqual([409, 'slot_taken', 'held'])
    await punctual.sql(
      `INSERT INTO host_blocks (company_id, host_id, appointment_id, meeting_type_id, starts_at,
         ends_at, state, expires_at) VALUES ($1, $2, gen_random_uuid(), $3, $4, $5, 'pending', $6)`,
      [
        punctual.company.companyId,
        ada.userId,
        ada.meetingTypeId,
        monday('10:00'),
        monday('10:30'),
        '2026-11-25T08:00:00Z',
      ],
    )
    expect(await refusedAt(ada, monday('10:00'))).toEqual([409, 'slot_taken', 'pending'])
  })
})

describe('what may be chosen', () => {
  test('one of the durations of the type', async () => {
    const ada = await desk.hostWith({ meetingOptions: { allowedDurations: [60] } })
    const id = await desk.booked(ada, monday('09:00'), { duration: 60 })
    expect((await desk.get(id)).end).toBe(monday('10:00'))
    expect((await desk.get(id)).meetingInfo.duration).toBe(60)
    const wrong = await desk.book(ada, monday('11:00'), { duration: 45 })
    expect([wrong.body.code, ...fields(wrong)]).toEqual(['duration_not_allowed', 400, 'duration'])
    expect(fields(await desk.book(ada, monday('11:00'), { duration: 4 }))).toEqual([
      400,
      'duration',
    ])
  })

  test('a channel that the type offers, by its old name too', async () => {
    const ada = await desk.hostWith({
      meetingOptions: { allowedChannels: ['phone', 'teamsForBusiness2', 'local'] },
    })
    const channelAt = async (clock: string, channel?: string) =>
      (await desk.get(await desk.booked(ada, monday(clock), { channel }))).meetingInfo.channel
    expect(await channelAt('09:00')).toBe('phone')
    expect(await channelAt('09:30', 'teams')).toBe('teamsForBusiness2')
    expect(await channelAt('10:00', 'in_person')).toBe('local')
    const wrong = await desk.book(ada, monday('11:00'), { channel: 'google_meet' })
    expect([wrong.body.code, ...fields(wrong)]).toEqual(['channel_not_allowed', 400, 'channel'])
    expect(fields(await desk.book(ada, monday('11:00'), { channel: 'pigeon' }))).toEqual([
      400,
      'channel',
    ])
  })

  test('the link of a custom channel is where to meet', async () => {
    const link = 'https://meet.example.com/ada'
    const ada = await desk.hostWith({
      meetingInfo: { channel: 'custom', customChannelName: 'Room', customChannelLink: link },
    })
    const made = await desk.get(await desk.booked(ada, monday('09:00')))
    expect(made.hostingInfo.meetingLink).toBe(link)
    expect(made.meetingInfo).toMatchObject({ channel: 'custom', meetingLink: link })
  })

  test('one of the locations of the type, by id, name or address; else the first', async () => {
    const ada = await desk.hostWith({
      meetingInfo: { channel: 'local' },
      locations: [{ name: 'Office', address: '1 Main Street' }, '2 Side Street'],
    })
    const { locations } = (
      await desk.call('GET', `/v4/meeting-type/${ada.meetingTypeId}`, { user: ada.userId })
    ).body
    const at = async (clock: string, location?: string) =>
      (await desk.get(await desk.booked(ada, monday(clock), { location }))).location
    expect(await at('09:00')).toBe('1 Main Street')
    expect(await at('09:30', 'office')).toBe('1 Main Street')
    expect(await at('10:00', locations[1].id)).toBe('2 Side Street')
    expect(await at('10:30', '2 side street')).toBe('2 Side Street')
    const wrong = await desk.book(ada, monday('11:00'), { location: '3 Far Street' })
    expect([wrong.body.code, ...fields(wrong)]).toEqual(['location_not_allowed', 400, 'location'])
  })

  test('at the attendee’s: where they say, beside or among their notes', async () => {
    const ada = await desk.hostWith({ meetingInfo: { channel: 'local-attendee' } })
    const beside = await desk.booked(ada, monday('09:00'), { location: '9 Home Street' })
    expect((await desk.get(beside)).location).toBe('9 Home Street')
    const notes = { address: '8 Home Street' }
    const among = await desk.booked(ada, monday('09:30'), attendee({ notes }))
    expect((await desk.get(among)).location).toBe('8 Home Street')
    expect((await desk.get(await desk.booked(ada, monday('10:00')))).location).toBeNull()
  })

  test('guests: at most five, each once, none where the type takes none', async () => {
    const ada = await desk.host()
    const emails = (count: number) => Array.from({ length: count }, (_, i) => `g${i}@example.com`)
    const bring = (clock: string, bringalongEmails: unknown) =>
      desk.book(ada, monday(clock), attendee({ bringalongEmails }))
    const five = await bring('09:00', emails(5))
    expect((await desk.get(five.body.id)).attendees[0].bringalongEmails).toEqual(emails(5))
    expect(fields(await bring('09:30', emails(6)))).toEqual([400, 'attendee.bringalongEmails'])
    expect(fields(await bring('09:30', ['nobody']))).toEqual([400, 'attendee.bringalongEmails.0'])
    const twice = await bring('09:30', ['a@example.com', 'a@example.com'])
    expect((await desk.get(twice.body.id)).attendees[0].bringalongEmails).toEqual(['a@example.com'])
    await desk.change(ada, { meetingOptions: { allowAddingGuests: false } })
    const none = await bring('10:00', emails(1))
    expect([none.body.code, ...fields(none)]).toEqual([
      'guests_not_allowed',
      400,
      'attendee.bringalongEmails',
    ])
    expect((await bring('10:00', [])).status).toBe(201)
  })

  test('answers to the questions of the type, by id or label', async () => {
    const ada = await desk.hostWith({
      questions: [
        { id: 'topic', label: 'What about?', required: true, type: 'text' },
        { id: 'size', label: 'Size', type: 'select', options: ['small', 'large'] },
        { id: 'when', label: 'Since when', type: 'date' },
      ],
    })
    const answer = (notes: object | undefined) =>
      desk.book(ada, monday('09:00'), attendee({ notes }))
    const named = (...ids: string[]) => [400, ...ids.map(id => `attendee.notes.${id}`)]
    expect(fields(await answer(undefined))).toEqual(named('topic'))
    expect(fields(await answer({ topic: '  ' }))).toEqual(named('topic'))
    expect(fields(await answer({ topic: 'x', size: 'huge', when: '2026-02-30' }))).toEqual(
      named('size', 'when'),
    )
    expect((await answer({ 'What about?': 'Tea', size: 'small' })).status).toBe(201)
  })
})

describe('who attends', () => {
  const attendeeOf = async (clock: string, given: object, more: object = {}) => {
    const ada = await desk.host()
    const id = await desk.booked(ada, monday(clock), { attendee: given, ...more })
    return (await desk.get(id)).attendees[0]
  }

  test.each([
    [{ fullname: 'Grace Brewster Hopper' }, ['Grace Brewster', 'Hopper', 'Grace Brewster Hopper']],
    [{ fullname: 'Plato' }, ['Plato', '', 'Plato']],
    [{ name: 'Grace Hopper' }, ['Grace', 'Hopper', 'Grace Hopper']],
    [{ firstName: 'Grace', lastName: 'Hopper' }, ['Grace', 'Hopper', 'Grace Hopper']],
    [{ firstname: 'Grace' }, ['Grace', '', 'Grace']],
    [{ firstname: 'G', fullname: 'Grace H' }, ['G', '', 'Grace H']],
    [{}, ['', '', '']],
    [{ firstname: '', lastname: null }, ['', '', '']],
  ])('%j has names', async (names, expected) => {
    const made = await attendeeOf('09:00', { email: 'x@example.com', ...names })
    expect([made.firstname, made.lastname, made.fullname]).toEqual(expected)
  })

  test('what is left out: reminders on, no notes, no guests', async () => {
    expect(await attendeeOf('09:00', { email: 'x@example.com' })).toMatchObject({
      receiveReminders: true,
      notes: {},
      bringalongEmails: [],
      phone: null,
      timezone: null,
      language: null,
      dataPolicyAccepted: null,
    })
  })

  test('notes and zone may stand beside the attendee, and notes may be text', async () => {
    const beside = { notes: 'Ring twice', timezone: 'Asia/Kathmandu' }
    expect(await attendeeOf('09:00', { email: 'x@example.com' }, beside)).toMatchObject({
      notes: { note: 'Ring twice' },
      timezone: 'Asia/Kathmandu',
    })
    const own = { email: 'x@example.com', notes: { a: 1 }, timezone: 'Europe/Rome' }
    expect(await attendeeOf('09:00', own, beside)).toMatchObject({
      notes: { a: 1 },
      timezone: 'Europe/Rome',
    })
  })

  test('a phone number is enough where the type says so, in both spellings', async () => {
    const phoneOnly = (ada: Awaited<ReturnType<Desk['host']>>, given: object) =>
      desk.book(ada, monday('09:00'), { phoneOnlyBooking: true, attendee: given })
    const phone = '+49 30 901820'
    const ada = await desk.host()
    expect(fields(await phoneOnly(ada, { phone }))).toEqual([400, 'attendee.email'])
    for (const switched of [
      { allowPhoneOnlyBooking: true },
      { meetingOptions: { allowPhoneOnlyBooking: true } },
    ]) {
      const eve = await desk.hostWith(switched)
      expect(fields(await phoneOnly(eve, {}))).toEqual([400, 'attendee.phone'])
      const { body } = await phoneOnly(eve, { phone, email: 'dropped@example.com' })
      expect((await desk.get(body.id)).attendees[0]).toMatchObject({ email: null, phone })
      const withoutSwitch = await desk.book(eve, monday('10:00'), { attendee: { phone } })
      expect(withoutSwitch.status).toBe(201)
    }
  })

  test.each([
    ['no attendee', undefined, 'attendee'],
    ['neither email nor phone', { fullname: 'X' }, 'attendee.email'],
    ['a phone alone', { phone: '+49 30 901820' }, 'attendee.email'],
    ['no email address', { email: 'nobody' }, 'attendee.email'],
    ['no phone number', { ...GUEST, phone: 'none' }, 'attendee.phone'],
    ['a line break in a name', { ...GUEST, firstname: 'A\nB' }, 'attendee.firstname'],
    ['NUL among notes', { ...GUEST, notes: { a: 'x\0' } }, 'attendee.notes'],
    ['half a surrogate pair', { ...GUEST, notes: { a: 'x\ud800' } }, 'attendee.notes'],
    ['notes too deep', { ...GUEST, notes: { a: { b: { c: 1 } } } }, 'attendee.notes.a'],
    ['too many notes', { ...GUEST, notes: many(101) }, 'attendee.notes'],
    ['notes too long', { ...GUEST, notes: { a: 'x'.repeat(20_000) } }, 'attendee.notes'],
  ])('%s is 400', async (_what, given, field) => {
    const ada = await desk.host()
    const [status, named] = fields(await desk.book(ada, monday('09:00'), { attendee: given }))
    expect([status, String(named).startsWith(field)]).toEqual([400, true])
  })

  test('a zone that is not known here costs nobody the booking', async () => {
    const ada = await desk.host()
    const attendee = { ...GUEST, timezone: 'CEST' }
    const id = (await desk.book(ada, monday('09:00'), { attendee })).body.id
    expect((await desk.get(id)).attendees[0].timezone).toBeNull()
  })

  test('what older clients send beside notes is kept with them', async () => {
    const ada = await desk.host()
    const given = {
      ...GUEST,
      company: 'Acme',
      customFields: { size: 'L' },
      notes: { topic: 'tea' },
    }
    const { body } = await desk.book(ada, monday('09:00'), { attendee: given, notes: 'hello' })
    const { notes } = (await desk.get(body.id)).attendees[0]
    expect(notes).toEqual({ note: 'hello', size: 'L', company: 'Acme', topic: 'tea' })
  })

  test('what only looks like NUL is kept', async () => {
    const notes = { path: 'c:\\u0000', emoji: '🙂', quote: '"\\' }
    expect((await attendeeOf('09:00', { ...GUEST, notes })).notes).toEqual(notes)
  })
})

const many = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, nth) => [`k${nth}`, nth]))

describe('texts of the invite', () => {
  test('are kept with the appointment, and bounded', async () => {
    const ada = await desk.host()
    const texts = { icsTitle: 'Tea', icsDescription: 'Bring\nmilk' }
    const id = await desk.booked(ada, monday('09:00'), texts)
    expect((await desk.get(id)).ics).toEqual({ title: 'Tea', description: 'Bring\nmilk' })
    const plain = await desk.booked(ada, monday('09:30'), { icsTitle: '' })
    expect((await desk.get(plain)).ics).toBeNull()
    const long = { icsTitle: 'x'.repeat(201), icsDescription: 'y'.repeat(2001) }
    expect(fields(await desk.book(ada, monday('10:00'), long))).toEqual([
      400,
      'icsTitle',
      'icsDescription',
    ])
  })
})

describe('ignoreAvailability', () => {
  const anyway = { ignoreAvailability: true }

  test('goes past hours, grid, notice, horizon and limits', async () => {
    const ada = await desk.hostWith({
      bookingMinimum: 1440,
      daysIntoFuture: { mode: 'limit', bookingLimit: 1440 },
      meetingOptions: { limits: [{ per: 'day', scope: 'type', maxCount: 1 }] },
    })
    const eve = await desk.hostWith({ bookingMinimum: 1440 })
    for (const start of [
      onDay('2026-12-06', '03:07'),
      onDay('2026-12-06', '05:00'),
      onDay('2026-11-24', '09:30'),
      onDay('2027-03-01', '22:00'),
      onDay('2026-11-23', '09:00'),
    ]) {
      expect((await desk.book(ada, start)).status).not.toBe(201)
      expect((await desk.book(ada, start, anyway)).status).toBe(201)
      expect((await desk.book(eve, start, anyway)).status).toBe(201)
    }
  })

  test('never past what is taken, and the reason is that', async () => {
    const ada = await desk.hostWith({ meetingInfo: { bufferAfter: 15 } })
    const night = onDay('2026-12-06', '03:00')
    await desk.booked(ada, night, anyway)
    expect(refusal(await desk.book(ada, night, anyway))).toEqual([409, 'slot_taken', 'slot_taken'])
    const soon = await desk.book(ada, onDay('2026-12-06', '03:40'), anyway)
    expect([soon.status, soon.body.code]).toEqual([409, 'slot_taken'])
    await desk.held(ada, monday('09:00'))
    const held = await desk.book(ada, monday('09:00'), anyway)
    expect(refusal(held)).toEqual([409, 'slot_taken', 'held'])
    const limited = await desk.hostWith({
      meetingOptions: { limits: [{ per: 'day', scope: 'type', maxCount: 1 }] },
    })
    await desk.booked(limited, night, anyway)
    const again = await desk.book(limited, night, anyway)
    expect([again.status, again.body.code]).toEqual([409, 'slot_taken'])
  })

  test('nor past whole minutes, durations and questions', async () => {
    const odd = await desk.book(await desk.host(), '2026-12-07T09:00:01+01:00', anyway)
    expect(refusal(odd)).toEqual([400, 'not_on_grid', 'not_on_grid'])
    const ada = await desk.hostWith({
      questions: [{ id: 'topic', label: 'Topic', type: 'text', required: true }],
    })
    const unanswered = await desk.book(ada, monday('09:00'), anyway)
    expect(fields(unanswered)).toEqual([400, 'attendee.notes.topic'])
    const long = { ...anyway, duration: 60, ...attendee({ notes: { topic: 'x' } }) }
    expect((await desk.book(ada, monday('09:00'), long)).body.code).toBe('duration_not_allowed')
  })
})

describe('Idempotency-Key', () => {
  const key = (name: string) => ({ 'idempotency-key': name })

  test.each([
    ['of one statement', {}],
    ['in a transaction', { spots: 3 }],
  ])('the same request again: the same reply, one appointment (%s)', async (what, settings) => {
    const ada = await desk.hostWith(settings)
    const before = await appointments()
    const first = await desk.book(ada, monday('09:00'), {}, key(what))
    const again = await desk.book(ada, monday('09:00'), {}, key(what))
    expect([first.status, again.status]).toEqual([201, 201])
    expect(again.body).toEqual(first.body)
    expect(again.headers.get('idempotent-replay')).toBe('true')
    expect(await appointments()).toBe(before + 1)
    expect(await desk.eventsOf(first.body.id)).toHaveLength(1)
  })

  test('another body is 422', async () => {
    const ada = await desk.host()
    await desk.booked(ada, monday('09:00'))
    await desk.book(ada, monday('10:00'), {}, key('two bodies'))
    const other = await desk.book(ada, monday('11:00'), {}, key('two bodies'))
    expect([other.status, other.body.code]).toEqual([422, 'idempotency_mismatch'])
    expect(await desk.listed(ada)).toContain('11:00')
  })

  test('a refusal is not kept: the start may be free the next time', async () => {
    const ada = await desk.host()
    const id = await desk.booked(ada, monday('09:00'))
    const refused = await desk.book(ada, monday('09:00'), {}, key('later'))
    expect(refusal(refused)).toEqual([409, 'slot_taken', 'slot_taken'])
    await desk.cancel(id)
    expect((await desk.book(ada, monday('09:00'), {}, key('later'))).status).toBe(201)
  })
})

describe('moving by a booking', () => {
  test.each(['appointmentId', 'rescheduledFromId'])('%s moves the appointment', async name => {
    const ada = await desk.host()
    const { body: made } = await desk.book(ada, monday('09:00'))
    const moved = await desk.book(ada, monday('10:00'), { [name]: made.id })
    expect(moved.status).toBe(201)
    expect(moved.body).toEqual(made)
    expect(await desk.get(made.id)).toMatchObject({ start: monday('10:00'), rescheduleCount: 1 })
    const left = await desk.listed(ada)
    expect([left.includes('09:00'), left.includes('10:00')]).toEqual([true, false])
  })

  test('an appointment that is unknown, cancelled or over', async () => {
    const ada = await desk.host()
    const to = (appointmentId: string) => desk.book(ada, monday('12:00'), { appointmentId })
    expect(refusal(await to(NOBODY)).slice(0, 2)).toEqual([404, 'appointment_not_found'])
    const gone = await desk.booked(ada, monday('09:00'))
    await desk.cancel(gone)
    expect(refusal(await to(gone)).slice(0, 2)).toEqual([409, 'appointment_cancelled'])
    const over = await desk.booked(ada, onDay('2026-11-24', '10:00'))
    punctual.clock.set('2026-11-24T09:30:00Z')
    expect(refusal(await to(over)).slice(0, 2)).toEqual([409, 'appointment_past'])
  })
})

describe('rules that another process changed', () => {
  const elsewhere = async ({ userId }: { userId: string }, set: string) => {
    await punctual.sql(`UPDATE meeting_types SET ${set} WHERE user_id = $1`, [userId])
    await punctual.sql('UPDATE users SET rules_version = rules_version + 1 WHERE id = $1', [userId])
  }

  test('a booking is judged by the rules that hold, though nobody told', async () => {
    const ada = await desk.host()
    await desk.booked(ada, monday('09:00'))
    await elsewhere(ada, 'duration_min = 60, step_min = 60')
    expect(refusal(await desk.book(ada, monday('09:30')))[1]).toBe('not_on_grid')
    const id = await desk.booked(ada, monday('10:00'))
    expect((await desk.get(id)).end).toBe(monday('11:00'))
    await elsewhere(ada, 'notice_min = 100000')
    expect(refusal(await desk.book(ada, monday('11:00')))[1]).toBe('inside_notice')
    await elsewhere(ada, 'notice_min = 0')
    expect((await desk.book(ada, monday('11:00'))).status).toBe(201)
    await elsewhere(ada, 'buffer_before_min = 30')
    expect(refusal(await desk.book(ada, monday('12:00')))).toEqual([409, 'slot_taken', 'buffer'])
    await elsewhere(ada, 'enabled = false')
    expect(refusal(await desk.book(ada, monday('15:00')))[1]).toBe('meeting_type_disabled')
  })

  test('nor is a limit or a group missed that came later', async () => {
    const ada = await desk.host()
    await desk.booked(ada, monday('09:00'))
    const limits = JSON.stringify({ limits: [{ per: 'day', scope: 'type', maxCount: 1 }] })
    await elsewhere(ada, `options = '${limits}'`)
    expect(refusal(await desk.book(ada, monday('10:00')))[1]).toBe('limit_reached')
    await elsewhere(ada, `options = '{}', spots = 2`)
    const id = await desk.booked(ada, monday('10:00'))
    expect(await desk.booked(ada, monday('10:00'))).toBe(id)
  })

  test('a change that is under way: the booking is of one moment, before it or after', async () => {
    const ada = await desk.host()
    await desk.booked(ada, monday('09:00'))
    const client = new pg.Client(punctual.connection)
    await client.connect()
    onTestFinished(() => client.end())
    await client.query('BEGIN')
    await client.query('UPDATE meeting_types SET notice_min = 100000 WHERE user_id = $1', [
      ada.userId,
    ])
    await client.query('UPDATE users SET rules_version = rules_version + 1 WHERE id = $1', [
      ada.userId,
    ])
    expect((await desk.book(ada, monday('10:00'))).status).toBe(201)
    await client.query('COMMIT')
    expect(refusal(await desk.book(ada, monday('11:00')))[1]).toBe('inside_notice')
  })
})

describe('what a booking costs', () => {
  /** Jobs of the product run beside, so the cheapest of several is looked at. */
  async function cheapest(of: Awaited<ReturnType<Desk['host']>>, clocks: string[], more = {}) {
    const costs: number[] = []
    for (const clock of clocks) {
      await punctual.settle()
      const before = punctual.running.db.statements()
      const { status } = await desk.book(of, monday(clock), more)
      costs.push(punctual.running.db.statements() - before)
      expect(status).toBe(201)
    }
    return Math.min(...costs)
  }

  test('one statement, where rules are in memory and count nothing', async () => {
    const ada = await desk.hostWith({ meetingOptions: { allowedDurations: [60] } })
    await desk.booked(ada, monday('09:00'))
    expect(await cheapest(ada, ['10:00', '11:00', '12:00'])).toBe(1)
    expect(await cheapest(ada, ['13:00', '14:00', '15:00'], { duration: 60 })).toBe(1)
  })

  test('a refusal by the rules costs one read, that they are still these', async () => {
    const ada = await desk.host()
    await desk.booked(ada, monday('09:00'))
    const query = vi.spyOn(punctual.running.db, 'query')
    onTestFinished(() => query.mockRestore())
    await desk.book(ada, monday('09:10'))
    const texts = query.mock.calls.map(([{ text }]) => text)
    expect(texts.filter(text => /rules_version/.test(text))).toHaveLength(1)
  })
})
