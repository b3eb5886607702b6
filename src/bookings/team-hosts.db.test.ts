/** Who of a team gets a meeting: the one who was chosen, and nobody in that one's place. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, deskOf, GUEST, type Host, monday } from '../../test/desk.ts'
import { boot, type Harness, TEST_NOW } from '../../test/harness.ts'

let punctual: Harness
let desk: Desk
beforeAll(async () => {
  punctual = await boot()
  desk = deskOf(punctual)
})
afterAll(() => punctual.close())

const CHOICE = { meetingOptions: { allowHostSelection: true } }
const SECOND = { attendee: { ...GUEST, email: 'second@example.com' } }

/** A team's meeting type and those who host it; the first of them administers the team. */
async function team(count: number, type: object = {}, queue: object = {}) {
  const hosts: Host[] = []
  for (let n = 0; n < count; n++) hosts.push(await desk.host())
  const ids = hosts.map(({ userId }) => userId)
  const [first] = hosts as [Host]
  const members = ids.map((userId, nth) => ({ userId, role: nth === 0 ? 'admin' : 'member' }))
  const body = { name: `Desk of ${first.userId}`, members }
  const made = await desk.call('POST', '/v4/team', { body })
  const created = await desk.call('POST', '/v4/meeting-type', {
    body: { name: 'Call', duration: 30, workspaceId: made.body.id, queue, ...type },
    user: first.userId,
  })
  const { id: meetingTypeId, queueId } = created.body
  return { id: made.body.id, ids, queueId, of: { ...first, meetingTypeId } }
}

const hostsOf = async (id: string): Promise<string[]> => (await desk.get(id)).hostIds
const reassign = (id: string, body: object) =>
  desk.call('POST', `/v4/appointment/${id}/reassign`, { body })

describe('the host who was chosen', () => {
  test('is not replaced by another where only what is taken stands in the way', async () => {
    const { of, ids } = await team(2, CHOICE)
    const hostIds = ids.slice(0, 1)
    await desk.booked(of, monday('09:00'), { hostIds })
    const again = await desk.book(of, monday('09:00'), { hostIds, ignoreAvailability: true })
    expect([again.status, again.body.code]).toEqual([409, 'slot_taken'])
  })
  test('has the session that an attendee joins', async () => {
    const { of, ids } = await team(2, { ...CHOICE, spots: 3 })
    const [first, second] = ids
    const one = await desk.booked(of, monday('09:00'), { hostIds: [first] })
    const two = await desk.booked(of, monday('09:00'), { hostIds: [second], ...SECOND })
    expect([await hostsOf(one), await hostsOf(two)]).toEqual([[first], [second]])
  })
  test('has nothing to offer where there are no hours to host in', async () => {
    const { of, ids } = await team(2, CHOICE)
    const [user] = ids as [string, string]
    const { meetingTypeId } = await ownTypeOf(user)
    await desk.call('DELETE', `/v4/meeting-type/${meetingTypeId}`, { user })
    await desk.call('DELETE', `/v4/availability/${of.availabilityId}`, { user })
    const query = `meetingTypeId=${of.meetingTypeId}&hostIds=${user}`
    const path = `/v4/booking-availability?${query}&start=2026-12-07&end=2026-12-07`
    expect((await desk.call('GET', path)).body.availableSlots).toEqual([])
    expect((await desk.book(of, monday('09:00'), { hostIds: [user] })).status).not.toBe(201)
    expect(await desk.listed(of)).toHaveLength(16)
  })
  test('gets what is reassigned, or nobody does', async () => {
    const { of, ids, queueId } = await team(3)
    const [first, second, third] = ids as [string, string, string]
    const path = `/v4/queue/meeting-type/${of.meetingTypeId}`
    await desk.call('PATCH', path, { body: { userIds: [first, third] } })
    const pair = { queueId, name: 'Pair', userIds: [first, second] }
    await desk.call('POST', '/v4/queue-user-group', { body: pair })
    const id = await desk.booked(of, monday('09:00'))
    expect(await hostsOf(id)).toEqual([first])
    const refused = await reassign(id, { hostId: second })
    expect([refused.status, refused.body.code]).toEqual([400, 'hosts_mismatch'])
    await desk.booked({ ...of, ...(await ownTypeOf(third)) }, monday('09:00'))
    const taken = await reassign(id, { hostId: third, ignoreAvailability: true })
    expect([taken.status, taken.body.code]).toEqual([409, 'slot_taken'])
    expect(await hostsOf(id)).toEqual([first])
  })
})

async function ownTypeOf(userId: string): Promise<{ meetingTypeId: string }> {
  const { body } = await desk.call('GET', '/v4/meeting-type', { user: userId })
  return { meetingTypeId: body[0].id }
}

test('a session of a team that has begun, or begins within the notice, is not joined', async () => {
  const { of } = await team(1, { spots: 3 })
  await desk.change(of, { bookingMinimum: 60 })
  await desk.booked(of, monday('09:00'))
  punctual.clock.set('2026-12-07T07:30:00Z')
  expect((await desk.book(of, monday('09:00'), SECOND)).body.code).toBe('inside_notice')
  punctual.clock.set('2026-12-07T08:10:00Z')
  expect((await desk.book(of, monday('09:00'), SECOND)).body.code).toBe('past')
  punctual.clock.set(TEST_NOW)
})

test('whoever is given a meeting brings no address that its channel does not have', async () => {
  const meetingInfo = { customChannelLink: 'https://meet.example/room' }
  const { of } = await team(2)
  await desk.change(of, { meetingInfo })
  const id = await desk.booked(of, monday('09:00'))
  const before = await desk.get(id)
  const { body } = await reassign(id, {})
  expect(body.hostingInfo.meetingLink).toBe(before.hostingInfo.meetingLink)
})

test('the report on a simple round robin expects as much of everybody', async () => {
  const { of, ids, queueId } = await team(2)
  const path = `/v4/queue/meeting-type/${of.meetingTypeId}`
  await desk.call('PATCH', path, { body: { userCapacities: [{ userId: ids[0], capacity: 3 }] } })
  const { body } = await desk.call('GET', `/v4/queue/${queueId}/fairness`)
  expect(body.candidates.map((one: { expectedShare: number }) => one.expectedShare)).toEqual([
    0.5, 0.5,
  ])
})
