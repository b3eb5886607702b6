import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { boot, type Harness } from '../../test/harness.ts'

let punctual: Harness
beforeAll(async () => {
  punctual = await boot()
})
afterAll(() => punctual.close())

let people = 0
async function host(more: object = {}) {
  people += 1
  const { body } = await punctual.call('POST', '/v4/user', {
    body: {
      email: `p${people}@example.com`,
      givenName: 'Ada',
      familyName: 'Byron',
      timezone: 'Europe/London',
      meetingType: { name: '45 Minute Discovery Call', duration: 45 },
      ...more,
    },
  })
  return body as { userId: string; availabilityId: string; meetingTypeId: string }
}

const ask = (user: string, query: string) =>
  punctual.call('GET', `/v4/user/${user}/bookable-windows?${query}`, { user })
const days = (from: string, to = from) => `startDate=${from}&endDate=${to}`

async function block(user: string, from: string, to: string, more: object = {}) {
  const values = { state: 'confirmed', expires: null, before: 0, after: 0, ...more }
  await punctual.sql(
    `INSERT INTO host_blocks (company_id, host_id, appointment_id, meeting_type_id, starts_at,
       ends_at, buffer_before_min, buffer_after_min, state, expires_at)
     VALUES ($1, $2, gen_random_uuid(), gen_random_uuid(), $3, $4, $5, $6, $7, $8)`,
    [
      punctual.company.companyId,
      user,
      from,
      to,
      values.before,
      values.after,
      values.state,
      values.expires,
    ],
  )
}

