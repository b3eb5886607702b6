import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, deskOf, GUEST, type Host, monday, NOBODY, onDay } from '../../test/desk.ts'
import { boot, type Harness } from '../../test/harness.ts'

let punctual: Harness
let desk: Desk
beforeAll(async () => {
  punctual = await boot()
  desk = deskOf(punctual)
})
afterAll(() => punctual.close())

let teams = 0

type Team = { id: string; slug: string; hosts: Host[]; of: Host; queueId: string }

/** A team of so many hosts with one meeting type; the first host is its administrator. */
async function team(count: number, queue: object = {}, type: object = {}): Promise<Team> {
  teams += 1
  const hosts: Host[] = []
  for (let n = 0; n < count; n++) hosts.push(await desk.host())
  const [first] = hosts as [Host]
  const members = hosts.map(({ userId }) => ({
    userId,
    role: userId === first.userId ? 'admin' : 'member',
  }))
  const made = await desk.call('POST', '/v4/team', { body: { name: `Team ${teams}`, members } })
  expect(made.status).toBe(201)
  const created = await desk.call('POST', '/v4/meeting-type', {
    body: { name: 'Call', duration: 30, workspaceId: made.body.id, queue, ...type },
    user: first.userId,
  })
  if (created.status !== 201) throw new Error(JSON.stringify(created.body))
  const { id, queueId } = created.body
  return { ...made.body, hosts, queueId, of: { ...first, meetingTypeId: id } }
}

const ids = (hosts: readonly Host[]) => hosts.map(({ userId }) => userId)
const hostsOf = async (id: string): Promise<string[]> => (await desk.get(id)).hostIds

describe('a team', () => {
  test('is made with members, seen by them and changed by its administrators', async () => {
    const { id, hosts } = await team(2)
    const [admin, member] = hosts as [Host, Host]
    const stranger = await desk.host()
    const as = (user: Host, method = 'GET', body?: object) =>
      desk.call(method, `/v4/team/${id}`, { user: user.userId, ...(body && { body }) })
    expect((await as(member)).body.members).toEqual([
      { userId: admin.userId, role: 'admin', fullName: 'Ada Byron' },
      { userId: member.userId, role: 'member', fullName: 'Ada Byron' },
    ])
    expect((await as(stranger)).body.code).toBe('team_not_found')
    expect((await as(member, 'PATCH', { name: 'Ours' })).body.code).toBe('not_team_admin')
    expect((await as(admin, 'PATCH', { name: 'Ours' })).body.name).toBe('Ours')
    const listed = await desk.call('GET', '/v4/team', { user: member.userId })
    expect(listed.body.teams.map((one: Team) => one.id)).toEqual([id])
  })
  test('takes in and lets go of members; a slug belongs to one team', async () => {
    const { id, slug } = await team(1)
    const [other, joiner] = [await team(1), await desk.host()]
    const path = `/v4/team/${id}/member/${joiner.userId}`
    expect((await desk.call('POST', path, { body: { role: 'admin' } })).body.members).toHaveLength(
      2,
    )
    expect((await desk.call('DELETE', path)).status).toBe(204)
    expect((await desk.call('DELETE', path)).body.code).toBe('user_not_found')
    expect((await desk.call('POST', `/v4/team/${id}/member/${NOBODY}`)).body.code).toBe(
      'user_not_found',
    )
    const taken = await desk.call('PATCH', `/v4/team/${other.id}`, { body: { slug } })
    expect([taken.status, taken.body.code]).toEqual([409, 'team_slug_taken'])
  })
  test('with meeting types stays; another goes', async () => {
    const { id } = await team(1)
    expect((await desk.call('DELETE', `/v4/team/${id}`)).body.code).toBe('team_in_use')
    const { body } = await desk.call('POST', '/v4/team', { body: { name: 'Short-lived' } })
    expect((await desk.call('DELETE', `/v4/team/${body.id}`)).status).toBe(204)
    expect((await desk.call('GET', `/v4/team/${body.id}`)).body.code).toBe('team_not_found')
  })
  test('has its types in the lists of its members, with queue and address', async () => {
    const { id, slug, hosts, of, queueId } = await team(2)
    const [, member] = hosts as [Host, Host]
    const { body } = await desk.call('GET', '/v4/meeting-type', { user: member.userId })
    expect(body[1]).toMatchObject({
      id: of.meetingTypeId,
      userId: null,
      queueId,
      workspaceId: id,
      availabilityId: null,
      isGlobalQueue: true,
    })
    expect(body[1].bookingUrl).toMatch(new RegExp(`/team/${slug}/call$`))
    const path = `/v4/meeting-type/${of.meetingTypeId}`
    const refused = await desk.call('PATCH', path, {
      body: { enabled: false },
      user: member.userId,
    })
    expect([refused.status, refused.body.code]).toEqual([403, 'not_team_admin'])
    await desk.change(of, { enabled: false })
    expect(await desk.listed(of)).toEqual([])
    expect((await desk.book(of, monday('09:00'))).body.code).toBe('meeting_type_disabled')
  })
})

