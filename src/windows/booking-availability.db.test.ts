import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { boot, type Harness } from '../../test/harness.ts'

let punctual: Harness
beforeAll(async () => {
  punctual = await boot()
})
afterAll(() => punctual.close())

type Host = { userId: string; meetingTypeId: string }
let people = 0

/** Somebody in London, Monday to Friday from nine to five, with meetings of an hour. */
async function host(more: object = {}): Promise<Host> {
  people += 1
  const { body } = await punctual.call('POST', '/v4/user', {
    body: {
      email: `p${people}@example.com`,
      givenName: 'Ada',
      familyName: 'Byron',
      timezone: 'Europe/London',
      meetingType: { name: 'A talk', duration: 60 },
      ...more,
    },
  })
  return body
}

/** Past the product, as somebody does who changes a type in another process. */
async function change({ userId }: Host, set: string) {
  await punctual.sql(`UPDATE meeting_types SET ${set} WHERE user_id = $1`, [userId])
  await punctual.sql('UPDATE users SET rules_version = rules_version + 1 WHERE id = $1', [userId])
}

async function block(of: Host, from: string, to: string, isSession = false): Promise<string> {
  const id = randomUUID()
  const { companyId } = punctual.company
  await punctual.sql(
    `INSERT INTO host_blocks (company_id, host_id, appointment_id, meeting_type_id, starts_at,
       ends_at, state, is_session) VALUES ($1, $2, $3, $4, $5, $6, 'confirmed', $7)`,
    [companyId, of.userId, id, of.meetingTypeId, from, to, isSession],
  )
  return id
}

async function session(of: Host, at: { from: string; to: string; taken: number; spots: number }) {
  const id = await block(of, at.from, at.to, true)
  await punctual.sql(
    `INSERT INTO seats (company_id, session_id, seat_no, spots, holder)
     SELECT $1, $2, n, $3, gen_random_uuid() FROM generate_series(1, $4::int) AS n`,
    [punctual.company.companyId, id, at.spots, at.taken],
  )
  return id
}

