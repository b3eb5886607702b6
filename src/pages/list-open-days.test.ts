import { expect, test } from 'vitest'
import { parseDate } from '../time/iso.ts'
import { storedZone } from '../time/zone.ts'
import { listOpenDays } from './list-open-days.ts'
import type { MinuteRange } from './product.ts'

const NOW_MS = Date.parse('2026-11-24T08:05:00Z')
const dayNo = (date: string): number => parseDate(date) ?? Number.NaN

/** One start at noon UTC on each of the dates; remembers what was asked for. */
function calendar(dates: readonly string[]) {
  const asked: MinuteRange[] = []
  const starts = dates.map(date => Date.parse(`${date}T12:00:00Z`) / 60_000)
  const listStarts = async (range: MinuteRange) => {
    asked.push(range)
    return starts.filter(start => start >= range.fromMin && start < range.untilMin)
  }
  const list = (from: string | null, count = 2, zone = 'UTC') =>
    listOpenDays(listStarts, {
      zone: storedZone(zone),
      fromDay: from === null ? null : dayNo(from),
      count,
      nowMs: NOW_MS,
    })
  return { asked, list }
}

const near = ['2026-11-25', '2026-11-26', '2026-11-30', '2026-12-01', '2026-12-02']
const datesOf = ({ days }: { days: { date: string }[] }) => days.map(day => day.date)

test('shows the next open days, and where the following page begins', async () => {
  const { list, asked } = calendar(near)
  const page = await list(null)
  expect(datesOf(page)).toEqual(['2026-11-25', '2026-11-26'])
  expect(page).toMatchObject({
    today: '2026-11-24',
    from: '2026-11-24',
    next: '2026-11-30',
    previous: null,
  })
  expect(asked).toHaveLength(1)
})

test('pages forth and back over the same days', async () => {
  const { list } = calendar(near)
  const second = await list('2026-11-30')
  expect(datesOf(second)).toEqual(['2026-11-30', '2026-12-01'])
  expect(second).toMatchObject({ next: '2026-12-02', previous: '2026-11-24' })
  const third = await list('2026-12-02')
  expect(datesOf(third)).toEqual(['2026-12-02'])
  expect(third).toMatchObject({ next: null, previous: '2026-11-30' })
})

test('finds days that are months away, forwards and backwards', async () => {
  const { list } = calendar(['2026-11-25', '2026-11-26', '2026-11-27', '2027-08-02'])
  expect(datesOf(await list('2026-11-27'))).toEqual(['2026-11-27', '2027-08-02'])
  expect((await list('2027-08-02')).previous).toBe('2026-11-26')
})

test('a past date is today', async () => {
  const page = await calendar(near).list('2020-01-01')
  expect(page).toMatchObject({ from: '2026-11-24', previous: null })
})

test('looks less than a year ahead, and never asks for an empty range', async () => {
  const { list, asked } = calendar([])
  for (const from of [null, '2027-11-01', '2027-12-31', '2099-12-31']) {
    const page = await list(from, 5, 'America/St_Johns')
    expect(page).toMatchObject({ days: [], next: null, previous: from && '2026-11-24' })
  }
  for (const { fromMin, untilMin } of asked) {
    expect(untilMin).toBeGreaterThan(fromMin)
    expect(untilMin - fromMin).toBeLessThan(366 * 1440)
  }
})

test('today is the date of the zone', async () => {
  const { list } = calendar(near)
  expect((await list(null, 2, 'Pacific/Kiritimati')).today).toBe('2026-11-24')
  expect((await list(null, 2, 'Pacific/Niue')).today).toBe('2026-11-23')
})