describe('a team that is not the own', () => {
  test('offers what an administrator of the company makes and changes', async () => {
    const { id, of } = await team(1)
    const { body: admin } = await desk.call('GET', '/v4/user/me')
    const as = (method: string, path: string, body?: object) =>
      desk.call(method, path, { user: admin.id, ...(body && { body }) })
    const wish = { name: 'Intro', duration: 30, workspaceId: id, queue: {} }
    const made = await as('POST', '/v4/meeting-type', wish)
    expect([made.status, made.body.workspaceId]).toEqual([201, id])
    expect((await as('PATCH', `/v4/meeting-type/${made.body.id}`, { enabled: false })).status).toBe(
      200,
    )
    const link = await as('POST', `/v4/one-time-booking-link/create/${of.meetingTypeId}`)
    expect((await as('DELETE', `/v4/one-time-booking-link/${link.body.id}`)).status).toBe(204)
    expect((await as('DELETE', `/v4/meeting-type/${of.meetingTypeId}`)).status).toBe(204)
    const other = await desk.host()
    const own = await as('GET', `/v4/meeting-type/${other.meetingTypeId}`)
    expect(own.body.code).toBe('meeting_type_not_found')
  })
})

test('whatever changes what a team offers outdates what is kept of it', async () => {
  const { id, queueId, of, hosts } = await team(
    2,
    {},
    { meetingOptions: { allowHostSelection: true } },
  )
  const version = async () =>
    (await punctual.sql('SELECT rules_version FROM queues WHERE id = $1', [queueId]))[0]
  const first = await version()
  await desk.call('PATCH', `/v4/team/${id}`, { body: { name: 'Renamed', slug: 'renamed' } })
  const second = await version()
  expect(second).not.toEqual(first)
  await desk.change(of, { bookingMinimum: 5 })
  expect(await version()).not.toEqual(second)
  const path = '/v4/public/page/team/renamed/call'
  const before = await desk.call('GET', path, { key: null })
  expect(before.body.hostName).toBe('Renamed')
  const user = `/v4/user/${hosts[0]?.userId}`
  await desk.call('PATCH', user, { body: { givenName: 'Zelda' } })
  const { body } = await desk.call('GET', path, { key: null })
  expect(body.hosts.map(({ name }: { name: string }) => name)).toContain('Zelda Byron')
})

