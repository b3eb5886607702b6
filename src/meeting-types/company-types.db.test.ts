import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, deskOf, NOBODY, refusal } from '../../test/desk.ts'
import { boot, type CallOptions, type Harness } from '../../test/harness.ts'

let punctual: Harness
let desk: Desk

beforeAll(async () => {
  punctual = await boot()
  desk = deskOf(punctual)
})
afterAll(() => punctual.close())

const list = async (query = '', options: CallOptions = {}) => {
  const path = `/v4/meeting-type/paginated?pageSize=100&${query}`
  const { status, body } = await punctual.call('GET', path, options)
  expect(status).toBe(200)
  return body as {
    meetingTypes: { id: string; userId: string | null; name: string }[]
    total: number
  }
}

test('all of the company, by page, user, team, state and part of a name or slug', async () => {
  const [ada, bea] = [await desk.host(), await desk.host()]
  const team = await punctual.call('POST', '/v4/team', { body: { name: 'Team' }, user: ada.userId })
  const teamId = team.body.id
  const meetingInfo = { name: 'Deep 100% dive', description: '', duration: 30, channel: 'phone' }
  const own = await punctual.call('POST', '/v4/meeting-type', {
    body: { meetingInfo, slug: 'the-plunge', enabled: false },
    user: bea.userId,
  })
  const shared = await punctual.call('POST', '/v4/meeting-type', {
    body: { meetingInfo: { ...meetingInfo, name: 'Ours' }, workspaceId: teamId, queue: {} },
    user: ada.userId,
  })
  const idsOf = async (query: string, options: CallOptions = {}) =>
    (await list(query, options)).meetingTypes.map(({ id }) => id)

  const all = await list()
  expect(all.total).toBe(5)
  expect(all.meetingTypes.map(({ id }) => id).slice(-2)).toEqual([own.body.id, shared.body.id])
  const second = await punctual.call('GET', '/v4/meeting-type/paginated?page=1&limit=2')
  expect(second.body.total).toBe(5)
  expect(second.body.meetingTypes).toEqual(all.meetingTypes.slice(2, 4))

  expect(await idsOf(`userId=${bea.userId}`)).toEqual([bea.meetingTypeId, own.body.id])
  expect(await idsOf(`teamId=${teamId}`)).toEqual([shared.body.id])
  expect(await idsOf('enabled=false')).toEqual([own.body.id])
  for (const search of ['DEEP', '100%25', 'plung']) {
    expect([search, await idsOf(`search=${search}`)]).toEqual([search, [own.body.id]])
  }
  expect(await idsOf('search=1%25%25d')).toEqual([])

  // The owner of the company is an administrator; the others see what is theirs.
  const { userId: user } = punctual.company
  expect((await list('', { user })).total).toBe(5)
  expect(await idsOf('', { user: bea.userId })).toEqual([bea.meetingTypeId, own.body.id])
  expect(await idsOf('', { user: ada.userId })).toEqual([ada.meetingTypeId, shared.body.id])
  expect(await idsOf(`userId=${bea.userId}`, { user: ada.userId })).toEqual([])
  const { apiKey: key } = await punctual.secondCompany()
  expect(await idsOf(`userId=${bea.userId}`, { key })).toEqual([])
  expect((await list('', { key })).total).toBe(1)
  const nobody = await punctual.call('GET', '/v4/meeting-type/paginated', { user: NOBODY })
  expect(refusal(nobody).slice(0, 2)).toEqual([404, 'user_not_found'])
})
