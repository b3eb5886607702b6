import { describe, expect, test } from 'vitest'
import type { Case, CaseUser } from './case.ts'
import { minuteOf } from './clock.ts'
import { appointment, everyDay, example, host, shown } from './example.ts'
import { oracle } from './oracle.ts'

const starts = (c: Case) => shown(oracle(c).starts)
const why = (c: Case, time: string) => oracle(c).why(minuteOf(`2026-06-${time}:00Z`))

type Exceptions = CaseUser['schedule']['exceptions']
const withExceptions = (exceptions: Exceptions, changes: Parameters<typeof example>[0] = {}) =>
  starts(example({ users: { ann: host('09:00-12:00', { exceptions }) }, ...changes }))

describe('rule 1: hours', () => {
  test('weekly hours open their weekdays', () => {
    expect(starts(example())).toEqual(['15T09:00', '15T10:00', '15T11:00'])
    expect(starts(example({ ask: { from: '2026-06-13', to: '2026-06-14' } }))).toEqual([])
  })

  test('24:00 and 23:59 both end with the date', () => {
    for (const hours of ['23:00-24:00', '23:00-23:59']) {
      expect(starts(example({ users: { ann: host(hours) } }))).toEqual(['15T23:00'])
    }
  })

  test('a closed part of a day closes exactly its span and moves no grid', () => {
    const closed = { available: false, start: '2026-06-15T09:30:00Z', end: '2026-06-15T10:00:00Z' }
    expect(withExceptions([closed])).toEqual(['15T10:00', '15T11:00'])
  })

  test('a closed span with seconds is rounded outwards, an open one inwards', () => {
    const closed = { available: false, start: '2026-06-15T09:59:30Z', end: '2026-06-15T10:00:10Z' }
    expect(withExceptions([closed])).toEqual(['15T11:00'])
    const open = { available: true, start: '2026-06-15T12:59:30Z', end: '2026-06-15T14:00:30Z' }
    expect(withExceptions([open])).toEqual(['15T13:00'])
  })

  test('whole dates close in the zone of the schedule, at least one', () => {
    const schedule = { zone: 'Asia/Kathmandu', week: everyDay('00:00-02:00') }
    for (const [start, end] of [
      ['2026-06-15', '2026-06-16'],
      ['2026-06-15T00:00:00Z', '2026-06-15T00:00:00Z'],
    ] as const) {
      const exceptions = [{ available: false, start, end }]
      const c = example({
        zone: 'Asia/Kathmandu',
        users: { ann: host('', { ...schedule, exceptions }) },
        ask: { from: '2026-06-14', to: '2026-06-16' },
      })
      expect(starts(c)).toEqual(['13T18:15', '13T19:15', '15T18:15', '15T19:15'])
    }
  })

  test('an open span replaces the hours of the date on which it begins, even over midnight', () => {
    const open = { available: true, start: '2026-06-15T23:00:00Z', end: '2026-06-16T02:00:00Z' }
    const asked = { ask: { to: '2026-06-16' } }
    expect(withExceptions([open], asked)).toEqual([
      '15T23:00',
      '16T00:00',
      '16T01:00',
      '16T09:00',
      '16T10:00',
      '16T11:00',
    ])
  })

  test('whatever replaces one date counts together; an empty list gives nothing', () => {
    const date = '2026-06-15'
    const open = { available: true, start: '2026-06-15T14:00:00Z', end: '2026-06-15T15:00:00Z' }
    expect(withExceptions([{ date, intervals: [] }])).toEqual([])
    expect(withExceptions([{ date, intervals: [] }, open])).toEqual(['15T14:00'])
    expect(withExceptions([{ date, intervals: [{ from: '08:30', to: '09:30' }] }, open])).toEqual([
      '15T08:30',
      '15T14:00',
    ])
  })

  test('closing beats opening', () => {
    const span = { start: '2026-06-15', end: '2026-06-16' }
    expect(withExceptions([{ available: true, ...span }]).length).toBe(24)
    expect(
      withExceptions([
        { available: false, ...span },
        { available: true, ...span },
      ]),
    ).toEqual([])
  })
})

