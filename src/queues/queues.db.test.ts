import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, deskOf, fields, type Host, monday, NOBODY, onDay } from '../../test/desk.ts'
import { boot, type Harness } from '../../test/harness.ts'
import { putGroup } from './change-queue.ts'

let punctual: Harness
let desk: Desk
beforeAll(async () => {
  punctual = await boot()
  desk = deskOf(punctual)
})
afterAll(() => punctual.close())

let teams = 0
const INFO = { name: 'Call', description: '', duration: 30, channel: 'phone' }

type Scene = { teamId: string; hosts: Host[]; of: Host; queueId: string; path: string }

/** A team of so many hosts with one meeting type; the first is its administrator. */
async function team(count: number, queue: object = {}, type: object = {}): Promise<Scene> {
  teams += 1
  const hosts: Host[] = []
  for (let n = 0; n < count; n++) hosts.push(await desk.host())
  const [first] = hosts as [Host]
  const members = hosts.map(({ userId }, n) => ({ userId, role: n === 0 ? 'admin' : 'member' }))
  const made = await desk.call('POST', '/v4/team', { body: { name: `Queue ${teams}`, members } })
  const { id: teamId } = made.body
  const created = await desk.call('POST', '/v4/meeting-type', {
    body: { name: 'Call', duration: 30, workspaceId: teamId, queue, ...type },
    user: first.userId,
  })
  if (created.status !== 201) throw new Error(JSON.stringify(created.body))
  const of = { ...first, meetingTypeId: created.body.id }
  const path = `/v4/queue/meeting-type/${of.meetingTypeId}`
  return { teamId, hosts, queueId: created.body.queueId, of, path }
}

const ids = (hosts: readonly Host[]) => hosts.map(({ userId }) => userId)
const hostsOf = async (id: string): Promise<string[]> => (await desk.get(id)).hostIds
const coded = ({ status, body }: { status: number; body: { code: string } }) => [status, body.code]
/** The queue after a change that is taken. */
async function changed(path: string, body: object) {
  const answer = await desk.call('PATCH', path, { body })
  expect([answer.status, answer.body.code]).toEqual([200, undefined])
  return answer.body
}
const nextOf = async (queueId: string): Promise<string[]> =>
  (await desk.call('GET', `/v4/queue/${queueId}/next`)).body.nextHosts.map(
    ({ id }: { id: string }) => id,
  )