describe('round robin', () => {
  test('lists what anybody has free, and goes round', async () => {
    const { of, hosts } = await team(3)
    expect(await desk.listed(of)).toHaveLength(16)
    const taken: string[] = []
    for (const clock of ['09:00', '09:30', '10:00', '10:30']) {
      taken.push(...(await hostsOf(await desk.booked(of, monday(clock)))))
    }
    expect(new Set(taken.slice(0, 3))).toEqual(new Set(ids(hosts)))
    expect(taken[3]).toBe(taken[0])
  })
  test('gives as many bookings of one start as there are hosts, and says why no more', async () => {
    const { of } = await team(2)
    await desk.booked(of, monday('09:00'))
    await desk.booked(of, monday('09:00'))
    expect(await desk.listed(of)).not.toContain('09:00')
    const refused = await desk.book(of, monday('09:00'))
    expect([refused.status, refused.body.code, refused.body.reason]).toEqual([
      409,
      'slot_taken',
      'host_unavailable',
    ])
  })
  test('twenty at once for one instant of fifty: twenty appointments on twenty hosts', async () => {
    const { of } = await team(50)
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => desk.book(of, monday('11:00'))),
    )
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201))
    const hosts = await Promise.all(answers.map(({ body }) => hostsOf(body.id)))
    expect(new Set(hosts.flat()).size).toBe(20)
  })
  test('a cancellation gives the turn back', async () => {
    const { of, queueId } = await team(2)
    const id = await desk.booked(of, monday('09:00'))
    const [first] = await hostsOf(id)
    await desk.cancel(id)
    const { body } = await desk.call('GET', `/v4/queue/${queueId}/next`)
    expect(body.nextHosts.map((one: { lastTurn: unknown }) => one.lastTurn)).toEqual([null, null])
    expect(await hostsOf(await desk.booked(of, monday('09:00')))).toEqual([first])
  })
  test('keeps whom it chose, why, and the numbers that it saw', async () => {
    const { of, queueId } = await team(2)
    const one = await desk.booked(of, monday('09:00'))
    const two = await desk.booked(of, monday('09:00'))
    const three = await desk.booked(of, monday('10:00'))
    const { body } = await desk.call('GET', `/v4/queue/${queueId}/picks`)
    const { picks } = body
    expect(picks.map((pick: { appointmentId: string }) => pick.appointmentId)).toEqual([
      three,
      two,
      one,
    ])
    expect(picks.map((pick: { reason: string }) => pick.reason)).toEqual([
      'nextInQueue',
      'nextInQueue',
      'nextInQueue',
    ])
    expect(picks[2].seen).toHaveLength(2)
    // The one who is next is busy at nine.
    const four = await desk.book(of, onDay('2026-12-08', '09:00'))
    expect(four.status).toBe(201)
  })
  test('who is busy is passed over and stays next', async () => {
    const { of, queueId, hosts } = await team(2)
    const order = (await desk.call('GET', `/v4/queue/${queueId}/next`)).body.nextHosts
    const next = hosts.find(({ userId }) => userId === order[0].id) as Host
    await desk.booked(next, monday('09:00'))
    const id = await desk.booked(of, monday('09:00'))
    expect(await hostsOf(id)).toEqual([order[1].id])
    const { body } = await desk.call('GET', `/v4/queue/${queueId}/picks?appointmentIds=${id}`)
    expect(body.picks[0]).toMatchObject({ reason: 'availability', candidateId: order[1].id })
    expect(await hostsOf(await desk.booked(of, monday('10:00')))).toEqual([order[0].id])
  })
  test('a move keeps the host, and only the host has to be free', async () => {
    const { of } = await team(2)
    const id = await desk.booked(of, monday('09:00'))
    const before = await hostsOf(id)
    const type = `meetingTypeId=${of.meetingTypeId}&existingAppointmentId=${id}`
    const query = `${type}&start=2026-12-07&end=2026-12-07`
    const { body } = await desk.call('GET', `/v4/booking-availability?${query}`)
    expect(body.availableSlots).toHaveLength(16)
    expect((await desk.move(id, monday('09:30'))).status).toBe(200)
    expect(await hostsOf(id)).toEqual(before)
    const other = await desk.booked(of, monday('10:00'))
    const third = await desk.booked(of, monday('10:00'))
    expect([await hostsOf(other), await hostsOf(third)].flat()).toContain(before[0])
    expect((await desk.move(id, monday('10:00'))).body.code).toBe('slot_taken')
    expect((await desk.get(id)).start).toBe(monday('09:30'))
  })
})

describe('advanced round robin', () => {
  test('counts bookings per capacity', async () => {
    const { of, hosts, queueId } = await team(2, { type: 'advancedRoundRobin' })
    const [big, small] = hosts as [Host, Host]
    const path = `/v4/queue/meeting-type/${of.meetingTypeId}`
    const body = { userCapacities: [{ userId: big.userId, capacity: 3 }] }
    expect((await desk.call('PATCH', path, { body })).status).toBe(200)
    const taken: string[] = []
    for (const clock of ['09:00', '09:30', '10:00', '10:30', '11:00', '11:30', '12:00', '12:30']) {
      taken.push(...(await hostsOf(await desk.booked(of, monday(clock)))))
    }
    expect(taken.filter(id => id === big.userId)).toHaveLength(6)
    const report = (await desk.call('GET', `/v4/queue/${queueId}/fairness`)).body
    expect(report.total).toEqual({ picks: 8, givenBack: 0, bookings: 8 })
    const shares = Object.fromEntries(
      report.candidates.map((one: { id: string; share: number; expectedShare: number }) => [
        one.id,
        [one.share, one.expectedShare],
      ]),
    )
    expect(shares).toEqual({ [big.userId]: [0.75, 0.75], [small.userId]: [0.25, 0.25] })
  })
  test('takes the higher priority as long as it is free', async () => {
    const { of, hosts } = await team(2, { type: 'advancedRoundRobin' })
    const [, favoured] = hosts as [Host, Host]
    const path = `/v4/queue/meeting-type/${of.meetingTypeId}`
    const body = { userPriorities: [{ userId: favoured.userId, priority: 3 }] }
    await desk.call('PATCH', path, { body })
    for (const clock of ['09:00', '09:30']) {
      expect(await hostsOf(await desk.booked(of, monday(clock)))).toEqual([favoured.userId])
    }
    expect(await hostsOf(await desk.booked(of, monday('09:30')))).not.toEqual([favoured.userId])
  })
})

