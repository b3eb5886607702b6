import { describe, expect, test } from 'vitest'
import { storedZone } from '../time/zone.ts'
import type { Candidate, Group, Host } from './offer.ts'
import { chooseCandidate, offeredCandidates, type Standing } from './people.ts'
import { makeSchedule } from './schedule.ts'

const zone = storedZone('UTC')
const schedule = makeSchedule(zone, Array(7).fill([]), [])

const host = (id: string): Host => ({ id, zone, schedule, blocks: [], busy: [], counted: [] })

/** A candidate of one user, `user <id>`, unless others are named. */
const candidate = (id: string, some: Partial<Candidate> = {}): Candidate => ({
  id,
  hosts: [host(`user ${id}`)],
  priority: 0,
  capacity: 1,
  bookings: 0,
  lastTurn: null,
  ...some,
})

const standing = (one: Candidate, hasStarts = true): Standing => ({ candidate: one, hasStarts })

/** The ids that a group offers. */
function offered(
  rules: Partial<Group>,
  standings: Standing[],
  pinnedHostId: string | null = null,
): string[] {
  const candidates = standings.map(one => one.candidate)
  const group = { candidates, equalDistribution: false, maxLeadThreshold: null, ...rules }
  return offeredCandidates(group, standings, pinnedHostId).map(({ id }) => id)
}

const chosen = (able: Candidate[], pinnedHostId: string | null = null): string | null =>
  chooseCandidate(able, pinnedHostId)?.id ?? null

/** The same whatever the order they are given in. */
function chosenInAnyOrder(able: Candidate[]): string | null {
  const first = chosen(able)
  for (let turn = 1; turn < able.length; turn++) {
    expect(chosen([...able.slice(turn), ...able.slice(0, turn)])).toBe(first)
  }
  expect(chosen(able.toReversed())).toBe(first)
  return first
}

describe('who takes a start', () => {
  test('nobody, if nobody can', () => {
    expect(chosen([])).toBe(null)
    expect(chosen([], 'user a')).toBe(null)
  })

  test('by priority, before all else', () => {
    const low = candidate('a', { priority: 1, bookings: 0 })
    const high = candidate('b', { priority: 2, bookings: 9, lastTurn: 100 })
    expect(chosenInAnyOrder([low, high, candidate('c')])).toBe('b')
  })

  test('by bookings per capacity, not by bookings', () => {
    const small = candidate('a', { bookings: 2, capacity: 1 })
    const large = candidate('b', { bookings: 3, capacity: 2 })
    expect(chosenInAnyOrder([small, large])).toBe('b')
  })

  test('no capacity comes last, bookings or not', () => {
    const none = candidate('a', { capacity: 0, bookings: 0 })
    expect(chosenInAnyOrder([none, candidate('b', { bookings: 99 })])).toBe('b')
    expect(chosen([none])).toBe('a')
    expect(chosenInAnyOrder([candidate('b', { capacity: 0, bookings: 5 }), none])).toBe('a')
  })

  test('by the last booking, longest ago first, never before all', () => {
    const [recent, earlier, first] = [200, 100, 0].map(lastTurn => ({ lastTurn }))
    const never = candidate('z')
    const others = [candidate('a', recent), candidate('b', earlier), candidate('c', first)]
    expect(chosenInAnyOrder(others)).toBe('c')
    expect(chosenInAnyOrder([...others, never])).toBe('z')
  })

  test('by id, if all else is equal', () => {
    expect(chosenInAnyOrder([candidate('b'), candidate('a'), candidate('c')])).toBe('a')
  })

  test('the pinned host, whatever the order says', () => {
    const pinned = candidate('z', { priority: -1, bookings: 9, lastTurn: 200 })
    expect(chosen([candidate('a'), pinned], 'user z')).toBe('z')
  })

  test('the candidate that holds the pinned host among several who go together', () => {
    const pair = candidate('pair', { hosts: [host('user x'), host('user y')], bookings: 3 })
    expect(chosen([candidate('a'), pair], 'user y')).toBe('pair')
  })
})