describe('a queue is changed', () => {
  test('by one user, who is put in or taken out, whether of the team or not', async () => {
    const { path, hosts } = await team(1)
    const joiner = await desk.host()
    const both = await changed(path, { userId: joiner.userId })
    expect(both.userIds).toEqual([...ids(hosts), joiner.userId])
    expect((await changed(path, { userId: joiner.userId })).userIds).toEqual(ids(hosts))
    expect((await changed(path, { userId: null })).userIds).toEqual(ids(hosts))
  })
  test('by everybody at once, with weights; who stays keeps what is not said', async () => {
    const { path, hosts } = await team(2)
    const [ada, bea] = ids(hosts)
    await changed(path, { userPriorities: [{ userId: ada, priority: 3 }] })
    const users = [{ userId: ada, weight: 2 }, bea, { userId: bea, weight: 5, isFixed: true }]
    const queue = await changed(path, { users })
    expect(queue.userCapacities).toEqual([
      { userId: ada, capacity: 2 },
      { userId: bea, capacity: 5 },
    ])
    expect(queue.userPriorities[0]).toEqual({ userId: ada, priority: 3 })
    expect(queue.fixedUserIds).toEqual([bea])
    expect((await changed(path, { fixedUserIds: [] })).fixedUserIds).toEqual([])
    expect((await changed(path, { userIds: [bea, bea] })).userIds).toEqual([bea])
  })
  test('by a link of a host, who meets there alone; an empty one is the type’s own', async () => {
    const custom = { channel: 'custom', customChannelLink: 'https://meet.example.com/all' }
    const { path, hosts, of } = await team(1, {}, { meetingInfo: { ...INFO, ...custom } })
    const [userId] = ids(hosts)
    const link = 'https://meet.example.com/ada'
    const queue = await changed(path, { userCustomLinks: [{ userId, link }] })
    expect(queue.userCustomLinks).toEqual([{ userId, link }])
    const id = await desk.booked(of, monday('09:00'))
    expect((await desk.get(id)).meetingInfo.meetingLink).toBe(link)
    expect(
      (await changed(path, { userCustomLinks: [{ userId, link: '' }] })).userCustomLinks,
    ).toEqual([])
    const other = await desk.get(await desk.booked(of, monday('10:00')))
    expect(other.meetingInfo.meetingLink).toBe(custom.customChannelLink)
  })
  test('in how it chooses, in which period and zone; what is absent stays', async () => {
    const { path, queueId } = await team(1)
    const settings = {
      type: 'equalDistribution',
      maxLeadThreshold: 3,
      distributionPeriod: 'week',
      prioritizeNearTermAvailability: true,
      timezone: 'America/New_York',
    }
    expect(await changed(path, settings)).toMatchObject(settings)
    const after = await changed(path, { maxLeadThreshold: null })
    expect(after).toMatchObject({ ...settings, maxLeadThreshold: null })
    expect((await desk.call('GET', `/v4/queue/${queueId}`)).body).toEqual(after)
    expect((await desk.call('GET', path)).body).toEqual(after)
  })
  test('to nothing that is wrong: the field is named', async () => {
    const { path, hosts } = await team(1)
    const [userId] = ids(hosts)
    const { userId: stranger } = await desk.host()
    const wrong = async (body: object) => fields(await desk.call('PATCH', path, { body }))
    const link = 'https://meet.example.com/a'
    expect(await wrong({ userCapacities: [{ userId: stranger, capacity: 1 }] })).toEqual([
      400,
      'userCapacities',
    ])
    expect(await wrong({ userPriorities: [{ userId: stranger, priority: 1 }] })).toEqual([
      400,
      'userPriorities',
    ])
    expect(await wrong({ userCustomLinks: [{ userId: stranger, link }] })).toEqual([
      400,
      'userCustomLinks',
    ])
    expect(await wrong({ fixedUserIds: [stranger] })).toEqual([400, 'fixedUserIds'])
    expect((await wrong({ userCapacities: [{ userId, capacity: 1001 }] }))[0]).toBe(400)
    expect((await wrong({ userPriorities: [{ userId, priority: -1 }] }))[0]).toBe(400)
    expect((await wrong({ userCustomLinks: [{ userId, link: 'ftp://a' }] }))[0]).toBe(400)
    expect((await wrong({ maxLeadThreshold: 0 }))[0]).toBe(400)
    expect((await wrong({ type: 'random' }))[0]).toBe(400)
    expect((await wrong({ timezone: 'Mars/Olympus' }))[0]).toBe(400)
    const unknown = await desk.call('PATCH', path, { body: { userIds: [userId, NOBODY] } })
    expect(coded(unknown)).toEqual([404, 'user_not_found'])
    expect((await desk.call('GET', path)).body.userIds).toEqual([userId])
  })
  test('to nobody: nothing is offered, and a booking is refused', async () => {
    const { path, of, queueId } = await team(1)
    await changed(path, { userIds: [] })
    expect(await desk.listed(of)).toEqual([])
    expect(coded(await desk.book(of, monday('09:00')))).toEqual([400, 'not_on_grid'])
    expect(await nextOf(queueId)).toEqual([])
  })
  test('where nobody has a capacity, nobody is booked', async () => {
    const { path, of, hosts, queueId } = await team(2, { type: 'advancedRoundRobin' })
    const userCapacities = ids(hosts).map(userId => ({ userId, capacity: 0 }))
    await changed(path, { userCapacities })
    expect((await desk.book(of, monday('09:00'))).status).toBeLessThan(500)
    expect((await desk.call('GET', `/v4/queue/${queueId}/fairness`)).status).toBe(200)
    expect((await desk.call('GET', `/v4/queue/${queueId}/next`)).status).toBe(200)
  })
  test('up to five hundred users', async () => {
    const { path, of } = await team(1)
    const rows = await punctual.sql<{ id: string }>(
      `INSERT INTO users (company_id, id, email, email_folded, given_name, family_name, slug,
         timezone, user_type, created_at, updated_at)
       SELECT company_id, gen_random_uuid(), 'crowd' || n, 'crowd' || n, 'Ada', 'Byron',
         'crowd-' || n, timezone, user_type, created_at, updated_at
       FROM users, generate_series(1, 501) n WHERE id = '${of.userId}' RETURNING id`,
    )
    const crowd = rows.map(({ id }) => id)
    const most = await changed(path, { userIds: crowd.slice(0, 500) })
    expect(most.users).toHaveLength(500)
    expect((await desk.call('PATCH', path, { body: { userIds: crowd } })).status).toBe(400)
    // One more than a list may have, put in alone.
    const more = await desk.call('PATCH', path, { body: { userId: of.userId } })
    expect(more.status).toBeLessThan(500)
  })
})

