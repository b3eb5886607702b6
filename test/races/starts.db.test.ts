/** One host's time, wanted by many at once: over HTTP, and with the engine's check left out. */
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
})
afterAll(() => h.close())

/** Every quarter of an hour, of several lengths. */
const QUARTERS = { timeslotInterval: 15, meetingOptions: { allowedDurations: [15, 45, 60] } }

const BOOKERS = { 'over HTTP': overHttp, "with the engine's check left out": unjudged }

describe.each(Object.entries(BOOKERS))('%s', (_how, make) => {
  let by: Booker
  beforeAll(() => {
    by = make(h)
  })
  afterAll(() => by.close())

  test('of 64 at once for one start one is booked', async () => {
    await race(h, { rounds: 5, host: () => openHost(h) }, async ({ typeId }, date) => {
      const start = `${date}T09:00:00Z`
      const replies = await Promise.all(times(64, () => by.book({ typeId, start })))
      expect(tally(replies)).toEqual({ booked: 1, '409 slot_taken': 63 })
    })
  })

  test('of two starts that overlap one is booked, whoever is first', async () => {
    await race(h, { rounds: 5, host: () => openHost(h, QUARTERS) }, async ({ typeId }, date) => {
      const starts = [`${date}T09:00:00Z`, `${date}T09:15:00Z`]
      const replies = await Promise.all(
        times(20, nth => by.book({ typeId, start: starts[nth % 2] ?? '' })),
      )
      expect(tally(replies)).toEqual({ booked: 1, '409 slot_taken': 19 })
    })
  })

  test('of starts of many lengths only those are refused that a booked one overlaps', async () => {
    await race(h, { rounds: 5, host: () => openHost(h, QUARTERS) }, async ({ typeId }, date) => {
      const wishes = times(64, nth => {
        const fromMin = 9 * 60 + 15 * ((nth * 7) % 12)
        const durationMin = [15, 30, 45, 60][nth % 4] ?? 30
        return { fromMin, toMin: fromMin + durationMin, durationMin }
      })
      const replies = await Promise.all(
        wishes.map(({ fromMin, durationMin }) => {
          const start = new Date(Date.parse(`${date}T00:00:00Z`) + fromMin * 60_000).toISOString()
          return by.book({ typeId, start, durationMin })
        }),
      )
      const { booked = 0, '409 slot_taken': taken = 0 } = tally(replies)
      expect(booked + taken).toBe(64)
      const won = wishes.filter((_, nth) => replies[nth]?.said === 'booked')
      const needless = wishes.filter(
        wish => !won.some(one => one.fromMin < wish.toMin && wish.fromMin < one.toMin),
      )
      expect(needless).toEqual([])
    })
  })

  test('eight different starts at once are all booked, and so are twenty in a row', async () => {
    await race(h, { rounds: 3, host: () => openHost(h, QUARTERS) }, async ({ typeId }, date) => {
      const at = (hour: number, minute: number) =>
        `${date}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00Z`
      const replies = await Promise.all(times(8, nth => by.book({ typeId, start: at(nth, 0) })))
      for (const nth of times(20, n => n)) {
        const start = at(10 + Math.floor(nth / 2), (nth % 2) * 30)
        replies.push(await by.book({ typeId, start }))
      }
      expect(tally(replies)).toEqual({ booked: 28 })
    })
  })

  test('of twenty holds at once one is given', async () => {
    await race(h, { rounds: 5, host: () => openHost(h) }, async ({ typeId }, date) => {
      const start = `${date}T09:00:00Z`
      const replies = await Promise.all(times(20, () => by.hold({ typeId, start })))
      expect(tally(replies)).toEqual({ held: 1, '409 slot_taken': 19 })
    })
  })

  test('of holds and bookings at once one has the start', async () => {
    await race(h, { rounds: 5, host: () => openHost(h) }, async ({ typeId }, date) => {
      const start = `${date}T09:00:00Z`
      const replies = await Promise.all(
        times(32, nth => (nth % 2 ? by.hold({ typeId, start }) : by.book({ typeId, start }))),
      )
      const { booked = 0, held = 0, ...rest } = tally(replies)
      expect([booked + held, rest]).toEqual([1, { '409 slot_taken': 31 }])
    })
  })

  test('of sixteen at once over two holds that have lapsed one is booked', async () => {
    await race(h, { rounds: 5, host: () => openHost(h, QUARTERS) }, async ({ typeId }, date) => {
      const start = `${date}T09:00:00Z`
      const held = await Promise.all(
        [start, `${date}T09:30:00Z`].map(one => by.hold({ typeId, start: one })),
      )
      expect(tally(held)).toEqual({ held: 2 })
      h.clock.advance(60_000)
      const wish = { typeId, start, durationMin: 60 }
      const replies = await Promise.all(times(16, () => by.book(wish)))
      expect(tally(replies)).toEqual({ booked: 1, '409 slot_taken': 15 })
    })
  })

  test('a hold is booked once, and by nobody who does not have it', async () => {
    await race(h, { rounds: 5, host: () => openHost(h) }, async ({ typeId }, date) => {
      const start = `${date}T09:00:00Z`
      const { token: holdToken } = await by.hold({ typeId, start })
      const replies = await Promise.all(
        times(16, nth => by.book({ typeId, start, ...(nth % 2 && { holdToken }) })),
      )
      expect(tally(replies)).toEqual({
        booked: 1,
        '409 hold_expired': 7,
        '409 slot_taken': 8,
      })
      const bearers = replies.filter((_, nth) => nth % 2)
      expect(bearers.filter(({ said }) => said === 'booked')).toHaveLength(1)
    })
  })
})
