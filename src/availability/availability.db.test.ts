import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { boot, type Harness, TEST_NOW } from '../../test/harness.ts'

let punctual: Harness
let user: string
let id: string
beforeAll(async () => {
  punctual = await boot()
})
afterAll(() => punctual.close())

let people = 0
beforeEach(async () => {
  people += 1
  const { body } = await punctual.call('POST', '/v4/user', {
    body: {
      email: `p${people}@example.com`,
      givenName: 'Ada',
      familyName: 'Byron',
      timezone: 'Europe/Berlin',
    },
  })
  user = body.userId
  id = body.availabilityId
})

const get = () => punctual.call('GET', `/v4/availability/${id}`, { user })
const patch = (body: unknown) => punctual.call('PATCH', `/v4/availability/${id}`, { body, user })
const windowsOn = async (date: string) => {
  const path = `/v4/user/${user}/bookable-windows?startDate=${date}&endDate=${date}`
  return (await punctual.call('GET', path, { user })).body.windows as string[]
}

describe('listAvailabilities and createAvailability', () => {
  test('are served at the root and under /v4', async () => {
    const body = { name: 'Summer', schedule: { monday: { enabled: true, hours: [] } } }
    const made = await punctual.call('POST', '/availability', { body, user })
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({
      name: 'Summer',
      timezone: 'Europe/Berlin',
      isDefault: false,
      availabilityExceptions: [],
    })
    const again = await punctual.call('POST', '/v4/availability', { body, user })
    for (const path of ['/availability', '/v4/availability', '/availability/']) {
      const listed = await punctual.call('GET', path, { user })
      expect(listed.body.map((one: { id: string }) => one.id)).toEqual([
        id,
        made.body.id,
        again.body.id,
      ])
    }
  })

  test('the same request again, with an Idempotency-Key, makes nothing', async () => {
    const body = { name: 'Once', schedule: {} }
    const headers = { 'idempotency-key': 'once' }
    const first = await punctual.call('POST', '/availability', { body, user, headers })
    const second = await punctual.call('POST', '/availability', { body, user, headers })
    expect(second.body).toEqual(first.body)
  })
})

