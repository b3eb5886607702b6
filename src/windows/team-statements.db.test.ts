/** What the lists of a team cost the database, whoever hosts it. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Desk, deskOf } from '../../test/desk.ts'
import { boot, type Harness } from '../../test/harness.ts'
import { manyHosts } from '../../test/many-hosts.ts'

let punctual: Harness
let desk: Desk
let hosts: string[]
beforeAll(async () => {
  punctual = await boot()
  desk = deskOf(punctual)
  const { userId: like } = await desk.host()
  hosts = [like, ...(await manyHosts(punctual, { like, count: 200 }))]
})
afterAll(() => punctual.close())

/** The id of a meeting type of these hosts. */
async function typeOf(members: readonly string[], more: object = {}): Promise<string> {
  const [admin = ''] = members
  const body = {
    name: `Team ${randomUUID()}`,
    members: members.map((userId, nth) => ({ userId, role: nth === 0 ? 'admin' : 'member' })),
  }
  const team = await desk.call('POST', '/v4/team', { body })
  if (team.status !== 201) throw new Error(JSON.stringify(team.body))
  const type = { name: 'Call', duration: 30, workspaceId: team.body.id, queue: {}, ...more }
  const made = await desk.call('POST', '/v4/meeting-type', { body: type, user: admin })
  if (made.status !== 201) throw new Error(JSON.stringify(made.body))
  return made.body.id
}

/** Statements of a request itself; what goes on behind it is about events, what lapses, or keys. */
async function statementsOf(meetingTypeId: string, query: string): Promise<number> {
  const asked = vi.spyOn(punctual.running.db, 'query')
  const path = `/v4/booking-availability?meetingTypeId=${meetingTypeId}&${query}`
  const { status } = await desk.call('GET', path)
  const texts = asked.mock.calls.map(([{ text }]) => text)
  asked.mockRestore()
  expect(status).toBe(200)
  return texts.filter(text => !/\b(event|holds|api_keys|provisional_bookings)/.test(text)).length
}

const THIRTY_DAYS = 'start=2026-12-07&end=2027-01-05'
const QUERIES = [
  THIRTY_DAYS,
  `${THIRTY_DAYS}&troubleshoot=true`,
  `${THIRTY_DAYS}&hideGroupAppointments=true`,
  'first=20',
]

test('the first list of a team costs as much with 200 hosts as with one', async () => {
  const alone = await typeOf(hosts.slice(0, 1))
  const many = await typeOf(hosts.slice(1))
  const [first, second] = [
    await statementsOf(alone, THIRTY_DAYS),
    await statementsOf(many, THIRTY_DAYS),
  ]
  expect(second).toBe(first)
})

const kinds = {
  'plain starts': {},
  'sessions and limits': {
    spots: 3,
    meetingOptions: {
      limits: [
        { per: 'day', scope: 'type', maxCount: 500 },
        { per: 'day', scope: 'host', maxCount: 9 },
      ],
    },
  },
}

test.each(Object.entries(kinds))('%s: two statements, however many hosts', async (_name, type) => {
  const teams = [
    await typeOf(hosts.slice(0, 2), type),
    await typeOf(hosts.slice(0, 50), { ...type, queue: { type: 'advancedRoundRobin' } }),
    await typeOf(hosts.slice(0, 200), { ...type, queue: { type: 'equalDistribution' } }),
    await typeOf(hosts.slice(0, 20), { ...type, queue: { type: 'collective' } }),
  ]
  for (const id of teams) await statementsOf(id, THIRTY_DAYS)
  for (const query of QUERIES) {
    for (const id of teams) expect(await statementsOf(id, query), query).toBe(2)
  }
})
