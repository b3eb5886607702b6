import { expect, test } from 'vitest'
import { aboutOf, KINDS, momentOf, troubleOf } from './mails.ts'

test('a mail leads to what it is about, where that has a place', () => {
  const pathOf = (kind: (typeof KINDS)[number]) => aboutOf({ kind, aboutId: 'x' })?.path ?? null
  expect(pathOf('reminder')).toBe('/dashboard/appointments/x')
  expect(pathOf('webhook_disabled')).toBe('/dashboard/webhooks/x')
  expect(KINDS.filter(kind => pathOf(kind) === null)).toEqual([
    'opt_in',
    'approval',
    'declined',
    'expired',
  ])
})

test('what waits after a failure says why; what waits for its time does not', () => {
  const trouble = (status: 'queued' | 'sent' | 'failed' | 'skipped', error: string | null) =>
    troubleOf({ status, error })
  expect(trouble('queued', null)).toBeNull()
  expect(trouble('queued', 'connection refused')).toBe('reasonQueued')
  expect(trouble('failed', '550 no such user')).toBe('reasonFailed')
  expect(trouble('skipped', null)).toBe('reasonSkipped')
  expect(trouble('sent', null)).toBeNull()
  expect(momentOf({ sentAt: null, dueAt: '2026-12-01T09:00:00Z' })).toBe('2026-12-01T09:00:00Z')
})
