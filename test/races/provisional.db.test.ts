/** A booking that waits is confirmed, declined, lapsed and wanted by others at once. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { sweepHolds } from '../../src/bookings/sweep-holds.ts'
import { expireLapsed } from '../../src/provisional-bookings/expire-lapsed.ts'
import { boot, type Harness, TEST_NOW } from '../harness.ts'
import { times } from './booker.ts'
import { type Host, openHost } from './host.ts'
import { type HttpBooker, overHttp } from './over-http.ts'
import { race, startRaces, tally } from './rounds.ts'

startRaces()

const HOURS_24 = 24 * 3_600_000
const BY_HOST = { meetingOptions: { requireHostConfirmation: 'enabled' } }
const ENDED = '409 provisional_ended'
const TAKEN = '409 slot_taken'

let h: Harness
let by: HttpBooker
beforeAll(async () => {
  h = await boot()
  by = overHttp(h)
})
afterEach(() => h.clock.set(TEST_NOW))
afterAll(async () => {
  await by.close()
  await h.close()
})

const decide = (id: string, what: 'confirm' | 'decline', done: string) =>
  by.send({ path: `/v4/provisional-booking/${id}/${what}`, body: {} }, done)

async function sweep(): Promise<void> {
  const { db } = h.running
  await sweepHolds(db, h.clock.now())
  await expireLapsed({ db, relay: { wake: () => {} } }, h.clock.now())
}

/** The ids of bookings of a start that wait. */
async function waitingAt(typeId: string, start: string): Promise<string[]> {
  const rows = await h.sql<{ id: string }>(
    `SELECT id FROM provisional_bookings
     WHERE meeting_type_id = $1 AND starts_at = $2 AND status = 'pending' ORDER BY id`,
    [typeId, start],
  )
  return rows.map(({ id }) => id)
}

async function wait({ typeId }: Host, start: string): Promise<string> {
  expect((await by.book({ typeId, start })).said).toBe('booked')
  const [id] = await waitingAt(typeId, start)
  return id as string
}

const statusOf = async (id: string) =>
  (await h.sql('SELECT status FROM provisional_bookings WHERE id = $1', [id]))[0]?.status

const host = () => openHost(h, BY_HOST, {})

test('of 16 who want one start one waits', async () => {
  await race(h, { rounds: 5, host }, async ({ typeId }, date) => {
    const start = `${date}T09:00:00Z`
    const replies = await Promise.all(times(16, () => by.book({ typeId, start })))
    expect(tally(replies)).toEqual({ booked: 1, [TAKEN]: 15 })
    expect(await waitingAt(typeId, start)).toHaveLength(1)
  })
})

test('of those who confirm and who decline one side wins; rivals get what is left', async () => {
  await race(h, { rounds: 20, host }, async (wanted, date) => {
    const start = `${date}T09:00:00Z`
    const id = await wait(wanted, start)
    // Declining is the shorter way: confirming is some round trips ahead of it, or none.
    const confirms = times(6, () => decide(id, 'confirm', 'confirmed'))
    for (let trip = 0; trip < Number(date.slice(-1)) % 5; trip++) await h.sql('SELECT 1')
    const others = times(10, nth =>
      nth % 2 ? decide(id, 'decline', 'declined') : by.book({ typeId: wanted.otherTypeId, start }),
    )
    const replies = await Promise.all([...confirms, ...others])
    const { confirmed = 0, declined = 0, booked = 0 } = tally(replies)
    const taken = replies.filter(({ said }) => said === TAKEN).length
    const ended = replies.filter(({ said }) => said === ENDED).length
    expect(confirmed + declined + booked + taken + ended).toBe(16)
    expect([confirmed, declined]).toEqual(confirmed > 0 ? [6, 0] : [0, 1])
    expect(booked).toBeLessThanOrEqual(declined)
    expect(await statusOf(id)).toBe(confirmed > 0 ? 'confirmed' : 'declined_by_host')
  })
})

