import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import {
  type Desk,
  deskOf,
  fields,
  GUEST,
  type Host,
  monday,
  NOBODY,
  onDay,
  refusal,
} from '../../test/desk.ts'
import { boot, type Harness, TEST_NOW } from '../../test/harness.ts'
import { jobs } from '../jobs.ts'
import { makeRuleBook } from '../windows/read-rules.ts'
import { type HoldWish, holdStart } from './hold-start.ts'
import { whyNotByEngine } from './product.ts'
import { sweepHolds } from './sweep-holds.ts'

let punctual: Harness
let desk: Desk
beforeAll(async () => {
  punctual = await boot()
  desk = deskOf(punctual)
})
afterEach(() => punctual.clock.set(TEST_NOW))
afterAll(() => punctual.close())

const EXPIRES = '2026-11-24T08:05:00.000Z'
const JUST_BEFORE = '2026-11-24T08:04:59.999Z'

const limited = (...limits: object[]) => ({ meetingOptions: { limits } })
const A_DAY_OF_TYPE = { per: 'day', scope: 'type', maxCount: 9 }

const blocksOf = ({ userId }: Host) =>
  punctual.sql<{ appointment_id: string; state: string; expires_at: Date | null }>(
    `SELECT appointment_id, state, expires_at FROM host_blocks WHERE host_id = $1
     ORDER BY starts_at`,
    [userId],
  )

const release = (token: string, options: object = {}) =>
  punctual.call('DELETE', `/v4/booking/hold/${token}`, options)

/** Types that are booked in one statement, in a transaction, and as sessions. */
const KINDS: [string, object][] = [
  ['a plain type', {}],
  ['a type with a limit', limited(A_DAY_OF_TYPE)],
  ['a limit of the host', limited({ ...A_DAY_OF_TYPE, scope: 'host' })],
]