test('who leads by as many bookings as the threshold waits for the others', async () => {
  const { path, of, hosts } = await team(2, { type: 'advancedRoundRobin', maxLeadThreshold: 1 })
  const [ada, bea] = hosts as [Host, Host]
  const favoured = [{ userId: ada.userId, priority: 3 }]
  await changed(path, { userPriorities: favoured })
  expect(await hostsOf(await desk.booked(of, monday('09:00')))).toEqual([ada.userId])
  expect(await hostsOf(await desk.booked(of, monday('09:30')))).toEqual([bea.userId])
  await changed(path, { maxLeadThreshold: null })
  expect(await hostsOf(await desk.booked(of, monday('10:00')))).toEqual([ada.userId])
  expect(await hostsOf(await desk.booked(of, monday('10:30')))).toEqual([ada.userId])
})

describe('a group', () => {
  const group = (body: object, user?: string) =>
    desk.call('POST', '/v4/queue-user-group', { body, ...(user !== undefined && { user }) })
  test('is made by administrators of the team, of users and in a queue that exist', async () => {
    const { queueId, hosts, of } = await team(2)
    const [admin, member] = ids(hosts) as [string, string]
    const { userId: stranger } = await desk.host()
    const body = { queueId, name: 'Pair', userIds: [admin] }
    expect(coded(await group({ ...body, queueId: NOBODY }))).toEqual([404, 'queue_not_found'])
    expect(coded(await group({ ...body, userIds: [NOBODY] }))).toEqual([404, 'user_not_found'])
    expect(coded(await group(body, member))).toEqual([403, 'not_team_admin'])
    expect(coded(await group(body, stranger))).toEqual([404, 'queue_not_found'])
    expect(fields(await group({ ...body, mainGroupHostId: member }))).toEqual([
      400,
      'mainGroupHostId',
    ])
    const made = await group({ ...body, userIds: [admin, admin] }, admin)
    expect([made.status, made.body.userIds]).toEqual([201, [admin]])

    const path = `/v4/queue-user-group/${made.body.id}`
    const as = (method: string, user: string, change?: object) =>
      desk.call(method, path, { user, ...(change && { body: change }) })
    expect((await as('GET', member)).status).toBe(200)
    expect(coded(await as('GET', stranger))).toEqual([404, 'queue_user_group_not_found'])
    expect(coded(await as('PATCH', member, { capacity: 2 }))).toEqual([403, 'not_team_admin'])
    expect(coded(await as('PATCH', stranger, { capacity: 2 }))).toEqual([
      404,
      'queue_user_group_not_found',
    ])
    expect(coded(await as('DELETE', member))).toEqual([403, 'not_team_admin'])
    expect(coded(await as('PATCH', admin, { userIds: [NOBODY] }))).toEqual([404, 'user_not_found'])
    expect(fields(await as('PATCH', admin, { mainGroupHostId: member }))).toEqual([
      400,
      'mainGroupHostId',
    ])
    expect((await as('PATCH', admin, { capacity: 3, priority: 2 })).body).toMatchObject({
      name: 'Pair',
      capacity: 3,
      priority: 2,
      userIds: [admin],
    })
    const emptied = await as('PATCH', admin, { userIds: [] })
    expect([emptied.status, emptied.body.users]).toEqual([200, []])
    await changed(`/v4/queue/meeting-type/${of.meetingTypeId}`, { userIds: [] })
    expect(coded(await desk.book(of, monday('09:00')))).toEqual([400, 'not_on_grid'])
    const unknown = await desk.call('DELETE', `/v4/queue-user-group/${NOBODY}`)
    expect(coded(unknown)).toEqual([404, 'queue_user_group_not_found'])
  })
  test('that was deleted while its change waited is not made anew by it', async () => {
    const { queueId } = await team(1)
    const asking = { companyId: punctual.company.companyId, userId: null }
    const change = { queueId, id: NOBODY, wish: { capacity: 2 }, nowMs: punctual.clock.now() }
    const changing = punctual.running.db.transaction(tx => putGroup(tx, asking, change))
    await expect(changing).rejects.toMatchObject({ code: 'queue_user_group_not_found' })
  })
  test('with a user who takes part in every meeting has that user once', async () => {
    const { queueId, hosts, path, of } = await team(2)
    const [fixed, other] = ids(hosts) as [string, string]
    await changed(path, { userIds: [fixed], fixedUserIds: [fixed] })
    expect((await group({ queueId, name: 'Both', userIds: [fixed, other] })).status).toBe(201)
    const taken = await hostsOf(await desk.booked(of, monday('09:00')))
    expect(taken.toSorted()).toEqual([fixed, other].toSorted())
    expect(await desk.listed(of)).not.toContain('09:00')
  })
})

