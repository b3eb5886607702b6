import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { type Desk, deskOf, fields, GUEST, monday, onDay } from '../../test/desk.ts'
import { boot, type Harness, TEST_NOW } from '../../test/harness.ts'
import type { Log } from '../base/log.ts'
import type { Database } from '../runtime/db/database.ts'
import { makeRelay } from './relay.ts'

let punctual: Harness
let desk: Desk
beforeAll(async () => {
  punctual = await boot()
  desk = deskOf(punctual)
})
afterEach(() => punctual.clock.set(TEST_NOW))
afterAll(() => punctual.close())

const read = (query = '', options: object = {}) => desk.call('GET', `/v4/event?${query}`, options)

/** The last position that there is. */
async function lastPosition(): Promise<number> {
  return (await desk.events()).at(-1)?.position ?? 0
}

type AnyEvent = {
  id: string
  position: number
  type: string
  createdAt: string
  data: Record<string, unknown>
}
const positions = (events: AnyEvent[]) => events.map(({ position }) => position)
const upFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, nth) => first + nth)

/** An appointment as an event carries it: no secret but that of whom it is about, no long text. */
async function factsOf(id: string) {
  const { transcription, summary, ...whole } = await desk.get(id)
  const attendees = whole.attendees.map(({ secret, ...shown }: { secret: string }) => shown)
  return { ...whole, attendees }
}

