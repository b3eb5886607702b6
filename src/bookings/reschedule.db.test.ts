import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import {
  type Desk,
  deskOf,
  fields,
  type Host,
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

const blocksOf = ({ userId }: Host) =>
  punctual.sql<{ id: string; starts_at: Date; ends_at: Date }>(
    `SELECT appointment_id AS id, starts_at, ends_at FROM host_blocks WHERE host_id = $1
     ORDER BY starts_at`,
    [userId],
  )

describe('rescheduleAppointment', () => {
  test('id, secrets, UID and length stay; the sequence rises; one event', async () => {
    const ada = await desk.hostWith({ meetingOptions: { allowedDurations: [60] } })
    const { body: made } = await desk.book(ada, monday('09:00'), { duration: 60 })
    const before = await desk.get(made.id)
    punctual.clock.set('2026-11-24T09:00:00Z')
    const moved = await desk.move(made.id, onDay('2026-12-08', '10:00'))
    expect(moved.status).toBe(200)
    expect(Object.keys(moved.body)).toEqual(['appointment'])
    expect(moved.body.appointment).toEqual({
      ...before,
      start: onDay('2026-12-08', '10:00'),
      end: onDay('2026-12-08', '11:00'),
      rescheduledAt: '2026-11-24T09:00:00.000Z',
      rescheduleCount: 1,
      sequence: 1,
      updatedAt: '2026-11-24T09:00:00.000Z',
    })
    expect(moved.body.appointment.secret).toBe(made.secret)
    expect(await desk.get(made.id)).toEqual(moved.body.appointment)
    const [, event, ...rest] = await desk.eventsOf(made.id)
    expect(rest).toEqual([])
    expect(event.type).toBe('booking_rescheduled')
    expect(event.data).toMatchObject({
      start: onDay('2026-12-08', '10:00'),
      rescheduledAt: '2026-11-24T09:00:00.000Z',
      secret: made.secret,
    })
    const again = await desk.move(made.id, onDay('2026-12-09', '10:00'))
    expect(again.body.appointment).toMatchObject({ sequence: 2, rescheduleCount: 2 })
  })

  test('frees the old time and takes the new at once', async () => {
    const ada = await desk.host()
    const id = await desk.booked(ada, monday('09:00'))
    await desk.move(id, monday('12:00'))
    const left = await desk.listed(ada)
    expect([left.includes('09:00'), left.includes('12:00')]).toEqual([true, false])
    await desk.booked(ada, monday('09:00'))
    expect(refusal(await desk.book(ada, monday('12:00')))[2]).toBe('slot_taken')
  })

  test('onto time that overlaps its own, buffers too, and onto its own start', async () => {
    const ada = await desk.hostWith({
      timeslotInterval: 15,
      meetingInfo: { bufferBefore: 15, bufferAfter: 15 },
    })
    const id = await desk.booked(ada, monday('11:00'))
    for (const clock of ['11:15', '10:45', '10:45']) {
      expect((await desk.move(id, monday(clock))).status).toBe(200)
    }
    expect(await blocksOf(ada)).toHaveLength(1)
    expect((await desk.get(id)).rescheduleCount).toBe(3)
  })

  test('where the new time is taken, everything stays as it was', async () => {
    const ada = await desk.host()
    const id = await desk.booked(ada, monday('09:00'))
    await desk.booked(ada, monday('10:00'))
    const [before, blocks] = [await desk.get(id), await blocksOf(ada)]
    expect(refusal(await desk.move(id, monday('10:00')))).toEqual([409, 'slot_taken', 'slot_taken'])
    await desk.held(ada, monday('11:00'))
    expect(refusal(await desk.move(id, monday('11:00')))).toEqual([409, 'slot_taken', 'held'])
    expect(await desk.get(id)).toEqual(before)
    expect((await blocksOf(ada)).slice(0, 2)).toEqual(blocks)
    expect(refusal(await desk.book(ada, monday('09:00')))[2]).toBe('slot_taken')
    expect((await desk.eventsOf(id)).map(({ type }) => type)).toEqual(['booking_created'])
  })

  test('a hold that has lapsed is not in the way', async () => {
    const ada = await desk.host()
    const id = await desk.booked(ada, monday('09:00'))
    await desk.held(ada, monday('11:00'))
    punctual.clock.set('2026-11-24T08:05:00Z')
    expect((await desk.move(id, monday('11:00'))).status).toBe(200)
  })

  test('refuses for the rules of the type as they are now', async () => {
    const ada = await desk.host()
    const id = await desk.booked(ada, monday('09:00'))
    const to = async (start: string, more: object = {}) =>
      refusal(await desk.move(id, start, more)).slice(0, 2)
    expect(await to(monday('09:10'))).toEqual([400, 'not_on_grid'])
    expect(await to('2026-12-07T10:00:01+01:00')).toEqual([400, 'not_on_grid'])
    expect(await to(onDay('2026-11-23', '09:00'))).toEqual([409, 'past'])
    await desk.change(ada, {
      timeslotInterval: 15,
      bookingMinimum: 120,
      daysIntoFuture: { mode: 'limit', bookingLimit: 20 * 1440 },
    })
    expect(await to(monday('16:45'))).toEqual([400, 'outside_hours'])
    expect(await to(onDay('2026-11-24', '10:00'))).toEqual([409, 'inside_notice'])
    expect(await to(onDay('2026-12-15', '10:00'))).toEqual([409, 'beyond_horizon'])
    expect(fields(await desk.move(id, 'later'))).toEqual([400, 'start'])
    expect((await desk.get(id)).start).toBe(monday('09:00'))
  })

  test('ignoreAvailability goes past them, never past what is taken', async () => {
    const ada = await desk.hostWith({ bookingMinimum: 1440 })
    const id = await desk.booked(ada, monday('09:00'))
    const anyway = { ignoreAvailability: true }
    const night = onDay('2026-12-06', '03:07')
    expect((await desk.move(id, night)).status).toBe(400)
    const odd = await desk.move(id, '2026-12-06T03:07:01+01:00', anyway)
    expect(refusal(odd)).toEqual([400, 'not_on_grid', 'not_on_grid'])
    expect((await desk.move(id, night, anyway)).body.appointment.start).toBe(night)
    const other = await desk.booked(ada, monday('10:00'))
    const taken = await desk.move(other, night, anyway)
    expect([taken.status, taken.body.code]).toEqual([409, 'slot_taken'])
    expect((await desk.get(other)).start).toBe(monday('10:00'))
  })

  test('buffers are those of the type now; the length is that of the appointment', async () => {
    const ada = await desk.host()
    const id = await desk.booked(ada, monday('09:00'))
    await desk.change(ada, { meetingInfo: { duration: 60, bufferBefore: 20, bufferAfter: 40 } })
    expect((await desk.move(id, monday('12:00'))).body.appointment.end).toBe(monday('12:30'))
    expect(await blocksOf(ada)).toEqual([
      { id, starts_at: new Date(monday('11:40')), ends_at: new Date(monday('13:10')) },
    ])
  })

  test('over a change of the clocks the new offset is shown', async () => {
    const ada = await desk.host()
    const id = await desk.booked(ada, monday('09:00'))
    const moved = await desk.move(id, '2027-03-29T07:00:00Z')
    expect(moved.body.appointment.start).toBe('2027-03-29T09:00:00+02:00')
  })

  test('not an appointment that is unknown, of another company, cancelled or over', async () => {
    const ada = await desk.host()
    const unknown = await desk.move(NOBODY, monday('09:00'))
    expect([unknown.status, unknown.body.code]).toEqual([404, 'appointment_not_found'])
    const id = await desk.booked(ada, onDay('2026-11-24', '09:30'))
    const { apiKey } = await punctual.secondCompany()
    const path = `/v4/appointment/${id}/reschedule`
    const elsewhere = await desk.call('POST', path, {
      body: { start: monday('09:00') },
      key: apiKey,
    })
    expect([elsewhere.status, elsewhere.body.code]).toEqual([404, 'appointment_not_found'])
    punctual.clock.set('2026-11-24T08:59:59Z')
    expect((await desk.move(id, onDay('2026-11-24', '10:00'))).status).toBe(200)
    punctual.clock.set('2026-11-24T09:30:00Z')
    const over = await desk.move(id, monday('09:00'))
    expect([over.status, over.body.code]).toEqual([409, 'appointment_past'])
    const gone = await desk.booked(ada, monday('12:00'))
    await desk.cancel(gone)
    const cancelled = await desk.move(gone, monday('13:00'))
    expect([cancelled.status, cancelled.body.code]).toEqual([409, 'appointment_cancelled'])
    expect(await desk.listed(ada)).toContain('13:00')
  })

  test('not while the type is disabled, nor once it or the host is gone', async () => {
    const ada = await desk.host()
    const id = await desk.booked(ada, monday('09:00'))
    const code = async () => (await desk.move(id, monday('10:00'))).body.code
    await desk.change(ada, { enabled: false })
    expect(await code()).toBe('meeting_type_disabled')
    const path = `/v4/meeting-type/${ada.meetingTypeId}`
    await desk.call('DELETE', path, { user: ada.userId })
    expect(await code()).toBe('meeting_type_disabled')
    await desk.call('DELETE', `/v4/user/${ada.userId}?appointments=keep`)
    expect(await code()).toBe('meeting_type_disabled')
    expect(await desk.get(id)).toMatchObject({ start: monday('09:00'), isCancelled: false })
  })

  test('the same Idempotency-Key moves once', async () => {
    const ada = await desk.host()
    const id = await desk.booked(ada, monday('09:00'))
    const path = `/v4/appointment/${id}/reschedule`
    const asked = { body: { start: monday('10:00') }, headers: { 'idempotency-key': 'move' } }
    const first = await desk.call('POST', path, asked)
    const again = await desk.call('POST', path, asked)
    expect(again.body).toEqual(first.body)
    expect((await desk.get(id)).rescheduleCount).toBe(1)
  })

  test('two that swap: neither time is free, so neither moves', async () => {
    const ada = await desk.host()
    const [one, two] = [
      await desk.booked(ada, monday('09:00')),
      await desk.booked(ada, monday('10:00')),
    ]
    const both = await Promise.all([
      desk.move(one, monday('10:00')),
      desk.move(two, monday('09:00')),
    ])
    expect(both.map(({ status }) => status)).toEqual([409, 409])
    expect([(await desk.get(one)).start, (await desk.get(two)).start]).toEqual([
      monday('09:00'),
      monday('10:00'),
    ])
  })
})
