/** Bookings that wait for a confirmation, over HTTP. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, deskOf, GUEST, type Host, monday, NOBODY, refusal } from '../../test/desk.ts'
import { type Answer, boot, type Harness, TEST_NOW } from '../../test/harness.ts'
import { sweepHolds } from '../bookings/sweep-holds.ts'
import { expireLapsed } from './expire-lapsed.ts'

let punctual: Harness
let desk: Desk

beforeAll(async () => {
  punctual = await boot()
  desk = deskOf(punctual)
})
afterEach(async () => {
  punctual.clock.set(TEST_NOW)
  await settings({ doubleOptIn: false, requireHostConfirmation: false, provisionalHours: 24 })
})
afterAll(() => punctual.close())

const HOUR = 3_600_000
const settings = (body: object) =>
  desk.call('PATCH', '/v4/company/booking-settings', { body }).then(({ body: after }) => after)

const OPT_IN = { meetingOptions: { doubleOptIn: 'enabled' } }
const BY_HOST = { meetingOptions: { requireHostConfirmation: 'enabled' } }
const BOTH = { meetingOptions: { doubleOptIn: 'enabled', requireHostConfirmation: 'enabled' } }

async function waiting(of: Host, start = monday('09:00'), more: object = {}): Promise<string> {
  const { status, body } = await desk.book(of, start, more)
  if (status !== 201 || !body.provisionalBookingId) throw new Error(JSON.stringify(body))
  return body.provisionalBookingId
}

const list = async (query: string, user?: string) =>
  (
    await desk.call('GET', `/v4/provisional-booking/paginated?page=0&pageSize=50${query}`, {
      ...(user !== undefined && { user }),
    })
  ).body
/** As a key of the company reads it. */
async function read(of: Host, id: string) {
  const { provisionalBookings } = await list(`&userId=${of.userId}`)
  return provisionalBookings.find((one: { id: string }) => one.id === id)
}
const confirm = (id: string) =>
  desk.call('POST', `/v4/provisional-booking/${id}/confirm`, { body: {} })
const decline = (id: string, body: object = {}) =>
  desk.call('POST', `/v4/provisional-booking/${id}/decline`, { body })
const byToken = (token: string) => {
  const path = `/v4/public/provisional/${token}`
  return {
    see: () => desk.call('GET', path, { key: null }),
    confirm: () => desk.call('POST', `${path}/confirm`, { key: null, body: {} }),
    decline: (body: object = {}) => desk.call('POST', `${path}/decline`, { key: null, body }),
  }
}
async function tokensOf(id: string) {
  const [{ data }] = await desk.eventsOf(id)
  return { attendee: byToken(data.attendeeToken), host: byToken(data.hostToken) }
}
const typesOf = async (id: string) => (await desk.eventsOf(id)).map(({ type }) => type)
const sweep = async () => {
  const { db } = punctual.running
  await sweepHolds(db, punctual.clock.now())
  await expireLapsed({ db, relay: { wake: () => {} } }, punctual.clock.now())
}
const page = async ({ userId, meetingTypeId }: Host) => {
  const { body } = await desk.call('GET', `/v4/meeting-type/${meetingTypeId}`, { user: userId })
  return new URL(body.bookingUrl).pathname
}
const code = ({ status, body }: Answer) => [status, body.code, body.reason]