describe('createHold', () => {
  test('keeps a start for five minutes, or as many as are asked', async () => {
    const ada = await desk.hostWith({ meetingOptions: { allowedDurations: [60] } })
    const first = await desk.hold(ada, monday('09:00'))
    expect(first.status).toBe(201)
    expect(first.body).toEqual({
      holdToken: expect.stringMatching(/^[\w-]{32}$/),
      meetingTypeId: ada.meetingTypeId,
      start: '2026-12-07T08:00:00Z',
      end: '2026-12-07T08:30:00Z',
      expiresAt: EXPIRES,
    })
    const second = await desk.hold(ada, monday('10:00'), { minutes: 60, duration: 60 })
    expect(second.body).toMatchObject({
      end: '2026-12-07T10:00:00Z',
      expiresAt: '2026-11-24T09:00:00.000Z',
    })
    for (const minutes of [0, 61, 1.5, 'x']) {
      expect(fields(await desk.hold(ada, monday('15:00'), { minutes }))).toEqual([400, 'minutes'])
    }
  })

  test.each(KINDS)('%s: nobody else is shown it, holds it or books it', async (_what, settings) => {
    const ada = await desk.hostWith(settings)
    await desk.held(ada, monday('09:30'))
    const left = await desk.listed(ada)
    expect([left.includes('09:30'), left.includes('10:00')]).toEqual([false, true])
    expect(refusal(await desk.book(ada, monday('09:30')))).toEqual([409, 'slot_taken', 'held'])
    expect(refusal(await desk.hold(ada, monday('09:30')))).toEqual([409, 'slot_taken', 'held'])
    const other = await desk.another(ada)
    expect(refusal(await desk.book(other, monday('09:30')))).toEqual([409, 'slot_taken', 'held'])
  })

  test.each(KINDS)('%s: free at exactly the end, not before', async (_what, settings) => {
    const ada = await desk.hostWith(settings)
    await desk.held(ada, monday('09:30'))
    await desk.held(ada, monday('10:00'))
    punctual.clock.set(JUST_BEFORE)
    expect(await desk.listed(ada)).not.toContain('09:30')
    expect(refusal(await desk.book(ada, monday('09:30')))).toEqual([409, 'slot_taken', 'held'])
    expect(refusal(await desk.hold(ada, monday('10:00')))).toEqual([409, 'slot_taken', 'held'])
    punctual.clock.set(EXPIRES)
    expect(await desk.listed(ada)).toContain('09:30')
    expect((await desk.book(ada, monday('09:30'))).status).toBe(201)
    expect((await desk.hold(ada, monday('10:00'))).status).toBe(201)
    expect(await blocksOf(ada)).toHaveLength(2)
  })

  test('two that have lapsed do not keep a longer one from what lies over both', async () => {
    const ada = await desk.hostWith({ meetingOptions: { allowedDurations: [60] } })
    await desk.held(ada, monday('09:00'))
    await desk.held(ada, monday('09:30'))
    punctual.clock.set(EXPIRES)
    expect((await desk.book(ada, monday('09:00'), { duration: 60 })).status).toBe(201)
    expect(await blocksOf(ada)).toHaveLength(1)
  })

  test('refuses what a booking would refuse, and keeps nothing', async () => {
    const ada = await desk.hostWith({
      bookingMinimum: 60,
      daysIntoFuture: { mode: 'limit', bookingLimit: 20 * 1440 },
      timeslotInterval: 15,
      ...limited({ per: 'day', scope: 'type', maxCount: 1 }),
    })
    await desk.booked(ada, onDay('2026-12-08', '09:00'))
    const at = async (start: string, more: object = {}) =>
      refusal(await desk.hold(ada, start, more)).slice(0, 2)
    expect(await at(monday('09:10'))).toEqual([400, 'not_on_grid'])
    expect(await at('2026-12-07T09:00:30+01:00')).toEqual([400, 'not_on_grid'])
    expect(await at(monday('16:45'))).toEqual([400, 'outside_hours'])
    expect(await at(onDay('2026-11-23', '09:00'))).toEqual([409, 'past'])
    expect(await at(onDay('2026-11-24', '09:15'))).toEqual([409, 'inside_notice'])
    expect(await at(onDay('2026-12-15', '09:00'))).toEqual([409, 'beyond_horizon'])
    expect(await at(onDay('2026-12-08', '12:00'))).toEqual([409, 'limit_reached'])
    expect(await at(monday('09:00'), { duration: 45 })).toEqual([400, 'duration_not_allowed'])
    const [hostIds, queueId] = [[NOBODY], NOBODY]
    expect(await at(monday('09:00'), { hostIds })).toEqual([400, 'hosts_mismatch'])
    expect(await at(monday('09:00'), { queueId })).toEqual([400, 'hosts_mismatch'])
    expect(fields(await desk.hold(ada, 'soon'))).toEqual([400, 'start'])
    const unknown = { ...ada, meetingTypeId: NOBODY }
    expect(refusal(await desk.hold(unknown, monday('09:00')))[1]).toBe('meeting_type_not_found')
    await desk.change(ada, { enabled: false })
    expect(await at(monday('09:00'))).toEqual([409, 'meeting_type_disabled'])
    expect(await blocksOf(ada)).toHaveLength(1)
    const rows = await punctual.sql('SELECT 1 FROM holds WHERE host_id = $1', [ada.userId])
    expect(rows).toEqual([])
  })

  test('a host who is gone', async () => {
    const ada = await desk.host()
    const token = await desk.held(ada, monday('09:00'))
    await desk.call('DELETE', `/v4/user/${ada.userId}`)
    expect((await desk.hold(ada, monday('10:00'))).status).toBe(404)
    expect((await desk.book(ada, monday('09:00'), { holdToken: token })).status).toBe(404)
  })

  test('the same Idempotency-Key: the same hold', async () => {
    const ada = await desk.host()
    const body = { meetingTypeId: ada.meetingTypeId, start: monday('09:00') }
    const headers = { 'idempotency-key': 'a hold' }
    const twins = [
      await desk.call('POST', '/v4/booking/hold', { body, headers }),
      await desk.call('POST', '/v4/booking/hold', { body, headers }),
    ]
    expect(twins.map(({ status }) => status)).toEqual([201, 201])
    expect(twins[1]?.body).toEqual(twins[0]?.body)
  })
})

