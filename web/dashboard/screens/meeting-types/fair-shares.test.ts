import { expect, test } from 'vitest'
import type { Fairness } from '../../../client/client.ts'
import { mostOf, type Pick, passedOver, sharesOf, unevenPercent, whyNext } from './fair-shares.ts'

const candidate = (id: string, bookings: number, expectedShare: number, isInQueue = true) => ({
  ...{ id, name: id, userIds: [id], isGroup: false, isInQueue, priority: 0 },
  ...{ bookings, picks: bookings, givenBack: 0, expectedShare, share: bookings / 10, capacity: 1 },
})
const report = (candidates: Fairness['candidates'], bookings = 10): Fairness => ({
  ...{ queueId: 'q', start: '2026-12-01', end: '2026-12-31', timezone: 'UTC', candidates },
  total: { picks: bookings, givenBack: 0, bookings },
  reasons: { nextInQueue: bookings, availability: 0, chosenByAttendee: 0, reassigned: 0 },
})

test('shares: the most bookings first, those who have left last', () => {
  const shares = sharesOf(
    report([candidate('left', 5, 0, false), candidate('a', 1, 0.5), candidate('b', 4, 0.5)]),
  )
  expect(shares.map(({ id, ahead }) => [id, ahead])).toEqual([
    ['b', -1],
    ['a', -4],
    ['left', 5],
  ])
  expect(mostOf(shares)).toBe(5)
})

test('how many bookings would have to be elsewhere', () => {
  expect(unevenPercent(report([candidate('a', 5, 0.5), candidate('b', 5, 0.5)]))).toBe(0)
  expect(unevenPercent(report([candidate('a', 8, 0.5), candidate('b', 2, 0.5)]))).toBe(30)
  expect(unevenPercent(report([], 0))).toBe(0)
})

test('who stood before the one that was picked, and could not', () => {
  const seen = [
    { id: 'a', isAble: false },
    { id: 'b', isAble: true },
    { id: 'c', isAble: false },
  ].map(one => ({ ...one, bookings: 0, capacity: 1, priority: 0, lastTurn: null }))
  const pick = { candidateId: 'b', seen } as unknown as Pick
  expect(passedOver(pick)).toEqual(['a'])
})

const next = (more: object) => ({ bookings: 0, capacity: 1, priority: 0, lastTurn: 3, ...more })

test('why the first is next', () => {
  expect(whyNext([], 'simpleRoundRobin')).toBe(null)
  expect(whyNext([next({})], 'simpleRoundRobin')).toBe('alone')
  expect(whyNext([next({ priority: 1 }), next({})], 'simpleRoundRobin')).toBe('priority')
  expect(whyNext([next({ lastTurn: null }), next({})], 'simpleRoundRobin')).toBe('never')
  expect(whyNext([next({}), next({ bookings: 2 })], 'advancedRoundRobin')).toBe('fewest')
  expect(whyNext([next({}), next({ bookings: 2 })], 'simpleRoundRobin')).toBe('longestAgo')
  expect(whyNext([next({ bookings: 3 }), next({ capacity: 0 })], 'equalDistribution')).toBe(
    'fewest',
  )
})
