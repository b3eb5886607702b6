import { describe, expect, test } from 'vitest'
import { confirmationsOf } from '../meeting-types/rules.ts'
import { confirming, firstType, lapseMs, statusAt } from './rules.ts'

const HOUR = 3_600_000
const COMPANY = { doubleOptIn: true, requireHostConfirmation: false, provisionalHours: 24 }

describe('who confirms', () => {
  test.each([
    [{}, { byAttendee: true, byHost: false }],
    [{ doubleOptIn: 'useCompanySettings' }, { byAttendee: true, byHost: false }],
    [{ doubleOptIn: 'disabled' }, { byAttendee: false, byHost: false }],
    [{ requireHostConfirmation: 'enabled' }, { byAttendee: true, byHost: true }],
  ] as const)('%j', (options, expected) => {
    expect(confirmationsOf(options, COMPANY)).toEqual({ ...expected, hours: 24 })
  })

  test('the host is first', () => {
    expect(firstType({ byHost: true, byAttendee: true, hours: 1 })).toBe('requireHostConfirmation')
    expect(firstType({ byHost: false, byAttendee: true, hours: 1 })).toBe('doubleOptIn')
  })

  test.each([
    ['doubleOptIn', false, null, { attendee: 'book', host: null }],
    ['doubleOptIn', true, 1, { attendee: 'book', host: 'nothing' }],
    ['requireHostConfirmation', false, null, { attendee: null, host: 'book' }],
    ['requireHostConfirmation', true, null, { attendee: null, host: 'hand_on' }],
  ] as const)('%s, an opt-in follows: %s, approved: %s', (type, optInFollows, approvedMs, does) => {
    const asked = { type, optInFollows, approvedMs }
    expect({ attendee: confirming(asked, 'attendee'), host: confirming(asked, 'host') }).toEqual(
      does,
    )
  })
})

test.each([
  ['all its hours', 48 * HOUR, 24 * HOUR],
  ['until the start at most', 2 * HOUR, 2 * HOUR],
  ['all its hours where the start is now or past', 0, 24 * HOUR],
])('it waits %s', (_what, startMs, expected) => {
  expect(lapseMs({ nowMs: 0, startMs, hours: 24 })).toBe(expected)
})

test('it is expired from its end on, and only if it waited', () => {
  expect(statusAt({ status: 'pending', expiresMs: 10 }, 9)).toBe('pending')
  expect(statusAt({ status: 'pending', expiresMs: 10 }, 10)).toBe('expired')
  expect(statusAt({ status: 'confirmed', expiresMs: 10 }, 11)).toBe('confirmed')
})