describe('booking what is held', () => {
  test.each(KINDS)('%s: the same block, which has no end then', async (_what, settings) => {
    const ada = await desk.hostWith(settings)
    const holdToken = await desk.held(ada, monday('09:30'))
    const [block] = await blocksOf(ada)
    const { status, body } = await desk.book(ada, monday('09:30'), { holdToken })
    expect([status, body.id]).toEqual([201, block?.appointment_id])
    const state = { appointment_id: body.id, state: 'confirmed', expires_at: null }
    expect(await blocksOf(ada)).toEqual([state])
    punctual.clock.set('2026-11-25T08:00:00Z')
    expect(refusal(await desk.book(ada, monday('09:30')))[2]).toBe('slot_taken')
    expect(await desk.eventsOf(body.id)).toHaveLength(1)
    expect((await desk.get(body.id)).start).toBe(monday('09:30'))
  })

  test('works once', async () => {
    const ada = await desk.host()
    const holdToken = await desk.held(ada, monday('09:30'))
    await desk.booked(ada, monday('09:30'), { holdToken })
    const again = await desk.book(ada, monday('09:30'), { holdToken })
    expect([again.status, again.body.code]).toEqual([409, 'hold_expired'])
    expect((await release(holdToken)).status).toBe(404)
  })

  test('works until the end, not at it', async () => {
    const ada = await desk.host()
    const [one, two] = [
      await desk.held(ada, monday('09:30')),
      await desk.held(ada, monday('10:00')),
    ]
    punctual.clock.set(JUST_BEFORE)
    expect((await desk.book(ada, monday('09:30'), { holdToken: one })).status).toBe(201)
    punctual.clock.set(EXPIRES)
    const late = await desk.book(ada, monday('10:00'), { holdToken: two })
    expect([late.status, late.body.code]).toEqual([409, 'hold_expired'])
    expect(await desk.listed(ada)).toContain('10:00')
  })

  test('only at its start and for its type; the hold stays', async () => {
    const ada = await desk.host()
    const other = await desk.another(ada)
    const holdToken = await desk.held(ada, monday('09:30'))
    expect(fields(await desk.book(ada, monday('10:00'), { holdToken }))).toEqual([400, 'start'])
    const another = await desk.book(other, monday('09:30'), { holdToken })
    expect([another.status, another.body.code]).toEqual([409, 'hold_expired'])
    const unknown = await desk.book(ada, monday('12:00'), { holdToken: 'x'.repeat(32) })
    expect([unknown.status, unknown.body.code]).toEqual([409, 'hold_expired'])
    expect((await desk.book(ada, monday('09:30'), { holdToken })).status).toBe(201)
  })

  test('a booking that is refused for something else leaves the hold', async () => {
    const ada = await desk.hostWith({
      questions: [{ id: 'topic', label: 'Topic', type: 'text', required: true }],
    })
    const holdToken = await desk.held(ada, monday('09:30'))
    const unanswered = await desk.book(ada, monday('09:30'), { holdToken })
    expect(fields(unanswered)).toEqual([400, 'attendee.notes.topic'])
    const wrongChannel = { holdToken, channel: 'zoom' }
    expect((await desk.book(ada, monday('09:30'), wrongChannel)).status).toBe(400)
    const answered = { holdToken, attendee: { ...GUEST, notes: { topic: 'Tea' } } }
    expect((await desk.book(ada, monday('09:30'), answered)).status).toBe(201)
  })

  test('hours, notice and limits were judged when it was given', async () => {
    const ada = await desk.hostWith(limited({ per: 'day', scope: 'type', maxCount: 1 }))
    const holdToken = await desk.held(ada, monday('09:30'))
    expect(refusal(await desk.book(ada, monday('10:00')))[1]).toBe('limit_reached')
    await desk.change(ada, {
      bookingMinimum: 100_000,
      meetingInfo: { duration: 45 },
      timeslotInterval: 60,
    })
    expect(refusal(await desk.book(ada, monday('11:00')))[1]).toBe('inside_notice')
    const id = await desk.booked(ada, monday('09:30'), { holdToken })
    expect(await desk.get(id)).toMatchObject({ start: monday('09:30'), end: monday('10:00') })
  })

  test('not while the type is disabled', async () => {
    const ada = await desk.host()
    const holdToken = await desk.held(ada, monday('09:30'))
    await desk.change(ada, { enabled: false })
    const disabled = await desk.book(ada, monday('09:30'), { holdToken })
    expect([disabled.status, disabled.body.code]).toEqual([409, 'meeting_type_disabled'])
    await desk.change(ada, { enabled: true })
    expect((await desk.book(ada, monday('09:30'), { holdToken })).status).toBe(201)
  })

  test('the length that is held, whatever the booking says', async () => {
    const ada = await desk.hostWith({ meetingOptions: { allowedDurations: [60] } })
    const holdToken = await desk.held(ada, monday('09:00'), { duration: 60 })
    const id = await desk.booked(ada, monday('09:00'), { holdToken })
    expect((await desk.get(id)).end).toBe(monday('10:00'))
  })
})

