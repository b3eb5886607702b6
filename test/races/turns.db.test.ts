/** Those who give up time and take other time in one go take turns: none waits for another's. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { boot, type Harness } from '../harness.ts'
import { openHost } from './host.ts'
import { type HttpBooker, overHttp } from './over-http.ts'
import { race, startRaces, tally } from './rounds.ts'

startRaces()

const VISITORS = 20

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

const limits = [{ per: 'day', scope: 'type', maxCount: 1_000 }]

test('visitors of a group who hold another start instead', async () => {
  const host = () => openHost(h, { spots: 100, meetingOptions: { limits } })
  await race(h, { rounds: 3, host }, async ({ typeId }, date) => {
    const hold = (visitor: number, hour: string) => {
      const start = `${date}T${hour}:00:00Z`
      const body = { meetingTypeId: typeId, start, visitorToken: `visitor ${visitor}` }
      return by.send({ path: '/v4/booking/hold', body }, 'held')
    }
    const visitors = Array.from({ length: VISITORS }, (_, nth) => nth)
    const hourOf = (visitor: number) => (visitor % 2 === 0 ? '09' : '10')
    await Promise.all(visitors.map(one => hold(one, hourOf(one))))
    const replies = await Promise.all(
      visitors.flatMap(one => [
        hold(one, hourOf(one + 1)),
        by.book({ typeId, start: `${date}T${hourOf(one)}:00:00Z` }),
      ]),
    )
    expect(tally(replies)).toEqual({ held: VISITORS, booked: VISITORS })
  })
  expect(await deadlocks()).toBe(0)
})

test('sessions that move while others join them', async () => {
  const host = () => openHost(h, { spots: 100, meetingOptions: { limits } })
  await race(h, { rounds: 3, host }, async ({ typeId }, date) => {
    const at = (hour: number) => `${date}T${String(hour).padStart(2, '0')}:00:00Z`
    const ids: string[] = []
    for (const hour of [8, 10, 12]) ids.push((await by.book({ typeId, start: at(hour) })).id)
    const joins = Array.from({ length: VISITORS }, (_, nth) =>
      by.book({ typeId, start: at(8 + 2 * (nth % 3)) }),
    )
    const moves = ids.flatMap((id, nth) => [by.move(id, at(14 + nth)), by.move(id, at(18 + nth))])
    const { booked, moved, ...rest } = tally(await Promise.all([...joins, ...moves]))
    expect([booked, moved, rest]).toEqual([VISITORS, moves.length, {}])
  })
  expect(await deadlocks()).toBe(0)
})
