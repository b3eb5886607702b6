import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { boot, type Harness } from '../../test/harness.ts'

const DAY_MS = 86_400_000

let punctual: Harness
beforeAll(async () => {
  punctual = await boot()
})
afterAll(() => punctual.close())

const me = (key: string | null, headers?: Record<string, string>) =>
  punctual.call('GET', '/v4/user/me', { key, ...(headers && { headers }) })
const newKey = async (body: object = { expiresInDays: 30 }) =>
  (await punctual.call('POST', '/v4/api-key', { body })).body

describe('createApiKey', () => {
  test('gives a key of the contract’s form once, and keeps a hash of it only', async () => {
    const made = await punctual.call('POST', '/v4/api-key', {
      body: { name: 'Production', expiresInDays: 90 },
    })
    expect(made.status).toBe(201)
    expect(made.body.key).toMatch(/^ak_live:[0-9a-f-]{36}:[\w-]{43}$/)
    expect(made.body.expiresAt).toBe('2027-02-22T08:00:00.000Z')
    expect((await me(made.body.key)).body.id).toBe(punctual.company.userId)
    const listed = await punctual.call('GET', '/v4/api-key')
    expect(listed.body.keys.find((key: { id: string }) => key.id === made.body.id)).toMatchObject({
      name: 'Production',
      status: 'active',
    })
    const secret = made.body.key.split(':')[2]
    expect(JSON.stringify(listed.body)).not.toContain(secret)
    expect(punctual.logged.join('\n')).not.toContain(secret)
    const rows = await punctual.sql('SELECT * FROM api_keys')
    expect(JSON.stringify(rows)).not.toContain(secret)
  })

  test.each([{}, { expiresInDays: 0 }, { expiresInDays: 91 }, { expiresInDays: 1.5 }])(
    'refuses %j: a key ends within 1 to 90 days',
    async body => {
      const refused = await punctual.call('POST', '/v4/api-key', { body })
      expect(refused.status).toBe(400)
      expect(refused.body.errors[0].field).toBe('expiresInDays')
    },
  )

  test('the database itself refuses a key of more than 90 days', async () => {
    const tooLong = punctual.sql(
      `UPDATE api_keys SET expires_at = created_at + interval '90 days 1 second'`,
    )
    await expect(tooLong).rejects.toThrow(/check/)
  })

  test('a repeated request does not show the key again', async () => {
    const ask = () =>
      punctual.call('POST', '/v4/api-key', {
        body: { expiresInDays: 5 },
        headers: { 'idempotency-key': 'one-key-please' },
      })
    const first = await ask()
    const again = await ask()
    expect(again.status).toBe(409)
    expect(again.body).toMatchObject({ code: 'already_created', id: first.body.id })
    const kept = await punctual.sql('SELECT reply FROM idempotency_keys')
    expect(JSON.stringify(kept)).not.toContain(first.body.key.split(':')[2])
  })
})

describe('authentication', () => {
  const unknownId = 'ak_live:00000000-0000-7000-8000-000000000000:secret'

  test.each([
    ['missing', null, 'authorization_missing', 'Missing authorization header'],
    ['malformed', 'nonsense', 'api_key_malformed', 'Invalid API key'],
    ['a token of another kind', 'rgo-abc', 'api_key_malformed', 'Invalid API key'],
    ['unknown', unknownId, 'api_key_invalid', 'Invalid API key'],
  ])('%s key: 401', async (_what, key, code, message) => {
    const answer = await me(key)
    expect(answer.status).toBe(401)
    expect(answer.body).toEqual({
      statusCode: 401,
      message,
      error: 'Unauthorized',
      code,
      requestId: answer.headers.get('x-request-id'),
    })
    expect(answer.headers.get('www-authenticate')).toBe('Bearer')
  })

  test('a key with the right id and another secret is unknown, warm or cold', async () => {
    const { key } = await newKey()
    const wrong = `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`
    expect((await me(wrong)).body.code).toBe('api_key_invalid')
    expect((await me(key)).status).toBe(200)
    expect((await me(wrong)).body.code).toBe('api_key_invalid')
  })

  test('an expired key says so, from the very millisecond on', async () => {
    const { key } = await newKey({ expiresInDays: 1 })
    punctual.clock.advance(DAY_MS - 1)
    expect((await me(key)).status).toBe(200)
    punctual.clock.advance(1)
    const expired = await me(key)
    expect(expired.status).toBe(401)
    expect(expired.body).toMatchObject({ code: 'api_key_expired', message: 'API key has expired' })
    punctual.clock.advance(-DAY_MS)
  })

  test('costs no database round trip once the key is known', async () => {
    const { key } = await newKey()
    const headers = { 'x-meetergo-api-user-id': punctual.company.userId }
    const counts = []
    for (let times = 0; times < 10; times++) {
      const before = punctual.running.db.statements()
      await me(key, headers)
      counts.push(punctual.running.db.statements() - before)
    }
    // The user is read. Word of an earlier change may come late; then more is looked up again.
    expect(Math.min(...counts)).toBe(1)
  })
})

