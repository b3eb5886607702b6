/** Rule 1 by examples; instants are written as times of the wall with their offset. */
import { describe, expect, test } from 'vitest'
import { intersect } from '../time/intervals.ts'
import { storedZone } from '../time/zone.ts'
import { type Exception, type Hours, hoursBetween, makeSchedule } from './schedule.ts'

const DAY_MIN = 1440
const minute = (iso: string) => Temporal.Instant.from(iso).epochMilliseconds / 60_000
const day = (date: string) => minute(`${date}T00:00Z`) / DAY_MIN

/** `HH:MM` → minutes of the wall. */
const clock = (text: string): number => {
  const [hour = 0, minutes = 0] = text.split(':').map(Number)
  return hour * 60 + minutes
}
const wall = (...times: string[]): number[] => times.map(clock)
const everyDay = (...times: string[]): number[][] => Array(7).fill(wall(...times))
/** Monday first. */
const onlyOn = (weekday: number, ...times: string[]): number[][] =>
  Array.from({ length: 7 }, (_, i) => (i === weekday ? wall(...times) : []))
const NEVER: number[][] = Array(7).fill([])

const dated = (date: string, ...times: string[]): Exception => ({
  kind: 'date',
  day: day(date),
  wall: wall(...times),
})
const opened = (from: string, to: string): Exception => ({ kind: 'open', ...between(from, to) })
const closed = (from: string, to: string): Exception => ({ kind: 'closed', ...between(from, to) })
const between = (from: string, to: string) => ({ fromMin: minute(from), toMin: minute(to) })

type Plan = { zone?: string; week: number[][]; exceptions?: Exception[] }

/** Hours from the first to the second instant, as texts in UTC; pieces and open hours cut to it. */
function hours({ zone = 'UTC', week, exceptions = [] }: Plan, from: string, to: string) {
  const schedule = makeSchedule(storedZone(zone), week, exceptions)
  const { pieces, open } = hoursBetween(schedule, minute(from), minute(to))
  const range = [minute(from), minute(to)]
  const cut = pieces.flatMap((start, i) =>
    i % 2 === 0 ? intersect([start, pieces[i + 1] ?? start], range) : [],
  )
  return { pieces: spelt(cut), open: spelt(intersect(open, range)) }
}

const spelt = (flat: readonly number[]): string[] =>
  flat.flatMap((start, i) => (i % 2 === 0 ? [`${utc(start)}–${utc(flat[i + 1] ?? start)}`] : []))

/** `29 01:00` */
const utc = (epochMin: number): string =>
  new Date(epochMin * 60_000).toISOString().slice(8, 16).replace('T', ' ')

describe('weekly hours', () => {
  test('are those of the weekday in the zone', () => {
    const plan = { zone: 'Asia/Kathmandu', week: onlyOn(2, '09:00', '12:00', '13:00', '17:00') }
    // Wednesday, 2026-06-10.
    expect(hours(plan, '2026-06-08T00:00Z', '2026-06-15T00:00Z').open).toEqual([
      '10 03:15–10 06:15',
      '10 07:15–10 11:15',
    ])
  })

  test('of one date that overlap or touch are one piece', () => {
    const week = onlyOn(0, '12:00', '13:00', '09:00', '10:00', '10:00', '12:30')
    expect(hours({ week }, '2026-11-23T00:00Z', '2026-11-24T00:00Z').pieces).toEqual([
      '23 09:00–23 13:00',
    ])
  })

  test('that touch over midnight are two pieces and one stretch of open hours', () => {
    const week = [wall('18:00', '24:00'), wall('00:00', '06:00'), [], [], [], [], []]
    const { pieces, open } = hours({ week }, '2026-11-23T00:00Z', '2026-11-25T00:00Z')
    expect(pieces).toEqual(['23 18:00–24 00:00', '24 00:00–24 06:00'])
    expect(open).toEqual(['23 18:00–24 06:00'])
  })

  test('from Sunday to Monday as well', () => {
    const week = [wall('00:00', '01:00'), [], [], [], [], [], wall('23:00', '24:00')]
    expect(hours({ week }, '2026-11-29T00:00Z', '2026-12-01T00:00Z').open).toEqual([
      '29 23:00–30 01:00',
    ])
  })
})

