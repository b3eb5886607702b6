/** Appointments that move at once: over HTTP, and with the engine's check left out. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { boot, type Harness } from '../harness.ts'
import { type Booker, times } from './booker.ts'
import { openHost } from './host.ts'
import { overHttp } from './over-http.ts'
import { race, startRaces, tally } from './rounds.ts'
import { unjudged } from './unjudged.ts'

startRaces()

let h: Harness
beforeAll(async () => {
  h = await boot()
  // Those who wait for each other are found sooner than after the second that is usual.
  const [found] = await h.sql<{ name: string }>('SELECT current_database() AS name')
  await h.sql(`ALTER DATABASE ${found?.name} SET deadlock_timeout = '20ms'`)
})
afterAll(() => h.close())

const BOOKERS = { 'over HTTP': overHttp, "with the engine's check left out": unjudged }

describe.each(Object.entries(BOOKERS))('%s', (_how, make) => {
  let by: Booker
  beforeAll(() => {
    by = make(h)
  })
  afterAll(() => by.close())

  /** Appointments at these hours. */
  const booked = async (typeId: string, starts: readonly string[]) => {
    const ids: string[] = []
    for (const start of starts) ids.push((await by.book({ typeId, start })).id)
    return ids
  }

  test('of those who move to a start and those who book it one has it', async () => {
    await race(h, { rounds: 5, host: () => openHost(h) }, async ({ typeId }, date) => {
      const ids = await booked(
        typeId,
        times(8, nth => `${date}T0${nth}:00:00Z`),
      )
      const start = `${date}T12:00:00Z`
      const replies = await Promise.all(
        ids.flatMap(id => [by.move(id, start), by.book({ typeId, start })]),
      )
      const { booked: fresh = 0, moved = 0, ...rest } = tally(replies)
      expect([fresh + moved, rest]).toEqual([1, { '409 slot_taken': 15 }])
    })
  })

  test('two that swap their starts are both refused and stay where they were', async () => {
    await race(h, { rounds: 8, host: () => openHost(h) }, async ({ typeId }, date) => {
      const [nine, ten] = [`${date}T09:00:00Z`, `${date}T10:00:00Z`]
      const [first = '', second = ''] = await booked(typeId, [nine, ten])
      const replies = await Promise.all([by.move(first, ten), by.move(second, nine)])
      expect(tally(replies)).toEqual({ '409 slot_taken': 2 })
      const rows = await h.sql(
        `SELECT starts_at AS at FROM appointments WHERE id IN ($1, $2) ORDER BY at`,
        [first, second],
      )
      expect(rows).toEqual([{ at: new Date(nine) }, { at: new Date(ten) }])
    })
  })

  test('a row of them that all move up ends without an error, one start each', async () => {
    await race(h, { rounds: 8, host: () => openHost(h) }, async ({ typeId }, date) => {
      const hours = times(5, nth => `${date}T0${nth}:00:00Z`)
      const ids = await booked(typeId, hours.slice(0, -1))
      const replies = await Promise.all(ids.map((id, nth) => by.move(id, hours[nth + 1] ?? '')))
      const { moved = 0, '409 slot_taken': refused = 0 } = tally(replies)
      expect(moved + refused).toBe(ids.length)
      expect(replies.at(-1)?.said).toBe('moved')
    })
  })

  test('one that is moved to eight starts at once is moved eight times', async () => {
    await race(h, { rounds: 5, host: () => openHost(h) }, async ({ typeId }, date) => {
      const [id = ''] = await booked(typeId, [`${date}T20:00:00Z`])
      const replies = await Promise.all(times(8, nth => by.move(id, `${date}T0${nth}:00:00Z`)))
      expect(tally(replies)).toEqual({ moved: 8 })
    })
  })
})