describe('updateAvailability', () => {
  test('leaves what is absent, replaces what is given, and windows follow at once', async () => {
    expect(await windowsOn('2026-12-07')).toHaveLength(16)
    const changed = await patch({
      schedule: [{ dayOfWeek: 'monday', intervals: [{ from: '10:00', to: '11:00' }] }],
    })
    expect(changed.status).toBe(200)
    expect(changed.body).toMatchObject({ name: 'Business hours', timezone: 'Europe/Berlin' })
    expect(changed.body.schedule.tuesday).toEqual({ enabled: false, hours: [] })
    expect(await windowsOn('2026-12-07')).toEqual(['2026-12-07T09:00:00Z', '2026-12-07T09:30:00Z'])
    await patch({ timezone: 'America/New_York' })
    expect(await windowsOn('2026-12-07')).toEqual(['2026-12-07T15:00:00Z', '2026-12-07T15:30:00Z'])
    expect((await get()).body.timezone).toBe('America/New_York')
  })

  test('no appointment is moved, and the reply says how many lie outside now', async () => {
    const [type] = (await punctual.call('GET', '/v4/meeting-type', { user })).body
    const book = async (start: string) => {
      const attendee = { email: 'grace@example.com', fullname: 'Grace Hopper' }
      const body = { meetingTypeId: type.id, start, attendee }
      return (await punctual.call('POST', '/v4/booking', { body })).body.id as string
    }
    const early = await book('2026-12-07T09:00:00+01:00')
    await book('2026-12-07T11:30:00+01:00')
    const cancelled = await book('2026-12-08T09:00:00+01:00')
    await punctual.call('POST', `/v4/appointment/${cancelled}/cancel`, { body: {} })
    const until = (to: string) => [{ dayOfWeek: 'monday', intervals: [{ from: '10:00', to }] }]
    const outside = async (to: string) =>
      (await patch({ schedule: until(to) })).body.appointmentsOutsideHours
    expect(await outside('12:00')).toBe(1)
    expect(await outside('11:45')).toBe(2)
    const kept = await punctual.call('GET', `/v4/appointment/${early}`)
    expect(kept.body).toMatchObject({ start: '2026-12-07T09:00:00+01:00', isCancelled: false })
    punctual.clock.set('2026-12-07T11:45:00Z')
    expect(await outside('11:00')).toBe(0)
    punctual.clock.set(TEST_NOW)
  })

  test('a change behind the product’s back (another process) is seen at once too', async () => {
    expect(await windowsOn('2026-12-07')).toHaveLength(16)
    await punctual.sql(
      `WITH gone AS (UPDATE availabilities SET schedule = '{
          "monday":{"enabled":false,"hours":[]},"tuesday":{"enabled":false,"hours":[]},
          "wednesday":{"enabled":false,"hours":[]},"thursday":{"enabled":false,"hours":[]},
          "friday":{"enabled":false,"hours":[]},"saturday":{"enabled":false,"hours":[]},
          "sunday":{"enabled":false,"hours":[]}}' WHERE id = $1)
       UPDATE users SET rules_version = rules_version + 1 WHERE id = $2`,
      [id, user],
    )
    expect(await windowsOn('2026-12-07')).toEqual([])
  })

  test('23:59 means midnight and is given back as sent; 24:00 is taken', async () => {
    const { body } = await patch({
      schedule: {
        monday: { enabled: true, hours: [{ start: '23:00', end: '23:59' }] },
        tuesday: { enabled: true, hours: [{ start: '00:00', end: '00:30' }] },
      },
    })
    expect(body.schedule.monday.hours).toEqual([{ start: '23:00', end: '23:59' }])
    expect(await windowsOn('2026-12-07')).toEqual(['2026-12-07T22:00:00Z', '2026-12-07T22:30:00Z'])
    await patch({
      schedule: { monday: { enabled: true, hours: [{ start: '23:30', end: '24:00' }] } },
    })
    expect(await windowsOn('2026-12-07')).toEqual(['2026-12-07T22:30:00Z'])
  })

  test('a day that is not enabled keeps its hours and gives none', async () => {
    const { body } = await patch({
      schedule: { monday: { enabled: false, hours: [{ start: '09:00', end: '10:00' }] } },
    })
    expect(body.schedule.monday.hours).toHaveLength(1)
    expect(await windowsOn('2026-12-07')).toEqual([])
  })

  test.each([
    ['a day misspelt', { schedule: { moonday: {} } }, 'schedule'],
    [
      'reversed',
      { schedule: { monday: { enabled: true, hours: [{ start: '12:00', end: '11:00' }] } } },
      'schedule.monday.hours.0.end',
    ],
    [
      'list form, bad time',
      { schedule: [{ dayOfWeek: 'monday', intervals: [{ from: '24:00', to: '24:00' }] }] },
      'schedule.0.intervals.0.from',
    ],
    [
      'list form, bad day',
      { schedule: [{ dayOfWeek: 'someday', intervals: [] }] },
      'schedule.0.dayOfWeek',
    ],
    ['zone', { timezone: 'UTC+2' }, 'timezone'],
    [
      'exception reversed',
      { exceptions: [{ available: false, start: '2026-12-24', end: '2026-12-23' }] },
      'availabilityExceptions.0.end',
    ],
    [
      'exception of two kinds',
      { exceptions: [{ available: true, start: '2026-12-24', end: '2026-12-24T10:00:00Z' }] },
      'availabilityExceptions.0.end',
    ],
    [
      'exception on no date',
      { exceptions: [{ date: '2026-02-30', intervals: [] }] },
      'availabilityExceptions.0.date',
    ],
    [
      'exception without a zone',
      { exceptions: [{ available: true, start: '2026-12-24T09:00:00', end: '2026-12-24' }] },
      'availabilityExceptions.0.start',
    ],
  ])('%s: a 400 that names the field', async (_what, body, field) => {
    const refused = await patch(body)
    expect(refused.status).toBe(400)
    expect(refused.body.errors[0].field).toBe(field)
  })
})

