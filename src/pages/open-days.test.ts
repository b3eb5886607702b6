import { expect, test } from 'vitest'
import { storedZone } from '../time/zone.ts'
import { groupByDay } from './open-days.ts'

const at = (instant: string): number => Date.parse(instant) / 60_000
const group = (zone: string, ...instants: string[]) =>
  groupByDay(instants.map(at), storedZone(zone))

test('starts belong to the date of the zone, not of UTC', () => {
  const instants = ['2026-11-24T18:00:00Z', '2026-11-24T18:30:00Z']
  expect(group('Asia/Kathmandu', ...instants)).toEqual([
    { date: '2026-11-24', starts: [{ clock: '23:45', offset: '+05:45' }] },
    { date: '2026-11-25', starts: [{ clock: '00:15', offset: '+05:45' }] },
  ])
  expect(group('America/St_Johns', ...instants)).toEqual([
    {
      date: '2026-11-24',
      starts: [
        { clock: '14:30', offset: '-03:30' },
        { clock: '15:00', offset: '-03:30' },
      ],
    },
  ])
})

test('an hour that occurs twice is told apart by its offset', () => {
  const [day] = group('America/New_York', '2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z')
  expect(day?.starts).toEqual([
    { clock: '01:30', offset: '-04:00' },
    { clock: '01:30', offset: '-05:00' },
  ])
})

test('a date that the zone skips is not there', () => {
  const days = group('Pacific/Apia', '2011-12-30T09:59:00Z', '2011-12-30T10:00:00Z')
  expect(days.map(day => day.date)).toEqual(['2011-12-29', '2011-12-31'])
})

test('nothing gives nothing', () => {
  expect(group('UTC')).toEqual([])
})