describe('who is offered', () => {
  const [busy, idle, full] = [
    candidate('busy', { bookings: 5 }),
    candidate('idle'),
    candidate('full'),
  ]

  test('everybody, where nothing narrows', () => {
    expect(offered({}, [standing(busy), standing(idle), standing(full, false)])).toEqual([
      'busy',
      'idle',
      'full',
    ])
    expect(offered({}, [])).toEqual([])
  })

  test('the pinned host alone, whatever the lead and the quotient', () => {
    const rules = { equalDistribution: true, maxLeadThreshold: 1 }
    expect(offered(rules, [standing(busy), standing(idle)], 'user busy')).toEqual(['busy'])
    expect(offered(rules, [standing(busy, false), standing(idle)], 'user busy')).toEqual(['busy'])
  })

  test('a pinned host of another group narrows nothing here', () => {
    expect(offered({}, [standing(busy), standing(idle)], 'somebody else')).toEqual(['busy', 'idle'])
  })

  describe('with equal distribution', () => {
    const rules = { equalDistribution: true }

    test('those with the lowest quotient', () => {
      const half = candidate('half', { bookings: 1, capacity: 2 })
      const alsoHalf = candidate('also half', { bookings: 2, capacity: 4 })
      const whole = candidate('whole', { bookings: 1 })
      const all = [half, whole, alsoHalf].map(one => standing(one))
      expect(offered(rules, all)).toEqual(['half', 'also half'])
    })

    test('the lowest among those who have a start', () => {
      expect(offered(rules, [standing(busy), standing(idle, false)])).toEqual(['busy'])
    })

    test('everybody, if nobody has a start', () => {
      expect(offered(rules, [standing(busy, false), standing(idle, false)])).toEqual([
        'busy',
        'idle',
      ])
    })

    test('one without capacity only beside others without', () => {
      const none = candidate('none', { capacity: 0 })
      expect(offered(rules, [standing(none), standing(busy)])).toEqual(['busy'])
      expect(offered(rules, [standing(none), standing(busy, false)])).toEqual(['none'])
    })
  })

  describe('with a largest lead', () => {
    const lead = (bookings: number) => standing(candidate(String(bookings), { bookings }))

    test('those less than that ahead of the lowest', () => {
      expect(offered({ maxLeadThreshold: 2 }, [lead(3), lead(4), lead(5), lead(6)])).toEqual([
        '3',
        '4',
      ])
      expect(offered({ maxLeadThreshold: 1 }, [lead(3), lead(3), lead(4)])).toEqual(['3', '3'])
    })

    test('the lowest counts even without a start', () => {
      const low = standing(candidate('low'), false)
      expect(offered({ maxLeadThreshold: 3 }, [low, lead(2), lead(3)])).toEqual(['low', '2'])
    })

    test('everybody, if nobody with a start would be left', () => {
      const low = standing(candidate('low'), false)
      expect(offered({ maxLeadThreshold: 3 }, [low, lead(3), lead(4)])).toEqual(['low', '3', '4'])
    })

    test('bookings count, not bookings per capacity', () => {
      const large = candidate('large', { bookings: 4, capacity: 100 })
      expect(offered({ maxLeadThreshold: 2 }, [standing(large), lead(1)])).toEqual(['1'])
    })

    test('the lead is judged first and the quotient among who is left', () => {
      const rules = { maxLeadThreshold: 3, equalDistribution: true }
      const far = candidate('far', { bookings: 9, capacity: 100 })
      const near = candidate('near', { bookings: 2, capacity: 2 })
      const next = candidate('next', { bookings: 2, capacity: 1 })
      const lowest = candidate('lowest', { bookings: 1, capacity: 1 })
      const all = [far, next, near, lowest].map(one => standing(one))
      expect(offered(rules, all)).toEqual(['near', 'lowest'])
    })
  })
})