describe('deactivateApiKey', () => {
  test('ends a key at once, for a process that knows it too', async () => {
    const { key, id } = await newKey()
    expect((await me(key)).status).toBe(200)
    expect((await punctual.call('DELETE', `/v4/api-key/${id}`)).status).toBe(204)
    const ended = await me(key)
    expect(ended.status).toBe(401)
    expect(ended.body.code).toBe('api_key_deactivated')
    expect((await punctual.call('DELETE', `/v4/api-key/${id}`)).status).toBe(204)
  })

  test('another company’s key is as if it did not exist', async () => {
    const other = await punctual.secondCompany()
    const { id } = await newKey()
    for (const [method, path] of [
      ['DELETE', `/v4/api-key/${id}`],
      ['POST', `/v4/api-key/${id}/rotate`],
    ] as const) {
      const answer = await punctual.call(method, path, { key: other.apiKey })
      expect(answer.status).toBe(404)
      expect(answer.body.code).toBe('api_key_not_found')
    }
  })
})

test('an id in capitals is the same id', async () => {
  const { key, id } = await newKey()
  await me(key)
  const path = `/v4/api-key/${id.toUpperCase()}`
  const rotated = await punctual.call('POST', `${path}/rotate`, { body: { overlapHours: 0 } })
  expect(rotated.status).toBe(201)
  expect((await me(key)).body.code).toBe('api_key_expired')
  await punctual.call('DELETE', `/v4/api-key/${rotated.body.id.toUpperCase()}`)
  expect((await me(rotated.body.key)).body.code).toBe('api_key_deactivated')
})

test('no key outlives the user who made it, even one that is rotated meanwhile', async () => {
  const { body } = await punctual.call('POST', '/v4/user', {
    body: { email: 'short@example.com', givenName: 'Short', familyName: 'Stay' },
  })
  const user = body.userId
  const { id } = (await punctual.call('POST', '/v4/api-key', { body: { expiresInDays: 9 }, user }))
    .body
  const [rotated] = await Promise.all([
    punctual.call('POST', `/v4/api-key/${id}/rotate`),
    punctual.call('DELETE', `/v4/user/${user}`),
  ])
  const alive = await punctual.sql(
    'SELECT id FROM api_keys WHERE user_id = $1 AND deactivated_at IS NULL',
    [user],
  )
  expect(alive).toEqual([])
  if (rotated.status === 201) expect((await me(rotated.body.key)).status).toBe(401)
})

test('a user who is gone, and still in mind, gets no key', async () => {
  const { body } = await punctual.call('POST', '/v4/user', {
    body: { email: 'gone@example.com', givenName: 'Gone', familyName: '' },
  })
  const user = body.userId
  expect((await punctual.call('GET', '/v4/user/me', { user })).status).toBe(200)
  await punctual.sql('UPDATE users SET deleted_at = created_at WHERE id = $1', [user])
  const refused = await punctual.call('POST', '/v4/api-key', { body: { expiresInDays: 1 }, user })
  expect([refused.status, refused.body.code]).toEqual([404, 'user_not_found'])
})

