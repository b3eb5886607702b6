import { afterAll, beforeAll, expect, test } from 'vitest'
import { boot, type Harness } from '../../test/harness.ts'

let punctual: Harness

beforeAll(async () => {
  punctual = await boot()
})
afterAll(() => punctual.close())

const get = async (key = punctual.company.apiKey) =>
  (await punctual.call('GET', '/v4/company', { key })).body
const change = (body: object) => punctual.call('PATCH', '/v4/company', { body })

test('getCompany: who it is, and how many belong to it', async () => {
  const other = await punctual.secondCompany()
  await punctual.call('POST', '/v4/user', {
    body: { email: 'ada@example.com', givenName: 'Ada', familyName: 'B' },
  })
  const { userId: user } = punctual.company
  await punctual.call('POST', '/v4/team', { body: { name: 'Team' }, user })
  expect(await get()).toEqual({
    id: punctual.company.companyId,
    name: 'Acme',
    timezone: 'Europe/Berlin',
    createdAt: '2026-11-24T08:00:00.000Z',
    users: 2,
    teams: 1,
    meetingTypes: 2,
  })
  expect(await get(other.apiKey)).toMatchObject({ name: 'Globex', users: 1, teams: 0 })
})

test('updateCompany: name and zone; who is made without a zone has that one', async () => {
  const { status, body } = await change({ name: 'Acme & Co', timezone: 'asia/kathmandu' })
  expect([status, body.name, body.timezone]).toEqual([200, 'Acme & Co', 'Asia/Kathmandu'])
  expect((await change({ name: 'Acme' })).body).toMatchObject({
    name: 'Acme',
    timezone: 'Asia/Kathmandu',
  })
  expect(await get()).toMatchObject({ name: 'Acme', timezone: 'Asia/Kathmandu' })
  const made = await punctual.call('POST', '/v4/user', {
    body: { email: 'bea@example.com', givenName: 'Bea', familyName: 'C' },
  })
  const { body: user } = await punctual.call('GET', `/v4/user/${made.body.userId}`)
  expect(user.timezone).toBe('Asia/Kathmandu')
})

test('updateCompany: nothing, no name, no zone', async () => {
  for (const body of [{}, { name: ' ' }, { timezone: 'CET+1' }]) {
    expect([body, (await change(body)).status]).toEqual([body, 400])
  }
})