describe('what a queue did', () => {
  test('is read page by page, and of single appointments', async () => {
    const { of, queueId } = await team(2)
    const booked: string[] = []
    for (const clock of ['09:00', '09:30', '10:00']) {
      booked.push(await desk.booked(of, monday(clock)))
    }
    const picks = async (query: string) =>
      (await desk.call('GET', `/v4/queue/${queueId}/picks?${query}`)).body.picks
    const first = await picks('limit=2')
    expect(first.map((one: { appointmentId: string }) => one.appointmentId)).toEqual(
      booked.slice(1).toReversed(),
    )
    const [last] = await picks(`limit=2&before=${first.at(-1).turn}`)
    expect(last.appointmentId).toBe(booked[0])
    expect(await picks(`appointmentIds=${booked[1]}`)).toHaveLength(1)
    expect(await picks(`appointmentIds=${NOBODY}`)).toEqual([])
    expect((await desk.call('GET', `/v4/queue/${queueId}/picks?limit=0`)).status).toBe(400)
  })
  test('is counted in dates of its zone, both included', async () => {
    const { of, queueId, path, hosts } = await team(1)
    await desk.booked(of, monday('09:00'))
    const report = async (query = '') =>
      (await desk.call('GET', `/v4/queue/${queueId}/fairness${query}`)).body
    expect((await report()).total.bookings).toBe(1)
    expect(await report('?start=2026-11-24&end=2026-11-24')).toMatchObject({
      start: '2026-11-24',
      end: '2026-11-24',
      total: { picks: 1, givenBack: 0, bookings: 1 },
    })
    expect((await report('?start=2026-11-25&end=2026-12-31')).total.bookings).toBe(0)
    await changed(path, { timezone: 'Pacific/Honolulu' })
    expect((await report('?start=2026-11-23&end=2026-11-23')).total.bookings).toBe(1)
    expect((await report('?start=2026-11-24')).code).toBe('dates_required')
    expect((await report('?start=2026-11-24&end=2026-11-31')).code).toBe('date_invalid')
    expect((await report('?start=2026-11-24&end=2026-11-23')).code).toBe('range_invalid')
    // Who has left is listed with what the queue gave.
    await changed(path, { userIds: [] })
    expect((await report('?start=2026-11-01&end=2026-11-30')).candidates).toMatchObject([
      { id: ids(hosts)[0], isInQueue: false, bookings: 1 },
    ])
  })
  test('is shown to members of the team, and to nobody else', async () => {
    const { of, queueId, teamId, hosts, path } = await team(2)
    const [, member] = ids(hosts) as [string, string]
    const { userId: stranger } = await desk.host()
    const paths = [queueId, `${queueId}/next`, `${queueId}/fairness`, `${queueId}/picks`]
    for (const one of [...paths.map(tail => `/v4/queue/${tail}`), path]) {
      expect((await desk.call('GET', one, { user: member })).status).toBe(200)
      expect(coded(await desk.call('GET', one, { user: stranger }))).toEqual([
        404,
        'queue_not_found',
      ])
    }
    const ofTeam = `/v4/queue/workspace/${teamId}`
    expect((await desk.call('GET', ofTeam, { user: member })).body).toHaveLength(1)
    expect(coded(await desk.call('GET', ofTeam, { user: stranger }))).toEqual([
      404,
      'team_not_found',
    ])
    const change = (user: string) => desk.call('PATCH', path, { user, body: { userIds: [user] } })
    expect(coded(await change(member))).toEqual([403, 'not_team_admin'])
    expect(coded(await change(stranger))).toEqual([404, 'queue_not_found'])
    const remove = (user: string) =>
      desk.call('DELETE', `/v4/meeting-type/${of.meetingTypeId}`, { user })
    expect(coded(await remove(member))).toEqual([403, 'not_team_admin'])
    expect(coded(await remove(stranger))).toEqual([404, 'meeting_type_not_found'])
  })
  test('ends with its meeting type', async () => {
    const { of, queueId, path, teamId } = await team(1)
    const group = { queueId, name: 'One', userIds: [of.userId] }
    const made = await desk.call('POST', '/v4/queue-user-group', { body: group })
    const gone = await desk.call('DELETE', `/v4/meeting-type/${of.meetingTypeId}`, {
      user: of.userId,
    })
    expect(gone.status).toBe(204)
    for (const one of [path, `/v4/queue/${queueId}`, `/v4/queue/${queueId}/next`]) {
      expect(coded(await desk.call('GET', one))).toEqual([404, 'queue_not_found'])
    }
    expect(coded(await desk.call('PATCH', path, { body: {} }))).toEqual([404, 'queue_not_found'])
    const ofGroup = await desk.call('GET', `/v4/queue-user-group/${made.body.id}`)
    expect(coded(ofGroup)).toEqual([404, 'queue_user_group_not_found'])
    expect((await desk.call('GET', `/v4/queue/workspace/${teamId}`)).body).toEqual([])
  })
})