describe('every change appends one event', () => {
  test('of its kind, with everything as it is then', async () => {
    const before = await lastPosition()
    const ada = await desk.host()
    const seen: [string, unknown][] = [['new_employee', ada.userId]]
    const id = await desk.booked(ada, monday('09:00'))
    const expected = [await factsOf(id)]
    const path = `/v4/appointment/${id}`
    const patch = (of: string, body: object) => desk.call('PATCH', `${path}/${of}`, { body })
    for (const change of [
      () => desk.move(id, monday('10:00')),
      () => patch('guest', { email: 'guest@example.com' }),
      () => patch('notes', { note: 'x' }),
      () => patch('transcription', { summary: 'y' }),
      () => patch('no-show', {}),
      () => desk.book(ada, monday('11:00'), { appointmentId: id }),
      () => desk.cancel(id, { reason: 'over' }),
    ]) {
      punctual.clock.advance(60_000)
      expect((await change()).status).toBeLessThan(300)
      expected.push(await factsOf(id))
    }
    const events: AnyEvent[] = await desk.events(before)
    expect(events.map(({ type, data }) => [type, data.id])).toEqual([
      ...seen,
      ['booking_created', id],
      ['booking_rescheduled', id],
      ['booking_updated', id],
      ['booking_updated', id],
      ['booking_updated', id],
      ['booking_updated', id],
      ['booking_rescheduled', id],
      ['booking_cancelled', id],
    ])
    expect(positions(events)).toEqual(upFrom(before + 1, 9))
    const data = events
      .slice(1)
      .map(({ data: { attendeeId, guestAdded, changedBy, ...facts } }) => facts)
    expect(data).toEqual(expected)
    const by = { actionSource: 'host', actionBy: punctual.company.userId }
    expect(events.map(({ data: { changedBy } }) => changedBy)).toEqual([
      ...[undefined, undefined],
      ...[by, by, by, by, by],
      ...[undefined, undefined],
    ])
    const added = events.filter(({ data: { guestAdded } }) => guestAdded)
    expect(added.map(({ position }) => position)).toEqual([before + 4])
    expect(events[0]?.data).toMatchObject({ id: ada.userId, givenName: 'Ada' })
    expect(events[0]?.data).not.toHaveProperty('secret')
    const times = upFrom(0, 8).map(minute => `2026-11-24T08:0${minute}:00.000Z`)
    expect(events.slice(1).map(({ createdAt }) => createdAt)).toEqual(times)
    expect(new Set(events.map(one => one.id)).size).toBe(9)
  })

  test('what is refused appends none', async () => {
    const ada = await desk.host()
    const id = await desk.booked(ada, monday('09:00'))
    const before = await lastPosition()
    await desk.book(ada, monday('09:00'))
    await desk.book(ada, monday('09:10'))
    await desk.book(ada, monday('10:00'), { duration: 55 })
    const other = await desk.booked(ada, monday('10:00'))
    await desk.move(id, monday('10:00'))
    await desk.cancel(id, { attendeeId: ada.userId })
    await desk.held(ada, monday('11:00'))
    await desk.call('PATCH', `/v4/appointment/${id}/guest`, { body: { email: 'x' } })
    expect((await desk.events(before)).map(({ data }: AnyEvent) => data.id)).toEqual([other])
  })

  test('what is rolled back appends none', async () => {
    const ada = await desk.host()
    const before = await lastPosition()
    await punctual.sql(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql
      AS $$ BEGIN RAISE EXCEPTION 'not now'; END $$`)
    await punctual.sql(`CREATE TRIGGER refuse AFTER INSERT ON attendees
      FOR EACH ROW EXECUTE FUNCTION refuse()`)
    const failed = await desk.book(ada, monday('09:00'))
    const keyed = await desk.book(ada, monday('09:00'), {}, { 'idempotency-key': 'rolled back' })
    await punctual.sql('DROP TRIGGER refuse ON attendees')
    expect([failed.status, keyed.status]).toEqual([500, 500])
    expect(await desk.events(before)).toEqual([])
    expect(await desk.listed(ada)).toContain('09:00')
    const id = await desk.booked(ada, monday('09:00'))
    const [event] = await desk.events(before)
    expect(event).toMatchObject({ position: before + 1, data: { id } })
  })

  test('no secret is kept with it', async () => {
    const ada = await desk.host()
    const { body } = await desk.book(ada, monday('09:00'))
    const [event] = await desk.eventsOf(body.id)
    expect(event.data.secret).toBe(body.secret)
    const [row] = await punctual.sql<{ payload: string }>(
      'SELECT payload::text AS payload FROM events WHERE subject_id = $1',
      [body.id],
    )
    expect(row?.payload).not.toContain('secret')
    expect(row?.payload).not.toContain(body.secret)
  })

  test('about everybody: the secret is that of who is first in line', async () => {
    const ada = await desk.hostWith({ spots: 3 })
    const id = await desk.booked(ada, monday('09:00'))
    const { body: second } = await desk.book(ada, monday('09:00'), {
      attendee: { ...GUEST, email: 'second@example.com' },
    })
    const { attendeeIds } = await desk.get(id)
    await desk.cancel(id, { attendeeId: attendeeIds[0] })
    await desk.move(id, monday('11:00'))
    const last = (await desk.eventsOf(id)).at(-1)
    expect(last.type).toBe('booking_rescheduled')
    expect(last.data).not.toHaveProperty('attendeeId')
    expect(last.data.secret).toBe(second.secret)
    expect((await desk.get(id)).secret).toBe(second.secret)
  })
})

describe('listEvents', () => {
  test('pages by a cursor: next is where to go on, hasMore whether to', async () => {
    const before = await lastPosition()
    const ada = await desk.host()
    for (const clock of ['09:00', '09:30', '10:00', '10:30']) await desk.booked(ada, monday(clock))
    const all = await desk.events(before)
    const walked: AnyEvent[] = []
    const steps: [number, boolean][] = []
    for (let after = before; ; ) {
      const { status, body } = await read(`after=${after}&limit=2`)
      expect(status).toBe(200)
      expect(Object.keys(body)).toEqual(['events', 'next', 'hasMore'])
      walked.push(...body.events)
      steps.push([body.next, body.hasMore])
      after = body.next
      if (!body.hasMore) break
    }
    expect(walked).toEqual(all)
    expect(steps).toEqual([
      [before + 2, true],
      [before + 4, true],
      [before + 5, false],
    ])
    const { body: beyond } = await read(`after=${before + 5}`)
    expect(beyond).toEqual({ events: [], next: before + 5, hasMore: false })
    const exactly = await read(`after=${before + 3}&limit=2`)
    expect(exactly.body.hasMore).toBe(false)
  })

  test('a hundred from the first on, where nothing is said', async () => {
    const { companyId } = punctual.company
    await insertEvents({ companyId, count: 101 })
    await punctual.settle()
    const { body } = await read()
    expect(positions(body.events)).toEqual(upFrom(1, 100))
    expect([body.next, body.hasMore]).toEqual([100, true])
  })

  test('of some kinds only, in either encoding', async () => {
    const ada = await desk.host()
    const before = await lastPosition()
    const id = await desk.booked(ada, monday('09:00'))
    await desk.move(id, monday('10:00'))
    await desk.cancel(id)
    await punctual.settle()
    const of = async (types: string) =>
      (await read(`after=${before}&${types}`)).body.events.map(({ type }: AnyEvent) => type)
    expect(await of('types=booking_cancelled')).toEqual(['booking_cancelled'])
    const two = ['booking_created', 'booking_cancelled']
    expect(await of('types=booking_cancelled,booking_created')).toEqual(two)
    expect(await of('types=booking_cancelled&types=booking_created')).toEqual(two)
    expect(await of('types=new_employee')).toEqual([])
    expect(await of('types=')).toHaveLength(3)
    const { body } = await read(`after=${before}&types=booking_rescheduled`)
    // What was read through without a match is behind the reader too.
    expect([body.next, body.hasMore]).toEqual([before + 3, false])
  })

  test.each([
    ['after=-1', 'after'],
    ['after=x', 'after'],
    ['after=1.5', 'after'],
    ['limit=0', 'limit'],
    ['limit=1001', 'limit'],
    ['types=signed', 'types.0'],
  ])('%s is 400', async (query, field) => {
    expect(fields(await read(query))).toEqual([400, field])
  })

  test('a company reads its own alone, and counts its own', async () => {
    const { apiKey, userId } = await punctual.secondCompany()
    await punctual.settle()
    const { body } = await read('limit=1000', { key: apiKey })
    expect(positions(body.events)).toEqual(upFrom(1, body.events.length))
    expect(body.events.map(({ data }: AnyEvent) => data.id)).toEqual([userId])
  })
})

/** Events as somebody else's transaction appends them. */
async function insertEvents(
  { companyId, count = 1, at = TEST_NOW }: { companyId: string; count?: number; at?: string },
  run: (text: string, values: unknown[]) => Promise<unknown> = punctual.sql,
): Promise<string> {
  const id = randomUUID()
  await run(
    `INSERT INTO events (company_id, id, type, subject_id, revision, payload, created_at)
     SELECT $1, CASE n WHEN 1 THEN $2 ELSE gen_random_uuid() END, type, gen_random_uuid(), 1,
       payload, $3
     FROM generate_series(1, $4::int) n, LATERAL (
       SELECT type, payload FROM events WHERE type = 'new_employee' LIMIT 1) like_it`,
    [companyId, id, at, count],
  )
  return id
}

describe('positions', () => {
  const relayOn = (log: string[] = []) =>
    makeRelay({
      db: punctual.running.db,
      log: { warn: (...parts: unknown[]) => log.push(JSON.stringify(parts)) } as unknown as Log,
    })

  test('a reader with a cursor skips nothing that commits late', async () => {
    const { companyId } = punctual.company
    const ada = await desk.host()
    const cursor = await lastPosition()
    const client = new pg.Client(punctual.connection)
    await client.connect()
    onTestFinished(() => client.end())
    await client.query('BEGIN')
    const early = '2026-11-24T07:00:00Z'
    const lateId = await insertEvents({ companyId, at: early }, (text, values) =>
      client.query(text, values),
    )
    const first = await desk.booked(ada, monday('09:00'))
    const seen: AnyEvent[] = await desk.events(cursor)
    expect(seen.map(({ data }) => data.id)).toEqual([first])
    const { next } = (await read(`after=${cursor}`)).body
    await client.query('COMMIT')
    const second = await desk.booked(ada, monday('10:00'))
    const rest: AnyEvent[] = await desk.events(next)
    expect(rest.map(({ position }) => position)).toEqual([cursor + 2, cursor + 3])
    expect(rest.map(({ id, data }) => (id === lateId ? 'late' : data.id))).toEqual(['late', second])
    expect(await desk.events(cursor)).toEqual([...seen, ...rest])
  })

  test('what is not committed has none, and does not hold the others up', async () => {
    const { companyId } = punctual.company
    const cursor = await lastPosition()
    const client = new pg.Client(punctual.connection)
    await client.connect()
    onTestFinished(() => client.end())
    await client.query('BEGIN')
    await insertEvents({ companyId }, (text, values) => client.query(text, values))
    await insertEvents({ companyId, count: 3 })
    expect(positions(await desk.events(cursor))).toEqual(upFrom(cursor + 1, 3))
    await client.query('ROLLBACK')
    await insertEvents({ companyId })
    expect(positions(await desk.events(cursor))).toEqual(upFrom(cursor + 1, 4))
  })

  test('several relays at once give each position once, without gaps', async () => {
    const { companyId } = await punctual.secondCompany()
    await insertEvents({ companyId, count: 2_500 })
    const relays = [relayOn(), relayOn(), relayOn()]
    await Promise.all(relays.flatMap(relay => [relay.run(), relay.run()]))
    const numbered = await punctual.sql<{ position: string }>(
      'SELECT position FROM events WHERE company_id = $1 ORDER BY position',
      [companyId],
    )
    expect(numbered.map(({ position }) => Number(position))).toEqual(upFrom(1, numbered.length))
    expect(numbered.length).toBeGreaterThanOrEqual(2_500)
    const [last] = await punctual.sql<{ last: string }>(
      'SELECT last FROM event_positions WHERE company_id = $1',
      [companyId],
    )
    expect(Number(last?.last)).toBe(numbered.length)
    for (const relay of relays) await relay.close()
  })

  test('go by time, and within a subject by revision, whatever the clock did', async () => {
    const { companyId } = await punctual.secondCompany()
    await punctual.settle()
    const [one, two] = [randomUUID(), randomUUID()]
    const rows = [
      [one, 1, '2026-11-24T08:00:10Z'],
      [one, 2, '2026-11-24T08:00:00Z'],
      [one, 10, '2026-11-24T08:00:20Z'],
      [two, 1, '2026-11-24T08:00:05Z'],
      [two, 2, '2026-11-24T08:00:15Z'],
    ] as const
    const client = new pg.Client(punctual.connection)
    await client.connect()
    onTestFinished(() => client.end())
    await client.query('BEGIN')
    for (const [subject, revision, at] of [...rows].reverse()) {
      await client.query(
        `INSERT INTO events (company_id, id, type, subject_id, revision, payload, created_at)
         VALUES ($1, gen_random_uuid(), 'booking_updated', $2, $3, '{}', $4)`,
        [companyId, subject, revision, at],
      )
    }
    await client.query('COMMIT')
    await punctual.settle()
    const numbered = await punctual.sql<{ subject_id: string; revision: number }>(
      `SELECT subject_id, revision FROM events WHERE company_id = $1
         AND type = 'booking_updated' ORDER BY position`,
      [companyId],
    )
    expect(numbered.map(row => [row.subject_id === one ? 1 : 2, row.revision])).toEqual([
      [2, 1],
      [1, 1],
      [1, 2],
      [2, 2],
      [1, 10],
    ])
  })

  test('are given soon after the commit, without waiting for the slow round', async () => {
    const relay = relayOn()
    onTestFinished(() => relay.close())
    const { companyId } = punctual.company
    const id = await insertEvents({ companyId })
    relay.wake(companyId)
    const position = async () =>
      (
        await punctual.sql<{ position: string }>('SELECT position FROM events WHERE id = $1', [id])
      )[0]?.position
    await expect.poll(position, { timeout: 1_500, interval: 10 }).not.toBeNull()
  })

  test('a round that fails is told of, and the next one does its work', async () => {
    const log: string[] = []
    let isAway = true
    const { db } = punctual.running
    const transaction: Database['transaction'] = work =>
      isAway ? Promise.reject(new Error('away')) : db.transaction(work)
    const relay = makeRelay({
      db: { ...db, transaction },
      log: { warn: (...parts: unknown[]) => log.push(JSON.stringify(parts)) } as unknown as Log,
    })
    const { companyId } = await punctual.secondCompany()
    relay.wake(companyId)
    await expect.poll(() => log.length, { interval: 10 }).toBe(1)
    expect(log[0]).toContain('away')
    isAway = false
    await insertEvents({ companyId })
    await relay.run()
    const open = 'SELECT 1 FROM events WHERE company_id = $1 AND position IS NULL'
    expect(await punctual.sql(open, [companyId])).toEqual([])
    await relay.close()
    relay.wake(companyId)
  })
})

test('events are read as they were, though everything has changed since', async () => {
  const ada = await desk.host()
  const id = await desk.booked(ada, onDay('2026-12-08', '09:00'))
  await desk.change(ada, { meetingInfo: { name: 'Renamed' } })
  await desk.move(id, monday('09:00'))
  const [created, moved] = await desk.eventsOf(id)
  expect(created.data.start).toBe(onDay('2026-12-08', '09:00'))
  expect(created.data.meetingType.meetingInfo.name).toBe('30min Meeting')
  expect(moved.data.meetingType.meetingInfo.name).toBe('Renamed')
})