describe('one hold a visitor and type', () => {
  test('the next replaces it', async () => {
    const ada = await desk.host()
    const visitorToken = 'visitor one'
    const first = await desk.held(ada, monday('09:00'), { visitorToken })
    const second = await desk.held(ada, monday('10:00'), { visitorToken })
    const left = await desk.listed(ada)
    expect([left.includes('09:00'), left.includes('10:00')]).toEqual([true, false])
    const gone = await desk.book(ada, monday('09:00'), { holdToken: first })
    expect(gone.body.code).toBe('hold_expired')
    expect((await desk.book(ada, monday('10:00'), { holdToken: second })).status).toBe(201)
    expect((await desk.hold(ada, monday('11:00'), { visitorToken })).status).toBe(201)
    expect(await desk.listed(ada)).not.toContain('10:00')
  })

  test('also onto a start that overlaps, or the same again', async () => {
    const ada = await desk.hostWith({ timeslotInterval: 15 })
    const visitorToken = 'visitor two'
    await desk.held(ada, monday('09:00'), { visitorToken })
    await desk.held(ada, monday('09:15'), { visitorToken })
    const same = await desk.held(ada, monday('09:15'), { visitorToken })
    expect(await blocksOf(ada)).toHaveLength(1)
    expect((await desk.book(ada, monday('09:15'), { holdToken: same })).status).toBe(201)
  })

  test('where the next is refused, the former stays', async () => {
    const ada = await desk.host()
    const visitorToken = 'visitor three'
    const first = await desk.held(ada, monday('09:00'), { visitorToken })
    await desk.booked(ada, monday('10:00'))
    expect((await desk.hold(ada, monday('10:00'), { visitorToken })).status).toBe(409)
    expect((await desk.hold(ada, monday('10:10'), { visitorToken })).status).toBe(400)
    expect((await desk.book(ada, monday('09:00'), { holdToken: first })).status).toBe(201)
  })

  test('one that has lapsed and is not swept is in nobody’s way', async () => {
    const ada = await desk.host()
    const visitorToken = 'visitor four'
    await desk.held(ada, monday('09:00'), { visitorToken })
    punctual.clock.set(EXPIRES)
    const taken = await desk.booked(ada, monday('09:00'))
    expect((await desk.hold(ada, monday('10:00'), { visitorToken })).status).toBe(201)
    expect(await desk.get(taken)).toMatchObject({ isCancelled: false })
    expect(refusal(await desk.book(ada, monday('09:00')))[2]).toBe('slot_taken')
  })

  test('other visitors, other types, and nobody in particular are others', async () => {
    const ada = await desk.host()
    const other = await desk.another(ada)
    await desk.held(ada, monday('09:00'), { visitorToken: 'a' })
    await desk.held(ada, monday('09:30'), { visitorToken: 'b' })
    await desk.held(other, monday('10:00'), { visitorToken: 'a' })
    await desk.held(ada, monday('10:30'))
    await desk.held(ada, monday('11:00'))
    expect(await blocksOf(ada)).toHaveLength(5)
  })
})