describe('where the clock goes forward', () => {
  const spring = (...times: string[]) =>
    hours(
      { zone: 'Europe/Berlin', week: onlyOn(6, ...times) },
      '2026-03-28T00:00Z',
      '2026-03-30T00:00Z',
    ).pieces

  test('an interval around the gap is an hour shorter', () => {
    expect(spring('01:00', '04:00')).toEqual(['29 00:00–29 02:00'])
  })

  test('a start or an end in the gap is the transition', () => {
    expect(spring('02:30', '03:30')).toEqual(['29 01:00–29 01:30'])
    expect(spring('01:30', '02:30')).toEqual(['29 00:30–29 01:00'])
  })

  test('an interval within the gap is none', () => {
    expect(spring('02:00', '03:00')).toEqual([])
    expect(spring('02:15', '02:45')).toEqual([])
    const schedule = makeSchedule(storedZone('Europe/Berlin'), onlyOn(6, '02:00', '03:00'), [])
    const sunday = [minute('2026-03-29T00:00Z'), minute('2026-03-30T00:00Z')] as const
    expect(hoursBetween(schedule, ...sunday).pieces).toEqual([])
  })

  test('intervals on both sides of the gap touch, and are one piece', () => {
    expect(spring('01:00', '02:00', '03:00', '04:00')).toEqual(['29 00:00–29 02:00'])
    expect(spring('01:00', '02:10', '02:50', '04:00')).toEqual(['29 00:00–29 02:00'])
  })

  test('the whole date has 23 hours', () => {
    expect(spring('00:00', '24:00')).toEqual(['28 23:00–29 22:00'])
  })

  test('a midnight that is skipped takes the hour from its own date', () => {
    const plan = { zone: 'America/Sao_Paulo', week: onlyOn(6, '00:00', '02:00') }
    expect(hours(plan, '2018-11-03T00:00Z', '2018-11-05T00:00Z').pieces).toEqual([
      '04 03:00–04 04:00',
    ])
  })

  test('by half an hour only, half an hour is gone', () => {
    const plan = { zone: 'Australia/Lord_Howe', week: onlyOn(6, '01:00', '03:00') }
    expect(hours(plan, '2026-10-03T00:00Z', '2026-10-05T00:00Z').pieces).toEqual([
      '03 14:30–03 16:00',
    ])
  })
})

describe('where the clock goes back', () => {
  const autumn = (...times: string[]) =>
    hours(
      { zone: 'Europe/Berlin', week: onlyOn(6, ...times) },
      '2026-10-24T00:00Z',
      '2026-10-26T00:00Z',
    ).pieces

  test('an interval over the fold is an hour longer', () => {
    expect(autumn('01:00', '04:00')).toEqual(['24 23:00–25 03:00'])
  })

  test('of two equal wall times the first counts, for starts and for ends', () => {
    expect(autumn('02:15', '02:45')).toEqual(['25 00:15–25 00:45'])
    expect(autumn('01:00', '02:30')).toEqual(['24 23:00–25 00:30'])
    expect(autumn('02:30', '04:00')).toEqual(['25 00:30–25 03:00'])
    expect(autumn('02:00', '03:00')).toEqual(['25 00:00–25 02:00'])
  })

  test('the whole date has 25 hours', () => {
    expect(autumn('00:00', '24:00')).toEqual(['24 22:00–25 23:00'])
  })

  test('over midnight, the hour that comes twice belongs to the old date', () => {
    // Saturday, 2018-02-17, from 23:00 on; midnight becomes 23:00 again.
    const week = [[], [], [], [], [], wall('23:00', '24:00'), wall('00:00', '01:00')]
    const plan = { zone: 'America/Sao_Paulo', week }
    const { pieces, open } = hours(plan, '2018-02-17T12:00Z', '2018-02-19T00:00Z')
    expect(pieces).toEqual(['18 01:00–18 03:00', '18 03:00–18 04:00'])
    expect(open).toEqual(['18 01:00–18 04:00'])
  })
})

describe('where the clock goes back to the date before (St. John’s, 2010-11-07, 00:01)', () => {
  test('the hour that comes twice belongs to the new date', () => {
    const plan = { zone: 'America/St_Johns', week: onlyOn(6, '00:00', '01:00') }
    // The wall reads 23:01 to 23:59 on Saturday for the second time.
    expect(hours(plan, '2010-11-07T02:40Z', '2010-11-07T03:20Z').open).toEqual([
      '07 02:40–07 03:20',
    ])
    expect(hours(plan, '2010-11-07T00:00Z', '2010-11-07T12:00Z').pieces).toEqual([
      '07 02:30–07 04:30',
    ])
  })

  test('the old date ends where midnight comes first', () => {
    const plan = { zone: 'America/St_Johns', week: onlyOn(5, '22:00', '24:00') }
    expect(hours(plan, '2010-11-06T12:00Z', '2010-11-07T12:00Z').open).toEqual([
      '07 00:30–07 02:30',
    ])
  })
})