test('equal distribution offers the least booked alone', async () => {
  const { of, hosts } = await team(2, { type: 'equalDistribution' })
  const [first] = await hostsOf(await desk.booked(of, monday('09:00')))
  const other = hosts.find(({ userId }) => userId !== first) as Host
  await desk.booked(other, monday('09:30'))
  const listed = await desk.listed(of)
  expect(listed).toContain('09:00')
  expect(listed).not.toContain('09:30')
})

describe('fixed hosts and collectives', () => {
  test('a fixed host takes part in every meeting, beside the one in turn', async () => {
    const { of, hosts } = await team(3)
    const [fixed, ...rest] = hosts as [Host, Host, Host]
    const path = `/v4/queue/meeting-type/${of.meetingTypeId}`
    await desk.call('PATCH', path, { body: { fixedUserIds: [fixed.userId] } })
    const id = await desk.booked(of, monday('09:00'))
    const taken = await hostsOf(id)
    expect(taken).toHaveLength(2)
    expect(ids(rest)).toContain(taken[0])
    expect(taken[1]).toBe(fixed.userId)
    expect(await desk.listed(of)).not.toContain('09:00')
    expect((await desk.book(of, monday('09:00'))).body.code).toBe('slot_taken')
    await desk.cancel(id)
    expect(await desk.listed(of)).toContain('09:00')
  })
  test('a collective needs everybody', async () => {
    const { of, hosts } = await team(3, { type: 'collective' })
    const [, second] = hosts as [Host, Host, Host]
    await desk.booked(second, monday('09:30'))
    const listed = await desk.listed(of)
    expect(listed).not.toContain('09:30')
    const id = await desk.booked(of, monday('10:00'))
    expect(new Set(await hostsOf(id))).toEqual(new Set(ids(hosts)))
    for (const host of hosts) expect(await desk.listed(host)).not.toContain('10:00')
    await desk.move(id, monday('11:00'))
    for (const host of hosts) expect(await desk.listed(host)).toContain('10:00')
  })
  test('a group of users is chosen as one', async () => {
    const { of, hosts, queueId } = await team(2)
    const pair = [await desk.host(), await desk.host()]
    const path = `/v4/queue/meeting-type/${of.meetingTypeId}`
    await desk.call('PATCH', path, { body: { userIds: [] } })
    const body = { queueId, name: 'Pair', userIds: ids(pair), mainGroupHostId: pair[1]?.userId }
    const made = await desk.call('POST', '/v4/queue-user-group', { body })
    expect([made.status, made.body.mainGroupHost.id]).toEqual([201, pair[1]?.userId])
    expect(await hostsOf(await desk.booked(of, monday('09:00')))).toEqual([
      pair[1]?.userId,
      pair[0]?.userId,
    ])
    const changed = `/v4/queue-user-group/${made.body.id}`
    expect((await desk.call('GET', changed)).body.userIds).toEqual(ids(pair))
    await desk.call('PATCH', changed, { body: { userIds: ids(hosts), mainGroupHostId: null } })
    expect(new Set(await hostsOf(await desk.booked(of, monday('09:00'))))).toEqual(
      new Set(ids(hosts)),
    )
    expect((await desk.call('DELETE', changed)).status).toBe(204)
    expect((await desk.call('GET', changed)).body.code).toBe('queue_user_group_not_found')
    expect(await desk.listed(of)).toEqual([])
  })
})

