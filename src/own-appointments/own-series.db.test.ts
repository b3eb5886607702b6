/** What somebody without a key does with a series. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, deskOf, GUEST, type Host, monday, onDay, refusal } from '../../test/desk.ts'
import { type Answer, boot, type Harness, TEST_NOW } from '../../test/harness.ts'

let punctual: Harness
let desk: Desk
beforeAll(async () => {
  punctual = await boot()
  desk = deskOf(punctual)
})
afterEach(() => punctual.clock.set(TEST_NOW))
afterAll(() => punctual.close())

type Made = { id: string; secret: string }

const WEEKLY = 'FREQ=WEEKLY;COUNT=3'
const pageOf = async ({ userId, meetingTypeId }: Host) => {
  const { body } = await desk.call('GET', `/v4/meeting-type/${meetingTypeId}`, { user: userId })
  return `/v4/public/page${new URL(body.bookingUrl).pathname}`
}
const keyless = (path: string, body: object): Promise<Answer> =>
  punctual.call('POST', path, { key: null, body })
const book = async (of: Host, rrule = WEEKLY) =>
  keyless(`${await pageOf(of)}/booking`, {
    start: monday('09:00'),
    attendee: GUEST,
    recurrence: { rrule },
  })
const own = ({ id, secret }: Made, what: string, body: object) =>
  keyless(`/v4/public/appointment/${id}/${what}`, { secret, ...body })

const recurring = (recurrence: object = {}, more: object = {}) =>
  desk.hostWith({ meetingOptions: { recurrence: { enabled: true, ...recurrence }, ...more } })

async function series(of: Host, rrule = WEEKLY): Promise<[Made, Made, Made]> {
  const { body } = await book(of, rrule)
  return body.appointments
}

const starts = async (made: Made[]) =>
  (await Promise.all(made.map(({ id }) => desk.get(id)))).map(({ start }) => start)
const ended = async (made: Made[]) =>
  (await Promise.all(made.map(({ id }) => desk.get(id)))).map(({ isCancelled }) => isCancelled)

describe('booking', () => {
  test('only a type that says so is booked as a series, and the page shows it', async () => {
    const ada = await desk.host()
    const path = await pageOf(ada)
    const shown = async () => (await punctual.call('GET', path, { key: null })).body.recurrence
    expect(refusal(await book(ada)).slice(0, 2)).toEqual([400, 'series_not_allowed'])
    expect(await shown()).toBe(null)
    await desk.change(ada, { meetingOptions: { recurrence: { enabled: true } } })
    expect(await shown()).toEqual({ frequencies: ['weekly', 'monthly'], maxCount: 52 })
    const made = await book(ada)
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({ redirectUrl: null, seriesId: expect.any(String) })
    const dates = ['2026-12-07', '2026-12-14', '2026-12-21']
    expect(made.body.appointments.map(({ start }: { start: string }) => start)).toEqual(
      dates.map(date => onDay(date, '09:00')),
    )
    await desk.change(ada, { spots: 2 })
    expect(await shown()).toBe(null)
  })

  test('its frequencies and its most hold without a key, not with one', async () => {
    const ada = await recurring({ frequencies: ['weekly'], maxCount: 2 })
    const { body } = await desk.call('GET', `/v4/meeting-type/${ada.meetingTypeId}`, {
      user: ada.userId,
    })
    expect(body.meetingOptions.recurrence).toEqual({
      enabled: true,
      frequencies: ['weekly'],
      maxCount: 2,
    })
    for (const rrule of [WEEKLY, 'FREQ=MONTHLY;COUNT=2', 'FREQ=WEEKLY;UNTIL=20261221']) {
      expect(refusal(await book(ada, rrule))[1]).toBe('series_not_allowed')
    }
    expect((await book(ada, 'FREQ=WEEKLY;UNTIL=20261220')).status).toBe(201)
    const keyed = await desk.book(ada, monday('10:00'), { recurrence: { rrule: WEEKLY } })
    expect(keyed.status).toBe(201)
  })

  test('a one-time link is used up by the series, and by none that is refused', async () => {
    const ada = await recurring()
    const made = await desk.call('POST', `/v4/one-time-booking-link/create/${ada.meetingTypeId}`, {
      user: ada.userId,
    })
    const path = `/v4/public/page/1t/${made.body.token}/booking`
    const body = { start: monday('09:00'), attendee: GUEST, recurrence: { rrule: WEEKLY } }
    const taken = await desk.booked(ada, onDay('2026-12-21', '09:00'))
    expect(refusal(await keyless(path, body))[1]).toBe('series_refused')
    await desk.cancel(taken)
    expect((await keyless(path, body)).status).toBe(201)
    expect(refusal(await keyless(path, body))[1]).toBe('link_used')
  })
})

describe('cancelling and moving', () => {
  test('the secret of one cancels it and all later ones', async () => {
    const made = await series(await recurring())
    const answer = await own(made[1], 'cancel', { cancelEntireSeries: true, reason: 'Ill' })
    expect([answer.status, answer.body.id]).toEqual([200, made[1].id])
    expect(await ended(made)).toEqual([false, true, true])
    const { cancel, attendees } = await desk.get(made[2].id)
    expect(cancel).toMatchObject({ actionSource: 'attendee', actionBy: attendees[0].id })
  })

  test('the secret of one moves it and all later ones', async () => {
    const made = await series(await recurring())
    const start = onDay('2026-12-15', '10:30')
    const answer = await own(made[1], 'reschedule', { start, entireSeries: true })
    expect(answer.body).toMatchObject({ id: made[1].id, start, seriesId: expect.any(String) })
    expect(await starts(made)).toEqual([monday('09:00'), start, onDay('2026-12-22', '10:30')])
  })

  test('without the flag only one', async () => {
    const made = await series(await recurring())
    await own(made[1], 'reschedule', { start: onDay('2026-12-15', '10:30') })
    await own(made[0], 'cancel', {})
    expect(await ended(made)).toEqual([true, false, false])
    expect((await starts(made))[2]).toBe(onDay('2026-12-21', '09:00'))
  })

  test('the policy has to allow each of them, else nothing changes', async () => {
    const policy = { enabled: true, mode: 'days', amount: 2, reasonRequired: true }
    const ada = await recurring({}, { cancellationPolicy: policy, reschedulePolicy: policy })
    const made = await series(ada)
    // The last one comes first now.
    await desk.move(made[2].id, onDay('2026-11-25', '09:00'))
    const flags = { cancelEntireSeries: true, entireSeries: true, start: monday('10:00') }
    for (const what of ['cancel', 'reschedule']) {
      const unsaid = await own(made[0], what, flags)
      expect(refusal(unsaid).slice(0, 2)).toEqual([400, 'reason_required'])
      const forbidden = await own(made[0], what, { ...flags, reason: 'Ill' })
      expect(refusal(forbidden).slice(0, 2)).toEqual([403, 'policy_forbids'])
    }
    expect(await ended(made)).toEqual([false, false, false])
    expect((await starts(made))[0]).toBe(monday('09:00'))
  })

  test('a start that is taken refuses the whole move', async () => {
    const ada = await recurring()
    const made = await series(ada)
    await desk.booked(ada, onDay('2026-12-21', '10:00'))
    const answer = await own(made[0], 'reschedule', { start: monday('10:00'), entireSeries: true })
    expect(answer.body).toMatchObject({
      code: 'series_refused',
      errors: [{ field: 'occurrences[2]' }],
    })
    expect((await starts(made))[0]).toBe(monday('09:00'))
  })

  test('a secret of another appointment of the series is none of this one', async () => {
    const made = await series(await recurring())
    const crossed = { id: made[0].id, secret: made[1].secret }
    const answer = await own(crossed, 'cancel', { cancelEntireSeries: true })
    expect(refusal(answer).slice(0, 2)).toEqual([404, 'appointment_not_found'])
    expect(await ended(made)).toEqual([false, false, false])
  })
})
