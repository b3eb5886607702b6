/** What goes together and what does not: groups, moves, holds, and what belongs to one person. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, deskOf, fields, GUEST, type Host, monday, refusal } from '../../test/desk.ts'
import { boot, type Harness } from '../../test/harness.ts'

let punctual: Harness
let desk: Desk
beforeAll(async () => {
  punctual = await boot()
  desk = deskOf(punctual)
})
afterAll(() => punctual.close())

const pathOf = async ({ userId, meetingTypeId }: Host) => {
  const { body } = await desk.call('GET', `/v4/meeting-type/${meetingTypeId}`, { user: userId })
  return new URL(body.bookingUrl).pathname
}

/** Booking-availability of the Monday, moving an appointment. */
const toMove = async ({ meetingTypeId }: Host, id: string) => {
  const day = 'start=2026-12-07&end=2026-12-07'
  const query = `meetingTypeId=${meetingTypeId}&${day}&existingAppointmentId=${id}`
  return (await desk.call('GET', `/v4/booking-availability?${query}`)).body
}

describe('the attendees of a group', () => {
  const ALICE = { ...GUEST, notes: { address: '7 Secret Lane', secret: 'of Alice' } }
  const BOB = { email: 'bob@example.com', fullname: 'Bob Brown' }

  async function groupOfTwo() {
    const meetingInfo = { channel: 'local-attendee' }
    const ada = await desk.hostWith({ meetingInfo, spots: 3 })
    await desk.book(ada, monday('09:00'), { attendee: ALICE })
    const { body } = await desk.book(ada, monday('09:00'), { attendee: BOB })
    return { ada, ...body }
  }

  test('do not see where another of them lives', async () => {
    const { id, secret } = await groupOfTwo()
    for (const rest of ['', '/ics']) {
      const path = `/v4/public/appointment/${id}${rest}?secret=${secret}`
      const { status, body } = await punctual.call('GET', path, { key: null })
      expect(status).toBe(200)
      expect(JSON.stringify(body)).not.toContain('Secret Lane')
    }
    expect((await desk.get(id)).attendees[0].notes.address).toBe('7 Secret Lane')
  })

  test('are named in an event about another of them, and no more', async () => {
    const { id } = await groupOfTwo()
    const [about, joined] = await desk.eventsOf(id)
    expect(about.data.attendees[0].notes).toEqual(ALICE.notes)
    expect(joined.data.attendees).toMatchObject([
      { email: GUEST.email, notes: {} },
      { email: BOB.email },
    ])
  })

  test('meet in one way', async () => {
    const options = { allowedChannels: ['phone', 'zoom'] }
    const ada = await desk.hostWith({ spots: 3, meetingOptions: options })
    const chosen = await desk.book(ada, monday('09:00'), { channel: 'zoom' })
    expect([...refusal(chosen), ...fields(chosen).slice(1)]).toEqual([
      400,
      'channel_not_allowed',
      undefined,
      'channel',
    ])
  })
})

test('a place to meet is kept for those channels that have one', async () => {
  const ada = await desk.host()
  const id = await desk.booked(ada, monday('09:00'), { location: 'https://evil.example/login' })
  expect((await desk.get(id)).location).toBeNull()
})

test.each(['teamsForExchange', 'zava'])('%s is a channel', async channel => {
  const ada = await desk.hostWith({ meetingInfo: { channel } })
  expect((await desk.get(await desk.booked(ada, monday('09:00')))).meetingInfo.channel).toBe(
    channel,
  )
})

describe('a hold', () => {
  test('is booked as long as it is', async () => {
    const ada = await desk.hostWith({ meetingOptions: { allowedDurations: [60] } })
    const holdToken = await desk.held(ada, monday('09:00'))
    const longer = await desk.book(ada, monday('09:00'), { holdToken, duration: 60 })
    expect(fields(longer)).toEqual([400, 'duration'])
    expect((await desk.book(ada, monday('09:00'), { holdToken, duration: 30 })).status).toBe(201)
  })

  test('of somebody with a key is not replaced by a visitor of the page', async () => {
    const ada = await desk.host()
    const holdToken = await desk.held(ada, monday('09:00'), { visitorToken: 'customer-42' })
    const body = { start: monday('10:00'), visitorToken: 'customer-42' }
    const path = `/v4/public/page${await pathOf(ada)}/hold`
    expect((await punctual.call('POST', path, { key: null, body })).status).toBe(201)
    expect((await desk.book(ada, monday('09:00'), { holdToken })).status).toBe(201)
  })
})

describe('an appointment that is moved', () => {
  test('by a booking keeps its type and its length', async () => {
    const ada = await desk.hostWith({ meetingOptions: { allowedDurations: [60] } })
    const other = await desk.another(ada)
    const appointmentId = await desk.booked(ada, monday('09:00'))
    const onOther = await desk.book(other, monday('10:00'), { appointmentId })
    expect(fields(onOther)).toEqual([400, 'meetingTypeId'])
    const longer = await desk.book(ada, monday('10:00'), { appointmentId, duration: 60 })
    expect(fields(longer)).toEqual([400, 'duration'])
    expect((await desk.get(appointmentId)).start).toBe(monday('09:00'))
  })

  test('is listed where it fits as long as it is', async () => {
    const ada = await desk.hostWith({ meetingOptions: { allowedDurations: [60] } })
    const id = await desk.booked(ada, monday('09:00'), { duration: 60 })
    await desk.booked(ada, monday('11:00'))
    const { availableSlots, slots } = await toMove(ada, id)
    const [{ start, end }] = availableSlots
    expect(Date.parse(end) - Date.parse(start)).toBe(60 * 60_000)
    expect(slots[0].times).not.toContain('10:30')
  })

  test('is not listed where it would have to join another session', async () => {
    const ada = await desk.hostWith({ spots: 3 })
    const id = await desk.booked(ada, monday('09:00'))
    await desk.booked(ada, monday('10:00'))
    const { slots } = await toMove(ada, id)
    expect(slots[0].times).not.toContain('10:00')
    expect(slots[0].times).toContain('09:00')
  })

  test('has nowhere to go for its attendee where the policy forbids it', async () => {
    const reschedulePolicy = { enabled: true, mode: 'disabled' }
    const ada = await desk.hostWith({ meetingOptions: { reschedulePolicy } })
    const { body } = await desk.book(ada, monday('09:00'))
    const range = 'start=2026-12-07&end=2026-12-07'
    const path = `/v4/public/appointment/${body.id}/windows?secret=${body.secret}&${range}`
    expect((await punctual.call('GET', path, { key: null })).body.windows).toEqual([])
  })
})

test('a page with a password shows nothing to those who have not given it', async () => {
  const bookingPagePassword = { enable: true, password: 'open sesame' }
  const ada = await desk.hostWith({ meetingOptions: { bookingPagePassword } })
  const { status, body } = await punctual.call('GET', await pathOf(ada), { key: null })
  expect(status).toBe(403)
  expect(body).not.toContain('Byron')
})

test('an offset whose plus sign came as a blank is read as one', async () => {
  const { meetingTypeId } = await desk.host()
  const range = 'start=2026-12-07T09:00:00+01:00&end=2026-12-07T10:00:00+01:00'
  const path = `/v4/booking-availability?meetingTypeId=${meetingTypeId}&${range}`
  const { status, body } = await desk.call('GET', path)
  expect([status, body.slots]).toEqual([200, [{ date: '2026-12-07', times: ['09:00', '09:30'] }]])
})