describe('choosing a host', () => {
  const selection = { meetingOptions: { allowHostSelection: true } }
  test('an attendee may have the host of choice where the type allows it', async () => {
    const { of, hosts, queueId } = await team(2, {}, selection)
    const [, wanted] = hosts as [Host, Host]
    const hostIds = [wanted.userId]
    const id = await desk.booked(of, monday('09:00'), { hostIds })
    expect(await hostsOf(id)).toEqual(hostIds)
    const { body } = await desk.call('GET', `/v4/queue/${queueId}/picks`)
    expect(body.picks[0].reason).toBe('chosenByAttendee')
    expect((await desk.book(of, monday('09:00'), { hostIds })).body.code).toBe('slot_taken')
    expect((await desk.book(of, monday('09:00'), { queueId })).status).toBe(201)
  })
  test('elsewhere a named host is refused, and so is another queue', async () => {
    const { of, hosts } = await team(2)
    const [, wanted] = hosts as [Host, Host]
    const refused = await desk.book(of, monday('09:00'), { hostIds: [wanted.userId] })
    expect([refused.status, refused.body.code]).toEqual([400, 'hosts_mismatch'])
    expect((await desk.book(of, monday('09:00'), { queueId: NOBODY })).body.code).toBe(
      'hosts_mismatch',
    )
    expect((await desk.book(of, monday('09:00'), { hostIds: ids(hosts) })).status).toBe(201)
  })
  test('where the host has to be chosen, nobody in particular is refused', async () => {
    const { of, hosts } = await team(2, {}, { meetingOptions: { forceHostSelection: true } })
    const [wanted] = ids(hosts)
    expect((await desk.book(of, monday('09:00'))).body.code).toBe('host_required')
    expect((await desk.book(of, monday('09:00'), { hostIds: [wanted] })).status).toBe(201)
  })
})

describe('the page of a team', () => {
  test('is shown, listed, held and booked without a key', async () => {
    const { of, slug, hosts } = await team(2, {}, { meetingOptions: { allowHostSelection: true } })
    const path = `/v4/public/page/team/${slug}/call`
    const page = await desk.call('GET', path, { key: null })
    expect(page.body).toMatchObject({ name: 'Call', hostRequired: false })
    expect(page.body.hosts.map((one: { id: string }) => one.id).toSorted()).toEqual(
      ids(hosts).toSorted(),
    )
    const windows = await desk.call('GET', `${path}/windows?start=2026-12-07&end=2026-12-07`, {
      key: null,
    })
    expect(windows.body.windows).toHaveLength(16)
    const hold = await desk.call('POST', `${path}/hold`, {
      key: null,
      body: { start: monday('09:00'), visitorToken: 'v' },
    })
    expect(hold.status).toBe(201)
    const again = await desk.call('POST', `${path}/hold`, {
      key: null,
      body: { start: monday('09:30'), visitorToken: 'v' },
    })
    const { holdToken } = again.body
    const body = { start: monday('09:30'), attendee: GUEST, holdToken }
    const booked = await desk.call('POST', `${path}/booking`, { key: null, body })
    expect(booked.status).toBe(201)
    expect(await hostsOf(booked.body.id)).toHaveLength(1)
    expect(
      (await desk.call('GET', `/v4/public/page/team/${slug}/nothing`, { key: null })).body.code,
    ).toBe('page_not_found')
    expect(await desk.listed(of)).toHaveLength(16)
  })
})