describe('a date that the zone skips (Apia, Friday, 2011-12-30)', () => {
  const around = (week: number[][], exceptions: Exception[] = []) =>
    hours({ zone: 'Pacific/Apia', week, exceptions }, '2011-12-29T12:00Z', '2011-12-31T00:00Z')

  test('has no hours; Saturday follows Thursday', () => {
    expect(around(everyDay('09:00', '17:00')).pieces).toEqual([
      '29 19:00–30 03:00',
      '30 19:00–31 00:00',
    ])
    expect(around(onlyOn(4, '00:00', '24:00')).open).toEqual([])
  })

  test('has none of its own either, and closes none', () => {
    expect(around(NEVER, [dated('2011-12-30', '00:00', '24:00')]).pieces).toEqual([])
    const week = everyDay('09:00', '17:00')
    const nothing = closed('2011-12-30T10:00Z', '2011-12-30T10:00Z')
    expect(around(week, [nothing])).toEqual(around(week))
  })

  test('leaves no seam between whole days', () => {
    const { pieces, open } = around(everyDay('00:00', '24:00'))
    expect(pieces).toEqual(['29 12:00–30 10:00', '30 10:00–31 00:00'])
    expect(open).toEqual(['29 12:00–31 00:00'])
  })

  test('takes with it what runs on past Thursday’s midnight', () => {
    const week = [[], [], [], wall('22:00', '24:00'), wall('00:00', '02:00'), [], []]
    expect(around(week).open).toEqual(['30 08:00–30 10:00'])
  })
})

