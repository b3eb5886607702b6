/** A team at work: hosts with days on and off, a queue of theirs, and who is busy when. */
import { randomUUID } from 'node:crypto'
import { WEEKDAYS } from '../../src/availability/rules.ts'
import { wanted } from '../bookable/scene.ts'
import type { Rng } from '../fuzz/rng.ts'
import type { Harness } from '../harness.ts'
import type { Member, Rule } from './model.ts'

const DAY_MS = 86_400_000
const HALF_HOUR_MS = 1_800_000
/** From nine to noon in UTC. */
const STARTS_A_DAY = 6
const DAYS_AHEAD = 7
const DAYS_KNOWN = 1_500

export type Worker = {
  userId: string
  typeId: string
  /** Whether the day is one that they work on, in days since 1970. */
  works: (day: number) => boolean
  busy: Set<number>
}

export type Shape = {
  rule: Rule
  hosts: number
  /** Whether two of the hosts go together. */
  isPaired: boolean
  /** Whether nobody is ever away, and all are alike but for their capacity. */
  isAlways: boolean
}

export type Office = {
  typeId: string
  queueId: string
  workers: Map<string, Worker>
  members: Member[]
}

export async function openOffice(h: Harness, rng: Rng, shape: Shape): Promise<Office> {
  const { rule, hosts, isPaired, isAlways } = shape
  const workers = new Map<string, Worker>()
  for (let nth = 0; nth < hosts; nth++) {
    const worker = await hire(h, rng, isAlways)
    workers.set(worker.userId, worker)
  }
  const ids = [...workers.keys()]
  const alone = isPaired ? ids.slice(2) : ids
  const users = alone.map(userId => ({
    userId,
    capacity: rng.pick([1, 1, 2, 3, 5]),
    priority: isAlways ? 0 : rng.pick([0, 0, 0, 0, 1]),
  }))
  const made = await makeQueue(h, { ids, users, rule })
  const members = users.map(({ userId, ...rest }) => ({ id: userId, userIds: [userId], ...rest }))
  if (!isPaired) return { ...made, workers, members }
  const pair = { queueId: made.queueId, name: 'Pair', userIds: ids.slice(0, 2), capacity: 2 }
  const { id } = await wanted(h, 'POST', '/v4/queue-user-group', { body: pair })
  const group = { id, userIds: pair.userIds, capacity: 2, priority: 0 }
  return { ...made, workers, members: [...members, group] }
}

async function makeQueue(
  h: Harness,
  { ids, users, rule }: { ids: string[]; users: object[]; rule: Rule },
): Promise<{ typeId: string; queueId: string }> {
  const [user = ''] = ids
  const members = ids.map(userId => ({ userId, role: userId === user ? 'admin' : 'member' }))
  const body = { name: `Office ${randomUUID()}`, members }
  const team = await wanted(h, 'POST', '/v4/team', { body })
  const { id, queueId } = await wanted(h, 'POST', '/v4/meeting-type', {
    user,
    body: {
      name: 'A talk',
      duration: 30,
      workspaceId: team.id,
      meetingOptions: { allowHostSelection: true },
      queue: {
        type: rule.kind,
        distributionPeriod: rule.period,
        maxLeadThreshold: rule.maxLead,
        timezone: rule.zone,
        users,
      },
    },
  })
  return { typeId: id, queueId }
}

async function hire(h: Harness, rng: Rng, isAlways: boolean): Promise<Worker> {
  const email = `${randomUUID()}@example.com`
  const { userId, availabilityId, meetingTypeId } = await wanted(h, 'POST', '/v4/user', {
    body: { email, givenName: 'Ada', familyName: 'Byron', timezone: 'UTC' },
  })
  const weekdays = new Set(isAlways ? WEEKDAYS : rng.some(WEEKDAYS, rng.int(3, 7)))
  const today = Math.floor(h.clock.now() / DAY_MS)
  const off = isAlways ? [] : rng.times(60, () => today + Math.floor(rng.int(0, DAYS_KNOWN) / 4))
  const schedule = WEEKDAYS.map(dayOfWeek => ({
    dayOfWeek,
    intervals: weekdays.has(dayOfWeek) ? [{ from: '09:00', to: '12:00' }] : [],
  }))
  const availabilityExceptions = [...new Set(off)].map(day => ({
    available: false,
    start: dateOf(day),
    end: dateOf(day + 1),
  }))
  const body = { timezone: 'UTC', schedule, availabilityExceptions }
  await wanted(h, 'PATCH', `/v4/availability/${availabilityId}`, { user: userId, body })
  const works = (day: number) =>
    weekdays.has(WEEKDAYS[(day + 3) % 7] ?? 'monday') && !off.includes(day)
  return { userId, typeId: meetingTypeId, works, busy: new Set() }
}

const dateOf = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10)

/** Some start of the coming days. */
export function someStart(rng: Rng, nowMs: number): number {
  const day = Math.floor(nowMs / DAY_MS) + rng.int(1, DAYS_AHEAD)
  return day * DAY_MS + (18 + rng.int(0, STARTS_A_DAY - 1)) * HALF_HOUR_MS
}

export function isFree({ workers }: Office, userId: string, startMs: number): boolean {
  const worker = workers.get(userId)
  return worker?.works(Math.floor(startMs / DAY_MS)) === true && !worker.busy.has(startMs)
}