describe('reassigning', () => {
  const reassign = (id: string, body: object = {}) =>
    desk.call('POST', `/v4/appointment/${id}/reassign`, { body })
  test('gives the meeting to the next one at the same time; the turn goes along', async () => {
    const { of, hosts, queueId } = await team(2)
    const id = await desk.booked(of, monday('09:00'))
    const [former] = await hostsOf(id)
    const other = hosts.find(({ userId }) => userId !== former) as Host
    const { status, body } = await reassign(id)
    expect([status, body.hostIds, body.start]).toEqual([200, [other.userId], monday('09:00')])
    expect(await desk.listed(other)).not.toContain('09:00')
    expect(await desk.listed(hosts.find(one => one !== other) as Host)).toContain('09:00')
    const { picks } = (await desk.call('GET', `/v4/queue/${queueId}/picks`)).body
    expect(picks.map((one: { reason: string }) => one.reason)).toEqual([
      'reassigned',
      'nextInQueue',
    ])
    expect(picks[0].givenBackAt).toBeNull()
    expect(picks[1].givenBackAt).not.toBeNull()
    const events = await desk.eventsOf(id)
    expect(events.at(-1)).toMatchObject({
      type: 'booking_reassigned',
      data: { hostIds: [other.userId], formerHostIds: [former], sequence: 1 },
    })
  })
  test('to a host who is named, unless that one is busy or a stranger', async () => {
    const { of, hosts } = await team(3)
    const id = await desk.booked(of, monday('09:00'))
    const [former] = await hostsOf(id)
    const [wanted, busy] = hosts.filter(({ userId }) => userId !== former) as [Host, Host]
    await desk.booked(busy, monday('09:00'))
    const refused = await reassign(id, { hostId: busy.userId })
    expect([refused.status, refused.body.code]).toEqual([409, 'slot_taken'])
    expect(await hostsOf(id)).toEqual([former])
    expect((await reassign(id, { hostId: former })).body.code).toBe('hosts_mismatch')
    expect((await reassign(id, { hostId: NOBODY })).body.code).toBe('hosts_mismatch')
    expect((await reassign(id, { hostId: wanted.userId })).body.hostIds).toEqual([wanted.userId])
  })
  test("is not for a user's own appointment", async () => {
    const own = await desk.host()
    expect((await reassign(await desk.booked(own, monday('09:00')))).body.code).toBe(
      'hosts_mismatch',
    )
    expect((await reassign(NOBODY)).body.code).toBe('appointment_not_found')
  })
  test('leaves fixed hosts where they are, whose own lists show the meeting', async () => {
    const { of, hosts } = await team(3)
    const [fixed] = hosts as [Host]
    const path = `/v4/queue/meeting-type/${of.meetingTypeId}`
    await desk.call('PATCH', path, { body: { fixedUserIds: [fixed.userId] } })
    const id = await desk.booked(of, monday('09:00'))
    const before = await hostsOf(id)
    const { hostIds } = (await reassign(id)).body
    expect(hostIds[0]).not.toBe(before[0])
    expect(hostIds[1]).toBe(fixed.userId)
    const { body } = await desk.call('GET', '/v4/appointment/paginated?page=0&pageSize=5', {
      user: fixed.userId,
    })
    expect(body.appointments.map((one: { id: string }) => one.id)).toEqual([id])
  })
})

test('a booking that waits says whom the queue chose; not everybody can be asked for', async () => {
  const meetingOptions = { requireHostConfirmation: 'enabled' }
  const { of, hosts, queueId } = await team(2, {}, { meetingOptions })
  const { status } = await desk.book(of, monday('09:00'))
  expect(status).toBe(201)
  const path = '/v4/provisional-booking/paginated?page=0&pageSize=1'
  const { body } = await desk.call('GET', path)
  const [waiting] = body.provisionalBookings
  expect(waiting.queueBookingInfo).toEqual({
    userIds: waiting.hostIds,
    selectionReason: 'nextInQueue',
    groupId: null,
  })
  const { picks } = (await desk.call('GET', `/v4/queue/${queueId}/picks`)).body
  expect(picks[0]).toMatchObject({ appointmentId: waiting.appointmentId, givenBackAt: null })
  const query = `meetingTypeId=${of.meetingTypeId}&start=2026-12-07&end=2026-12-07`
  const everyone = `calculationMethod=everyone&hostIds=${ids(hosts).join(',')}`
  const refused = await desk.call('GET', `/v4/booking-availability?${query}&${everyone}`)
  expect([refused.status, refused.body.code]).toEqual([400, 'hosts_mismatch'])
})

test('a user who is deleted leaves the team and its queues; meetings of others stay', async () => {
  const { of, hosts, queueId } = await team(2)
  const [, leaving] = hosts as [Host, Host]
  const path = `/v4/user/${leaving.userId}`
  await desk.booked(of, monday('09:00'))
  await desk.booked(of, monday('09:00'))
  expect((await desk.call('DELETE', path)).body.code).toBe('has_appointments')
  expect((await desk.call('DELETE', `${path}?appointments=cancel`)).status).toBe(204)
  const queue = (await desk.call('GET', `/v4/queue/${queueId}`)).body
  expect(queue.userIds).toHaveLength(1)
  expect(await desk.listed(of)).not.toContain('09:00')
  expect((await desk.book(of, monday('09:30'))).status).toBe(201)
  expect(await desk.listed(of)).not.toContain('09:30')
})