describe('deleteHold', () => {
  test('gives the start back at once; the second time there is nothing', async () => {
    const ada = await desk.host()
    const token = await desk.held(ada, monday('09:00'))
    const { apiKey } = await punctual.secondCompany()
    expect((await release(token, { key: apiKey })).status).toBe(404)
    const released = await release(token)
    expect([released.status, released.body]).toEqual([204, ''])
    expect(await blocksOf(ada)).toEqual([])
    expect(await desk.listed(ada)).toContain('09:00')
    const again = await release(token)
    expect([again.status, again.body.code]).toEqual([404, 'hold_not_found'])
    expect((await desk.book(ada, monday('09:00'), { holdToken: token })).status).toBe(409)
  })
})

describe('a hold of a group start', () => {
  const group = (spots: number, more: object = {}) => desk.hostWith({ spots, ...more })
  const seatsOf = ({ userId }: Host) =>
    punctual.sql<{ seat_no: number; expires_at: Date | null }>(
      `SELECT s.seat_no, s.expires_at FROM seats s
       JOIN host_blocks b ON b.appointment_id = s.session_id
       WHERE b.host_id = $1 ORDER BY s.seat_no`,
      [userId],
    )

  test('takes a seat until it ends', async () => {
    const ada = await group(2)
    await desk.held(ada, monday('09:00'))
    expect(await desk.listed(ada)).toContain('09:00')
    const id = await desk.booked(ada, monday('09:00'))
    expect(await desk.listed(ada)).not.toContain('09:00')
    expect(refusal(await desk.book(ada, monday('09:00')))).toEqual([
      409,
      'slot_taken',
      'seats_full',
    ])
    punctual.clock.set(EXPIRES)
    expect(await desk.listed(ada)).toContain('09:00')
    expect(await desk.booked(ada, monday('09:00'))).toBe(id)
    expect(await seatsOf(ada)).toHaveLength(2)
  })

  test('alone it keeps the start from other types as long as it lasts', async () => {
    const ada = await group(3)
    const other = await desk.another(ada)
    await desk.held(ada, monday('09:00'))
    punctual.clock.set('2026-11-24T08:02:00Z')
    await desk.held(ada, monday('09:00'))
    punctual.clock.set(EXPIRES)
    expect(refusal(await desk.book(other, monday('09:00')))[2]).toBe('held')
    punctual.clock.set('2026-11-24T08:07:00Z')
    expect((await desk.book(other, monday('09:00'))).status).toBe(201)
    expect(await seatsOf(ada)).toEqual([])
  })

  test('is booked into the session that others have begun meanwhile', async () => {
    const ada = await group(2)
    const holdToken = await desk.held(ada, monday('09:00'))
    const id = await desk.booked(ada, monday('09:00'))
    expect(await desk.booked(ada, monday('09:00'), { holdToken })).toBe(id)
    expect((await desk.get(id)).takenSpots).toBe(2)
    expect((await seatsOf(ada)).map(({ expires_at }) => expires_at)).toEqual([null, null])
    const again = await desk.book(ada, monday('09:00'), { holdToken })
    expect(again.body.code).toBe('hold_expired')
  })

  test('given back, the seat is free; the last one frees the time', async () => {
    const ada = await group(2)
    const first = await desk.held(ada, monday('09:00'))
    const second = await desk.held(ada, monday('09:00'))
    expect(refusal(await desk.hold(ada, monday('09:00')))[2]).toBe('seats_full')
    expect((await release(first)).status).toBe(204)
    expect((await desk.hold(ada, monday('09:00'), { visitorToken: 'x' })).status).toBe(201)
    await release(second)
    await desk.hold(ada, monday('10:00'), { visitorToken: 'x' })
    expect((await blocksOf(ada)).map(({ state }) => state)).toEqual(['held'])
  })

  test('ends at its end though the session goes on', async () => {
    const ada = await group(3)
    await desk.booked(ada, monday('09:00'))
    const holdToken = await desk.held(ada, monday('09:00'))
    punctual.clock.set(EXPIRES)
    const late = await desk.book(ada, monday('09:00'), { holdToken })
    expect([late.status, late.body.code]).toEqual([409, 'hold_expired'])
  })

  test('a session that was moved is not what was held', async () => {
    const ada = await group(3)
    const id = await desk.booked(ada, monday('09:00'))
    const holdToken = await desk.held(ada, monday('09:00'))
    expect((await desk.move(id, monday('11:00'))).status).toBe(200)
    const gone = await desk.book(ada, monday('09:00'), { holdToken })
    expect([gone.status, gone.body.code]).toEqual([409, 'hold_expired'])
    expect((await desk.get(id)).takenSpots).toBe(1)
  })

  test('survives that the type is a group no more', async () => {
    const ada = await group(3)
    const id = await desk.booked(ada, monday('09:00'))
    const among = await desk.held(ada, monday('09:00'))
    const alone = await desk.held(ada, monday('10:00'))
    await desk.change(ada, { spots: 1 })
    expect(await desk.booked(ada, monday('09:00'), { holdToken: among })).toBe(id)
    expect((await desk.get(id)).takenSpots).toBe(2)
    const own = await desk.booked(ada, monday('10:00'), { holdToken: alone })
    expect((await desk.cancel(own, { cancelAll: true })).status).toBe(200)
    const seats = 'SELECT 1 FROM seats WHERE session_id = $1'
    expect(await punctual.sql(seats, [own])).toEqual([])
  })

  test('of a type that became a group meanwhile: a meeting of one', async () => {
    const ada = await desk.host()
    const holdToken = await desk.held(ada, monday('09:00'))
    await desk.change(ada, { spots: 3 })
    const id = await desk.booked(ada, monday('09:00'), { holdToken })
    expect((await desk.get(id)).spots).toBeNull()
    expect(refusal(await desk.book(ada, monday('09:00')))[2]).toBe('slot_taken')
    expect((await desk.cancel(id)).status).toBe(200)
    expect(await desk.listed(ada)).toContain('09:00')
  })
})