describe('listBookableWindows', () => {
  test('steps by the duration from the start of the hours, in Z without milliseconds', async () => {
    const { userId } = await host()
    const { status, body, headers } = await ask(userId, days('2026-12-07'))
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(body.windows.slice(0, 4)).toEqual([
      '2026-12-07T09:00:00Z',
      '2026-12-07T09:45:00Z',
      '2026-12-07T10:30:00Z',
      '2026-12-07T11:15:00Z',
    ])
  })

  test('the past has none, a weekend has none', async () => {
    const { userId } = await host()
    expect((await ask(userId, days('2024-01-15', '2024-01-20'))).body).toEqual({ windows: [] })
    expect((await ask(userId, days('2026-12-05', '2026-12-06'))).body).toEqual({ windows: [] })
  })

  test('today: only what is still to come', async () => {
    const { userId } = await host({ meetingType: { duration: 30 } })
    punctual.clock.set('2026-11-24T15:30:00.001Z')
    const { body } = await ask(userId, days('2026-11-24'))
    expect(body.windows).toEqual(['2026-11-24T16:00:00Z', '2026-11-24T16:30:00Z'])
    punctual.clock.set('2026-11-24T15:30:00Z')
    const sharp = await ask(userId, days('2026-11-24'))
    expect(sharp.body.windows[0]).toBe('2026-11-24T15:30:00Z')
    punctual.clock.set('2026-11-24T08:00:00Z')
  })

  test('keeps wall hours over both changes of the clock', async () => {
    const { userId } = await host({ timezone: 'America/New_York', meetingType: { duration: 480 } })
    const { body } = await ask(userId, days('2027-03-12', '2027-03-15'))
    expect(body.windows).toEqual(['2027-03-12T14:00:00Z', '2027-03-15T13:00:00Z'])
    const autumn = await ask(userId, days('2027-11-05', '2027-11-08'))
    expect(autumn.body.windows).toEqual(['2027-11-05T13:00:00Z', '2027-11-08T14:00:00Z'])
  })

  test('dates are of the type’s zone, or of the zone that is asked for', async () => {
    const { userId } = await host({ timezone: 'Pacific/Auckland', meetingType: { duration: 480 } })
    expect((await ask(userId, days('2026-12-07'))).body.windows).toEqual(['2026-12-06T20:00:00Z'])
    const utc = await ask(userId, `${days('2026-12-07')}&timezone=utc`)
    expect(utc.body.windows).toEqual(['2026-12-07T20:00:00Z'])
  })

  test('a type of one’s own by id; another’s is unknown', async () => {
    const ada = await host()
    const eve = await host()
    const own = await ask(ada.userId, `${days('2026-12-07')}&meetingTypeId=${ada.meetingTypeId}`)
    expect(own.body.windows).toHaveLength(10)
    const other = await ask(ada.userId, `${days('2026-12-07')}&meetingTypeId=${eve.meetingTypeId}`)
    expect([other.status, other.body.code]).toEqual([404, 'meeting_type_not_found'])
  })

  test('without an enabled type there is nothing to book', async () => {
    const { userId } = await host()
    await punctual.sql('UPDATE meeting_types SET enabled = false WHERE user_id = $1', [userId])
    await punctual.sql('UPDATE users SET rules_version = rules_version + 1 WHERE id = $1', [userId])
    expect((await ask(userId, days('2026-12-07'))).body).toEqual({ windows: [] })
  })

  test.each([
    ['', 'dates_required', 'startDate and endDate are required'],
    ['startDate=2026-12-07', 'dates_required', 'startDate and endDate are required'],
    [days('07.12.2026'), 'date_invalid', 'Invalid date format. Use YYYY-MM-DD'],
    [days('2026-02-30'), 'date_invalid', 'Invalid date format. Use YYYY-MM-DD'],
    [days('2026-12-07T00:00:00Z'), 'date_invalid', 'Invalid date format. Use YYYY-MM-DD'],
    [days('2026-12-08', '2026-12-07'), 'range_invalid', 'endDate must not be before startDate'],
    [days('2026-01-01', '2027-01-02'), 'range_invalid', /at most|within 366 dates/],
    [`${days('2026-12-07')}&timezone=+05:30`, 'validation_failed', 'Validation failed'],
    [`${days('2026-12-07')}&meetingTypeId=7`, 'validation_failed', 'Validation failed'],
    [`${days('2026-12-07')}&troubleshoot=maybe`, 'validation_failed', 'Validation failed'],
  ])('?%s: 400 %s', async (query, code, message) => {
    const { status, body } = await ask(punctual.company.userId, query)
    expect([status, body.code]).toEqual([400, code])
    expect(body.message).toMatch(message)
    expect(body.errors.length).toBeGreaterThan(0)
  })

  test('366 dates are answered', async () => {
    const { status } = await ask(punctual.company.userId, days('2026-01-01', '2027-01-01'))
    expect(status).toBe(200)
  })

  test('nobody, and nobody of this company', async () => {
    const other = await punctual.secondCompany()
    for (const id of ['00000000-0000-7000-8000-000000000000', other.userId]) {
      const answer = await punctual.call(
        'GET',
        `/v4/user/${id}/bookable-windows?${days('2026-12-07')}`,
        { user: punctual.company.userId },
      )
      expect([answer.status, answer.body]).toMatchObject([404, { message: 'User not found' }])
    }
  })
})

describe('blocks', () => {
  test('close what they meet, buffers included; what has lapsed closes nothing', async () => {
    const { userId } = await host({ meetingType: { duration: 60 } })
    await block(userId, '2026-12-07T10:00:00Z', '2026-12-07T11:00:00Z')
    await block(userId, '2026-12-07T12:30:00Z', '2026-12-07T13:00:00Z', {
      state: 'pending',
      expires: '2026-11-24T08:00:01Z',
    })
    await block(userId, '2026-12-07T14:00:00Z', '2026-12-07T14:30:00Z', {
      state: 'held',
      expires: '2026-11-24T08:00:00Z',
    })
    const { body } = await ask(userId, days('2026-12-07'))
    expect(body.windows).toEqual(
      [9, 11, 13, 14, 15, 16].map(hour => `2026-12-07T${String(hour).padStart(2, '0')}:00:00Z`),
    )
  })

  test('just outside the asked range still count', async () => {
    const { userId } = await host({
      timezone: 'UTC',
      availability: {
        schedule: [
          { dayOfWeek: 'monday', intervals: [{ from: '23:00', to: '24:00' }] },
          { dayOfWeek: 'tuesday', intervals: [{ from: '00:00', to: '01:00' }] },
        ],
      },
      meetingType: { duration: 60 },
    })
    await punctual.sql('UPDATE meeting_types SET step_min = 30 WHERE user_id = $1', [userId])
    await punctual.sql('UPDATE users SET rules_version = rules_version + 1 WHERE id = $1', [userId])
    await block(userId, '2026-12-08T00:10:00Z', '2026-12-08T00:20:00Z')
    const { body } = await ask(userId, days('2026-12-07'))
    expect(body.windows).toEqual(['2026-12-07T23:00:00Z'])
  })

  test('the database refuses a second block of a host, and one that is too long', async () => {
    const { userId } = await host()
    await block(userId, '2026-12-09T10:00:00Z', '2026-12-09T11:00:00Z')
    await block(userId, '2026-12-09T11:00:00Z', '2026-12-09T12:00:00Z')
    await expect(block(userId, '2026-12-09T11:59:00Z', '2026-12-09T12:30:00Z')).rejects.toThrow(
      /exclusion/,
    )
    await expect(block(userId, '2026-12-10T00:00:00Z', '2026-12-11T00:01:00Z')).rejects.toThrow(
      /check/,
    )
  })
})

