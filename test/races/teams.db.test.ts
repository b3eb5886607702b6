/** Starts of teams, wanted by many at once: everybody who can be served is, and nobody twice. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { boot, type Harness } from '../harness.ts'
import { type Outcome, times } from './booker.ts'
import { openHost } from './host.ts'
import { type HttpBooker, overHttp } from './over-http.ts'
import { race, startRaces, tally } from './rounds.ts'
import { largeTeam, openTeam, teamOf } from './team.ts'

startRaces()

const TAKEN = '409 slot_taken'

let h: Harness
let by: HttpBooker
beforeAll(async () => {
  h = await boot()
  const [found] = await h.sql<{ name: string }>('SELECT current_database() AS name')
  await h.sql(`ALTER DATABASE ${found?.name} SET deadlock_timeout = '20ms'`)
  by = overHttp(h)
})
afterAll(async () => {
  await by.close()
  if (process.env.RACE_ROUNDS) process.stdout.write(`deadlocks: ${await deadlocks()}\n`)
  await h.close()
})

async function deadlocks(): Promise<number> {
  const [row] = await h.sql<{ count: string }>(
    'SELECT deadlocks AS count FROM pg_stat_database WHERE datname = current_database()',
  )
  return Number(row?.count)
}

/** Those of them who host at an instant, once for each of their appointments. */
async function hostsAt(start: string, userIds: readonly string[]): Promise<string[]> {
  const rows = await h.sql<{ id: string }>(
    `SELECT host AS id FROM appointments, unnest(host_ids) host
     WHERE starts_at = $1 AND cancelled_at IS NULL AND host = ANY ($2::uuid[])`,
    [start, userIds],
  )
  return rows.map(({ id }) => id)
}

/** Picks that were made by other numbers than the turns before them had left. */
const outOfTurn = (queueId: string) =>
  h.sql(
    `SELECT p.turn FROM picks p, jsonb_to_recordset(p.seen) AS s (id uuid, "lastTurn" int)
     WHERE p.queue_id = $1 AND s."lastTurn" IS DISTINCT FROM (SELECT max(o.turn) FROM picks o
       WHERE o.queue_id = p.queue_id AND o.candidate_id = s.id AND o.turn < p.turn)`,
    [queueId],
  )

const errors = (replies: readonly Outcome[]) =>
  replies.filter(({ said }) => said.startsWith('5') || said.startsWith('400'))

test('20 at once for one instant of fifty: twenty appointments on twenty hosts', async () => {
  await race(
    h,
    { rounds: 2, host: () => largeTeam(h, 50) },
    async ({ typeId, queueId, userIds }, date) => {
      const start = `${date}T09:00:00Z`
      const replies = await Promise.all(times(20, () => by.book({ typeId, start })))
      expect(tally(replies)).toEqual({ booked: 20 })
      const hosts = await hostsAt(start, userIds)
      expect([hosts.length, new Set(hosts).size]).toEqual([20, 20])
      expect(await outOfTurn(queueId)).toEqual([])
    },
  )
})

test('60 at once for one instant of fifty: each host once, and ten are refused', async () => {
  const queue = { type: 'advancedRoundRobin' }
  const host = () => largeTeam(h, 50, queue)
  await race(h, { rounds: 2, host }, async ({ typeId, userIds }, date) => {
    const start = `${date}T09:00:00Z`
    const replies = await Promise.all(times(60, () => by.book({ typeId, start })))
    expect(tally(replies)).toEqual({ booked: 50, [TAKEN]: 10 })
    expect((await hostsAt(start, userIds)).toSorted()).toEqual(userIds.toSorted())
  })
})

test('a host of two teams, stormed through both and directly, has one of them', async () => {
  const host = async () => {
    const shared = await openHost(h)
    const [ours, theirs] = [await openTeam(h, 3), await openTeam(h, 3)]
    const one = await teamOf(h, [...ours.hosts, shared])
    const other = await teamOf(h, [shared, ...theirs.hosts])
    return { shared, one, other, userIds: [...one.userIds, ...theirs.userIds] }
  }
  await race(h, { rounds: 4, host }, async ({ shared, one, other, userIds }, date) => {
    const start = `${date}T09:00:00Z`
    const types = [one.typeId, other.typeId, shared.typeId]
    const replies = await Promise.all(
      times(30, nth => by.book({ typeId: types[nth % 3] ?? '', start })),
    )
    expect(tally(replies)).toEqual({ booked: 7, [TAKEN]: 23 })
    expect((await hostsAt(start, userIds)).toSorted()).toEqual(userIds.toSorted())
  })
})

