/** The same request several times at once, and what ends an appointment or a hold twice at once. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { boot, type Harness } from '../harness.ts'
import { times } from './booker.ts'
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

/** The same booking each time: who repeats a request repeats its body. */
const sameBooking = (typeId: string, start: string, once: string) => {
  const attendee = { email: `${once}@example.com`, fullname: 'Grace Hopper' }
  const sent = { path: '/v4/booking', body: { meetingTypeId: typeId, start, attendee }, once }
  return () => by.send(sent, 'booked')
}

test.each([
  ['a plain type', {}],
  ['a group', { spots: 5 }],
  [
    'a type with a limit',
    { meetingOptions: { limits: [{ per: 'day', scope: 'type', maxCount: 1 }] } },
  ],
])('%s: eight twins at once are one booking, and all hear of it', async (_what, type) => {
  await race(h, { rounds: 6, host: () => openHost(h, type) }, async ({ typeId }, date) => {
    const replies = await Promise.all(
      times(8, sameBooking(typeId, `${date}T09:00:00Z`, randomUUID())),
    )
    expect(tally(replies)).toEqual({ booked: 8 })
    expect(new Set(replies.map(({ id }) => id)).size).toBe(1)
    const [{ id = '' } = {}] = replies
    const attendees = await h.sql('SELECT id FROM attendees WHERE appointment_id = $1', [id])
    expect(attendees).toHaveLength(1)
  })
})

test('of four keys with eight twins each for one start one has it', async () => {
  await race(h, { rounds: 6, host: () => openHost(h) }, async ({ typeId }, date) => {
    const start = `${date}T09:00:00Z`
    const keys = times(4, () => sameBooking(typeId, start, randomUUID()))
    const replies = await Promise.all(
      times(32, nth => (keys[nth % 4] as ReturnType<typeof sameBooking>)()),
    )
    expect(tally(replies)).toEqual({ booked: 8, '409 slot_taken': 24 })
    const booked = replies.filter(({ said }) => said === 'booked')
    expect(new Set(booked.map(({ id }) => id)).size).toBe(1)
  })
})

test('of eight who cancel at once one does, and the start is bookable by one', async () => {
  await race(h, { rounds: 6, host: () => openHost(h) }, async ({ typeId }, date) => {
    const wish = { typeId, start: `${date}T09:00:00Z` }
    const { id } = await by.book(wish)
    const replies = await Promise.all(times(24, nth => (nth % 3 ? by.book(wish) : by.cancel(id))))
    const { booked = 0, cancelled, '409 appointment_cancelled': late, ...rest } = tally(replies)
    expect([cancelled, late]).toEqual([1, 7])
    expect(booked).toBeLessThanOrEqual(1)
    expect(rest).toEqual({ '409 slot_taken': 16 - booked })
  })
})

test('whatever is moved and cancelled at once leaves no time behind', async () => {
  await race(h, { rounds: 6, host: () => openHost(h) }, async ({ typeId }, date) => {
    const { id } = await by.book({ typeId, start: `${date}T09:00:00Z` })
    const replies = await Promise.all(
      times(8, nth => (nth === 4 ? by.cancel(id) : by.move(id, `${date}T1${nth}:00:00Z`))),
    )
    const { cancelled, moved = 0, ...rest } = tally(replies)
    expect(cancelled).toBe(1)
    expect(rest).toEqual(moved === 7 ? {} : { '409 appointment_cancelled': 7 - moved })
    const blocks = await h.sql('SELECT 1 FROM host_blocks WHERE appointment_id = $1', [id])
    expect(blocks).toEqual([])
  })
})

test('a hold that is given back and booked at once is one of both', async () => {
  await race(h, { rounds: 8, host: () => openHost(h) }, async ({ typeId }, date) => {
    const wish = { typeId, start: `${date}T09:00:00Z` }
    const { token: holdToken } = await by.hold(wish)
    const replies = await Promise.all(
      times(8, nth => (nth % 2 ? by.release(holdToken) : by.book({ ...wish, holdToken }))),
    )
    const { booked = 0, released = 0, ...rest } = tally(replies)
    expect(booked + released).toBe(1)
    expect(rest).toEqual({
      '409 hold_expired': 4 - booked,
      '404 hold_not_found': 4 - released,
    })
  })
})