describe('a turn', () => {
  const turns = async (queueId: string) =>
    (await desk.call('GET', `/v4/queue/${queueId}/picks`)).body.picks.map(
      ({ givenBackAt }: { givenBackAt: string | null }) => givenBackAt === null,
    )
  test('of what waits counts, and is given back when the host declines', async () => {
    const options = { meetingOptions: { requireHostConfirmation: 'enabled' } }
    const { of, queueId } = await team(2, {}, options)
    const before = await nextOf(queueId)
    const waiting = await desk.book(of, monday('09:00'))
    const { provisionalBookingId: id } = waiting.body
    expect([waiting.status, typeof id]).toEqual([201, 'string'])
    expect(await nextOf(queueId)).toEqual(before.toReversed())
    const path = `/v4/provisional-booking/${id}`
    expect((await desk.call('POST', `${path}/decline`, { body: {} })).status).toBe(200)
    expect(await turns(queueId)).toEqual([false])
    expect(await nextOf(queueId)).toEqual(before)
    const again = (await desk.book(of, monday('09:00'))).body.provisionalBookingId
    const sure = await desk.call('POST', `/v4/provisional-booking/${again}/confirm`, { body: {} })
    expect(await hostsOf(sure.body.appointmentId)).toEqual([before[0]])
    expect(await turns(queueId)).toEqual([true, false])
  })
  test('of a hold is the host’s who was held; another start with it is refused', async () => {
    const { of, queueId } = await team(2)
    const [next] = await nextOf(queueId)
    const holdToken = await desk.held(of, monday('09:00'))
    expect(await desk.listed(of)).toContain('09:00')
    expect(fields(await desk.book(of, monday('10:00'), { holdToken }))[0]).toBe(400)
    const other = await desk.booked(of, monday('09:00'))
    expect(await hostsOf(other)).not.toEqual([next])
    expect(await desk.listed(of)).not.toContain('09:00')
    expect(await hostsOf(await desk.booked(of, monday('09:00'), { holdToken }))).toEqual([next])
  })
  test('can be had over a one-time link, once', async () => {
    const { of, hosts } = await team(2)
    const path = `/v4/one-time-booking-link/create/${of.meetingTypeId}`
    const made = await desk.call('POST', path, { user: of.userId, body: {} })
    expect(made.status).toBe(201)
    const page = `/v4/public/page/1t/${made.body.token}/booking`
    const body = { start: monday('09:00'), attendee: { email: 'a@example.com', firstname: 'A' } }
    const booked = await desk.call('POST', page, { key: null, body })
    expect(booked.status).toBe(201)
    expect(ids(hosts)).toContain((await hostsOf(booked.body.id))[0])
    const again = await desk.call('POST', page, { key: null, body })
    expect(again.body.code).toBe('link_used')
  })
})