/** Statements of a request itself; what goes on behind it is about events, what lapses, or keys. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const query = vi.spyOn(punctual.running.db, 'query')
  await work()
  const texts = query.mock.calls.map(([{ text }]) => text)
  query.mockRestore()
  return texts.filter(text => !/\b(event|holds|api_keys|provisional_bookings)/.test(text)).length
}

const ask = (query: string, options: object = {}) =>
  punctual.call('GET', `/v4/booking-availability?${query}`, options)
const of = ({ meetingTypeId }: Host, query: string) =>
  ask(`meetingTypeId=${meetingTypeId}${query && `&${query}`}`)
const on = (from: string, to = from) => `start=${from}&end=${to}`
const MONDAY = on('2026-12-07')

type Body = { dates: { date: string; spots: { startTime: string }[] }[] }
const startsOf = (body: Body) =>
  body.dates.flatMap(({ spots }) => spots.map(({ startTime }) => startTime))
const hours = (...list: number[]) =>
  list.map(hour => `2026-12-07T${String(hour).padStart(2, '0')}:00:00+00:00`)
const ALL_DAY = hours(9, 10, 11, 12, 13, 14, 15, 16)

describe('getBookingAvailability', () => {
  test('every shape of the reply says the same', async () => {
    const ada = await host({ timezone: 'Europe/Berlin' })
    await block(ada, '2026-12-07T10:00:00Z', '2026-12-07T14:00:00Z')
    const { status, body, headers } = await of(ada, MONDAY)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
    const spot = (startTime: string) => ({ startTime, unavailabilityEvents: [] })
    expect(body).toEqual({
      timezone: 'Europe/Berlin',
      timeframes: [
        { start: '2026-12-07T08:00:00.000Z', end: '2026-12-07T10:00:00.000Z' },
        { start: '2026-12-07T14:00:00.000Z', end: '2026-12-07T16:00:00.000Z' },
      ],
      dates: [
        {
          date: '2026-12-07',
          spots: ['09', '10', '15', '16'].map(hour => spot(`2026-12-07T${hour}:00:00+01:00`)),
        },
      ],
      slots: [{ date: '2026-12-07', times: ['09:00', '10:00', '15:00', '16:00'] }],
      availableSlots: ['08', '09', '14', '15'].map(hour => ({
        start: `2026-12-07T${hour}:00:00Z`,
        end: `2026-12-07T${String(Number(hour) + 1).padStart(2, '0')}:00:00Z`,
      })),
      earliestAvailableDate: '2026-12-07',
      earliestMonthAvailability: null,
    })
  })

  test.each([
    ['dates', on('2026-12-07', '2026-12-08'), 16],
    ['the older names', 'startDate=2026-12-07&endDate=2026-12-08', 16],
    ['an older name beside an empty new one', 'start=&startDate=2026-12-07&end=2026-12-08', 16],
    ['instants', on('2026-12-07T09:00:00Z', '2026-12-07T11:00:00.000Z'), 2],
    ['instants with an offset', on('2026-12-07T15:00:00%2B05:30', '2026-12-07T12:00Z'), 2],
    [
      'seconds are rounded to where starts are',
      on('2026-12-07T09:00:01Z', '2026-12-07T10:00:01Z'),
      1,
    ],
    ['no time at all', on('2026-12-07T09:00Z', '2026-12-07T09:00Z'), 0],
    ['a weekend', on('2026-12-05', '2026-12-06'), 0],
    ['366 dates', on('2026-12-07', '2027-12-07'), 2096],
    ['366 days', on('2026-12-07T00:00Z', '2027-12-08T00:00Z'), 2096],
  ])('%s: %s', async (_what, query, count) => {
    const { status, body } = await of(await host(), query)
    expect([status, startsOf(body).length]).toEqual([200, count])
  })

  test.each([
    ['', 'dates_required', ['start', 'end']],
    ['start=2026-12-07&end=', 'dates_required', ['end']],
    [on('07.12.2026', '2026-12-08'), 'date_invalid', ['start']],
    [on('2026-12-07', '2026-02-30'), 'date_invalid', ['end']],
    [on('2026-12-07T09:00:00', '2026-12-08T09:00:00Z'), 'date_invalid', ['start']],
    [on('2026-12-07', '2026-12-08T00:00:00Z'), 'range_invalid', ['end']],
    [on('2026-12-07T00:00:00Z', '2026-12-08'), 'range_invalid', ['end']],
    [on('2026-12-08', '2026-12-07'), 'range_invalid', ['end']],
    [on('2026-12-07T09:00Z', '2026-12-07T08:59Z'), 'range_invalid', ['end']],
    [on('2026-12-07', '2027-12-08'), 'range_invalid', ['end']],
    [on('2026-12-07T00:00Z', '2027-12-08T00:01Z'), 'range_invalid', ['end']],
    [`${MONDAY}&timezone=+05:30`, 'validation_failed', ['timezone']],
    [`${MONDAY}&hostIds=7`, 'validation_failed', ['hostIds.0']],
    [`${MONDAY}&calculationMethod=some`, 'validation_failed', ['calculationMethod']],
    [`${MONDAY}&existingAppointmentId=7`, 'validation_failed', ['existingAppointmentId']],
    [`${MONDAY}&troubleshoot=maybe`, 'validation_failed', ['troubleshoot']],
    [`${MONDAY}&channel=pigeon`, 'validation_failed', ['channel']],
    [`${MONDAY}&channel=zoom`, 'channel_not_allowed', ['channel']],
    [`${MONDAY}&meetingDuration=45`, 'duration_not_allowed', ['meetingDuration']],
    [`${MONDAY}&meetingDuration=long`, 'validation_failed', ['meetingDuration']],
    [`${MONDAY}&queueId=1492`, 'hosts_mismatch', ['queueId']],
    ['first=0', 'validation_failed', ['first']],
    ['first=101', 'validation_failed', ['first']],
    ['first=2&troubleshoot=true', 'validation_failed', ['first']],
    ['first=2&end=2020-01-01', 'range_invalid', ['end']],
    ['first=2&end=2028-01-01', 'range_invalid', ['end']],
  ])('?%s: 400 %s', async (query, code, fields) => {
    const { status, body } = await of(await host(), query)
    expect([status, body.code]).toEqual([400, code])
    expect(body.errors.map((error: { field: string }) => error.field)).toEqual(fields)
  })

  test('says what the contract says of dates', async () => {
    const ada = await host()
    expect((await of(ada, '')).body.message).toBe('startDate and endDate are required')
    expect((await of(ada, on('7', '8'))).body.message).toBe('Invalid date format. Use YYYY-MM-DD')
  })

  test('a type that does not exist here, that has no id, or whose host is gone', async () => {
    const unknown = await ask(`meetingTypeId=${randomUUID()}&${MONDAY}`)
    expect([unknown.status, unknown.body.code]).toEqual([404, 'meeting_type_not_found'])
    const other = await punctual.secondCompany()
    const [foreign] = await punctual.sql<{ id: string }>(
      'SELECT id FROM meeting_types WHERE user_id = $1',
      [other.userId],
    )
    const theirs = await ask(`meetingTypeId=${foreign?.id}&${MONDAY}`)
    expect([theirs.status, theirs.body.code]).toEqual([404, 'meeting_type_not_found'])
    const none = await ask(MONDAY)
    expect([none.status, none.body.code]).toEqual([400, 'validation_failed'])
    for (const isKnown of [true, false]) {
      const ada = await host()
      if (isKnown) await of(ada, MONDAY)
      await punctual.call('DELETE', `/v4/user/${ada.userId}`)
      const gone = await of(ada, MONDAY)
      expect([gone.status, gone.body.code]).toEqual([404, 'meeting_type_not_found'])
    }
  })

  test('a deleted type is gone at once', async () => {
    const ada = await host()
    await of(ada, MONDAY)
    await change(ada, 'deleted_at = created_at, availability_id = NULL, enabled = false')
    expect((await of(ada, MONDAY)).status).toBe(404)
  })

  test('a disabled type has the shape and no start', async () => {
    const ada = await host()
    await change(ada, 'enabled = false')
    const empty = {
      timeframes: [],
      dates: [],
      slots: [],
      availableSlots: [],
      earliestAvailableDate: null,
      earliestMonthAvailability: null,
    }
    expect((await of(ada, MONDAY)).body).toEqual({ timezone: 'Europe/London', ...empty })
    const { body } = await of(ada, `${MONDAY}&timezone=asia/kathmandu&troubleshoot=1`)
    expect(body).toEqual({ timezone: 'Asia/Kathmandu', ...empty })
  })

  test('needs a key, and no user', async () => {
    const ada = await host()
    const query = `meetingTypeId=${ada.meetingTypeId}&${MONDAY}`
    expect((await ask(query, { key: null })).status).toBe(401)
    expect((await ask(query, { user: ada.userId })).status).toBe(200)
    expect((await punctual.call('GET', `/booking-availability?${query}`)).status).toBe(200)
  })

  test('without a database it is told to try again', async () => {
    const ada = await host()
    await of(ada, MONDAY)
    await punctual.outage(async () => {
      expect((await of(ada, MONDAY)).status).toBe(503)
    })
  })
})

describe('hosts', () => {
  const somebody = '550e8400-e29b-41d4-a716-446655440000'

  test('are taken in every spelling of a list', async () => {
    const ada = await host()
    const id = ada.userId
    for (const list of [
      `hostIds=${id}`,
      `hostIds=${id}&hostIds=${id}`,
      `hostIds=${id},${id}`,
      `hostIds[]=${id}`,
      `hostIds%5B%5D=${id}&hostIds%5B%5D=${id}`,
      `hostIds=${id.toUpperCase()}&calculationMethod=everyone`,
      `hostIds=${somebody},${id}&calculationMethod=anyone`,
      `hostIds=${somebody}&hostIds=,${id}`,
      `resourceChannelIds[]=a&resourceChannelIds[]=b`,
      `resourceChannelIds=a,b`,
      'hostIds=&queueId=&channel=&timezone=&meetingDuration=&existingAppointmentId=&first=',
    ]) {
      const { status, body } = await of(ada, `${MONDAY}&${list}`)
      expect([list, status]).toEqual([list, 200])
      expect(startsOf(body)).toEqual(ALL_DAY)
    }
  })

  test.each([
    `hostIds=${somebody}`,
    `hostIds[]=${somebody}`,
    `hostIds=${somebody}&calculationMethod=everyone`,
    'hostIds=HOST&queueId=7',
    `hostIds=HOST,${somebody}&calculationMethod=everyone`,
  ])('?%s are not the host of the type', async list => {
    const ada = await host()
    const { status, body } = await of(ada, `${MONDAY}&${list.replace('HOST', ada.userId)}`)
    expect([status, body.code]).toEqual([400, 'hosts_mismatch'])
  })
})

describe('zones', () => {
  test('dates are read, and starts shown, in the zone that is asked for', async () => {
    const ada = await host()
    const { body } = await of(ada, `${on('2026-12-07', '2026-12-07')}&timezone=Asia/Kathmandu`)
    expect(body.timezone).toBe('Asia/Kathmandu')
    expect(startsOf(body)).toEqual(
      ['14:45', '15:45', '16:45', '17:45', '18:45', '19:45', '20:45', '21:45'].map(
        time => `2026-12-07T${time}:00+05:45`,
      ),
    )
    expect(body.availableSlots[0].start).toBe('2026-12-07T09:00:00Z')
  })

  test('a start late in the day belongs to the date it has there', async () => {
    const ada = await host()
    const { body } = await of(ada, `${on('2026-12-08')}&timezone=Pacific/Auckland`)
    expect(startsOf(body)).toEqual([
      ...['00', '01', '02', '03', '04', '05'].map(h => `2026-12-08T${h}:00:00+13:00`),
      ...['22', '23'].map(h => `2026-12-08T${h}:00:00+13:00`),
    ])
  })

  test('a link stays the name that was asked for', async () => {
    const { body } = await of(await host(), `${MONDAY}&timezone=Asia/Calcutta`)
    expect([body.timezone, startsOf(body)[0]]).toEqual([
      'Asia/Calcutta',
      '2026-12-07T14:30:00+05:30',
    ])
  })

  test('offsets change with the clock; a time that occurs twice shows which it is', async () => {
    const ada = await host({
      timezone: 'Europe/London',
      availability: {
        timezone: 'UTC',
        schedule: [{ dayOfWeek: 'sunday', intervals: [{ from: '00:00', to: '03:00' }] }],
      },
    })
    const { body } = await of(ada, `${on('2027-10-31')}&timezone=Europe/London`)
    expect(startsOf(body)).toEqual([
      '2027-10-31T01:00:00+01:00',
      '2027-10-31T01:00:00+00:00',
      '2027-10-31T02:00:00+00:00',
    ])
    const spring = await of(ada, `${on('2027-03-28')}&timezone=Europe/London`)
    expect(startsOf(spring.body)).toEqual([
      '2027-03-28T00:00:00+00:00',
      '2027-03-28T02:00:00+01:00',
      '2027-03-28T03:00:00+01:00',
    ])
  })
})

describe('what is asked about', () => {
  test('a duration that the type has', async () => {
    const ada = await host()
    await change(ada, `options = '{"allowedDurations":[120]}'`)
    const { body } = await of(ada, `${MONDAY}&meetingDuration=120`)
    expect(startsOf(body)).toEqual(ALL_DAY.slice(0, -1))
    expect(body.availableSlots[0]).toEqual({
      start: '2026-12-07T09:00:00Z',
      end: '2026-12-07T11:00:00Z',
    })
  })

  test('a channel that the type offers, by its older names too', async () => {
    const ada = await host()
    await change(ada, `options = '{"allowedChannels":["google","zoom"]}'`)
    for (const channel of ['phone', 'google', 'google_meet', 'zoom']) {
      expect((await of(ada, `${MONDAY}&channel=${channel}`)).status).toBe(200)
    }
    expect((await of(ada, `${MONDAY}&channel=local`)).body.code).toBe('channel_not_allowed')
  })

  test('an appointment that is moved does not stand in its own way', async () => {
    const ada = await host()
    const moved = await block(ada, '2026-12-07T10:00:00Z', '2026-12-07T11:00:00Z')
    await block(ada, '2026-12-07T14:00:00Z', '2026-12-07T15:00:00Z')
    const others = hours(9, 11, 12, 13, 15, 16)
    expect(startsOf((await of(ada, MONDAY)).body)).toEqual(others)
    const unknown = await of(ada, `${MONDAY}&existingAppointmentId=${randomUUID()}`)
    expect(startsOf(unknown.body)).toEqual(others)
    const { body } = await of(ada, `${MONDAY}&existingAppointmentId=${moved}`)
    expect(startsOf(body)).toEqual(hours(9, 10, 11, 12, 13, 15, 16))
  })

  test('what changes nothing changes nothing', async () => {
    const ada = await host()
    for (const more of ['refreshCache=true', 'skipEarliestBookingCalculation=1', 'x=y']) {
      expect((await of(ada, `${MONDAY}&${more}`)).body).toEqual((await of(ada, MONDAY)).body)
    }
  })
})

describe('sessions', () => {
  test('are offered while a seat is left, with how many there are', async () => {
    const ada = await host()
    await change(ada, 'spots = 3')
    const at = { spots: 3 }
    const id = await session(ada, {
      ...at,
      from: '2026-12-07T09:30:00Z',
      to: '2026-12-07T11:00:00Z',
      taken: 2,
    })
    await session(ada, { ...at, from: '2026-12-07T13:00Z', to: '2026-12-07T14:00Z', taken: 3 })
    const { body } = await of(ada, MONDAY)
    expect(startsOf(body)).toEqual(
      ['09:30', '11:00', '12:00', '14:00', '15:00', '16:00'].map(
        time => `2026-12-07T${time}:00+00:00`,
      ),
    )
    expect(body.dates[0].spots[0]).toEqual({
      startTime: '2026-12-07T09:30:00+00:00',
      unavailabilityEvents: [],
      appointment: { id, totalSpots: 3, takenSpots: 2 },
    })
    expect(body.dates[0].spots[1]).not.toHaveProperty('appointment')
    expect(body.availableSlots[0]).toEqual({
      start: '2026-12-07T09:30:00Z',
      end: '2026-12-07T11:00:00Z',
    })
    expect(body.timeframes[0].end).toBe('2026-12-07T13:00:00.000Z')
  })

  test('that others have begun can be left out; their time is still taken', async () => {
    const ada = await host()
    await change(ada, 'spots = 3')
    const at = { from: '2026-12-07T10:00Z', to: '2026-12-07T11:00Z', taken: 1, spots: 3 }
    await session(ada, at)
    expect(startsOf((await of(ada, `${MONDAY}&hideGroupAppointments=0`)).body)).toEqual(ALL_DAY)
    const { body } = await of(ada, `${MONDAY}&hideGroupAppointments=true`)
    expect(startsOf(body)).toEqual(hours(9, 11, 12, 13, 14, 15, 16))
    expect(JSON.stringify(body)).not.toContain('appointment')
  })
})

describe('the first', () => {
  test('from now on, or from a date or an instant, as far as the end', async () => {
    const ada = await host()
    const starts = async (query: string) => startsOf((await of(ada, query)).body)
    expect(await starts('first=2')).toEqual([
      '2026-11-24T09:00:00+00:00',
      '2026-11-24T10:00:00+00:00',
    ])
    expect(await starts('first=3&start=2026-12-05')).toEqual(ALL_DAY.slice(0, 3))
    expect(await starts('first=3&start=2026-12-07T14:30:00Z')).toEqual([
      ...ALL_DAY.slice(6),
      '2026-12-08T09:00:00+00:00',
    ])
    expect(await starts('first=9&start=2026-12-07&end=2026-12-07')).toEqual(ALL_DAY)
    expect(await starts('first=100&end=2026-11-24T11:00Z')).toHaveLength(2)
    expect(await starts('first=100&end=2026-11-24')).toHaveLength(8)
    expect(await starts('first=1&end=2027-11-24')).toHaveLength(1)
    expect(await starts('first=1&start=2099-12-31')).toHaveLength(1)
    expect(await starts('first=1&start=2099-12-31T23:00Z')).toEqual([])
  })

  test('may lie far ahead; limits and sessions count there too, in one statement', async () => {
    const ada = await host()
    await change(
      ada,
      `days_into_future = '{"mode":"range","rangeMin":"2027-09-06","rangeMax":"2027-12-31"}',
       spots = 2, options = '{"limits":[{"per":"day","scope":"type","maxCount":1}]}'`,
    )
    const at = { from: '2027-09-06T10:00Z', to: '2027-09-06T11:00Z', taken: 1, spots: 2 }
    await session(ada, at)
    await of(ada, 'first=1')
    const { body } = await of(ada, 'first=3')
    expect(await statementsOf(() => of(ada, 'first=3'))).toBe(1)
    expect(startsOf(body)).toEqual([
      '2027-09-06T11:00:00+01:00',
      '2027-09-07T09:00:00+01:00',
      '2027-09-07T10:00:00+01:00',
    ])
  })
})

test('troubleshoot says why each other start of the grid is closed, by date', async () => {
  const ada = await host()
  await block(ada, '2026-12-07T10:30:00Z', '2026-12-07T11:00:00Z')
  await change(ada, `days_into_future = '{"mode":"limit","bookingLimit":18720}'`)
  const { body } = await of(ada, `${on('2026-12-06', '2026-12-08')}&troubleshoot=true`)
  expect(body.dates.map((one: { date: string }) => one.date)).toEqual(['2026-12-07', '2026-12-08'])
  expect(body.dates[0].blocked).toEqual([
    { startTime: '2026-12-07T10:00:00+00:00', reason: 'slot_taken' },
  ])
  expect(body.dates[0].spots).toHaveLength(7)
  expect([body.dates[1].spots.length, body.dates[1].blocked.length]).toEqual([0, 8])
  expect(body.dates[1].blocked[0]).toEqual({
    startTime: '2026-12-08T09:00:00+00:00',
    reason: 'beyond_horizon',
  })
  expect(body.slots).toHaveLength(1)
})

test('costs one statement where the rules are known, whatever was asked', async () => {
  const ada = await host()
  await of(ada, MONDAY)
  for (const query of [
    on('2026-12-07', '2027-02-28'),
    `${MONDAY}&troubleshoot=true`,
    `${MONDAY}&existingAppointmentId=${randomUUID()}&meetingDuration=60`,
    `${MONDAY}&hostIds=${ada.userId}&meetingDuration=60&channel=phone`,
    'first=100',
  ]) {
    const asked = async () => expect((await of(ada, query)).status).toBe(200)
    expect(await statementsOf(asked)).toBe(1)
  }
})

describe('listBookingAvailabilities', () => {
  const many = (query: string, options: object = {}) =>
    punctual.call('GET', `/v4/booking-availability/many?${query}`, options)
  const EIGHT = [9, 10, 11, 12, 13, 14, 15, 16].map(
    hour => `2026-12-07T${String(hour).padStart(2, '0')}:00:00Z`,
  )
  const calendarOf = ({ meetingTypeId, userId }: Host, windows: string[]) => ({
    meetingTypeId,
    userId,
    name: 'A talk',
    timezone: 'Europe/London',
    durationMin: 60,
    windows,
  })
  const counted = (query: string) =>
    statementsOf(async () => expect((await many(query)).status).toBe(200))

  test('types and users in the order asked, each with its own blocks', async () => {
    const [ada, eve, bob] = [await host(), await host(), await host()]
    await block(eve, '2026-12-07T09:00:00Z', '2026-12-07T15:00:00Z')
    await block(bob, '2026-12-07T16:00:00Z', '2026-12-07T17:00:00Z')
    for (const list of [
      `userIds=${bob.userId},${eve.userId}` +
        `&meetingTypeIds=${eve.meetingTypeId},${ada.meetingTypeId}`,
      `userIds[]=${bob.userId}&userIds[]=${eve.userId}&meetingTypeIds=${eve.meetingTypeId}` +
        `&meetingTypeIds=${ada.meetingTypeId}`,
    ]) {
      const { body } = await many(`${list}&${MONDAY}`)
      expect(body).toEqual({
        timezone: null,
        calendars: [
          calendarOf(eve, EIGHT.slice(6)),
          calendarOf(ada, EIGHT),
          calendarOf(bob, EIGHT.slice(0, 7)),
          calendarOf(eve, EIGHT.slice(6)),
        ],
      })
    }
  })

  test('a user stands for the oldest type that is enabled; names are any text', async () => {
    const ada = await host({ meetingType: { name: 'Grüße, "Ada" 🎈', duration: 240 } })
    const { body } = await many(`userIds=${ada.userId}&${MONDAY}`)
    expect(body.calendars[0].name).toBe('Grüße, "Ada" 🎈')
    await change(ada, 'enabled = false')
    const off = await many(`userIds=${ada.userId}&meetingTypeIds=${ada.meetingTypeId}&${MONDAY}`)
    expect(off.body.calendars[0].windows).toEqual([])
    expect(off.body.calendars[1]).toMatchObject({
      userId: ada.userId,
      error: { code: 'meeting_type_not_found' },
    })
    await change(ada, 'enabled = true')
    const again = await many(`userIds=${ada.userId}&${MONDAY}`)
    expect(again.body.calendars[0].windows).toHaveLength(2)
  })

  test('what does not exist has an error; the others are answered', async () => {
    const [ada, eve] = [await host(), await host()]
    const other = await punctual.secondCompany()
    const [type, user] = [randomUUID(), randomUUID()]
    const query =
      `meetingTypeIds=${type},${ada.meetingTypeId},${eve.meetingTypeId}` +
      `&userIds=${user},${other.userId},${eve.userId}&${MONDAY}`
    await many(query)
    await punctual.call('DELETE', `/v4/user/${eve.userId}`)
    const noType = { code: 'meeting_type_not_found', message: 'Meeting type not found' }
    const nobody = { code: 'user_not_found', message: 'User not found' }
    expect((await many(query)).body.calendars).toEqual([
      { meetingTypeId: type, error: noType },
      calendarOf(ada, EIGHT),
      { meetingTypeId: eve.meetingTypeId, error: noType },
      { userId: user, error: nobody },
      { userId: other.userId, error: nobody },
      { userId: eve.userId, error: nobody },
    ])
  })

  test('a zone for all, else each its own; the first of each', async () => {
    const [ada, eve] = [await host(), await host({ timezone: 'Asia/Tokyo' })]
    const both = `userIds=${ada.userId},${eve.userId}`
    const own = await many(`${both}&${MONDAY}`)
    const windowsOf = (body: { calendars: { windows: string[] }[] }) =>
      body.calendars.map(({ windows }) => [windows[0], windows.length])
    expect(windowsOf(own.body)).toEqual([
      ['2026-12-07T09:00:00Z', 8],
      ['2026-12-07T00:00:00Z', 8],
    ])
    const zoned = await many(`${both}&${MONDAY}&timezone=america/new_york`)
    expect(zoned.body.timezone).toBe('America/New_York')
    expect(windowsOf(zoned.body)).toEqual([
      ['2026-12-07T09:00:00Z', 8],
      ['2026-12-07T05:00:00Z', 8],
    ])
    expect(windowsOf((await many(`${both}&first=3`)).body)).toEqual([
      ['2026-11-24T09:00:00Z', 3],
      ['2026-11-25T00:00:00Z', 3],
    ])
  })

  const ids = (count: number) => Array.from({ length: count }, randomUUID)
  test.each([
    ['nothing', MONDAY, 'validation_failed'],
    ['an empty list', `userIds=&${MONDAY}`, 'validation_failed'],
    ['what is no id', `userIds=7&${MONDAY}`, 'validation_failed'],
    ['101 users', `userIds=${ids(101)}&${MONDAY}`, 'validation_failed'],
    [
      '51 users and 50 types',
      `userIds=${ids(51)}&meetingTypeIds=${ids(50)}&${MONDAY}`,
      'validation_failed',
    ],
    ['no dates', `userIds=${ids(1)}`, 'dates_required'],
    ['what is no date', `userIds=${ids(1)}&${on('x', 'y')}`, 'date_invalid'],
    [
      '3,200 dates of all together',
      `userIds=${ids(100)}&${on('2026-12-01', '2027-01-01')}`,
      'range_invalid',
    ],
  ])('%s: 400', async (_what, query, code) => {
    const { status, body } = await many(query)
    expect([status, body.code]).toEqual([400, code])
  })

  test('100 calendars of 31 dates are answered', async () => {
    const ada = await host()
    const query = `userIds=${[...ids(99), ada.userId]}&${on('2026-12-01', '2026-12-31')}`
    const { body } = await many(query)
    expect(body.calendars).toHaveLength(100)
    expect(body.calendars[99].windows).toHaveLength(23 * 8)
  })

  test('limits and sessions count as they do for one', async () => {
    const [ada, eve, bob] = [await host(), await host(), await host()]
    await change(ada, `options = '{"limits":[{"per":"day","scope":"host","maxCount":1}]}'`)
    await change(eve, 'spots = 2')
    await change(bob, `options = '{"limits":[{"per":"week","scope":"type","maxMinutes":90}]}'`)
    await block(ada, '2026-12-08T09:00:00Z', '2026-12-08T10:00:00Z')
    await block(bob, '2026-12-10T09:00:00Z', '2026-12-10T10:00:00Z')
    const at = { from: '2026-12-07T09:30:00Z', to: '2026-12-07T11:00:00Z', taken: 1, spots: 2 }
    await session(eve, at)
    const days = on('2026-12-07', '2026-12-08')
    const { body } = await many(`userIds=${[ada, eve, bob].map(one => one.userId)}&${days}`)
    for (const [nth, one] of [ada, eve, bob].entries()) {
      const alone = await of(one, days)
      expect(body.calendars[nth].windows).toEqual(
        alone.body.availableSlots.map(({ start }: { start: string }) => start),
      )
    }
    const lengths = body.calendars.map((one: { windows: string[] }) => one.windows.length)
    expect(lengths).toEqual([8, 15, 0])
  })

  test('the number of statements does not follow the number of calendars', async () => {
    const all: Host[] = []
    for (let i = 0; i < 8; i++) all.push(await host())
    const [first, second, third, fourth] = all as [Host, Host, Host, Host, ...Host[]]
    await change(third, 'spots = 2')
    await change(fourth, 'spots = 3')
    const typesOf = (...hosts: Host[]) =>
      `meetingTypeIds=${hosts.map(one => one.meetingTypeId)}&${MONDAY}`
    expect(await counted(typesOf(first))).toBe(3)
    expect(await counted(typesOf(second, ...all.slice(4)))).toBe(3)
    expect(await counted(typesOf(first))).toBe(1)
    expect(await counted(typesOf(first, second, ...all.slice(4)))).toBe(1)
    expect(await counted(typesOf(...all))).toBe(4)
    expect(await counted(typesOf(...all))).toBe(2)
    expect(await counted(`userIds=${all.map(one => one.userId)}&first=2`)).toBe(2)
  })

  test('rules that another process changed are read again, once for all of them', async () => {
    const all = [await host(), await host(), await host()]
    const query = `userIds=${all.map(one => one.userId)}&${MONDAY}`
    await many(query)
    for (const one of all.slice(0, 2)) await change(one, 'duration_min = 240')
    expect(await counted(query)).toBe(3)
    expect(await counted(query)).toBe(1)
    const { body } = await many(query)
    const lengths = body.calendars.map((one: { windows: string[] }) => one.windows.length)
    expect(lengths).toEqual([2, 2, 8])
  })
})