test('the caller is judged by the key before the header', async () => {
  const wrong = 'ak_live:00000000-0000-7000-8000-000000000000:wrong'
  const noHeader = await punctual.call('GET', '/availability', { key: wrong })
  expect([noHeader.status, noHeader.body.code]).toEqual([401, 'api_key_invalid'])
  const badHeader = await punctual.call('GET', '/v4/user/me', { key: wrong, user: 'zzz' })
  expect(badHeader.status).toBe(401)
})

test('a migration under a running process breaks no statement', async () => {
  const all = () =>
    Promise.all(
      ['/v4/user/me', '/v4/user', '/v4/api-key', '/availability'].map(path =>
        punctual.call('GET', path, { user: punctual.company.userId }),
      ),
    )
  await all()
  for (const table of ['users', 'api_keys', 'availabilities']) {
    await punctual.sql(`ALTER TABLE ${table} ADD COLUMN later text`)
  }
  expect((await all()).map(answer => answer.status)).toEqual([200, 200, 200, 200])
  const { key } = await newKey()
  expect((await me(key)).status).toBe(200)
})

describe('rotateApiKey', () => {
  test('both keys work during the overlap, then the new one only', async () => {
    const old = await newKey({ expiresInDays: 30, name: 'Nightly' })
    const rotated = await punctual.call('POST', `/v4/api-key/${old.id}/rotate`, {
      body: { expiresInDays: 60, overlapHours: 2 },
    })
    expect(rotated.status).toBe(201)
    expect(rotated.body).toMatchObject({ name: 'Nightly', replaces: { id: old.id } })
    expect((await me(old.key)).status).toBe(200)
    punctual.clock.advance(2 * 3_600_000)
    expect((await me(old.key)).body.code).toBe('api_key_expired')
    expect((await me(rotated.body.key)).status).toBe(200)
    punctual.clock.advance(-2 * 3_600_000)
  })

  test('never prolongs the old key, and takes no ended one', async () => {
    const old = await newKey({ expiresInDays: 1 })
    const rotated = await punctual.call('POST', `/v4/api-key/${old.id}/rotate`, {
      body: { overlapHours: 168 },
    })
    expect(rotated.body.replaces.expiresAt).toBe(old.expiresAt)
    await punctual.call('DELETE', `/v4/api-key/${old.id}`)
    const ended = await punctual.call('POST', `/v4/api-key/${old.id}/rotate`)
    expect(ended.status).toBe(409)
    expect(ended.body.code).toBe('api_key_ended')
  })
})

test('the last use of a key is kept', async () => {
  const { key, id } = await newKey()
  await me(key)
  await punctual.settle()
  const { keys } = (await punctual.call('GET', '/v4/api-key')).body
  const found = keys.find((one: { id: string }) => one.id === id)
  expect(found.lastUsedAt).toBe(new Date(punctual.clock.now()).toISOString())
})

describe('x-meetergo-api-user-id', () => {
  test('is needed on routes about one’s own things', async () => {
    const answer = await punctual.call('GET', '/availability')
    expect(answer.status).toBe(400)
    expect(answer.body).toMatchObject({
      code: 'user_header_missing',
      message: "Missing required header 'x-meetergo-api-user-id' for API key authentication",
    })
  })

  test.each(['00000000-0000-7000-8000-000000000000', 'nobody'])(
    'naming nobody of this company (%s) is 404',
    async user => {
      const answer = await punctual.call('GET', '/v4/user/me', { user })
      expect(answer.status).toBe(404)
      expect(answer.body).toMatchObject({ code: 'user_not_found', message: 'User not found' })
    },
  )

  test('another company’s user is nobody', async () => {
    const [other] = await punctual.sql<{ id: string }>(
      'SELECT id FROM users WHERE company_id <> $1',
      [punctual.company.companyId],
    )
    const answer = await punctual.call('GET', '/v4/user/me', { user: other?.id ?? '' })
    expect(answer.status).toBe(404)
  })
})
