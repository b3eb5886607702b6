/** A team with a meeting type and what its hosts have taken on, all made over the API. */
import { randomUUID } from 'node:crypto'
import { minuteNear, type Place } from '../fuzz/place.ts'
import { type Rng, rngOf } from '../fuzz/rng.ts'
import type { Harness } from '../harness.ts'
import { isoOf } from '../oracle/clock.ts'
import { availabilityOf, placeOf, typeOf } from './offers.ts'
import { wanted } from './scene.ts'

export type TeamScene = {
  rng: Rng
  place: Place
  typeId: string
  durationsMin: number[]
  hosts: { userId: string; typeId: string }[]
  /** Whom an attendee may choose; nobody where that is not allowed. */
  choosable: string[]
  /** Whether who is offered depends on the range that is asked about. */
  isByRange: boolean
  appointments: { id: string; durationMin: number; start: string }[]
}

const FIRST_DAY = Date.UTC(2026, 10, 24)
const KINDS = ['simpleRoundRobin', 'advancedRoundRobin', 'equalDistribution', 'collective'] as const

export async function teamSceneOf(h: Harness, seed: number): Promise<TeamScene> {
  const rng = rngOf(seed)
  const now = FIRST_DAY + rng.int(0, 20 * 1440) * 60_000 + rng.pick([0, 1, 59]) * 1_000
  h.clock.set(new Date(now).toISOString())
  const place = placeOf(rng, now)
  const hosts: TeamScene['hosts'] = []
  for (let nth = rng.int(2, 4); nth > 0; nth--) hosts.push(await hire(h, rng, place))
  const made = await makeTeam(h, { rng, place, hosts })
  const scene = { rng, place, hosts, ...made, appointments: [] }
  await fill(h, scene)
  return scene
}

async function hire(h: Harness, rng: Rng, place: Place) {
  const email = `${randomUUID()}@example.com`
  const made = await wanted(h, 'POST', '/v4/user', {
    body: { email, givenName: 'Ada', familyName: 'Byron', timezone: place.zone },
  })
  const { userId, availabilityId, meetingTypeId: typeId } = made
  const body = availabilityOf(rng, place)
  await wanted(h, 'PATCH', `/v4/availability/${availabilityId}`, { user: userId, body })
  return { userId, typeId }
}

type Hired = Pick<TeamScene, 'rng' | 'place' | 'hosts'>

async function makeTeam(h: Harness, { rng, place, hosts }: Hired) {
  const ids = hosts.map(({ userId }) => userId)
  const [user = ''] = ids
  const members = ids.map(userId => ({ userId, role: userId === user ? 'admin' : 'member' }))
  const body = { name: `Team ${randomUUID()}`, members }
  const { id: workspaceId } = await wanted(h, 'POST', '/v4/team', { body })
  const kind = rng.pick(KINDS)
  const fixed = kind !== 'collective' && rng.chance(0.3) ? 1 : 0
  const maxLeadThreshold = rng.chance(0.2) ? rng.int(1, 2) : null
  const { meetingInfo, meetingOptions, ...offered } = typeOf(rng, place, h.clock.now())
  const allowHostSelection = rng.chance(0.4)
  const users = ids.map((userId, nth) => ({
    userId,
    isFixed: nth < fixed,
    capacity: rng.int(0, 3),
    priority: rng.pick([0, 0, 1]),
  }))
  const made = await wanted(h, 'POST', '/v4/meeting-type', {
    user,
    body: {
      meetingInfo,
      meetingOptions: { ...meetingOptions, allowHostSelection },
      ...offered,
      workspaceId,
      queue: { type: kind, maxLeadThreshold, timezone: place.zone, users },
    },
  })
  if (kind !== 'collective' && ids.length > 2 && rng.chance(0.4)) {
    const pair = { queueId: made.queueId, name: 'Pair', userIds: ids.slice(-2) }
    await wanted(h, 'POST', '/v4/queue-user-group', { body: pair })
    const left = { users: users.slice(0, -2) }
    await wanted(h, 'PATCH', `/v4/queue/meeting-type/${made.id}`, { body: left })
  }
  return {
    typeId: String(made.id),
    durationsMin: [...new Set([meetingInfo.duration, ...meetingOptions.allowedDurations])],
    choosable: allowHostSelection ? ids : [],
    isByRange: kind === 'equalDistribution' || maxLeadThreshold !== null,
  }
}

/** The team's bookings and the hosts' own, some of which are cancelled; and holds. */
async function fill(h: Harness, scene: TeamScene): Promise<void> {
  const { rng, place, typeId, durationsMin, hosts } = scene
  const asked = `meetingTypeId=${typeId}&start=${place.from}&end=${place.to}`
  const { availableSlots } = await wanted(h, 'GET', `/v4/booking-availability?${asked}`)
  const listed = (availableSlots as { start: string }[]).map(({ start }) => start)
  const near = () => isoOf(minuteNear(rng, place))
  const some = () => (listed.length > 0 && rng.chance(0.7) ? rng.pick(listed) : near())
  for (const _ of Array(rng.int(3, 10))) {
    const start = some()
    for (const __ of Array(rng.int(1, 3))) await book(h, scene, start)
  }
  for (const { typeId: own } of rng.some(hosts, 3)) {
    await wish(h, { meetingTypeId: own, start: some(), ignoreAvailability: true })
  }
  for (const _ of Array(rng.int(0, 3))) {
    const body = { meetingTypeId: typeId, start: some(), duration: rng.pick(durationsMin) }
    await h.call('POST', '/v4/booking/hold', { body })
  }
  const leaving = rng.some(scene.appointments, rng.int(0, 2))
  for (const { id } of leaving) {
    await h.call('POST', `/v4/appointment/${id}/cancel`, { body: { cancelAll: true } })
  }
  scene.appointments = scene.appointments.filter(one => !leaving.includes(one))
}

async function book(h: Harness, scene: TeamScene, start: string): Promise<void> {
  const { rng, typeId: meetingTypeId, durationsMin, appointments } = scene
  const duration = rng.pick(durationsMin)
  const ignoreAvailability = rng.chance(0.4)
  const { status, body } = await wish(h, { meetingTypeId, start, duration, ignoreAvailability })
  if (status === 201 && !appointments.some(({ id }) => id === body.id)) {
    appointments.push({ id: body.id, durationMin: duration, start })
  }
}

const wish = (h: Harness, body: object) =>
  h.call('POST', '/v4/booking', {
    body: { ...body, attendee: { email: 'grace@example.com', fullname: 'Grace Hopper' } },
  })