test('when it lapses meanwhile, it is one appointment or somebody else’s time', async () => {
  await race(h, { rounds: 20, host }, async (wanted, date) => {
    h.clock.set(TEST_NOW)
    const start = `${date}T09:00:00Z`
    const id = await wait(wanted, start)
    h.clock.advance(HOURS_24 - 1)
    const early = times(6, nth =>
      nth % 3 === 2 ? decide(id, 'decline', 'declined') : decide(id, 'confirm', 'confirmed'),
    )
    await early[Number(date.slice(-1)) % 2]
    h.clock.advance(1)
    const late = [
      ...times(4, () => by.book({ typeId: wanted.otherTypeId, start })),
      ...times(4, () => decide(id, 'confirm', 'confirmed')),
    ]
    const [replies] = await Promise.all([Promise.all([...early, ...late]), sweep(), sweep()])
    const { confirmed = 0, declined = 0, booked = 0 } = tally(replies)
    await sweep()
    const status = await statusOf(id)
    expect([confirmed > 0, declined, booked], status as string).toEqual(
      confirmed > 0 ? [true, 0, 0] : [false, status === 'expired' ? 0 : 1, 1],
    )
    expect(status).toBe(confirmed > 0 ? 'confirmed' : declined > 0 ? 'declined_by_host' : 'expired')
  })
})

test('what has lapsed goes to one of 16, and is known as expired once', async () => {
  await race(h, { rounds: 10, host }, async (wanted, date) => {
    h.clock.set(TEST_NOW)
    const start = `${date}T09:00:00Z`
    const id = await wait(wanted, start)
    h.clock.advance(HOURS_24)
    const { typeId, otherTypeId } = wanted
    const books = times(16, nth => by.book({ typeId: nth % 2 ? typeId : otherTypeId, start }))
    const [replies] = await Promise.all([Promise.all(books), sweep(), sweep(), sweep()])
    expect(tally(replies)).toEqual({ booked: 1, [TAKEN]: 15 })
    expect(await statusOf(id)).toBe('expired')
    const events = await h.sql('SELECT type FROM events WHERE subject_id = $1', [id])
    expect(events.map(({ type }) => type).toSorted()).toEqual([
      'provisional_booking_created',
      'provisional_booking_expired',
    ])
  })
})

test('seats of a group, confirmed, declined and booked at once, make one appointment', async () => {
  const group = () => openHost(h, { ...BY_HOST, spots: 8 }, {})
  await race(h, { rounds: 5, host: group }, async ({ typeId }, date) => {
    const start = `${date}T09:00:00Z`
    await Promise.all(times(8, () => by.book({ typeId, start })))
    const ids = await waitingAt(typeId, start)
    expect(ids).toHaveLength(8)
    const replies = await Promise.all([
      ...ids.flatMap((id, nth) =>
        times(2, () => decide(id, nth % 2 ? 'confirm' : 'decline', nth % 2 ? 'confirmed' : 'out')),
      ),
      ...times(4, () => by.book({ typeId, start })),
    ])
    const { confirmed, out, booked = 0 } = tally(replies)
    expect([confirmed, out]).toEqual([8, 4])
    const rows = await h.sql(
      'SELECT id FROM appointments WHERE meeting_type_id = $1 AND starts_at = $2',
      [typeId, start],
    )
    expect(rows).toHaveLength(1)
    expect(await waitingAt(typeId, start)).toHaveLength(booked)
  })
})

test('a host who is deleted while bookings are confirmed leaves nothing that waits', async () => {
  const rounds = times(8, nth => `2027-03-${String(nth + 10)}T09:00:00Z`)
  for (const start of rounds) {
    const wanted = await host()
    const id = await wait(wanted, start)
    const gone = { method: 'DELETE', path: `/v4/user/${wanted.userId}?appointments=cancel` }
    const replies = await Promise.all([
      ...times(4, () => decide(id, 'confirm', 'confirmed')),
      by.send(gone, 'gone'),
      ...times(4, () => by.book({ typeId: wanted.typeId, start: start.replace('09:', '11:') })),
    ])
    expect(replies.some(({ said }) => said === 'gone')).toBe(true)
    expect(replies.filter(({ said }) => said.startsWith('5'))).toEqual([])
    const left = await h.sql(
      `SELECT 1 FROM provisional_bookings WHERE $1 = ANY (host_ids) AND status = 'pending'
       UNION ALL SELECT 1 FROM host_blocks WHERE host_id = $1`,
      [wanted.userId],
    )
    expect(left).toEqual([])
  }
})
