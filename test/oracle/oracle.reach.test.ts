import { describe, expect, test } from 'vitest'
import type { Case, CaseType } from './case.ts'
import { minuteOf } from './clock.ts'
import { appointment, candidate, everyDay, example, host, shown } from './example.ts'
import { oracle } from './oracle.ts'

const starts = (c: Case) => shown(oracle(c).starts)
const why = (c: Case, time: string) => oracle(c).why(minuteOf(`2026-06-${time}:00Z`))

describe('rule 4: reach', () => {
  test('now is rounded up, and a start at now plus the notice is allowed', () => {
    const c = example({ now: '2026-06-15T09:59:01Z', type: { noticeMin: 60 } })
    expect(starts(c)).toEqual(['15T11:00'])
    expect(why(c, '15T09:00')).toBe('past')
    expect(why(c, '15T10:00')).toBe('inside_notice')
    const late = example({ now: '2026-06-15T10:00:01Z', type: { noticeMin: 60 } })
    expect(starts(late)).toEqual([])
  })

  test('a limit in days counts dates of the type’s zone, a part of a day as a whole', () => {
    // 21:00 in UTC is already the 16th in Tokyo; one day on is the 17th there.
    const changes = {
      zone: 'Asia/Tokyo',
      now: '2026-06-15T21:00:00Z',
      users: { ann: host('', { week: everyDay('00:00-24:00') }) },
      ask: { from: '2026-06-16', to: '2026-06-19' },
    }
    const horizon = { mode: 'limit' as const, bookingLimitMin: 1 }
    const c = example({ ...changes, type: { horizon } })
    expect(starts(c)[0]).toBe('15T21:00')
    expect(starts(c).at(-1)).toBe('17T14:00')
    expect(why(c, '17T15:00')).toBe('beyond_horizon')
  })

  test('a range of dates is whole', () => {
    const horizon = { mode: 'range' as const, first: '2026-06-16', last: '2026-06-17' }
    const c = example({ type: { horizon }, ask: { to: '2026-06-19' } })
    expect(starts(c)).toHaveLength(6)
    expect(why(c, '15T11:00')).toBe('beyond_horizon')
    expect(why(c, '18T09:00')).toBe('beyond_horizon')
  })
})

describe('rule 5: limits', () => {
  const limit = (changes: Partial<CaseType['limits'][number]>) => ({
    limits: [
      { per: 'day' as const, scope: 'type' as const, maxCount: 1, maxMinutes: null, ...changes },
    ],
  })
  const early = appointment('2026-06-15T05:00:00Z')
  const week = { from: '2026-06-14', to: '2026-06-22' }

  test('a count closes its whole period and no other', () => {
    const c = example({ type: limit({}), appointments: [early], ask: { to: '2026-06-16' } })
    expect(starts(c)).toEqual(['16T09:00', '16T10:00', '16T11:00'])
    expect(why(c, '15T09:00')).toBe('limit_reached')
  })

  test('weeks begin on Monday', () => {
    const sunday = appointment('2026-06-21T23:00:00Z')
    const c = example({ type: limit({ per: 'week' }), appointments: [sunday], ask: week })
    expect(starts(c)).toEqual(['22T09:00', '22T10:00', '22T11:00'])
  })

  test('months and years are counted outside the asked range too', () => {
    const may = appointment('2026-05-31T23:00:00Z')
    const june = appointment('2026-06-30T23:00:00Z')
    const lists = (per: 'month' | 'year', appointments: Case['appointments']) =>
      starts(example({ type: limit({ per }), appointments })).length
    expect(lists('month', [may])).toBe(3)
    expect(lists('month', [june])).toBe(0)
    expect(lists('year', [may])).toBe(0)
  })

  test('a start belongs to the date that the calendar shows, even where the date goes back', () => {
    // At 02:31Z the clock of St Johns goes from 00:01 of the 7th back to 23:01 of the 6th.
    const zone = 'America/St_Johns'
    const c = example({
      zone,
      now: '2010-11-01T00:00:00Z',
      users: { ann: host('', { zone, week: everyDay('00:00-24:00') }) },
      type: { durationMin: 15, ...limit({}) },
      appointments: [appointment('2010-11-06T15:00:00Z')],
      ask: { from: '2010-11-06', to: '2010-11-07' },
    })
    expect(starts(c).slice(0, 2)).toEqual(['07T02:30', '07T03:30'])
  })

  test('minutes must fit whole', () => {
    const lists = (maxMinutes: number) =>
      starts(example({ type: limit({ maxCount: null, maxMinutes }), appointments: [early] })).length
    expect(lists(119)).toBe(0)
    expect(lists(120)).toBe(3)
  })

  test('scope type counts every host of this type, in the type’s zone', () => {
    // 23:00 of the 14th in UTC is the 15th in Tokyo.
    const other = appointment('2026-06-14T23:00:00Z', { hosts: ['bob'] })
    const lists = (zone: string, ofType: boolean) =>
      starts(example({ zone, type: limit({}), appointments: [{ ...other, ofType }] })).length
    expect(lists('Asia/Tokyo', true)).toBe(0)
    expect(lists('UTC', true)).toBe(3)
    expect(lists('Asia/Tokyo', false)).toBe(3)
  })

  test('scope host counts one host over all types, in the host’s zone', () => {
    const other = appointment('2026-06-14T23:00:00Z', { ofType: false })
    const lists = (zone: string, hosts: string[]) =>
      starts(
        example({
          users: { ann: { ...host(), zone } },
          type: limit({ scope: 'host' }),
          appointments: [{ ...other, hosts }],
        }),
      ).length
    expect(lists('Asia/Tokyo', ['ann'])).toBe(0)
    expect(lists('UTC', ['ann'])).toBe(3)
    expect(lists('Asia/Tokyo', ['bob'])).toBe(3)
  })

  test('a host limit closes one candidate and is that host’s own reason', () => {
    const c = example({
      users: { ann: host(), bob: host() },
      hosts: { groups: [[candidate('ann'), candidate('bob')]] },
      type: limit({ scope: 'host' }),
      appointments: [early],
    })
    expect(starts(c)).toHaveLength(3)
    const at = minuteOf('2026-06-15T09:00:00Z')
    expect(oracle(c).hostWhy(at)).toEqual({ ann: 'limit_reached', bob: null })
    const both = { ...c, appointments: [early, { ...early, id: 'second', hosts: ['bob'] }] }
    expect(oracle(both).why(at)).toBe('host_unavailable')
  })
})

describe('rule 8: range', () => {
  test('dates are read in the asked zone, else in the type’s; a meeting may end after them', () => {
    const users = { ann: host('', { week: everyDay('00:00-24:00') }) }
    const own = starts(example({ users, zone: 'Asia/Tokyo' }))
    expect([own[0], own.at(-1)]).toEqual(['14T15:00', '15T14:00'])
    const ask = { timezone: 'America/New_York', durationMin: 600 }
    const asked = starts(example({ users, zone: 'Asia/Tokyo', ask }))
    expect([asked[0], asked.at(-1)]).toEqual(['15T04:00', '16T03:00'])
  })
})
