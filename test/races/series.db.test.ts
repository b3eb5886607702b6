/** Many series at once for one host: each is whole or not there; none waits for another's. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { boot, type Harness } from '../harness.ts'
import { type Host, openHost } from './host.ts'
import { broken } from './kept.ts'
import { type HttpBooker, overHttp } from './over-http.ts'
import { startRaces, tally } from './rounds.ts'

startRaces()

const RACERS = 16
const COUNT = 6

let h: Harness
let by: HttpBooker
beforeAll(async () => {
  h = await boot()
  by = overHttp(h)
})
afterAll(async () => {
  by.close()
  await h.close()
})

const deadlocks = async () => {
  const [row] = await h.sql<{ count: string }>(
    'SELECT deadlocks AS count FROM pg_stat_database WHERE datname = current_database()',
  )
  return Number(row?.count)
}

/** 2027-03-01 is a Monday. */
const on = (day: number, hour = 9) => new Date(Date.UTC(2027, 2, 1 + day, hour)).toISOString()

const book = (typeId: string, start: string, rrule: string, more: object = {}) => {
  const attendee = { email: 'grace@example.com', fullname: 'Grace Hopper' }
  const body = { meetingTypeId: typeId, start, attendee, recurrence: { rrule }, ...more }
  return by.send({ path: '/v4/booking', body }, 'booked')
}
const change = (id: string, what: string, body: object) =>
  by.send({ path: `/v4/appointment/${id}/${what}`, body }, what)

/** How many live appointments each series has. */
const sizes = async ({ userId }: Host): Promise<number[]> => {
  const rows = await h.sql<{ size: number }>(
    `SELECT count(*)::int AS size FROM appointments
     WHERE host_id = $1 AND series_id IS NOT NULL AND cancelled_at IS NULL GROUP BY series_id`,
    [userId],
  )
  return rows.map(({ size }) => size)
}

const racers = Array.from({ length: RACERS }, (_, nth) => nth)

async function allIsWell(host: Host): Promise<void> {
  expect(await broken(h, [host.userId])).toEqual({})
  expect(await deadlocks()).toBe(0)
}

test('of sixteen who want the same series one has it whole', async () => {
  for (let round = 0; round < 3; round++) {
    const host = await openHost(h)
    const replies = await Promise.all(
      racers.map(() => book(host.typeId, on(0), `FREQ=WEEKLY;COUNT=${COUNT}`)),
    )
    expect(tally(replies)).toEqual({ booked: 1, '409 series_refused': RACERS - 1 })
    expect(await sizes(host)).toEqual([COUNT])
    await allIsWell(host)
  }
})

test('series that cross on some days, of two types, with and without limits', async () => {
  const limits = [{ per: 'month', scope: 'host', maxCount: 1_000 }]
  for (const options of [{}, { meetingOptions: { limits } }]) {
    const host = await openHost(h, options, {})
    // From each weekday on, week by week or every second, forwards into each other's days.
    const replies = await Promise.all(
      racers.map(nth => {
        const typeId = nth % 2 === 0 ? host.typeId : host.otherTypeId
        const byDay = nth % 3 === 0 ? 'BYDAY=MO,TU,WE,TH,FR,SA,SU' : `INTERVAL=${1 + (nth % 2)}`
        return book(typeId, on(nth % 7), `FREQ=WEEKLY;${byDay};COUNT=${COUNT}`)
      }),
    )
    const { booked = 0, '409 series_refused': refused = 0, ...rest } = tally(replies)
    expect([booked + refused, rest]).toEqual([RACERS, {}])
    expect(booked).toBeGreaterThan(0)
    expect(await sizes(host)).toEqual(Array.from({ length: booked }, () => COUNT))
    await allIsWell(host)
  }
})

test('series against single bookings of the same days, from the last day on', async () => {
  const host = await openHost(h)
  const singles = racers.map(nth => by.book({ typeId: host.typeId, start: on(7 * (15 - nth)) }))
  const series = racers.map(nth =>
    book(host.typeId, on(7 * (nth % 10)), `FREQ=WEEKLY;COUNT=${COUNT}`),
  )
  const replies = await Promise.all([...singles, ...series])
  const { booked = 0, ...refused } = tally(replies)
  expect(booked).toBeGreaterThan(0)
  expect(Object.keys(refused).sort()).toEqual(
    ['409 series_refused', '409 slot_taken'].filter(said => said in refused),
  )
  for (const size of await sizes(host)) expect(size).toBe(COUNT)
  await allIsWell(host)
})

test('series that move into each other’s time while others end and begin', async () => {
  for (let round = 0; round < 3; round++) {
    const host = await openHost(h)
    const ids: string[] = []
    for (const day of [0, 1, 2, 3]) {
      ids.push((await book(host.typeId, on(day), `FREQ=WEEKLY;COUNT=${COUNT}`)).id)
    }
    const [a = '', b = '', c = '', d = ''] = ids
    const moves = [
      [a, on(1)],
      [b, on(0)],
      [a, on(7)],
      [c, on(1)],
      [b, on(2)],
      [a, on(5)],
    ] as const
    const [ended, ...replies] = await Promise.all([
      change(d, 'cancel', { cancelEntireSeries: true }),
      ...moves.map(([id, start]) => change(id, 'reschedule', { start, entireSeries: true })),
      ...[3, 4, 3, 4].map(day => book(host.typeId, on(day), `FREQ=WEEKLY;COUNT=${COUNT}`)),
      ...[0, 7, 14].map(day => by.book({ typeId: host.typeId, start: on(day + 6) })),
    ])
    expect(ended.said).toBe('cancel')
    const { '409 series_refused': _refused, booked = 0, reschedule = 0, ...rest } = tally(replies)
    expect(rest).toEqual({})
    expect(booked).toBeGreaterThanOrEqual(4)
    expect(reschedule).toBeGreaterThanOrEqual(1)
    for (const size of await sizes(host)) expect(size).toBe(COUNT)
    await allIsWell(host)
  }
})

test('series that nothing but the database keeps apart wait for no one who waits', async () => {
  const ignoreAvailability = true
  const rrule = `FREQ=WEEKLY;COUNT=${COUNT}`
  for (let round = 0; round < 2; round++) {
    const host = await openHost(h)
    const [a, b] = await Promise.all([
      book(host.typeId, on(7), rrule),
      book(host.typeId, on(1), rrule),
    ])
    const move = (id: string, day: number) =>
      change(id, 'reschedule', { start: on(day), entireSeries: true, ignoreAvailability })
    // Into the place of the other, and of those who are about to come before it.
    const replies = await Promise.all([
      ...racers.map(nth => (nth % 2 === 0 ? move(a.id, 1) : move(b.id, 7))),
      ...racers.map(nth => (nth % 2 === 0 ? move(a.id, 0) : move(b.id, 2))),
      ...[0, 0, 2, 2, 1, 7].map(day => book(host.typeId, on(day), rrule, { ignoreAvailability })),
    ])
    const { '409 series_refused': _refused, booked = 0, reschedule = 0, ...rest } = tally(replies)
    expect(rest).toEqual({})
    expect(booked + reschedule).toBeGreaterThan(0)
    for (const size of await sizes(host)) expect(size).toBe(COUNT)
    await allIsWell(host)
  }
})