describe('a booking that waits', () => {
  test.each([
    ['doubleOptIn', OPT_IN],
    ['requireHostConfirmation', BY_HOST],
  ])('%s: is no appointment, and takes its time', async (type, options) => {
    const ada = await desk.hostWith(options)
    const { status, body } = await desk.book(ada, monday('09:00'))
    expect([status, body]).toEqual([
      201,
      { bookingType: type, provisionalBookingId: expect.any(String) },
    ])
    expect(await desk.listed(ada)).not.toContain('09:00')
    expect(refusal(await desk.book(ada, monday('09:00')))).toEqual([409, 'slot_taken', 'pending'])
    expect(refusal(await desk.hold(ada, monday('09:00')))).toEqual([409, 'slot_taken', 'pending'])
    const { body: page } = await desk.call('GET', `/v4/appointment/paginated?userId=${ada.userId}`)
    expect(page.total).toBe(0)
    expect(await typesOf(body.provisionalBookingId)).toEqual(['provisional_booking_created'])
  })

  test('is booked without a key in the same way', async () => {
    const ada = await desk.hostWith(OPT_IN)
    const path = `/v4/public/page${await page(ada)}/booking`
    const body = { start: monday('09:00'), attendee: GUEST }
    const answer = await desk.call('POST', path, { key: null, body })
    expect([answer.status, answer.body]).toEqual([
      201,
      { bookingType: 'doubleOptIn', provisionalBookingId: expect.any(String) },
    ])
    expect(await desk.listed(ada)).not.toContain('09:00')
  })

  test('reads as it was asked for', async () => {
    const ada = await desk.hostWith(BY_HOST)
    const attendee = { ...GUEST, notes: { topic: 'tea' }, bringalongEmails: ['ann@example.com'] }
    const id = await waiting(ada, monday('09:00'), { attendee, icsTitle: 'Tea' })
    expect(await read(ada, id)).toMatchObject({
      id,
      type: 'requireHostConfirmation',
      status: 'pending',
      start: monday('09:00'),
      end: monday('09:30'),
      dto: {
        meetingTypeId: ada.meetingTypeId,
        start: monday('09:00'),
        duration: 30,
        hostIds: [ada.userId],
        icsTitle: 'Tea',
        attendee: { ...attendee, fullname: 'Grace Hopper' },
      },
      hosts: [{ id: ada.userId, givenName: 'Ada', userType: 'api-platform', picture: null }],
      meetingTypeId: ada.meetingTypeId,
      queueBookingInfo: null,
      deletedAt: null,
      createdAt: '2026-11-24T08:00:00.000Z',
      expiresAt: '2026-11-25T08:00:00.000Z',
      secret: null,
    })
  })

  test('says why at the host’s calendar: pending', async () => {
    const ada = await desk.hostWith(BY_HOST)
    await waiting(ada)
    const query = 'start=2026-12-07&end=2026-12-07&troubleshoot=true&timezone=Europe/Berlin'
    const { body } = await desk.call(
      'GET',
      `/v4/booking-availability?meetingTypeId=${ada.meetingTypeId}&${query}`,
    )
    expect(JSON.stringify(body)).toContain('"pending"')
  })

  test('counts towards limits', async () => {
    const limits = [{ per: 'day', scope: 'type', maxCount: 1 }]
    const ada = await desk.hostWith({ meetingOptions: { ...BY_HOST.meetingOptions, limits } })
    const id = await waiting(ada)
    expect(refusal(await desk.book(ada, monday('11:00')))[1]).toBe('limit_reached')
    await decline(id)
    await waiting(ada, monday('11:00'))
  })

  test('is repeated by its Idempotency-Key, not made twice', async () => {
    const ada = await desk.hostWith(OPT_IN)
    const once = { 'idempotency-key': 'waits-once' }
    const [first, again] = [
      await desk.book(ada, monday('09:00'), {}, once),
      await desk.book(ada, monday('09:00'), {}, once),
    ]
    expect([again.status, again.body]).toEqual([201, first.body])
    expect((await list(`&userId=${ada.userId}`)).total).toBe(1)
  })

  test('what is wrong with it is refused as ever', async () => {
    const ada = await desk.hostWith(OPT_IN)
    expect(refusal(await desk.book(ada, monday('09:10')))[1]).toBe('not_on_grid')
    await waiting(ada, monday('07:00'), { ignoreAvailability: true })
  })

  test('takes over what a hold held', async () => {
    const ada = await desk.hostWith(BY_HOST)
    const holdToken = await desk.held(ada, monday('09:00'))
    const id = await waiting(ada, monday('09:00'), { holdToken })
    expect(refusal(await desk.book(ada, monday('09:00')))).toEqual([409, 'slot_taken', 'pending'])
    punctual.clock.advance(HOUR)
    expect(refusal(await desk.book(ada, monday('09:00')))).toEqual([409, 'slot_taken', 'pending'])
    expect((await confirm(id)).body.status).toBe('confirmed')
  })

  test('a move of an appointment needs no confirmation', async () => {
    const ada = await desk.host()
    const id = await desk.booked(ada, monday('09:00'))
    await desk.change(ada, BOTH)
    expect((await desk.move(id, monday('10:00'))).status).toBe(200)
  })
})

