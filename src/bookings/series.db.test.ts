/** Series: whole or not at all, at the same wall time, each an appointment of its own. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import {
  type Desk,
  deskOf,
  fields,
  GUEST,
  type Host,
  monday,
  onDay,
  refusal,
} from '../../test/desk.ts'
import { type Answer, boot, type Harness, TEST_NOW } from '../../test/harness.ts'
import { WEEKDAYS } from '../availability/rules.ts'

let punctual: Harness
let desk: Desk
beforeAll(async () => {
  punctual = await boot()
  desk = deskOf(punctual)
})
afterEach(() => punctual.clock.set(TEST_NOW))
afterAll(() => punctual.close())

const WEEKLY = 'FREQ=WEEKLY;COUNT=4'
const book = (of: Host, start: string, rrule = WEEKLY, more: object = {}) =>
  desk.book(of, start, { recurrence: { rrule }, ...more })
const startsOf = ({ body }: Answer): string[] =>
  body.appointments.map(({ start }: { start: string }) => start)
const idsOf = ({ body }: Answer): string[] => body.appointments.map(({ id }: { id: string }) => id)
const countOf = async ({ userId }: Host): Promise<number> =>
  (await desk.call('GET', `/v4/appointment/paginated?userId=${userId}`)).body.total
const blocksOf = async ({ userId }: Host): Promise<number> =>
  (await punctual.sql('SELECT 1 FROM host_blocks WHERE host_id = $1', [userId])).length
const MONDAYS = ['2026-12-07', '2026-12-14', '2026-12-21', '2026-12-28']

describe('booking a series', () => {
  test('each is an appointment of its own with its secret and event', async () => {
    const ada = await desk.host()
    const made = await book(ada, monday('09:00'), 'FREQ=WEEKLY;INTERVAL=2;COUNT=3')
    expect(made.status).toBe(201)
    const { id, appointmentId, secret, seriesId, appointments } = made.body
    expect(appointments[0]).toEqual({ id, start: monday('09:00'), secret })
    expect(appointmentId).toBe(id)
    expect(startsOf(made)).toEqual(['2026-12-07', '2026-12-21', '2027-01-04'].map(at9))
    const secrets = new Set<string>()
    for (const [index, one] of appointments.entries()) {
      const seen = await desk.get(one.id)
      expect(seen).toMatchObject({
        seriesId,
        seriesIndex: index,
        rrule: 'FREQ=WEEKLY;INTERVAL=2;COUNT=3',
        start: one.start,
        secret: one.secret,
        attendees: [{ email: GUEST.email }],
      })
      secrets.add(one.secret)
      const own = await desk.call('GET', `/v4/public/appointment/${one.id}?secret=${one.secret}`, {
        key: null,
      })
      expect(own.status).toBe(200)
      const events = await desk.eventsOf(one.id)
      expect(events.map(({ type }) => type)).toEqual(['booking_created'])
      expect(events[0].data).toMatchObject({ seriesId, seriesIndex: index })
    }
    expect(secrets.size).toBe(3)
    expect(await desk.listed(ada, '2026-12-21')).not.toContain('09:00')
  })

  test('an appointment that is none of a series says so', async () => {
    const id = await desk.booked(await desk.host(), monday('09:00'))
    expect(await desk.get(id)).toMatchObject({ seriesId: null, seriesIndex: null, rrule: null })
  })

  test('nine o’clock in Berlin stays nine o’clock when the clock changes', async () => {
    punctual.clock.set('2026-10-01T08:00:00Z')
    const made = await book(await desk.host(), '2026-10-19T09:00:00+02:00', 'FREQ=WEEKLY;COUNT=3')
    expect(startsOf(made)).toEqual([
      '2026-10-19T09:00:00+02:00',
      '2026-10-26T09:00:00+01:00',
      '2026-11-02T09:00:00+01:00',
    ])
  })

  test('and in New York, whatever the offset that the start is sent with', async () => {
    const kay = await desk.host({ timezone: 'America/New_York' })
    const made = await book(kay, '2027-03-04T14:00:00Z', 'FREQ=WEEKLY;BYDAY=TH,TU;UNTIL=20270318')
    expect(made.status).toBe(201)
    expect(startsOf(made)).toEqual([
      '2027-03-04T09:00:00-05:00',
      '2027-03-09T09:00:00-05:00',
      '2027-03-11T09:00:00-05:00',
      '2027-03-16T09:00:00-04:00',
      '2027-03-18T09:00:00-04:00',
    ])
  })

  test('monthly leaves out what a month lacks', async () => {
    const open = [{ from: '00:00', to: '24:00' }]
    const ada = await desk.host()
    await desk.call('PATCH', `/v4/availability/${ada.availabilityId}`, {
      user: ada.userId,
      body: { schedule: WEEKDAYS.map(dayOfWeek => ({ dayOfWeek, intervals: open })) },
    })
    const made = await book(ada, onDay('2026-12-31', '09:00'), 'FREQ=MONTHLY;COUNT=3')
    expect(startsOf(made)).toEqual([
      '2026-12-31T09:00:00+01:00',
      '2027-01-31T09:00:00+01:00',
      '2027-03-31T09:00:00+02:00',
    ])
  })

  test.each([
    ['FREQ=DAILY;COUNT=3', 'FREQ must be WEEKLY or MONTHLY'],
    ['FREQ=WEEKLY;COUNT=3;BYHOUR=9', 'BYHOUR cannot be used'],
    ['FREQ=WEEKLY;BYDAY=TU;COUNT=3', 'BYDAY must have the day of the start, MO'],
    ['FREQ=MONTHLY;COUNT=40', 'must end within two years from now'],
  ])('%s is 400: %s', async (rrule, message) => {
    const answer = await book(await desk.host(), monday('09:00'), rrule)
    expect(fields(answer)).toEqual([400, 'recurrence.rrule'])
    expect(answer.body.errors[0].message).toContain(message)
  })

  test('a hold keeps the first of a series', async () => {
    const ada = await desk.host()
    const holdToken = await desk.held(ada, monday('09:00'))
    const later = await desk.booked(ada, onDay('2026-12-28', '09:00'))
    const refused = await book(ada, monday('09:00'), WEEKLY, { holdToken })
    expect(refused.body.errors).toEqual([
      { field: 'occurrences[3]', message: '2026-12-28T09:00:00+01:00: slot_taken' },
    ])
    await desk.cancel(later)
    const made = await book(ada, monday('09:00'), WEEKLY, { holdToken })
    expect(startsOf(made)).toEqual(MONDAYS.map(at9))
    expect(await blocksOf(ada)).toBe(4)
    const again = await book(ada, monday('09:00'), WEEKLY, { holdToken })
    expect(refusal(again)[1]).toBe('hold_expired')
    const other = await desk.held(ada, monday('10:00'))
    const elsewhere = await book(ada, monday('11:00'), WEEKLY, { holdToken: other })
    expect(fields(elsewhere)).toEqual([400, 'start'])
  })

  test('what moves is not booked as a series', async () => {
    const ada = await desk.host()
    const appointmentId = await desk.booked(ada, monday('10:00'))
    const moved = await book(ada, monday('11:00'), WEEKLY, { appointmentId })
    expect(fields(moved)).toEqual([400, 'appointmentId'])
  })

  test('of the same key and body it is one series, however often it is sent', async () => {
    const ada = await desk.host()
    const once = () =>
      desk.book(
        ada,
        monday('09:00'),
        { recurrence: { rrule: WEEKLY } },
        { 'idempotency-key': `series ${ada.userId}` },
      )
    const [first, second] = [await once(), await once()]
    expect(second.body).toEqual(first.body)
    expect(await countOf(ada)).toBe(4)
  })
})

const at9 = (date: string) => onDay(date, '09:00')

describe('whole or not at all', () => {
  test('names each occurrence that is closed, and keeps nothing', async () => {
    const ada = await desk.host()
    await desk.booked(ada, onDay('2026-12-14', '09:00'))
    await desk.held(ada, onDay('2026-12-28', '09:00'))
    const refused = await book(ada, monday('09:00'))
    expect(refusal(refused)).toEqual([409, 'series_refused', undefined])
    expect(refused.body.errors).toEqual([
      { field: 'occurrences[1]', message: '2026-12-14T09:00:00+01:00: slot_taken' },
      { field: 'occurrences[3]', message: '2026-12-28T09:00:00+01:00: slot_taken' },
    ])
    expect([await countOf(ada), await blocksOf(ada)]).toEqual([1, 2])
    expect(await desk.listed(ada)).toContain('09:00')
    expect((await book(ada, monday('10:00'))).status).toBe(201)
  })

  test('an occurrence outside the hours, too soon or too far ahead refuses all', async () => {
    const ada = await desk.hostWith({ daysIntoFuture: { mode: 'limit', bookingLimit: 20 * 1440 } })
    const far = await book(ada, monday('09:00'))
    expect(far.body.errors).toEqual([
      { field: 'occurrences[2]', message: '2026-12-21T09:00:00+01:00: beyond_horizon' },
      { field: 'occurrences[3]', message: '2026-12-28T09:00:00+01:00: beyond_horizon' },
    ])
    const eve = await desk.host()
    await desk.call('PATCH', `/v4/availability/${eve.availabilityId}`, {
      user: eve.userId,
      body: { exceptions: [{ date: '2026-12-21', intervals: [] }] },
    })
    const closed = await book(eve, monday('09:00'))
    expect(closed.body.errors).toEqual([
      { field: 'occurrences[2]', message: '2026-12-21T09:00:00+01:00: not_on_grid' },
    ])
    const past = await book(eve, onDay('2026-11-23', '09:00'))
    expect(past.body.errors).toEqual([
      { field: 'occurrences[0]', message: '2026-11-23T09:00:00+01:00: past' },
    ])
    const forced = await book(eve, monday('09:00'), WEEKLY, { ignoreAvailability: true })
    expect(forced.status).toBe(201)
  })

  test.each(['type', 'host'])('limits of the %s count the earlier ones', async scope => {
    const limits = [{ per: 'month', scope, maxCount: 3 }]
    const ada = await desk.hostWith({ meetingOptions: { limits } })
    const refused = await book(ada, monday('09:00'))
    expect(refused.body.errors).toEqual([
      { field: 'occurrences[3]', message: '2026-12-28T09:00:00+01:00: limit_reached' },
    ])
    expect(await countOf(ada)).toBe(0)
    const fits = await book(ada, onDay('2026-12-14', '09:00'))
    expect(startsOf(fits)).toHaveLength(4)
    expect(refusal(await desk.book(ada, monday('09:00')))[1]).toBe('limit_reached')
  })

  test('what is wrong with the rest of the booking is said as of one', async () => {
    const ada = await desk.host()
    const wrong = await book(ada, monday('09:00'), WEEKLY, { duration: 45 })
    expect(refusal(wrong).slice(0, 2)).toEqual([400, 'duration_not_allowed'])
    const eve = await desk.host()
    const other = await book(ada, monday('09:00'), WEEKLY, { hostIds: [eve.userId] })
    expect(refusal(other).slice(0, 2)).toEqual([400, 'hosts_mismatch'])
    await desk.change(ada, { enabled: false })
    expect(refusal(await book(ada, monday('09:00')))[1]).toBe('meeting_type_disabled')
    expect((await book({ ...ada, meetingTypeId: eve.userId }, monday('09:00'))).status).toBe(404)
  })

  test.each([
    ['a group', { spots: 3 }],
    ['what its host confirms', { meetingOptions: { requireHostConfirmation: 'enabled' } }],
    ['what its attendee confirms', { meetingOptions: { doubleOptIn: 'enabled' } }],
  ])('%s is booked one by one', async (_, settings) => {
    const ada = await desk.hostWith(settings)
    expect(refusal(await book(ada, monday('09:00'))).slice(0, 2)).toEqual([
      400,
      'series_not_allowed',
    ])
    expect(await blocksOf(ada)).toBe(0)
  })
})

describe('cancelling a series', () => {
  const cancelled = async (ids: string[]) => {
    const seen = await Promise.all(ids.map(id => desk.get(id)))
    return seen.map(one => one.isCancelled)
  }

  test('cancels this one and all later ones; what was before stays', async () => {
    const ada = await desk.host()
    const ids = idsOf(await book(ada, monday('09:00')))
    const [, second = '', third = ''] = ids
    await desk.cancel(third)
    const answer = await desk.cancel(second, { cancelEntireSeries: true, reason: 'Ill' })
    expect([answer.status, answer.body.id, answer.body.isCancelled]).toEqual([200, second, true])
    expect(await cancelled(ids)).toEqual([false, true, true, true])
    for (const id of ids.slice(1)) {
      const events = (await desk.eventsOf(id)).map(({ type }) => type)
      expect(events).toEqual(['booking_created', 'booking_cancelled'])
    }
    expect((await desk.get(ids[3] ?? '')).cancel).toMatchObject({ reason: 'Ill' })
    expect(await blocksOf(ada)).toBe(1)
    expect(await desk.listed(ada, '2026-12-28')).toContain('09:00')
  })

  test('what is over stays, and the rest can be cancelled by it', async () => {
    const ada = await desk.host()
    const ids = idsOf(await book(ada, monday('09:00')))
    const [first = ''] = ids
    punctual.clock.set('2026-12-15T09:00:00Z')
    const answer = await desk.cancel(first, { cancelEntireSeries: true })
    expect([answer.status, answer.body.isCancelled]).toEqual([200, false])
    expect(await cancelled(ids)).toEqual([false, false, true, true])
    const again = await desk.cancel(first, { cancelEntireSeries: true })
    expect(refusal(again)).toEqual([409, 'appointment_past', undefined])
  })

  test('without the flag only one is cancelled; of none of a series it is the one', async () => {
    const ada = await desk.host()
    const ids = idsOf(await book(ada, monday('09:00')))
    await desk.cancel(ids[1] ?? '')
    expect(await cancelled(ids)).toEqual([false, true, false, false])
    const alone = await desk.booked(ada, monday('12:00'))
    await desk.cancel(alone, { cancelEntireSeries: true })
    expect(await cancelled([alone, ...ids])).toEqual([true, false, true, false, false])
    const again = await desk.cancel(alone, { cancelEntireSeries: true })
    expect(refusal(again)).toEqual([409, 'appointment_cancelled', undefined])
  })

  test('of another company it is nobody’s', async () => {
    const [id = ''] = idsOf(await book(await desk.host(), monday('09:00')))
    const { apiKey: key } = await punctual.secondCompany()
    for (const [path, body] of [
      ['cancel', { cancelEntireSeries: true }],
      ['reschedule', { entireSeries: true, start: monday('10:00') }],
    ] as const) {
      const answer = await desk.call('POST', `/v4/appointment/${id}/${path}`, { body, key })
      expect(refusal(answer).slice(0, 2)).toEqual([404, 'appointment_not_found'])
    }
    const { seriesId } = await desk.get(id)
    const list = await desk.call('GET', `/v4/appointment/paginated?seriesId=${seriesId}`, { key })
    expect(list.body).toEqual({ appointments: [], total: 0 })
  })
})

describe('moving a series', () => {
  const starts = async (ids: string[]): Promise<string[]> =>
    (await Promise.all(ids.map(id => desk.get(id)))).map(({ start }) => start)

  test('moves this one and all later ones by as much on the clock', async () => {
    punctual.clock.set('2026-10-01T08:00:00Z')
    const ada = await desk.host()
    const made = await book(ada, '2026-10-12T09:00:00+02:00')
    const ids = idsOf(made)
    const answer = await desk.move(ids[1] ?? '', '2026-10-20T11:30:00+02:00', {
      entireSeries: true,
    })
    expect(answer.status).toBe(200)
    expect(answer.body.appointment).toMatchObject({ id: ids[1], rescheduleCount: 1, sequence: 1 })
    expect(await starts(ids)).toEqual([
      '2026-10-12T09:00:00+02:00',
      '2026-10-20T11:30:00+02:00',
      '2026-10-27T11:30:00+01:00',
      '2026-11-03T11:30:00+01:00',
    ])
    expect(await blocksOf(ada)).toBe(4)
    const events = (await desk.eventsOf(ids[3] ?? '')).map(({ type }) => type)
    expect(events).toEqual(['booking_created', 'booking_rescheduled'])
  })

  test('by a week it takes the time that it has itself', async () => {
    const ada = await desk.host()
    const ids = idsOf(await book(ada, monday('09:00')))
    const move = await desk.move(ids[0] ?? '', onDay('2026-12-14', '09:00'), {
      entireSeries: true,
    })
    expect(move.status).toBe(200)
    expect(await starts(ids)).toEqual([...MONDAYS.slice(1), '2027-01-04'].map(at9))
  })

  test('whole or not at all: where one is closed, all stay', async () => {
    const ada = await desk.host()
    const ids = idsOf(await book(ada, monday('09:00')))
    await desk.booked(ada, onDay('2026-12-21', '10:00'))
    const refused = await desk.move(ids[1] ?? '', onDay('2026-12-14', '10:00'), {
      entireSeries: true,
    })
    expect(refusal(refused)).toEqual([409, 'series_refused', undefined])
    expect(refused.body.errors).toEqual([
      { field: 'occurrences[2]', message: '2026-12-21T10:00:00+01:00: slot_taken' },
    ])
    expect(await starts(ids)).toEqual(MONDAYS.map(at9))
    expect(await blocksOf(ada)).toBe(5)
  })

  test('what is cancelled or over stays', async () => {
    const ada = await desk.host()
    const ids = idsOf(await book(ada, monday('09:00')))
    await desk.cancel(ids[2] ?? '')
    const flag = { entireSeries: true }
    await desk.move(ids[0] ?? '', monday('10:00'), flag)
    expect(await starts(ids)).toEqual([
      onDay('2026-12-07', '10:00'),
      onDay('2026-12-14', '10:00'),
      onDay('2026-12-21', '09:00'),
      onDay('2026-12-28', '10:00'),
    ])
    const gone = await desk.move(ids[2] ?? '', monday('11:00'), flag)
    expect(refusal(gone)[1]).toBe('appointment_cancelled')
    punctual.clock.set('2026-12-10T09:00:00Z')
    const past = await desk.move(ids[0] ?? '', onDay('2026-12-10', '14:00'), flag)
    expect(refusal(past)[1]).toBe('appointment_past')
    const odd = await desk.move(ids[1] ?? '', '2026-12-14T10:00:30+01:00', flag)
    expect(refusal(odd)[1]).toBe('not_on_grid')
  })

  test('limits count those that have moved before', async () => {
    const limits = [{ per: 'month', scope: 'type', maxCount: 4 }]
    const ada = await desk.hostWith({ meetingOptions: { limits } })
    const ids = idsOf(await book(ada, monday('09:00')))
    const flag = { entireSeries: true }
    const refused = await desk.move(ids[0] ?? '', onDay('2027-01-04', '09:00'), flag)
    expect(refused.status).toBe(200)
    const made = await book(ada, monday('09:00'), 'FREQ=WEEKLY;COUNT=2')
    const [third = ''] = idsOf(made)
    const over = await desk.move(third, onDay('2027-01-04', '11:00'), flag)
    expect(over.body.errors).toEqual([
      { field: 'occurrences[0]', message: '2027-01-04T11:00:00+01:00: limit_reached' },
      { field: 'occurrences[1]', message: '2027-01-11T11:00:00+01:00: limit_reached' },
    ])
  })

  test('of a type that is gone nothing moves', async () => {
    const ada = await desk.host()
    const other = await desk.another(ada)
    const ids = idsOf(await book(other, monday('09:00')))
    await desk.call('DELETE', `/v4/meeting-type/${other.meetingTypeId}`, { user: ada.userId })
    const flag = { entireSeries: true }
    expect(refusal(await desk.move(ids[0] ?? '', monday('10:00'), flag))[1]).toBe(
      'meeting_type_disabled',
    )
    expect((await desk.cancel(ids[0] ?? '', { cancelEntireSeries: true })).status).toBe(200)
  })
})

test('a list can be of one series', async () => {
  const ada = await desk.host()
  const made = await book(ada, monday('09:00'))
  await desk.booked(ada, monday('10:00'))
  const path = `/v4/appointment/paginated?seriesId=${made.body.seriesId}`
  const { body } = await desk.call('GET', path)
  expect(body.total).toBe(4)
  expect(body.appointments.map(({ id }: { id: string }) => id)).toEqual(idsOf(made))
})
