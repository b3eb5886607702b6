import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { type Desk, deskOf, monday } from '../../test/desk.ts'
import { boot, type Harness } from '../../test/harness.ts'
import type { Log } from '../base/log.ts'
import { sql } from '../runtime/db/sql.ts'
import { type Follower, makeFollowing } from './follow.ts'

let punctual: Harness
let desk: Desk
beforeAll(async () => {
  punctual = await boot()
  desk = deskOf(punctual)
})
afterAll(() => punctual.close())

const MINUTE_MS = 60_000

/** A follower that notes what it handled; `fails` says of which subjects it throws. */
function following(fails: (subjectId: string) => boolean = () => false) {
  const handled: string[] = []
  const batches: number[] = []
  const logged: string[] = []
  const keep = (level: string) => (what: object) => logged.push(level + JSON.stringify(what))
  const follower: Follower = {
    name: `test ${randomUUID()}`,
    types: ['booking_created', 'booking_updated'],
    handle: async (tx, companyId, events) => {
      batches.push(events.length)
      const names: string[] = []
      for (const event of events) {
        const name = `${event.subjectId} ${event.type}`
        // What is written before it fails must not stay.
        await tx.query(sql`
          INSERT INTO event_cursors (company_id, follower, position)
          VALUES (${companyId}, ${`${follower.name} ${event.id}`}, 0)`)
        if (fails(event.subjectId)) throw new Error(`cannot do ${name}`)
        names.push(name)
      }
      handled.push(...names)
    },
  }
  const made = makeFollowing({
    db: punctual.running.db,
    clock: punctual.clock,
    log: { warn: keep('warn'), error: keep('error') } as unknown as Log,
    followers: [follower],
  })
  onTestFinished(() => made.close())
  const written = async () =>
    (
      await punctual.sql('SELECT 1 FROM event_cursors WHERE follower LIKE $1', [
        `${follower.name} %`,
      ])
    ).length
  const aside = () =>
    punctual.sql<{ tries: number; due_at: Date | null }>(
      `SELECT tries, due_at FROM events_set_aside s JOIN events e USING (company_id)
       WHERE s.event_id = e.id AND follower = $1 ORDER BY e.position`,
      [follower.name],
    )
  return { ...made, handled, batches, logged, written, aside }
}

const note = (id: string) =>
  desk.call('PATCH', `/v4/appointment/${id}/notes`, { body: { note: 'x' } })

test('handles each event of its kinds once, in order, and goes on from there', async () => {
  const ada = await desk.host()
  const id = await desk.booked(ada, monday('09:00'))
  await note(id)
  await desk.cancel(id)
  await punctual.settle()
  const { run, handled, batches, written } = following()
  await Promise.all([run(), run()])
  expect(handled.filter(name => name.startsWith(id))).toEqual([
    `${id} booking_created`,
    `${id} booking_updated`,
  ])
  const before = handled.length
  expect(batches).toEqual([before])
  expect(await written()).toBe(before)
  await run()
  expect(handled).toHaveLength(before)
  const next = await desk.booked(ada, monday('10:00'))
  await punctual.settle()
  await run()
  expect(handled.slice(before)).toEqual([`${next} booking_created`])
})

test('several processes at once handle each event once', async () => {
  const ada = await desk.host()
  await desk.booked(ada, monday('09:00'))
  await punctual.settle()
  const one = following()
  const rounds = await Promise.all([one.run(), one.run(), punctual.running.settle()])
  expect(rounds).toHaveLength(3)
  expect(new Set(one.handled).size).toBe(one.handled.length)
})

test('an event that fails is set aside with what follows on it; all others go on', async () => {
  const ada = await desk.host()
  const broken = await desk.booked(ada, monday('09:00'))
  await note(broken)
  const whole = await desk.booked(ada, monday('10:00'))
  await punctual.settle()
  let isBroken = true
  const follow = following(subject => isBroken && subject === broken)
  await follow.run()
  expect(follow.handled).toContain(`${whole} booking_created`)
  expect(follow.handled.filter(name => name.startsWith(broken))).toEqual([])
  expect(await follow.written()).toBe(follow.handled.length)
  expect((await follow.aside()).map(({ tries }) => tries)).toEqual([1, 0])
  expect(follow.logged).toHaveLength(1)
  expect(follow.logged[0]).toMatch(/^warn.*cannot do/)

  // Not before it is due, and then in order.
  isBroken = false
  await follow.run()
  expect(follow.handled.filter(name => name.startsWith(broken))).toEqual([])
  punctual.clock.advance(MINUTE_MS)
  await follow.run()
  expect(follow.handled.filter(name => name.startsWith(broken))).toEqual([
    `${broken} booking_created`,
    `${broken} booking_updated`,
  ])
  expect(await follow.aside()).toEqual([])
})

test('an event that fails for ever is given up, told of, and kept', async () => {
  const ada = await desk.host()
  const broken = await desk.booked(ada, monday('09:00'))
  await punctual.settle()
  const follow = following(subject => subject === broken)
  for (const minutes of [0, 1, 5, 30, 120, 480, 1000]) {
    punctual.clock.advance(minutes * MINUTE_MS)
    await follow.run()
  }
  expect(await follow.aside()).toEqual([{ tries: 6, due_at: null }])
  expect(follow.logged.map(line => line.slice(0, 4))).toEqual([...Array(5).fill('warn'), 'erro'])
})

test('is woken by the relay, without waiting for the slow round', async () => {
  const ada = await desk.host()
  const attendee = { email: 'woken@example.com', firstname: 'Woken' }
  await desk.booked(ada, monday('09:00'), { attendee })
  const found = async () => (await desk.call('GET', '/crm?searchTerm=woken')).body.total
  await expect.poll(found, { timeout: 1_500, interval: 10 }).toBe(1)
})
