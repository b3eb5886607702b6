/** Seats of group sessions, wanted by many at once. */
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

const GROUP = { spots: 5 }
const BOOKERS = { 'over HTTP': overHttp, "with the engine's check left out": unjudged }

describe.each(Object.entries(BOOKERS))('%s', (_how, make) => {
  let by: Booker
  beforeAll(() => {
    by = make(h)
  })
  afterAll(() => by.close())

  test('of 64 at once for the last seat one sits', async () => {
    await race(h, { rounds: 4, host: () => openHost(h, GROUP) }, async ({ typeId }, date) => {
      const wish = { typeId, start: `${date}T09:00:00Z` }
      for (const _ of times(4, n => n)) expect((await by.book(wish)).said).toBe('booked')
      const replies = await Promise.all(times(64, () => by.book(wish)))
      expect(tally(replies)).toEqual({ booked: 1, '409 slot_taken': 63 })
    })
  })

  test('of 64 at once for a start that nobody has yet five sit, in one session', async () => {
    await race(h, { rounds: 4, host: () => openHost(h, GROUP) }, async ({ typeId }, date) => {
      const wish = { typeId, start: `${date}T09:00:00Z` }
      const replies = await Promise.all(times(64, () => by.book(wish)))
      expect(tally(replies)).toEqual({ booked: 5, '409 slot_taken': 59 })
      const sat = replies.filter(({ said }) => said === 'booked')
      expect(new Set(sat.map(({ id }) => id)).size).toBe(1)
    })
  })

  test('holds and bookings share the seats, and a held seat is booked once', async () => {
    await race(h, { rounds: 4, host: () => openHost(h, GROUP) }, async ({ typeId }, date) => {
      const wish = { typeId, start: `${date}T09:00:00Z` }
      const replies = await Promise.all(times(32, nth => (nth % 2 ? by.hold(wish) : by.book(wish))))
      const { booked = 0, held = 0, ...rest } = tally(replies)
      expect([booked + held, rest]).toEqual([5, { '409 slot_taken': 27 }])
      const tokens = replies.filter(({ said }) => said === 'held').map(({ token }) => token)
      const turned = await Promise.all(
        [...tokens, ...tokens].map(holdToken => by.book({ ...wish, holdToken })),
      )
      expect(turned.filter(({ said }) => said === 'booked')).toHaveLength(held)
      expect(turned.filter(({ said }) => said === '409 hold_expired')).toHaveLength(held)
    })
  })

  test('of a session and what overlaps it one begins', async () => {
    const host = () => openHost(h, GROUP, { timeslotInterval: 15 })
    await race(h, { rounds: 4, host }, async ({ typeId, otherTypeId }, date) => {
      const alone = { typeId: otherTypeId, start: `${date}T09:15:00Z` }
      const group = { typeId, start: `${date}T09:00:00Z` }
      const replies = await Promise.all(times(16, nth => by.book(nth % 2 ? alone : group)))
      const { booked = 0, '409 slot_taken': taken = 0 } = tally(replies)
      expect(booked + taken).toBe(16)
      expect([1, 5]).toContain(booked)
    })
  })
})

describe('while attendees leave', () => {
  let by: ReturnType<typeof overHttp>
  beforeAll(() => {
    by = overHttp(h)
  })
  afterAll(() => by.close())

  const leavingBody = async (id: string) => {
    const { body } = await h.call('GET', `/v4/appointment/${id}`)
    return { attendeeId: body.attendeeIds[0] }
  }

  test('the seat that becomes free is taken by one at most', async () => {
    await race(h, { rounds: 4, host: () => openHost(h, GROUP) }, async ({ typeId }, date) => {
      const wish = { typeId, start: `${date}T09:00:00Z` }
      const sat = await Promise.all(times(5, () => by.book(wish)))
      const { id = '' } = sat[0] ?? {}
      const leaving = await leavingBody(id)
      const replies = await Promise.all(
        times(16, nth => (nth === 8 ? by.cancel(id, leaving) : by.book(wish))),
      )
      const { booked = 0, cancelled, '409 slot_taken': taken = 0 } = tally(replies)
      expect([cancelled, booked + taken]).toEqual([1, 15])
      expect(booked).toBeLessThanOrEqual(1)
    })
  })

  test('whoever comes as the last one leaves sits in that session or in a new one', async () => {
    await race(h, { rounds: 8, host: () => openHost(h, GROUP) }, async ({ typeId }, date) => {
      const wish = { typeId, start: `${date}T09:00:00Z` }
      const { id } = await by.book(wish)
      const leaving = await leavingBody(id)
      const replies = await Promise.all(
        times(8, nth => (nth === 2 ? by.cancel(id, leaving) : by.book(wish))),
      )
      const { booked = 0, cancelled, ...rest } = tally(replies)
      expect(cancelled).toBe(1)
      expect([4, 5]).toContain(booked)
      expect(rest).toEqual({ '409 slot_taken': 7 - booked })
    })
  })
})
