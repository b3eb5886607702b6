import { describe, expect, it } from 'vitest'
import type { Availability } from '../../../client/client.ts'
import { openOn } from './own-hours.ts'

const closed = { enabled: false, hours: [] }
const open = { enabled: true, hours: [{ start: '09:00', end: '17:30' }] }

const schedule = {
  ...{ monday: open, tuesday: open, wednesday: closed, thursday: open },
  ...{ friday: open, saturday: closed, sunday: closed },
}

/** Whose clock is an hour ahead of UTC. */
const wallAt = (instant: string) =>
  new Date(Date.parse(instant) + 3_600_000).toISOString().slice(0, 16)

const bandsOn = (date: string, ...availabilityExceptions: object[]) =>
  openOn({ schedule, availabilityExceptions } as unknown as Availability, date, wallAt).map(
    ({ fromMin, toMin }) => [fromMin, toMin],
  )

describe('the own hours', () => {
  it('are those of the week', () => {
    expect(bandsOn('2026-12-07')).toEqual([[540, 1050]])
    expect(bandsOn('2026-12-09')).toEqual([])
  })

  it('but on dates of their own', () => {
    const late = {
      available: true,
      ...{ date: '2026-12-08', intervals: [{ from: '13:00', to: '24:00' }] },
    }
    expect(bandsOn('2026-12-08', late)).toEqual([[780, 1440]])
    expect(bandsOn('2026-12-10', { date: '2026-12-10', intervals: [] })).toEqual([])
  })

  it('and not on dates that are closed: days off, and holidays', () => {
    const off = { available: false, start: '2026-12-24', end: '2026-12-26' }
    const holiday = {
      available: false,
      ...{ start: '2026-12-28T00:00:00Z', end: '2026-12-29T00:00:00Z' },
    }
    expect(bandsOn('2026-12-25', off, holiday)).toEqual([])
    expect(bandsOn('2026-12-28', off, holiday)).toEqual([])
    expect(bandsOn('2026-12-29', off, holiday)).toEqual([[540, 1050]])
  })

  it('less a part that is closed, over midnight too', () => {
    const doctor = {
      available: false,
      ...{ start: '2026-12-07T09:00:00Z', end: '2026-12-07T11:00:00Z' },
    }
    expect(bandsOn('2026-12-07', doctor)).toEqual([
      [540, 600],
      [720, 1050],
    ])
    const trip = { available: false, start: '2026-12-07T13:00:00Z', end: '2026-12-08T09:00:00Z' }
    expect(bandsOn('2026-12-07', trip)).toEqual([[540, 840]])
    expect(bandsOn('2026-12-08', trip)).toEqual([[600, 1050]])
  })

  it('in the place of the week where a part is opened', () => {
    const night = { available: true, start: '2026-12-07T21:00:00Z', end: '2026-12-08T01:00:00Z' }
    expect(bandsOn('2026-12-07', night)).toEqual([[1320, 1440]])
    expect(bandsOn('2026-12-08', night)).toEqual([
      [0, 120],
      [540, 1050],
    ])
  })
})