describe('the settings', () => {
  test('of the company hold at once for every type that does not say otherwise', async () => {
    const [ada, off, plain] = [
      await desk.hostWith({ meetingOptions: { doubleOptIn: 'useCompanySettings' } }),
      await desk.hostWith({ meetingOptions: { doubleOptIn: 'disabled' } }),
      await desk.host(),
    ]
    for (const host of [ada, off, plain]) await desk.booked(host, monday('09:00'))
    expect(await settings({ doubleOptIn: true })).toEqual({
      doubleOptIn: true,
      requireHostConfirmation: false,
      provisionalHours: 24,
    })
    await waiting(ada, monday('10:00'))
    await waiting(plain, monday('10:00'))
    await desk.booked(off, monday('10:00'))
    await settings({ doubleOptIn: false, requireHostConfirmation: true, provisionalHours: 2 })
    const id = await waiting(plain, monday('11:00'))
    expect(await read(plain, id)).toMatchObject({
      type: 'requireHostConfirmation',
      expiresAt: '2026-11-24T10:00:00.000Z',
    })
    await settings({ requireHostConfirmation: false })
    await desk.booked(ada, monday('12:00'))
    const { body } = await desk.call('GET', '/v4/company/booking-settings')
    expect(body).toEqual({
      doubleOptIn: false,
      requireHostConfirmation: false,
      provisionalHours: 2,
    })
  })

  test('a type is asked for in three ways, and told back', async () => {
    const ada = await desk.hostWith(BOTH)
    const path = `/v4/meeting-type/${ada.meetingTypeId}`
    const { body } = await desk.call('GET', path, { user: ada.userId })
    expect(body.meetingOptions).toMatchObject(BOTH.meetingOptions)
  })

  test.each([0, 721, 1.5, 'x'])('%s hours are refused', async provisionalHours => {
    const answer = await desk.call('PATCH', '/v4/company/booking-settings', {
      body: { provisionalHours },
    })
    expect([answer.status, answer.body.code]).toEqual([400, 'validation_failed'])
  })
})

