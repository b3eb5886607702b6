import { describe, expect, test } from 'vitest'
import type { Case } from './case.ts'
import { minuteOf } from './clock.ts'
import { appointment, candidate, example, host, shown } from './example.ts'
import { choose, oracle } from './oracle.ts'

const starts = (c: Case) => shown(oracle(c).starts)
const minute = (time: string) => minuteOf(`2026-06-${time}:00Z`)
const why = (c: Case, time: string) => oracle(c).why(minute(time))
const hostWhy = (c: Case, time: string) => oracle(c).hostWhy(minute(time))

describe('rule 6: collective', () => {
  test('pieces carry their own grids, from their own starts', () => {
    const users = { ann: host('09:00-12:00'), bob: host('09:30-13:00') }
    const c = example({ users, hosts: { fixed: ['ann', 'bob'] } })
    expect(starts(c)).toEqual(['15T09:30', '15T10:30'])
    expect(why(c, '15T09:00')).toBe('not_on_grid')
    expect(why(c, '15T11:30')).toBe('outside_hours')
  })

  test('pieces that touch do not merge', () => {
    const night = { available: true, start: '2026-06-15T22:30:00Z', end: '2026-06-16T01:30:00Z' }
    const users = { ann: host('00:00-24:00'), bob: host('', { exceptions: [night] }) }
    const c = example({ users, hosts: { fixed: ['ann', 'bob'] }, ask: { to: '2026-06-16' } })
    expect(starts(c)).toEqual(['15T22:30', '15T23:30', '16T00:00'])
  })

  test('every host must be free, and each has an own reason', () => {
    const users = { ann: host(), bob: host('09:00-11:00') }
    const appointments = [appointment('2026-06-15T10:00:00Z', { state: 'pending' })]
    const c = example({ users, hosts: { fixed: ['ann', 'bob'] }, appointments })
    expect(starts(c)).toEqual(['15T09:00'])
    expect(why(c, '15T10:00')).toBe('host_unavailable')
    expect(hostWhy(c, '15T10:00')).toEqual({ ann: 'pending', bob: null })
  })
})

describe('rule 6: groups', () => {
  const users = { ann: host('09:00-12:00'), bob: host('09:30-11:30'), cid: host('10:00-11:00') }

  test('round robin unites the candidates’ grids, each within its own hours', () => {
    const c = example({ users, hosts: { groups: [[candidate('ann'), candidate('bob')]] } })
    expect(starts(c)).toEqual(['15T09:00', '15T09:30', '15T10:00', '15T10:30', '15T11:00'])
    expect(hostWhy(c, '15T09:00')).toEqual({ ann: null, bob: 'not_on_grid' })
  })

  test('fixed hosts beside a group must take the start but add no grid', () => {
    const c = example({ users, hosts: { fixed: ['ann'], groups: [[candidate('bob')]] } })
    expect(starts(c)).toEqual(['15T09:30', '15T10:30'])
    const narrow = example({ users, hosts: { fixed: ['cid'], groups: [[candidate('ann')]] } })
    expect(starts(narrow)).toEqual(['15T10:00'])
    expect(why(narrow, '15T09:00')).toBe('outside_hours')
  })

  test('a candidate of two users needs both', () => {
    const pair = candidate('pair', { users: ['ann', 'cid'] })
    expect(starts(example({ users, hosts: { groups: [[pair]] } }))).toEqual(['15T10:00'])
  })

  test('of several groups one candidate each is chosen', () => {
    const groups = [[candidate('ann')], [candidate('bob'), candidate('cid')]]
    const c = example({ users, hosts: { groups }, type: { stepMin: 30 } })
    expect(starts(c)).toEqual(['15T09:30', '15T10:00', '15T10:30'])
    expect(choose(c, minute('15T09:30'))).toEqual(['ann', 'bob'])
    expect(why(c, '15T09:00')).toBe('not_on_grid')
  })

  test('priority, then quotient, then the longest unbooked, then the id decides', () => {
    const chosen = (ann: object, bob: object) =>
      choose(
        example({
          users: { ann: host(), bob: host() },
          hosts: { groups: [[candidate('bob', bob), candidate('ann', ann)]] },
        }),
        minute('15T09:00'),
      )
    expect(chosen({}, {})).toEqual(['ann'])
    expect(chosen({ lastBookedAt: 5 }, {})).toEqual(['bob'])
    expect(chosen({ lastBookedAt: 5 }, { lastBookedAt: 4 })).toEqual(['bob'])
    expect(chosen({ bookings: 2, capacity: 3 }, { bookings: 1, lastBookedAt: 4 })).toEqual(['ann'])
    expect(chosen({ bookings: 2, capacity: 3 }, { bookings: 9, priority: 1 })).toEqual(['bob'])
  })

  test('a pinned host is chosen and nobody else', () => {
    const groups = [[candidate('ann', { priority: 9 }), candidate('cid')]]
    const c = example({ users, hosts: { groups }, ask: { pinned: 'cid' } })
    expect(starts(c)).toEqual(['15T10:00'])
    expect(choose(c, minute('15T10:00'))).toEqual(['cid'])
  })
})

