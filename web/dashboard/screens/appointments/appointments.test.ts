import { describe, expect, it } from 'vitest'
import { type Appointment, answersOf, byDay, countOf, stateOf } from './appointments.ts'

const at = (start: string, more: Partial<Appointment> = {}) =>
  ({ start, end: start, isCancelled: false, attendees: [], ...more }) as Appointment

const starts = (days: ReturnType<typeof byDay>) =>
  days.map(({ date, appointments }) => [date, appointments.map(one => one.start.slice(11, 16))])

describe('by day', () => {
  const all = [
    at('2026-12-01T00:30:00+05:45'),
    at('2026-11-30T20:00:00-03:30'),
    at('2026-12-01T00:15:00-03:30'),
  ]

  it('groups by the date on the wall, soonest first', () => {
    expect(starts(byDay(all, 'asc'))).toEqual([
      ['2026-11-30', ['20:00']],
      ['2026-12-01', ['00:15', '00:30']],
    ])
  })

  it('or latest first', () => {
    expect(starts(byDay(all, 'desc'))).toEqual([
      ['2026-12-01', ['00:30', '00:15']],
      ['2026-11-30', ['20:00']],
    ])
  })
})

describe('the state', () => {
  const nowMs = Date.parse('2026-12-01T09:15:00Z')
  const one = at('2026-12-01T09:00:00+00:00', { end: '2026-12-01T09:30:00+00:00' })

  it('follows from the clock', () => {
    expect(stateOf(one, nowMs)).toBe('running')
    expect(stateOf(one, nowMs + 900_000)).toBe('past')
    expect(stateOf(one, nowMs - 1_000_000)).toBe('upcoming')
  })

  it('or from what became of it', () => {
    expect(stateOf({ ...one, isCancelled: true }, nowMs)).toBe('cancelled')
    const away = { noShow: true, isCancelled: false } as Appointment['attendees'][number]
    const here = { noShow: false, isCancelled: false } as Appointment['attendees'][number]
    expect(stateOf({ ...one, attendees: [away] }, nowMs)).toBe('noShow')
    expect(stateOf({ ...one, attendees: [away, here] }, nowMs)).toBe('running')
  })
})

describe('answers', () => {
  it('have the words of the question', () => {
    const notes = { q1: 'Acme', tags: ['a', 'b'], empty: '', agreed: true }
    expect(answersOf({ notes }, [{ id: 'q1', label: 'Your company' }])).toEqual([
      { asked: 'Your company', said: 'Acme' },
      { asked: 'tags', said: 'a, b' },
      { asked: 'agreed', said: '✓' },
    ])
  })
})

describe('a rule', () => {
  it('says how many there are, if it does', () => {
    expect(countOf('FREQ=WEEKLY;COUNT=6')).toBe(6)
    expect(countOf('FREQ=WEEKLY;UNTIL=20270101')).toBe(null)
    expect(countOf(null)).toBe(null)
  })
})