describe('confirming', () => {
  test('the attendee’s token makes the appointment, once', async () => {
    const ada = await desk.hostWith(OPT_IN)
    const id = await waiting(ada)
    const { attendee } = await tokensOf(id)
    expect((await attendee.see()).body).toMatchObject({
      role: 'attendee',
      status: 'pending',
      mayConfirm: true,
      mayDecline: true,
      appointmentId: null,
      secret: null,
    })
    punctual.clock.advance(HOUR)
    const { status, body } = await attendee.confirm()
    expect([status, body.status, body.mayConfirm]).toEqual([200, 'confirmed', false])
    expect((await attendee.confirm()).body).toEqual(body)
    expect((await attendee.see()).body).toEqual(body)
    const whole = await desk.get(body.appointmentId)
    expect(whole).toMatchObject({
      start: monday('09:00'),
      secret: body.secret,
      createdAt: '2026-11-24T09:00:00.000Z',
      attendees: [{ ...GUEST, secret: body.secret }],
    })
    expect(await typesOf(body.appointmentId)).toEqual(['booking_created'])
    expect(refusal(await desk.book(ada, monday('09:00')))[2]).toBe('slot_taken')
    punctual.clock.advance(48 * HOUR)
    await sweep()
    expect(await desk.listed(ada)).not.toContain('09:00')
    const own = `/v4/public/appointment/${body.appointmentId}?secret=${body.secret}`
    expect((await desk.call('GET', own, { key: null })).status).toBe(200)
    const seen = await read(ada, id)
    expect(seen).toMatchObject({ status: 'confirmed', decidedBy: seen.attendeeId })
  })

  test('the host confirms with a key or a token, once', async () => {
    const ada = await desk.hostWith(BY_HOST)
    const first = await waiting(ada)
    const { status, body } = await confirm(first)
    expect([status, body.status]).toEqual([200, 'confirmed'])
    expect((await confirm(first)).body).toEqual(body)
    expect(await desk.get(body.appointmentId)).toMatchObject({ secret: body.secret })
    const second = await waiting(ada, monday('10:00'))
    const { host } = await tokensOf(second)
    const done = await host.confirm()
    expect(done.body).toMatchObject({ role: 'host', status: 'confirmed', secret: null })
    expect((await host.confirm()).body).toEqual(done.body)
  })

  test('where both confirm, the host is first and then the attendee has all the time', async () => {
    const ada = await desk.hostWith(BOTH)
    const id = await waiting(ada)
    const { attendee, host } = await tokensOf(id)
    expect(code(await attendee.confirm())).toEqual([
      409,
      'provisional_waits',
      'requireHostConfirmation',
    ])
    punctual.clock.advance(23 * HOUR)
    const { body } = await confirm(id)
    expect(body).toMatchObject({
      type: 'doubleOptIn',
      status: 'pending',
      approvedAt: '2026-11-25T07:00:00.000Z',
      expiresAt: '2026-11-26T07:00:00.000Z',
      secret: null,
    })
    expect((await confirm(id)).body).toEqual(body)
    expect((await host.confirm()).body).toMatchObject({ status: 'pending', mayConfirm: false })
    punctual.clock.advance(23 * HOUR)
    await sweep()
    expect(refusal(await desk.book(ada, monday('09:00')))[2]).toBe('pending')
    const done = await attendee.confirm()
    expect(done.body.status).toBe('confirmed')
    expect(await desk.get(done.body.appointmentId)).toMatchObject({ start: monday('09:00') })
    expect(await typesOf(id)).toEqual([
      'provisional_booking_created',
      'provisional_booking_approved',
    ])
  })

  test('nobody opts in for the attendee', async () => {
    const ada = await desk.hostWith(OPT_IN)
    const id = await waiting(ada)
    const { host } = await tokensOf(id)
    const refused = [409, 'provisional_waits', 'doubleOptIn']
    expect(code(await confirm(id))).toEqual(refused)
    expect(code(await host.confirm())).toEqual(refused)
    expect((await host.see()).body).toMatchObject({ mayConfirm: false, mayDecline: true })
  })

  test('what was agreed is what is made, whatever has changed since', async () => {
    const ada = await desk.hostWith(BY_HOST)
    const id = await waiting(ada)
    const meetingInfo = { name: 'Other', duration: 60, bufferBefore: 30 }
    await desk.change(ada, { meetingInfo, enabled: false })
    const { body } = await confirm(id)
    expect(await desk.get(body.appointmentId)).toMatchObject({
      start: monday('09:00'),
      end: monday('09:30'),
    })
  })

  test('looking changes nothing, whoever follows the links of a mail', async () => {
    const ada = await desk.hostWith(OPT_IN)
    const id = await waiting(ada)
    const before = await read(ada, id)
    for (const token of [before.attendeeToken, before.hostToken]) {
      for (const rest of ['', '/confirm', '/decline']) {
        await desk.call('GET', `/v4/public/provisional/${token}${rest}`, { key: null })
      }
    }
    expect(await read(ada, id)).toEqual(before)
  })

  test('a token that is none, or an id of nobody, is not found', async () => {
    const ada = await desk.hostWith(OPT_IN)
    const { attendeeToken } = await read(ada, await waiting(ada))
    const [named = '', mac = ''] = attendeeToken.split('.')
    const bytes = Buffer.from(named, 'base64url')
    bytes[32] = 2
    const secret = await desk.get(await desk.booked(await desk.host(), monday('09:00')))
    const bent = [`${bytes.toString('base64url')}.${mac}`, 'x', secret.secret]
    for (const token of bent) {
      const own = byToken(token)
      for (const answer of [await own.see(), await own.confirm(), await own.decline()]) {
        expect(code(answer)).toEqual([404, 'provisional_not_found', undefined])
      }
    }
    expect((await confirm(NOBODY)).status).toBe(404)
    expect((await decline(NOBODY)).status).toBe(404)
  })
})

describe('declining', () => {
  test('frees the time, with a reason that the attendee sees', async () => {
    const ada = await desk.hostWith(BY_HOST)
    const id = await waiting(ada)
    const { attendee } = await tokensOf(id)
    const { status, body } = await decline(id, { reason: 'I am away' })
    expect([status, body]).toEqual([
      200,
      expect.objectContaining({
        status: 'declined_by_host',
        reason: 'I am away',
        decidedAt: '2026-11-24T08:00:00.000Z',
        decidedBy: punctual.company.userId,
      }),
    ])
    expect(await desk.listed(ada)).toContain('09:00')
    expect((await attendee.see()).body).toMatchObject({
      status: 'declined_by_host',
      reason: 'I am away',
      mayConfirm: false,
      mayDecline: false,
    })
    const last = (await desk.eventsOf(id)).at(-1)
    expect(last).toMatchObject({
      type: 'provisional_booking_declined',
      data: { status: 'declined_by_host', reason: 'I am away' },
    })
    const ended = [409, 'provisional_ended', 'declined_by_host']
    expect(code(await confirm(id))).toEqual(ended)
    expect(code(await decline(id))).toEqual(ended)
    expect(code(await attendee.confirm())).toEqual(ended)
    expect(code(await attendee.decline())).toEqual(ended)
    await waiting(ada)
  })

  test('the attendee withdraws, whoever it waits for', async () => {
    const ada = await desk.hostWith(BOTH)
    const id = await waiting(ada)
    const { attendee } = await tokensOf(id)
    expect((await attendee.decline({ reason: 'I am ill' })).body).toMatchObject({
      status: 'declined_by_attendee',
      reason: 'I am ill',
    })
    expect(await desk.listed(ada)).toContain('09:00')
    const seen = await read(ada, id)
    expect(seen.decidedBy).toBe(seen.attendeeId)
  })

  test('what is confirmed is cancelled, not declined', async () => {
    const ada = await desk.hostWith(BY_HOST)
    const id = await waiting(ada)
    const { appointmentId } = (await confirm(id)).body
    expect(code(await decline(id))).toEqual([409, 'provisional_ended', 'confirmed'])
    expect((await desk.cancel(appointmentId)).status).toBe(200)
    expect(await desk.listed(ada)).toContain('09:00')
  })
})

