import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import {
  type Desk,
  deskOf,
  GUEST,
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

const group = (spots: number, more: object = {}) => desk.hostWith({ spots, ...more })
const FULL = [409, 'slot_taken', 'seats_full']

/** Books one seat for somebody of that name. */
async function seat(of: Host, start: string, name: string) {
  const attendee = { ...GUEST, firstname: name, email: `${name.toLowerCase()}@example.com` }
  const { status, body } = await desk.book(of, start, { attendee })
  expect(status).toBe(201)
  return body as { id: string; secret: string }
}

async function attendeeId(id: string, name: string): Promise<string> {
  const { attendees } = await desk.get(id)
  return attendees.find(({ firstname }: { firstname: string }) => firstname === name).id
}

const blocksOf = ({ userId }: Host) =>
  punctual.sql<{ id: string; is_session: boolean; state: string }>(
    'SELECT appointment_id AS id, is_session, state FROM host_blocks WHERE host_id = $1',
    [userId],
  )
const seatsOf = (id: string) =>
  punctual.sql<{ seat_no: number }>(
    'SELECT seat_no FROM seats WHERE session_id = $1 ORDER BY seat_no',
    [id],
  )

/** What a start is listed with: the seats of a session that has begun. */
async function spotAt({ meetingTypeId }: Host, start: string) {
  const query = `meetingTypeId=${meetingTypeId}&start=2026-12-07&end=2026-12-07`
  const { body } = await desk.call('GET', `/v4/booking-availability?${query}`)
  const spots = body.dates.flatMap(({ spots }: { spots: object[] }) => spots)
  return spots.find(({ startTime }: { startTime: string }) => startTime === start) ?? null
}

describe('seats of a group', () => {
  test('as many as there are spots: one appointment, a secret each; then it is full', async () => {
    const ada = await group(3)
    const made = [
      await seat(ada, monday('09:00'), 'Ann'),
      await seat(ada, monday('09:00'), 'Bob'),
      await seat(ada, monday('09:00'), 'Cleo'),
    ]
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
    expect(new Set(made.map(({ secret }) => secret)).size).toBe(3)
    expect(refusal(await desk.book(ada, monday('09:00')))).toEqual(FULL)
    expect(refusal(await desk.hold(ada, monday('09:00')))).toEqual(FULL)
    const whole = await desk.get(made[0]?.id as string)
    expect(whole).toMatchObject({ spots: 3, takenSpots: 3, secret: made[0]?.secret, sequence: 0 })
    expect(whole.attendees.map(({ firstname }: { firstname: string }) => firstname)).toEqual([
      'Ann',
      'Bob',
      'Cleo',
    ])
    expect(whole.attendees.map(({ secret }: { secret: string }) => secret)).toEqual(
      made.map(({ secret }) => secret),
    )
    expect(await blocksOf(ada)).toEqual([{ id: whole.id, is_session: true, state: 'confirmed' }])
    const created = await desk.eventsOf(whole.id)
    expect(created.map(({ type }) => type)).toEqual(Array(3).fill('booking_created'))
    expect(created.map(({ data }) => data.secret)).toEqual(made.map(({ secret }) => secret))
    expect(created.map(({ data }) => data.takenSpots)).toEqual([1, 2, 3])
  })

  test('a start is listed with its seats until none is left', async () => {
    const ada = await group(2)
    expect(await spotAt(ada, monday('09:00'))).not.toHaveProperty('appointment')
    const { id } = await seat(ada, monday('09:00'), 'Ann')
    expect(await spotAt(ada, monday('09:00'))).toMatchObject({
      appointment: { id, totalSpots: 2, takenSpots: 1 },
    })
    await seat(ada, monday('09:00'), 'Bob')
    expect(await spotAt(ada, monday('09:00'))).toBeNull()
    expect(await spotAt(ada, monday('09:30'))).not.toBeNull()
  })

  test('what overlaps a session is closed, its own start is not', async () => {
    const ada = await group(3, { timeslotInterval: 15 })
    await seat(ada, monday('09:30'), 'Ann')
    expect(refusal(await desk.book(ada, monday('09:15')))).toEqual([
      409,
      'slot_taken',
      'slot_taken',
    ])
    expect(refusal(await desk.book(ada, monday('09:45')))[2]).toBe('slot_taken')
    const other = await desk.another(ada, { spots: 3 })
    expect(refusal(await desk.book(other, monday('09:30')))[2]).toBe('slot_taken')
    await seat(ada, monday('09:30'), 'Bob')
  })

  test('each attendee has own notes, guests and zone', async () => {
    const ada = await group(2)
    const notes = [{ topic: 'tea' }, { topic: 'milk' }]
    const ids = [
      await desk.booked(ada, monday('09:00'), { attendee: { ...GUEST, notes: notes[0] } }),
      await desk.booked(ada, monday('09:00'), { attendee: { ...GUEST, notes: notes[1] } }),
    ]
    const { attendees } = await desk.get(ids[1] as string)
    expect(attendees.map((one: { notes: object }) => one.notes)).toEqual(notes)
  })

  test('a session is of its own length and start, whatever the type makes now', async () => {
    const ada = await group(3)
    const { id } = await seat(ada, monday('09:30'), 'Ann')
    await desk.change(ada, { meetingInfo: { duration: 60 }, timeslotInterval: 60 })
    expect(await seat(ada, monday('09:30'), 'Bob')).toMatchObject({ id })
    expect((await desk.get(id)).end).toBe(monday('10:00'))
  })

  test('can be joined though hours have changed, not once it is too soon', async () => {
    const ada = await group(4)
    const { id } = await seat(ada, monday('09:00'), 'Ann')
    const schedule = { tuesday: { enabled: true, hours: [{ start: '09:00', end: '17:00' }] } }
    const path = `/v4/availability/${ada.availabilityId}`
    await desk.call('PATCH', path, { body: { schedule }, user: ada.userId })
    expect(await desk.listed(ada)).toEqual(['09:00'])
    expect(await seat(ada, monday('09:00'), 'Bob')).toMatchObject({ id })
    expect(refusal(await desk.book(ada, monday('09:30')))[1]).toBe('not_on_grid')
    await desk.change(ada, { bookingMinimum: 100_000 })
    expect(await desk.listed(ada)).toEqual([])
    expect((await desk.book(ada, monday('09:00'))).status).not.toBe(201)
    expect((await desk.book(ada, monday('09:00'), { ignoreAvailability: true })).status).toBe(201)
  })

  test('ignoreAvailability joins a session, and does not get into a full one', async () => {
    const ada = await group(2)
    const anyway = { ignoreAvailability: true }
    const night = onDay('2026-12-06', '03:00')
    const id = await desk.booked(ada, night, anyway)
    expect(await desk.booked(ada, night, anyway)).toBe(id)
    const full = await desk.book(ada, night, anyway)
    expect([full.status, full.body.code]).toEqual([409, 'slot_taken'])
    await seat(ada, monday('09:00'), 'Ann')
    await seat(ada, monday('09:00'), 'Bob')
    expect(refusal(await desk.book(ada, monday('09:00'), anyway))).toEqual(FULL)
  })

  test('of another duration, the session that is there is what one joins', async () => {
    const ada = await group(3, { meetingOptions: { allowedDurations: [60] } })
    const id = await desk.booked(ada, monday('09:00'), { duration: 60 })
    expect(await desk.booked(ada, monday('09:00'))).toBe(id)
    expect((await desk.get(id)).end).toBe(monday('10:00'))
    expect(refusal(await desk.book(ada, monday('09:30')))[2]).toBe('slot_taken')
  })

  test('sixteen at once for five seats: five attendees, eleven refused as full', async () => {
    const ada = await group(5)
    const all = await Promise.all(Array.from({ length: 16 }, () => desk.book(ada, monday('09:00'))))
    const won = all.filter(({ status }) => status === 201)
    expect(new Set(won.map(({ body }) => body.id)).size).toBe(1)
    expect(won).toHaveLength(5)
    expect(all.filter(({ status }) => status !== 201).map(refusal)).toEqual(Array(11).fill(FULL))
  })
})

describe('spots that change', () => {
  test('lowered below what is taken: full, and nobody loses a seat', async () => {
    const ada = await group(3)
    const { id } = await seat(ada, monday('09:00'), 'Ann')
    await seat(ada, monday('09:00'), 'Bob')
    await seat(ada, monday('09:00'), 'Cleo')
    await desk.change(ada, { spots: 2 })
    expect(await spotAt(ada, monday('09:00'))).toBeNull()
    expect(refusal(await desk.book(ada, monday('09:00')))).toEqual(FULL)
    expect((await desk.get(id)).takenSpots).toBe(3)
    await desk.cancel(id, { attendeeId: await attendeeId(id, 'Ann') })
    expect(refusal(await desk.book(ada, monday('09:00')))).toEqual(FULL)
    await desk.cancel(id, { attendeeId: await attendeeId(id, 'Bob') })
    expect(await seat(ada, monday('09:00'), 'Dora')).toMatchObject({ id })
    expect(refusal(await desk.book(ada, monday('09:00')))).toEqual(FULL)
  })

  test('raised: there is room again', async () => {
    const ada = await group(2)
    const { id } = await seat(ada, monday('09:00'), 'Ann')
    await seat(ada, monday('09:00'), 'Bob')
    await desk.change(ada, { spots: 3 })
    expect(await seat(ada, monday('09:00'), 'Cleo')).toMatchObject({ id })
    expect(refusal(await desk.book(ada, monday('09:00')))).toEqual(FULL)
  })

  test('to one and back: a session stays one, a single meeting stays single', async () => {
    const ada = await group(3)
    const { id } = await seat(ada, monday('09:00'), 'Ann')
    await desk.change(ada, { spots: 1 })
    expect(refusal(await desk.book(ada, monday('09:00')))).toEqual([
      409,
      'slot_taken',
      'slot_taken',
    ])
    const single = await desk.booked(ada, monday('10:00'))
    await desk.change(ada, { spots: 3 })
    expect(await seat(ada, monday('09:00'), 'Bob')).toMatchObject({ id })
    expect(refusal(await desk.book(ada, monday('10:00')))[2]).toBe('slot_taken')
    expect((await desk.cancel(single)).status).toBe(200)
    expect((await seat(ada, monday('10:00'), 'Cleo')).id).not.toBe(single)
  })
})

describe('cancelling in a group', () => {
  test('needs somebody: the attendee, or everybody', async () => {
    const ada = await group(3)
    const { id } = await seat(ada, monday('09:00'), 'Ann')
    const nobody = await desk.cancel(id)
    expect([nobody.status, nobody.body.code]).toEqual([400, 'attendee_required'])
    const stranger = await desk.cancel(id, { attendeeId: NOBODY })
    expect([stranger.status, stranger.body.code]).toEqual([404, 'attendee_not_found'])
    expect((await desk.get(id)).isCancelled).toBe(false)
  })

  test('one attendee: one seat is free, the others stay; the event says who', async () => {
    const ada = await group(2)
    const ann = await seat(ada, monday('09:00'), 'Ann')
    const bob = await seat(ada, monday('09:00'), 'Bob')
    const bobId = await attendeeId(ann.id, 'Bob')
    const left = await desk.cancel(ann.id, { attendeeId: bobId, reason: 'ill' })
    expect(left.status).toBe(200)
    expect(left.body).toMatchObject({ isCancelled: false, cancel: null, takenSpots: 1 })
    expect(left.body.attendees[1]).toMatchObject({
      id: bobId,
      isCancelled: true,
      cancel: { actionSource: 'host', reason: 'ill', actionAt: '2026-11-24T08:00:00.000Z' },
    })
    expect(left.body.attendees[0]).toMatchObject({ isCancelled: false, cancel: null })
    expect(await desk.get(ann.id)).toEqual(left.body)
    const last = (await desk.eventsOf(ann.id)).at(-1)
    expect(last.type).toBe('booking_cancelled')
    expect(last.data).toMatchObject({
      attendeeId: bobId,
      secret: bob.secret,
      isCancelled: false,
      takenSpots: 1,
    })
    const twice = await desk.cancel(ann.id, { attendeeId: bobId })
    expect([twice.status, twice.body.code]).toEqual([404, 'attendee_not_found'])
    expect(await seat(ada, monday('09:00'), 'Cleo')).toMatchObject({ id: ann.id })
    expect(refusal(await desk.book(ada, monday('09:00')))).toEqual(FULL)
    expect((await seatsOf(ann.id)).map(({ seat_no }) => seat_no)).toEqual([1, 2])
  })

  test('the last one ends the session and frees its time', async () => {
    const ada = await group(3)
    const ann = await seat(ada, monday('09:00'), 'Ann')
    const bob = await seat(ada, monday('09:00'), 'Bob')
    await desk.cancel(ann.id, { attendeeId: await attendeeId(ann.id, 'Ann') })
    const ended = await desk.cancel(ann.id, { attendeeId: await attendeeId(ann.id, 'Bob') })
    expect(ended.body).toMatchObject({ isCancelled: true, takenSpots: 0, sequence: 1 })
    expect(ended.body.cancel).toMatchObject({ actionSource: 'host' })
    expect(await blocksOf(ada)).toEqual([])
    expect(await seatsOf(ann.id)).toEqual([])
    const last = (await desk.eventsOf(ann.id)).at(-1)
    expect(last.data).toMatchObject({
      isCancelled: true,
      attendeeId: await attendeeId(ann.id, 'Bob'),
      secret: bob.secret,
    })
    expect((await desk.book(await desk.another(ada), monday('09:00'))).status).toBe(201)
    const again = await desk.cancel(ann.id, { cancelAll: true })
    expect([again.status, again.body.code]).toEqual([409, 'appointment_cancelled'])
  })

  test('everybody: seats and time are free, also of those who only hold one', async () => {
    const ada = await group(4)
    const ann = await seat(ada, monday('09:00'), 'Ann')
    await seat(ada, monday('09:00'), 'Bob')
    await desk.cancel(ann.id, { attendeeId: await attendeeId(ann.id, 'Ann'), reason: 'early' })
    const holdToken = await desk.held(ada, monday('09:00'))
    const ended = await desk.cancel(ann.id, { cancelAll: true, reason: 'all' })
    expect(ended.body).toMatchObject({ isCancelled: true, cancel: { reason: 'all' } })
    const reasons = ended.body.attendees.map((one: { cancel: { reason: string } }) => [
      one.cancel.reason,
    ])
    expect(reasons).toEqual([['early'], ['all']])
    expect(await blocksOf(ada)).toEqual([])
    expect(await seatsOf(ann.id)).toEqual([])
    const late = await desk.book(ada, monday('09:00'), { holdToken })
    expect([late.status, late.body.code]).toEqual([409, 'hold_expired'])
    const fresh = await seat(ada, monday('09:00'), 'Cleo')
    expect(fresh.id).not.toBe(ann.id)
  })

  test('a seat that is held outlives the last attendee: booked, the session goes on', async () => {
    const ada = await group(3)
    const ann = await seat(ada, monday('09:00'), 'Ann')
    const holdToken = await desk.held(ada, monday('09:00'))
    const ended = await desk.cancel(ann.id, { attendeeId: await attendeeId(ann.id, 'Ann') })
    expect(ended.body.isCancelled).toBe(true)
    expect((await blocksOf(ada)).map(({ state }) => state)).toEqual(['held'])
    const other = await desk.another(ada)
    expect(refusal(await desk.book(other, monday('09:00')))[2]).toBe('held')
    const id = await desk.booked(ada, monday('09:00'), { holdToken })
    expect(id).toBe(ann.id)
    expect(await desk.get(id)).toMatchObject({ isCancelled: false, cancel: null, takenSpots: 1 })
    expect((await desk.get(id)).sequence).toBe(ended.body.sequence + 1)
    expect((await blocksOf(ada)).map(({ state }) => state)).toEqual(['confirmed'])
    expect((await desk.eventsOf(id)).map(({ type }) => type)).toEqual([
      'booking_created',
      'booking_cancelled',
      'booking_created',
    ])
    expect((await desk.cancel(id, { cancelAll: true })).status).toBe(200)
  })

  test('or the hold lapses: the time is free, and the next session is another', async () => {
    const ada = await group(3)
    const ann = await seat(ada, monday('09:00'), 'Ann')
    await desk.held(ada, monday('09:00'))
    await desk.cancel(ann.id, { attendeeId: await attendeeId(ann.id, 'Ann') })
    punctual.clock.set('2026-11-24T08:05:00Z')
    const fresh = await seat(ada, monday('09:00'), 'Bob')
    expect(fresh.id).not.toBe(ann.id)
    expect((await desk.get(ann.id)).isCancelled).toBe(true)
  })

  test('attendee and everybody together mean everybody', async () => {
    const ada = await group(3)
    const ann = await seat(ada, monday('09:00'), 'Ann')
    await seat(ada, monday('09:00'), 'Bob')
    const body = { attendeeId: await attendeeId(ann.id, 'Ann'), cancelAll: true }
    expect((await desk.cancel(ann.id, body)).body).toMatchObject({ isCancelled: true })
  })
})

describe('moving a group', () => {
  test('moves it whole: seats, secrets and who sits there', async () => {
    const ada = await group(2)
    const ann = await seat(ada, monday('09:00'), 'Ann')
    const bob = await seat(ada, monday('09:00'), 'Bob')
    const moved = await desk.move(ann.id, monday('11:00'))
    expect(moved.body.appointment).toMatchObject({
      id: ann.id,
      start: monday('11:00'),
      takenSpots: 2,
      secret: ann.secret,
    })
    expect(moved.body.appointment.attendees[1].secret).toBe(bob.secret)
    expect(refusal(await desk.book(ada, monday('11:00')))).toEqual(FULL)
    const fresh = await seat(ada, monday('09:00'), 'Cleo')
    expect(fresh.id).not.toBe(ann.id)
    await desk.cancel(ann.id, { attendeeId: await attendeeId(ann.id, 'Bob') })
    expect(await seat(ada, monday('11:00'), 'Dora')).toMatchObject({ id: ann.id })
  })

  test('never into another session', async () => {
    const ada = await group(3)
    const ann = await seat(ada, monday('09:00'), 'Ann')
    const bob = await seat(ada, monday('10:00'), 'Bob')
    const refused = await desk.move(ann.id, monday('10:00'))
    expect([refused.status, refused.body.code]).toEqual([409, 'slot_taken'])
    expect((await desk.get(bob.id)).takenSpots).toBe(1)
    expect((await desk.get(ann.id)).start).toBe(monday('09:00'))
    expect(await seat(ada, monday('09:00'), 'Cleo')).toMatchObject({ id: ann.id })
  })
})
