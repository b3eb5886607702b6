import { describe, expect, test } from 'vitest'
import type { Policy } from '../meeting-types/rules.ts'
import { chooseLocation, judgePolicy } from './rules.ts'

const START_MIN = 30_000_000
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

const policy = (more: Partial<Policy>): Policy => ({
  enabled: true,
  mode: 'hours',
  amount: 0,
  reasonRequired: false,
  ...more,
})

const judged = (of: Policy | null, beforeMs: number, reason: string | null = null) =>
  judgePolicy(of, { startMin: START_MIN, nowMs: START_MIN * 60_000 - beforeMs, reason })

describe('judgePolicy', () => {
  test.each([
    ['none', null],
    ['one that is off', policy({ enabled: false, mode: 'disabled', reasonRequired: true })],
    ['one without notice', policy({})],
  ])('%s: until the start', (_what, of) => {
    expect(judged(of, 1)).toBe('allowed')
    expect(judged(of, 0)).toBe('appointment_past')
    expect(judged(of, -1)).toBe('appointment_past')
  })

  test('disabled: never', () => {
    expect(judged(policy({ mode: 'disabled' }), 365 * DAY_MS)).toBe('policy_forbids')
    expect(judged(policy({ mode: 'disabled' }), 0)).toBe('appointment_past')
  })

  test.each([
    ['hours', 24, 24 * HOUR_MS],
    ['days', 2, 2 * DAY_MS],
  ] as const)('%s: as long as the notice lasts, to the millisecond', (mode, amount, notice) => {
    expect(judged(policy({ mode, amount }), notice)).toBe('allowed')
    expect(judged(policy({ mode, amount }), notice - 1)).toBe('policy_forbids')
  })

  test('a reason, where one is asked for; notice comes first', () => {
    const of = policy({ amount: 1, reasonRequired: true })
    expect(judged(of, HOUR_MS)).toBe('reason_required')
    expect(judged(of, HOUR_MS, ' \n')).toBe('reason_required')
    expect(judged(of, HOUR_MS, 'ill')).toBe('allowed')
    expect(judged(of, HOUR_MS - 1)).toBe('policy_forbids')
  })
})

describe('chooseLocation', () => {
  const places = [
    { id: 'office', name: 'Head office', address: '1 Main Street' },
    { id: 'side', name: '', address: '2 Side Street' },
    { id: 'named', name: 'The park', address: '' },
  ]

  test('of a type without any: whatever is said', () => {
    expect(chooseLocation([], null)).toBeNull()
    expect(chooseLocation([], 'Anywhere')).toBe('Anywhere')
  })

  test('the first, where nothing is said', () => {
    expect(chooseLocation(places, null)).toBe('1 Main Street')
  })

  test.each([
    ['office', '1 Main Street'],
    [' HEAD OFFICE ', '1 Main Street'],
    ['1 main street', '1 Main Street'],
    ['side', '2 Side Street'],
    ['the park', 'The park'],
    ['', undefined],
    ['3 Far Street', undefined],
  ])('%j is %j', (asked, expected) => {
    expect(chooseLocation(places, asked)).toBe(expected)
  })
})