describe('lapsing', () => {
  test('at its end the time is free at once, and nobody confirms it any more', async () => {
    const ada = await desk.hostWith(BY_HOST)
    const id = await waiting(ada)
    punctual.clock.advance(24 * HOUR - 1)
    expect(await desk.listed(ada)).not.toContain('09:00')
    punctual.clock.advance(1)
    expect(await desk.listed(ada)).toContain('09:00')
    expect(code(await confirm(id))).toEqual([409, 'provisional_ended', 'expired'])
    expect(code(await decline(id))).toEqual([409, 'provisional_ended', 'expired'])
    expect(await read(ada, id)).toMatchObject({ status: 'expired' })
    const next = await waiting(ada)
    await sweep()
    await sweep()
    expect(await typesOf(id)).toEqual([
      'provisional_booking_created',
      'provisional_booking_expired',
    ])
    expect(await read(ada, id)).toMatchObject({
      status: 'expired',
      decidedAt: '2026-11-25T08:00:00.000Z',
      decidedBy: null,
    })
    expect((await confirm(next)).body.status).toBe('confirmed')
  })

  test('it waits until its start at most', async () => {
    const ada = await desk.hostWith(BY_HOST)
    const id = await waiting(ada, '2026-11-24T10:00:00+01:00')
    expect((await read(ada, id)).expiresAt).toBe('2026-11-24T09:00:00.000Z')
  })

  test('nothing is left of what nobody took', async () => {
    const ada = await desk.hostWith({ ...BY_HOST, spots: 2 })
    await waiting(ada)
    punctual.clock.advance(24 * HOUR)
    await sweep()
    const left = await punctual.sql('SELECT appointment_id FROM host_blocks WHERE host_id = $1', [
      ada.userId,
    ])
    expect(left).toEqual([])
  })
})

describe('a seat of a group', () => {
  const three = () => desk.hostWith({ ...BY_HOST, spots: 3 })
  const named = (name: string) => ({ attendee: { ...GUEST, email: `${name}@example.com` } })

  test('is kept while it waits, and one by one they make one appointment', async () => {
    const ada = await three()
    const ids = []
    for (const name of ['ann', 'ben', 'cleo']) {
      ids.push(await waiting(ada, monday('09:00'), named(name)))
    }
    expect(refusal(await desk.book(ada, monday('09:00')))[2]).toBe('seats_full')
    const other = await desk.another(ada)
    expect(refusal(await desk.book(other, monday('09:00')))[2]).toBe('pending')
    const [ann, ben, cleo] = ids as [string, string, string]
    const { appointmentId } = (await confirm(ann)).body
    expect((await decline(ben)).body.status).toBe('declined_by_host')
    expect((await confirm(cleo)).body.appointmentId).toBe(appointmentId)
    const whole = await desk.get(appointmentId)
    expect(whole.attendees.map(({ email }: { email: string }) => email)).toEqual([
      'ann@example.com',
      'cleo@example.com',
    ])
    expect(await typesOf(appointmentId)).toEqual(['booking_created', 'booking_created'])
    await waiting(ada, monday('09:00'), named('dora'))
    expect(refusal(await desk.book(ada, monday('09:00')))[2]).toBe('seats_full')
    punctual.clock.advance(24 * HOUR)
    await sweep()
    await waiting(ada, monday('09:00'), named('emil'))
  })

  test('that waits goes with the session, and its attendee hears of it', async () => {
    for (const end of [
      (id: string) => desk.cancel(id, { cancelAll: true, reason: 'Off' }),
      (id: string) => desk.move(id, monday('15:00')),
    ]) {
      const ada = await three()
      const { appointmentId } = (await confirm(await waiting(ada))).body
      const id = await waiting(ada, monday('09:00'), named('ann'))
      expect((await end(appointmentId)).status).toBe(200)
      expect(await read(ada, id)).toMatchObject({ status: 'declined_by_host' })
      expect((await typesOf(id)).at(-1)).toBe('provisional_booking_declined')
      expect(await desk.listed(ada)).toContain('09:00')
      const [row] = await punctual.sql<{ seats: number }>(
        'SELECT count(*)::int AS seats FROM seats WHERE session_id = $1 AND is_pending',
        [appointmentId],
      )
      expect(row?.seats).toBe(0)
    }
  })

  test('brings an appointment back whose last attendee left meanwhile', async () => {
    const ada = await three()
    const first = (await confirm(await waiting(ada))).body
    const id = await waiting(ada, monday('09:00'), named('ann'))
    const attendeeId = first.attendeeId
    expect((await desk.cancel(first.appointmentId, { attendeeId })).body.isCancelled).toBe(true)
    expect((await confirm(id)).body).toMatchObject({ appointmentId: first.appointmentId })
    expect(await desk.get(first.appointmentId)).toMatchObject({ isCancelled: false, takenSpots: 1 })
  })
})

