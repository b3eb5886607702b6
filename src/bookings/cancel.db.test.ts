import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, deskOf, fields, monday, NOBODY, onDay } from '../../test/desk.ts'
import { boot, type Harness, TEST_NOW } from '../../test/harness.ts'

let punctual: Harness
let desk: Desk
beforeAll(async () => {
  punctual = await boot()
  desk = deskOf(punctual)
})
afterEach(() => punctual.clock.set(TEST_NOW))
afterAll(() => punctual.close())

type Way = (id: string, options?: object) => ReturnType<Desk['call']>

describe.each<[string, Way]>([
  [
    'cancelAppointment',
    (id, options) => punctual.call('POST', `/v4/appointment/${id}/cancel`, options),
  ],
  ['deleteAppointment', (id, options) => punctual.call('DELETE', `/v4/appointment/${id}`, options)],
])('%s', (_operation, end) => {
  test('ends the appointment: who, when and why are kept; one event', async () => {
    const ada = await desk.host()
    const { body: made } = await desk.book(ada, monday('09:00'))
    const before = await desk.get(made.id)
    punctual.clock.set('2026-11-24T09:00:00Z')
    const cancel = {
      actionSource: 'host',
      actionAt: '2026-11-24T09:00:00.000Z',
      actionBy: ada.userId,
      reason: 'The host is ill',
    }
    const options = { body: { reason: 'The host is ill' }, user: ada.userId }
    const ended = await end(made.id, options)
    expect(ended.status).toBe(200)
    expect(ended.body).toEqual({
      ...before,
      isCancelled: true,
      cancel,
      takenSpots: 0,
      sequence: 1,
      updatedAt: '2026-11-24T09:00:00.000Z',
      attendees: [{ ...before.attendees[0], isCancelled: true, cancel }],
    })
    expect(await desk.get(made.id)).toEqual(ended.body)
    const [, event, ...rest] = await desk.eventsOf(made.id)
    expect(rest).toEqual([])
    expect(event.type).toBe('booking_cancelled')
    expect(event.data).toMatchObject({ isCancelled: true, cancel, secret: made.secret })
  })

  test('frees the time at once', async () => {
    const ada = await desk.hostWith({ meetingInfo: { bufferBefore: 30, bufferAfter: 30 } })
    const id = await desk.booked(ada, monday('12:00'))
    expect(await desk.listed(ada)).not.toContain('12:30')
    await end(id)
    const left = await desk.listed(ada)
    expect(['11:30', '12:00', '12:30'].every(clock => left.includes(clock))).toBe(true)
    await desk.booked(ada, monday('12:00'))
  })

  test.each([
    ['no body', undefined],
    ['an empty one', {}],
    ['what is for groups and series', { cancelAll: true, cancelEntireSeries: true }],
    ['nulls', { reason: null, attendeeId: null, cancelAll: null }],
    ['an empty reason', { reason: '' }],
  ])('with %s', async (_what, body) => {
    const ada = await desk.host()
    const id = await desk.booked(ada, monday('09:00'))
    const ended = await end(id, body === undefined ? {} : { body })
    expect([ended.status, ended.body.isCancelled]).toEqual([200, true])
    const { userId } = punctual.company
    expect(ended.body.cancel).toMatchObject({ reason: null, actionBy: userId })
  })

  test('of one attendee, who may be named', async () => {
    const ada = await desk.host()
    const id = await desk.booked(ada, monday('09:00'))
    const stranger = await end(id, { body: { attendeeId: NOBODY } })
    expect([stranger.status, stranger.body.code]).toEqual([404, 'attendee_not_found'])
    const { attendeeIds } = await desk.get(id)
    const ended = await end(id, { body: { attendeeId: attendeeIds[0] } })
    expect([ended.status, ended.body.isCancelled]).toEqual([200, true])
  })

  test('a reason of at most 500 characters, line breaks among them', async () => {
    const ada = await desk.host()
    const id = await desk.booked(ada, monday('09:00'))
    expect(fields(await end(id, { body: { reason: 'x'.repeat(501) } }))).toEqual([400, 'reason'])
    expect(fields(await end(id, { body: { reason: 'x\0' } }))).toEqual([400, 'reason'])
    const reason = `Ill.\n${'x'.repeat(495)}`
    expect((await end(id, { body: { reason } })).body.cancel.reason).toBe(reason)
  })

  test('not twice, and not once it is over; until then yes', async () => {
    const ada = await desk.host()
    const id = await desk.booked(ada, monday('09:00'))
    await end(id, { body: { reason: 'first' } })
    const twice = await end(id, { body: { reason: 'second' } })
    expect([twice.status, twice.body.code]).toEqual([409, 'appointment_cancelled'])
    expect((await desk.get(id)).cancel.reason).toBe('first')
    expect(await desk.eventsOf(id)).toHaveLength(2)
    const [one, two] = [
      await desk.booked(ada, onDay('2026-11-24', '09:30')),
      await desk.booked(ada, onDay('2026-11-24', '10:00')),
    ]
    punctual.clock.set('2026-11-24T09:00:00Z')
    const over = await end(one)
    expect([over.status, over.body.code]).toEqual([409, 'appointment_past'])
    expect((await desk.get(one)).isCancelled).toBe(false)
    punctual.clock.set('2026-11-24T09:29:59Z')
    expect((await end(two)).status).toBe(200)
  })

  test('not one that is unknown, of another company, or no id', async () => {
    const ada = await desk.host()
    const id = await desk.booked(ada, monday('09:00'))
    const { apiKey } = await punctual.secondCompany()
    for (const [which, options] of [
      [NOBODY, {}],
      [id, { key: apiKey }],
    ] as const) {
      const refused = await end(which, options)
      expect([refused.status, refused.body.code]).toEqual([404, 'appointment_not_found'])
    }
    expect(fields(await end('17'))).toEqual([400, 'id'])
    expect((await desk.get(id)).isCancelled).toBe(false)
  })

  test('of a group: needs to know who', async () => {
    const ada = await desk.hostWith({ spots: 2 })
    const id = await desk.booked(ada, monday('09:00'))
    const nobody = await end(id)
    expect([nobody.status, nobody.body.code]).toEqual([400, 'attendee_required'])
    expect((await end(id, { body: { cancelAll: true } })).body.isCancelled).toBe(true)
  })

  test('while the type is gone: an appointment outlives its type', async () => {
    const ada = await desk.host()
    const id = await desk.booked(ada, monday('09:00'))
    const path = `/v4/meeting-type/${ada.meetingTypeId}`
    await desk.call('DELETE', path, { user: ada.userId })
    expect((await end(id)).status).toBe(200)
  })
})

test('two at once: one cancels, the other is told; one event', async () => {
  const ada = await desk.host()
  const id = await desk.booked(ada, monday('09:00'))
  const both = await Promise.all([desk.cancel(id), desk.cancel(id)])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(await desk.eventsOf(id)).toHaveLength(2)
})