describe('rule 2: grid', () => {
  test('intervals of one date that touch carry one grid, those of two dates keep theirs', () => {
    const users = { ann: host('10:00-11:30 11:30-13:00') }
    expect(starts(example({ users }))).toEqual(['15T10:00', '15T11:00', '15T12:00'])
    const night = { ann: host('', { week: everyDay('00:00-01:30 22:30-24:00') }) }
    expect(starts(example({ users: night }))).toEqual([
      '15T00:00',
      '15T22:30',
      '15T23:30', // Runs over midnight, into the hours of the 16th.
    ])
  })

  test('the step is the type’s own, whatever duration is asked', () => {
    const type = { stepMin: 45 }
    expect(starts(example({ type }))).toEqual(['15T09:00', '15T09:45', '15T10:30'])
    expect(starts(example({ ask: { durationMin: 90 } }))).toEqual(['15T09:00', '15T10:00'])
    expect(why(example({ ask: { durationMin: 90 } }), '15T11:00')).toBe('outside_hours')
    expect(why(example(), '15T09:30')).toBe('not_on_grid')
  })
})

describe('rule 3: busy', () => {
  const buffers = { bufferBeforeMin: 10, bufferAfterMin: 5 }

  test('touching is not meeting', () => {
    const c = example({ appointments: [appointment('2026-06-15T10:00:00Z')] })
    expect(starts(c)).toEqual(['15T09:00', '15T11:00'])
    expect(why(c, '15T10:00')).toBe('slot_taken')
  })

  test('buffers of neighbours add up', () => {
    const neighbour = appointment('2026-06-15T10:10:00Z', { durationMin: 40, ...buffers })
    expect(starts(example({ appointments: [neighbour] }))).toEqual(['15T09:00', '15T11:00'])
    const c = example({ appointments: [neighbour], type: { bufferBeforeMin: 6 } })
    expect(starts(c)).toEqual(['15T09:00'])
    expect(why(c, '15T11:00')).toBe('buffer')
  })

  test('what has lapsed and what is being moved does not block', () => {
    const lapsing = (expiresAt: string) =>
      appointment('2026-06-15T10:00:00Z', { state: 'held', expiresAt })
    const now = '2026-06-12T11:59:30Z'
    const lapsed = example({ now, appointments: [lapsing('2026-06-12T11:59:30Z')] })
    expect(starts(lapsed).length).toBe(3)
    const live = example({ now, appointments: [lapsing('2026-06-12T11:59:31Z')] })
    expect(why(live, '15T10:00')).toBe('held')
    const moving = appointment('2026-06-15T10:00:00Z', { id: 'moved', state: 'pending' })
    expect(why(example({ appointments: [moving] }), '15T10:00')).toBe('pending')
    expect(starts(example({ appointments: [moving], ask: { moving: 'moved' } })).length).toBe(3)
  })

  test('events block with buffers around the start, and not without length', () => {
    const busy = (start: string, end: string) => ({
      users: { ann: { ...host(), busy: [{ start, end }] } },
      type: { bufferAfterMin: 15 },
    })
    const event = busy('2026-06-15T11:10:00Z', '2026-06-15T11:20:00Z')
    expect(starts(example(event))).toEqual(['15T09:00'])
    expect(why(example(event), '15T10:00')).toBe('calendar_busy')
    const empty = busy('2026-06-15T10:30:00Z', '2026-06-15T10:30:00Z')
    expect(starts(example(empty)).length).toBe(3)
  })

  test('buffers stay within hours only where they must', () => {
    expect(starts(example({ type: buffers })).length).toBe(3)
    const c = example({ type: { ...buffers, buffersWithinHours: true } })
    expect(starts(c)).toEqual(['15T10:00'])
    expect(why(c, '15T09:00')).toBe('outside_hours')
  })
})