describe('rule 6: who is offered', () => {
  const users = { ann: host('09:00-10:00'), bob: host('10:00-11:00'), cid: host('13:00-13:30') }
  const team = (hosts: Partial<Case['hosts']>, changes: object = {}) =>
    example({ users, hosts, ...changes })
  const group = (ann: number, bob: number, cid: number) => [
    [
      candidate('ann', { bookings: ann, capacity: 2 }),
      candidate('bob', { bookings: bob, capacity: 2 }),
      candidate('cid', { bookings: cid, capacity: 2 }),
    ],
  ]

  test('equal distribution offers the lowest quotients among those with an open start', () => {
    const c = team({ groups: group(3, 2, 0), equalDistribution: true })
    expect(starts(c)).toEqual(['15T10:00'])
    expect(why(c, '15T09:00')).toBe('host_unavailable')
    expect(hostWhy(c, '15T09:00').ann).toBe('not_offered')
  })

  test('a lead of k drops, unless nobody with an open start is left', () => {
    expect(starts(team({ groups: group(3, 1, 1), maxLeadThreshold: 2 }))).toEqual(['15T10:00'])
    expect(starts(team({ groups: group(2, 1, 1), maxLeadThreshold: 2 }))).toHaveLength(2)
    expect(starts(team({ groups: group(3, 3, 0), maxLeadThreshold: 2 }))).toHaveLength(2)
  })

  test('a pinned host is offered in any case', () => {
    const hosts = { groups: group(3, 1, 1), maxLeadThreshold: 2, equalDistribution: true }
    expect(starts(team(hosts, { ask: { pinned: 'ann' } }))).toEqual(['15T09:00'])
  })
})

describe('rule 7: seats', () => {
  const seats = { spots: 3 }
  const session = (seatsTaken: number, changes: object = {}) =>
    appointment('2026-06-15T10:20:00Z', { durationMin: 30, seatsTaken, ...changes })

  test('a session with a seat left is offered at its own start, and closes what meets it', () => {
    const c = example({ type: seats, appointments: [session(2)] })
    expect(starts(c)).toEqual(['15T09:00', '15T10:20', '15T11:00'])
    expect(why(c, '15T10:00')).toBe('slot_taken')
    const full = example({ type: seats, appointments: [session(3)] })
    expect(starts(full)).toEqual(['15T09:00', '15T11:00'])
  })

  test('hours, limits, blocks and events do not matter to a session, but reach does', () => {
    const limits = [{ per: 'day', scope: 'type', maxCount: 1, maxMinutes: null } as const]
    const event = { start: '2026-06-15T05:00:00Z', end: '2026-06-15T06:00:00Z' }
    const c = example({
      users: { ann: { ...host(), busy: [event] } },
      type: { ...seats, limits },
      appointments: [session(1, { start: '2026-06-15T05:00:00Z' })],
    })
    expect(starts(c)).toEqual(['15T05:00'])
    expect(starts({ ...c, now: '2026-06-15T05:01:00Z' })).toEqual([])
  })

  test('a session with a host who has left the type is not offered', () => {
    const left = session(1, { hosts: ['bob'] })
    expect(starts(example({ type: seats, appointments: [left] }))).toHaveLength(3)
  })

  test('a full session is the reason at its own start, unless an earlier one holds', () => {
    const full = session(3, { start: '2026-06-15T10:00:00Z' })
    expect(why(example({ type: seats, appointments: [full] }), '15T10:00')).toBe('seats_full')
    const offGrid = example({ type: seats, appointments: [session(3)] })
    expect(why(offGrid, '15T10:20')).toBe('not_on_grid')
  })

  test('a full session of others is no reason; a pinned host’s sessions alone are offered', () => {
    const users = { ann: host(), bob: host() }
    const groups = [[candidate('ann'), candidate('bob')]]
    const block = appointment('2026-06-15T10:00:00Z', { id: 'block', ofType: false })
    const taken = { start: '2026-06-15T10:00:00Z', hosts: ['bob'] }
    const asks = (seatsTaken: number, pinned: string | null) =>
      why(
        example({
          users,
          hosts: { groups },
          ask: { pinned },
          type: seats,
          appointments: [block, session(seatsTaken, taken)],
        }),
        '15T10:00',
      )
    expect(asks(3, null)).toBe('seats_full')
    expect(asks(3, 'ann')).toBe('host_unavailable')
    expect(asks(1, 'bob')).toBe(null)
    expect(asks(1, 'ann')).toBe('host_unavailable')
  })

  test('another candidate can begin a session beside a full one', () => {
    const c = example({
      users: { ann: host(), bob: host() },
      hosts: { groups: [[candidate('ann'), candidate('bob')]] },
      type: seats,
      appointments: [session(3, { start: '2026-06-15T10:00:00Z' })],
    })
    expect(starts(c)).toHaveLength(3)
    expect(choose(c, minute('15T10:00'))).toEqual(['bob'])
  })
})