describe('exceptions', () => {
  // 2026-11-24 is a Tuesday.
  const week = everyDay('09:00', '17:00')
  const tuesday = (exceptions: Exception[], zone = 'UTC') =>
    hours({ zone, week, exceptions }, '2026-11-24T00:00Z', '2026-11-25T00:00Z')

  test('a date’s own hours replace the weekly ones, on that date only', () => {
    const exceptions = [dated('2026-11-24', '07:00', '08:00')]
    expect(tuesday(exceptions).pieces).toEqual(['24 07:00–24 08:00'])
    expect(hours({ week, exceptions }, '2026-11-23T00:00Z', '2026-11-26T00:00Z').open).toEqual([
      '23 09:00–23 17:00',
      '24 07:00–24 08:00',
      '25 09:00–25 17:00',
    ])
  })

  test('an empty list of hours leaves the date without any', () => {
    expect(tuesday([dated('2026-11-24')]).open).toEqual([])
  })

  test('all that replaces one date counts together, whatever its form', () => {
    const exceptions = [
      dated('2026-11-24'),
      dated('2026-11-24', '07:00', '08:00'),
      opened('2026-11-24T12:00Z', '2026-11-24T13:00Z'),
      dated('2026-11-24', '08:00', '09:00'),
    ]
    expect(tuesday(exceptions).pieces).toEqual(['24 07:00–24 09:00', '24 12:00–24 13:00'])
    expect(tuesday(exceptions.toReversed())).toEqual(tuesday(exceptions))
  })

  test('a date’s own hours follow its clock', () => {
    const plan = {
      zone: 'Europe/Berlin',
      week: NEVER,
      exceptions: [dated('2026-03-29', '01:00', '02:30', '02:45', '04:00')],
    }
    expect(hours(plan, '2026-03-28T00:00Z', '2026-03-30T00:00Z').pieces).toEqual([
      '29 00:00–29 02:00',
    ])
  })

  test('an open span belongs to the date of the zone on which it begins', () => {
    const span = [opened('2026-11-24T03:00Z', '2026-11-24T04:00Z')]
    // In New York that is Monday evening: Monday’s hours are replaced, Tuesday’s are not.
    const plan = { zone: 'America/New_York', week, exceptions: span }
    expect(hours(plan, '2026-11-23T05:00Z', '2026-11-25T05:00Z').open).toEqual([
      '24 03:00–24 04:00',
      '24 14:00–24 22:00',
    ])
  })

  test('an open span that runs on into the next date leaves that date its hours', () => {
    const exceptions = [opened('2026-11-23T20:00Z', '2026-11-24T10:00Z')]
    const { pieces, open } = hours({ week, exceptions }, '2026-11-23T00:00Z', '2026-11-25T00:00Z')
    expect(pieces).toEqual(['23 20:00–24 10:00', '24 09:00–24 17:00'])
    expect(open).toEqual(['23 20:00–24 17:00'])
  })

  test('an open span of many days is found from any of them', () => {
    const exceptions = [opened('2026-11-02T20:00Z', '2026-11-27T06:00Z')]
    expect(
      hours({ week: NEVER, exceptions }, '2026-11-24T00:00Z', '2026-11-25T00:00Z').open,
    ).toEqual(['24 00:00–25 00:00'])
    expect(
      hours({ week: NEVER, exceptions }, '2026-11-27T00:00Z', '2026-11-28T00:00Z').open,
    ).toEqual(['27 00:00–27 06:00'])
  })

  test('an open span that is left empty opens nothing and still replaces its date', () => {
    expect(tuesday([opened('2026-11-24T12:00Z', '2026-11-24T12:00Z')]).open).toEqual([])
    expect(tuesday([opened('2026-11-24T12:01Z', '2026-11-24T12:00Z')]).open).toEqual([])
  })

  test('closing takes hours away and leaves the pieces as they are', () => {
    const { pieces, open } = tuesday([closed('2026-11-24T10:10Z', '2026-11-24T11:00Z')])
    expect(pieces).toEqual(['24 09:00–24 17:00'])
    expect(open).toEqual(['24 09:00–24 10:10', '24 11:00–24 17:00'])
  })

  test('closing beats opening, in any order', () => {
    const exceptions = [
      closed('2026-11-24T12:30Z', '2026-11-24T20:00Z'),
      opened('2026-11-24T12:00Z', '2026-11-24T13:00Z'),
      dated('2026-11-24', '18:00', '22:00'),
    ]
    const expected = ['24 12:00–24 12:30', '24 20:00–24 22:00']
    expect(tuesday(exceptions).open).toEqual(expected)
    expect(tuesday(exceptions.toReversed()).open).toEqual(expected)
  })

  test('closing over many dates closes all between', () => {
    const exceptions = [closed('2026-11-23T16:00Z', '2026-11-25T10:00Z')]
    expect(hours({ week, exceptions }, '2026-11-23T00:00Z', '2026-11-26T00:00Z').open).toEqual([
      '23 09:00–23 16:00',
      '25 10:00–25 17:00',
    ])
  })
})

describe('the asked range', () => {
  const DAYS = 10

  test.each([
    ['Europe/Berlin', '2026-10-20'],
    ['America/Sao_Paulo', '2018-02-13'],
    ['America/St_Johns', '2010-11-02'],
    ['Pacific/Apia', '2011-12-26'],
    ['UTC', '2026-11-24'],
  ])('changes nothing about the hours within it (%s from %s on)', (zone, date) => {
    const from = minute(`${date}T00:00Z`)
    const to = from + DAYS * DAY_MIN
    const exceptions: Exception[] = [
      { kind: 'open', fromMin: from + 1000, toMin: from + 4 * DAY_MIN },
      { kind: 'open', fromMin: from + 5 * DAY_MIN + 1300, toMin: from + 6 * DAY_MIN + 700 },
      { kind: 'closed', fromMin: from + 2 * DAY_MIN, toMin: from + 2 * DAY_MIN + 600 },
    ]
    const week = everyDay('00:00', '01:00', '09:00', '12:00', '22:30', '24:00')
    const schedule = makeSchedule(storedZone(zone), week, exceptions)
    const all = hoursBetween(schedule, from, to)
    let asked = 0
    for (let start = from; start + 90 <= to; start += 45) {
      const part = hoursBetween(schedule, start, start + 90)
      expect(within(part, start, start + 90)).toEqual(within(all, start, start + 90))
      asked++
    }
    expect(asked).toBeGreaterThan(300)
  })

  /** Whole pieces that meet the range, and the open hours in it. */
  function within({ pieces, open }: Hours, from: number, to: number) {
    const meeting = pieces.flatMap((start, i) => {
      const end = pieces[i + 1] ?? start
      return i % 2 === 0 && start < to && from < end ? [[start, end]] : []
    })
    return { meeting, open: intersect(open, [from, to]) }
  }
})
