/** What of a team is locked, and in which order: whoever waits holds nothing that others need. */
import pg from 'pg'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { type Desk, deskOf, type Host, monday } from '../../test/desk.ts'
import { boot, type Harness } from '../../test/harness.ts'

let punctual: Harness
let desk: Desk
beforeAll(async () => {
  punctual = await boot()
  desk = deskOf(punctual)
})
afterAll(() => punctual.close())

const LIMIT = { limits: [{ per: 'day', scope: 'host', maxCount: 3 }] }

/** A team of two with one meeting type; the first host administers it. */
async function team(type: object = {}) {
  const hosts = [await desk.host(), await desk.host()] as [Host, Host]
  const members = hosts.map(({ userId }) => ({ userId, role: 'admin' }))
  const body = { name: `Locks of ${hosts[0].userId}`, members }
  const { body: made } = await desk.call('POST', '/v4/team', { body })
  const created = await desk.call('POST', '/v4/meeting-type', {
    body: { name: 'Call', duration: 30, workspaceId: made.id, queue: {}, ...type },
    user: hosts[0].userId,
  })
  const { id: meetingTypeId, queueId } = created.body
  return { hosts, queueId, of: { ...hosts[0], meetingTypeId } }
}

/** A transaction past the product, which ends with the test. */
async function rival(): Promise<pg.Client> {
  const client = new pg.Client(punctual.connection)
  await client.connect()
  onTestFinished(() => client.end())
  await client.query('BEGIN')
  return client
}

const lockUser = (client: pg.Client, id: string) =>
  client.query('SELECT 1 FROM users WHERE id = $1 FOR NO KEY UPDATE', [id])

/** True as soon as somebody waits for a lock, false where the work ends before. */
async function waits(work: Promise<unknown>): Promise<boolean> {
  let isDone = false
  work.finally(() => {
    isDone = true
  })
  for (;;) {
    const [row] = await punctual.sql<{ waiting: number }>(
      `SELECT count(*)::int AS waiting FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    )
    if (row && row.waiting > 0) return true
    if (isDone) return false
  }
}

test('whoever moves a meeting waits for its own hosts alone', async () => {
  const { of, hosts } = await team({ meetingOptions: LIMIT })
  const id = await desk.booked(of, monday('09:00'))
  const [hostId] = (await desk.get(id)).hostIds
  const other = hosts.find(({ userId }) => userId !== hostId) as Host
  const client = await rival()
  await lockUser(client, other.userId)
  const moved = desk.move(id, monday('10:00'))
  expect(await waits(moved)).toBe(false)
  expect((await moved).status).toBe(200)
})

test('a limit that another process has set is counted alone', async () => {
  const { of, hosts, queueId } = await team()
  await desk.booked(of, monday('09:00'))
  const { meetingTypeId } = of
  const options = JSON.stringify(LIMIT)
  await punctual.sql('UPDATE meeting_types SET options = $2 WHERE id = $1', [
    meetingTypeId,
    options,
  ])
  await punctual.sql('UPDATE queues SET rules_version = rules_version + 1 WHERE id = $1', [queueId])
  const client = await rival()
  await lockUser(client, hosts[0].userId)
  const booking = desk.book(of, monday('10:00'))
  expect(await waits(booking)).toBe(true)
  await client.query('COMMIT')
  expect((await booking).status).toBe(201)
})

test('whoever deletes a meeting type waits for its queue before what is booked', async () => {
  const options = { meetingOptions: { requireHostConfirmation: 'enabled' } }
  const { of, queueId } = await team(options)
  expect((await desk.book(of, monday('09:00'))).body.bookingType).toBe('requireHostConfirmation')
  const client = await rival()
  await client.query('SELECT 1 FROM queues WHERE id = $1 FOR NO KEY UPDATE', [queueId])
  const path = `/v4/meeting-type/${of.meetingTypeId}`
  const deleted = desk.call('DELETE', path, { user: of.userId })
  expect(await waits(deleted)).toBe(true)
  const blocks = 'SELECT 1 FROM host_blocks WHERE meeting_type_id = $1 FOR NO KEY UPDATE NOWAIT'
  expect((await client.query(blocks, [of.meetingTypeId])).rowCount).toBe(1)
  await client.query('COMMIT')
  expect((await deleted).status).toBe(204)
})
