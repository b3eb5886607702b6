import { expect, it } from 'vitest'
import type { BookingAvailability } from '../../../client/client.ts'
import { countAll, countOpen, startsOf } from './starts.ts'

const at = (clock: string) => `2026-12-07T${clock}:00+01:00`

const reply = {
  dates: [
    {
      date: '2026-12-07',
      spots: [{ startTime: at('10:00') }, { startTime: at('09:00') }],
      blocked: [
        { startTime: at('09:30'), reason: 'slot_taken' },
        { startTime: at('10:30'), reason: 'buffer' },
        { startTime: at('11:00'), reason: 'buffer' },
      ],
    },
  ],
} as unknown as BookingAvailability

it('lists the day in order, neighbours of one reason together', () => {
  const runs = startsOf(reply, '2026-12-07')
  expect(runs).toEqual([
    { reason: null, starts: [at('09:00')] },
    { reason: 'slot_taken', starts: [at('09:30')] },
    { reason: null, starts: [at('10:00')] },
    { reason: 'buffer', starts: [at('10:30'), at('11:00')] },
  ])
  expect([countOpen(runs), countAll(runs)]).toEqual([2, 5])
})

it('is empty for a date that has none', () => {
  expect(startsOf(reply, '2026-12-08')).toEqual([])
})

it('follows the instants of an hour that occurs twice', () => {
  const twice = ['2026-10-25T02:30:00+01:00', '2026-10-25T02:00:00+02:00']
  const [run] = startsOf(
    {
      dates: [{ date: '2026-10-25', spots: twice.map(startTime => ({ startTime })) }],
    } as unknown as BookingAvailability,
    '2026-10-25',
  )
  expect(run?.starts).toEqual(twice.toReversed())
})
