/** Weekly hours and exceptions in every form that rule 1 knows. */
import type { CaseUser } from '../oracle/case.ts'
import { addDays, isoOf } from '../oracle/clock.ts'
import { dateNear, isoWithSeconds, minuteNear, type Place, zoneNear } from './place.ts'
import type { Rng } from './rng.ts'

type Schedule = CaseUser['schedule']
type Exception = Schedule['exceptions'][number]
type Interval = { from: string; to: string }

const HABITS: Interval[][] = [
  [{ from: '09:00', to: '17:00' }],
  [
    { from: '08:30', to: '12:00' },
    { from: '13:00', to: '18:15' },
  ],
  [{ from: '00:00', to: '24:00' }],
  [
    { from: '00:00', to: '03:30' },
    { from: '09:00', to: '12:00' },
    { from: '20:00', to: '23:59' },
  ],
  [
    { from: '00:30', to: '10:00' },
    { from: '10:00', to: '15:00' },
  ],
]
/** Hours that meet what clocks do at night. */
const NIGHTS: Interval[][] = [
  [{ from: '02:10', to: '02:50' }],
  [{ from: '01:45', to: '09:20' }],
  [
    { from: '00:00', to: '00:01' },
    { from: '00:30', to: '12:00' },
  ],
  [
    { from: '01:30', to: '03:00' },
    { from: '02:00', to: '14:00' },
  ],
]

/** What a case's hosts have in common: the week; each may differ from it unless all are alike. */
export type Custom = { week: Interval[][]; alike: boolean }

export function customOf(rng: Rng): Custom {
  const habit = rng.chance(0.75) ? rng.pick(HABITS) : rng.pick(NIGHTS)
  const week = rng.times(7, () => (rng.chance(0.8) ? habit : dayOf(rng)))
  return { week, alike: rng.chance(0.3) }
}

export function scheduleOf(rng: Rng, place: Place, { week, alike }: Custom): Schedule {
  const zone = alike ? place.zone : zoneNear(rng, place, 0.2)
  const own = week.map(day => (alike || rng.chance(0.75) ? day : dayOf(rng)))
  const exceptions = rng
    .times(rng.chance(0.6) ? rng.int(1, 4) : 0, () => exceptionOf(rng, place))
    .flat()
  return { zone, week: own, exceptions }
}

function dayOf(rng: Rng): Interval[] {
  const form = rng.int(0, 9)
  if (form === 0) return []
  if (form < 4) return rng.pick(HABITS)
  if (form < 6) return rng.pick(NIGHTS)
  return rng.times(rng.int(1, 4), () => intervalOf(rng))
}

function intervalOf(rng: Rng): Interval {
  const from = rng.int(0, 250) * 5
  const to = Math.min(from + rng.int(1, 120) * 5, 1440)
  const isEnd = to === 1440 || rng.chance(0.1)
  return { from: wallText(from), to: isEnd ? rng.pick(['24:00', '23:59']) : wallText(to) }
}

function exceptionOf(rng: Rng, place: Place): Exception[] {
  const date = dateNear(rng, place)
  const form = rng.int(0, 9)
  if (form < 2) return [wholeDates(rng, date)]
  if (form < 4) return [{ date, intervals: rng.times(rng.int(0, 3), () => intervalOf(rng)) }]
  if (form < 6) return [partClosed(rng, place)]
  if (form < 8) return [spanOpen(rng, place)]
  // Several that name one date, opening and closing.
  const open = { date, intervals: rng.times(2, () => intervalOf(rng)) }
  return rng.some([open, wholeDates(rng, date), spanOpen(rng, place), partClosed(rng, place)], 3)
}

function wholeDates(rng: Rng, date: string): Exception {
  const end = addDays(date, rng.pick([0, 1, 1, 2]))
  const tail = rng.pick(['', 'T00:00:00Z'])
  return { available: rng.chance(0.6), start: `${date}${tail}`, end: `${end}${tail}` }
}

function partClosed(rng: Rng, place: Place): Exception {
  return { available: false, ...span(rng, place, rng.int(1, 60) * 5) }
}

/** Sometimes over midnight, seldom over several dates. */
function spanOpen(rng: Rng, place: Place): Exception {
  const longest = rng.chance(0.25) ? 700 : 150
  return { available: true, ...span(rng, place, rng.int(6, longest) * 5) }
}

function span(rng: Rng, place: Place, lengthMin: number): { start: string; end: string } {
  const start = minuteNear(rng, place)
  const share = 0.3
  const end = isoWithSeconds(rng, start + lengthMin, share)
  const both = { start: isoWithSeconds(rng, start, share), end }
  // Two midnights of UTC would name whole dates; a minute more keeps it a pair of instants.
  const midnights = [both.start, both.end].every(text => text.endsWith('T00:00:00Z'))
  return midnights ? { ...both, end: isoOf(start + lengthMin + 1) } : both
}

function wallText(wallMin: number): string {
  const hours = String(Math.floor(wallMin / 60)).padStart(2, '0')
  return `${hours}:${String(wallMin % 60).padStart(2, '0')}`
}