describe('exceptions', () => {
  test('of every form are kept, numbered, given back, and obeyed', async () => {
    const { body } = await patch({
      availabilityExceptions: [
        { available: false, start: '2026-12-07T00:00:00Z', end: '2026-12-08T00:00:00Z' },
        { available: false, start: '2026-12-08T09:00:00+01:00', end: '2026-12-08T16:00:00+01:00' },
        { available: true, start: '2026-12-12T10:00:00Z', end: '2026-12-12T11:00:00Z' },
        { date: '2026-12-09', intervals: [{ from: '08:00', to: '08:30' }], title: 'Early' },
        { date: '2026-12-10', intervals: [] },
      ],
    })
    expect(body.availabilityExceptions).toMatchObject([
      { id: 1, ownerId: user, ownerType: 'user', available: false, deletedAt: null },
      { id: 2, start: '2026-12-08T09:00:00+01:00' },
      { id: 3, available: true },
      {
        id: 4,
        available: true,
        date: '2026-12-09',
        start: '2026-12-09T00:00:00Z',
        end: '2026-12-10T00:00:00Z',
        title: 'Early',
      },
      { id: 5, available: false, intervals: [] },
    ])
    expect(await windowsOn('2026-12-07')).toEqual([])
    expect(await windowsOn('2026-12-08')).toEqual(['2026-12-08T15:00:00Z', '2026-12-08T15:30:00Z'])
    expect(await windowsOn('2026-12-12')).toEqual(['2026-12-12T10:00:00Z', '2026-12-12T10:30:00Z'])
    expect(await windowsOn('2026-12-09')).toEqual(['2026-12-09T07:00:00Z'])
    expect(await windowsOn('2026-12-10')).toEqual([])
    expect(await windowsOn('2026-12-11')).toHaveLength(16)
  })

  test('given back as they were read stay the same; the list replaces the old one', async () => {
    const first = await patch({ exceptions: [{ date: '2026-12-24', intervals: [] }] })
    punctual.clock.advance(1000)
    const sent = [
      ...first.body.availabilityExceptions,
      { available: false, start: '2026-12-25', end: '2026-12-27' },
    ]
    const second = await patch({ availabilityExceptions: sent })
    expect(second.body.availabilityExceptions[0]).toEqual(first.body.availabilityExceptions[0])
    expect(second.body.availabilityExceptions[1].id).toBe(2)
    const third = await patch({ availabilityExceptions: [] })
    expect(third.body.availabilityExceptions).toEqual([])
    punctual.clock.advance(-1000)
  })
})

describe('deleteAvailability', () => {
  test('one that a meeting type uses stays; another goes', async () => {
    const used = await punctual.call('DELETE', `/v4/availability/${id}`, { user })
    expect([used.status, used.body.code]).toEqual([409, 'availability_in_use'])
    const made = await punctual.call('POST', '/availability', {
      body: { name: 'Spare', schedule: {} },
      user,
    })
    const path = `/v4/availability/${made.body.id}`
    expect((await punctual.call('DELETE', path, { user })).status).toBe(204)
    expect((await punctual.call('GET', path, { user })).status).toBe(404)
  })
})

test('another user’s availability is as if it did not exist', async () => {
  const stranger = punctual.company.userId
  for (const [method, body] of [
    ['GET', undefined],
    ['PATCH', { name: 'Mine' }],
    ['DELETE', undefined],
  ] as const) {
    const answer = await punctual.call(method, `/v4/availability/${id}`, { body, user: stranger })
    expect([answer.status, answer.body.code]).toEqual([404, 'availability_not_found'])
  }
})
