/** A form that is sent twice: one booking, told twice. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, deskOf, GUEST, monday } from '../../test/desk.ts'
import { boot, type Harness } from '../../test/harness.ts'

let punctual: Harness
let desk: Desk

beforeAll(async () => {
  punctual = await boot()
  desk = deskOf(punctual)
})
afterAll(() => punctual.close())

const book = (path: string, key: string, more: object = {}) =>
  punctual.call('POST', `${path}/booking`, {
    key: null,
    headers: { 'idempotency-key': key },
    body: { start: monday('09:00'), attendee: GUEST, ...more },
  })

/** Of a user, a team and a one-time link: groups, where the same booking has room again. */
async function pages(): Promise<string[]> {
  const host = await desk.hostWith({ spots: 5 })
  const user = host.userId
  const { body: own } = await desk.call('GET', `/v4/meeting-type/${host.meetingTypeId}`, { user })
  const { body: me } = await desk.call('GET', `/v4/user/${user}`)
  const team = await desk.call('POST', '/v4/team', { body: { name: 'Twice' }, user })
  const group = { name: 'Group', duration: 30, spots: 5, workspaceId: team.body.id, queue: {} }
  const type = await desk.call('POST', '/v4/meeting-type', { body: group, user })
  const link = `/v4/one-time-booking-link/create/${host.meetingTypeId}`
  const { body: once } = await desk.call('POST', link, { body: {}, user })
  return [
    `/v4/public/page/${me.slug}/${own.slug}`,
    `/v4/public/page/team/${team.body.slug}/${type.body.slug}`,
    `/v4/public/page/1t/${once.token}`,
  ]
}

test('is answered with the first booking, or refused where it is another one', async () => {
  // One host, so each of the pages has an hour of its own.
  for (const [nth, path] of (await pages()).entries()) {
    const at = { start: monday(`1${nth}:00`) }
    const wrong = await book(path, '\u00e9', at)
    expect([wrong.status, wrong.body.code]).toEqual([400, 'idempotency_key_invalid'])
    const first = await book(path, 'form-1', at)
    expect(first.status).toBe(201)
    const again = await book(path, 'form-1', at)
    expect([again.status, again.body]).toEqual([201, first.body])
    expect(again.headers.get('idempotent-replay')).toBe('true')
    const other = await book(path, 'form-1', { start: monday('09:00') })
    expect([other.status, other.body.code]).toEqual([422, 'idempotency_mismatch'])
    const { attendees } = await desk.get(first.body.id)
    expect(attendees).toHaveLength(1)
    if (path.includes('/1t/')) continue
    const next = await book(path, 'form-2', at)
    expect([next.status, next.body.id]).toEqual([201, first.body.id])
    expect((await desk.get(first.body.id)).attendees).toHaveLength(2)
  }
})

test('two at the same moment are one', async () => {
  const [path = ''] = await pages()
  const [one, two] = await Promise.all([book(path, 'form'), book(path, 'form')])
  expect([one.status, two.status]).toEqual([201, 201])
  expect(one.body).toEqual(two.body)
  expect((await desk.get(one.body.id)).attendees).toHaveLength(1)
})

test('a key says nothing of a page that is not there', async () => {
  const { status, body } = await book('/v4/public/page/nobody/nothing', 'form')
  expect([status, body.code]).toEqual([404, 'page_not_found'])
})