describe('what it was for goes', () => {
  test.each([null, 'keep', 'cancel'])('with its host (%s)', async appointments => {
    const ada = await desk.hostWith(BY_HOST)
    const id = await waiting(ada)
    const query = appointments === null ? '' : `?appointments=${appointments}`
    expect((await desk.call('DELETE', `/v4/user/${ada.userId}${query}`)).status).toBe(204)
    expect(await read(ada, id)).toMatchObject({
      status: 'declined_by_host',
      decidedBy: punctual.company.userId,
    })
    expect(code(await confirm(id))).toEqual([409, 'provisional_ended', 'declined_by_host'])
    expect((await typesOf(id)).at(-1)).toBe('provisional_booking_declined')
  })

  test('with its meeting type, and its time is free', async () => {
    const ada = await desk.hostWith(BY_HOST)
    const other = await desk.another(ada)
    const id = await waiting(ada)
    const path = `/v4/meeting-type/${ada.meetingTypeId}`
    expect((await desk.call('DELETE', path, { user: ada.userId })).status).toBe(204)
    expect(await read(ada, id)).toMatchObject({ status: 'declined_by_host' })
    await desk.booked(other, monday('09:00'))
  })
})

describe('the list', () => {
  test('is by status, type, user and company, newest first', async () => {
    const [ada, bea] = [await desk.hostWith(BY_HOST), await desk.hostWith(BY_HOST)]
    const made = []
    for (const clock of ['09:00', '10:00', '11:00', '12:00']) {
      made.push(await waiting(ada, monday(clock)))
      punctual.clock.advance(60_000)
    }
    const [first, second, third, fourth] = made as [string, string, string, string]
    const beas = await waiting(bea)
    await decline(second)
    await confirm(third)
    punctual.clock.set('2026-11-25T08:01:30Z')
    const ids = async (query: string, user?: string) =>
      (await list(query, user)).provisionalBookings.map(({ id }: { id: string }) => id)
    expect(await ids('', ada.userId)).toEqual([fourth, third, second, first])
    expect(await ids('&status=pending', ada.userId)).toEqual([fourth])
    expect(await ids('&status=expired', ada.userId)).toEqual([first])
    expect(await ids('&status=confirmed', ada.userId)).toEqual([third])
    expect(await ids('&status=declined_by_host', ada.userId)).toEqual([second])
    expect(await ids(`&meetingTypeId=${bea.meetingTypeId}`)).toEqual([beas])
    expect(await ids(`&userId=${bea.userId}`, ada.userId)).toEqual([beas])
    expect(await ids('&all=true', ada.userId)).toEqual(expect.arrayContaining([beas, first]))
    expect(await ids('')).toEqual(expect.arrayContaining([beas, first]))
    const { body } = await desk.call('GET', '/v4/provisional-booking/paginated?page=1&pageSize=3', {
      user: ada.userId,
    })
    expect([body.total, body.provisionalBookings.map(({ id }: { id: string }) => id)]).toEqual([
      4,
      [first],
    ])
  })
})
