import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { deskOf, monday, onDay } from '../../test/desk.ts'
import { boot, type Harness, TEST_NOW } from '../../test/harness.ts'

let punctual: Harness
beforeAll(async () => {
  punctual = await boot({ 'booking-url': 'https://book.example.com' })
})
afterAll(() => punctual.close())

let people = 0
const person = (more: object = {}) => {
  people += 1
  return { email: `p${people}@example.com`, givenName: 'Ada', familyName: 'Byron', ...more }
}
const create = (body: object, headers: Record<string, string> = {}) =>
  punctual.call('POST', '/v4/user', { body, headers })
const slugOf = async (names: object) => {
  const { body } = await create(person(names))
  return new URL(body.bookingUrl).pathname.split('/')[1]
}

describe('createUser', () => {
  test('answers the seed’s five keys, and the user can be booked at once', async () => {
    const made = await create(
      person({ givenName: 'John', familyName: 'Smith', timezone: 'Europe/London' }),
    )
    expect(made.status).toBe(201)
    expect(Object.keys(made.body).sort()).toEqual(
      ['availabilityId', 'bookingUrl', 'companyId', 'meetingTypeId', 'userId'].sort(),
    )
    expect(made.body.bookingUrl).toBe('https://book.example.com/john-smith/30min-meeting')
    const { userId: user, availabilityId } = made.body
    const { body: hours } = await punctual.call('GET', `/v4/availability/${availabilityId}`, {
      user,
    })
    expect(hours).toMatchObject({ timezone: 'Europe/London', isDefault: true })
    expect(hours.schedule.friday).toEqual({
      enabled: true,
      hours: [{ start: '09:00', end: '17:00' }],
    })
    expect(hours.schedule.sunday).toEqual({ enabled: false, hours: [] })
    const windows = await punctual.call(
      'GET',
      `/v4/user/${user}/bookable-windows?startDate=2026-12-07&endDate=2026-12-07`,
      { user },
    )
    expect(windows.body.windows).toHaveLength(16)
  })

  test('takes hours in both forms, names in every spelling, and its own slugs', async () => {
    const schedule = [{ dayOfWeek: 'monday', intervals: [{ from: '10:00', to: '12:00' }] }]
    const list = await create({
      email: 'list@example.com',
      firstname: 'Li',
      lastname: 'Sted',
      slug: 'Li Sted Here',
      availability: { name: 'Mondays', timezone: 'asia/kathmandu', schedule },
      meetingType: { name: 'Chat & tea', duration: 20, slug: 'Tea Time', channel: 'google_meet' },
    })
    expect(list.status).toBe(201)
    expect(list.body.bookingUrl).toBe('https://book.example.com/li-sted-here/tea-time')
    const { body: hours } = await punctual.call(
      'GET',
      `/v4/availability/${list.body.availabilityId}`,
      { user: list.body.userId },
    )
    expect(hours).toMatchObject({ name: 'Mondays', timezone: 'Asia/Kathmandu' })
    expect(hours.schedule.monday.hours).toEqual([{ start: '10:00', end: '12:00' }])
    expect(hours.schedule.tuesday.enabled).toBe(false)
    const objectForm = { monday: { enabled: true, hours: [{ start: '10:00', end: '12:00' }] } }
    expect((await create(person({ availability: { schedule: objectForm } }))).status).toBe(201)
  })

  test('without a zone: the company’s', async () => {
    const { body } = await create(person())
    const user = await punctual.call('GET', `/v4/user/${body.userId}`)
    expect(user.body.timezone).toBe('Europe/Berlin')
  })

  test('slugs: a number where taken, a letter for a letter, never a path of ours', async () => {
    expect(await slugOf({ givenName: 'Grace', familyName: 'Hopper' })).toBe('grace-hopper')
    expect(await slugOf({ givenName: 'Grace', familyName: 'Hopper' })).toBe('grace-hopper-2')
    expect(await slugOf({ givenName: 'Grace', familyName: 'Hopper' })).toBe('grace-hopper-3')
    expect(await slugOf({ givenName: 'Zoë', familyName: 'O’Neil' })).toBe('zoe-oneil')
    expect(await slugOf({ givenName: 'Анна', familyName: 'Каренина' })).toMatch(/^anna-karenina$/)
    expect(await slugOf({ givenName: '李', familyName: '明' })).toMatch(/^[a-z-]+$/)
    expect(await slugOf({ givenName: '☃', familyName: '' })).toMatch(/^[a-z0-9-]+$/)
    expect(await slugOf({ givenName: 'Docs', familyName: '' })).toBe('docs-2')
  })

  test('a hundred at once with one name get a hundred slugs', async () => {
    const made = await Promise.all(
      Array.from({ length: 100 }, () =>
        create(person({ givenName: 'Alan', familyName: 'Turing' })),
      ),
    )
    expect(made.map(one => one.status)).toEqual(Array(100).fill(201))
    expect(new Set(made.map(one => one.body.bookingUrl)).size).toBe(100)
  })

  test('a slug that was asked for and is taken is 409, a path of ours 400', async () => {
    await create(person({ slug: 'only-one' }))
    const taken = await create(person({ slug: 'Only One' }))
    expect(taken.status).toBe(409)
    expect(taken.body).toMatchObject({ code: 'slug_taken', errors: [{ field: 'slug' }] })
    const ours = await create(person({ slug: 'availability' }))
    expect(ours.status).toBe(400)
    expect(ours.body.code).toBe('slug_reserved')
  })

  test('an email is taken once a company, in any case; nothing is left half made', async () => {
    const body = person({ email: 'Mixed@Example.com' })
    await create(body)
    const count = () => punctual.sql('SELECT 1 FROM slugs')
    const before = (await count()).length
    const twin = await create(person({ email: 'mixed@example.COM' }))
    expect(twin.status).toBe(409)
    expect(twin.body).toMatchObject({ code: 'email_taken', errors: [{ field: 'email' }] })
    expect((await count()).length).toBe(before)
    const both = person({ email: 'both@example.com', slug: 'both-taken' })
    await create(both)
    expect((await create(both)).body.code).toBe('email_taken')
    const other = await punctual.secondCompany()
    const elsewhere = await punctual.call('POST', '/v4/user', { body, key: other.apiKey })
    expect(elsewhere.status).toBe(201)
  })

  test('of eight at once with one email, one is made', async () => {
    const body = person()
    const made = await Promise.all(Array.from({ length: 8 }, () => create(body)))
    expect(made.map(one => one.status).sort()).toEqual([201, ...Array(7).fill(409)])
  })

  const schedule = (intervals: object[]) => ({
    availability: { schedule: [{ dayOfWeek: 'monday', intervals }] },
  })
  const where = 'availability.schedule.0.intervals.0'

  test.each([
    ['unknown zone', { timezone: 'Mars/Olympus' }, 'timezone', /IANA/],
    ['offset for a zone', { timezone: '+05:30' }, 'timezone', /offsets .* are not zones/],
    ['abbreviation for a zone', { timezone: 'PST' }, 'timezone', /IANA/],
    ['bad email', { email: 'nobody' }, 'email', /Invalid email format/],
    ['no name', { givenName: ' ' }, 'givenName', /empty/],
    ['a slug of nothing', { meetingType: { slug: '!!!' } }, 'meetingType.slug', /letters/],
    ['a line break in a name', { givenName: 'D\r\nBcc: x' }, 'givenName', /control/],
    ['NUL in a name', { givenName: 'a\0b' }, 'givenName', /NUL/],
    ['too short', { meetingType: { duration: 4 } }, 'meetingType.duration', /5 to 480/],
    ['too long', { meetingType: { duration: 481 } }, 'meetingType.duration', /5 to 480/],
    ['unknown channel', { meetingType: { channel: 'fax' } }, 'meetingType.channel', /enum/],
    ['reversed', schedule([{ from: '17:00', to: '09:00' }]), `${where}.to`, /24:00.*next day/],
    ['empty', schedule([{ from: '09:00', to: '09:00' }]), `${where}.to`, /24:00/],
    ['not HH:MM', schedule([{ from: '9:00', to: '10:00' }]), `${where}.from`, /HH:MM/],
    ['past midnight', schedule([{ from: '09:00', to: '25:00' }]), `${where}.to`, /24:00/],
  ])('%s: a 400 that names the field', async (_what, wrong, field, message) => {
    const refused = await create(person(wrong))
    expect(refused.status).toBe(400)
    expect(refused.body).toMatchObject({
      statusCode: 400,
      message: 'Validation failed',
      error: 'Bad Request',
      code: 'validation_failed',
    })
    expect(refused.body.errors).toHaveLength(1)
    expect(refused.body.errors[0].field).toBe(field)
    expect(refused.body.errors[0].message).toMatch(message)
  })

  test('a body that is no JSON, of another type, too large, or missing', async () => {
    expect((await punctual.call('POST', '/v4/user', { body: '{oops' })).body.code).toBe(
      'body_not_json',
    )
    const form = await punctual.call('POST', '/v4/user', {
      body: 'a=1',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect([form.status, form.body.code]).toEqual([415, 'unsupported_media_type'])
    const large = await create(person({ givenName: 'x'.repeat(300_000) }))
    expect([large.status, large.body.code]).toEqual([413, 'body_too_large'])
    const none = await punctual.call('POST', '/v4/user')
    expect([none.status, none.body.code]).toEqual([400, 'validation_failed'])
  })
})

describe('Idempotency-Key', () => {
  test('the same request again gets the first reply and makes nothing', async () => {
    const body = person()
    const first = await create(body, { 'idempotency-key': 'k1' })
    const again = await create(body, { 'idempotency-key': 'k1' })
    expect(again.status).toBe(201)
    expect(again.body).toEqual(first.body)
    expect(again.headers.get('idempotent-replay')).toBe('true')
  })

  test('twins at once: one is made, all get its reply', async () => {
    const body = person()
    const twins = await Promise.all(
      Array.from({ length: 6 }, () => create(body, { 'idempotency-key': 'k2' })),
    )
    expect(new Set(twins.map(one => JSON.stringify(one.body))).size).toBe(1)
    expect(twins.every(one => one.status === 201)).toBe(true)
  })

  test('another body is 422; a refusal is not kept; a day later the key is free', async () => {
    await create(person(), { 'idempotency-key': 'k3' })
    const other = await create(person(), { 'idempotency-key': 'k3' })
    expect([other.status, other.body.code]).toEqual([422, 'idempotency_mismatch'])
    const taken = person({ email: 'p1@example.com' })
    expect((await create(taken, { 'idempotency-key': 'k4' })).status).toBe(409)
    expect((await create(person(), { 'idempotency-key': 'k4' })).status).toBe(201)
    punctual.clock.advance(24 * 3_600_000 + 1)
    expect((await create(person(), { 'idempotency-key': 'k3' })).status).toBe(201)
    punctual.clock.advance(-24 * 3_600_000 - 1)
  })

  test('is 1 to 255 printable characters', async () => {
    const long = await create(person(), { 'idempotency-key': 'x'.repeat(256) })
    expect([long.status, long.body.code]).toEqual([400, 'idempotency_key_invalid'])
  })

  test('another company’s key of the same text is another', async () => {
    const body = person()
    await create(body, { 'idempotency-key': 'k5' })
    const other = await punctual.secondCompany()
    const answer = await punctual.call('POST', '/v4/user', {
      body,
      key: other.apiKey,
      headers: { 'idempotency-key': 'k5' },
    })
    expect(answer.body.companyId).toBe(other.companyId)
  })
})

describe('getMe, getUser, listUsers', () => {
  test('me is the maker of the key, or the user that the header names', async () => {
    const owner = await punctual.call('GET', '/v4/user/me')
    expect(owner.body).toMatchObject({ id: punctual.company.userId, isAdmin: true })
    const { body } = await create(person({ givenName: 'Mae', familyName: 'Jemison' }))
    const mae = await punctual.call('GET', '/v4/user/me', { user: body.userId })
    expect(mae.body).toMatchObject({
      id: body.userId,
      fullName: 'Mae Jemison',
      firstName: 'Mae',
      userType: 'api-platform',
      defaultAvailabilityId: body.availabilityId,
    })
  })

  test('pages, counts and filters', async () => {
    const page = await punctual.call('GET', '/v4/user?limit=2&offset=1')
    expect(page.body.users).toHaveLength(2)
    expect(page.body).toMatchObject({ count: 2, limit: 2, offset: 1 })
    const standard = await punctual.call('GET', '/v4/user?type=standard')
    expect(standard.body).toMatchObject({ total: 1, count: 1 })
    const beyond = await punctual.call('GET', '/v4/user?offset=100000')
    expect(beyond.body.users).toEqual([])
    expect(beyond.body.total).toBe(page.body.total)
    for (const bad of ['limit=0', 'limit=101', 'limit=x', 'offset=-1', 'type=robot']) {
      expect((await punctual.call('GET', `/v4/user?${bad}`)).status).toBe(400)
    }
  })

  test('finds by part of a name, email or slug, in any case, in the company alone', async () => {
    const other = await punctual.secondCompany()
    const wanted = { givenName: 'Søren', familyName: 'Quistgaard', email: 'sq@northern.example' }
    const { body } = await create(person({ ...wanted, slug: 'the-dane' }))
    const theirs = { body: person(wanted), key: other.apiKey }
    expect((await punctual.call('POST', '/v4/user', theirs)).status).toBe(201)
    const found = async (search: string) => {
      const asked = new URLSearchParams({ search })
      const { body: page } = await punctual.call('GET', `/v4/user?limit=100&${asked}`)
      expect(page.total).toBeGreaterThanOrEqual(page.count)
      return page.users.map(({ id }: { id: string }) => id)
    }
    for (const search of ['quistg', 'SØREN Q', 'SQ@north', 'he-dan', ' quistgaard ']) {
      expect([search, await found(search)]).toEqual([search, [body.userId]])
    }
    for (const search of ['quist%gaard', 'q_ist', 'nobody at all']) {
      expect([search, await found(search)]).toEqual([search, []])
    }
    expect((await found('')).length).toBeGreaterThan(1)
    await punctual.call('DELETE', `/v4/user/${body.userId}`)
    expect(await found('quistg')).toEqual([])
  })

  test('sorts by creation, name or email, either way', async () => {
    const listed = async (query: string) => {
      const { body } = await punctual.call('GET', `/v4/user?limit=100&${query}`)
      return body.users as { fullName: string; email: string; createdAt: string }[]
    }
    const names = (await listed('sortBy=name')).map(({ fullName }) => fullName.toLowerCase())
    expect(names).toEqual(names.toSorted((a, b) => (a < b ? -1 : 1)))
    const emails = (await listed('sortBy=email')).map(({ email }) => email.toLowerCase())
    expect(emails).toEqual(emails.toSorted((a, b) => (a < b ? -1 : 1)))
    const back = (await listed('sortBy=email&sortDirection=DESC')).map(({ email }) => email)
    expect(back).toEqual(back.toSorted((a, b) => (a > b ? -1 : 1)))
    expect(back).not.toEqual(emails)
    const made = (await listed('')).map(({ createdAt }) => createdAt)
    expect(made).toEqual(made.toSorted())
    expect((await punctual.call('GET', '/v4/user?sortBy=age')).status).toBe(400)
  })

  test('no such id, an id that is none, another company’s id', async () => {
    const other = await punctual.secondCompany()
    for (const id of ['00000000-0000-7000-8000-000000000000', other.userId]) {
      const answer = await punctual.call('GET', `/v4/user/${id}`)
      expect([answer.status, answer.body.code]).toEqual([404, 'user_not_found'])
    }
    const none = await punctual.call('GET', '/v4/user/17')
    expect([none.status, none.body.errors[0].field]).toEqual([400, 'id'])
  })
})

describe('updateUser', () => {
  test('changes names and slug; the old address ends and is free', async () => {
    const { body } = await create(person({ givenName: 'Old', familyName: 'Name' }))
    const changed = await punctual.call('PATCH', `/v4/user/${body.userId}`, {
      body: { lastName: 'Newname', slug: 'New Name' },
    })
    expect(changed.body).toMatchObject({ fullName: 'Old Newname', slug: 'new-name' })
    expect(await slugOf({ givenName: 'Old', familyName: 'Name' })).toBe('old-name')
    const same = await punctual.call('PATCH', `/v4/user/${body.userId}`, {
      body: { slug: 'new-name' },
    })
    expect(same.status).toBe(200)
  })

  test('refuses short, taken and reserved slugs, and nothing to do', async () => {
    const { body } = await create(person())
    const patch = (change: object) =>
      punctual.call('PATCH', `/v4/user/${body.userId}`, { body: change })
    expect((await patch({ slug: 'abcd' })).body.errors[0].field).toBe('slug')
    expect((await patch({ slug: 'only-one' })).body.code).toBe('slug_taken')
    expect((await patch({ slug: 'api-key' })).body.code).toBe('slug_reserved')
    expect((await patch({ email: 'other@example.com' })).status).toBe(400)
    const gone = '00000000-0000-7000-8000-000000000000'
    const nobody = await punctual.call('PATCH', `/v4/user/${gone}`, { body: { givenName: 'X' } })
    expect(nobody.status).toBe(404)
  })
})

describe('deleteUser', () => {
  test('ends the user: no longer found, acted as, or in the way of email and slug', async () => {
    const body = person({ givenName: 'Gone', familyName: 'Girl' })
    const { userId: user } = (await create(body)).body
    expect((await punctual.call('GET', '/v4/user/me', { user })).status).toBe(200)
    expect((await punctual.call('DELETE', `/v4/user/${user}`)).status).toBe(204)
    expect((await punctual.call('GET', '/v4/user/me', { user })).status).toBe(404)
    expect((await punctual.call('GET', `/v4/user/${user}`)).status).toBe(404)
    expect((await punctual.call('DELETE', `/v4/user/${user}`)).status).toBe(404)
    const again = await create(body)
    expect(new URL(again.body.bookingUrl).pathname).toBe('/gone-girl/30min-meeting')
  })

  test('neither the last administrator nor the key’s own user', async () => {
    const last = await punctual.call('DELETE', `/v4/user/${punctual.company.userId}`)
    expect([last.status, last.body.code]).toEqual([409, 'last_admin'])
    const { userId } = (await create(person())).body
    await punctual.sql("UPDATE users SET is_admin = true, role = 'owner' WHERE id = $1", [userId])
    const own = await punctual.call('DELETE', `/v4/user/${punctual.company.userId}`)
    expect([own.status, own.body.code]).toEqual([409, 'own_user'])
  })

  test('deactivates the keys that the user made', async () => {
    const { userId: user } = (await create(person())).body
    const { key } = (
      await punctual.call('POST', '/v4/api-key', { body: { expiresInDays: 9 }, user })
    ).body
    expect((await punctual.call('GET', '/v4/user/me', { key })).body.id).toBe(user)
    await punctual.call('DELETE', `/v4/user/${user}`)
    const ended = await punctual.call('GET', '/v4/user/me', { key })
    expect([ended.status, ended.body.code]).toEqual([401, 'api_key_deactivated'])
  })
})

describe('deleteUser, of somebody who is booked', () => {
  const remove = (user: string, query = '') => punctual.call('DELETE', `/v4/user/${user}${query}`)
  const desk = () => deskOf(punctual)
  afterEach(() => punctual.clock.set(TEST_NOW))

  test('is refused, as long as an appointment is not over', async () => {
    const ada = await desk().host()
    const id = await desk().booked(ada, onDay('2026-11-24', '09:00'))
    punctual.clock.set('2026-11-24T08:29:59.999Z')
    const refused = await remove(ada.userId)
    expect([refused.status, refused.body.code]).toEqual([409, 'has_appointments'])
    expect((await desk().get(id)).isCancelled).toBe(false)
    expect((await punctual.call('GET', `/v4/user/${ada.userId}`)).status).toBe(200)
    expect((await desk().book(ada, monday('09:00'))).status).toBe(201)
    punctual.clock.set('2026-12-07T08:30:00Z')
    expect((await remove(ada.userId)).status).toBe(204)
    expect((await desk().get(id)).isCancelled).toBe(false)
  })

  test('what is cancelled, or only held, is in nobody’s way', async () => {
    const ada = await desk().host()
    await desk().cancel(await desk().booked(ada, monday('09:00')))
    await desk().held(ada, monday('10:00'))
    expect((await remove(ada.userId)).status).toBe(204)
  })

  test('cancel: each that is not over is cancelled for everybody, with its event', async () => {
    const ada = await desk().host()
    const over = await desk().booked(ada, onDay('2026-11-24', '09:00'))
    const single = await desk().booked(ada, monday('09:00'))
    await desk().change(ada, { spots: 3 })
    const group = await desk().booked(ada, monday('11:00'))
    await desk().booked(ada, monday('11:00'))
    punctual.clock.set('2026-11-24T09:00:00Z')
    expect((await remove(ada.userId, '?appointments=cancel')).status).toBe(204)
    const cancel = {
      actionSource: 'host',
      actionBy: punctual.company.userId,
      reason: null,
      actionAt: '2026-11-24T09:00:00.000Z',
    }
    for (const id of [single, group]) {
      expect(await desk().get(id)).toMatchObject({ isCancelled: true, cancel, takenSpots: 0 })
      const types = (await desk().eventsOf(id)).map(({ type }) => type)
      expect(types.filter(type => type === 'booking_cancelled')).toHaveLength(1)
    }
    expect((await desk().get(over)).isCancelled).toBe(false)
    const left = 'SELECT 1 FROM host_blocks WHERE host_id = $1 AND starts_at > $2'
    expect(await punctual.sql(left, [ada.userId, '2026-11-25T00:00:00Z'])).toEqual([])
    expect((await remove(ada.userId)).status).toBe(404)
  })

  test('keep: they stay, can be read and cancelled, and nothing more can be booked', async () => {
    const ada = await desk().host()
    const id = await desk().booked(ada, monday('09:00'))
    expect((await remove(ada.userId, '?appointments=keep')).status).toBe(204)
    expect(await desk().get(id)).toMatchObject({ isCancelled: false, hosts: [{ id: ada.userId }] })
    expect((await desk().book(ada, monday('10:00'))).status).toBe(404)
    expect((await desk().cancel(id)).status).toBe(200)
    expect((await remove(punctual.company.userId, '?appointments=drop')).status).toBe(400)
  })

  /** A connection of its own, with a transaction that has begun. */
  async function begun() {
    const client = new pg.Client(punctual.connection)
    await client.connect()
    onTestFinished(() => client.end())
    await client.query('BEGIN')
    return client
  }
  const waiting = async () => {
    const rows = await punctual.sql(`SELECT 1 FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`)
    return rows.length
  }

  test.each([
    ['', 409],
    ['?appointments=cancel', 204],
  ])('waits for a booking that is under way, and then sees it (%s)', async (query, status) => {
    const ada = await desk().host()
    const client = await begun()
    const { companyId } = punctual.company
    const id = randomUUID()
    await client.query('SELECT 1 FROM users WHERE company_id = $1 AND id = $2 FOR KEY SHARE', [
      companyId,
      ada.userId,
    ])
    await client.query(
      `INSERT INTO appointments (company_id, id, meeting_type_id, host_id, host_ids, starts_at,
         ends_at, timezone, offset_min, channel, info, created_at, updated_at)
       VALUES ($1, $2, $3, $4, ARRAY[$4::uuid], $5, $6, 'Europe/Berlin', 60, 'phone', $7, $8, $8)`,
      [
        companyId,
        id,
        ada.meetingTypeId,
        ada.userId,
        monday('09:00'),
        monday('09:30'),
        JSON.stringify({
          name: 'x',
          duration: 30,
          channel: 'phone',
          bufferBefore: 0,
          bufferAfter: 0,
        }),
        TEST_NOW,
      ],
    )
    let isDone = false
    const removed = remove(ada.userId, query).finally(() => {
      isDone = true
    })
    await expect.poll(waiting, { interval: 10 }).toBeGreaterThan(0)
    expect(isDone).toBe(false)
    await client.query('COMMIT')
    expect((await removed).status).toBe(status)
    expect((await desk().get(id)).isCancelled).toBe(status === 204)
  })

  test('a booking that waits for a deletion under way is of nobody', async () => {
    const ada = await desk().host()
    await desk().booked(ada, monday('09:00'))
    const client = await begun()
    const at = [punctual.company.companyId, ada.userId]
    const lock = 'SELECT 1 FROM users WHERE company_id = $1 AND id = $2 FOR UPDATE'
    await client.query(lock, at)
    await client.query(
      `UPDATE users SET deleted_at = '2026-11-24T08:00:00Z', rules_version = rules_version + 1
       WHERE company_id = $1 AND id = $2`,
      at,
    )
    const booking = desk().book(ada, monday('10:00'))
    await expect.poll(waiting, { interval: 10 }).toBeGreaterThan(0)
    await client.query('COMMIT')
    expect((await booking).status).toBe(404)
    const rows = await punctual.sql('SELECT 1 FROM appointments WHERE host_id = $1', [ada.userId])
    expect(rows).toHaveLength(1)
  })
})
