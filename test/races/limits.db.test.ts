/** Limits that are reached while many book at once: exactly what fits is booked. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { boot, type Harness } from '../harness.ts'
import { addDays } from '../oracle/clock.ts'
import { type Outcome, times } from './booker.ts'
import { openHost } from './host.ts'
import { type HttpBooker, overHttp } from './over-http.ts'
import { race, startRaces, tally } from './rounds.ts'

startRaces()

let h: Harness
let by: HttpBooker
beforeAll(async () => {
  h = await boot()
  by = overHttp(h)
})
afterAll(async () => {
  await by.close()
  await h.close()
})

const limited = (limit: object, more: object = {}) => ({
  meetingOptions: { limits: [{ per: 'day', ...limit }], ...more },
})
const ONE = limited({ scope: 'type', maxCount: 1 })
const ONE_OF_THE_HOST = limited({ scope: 'host', maxCount: 1 })

/** At different hours, so that nothing but the limit is in the way. */
const atOnce = (count: number, book: (start: string, nth: number) => Promise<Outcome>) => {
  return (date: string) =>
    Promise.all(
      times(count, nth => book(`${date}T${String(nth + 1).padStart(2, '0')}:00:00Z`, nth)),
    )
}

test('one a day of a type: of eight at once one is booked', async () => {
  await race(h, { rounds: 6, host: () => openHost(h, ONE) }, async ({ typeId }, date) => {
    const replies = await atOnce(8, start => by.book({ typeId, start }))(date)
    expect(tally(replies)).toEqual({ booked: 1, '409 limit_reached': 7 })
  })
})

test('one a day of a host with two types: of eight at once one is booked', async () => {
  const host = () => openHost(h, ONE_OF_THE_HOST, ONE_OF_THE_HOST)
  await race(h, { rounds: 6, host }, async ({ typeId, otherTypeId }, date) => {
    const either = (nth: number) => (nth % 2 ? typeId : otherTypeId)
    const replies = await atOnce(8, (start, nth) => by.book({ typeId: either(nth), start }))(date)
    expect(tally(replies)).toEqual({ booked: 1, '409 limit_reached': 7 })
  })
})

test('an hour a day: of sixteen half hours at once two are booked', async () => {
  const host = () => openHost(h, limited({ scope: 'host', maxMinutes: 60 }))
  await race(h, { rounds: 6, host }, async ({ typeId }, date) => {
    const replies = await atOnce(16, start => by.book({ typeId, start }))(date)
    expect(tally(replies)).toEqual({ booked: 2, '409 limit_reached': 14 })
  })
})

test('minutes of several lengths: none is refused that would have fitted', async () => {
  const limit = limited({ scope: 'type', maxMinutes: 100 }, { allowedDurations: [45, 60] })
  await race(h, { rounds: 6, host: () => openHost(h, limit) }, async ({ typeId }, date) => {
    const lengthOf = (nth: number) => [30, 45, 60][nth % 3] ?? 30
    const replies = await atOnce(12, (start, nth) =>
      by.book({ typeId, start, durationMin: lengthOf(nth) }),
    )(date)
    const { booked = 0, '409 limit_reached': refused = 0 } = tally(replies)
    expect(booked + refused).toBe(12)
    const won = replies.map(({ said }, nth) => (said === 'booked' ? lengthOf(nth) : 0))
    const left = 100 - won.reduce((sum, minutes) => sum + minutes, 0)
    expect(left).toBeGreaterThanOrEqual(0)
    const needless = replies.filter(({ said }, nth) => said !== 'booked' && lengthOf(nth) <= left)
    expect(needless).toEqual([])
  })
})

test('holds count as bookings do: of four and four at once one is taken', async () => {
  await race(h, { rounds: 6, host: () => openHost(h, ONE) }, async ({ typeId }, date) => {
    const replies = await atOnce(8, (start, nth) =>
      nth % 2 ? by.hold({ typeId, start }) : by.book({ typeId, start }),
    )(date)
    const { booked = 0, held = 0, ...rest } = tally(replies)
    expect([booked + held, rest]).toEqual([1, { '409 limit_reached': 7 }])
  })
})

test('moving into a full day: of four who move and four who book one gets in', async () => {
  await race(h, { rounds: 6, host: () => openHost(h, ONE) }, async ({ typeId }, date) => {
    const ids: string[] = []
    for (const nth of times(4, n => n)) {
      const start = `${addDays(date, 40 * (nth + 1))}T09:00:00Z`
      ids.push((await by.book({ typeId, start })).id)
    }
    const replies = await atOnce(8, (start, nth) =>
      nth % 2 ? by.move(ids[(nth - 1) / 2] ?? '', start) : by.book({ typeId, start }),
    )(date)
    const { booked = 0, moved = 0, ...rest } = tally(replies)
    expect([booked + moved, rest]).toEqual([1, { '409 limit_reached': 7 }])
  })
})