describe('a type of a team', () => {
  test('is made by its administrators, of lists that may name somebody twice', async () => {
    const { teamId, hosts } = await team(2)
    const [admin, member] = ids(hosts) as [string, string]
    const { userId: stranger } = await desk.host()
    const make = (body: object, user = admin) =>
      desk.call('POST', '/v4/meeting-type', {
        body: { name: 'More', duration: 30, workspaceId: teamId, ...body },
        user,
      })
    const queue = { userIds: [admin, admin, member], fixedUserIds: [admin, admin] }
    const made = await make({ queue })
    expect(made.status).toBe(201)
    const path = `/v4/queue/${made.body.queueId}`
    expect((await desk.call('GET', path)).body).toMatchObject({
      userIds: [admin, member].toSorted(),
      fixedUserIds: [admin],
    })
    expect((await make({ queueType: 'collective' })).body.queueId).toEqual(expect.any(String))
    expect((await make({ isGlobalQueue: true })).body.workspaceId).toBe(teamId)
    expect(coded(await make({ queue: {} }, member))).toEqual([403, 'not_team_admin'])
    expect(coded(await make({ queue: {} }, stranger))).toEqual([404, 'team_not_found'])
    for (const workspaceId of [NOBODY, 'a text', '../..']) {
      expect(coded(await make({ queue: {}, workspaceId }))).toEqual([404, 'team_not_found'])
    }
    expect(fields(await make({ queue: {}, workspaceId: null }))).toEqual([400, 'workspaceId'])
    expect(coded(await make({ queue: { userIds: [NOBODY] } }))).toEqual([404, 'user_not_found'])
    const zero = { userCapacities: [{ userId: member, capacity: 0 }], userIds: [member] }
    expect((await make({ queue: zero })).status).toBe(201)
  })
  test('can be made of a template, whose queueType is kept and no more', async () => {
    const { teamId, hosts } = await team(1)
    const [user] = ids(hosts) as [string]
    const template = await desk.call('POST', '/v4/meeting-type-template/create', {
      body: { meetingInfo: INFO, queueType: 'equalDistribution' },
      user,
    })
    expect(template.status).toBe(201)
    const made = await desk.call('POST', '/v4/meeting-type', {
      body: { templateId: template.body.id, workspaceId: teamId, queue: {} },
      user,
    })
    expect(made.status).toBe(201)
    const queue = await desk.call('GET', `/v4/queue/${made.body.queueId}`)
    expect(queue.body).toMatchObject({ userIds: [user], type: 'simpleRoundRobin' })
  })
  test('can be made of a team that names a member twice: the last role counts', async () => {
    const { userId } = await desk.host()
    const members = [
      { userId, role: 'member' },
      { userId, role: 'admin' },
    ]
    const made = await desk.call('POST', '/v4/team', { body: { name: 'Twice', members } })
    expect([made.status, made.body.members]).toMatchObject([201, [{ userId, role: 'admin' }]])
    const unknown = { name: 'None', members: [{ userId: NOBODY }] }
    expect(coded(await desk.call('POST', '/v4/team', { body: unknown }))).toEqual([
      404,
      'user_not_found',
    ])
  })
})

test('bookings of another day are counted by the day where the period is a day', async () => {
  const { of, hosts, path } = await team(2, {
    type: 'equalDistribution',
    distributionPeriod: 'day',
  })
  const [first] = await hostsOf(await desk.booked(of, monday('09:00')))
  const other = ids(hosts).find(id => id !== first)
  expect(await hostsOf(await desk.booked(of, onDay('2026-12-08', '09:00')))).toEqual([other])
  expect((await desk.call('GET', path)).body.distributionPeriod).toBe('day')
})
