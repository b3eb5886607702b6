import { expect, test } from 'vitest'
import { inZone } from './in-zone.ts'

test.each([
  ['2026-12-07T09:00:00+01:00', 'Asia/Kathmandu', '2026-12-07T13:45:00+05:45'],
  ['2026-12-07T09:00:00+01:00', 'America/St_Johns', '2026-12-07T04:30:00-03:30'],
  ['2026-07-01T23:30:00Z', 'Europe/Berlin', '2026-07-02T01:30:00+02:00'],
  ['2026-11-25T08:00:00.000Z', 'UTC', '2026-11-25T08:00:00+00:00'],
])('%s in %s is %s', (instant, zone, local) => {
  expect(inZone(instant, zone)).toBe(local)
})
