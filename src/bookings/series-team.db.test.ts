/** A series of a team: whoever is chosen for the first hosts all of it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, deskOf, GUEST, type Host, monday, onDay } from '../../test/desk.ts'
import { type Answer, boot, type Harness } from '../../test/harness.ts'
import { newId } from '../base/id.ts'

let punctual: Harness
let desk: Desk
beforeAll(async () => {
  punctual = await boot()
  desk = deskOf(punctual)
})
afterAll(() => punctual.close())

/** A meeting type that these users host, one of them or all. */
async function teamOf(hosts: Host[], type: 'simpleRoundRobin' | 'collective'): Promise<string> {
  const { companyId } = punctual.company
  const [team, queue] = [newId(), newId()]
  const { meetingTypeId } = await desk.host()
  await punctual.sql(
    `INSERT INTO teams (company_id, id, name, slug, created_at, updated_at)
     VALUES ($1, $2, 'Team', 'team', '2026-11-24T08:00:00Z', '2026-11-24T08:00:00Z')`,
    [companyId, team],
  )
  await punctual.sql(
    `UPDATE meeting_types SET user_id = NULL, availability_id = NULL, team_id = $3
     WHERE company_id = $1 AND id = $2`,
    [companyId, meetingTypeId, team],
  )
  await punctual.sql(
    `INSERT INTO queues (company_id, id, meeting_type_id, type, distribution_period, timezone,
       created_at, updated_at)
     VALUES ($1, $2, $3, $4, 'month', 'Europe/Berlin', '2026-11-24T08:00:00Z',
       '2026-11-24T08:00:00Z')`,
    [companyId, queue, meetingTypeId, type],
  )
  for (const { userId } of hosts) {
    await punctual.sql(
      `INSERT INTO queue_members (company_id, queue_id, user_id, is_fixed, capacity, priority,
         created_at)
       VALUES ($1, $2, $3, $4, 1, 0, '2026-11-24T08:00:00Z')`,
      [companyId, queue, userId, type === 'collective'],
    )
  }
  return meetingTypeId
}

const book = (meetingTypeId: string, start: string, count = 3): Promise<Answer> =>
  desk.call('POST', '/v4/booking', {
    body: {
      meetingTypeId,
      start,
      attendee: GUEST,
      recurrence: { rrule: `FREQ=WEEKLY;COUNT=${count}` },
    },
  })

const seriesHosts = async ({ body }: Answer): Promise<string[][]> => {
  const ids: string[] = body.appointments.map(({ id }: { id: string }) => id)
  return (await Promise.all(ids.map(id => desk.get(id)))).map(({ hostIds }) => hostIds)
}
const picks = async ({ body }: Answer): Promise<number> => {
  const ids = body.appointments.map(({ id }: { id: string }) => id)
  return (await punctual.sql('SELECT 1 FROM picks WHERE appointment_id = ANY ($1)', [ids])).length
}

test('one host is chosen once, and hosts every occurrence', async () => {
  const [ada, eve] = [await desk.host(), await desk.host()]
  const type = await teamOf([ada, eve], 'simpleRoundRobin')
  const [first, second] = [await book(type, monday('09:00')), await book(type, monday('09:00'))]
  const [a, b] = [await seriesHosts(first), await seriesHosts(second)]
  for (const hosts of [a, b]) expect(new Set(hosts.flat()).size).toBe(1)
  expect([a[0]?.[0], b[0]?.[0]].sort()).toEqual([ada.userId, eve.userId].sort())
  expect([await picks(first), await picks(second)]).toEqual([1, 1])
  const third = await book(type, monday('09:00'))
  expect(third.body.errors).toHaveLength(3)
})

test('where that host has no time later on, nothing is booked', async () => {
  const [ada, eve] = [await desk.host(), await desk.host()]
  const type = await teamOf([ada, eve], 'simpleRoundRobin')
  await desk.booked(ada, onDay('2026-12-14', '09:00'))
  await desk.booked(eve, onDay('2026-12-21', '09:00'))
  const refused = await book(type, monday('09:00'))
  expect([refused.status, refused.body.code, refused.body.errors.length]).toEqual([
    409,
    'series_refused',
    1,
  ])
  const kept = await punctual.sql('SELECT 1 FROM host_blocks WHERE host_id = ANY ($1)', [
    [ada.userId, eve.userId],
  ])
  expect(kept).toHaveLength(2)
})

test('all who host together host every occurrence, and move together', async () => {
  const [ada, eve] = [await desk.host(), await desk.host()]
  const type = await teamOf([ada, eve], 'collective')
  const made = await book(type, monday('09:00'))
  for (const hosts of await seriesHosts(made)) {
    expect([...hosts].sort()).toEqual([ada.userId, eve.userId].sort())
  }
  const moved = await desk.move(made.body.id, monday('11:00'), { entireSeries: true })
  expect(moved.status).toBe(200)
  const last = await desk.get(made.body.appointments[2].id)
  expect(last.start).toBe(onDay('2026-12-21', '11:00'))
  const ended = await desk.cancel(made.body.id, { cancelEntireSeries: true })
  expect(ended.status).toBe(200)
  expect((await book(type, monday('11:00'))).status).toBe(201)
})

test('series of two teams with the same hosts, at once, are whole or not there', async () => {
  const hosts = [await desk.host(), await desk.host(), await desk.host()]
  const [a, b] = [
    await teamOf(hosts, 'simpleRoundRobin'),
    await teamOf(hosts.toReversed(), 'collective'),
  ]
  const replies = await Promise.all(
    Array.from({ length: 16 }, (_, nth) =>
      book(nth % 2 === 0 ? a : b, onDay(`2026-12-0${7 + (nth % 3)}`, '09:00'), 4),
    ),
  )
  const said = new Set(replies.map(({ status, body }) => body.code ?? status))
  expect([...said].sort()).toEqual([201, 'series_refused'])
  const sizes = await punctual.sql<{ size: number }>(
    `SELECT count(*)::int AS size FROM appointments WHERE meeting_type_id = ANY ($1)
     GROUP BY series_id`,
    [[a, b]],
  )
  for (const { size } of sizes) expect(size).toBe(4)
  const [row] = await punctual.sql<{ deadlocks: string }>(
    'SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()',
  )
  expect(Number(row?.deadlocks)).toBe(0)
})