describe('sweepHolds', () => {
  const rows = async () => {
    const counted = ['holds', 'seats', 'host_blocks'].map(async table => {
      const lapsing = table === 'holds' ? '' : 'WHERE expires_at IS NOT NULL'
      return (await punctual.sql(`SELECT 1 FROM ${table} ${lapsing}`)).length
    })
    return Promise.all(counted)
  }

  test('removes what has lapsed, and nothing else', async () => {
    await sweepHolds(punctual.running.db, Date.parse('2027-01-01T00:00:00Z'))
    expect(await rows()).toEqual([0, 0, 0])
    const ada = await desk.host()
    const eve = await desk.hostWith({ spots: 3 })
    await desk.held(ada, monday('09:00'))
    await desk.held(eve, monday('09:00'))
    const kept = await desk.booked(eve, monday('10:00'))
    await desk.held(eve, monday('10:00'))
    const long = await desk.held(ada, monday('10:00'), { minutes: 6 })
    const longSeat = await desk.held(eve, monday('11:00'), { minutes: 6 })
    await sweepHolds(punctual.running.db, Date.parse(JUST_BEFORE))
    expect(await rows()).toEqual([5, 3, 4])
    await sweepHolds(punctual.running.db, Date.parse(EXPIRES))
    expect(await rows()).toEqual([2, 1, 2])
    punctual.clock.set(EXPIRES)
    expect((await desk.book(ada, monday('10:00'), { holdToken: long })).status).toBe(201)
    expect((await desk.book(eve, monday('11:00'), { holdToken: longSeat })).status).toBe(201)
    expect((await desk.get(kept)).takenSpots).toBe(1)
    expect(refusal(await desk.book(await desk.another(eve), monday('10:00')))[2]).toBe('slot_taken')
  })

  test('is a job of the product', async () => {
    const { running, clock } = punctual
    const parts = { db: running.db, clock } as unknown as Parameters<typeof jobs>[0]
    const ada = await desk.host()
    await desk.held(ada, monday('09:00'))
    punctual.clock.set(EXPIRES)
    const sweep = jobs(parts).find(({ name }) => name === 'sweep lapsed holds')
    await sweep?.run()
    expect(await blocksOf(ada)).toEqual([])
  })
})