test('a fixed host and a rotation: booked, held, moved and cancelled at once', async () => {
  const host = () => openTeam(h, 4, { fixed: 1 })
  await race(h, { rounds: 4, host }, async ({ typeId, hosts }, date) => {
    const at = (nth: number) => `${date}T${String(nth % 12).padStart(2, '0')}:00:00Z`
    const ids: string[] = []
    for (const nth of times(6, n => n)) ids.push((await by.book({ typeId, start: at(nth) })).id)
    const held = await by.hold({ typeId, start: at(11) })
    const replies = await Promise.all([
      ...ids.flatMap((id, nth) => [by.move(id, at(nth + 1)), by.move(id, at(nth + 6))]),
      ...ids.slice(0, 3).map(id => by.cancel(id)),
      ...times(8, nth => by.book({ typeId, start: at(nth + 4) })),
      ...times(6, nth => by.hold({ typeId, start: at(nth + 5) })),
      ...hosts.map(({ typeId: own }, nth) => by.book({ typeId: own, start: at(nth + 6) })),
      by.book({ typeId, start: at(11), holdToken: held.token }),
    ])
    expect(errors(replies)).toEqual([])
    expect(replies.at(-1)?.said).toBe('booked')
    expect(tally(replies).cancelled).toBe(3)
  })
})

test('a collective against bookings of its members: it has all of them or none', async () => {
  const host = () => openTeam(h, 5, { queue: { type: 'collective' } })
  await race(h, { rounds: 8, host }, async ({ typeId, hosts, userIds }, date) => {
    const start = `${date}T09:00:00Z`
    const begun = times(3, () => by.book({ typeId, start }))
    // The collective is some round trips ahead, or none.
    for (let trip = 0; trip < Number(date.slice(-1)) % 8; trip++) await h.sql('SELECT 1')
    const singles = [...hosts, ...hosts].map(({ typeId: own }) => by.book({ typeId: own, start }))
    const together = await Promise.all(begun)
    const alone = await Promise.all(singles)
    const { booked = 0, ...refused } = tally(together)
    expect(refused).toEqual({ [TAKEN]: 3 - booked })
    expect(tally(alone)).toEqual(booked === 1 ? { [TAKEN]: 10 } : { booked: 5, [TAKEN]: 5 })
    expect((await hostsAt(start, userIds)).toSorted()).toEqual(userIds.toSorted())
  })
})

test('sessions of a team: of twelve who book and hold at once nine sit, three a host', async () => {
  const host = () => openTeam(h, 3, { type: { spots: 3 } })
  await race(h, { rounds: 5, host }, async ({ typeId, userIds }, date) => {
    const wish = { typeId, start: `${date}T09:00:00Z` }
    const replies = await Promise.all(
      times(12, nth => (nth % 2 === 0 ? by.hold(wish) : by.book(wish))),
    )
    const { booked = 0, held = 0, ...rest } = tally(replies)
    expect([booked + held, rest]).toEqual([9, { [TAKEN]: 3 }])
    const tokens = replies.flatMap(({ said, token }) => (said === 'held' ? [token] : []))
    const turned = await Promise.all(tokens.map(holdToken => by.book({ ...wish, holdToken })))
    expect(tally(turned)).toEqual({ booked: held })
    expect((await hostsAt(wish.start, userIds)).toSorted()).toEqual(userIds.toSorted())
  })
})

test('a session has its turn as long as somebody sits in it, whoever began it', async () => {
  const host = () => openTeam(h, 2, { type: { spots: 3 } })
  await race(h, { rounds: 2, host }, async ({ typeId }, date) => {
    const wish = { typeId, start: `${date}T09:00:00Z` }
    const [began, joined] = [await by.hold(wish), await by.hold(wish)]
    await by.release(began.token)
    const { id } = await by.book(wish)
    await by.book({ ...wish, holdToken: joined.token })
    expect((await picksOf(id)).map(({ counts }) => counts)).toEqual([true])
  })
})

test('a session that is asked for, declined and left gives its turn back once', async () => {
  const type = { spots: 3, meetingOptions: { requireHostConfirmation: 'enabled' } }
  const host = () => openTeam(h, 2, { type })
  await race(h, { rounds: 2, host }, async ({ typeId }, date) => {
    const start = `${date}T09:00:00Z`
    await Promise.all(times(3, () => by.book({ typeId, start })))
    const waiting = await h.sql<{ id: string; appointmentId: string }>(
      `SELECT id, appointment_id AS "appointmentId" FROM provisional_bookings
       WHERE meeting_type_id = $1 AND starts_at = $2`,
      [typeId, start],
    )
    const id = waiting[0]?.appointmentId ?? ''
    const decide = (nth: number, what: string) =>
      by.send({ path: `/v4/provisional-booking/${waiting[nth]?.id}/${what}`, body: {} }, what)
    const replies = [await decide(0, 'decline'), await decide(1, 'confirm')]
    expect((await picksOf(id)).map(({ counts }) => counts)).toEqual([true])
    const [guest] = await h.sql<{ id: string }>(
      'SELECT id FROM attendees WHERE appointment_id = $1',
      [id],
    )
    replies.push(await by.cancel(id, { attendeeId: guest?.id }))
    expect((await picksOf(id)).map(({ counts }) => counts)).toEqual([true])
    replies.push(await decide(2, 'decline'))
    expect(tally(replies)).toEqual({ decline: 2, confirm: 1, cancelled: 1 })
    expect((await picksOf(id)).map(({ counts }) => counts)).toEqual([false])
  })
})

const picksOf = (appointmentId: string) =>
  h.sql<{ counts: boolean }>(
    'SELECT given_back_at IS NULL AS counts FROM picks WHERE appointment_id = $1',
    [appointmentId],
  )
