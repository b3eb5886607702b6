import { describe, expect, it } from 'vitest'
import type { Availability } from '../../../client/client.ts'
import { openOn } from './own-hours.ts'

const closed = { enabled: false, hours: [] }
const open = { enabled: true, hours: [{ start: '09:00', end: '17:30' }] }

const hours = {
  schedule: {
    ...{ monday: open, tuesday: open, wednesday: closed, thursday: open },
    ...{ friday: open, saturday: closed, sunday: closed },
  },
  availabilityExceptions: [
    { date: '2026-12-08', intervals: [{ from: '13:00', to: '24:00' }] },
    { date: '2026-12-10', intervals: [] },
  ],
} as unknown as Availability

describe('the own hours', () => {
  it('are those of the week', () => {
    expect(openOn(hours, '2026-12-07')).toEqual([{ fromMin: 540, toMin: 1050 }])
    expect(openOn(hours, '2026-12-09')).toEqual([])
  })

  it('but on dates of their own', () => {
    expect(openOn(hours, '2026-12-08')).toEqual([{ fromMin: 780, toMin: 1440 }])
    expect(openOn(hours, '2026-12-10')).toEqual([])
  })
})