describe('rules of the type', () => {
  test.each([
    ['notice', 'notice_min = 60', '2026-11-24', ['2026-11-24T09:00:00Z'], 1],
    ['buffers', 'buffer_after_min = 60', '2026-12-07', ['2026-12-07T09:00:00Z'], 1],
    [
      'buffers within hours',
      'buffer_before_min = 60, buffers_within_hours = true',
      '2026-12-07',
      ['2026-12-07T10:00:00Z'],
      1,
    ],
    ['step', 'step_min = 15', '2026-12-07', ['2026-12-07T09:00:00Z', '2026-12-07T09:15:00Z'], 2],
    [
      'horizon of a day',
      `days_into_future = '{"mode":"limit","bookingLimit":1440}'`,
      '2026-11-26',
      [],
      1,
    ],
    [
      'horizon of dates',
      `days_into_future = '{"mode":"range","rangeMin":"2026-12-08","rangeMax":"2026-12-09"}'`,
      '2026-12-07',
      [],
      1,
    ],
  ])('%s', async (_what, set, date, first, count) => {
    const { userId } = await host({ meetingType: { duration: 60 } })
    await punctual.sql(`UPDATE meeting_types SET ${set} WHERE user_id = $1`, [userId])
    await punctual.sql('UPDATE users SET rules_version = rules_version + 1 WHERE id = $1', [userId])
    const { body } = await ask(userId, days(date))
    expect(body.windows.slice(0, count)).toEqual(first)
  })
})

test('troubleshoot says why each other start of the grid is closed', async () => {
  const { userId } = await host({ meetingType: { duration: 60 } })
  await punctual.sql(
    'UPDATE meeting_types SET buffer_before_min = 10, buffer_after_min = 0 WHERE user_id = $1',
    [userId],
  )
  await punctual.sql('UPDATE users SET rules_version = rules_version + 1 WHERE id = $1', [userId])
  await block(userId, '2026-12-07T09:55:00Z', '2026-12-07T11:00:00Z', { before: 5 })
  await block(userId, '2026-12-07T13:00:00Z', '2026-12-07T13:30:00Z', {
    state: 'held',
    expires: '2026-11-24T09:00:00Z',
  })
  const { body } = await ask(userId, `${days('2026-12-07')}&troubleshoot=true`)
  expect(body.blocked).toEqual([
    { start: '2026-12-07T09:00:00Z', reason: 'buffer' },
    { start: '2026-12-07T10:00:00Z', reason: 'slot_taken' },
    { start: '2026-12-07T11:00:00Z', reason: 'buffer' },
    { start: '2026-12-07T13:00:00Z', reason: 'held' },
  ])
  expect(body.windows).toHaveLength(4)
})

test('costs one statement where the rules are known, whatever was asked', async () => {
  const { userId } = await host()
  await ask(userId, days('2026-12-07'))
  const query = vi.spyOn(punctual.running.db, 'query')
  await ask(userId, days('2026-12-07', '2027-02-28'))
  const texts = query.mock.calls.map(([{ text }]) => text)
  query.mockRestore()
  // What goes on behind it is about events, what lapses, or keys.
  expect(
    texts.filter(text => !/\b(event|holds|api_keys|provisional_bookings)/.test(text)),
  ).toHaveLength(1)
})