describe('too many holds from one place', () => {
  const hold = (ada: Host, start: string, more: Partial<HoldWish> = {}) => {
    const { db } = punctual.running
    const product = {
      db,
      ruleBook: makeRuleBook(),
      secretKeys: [],
      relay: { wake: () => {} },
      whyNot: whyNotByEngine,
    }
    return holdStart(product, db.writer(), {
      companyId: punctual.company.companyId,
      meetingTypeId: ada.meetingTypeId,
      hostIds: [],
      queueId: null,
      startMs: Date.parse(start),
      durationMin: null,
      visitor: null,
      address: `address of ${ada.userId}`,
      mostOfAddress: 2,
      isCountedAlone: true,
      lengthMin: 5,
      nowMs: punctual.clock.now(),
      ...more,
    })
  }

  test('live ones count: not what lapsed, was given back, or is of another address', async () => {
    const ada = await desk.host()
    const tooMany = { code: 'too_many_holds', details: { retryAfterSec: 300 } }
    const first = await hold(ada, monday('09:00'), { visitor: 'a' })
    await hold(ada, monday('09:30'))
    await expect(hold(ada, monday('10:00'))).rejects.toMatchObject(tooMany)
    await hold(ada, monday('10:00'), { address: 'elsewhere' })
    const replaced = await hold(ada, monday('10:30'), { visitor: 'a' })
    await expect(hold(ada, monday('11:00'))).rejects.toMatchObject(tooMany)
    expect((await release(first.token)).status).toBe(404)
    expect((await release(replaced.token)).status).toBe(204)
    await hold(ada, monday('11:00'))
    const later = { nowMs: Date.parse(EXPIRES) }
    await hold(ada, monday('11:30'), later)
    await hold(ada, monday('12:00'), later)
    await expect(hold(ada, monday('12:30'), later)).rejects.toMatchObject(tooMany)
    expect(await desk.listed(ada)).toContain('12:30')
  })

  test('eight at once where two are allowed: two', async () => {
    const ada = await desk.host()
    const clocks = ['09:00', '09:30', '10:00', '10:30', '11:00', '11:30', '12:00', '12:30']
    const client = new pg.Client(punctual.connection)
    await client.connect()
    onTestFinished(() => client.end())
    await client.query('BEGIN; LOCK TABLE holds IN SHARE MODE')
    const holding = Promise.allSettled(clocks.map(clock => hold(ada, monday(clock))))
    const waiting = `SELECT 1 FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`
    const wait = async () => (await punctual.sql(waiting)).length
    await expect.poll(wait, { interval: 10, timeout: 10_000 }).toBeGreaterThanOrEqual(8)
    await client.query('COMMIT')
    const all = await holding
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
  })

  test('a key has a thousand', async () => {
    const ada = await desk.host()
    const { companyId, apiKey } = punctual.company
    await punctual.sql(
      `INSERT INTO holds (company_id, id, token, meeting_type_id, host_id, session_id, starts_at,
         ends_at, address, created_at, expires_at)
       SELECT $1, gen_random_uuid(), 't' || n, $2, $3, gen_random_uuid(), $4::timestamptz,
         $4::timestamptz, $5, $4::timestamptz, $6 FROM generate_series(1, 999) n`,
      [
        companyId,
        ada.meetingTypeId,
        ada.userId,
        monday('09:00'),
        `key ${apiKey.split(':')[1]}`,
        '2026-11-24T08:10:00Z',
      ],
    )
    const token = await desk.held(ada, monday('09:00'))
    const refused = await desk.hold(ada, monday('10:00'))
    expect([refused.status, refused.body.code]).toEqual([429, 'too_many_holds'])
    expect(refused.headers.get('retry-after')).toBe('300')
    await release(token)
    expect((await desk.hold(ada, monday('10:00'))).status).toBe(201)
    await sweepHolds(punctual.running.db, Date.parse('2027-01-01T00:00:00Z'))
  })
})
