/** Hours and meeting types from a seed, as they are sent to the product. */

import { WEEKDAYS } from '../../src/availability/rules.ts'
import type { Place } from '../fuzz/place.ts'
import type { Rng } from '../fuzz/rng.ts'
import { customOf, scheduleOf } from '../fuzz/schedules.ts'
import { addDays, instantOf } from '../oracle/clock.ts'

/** Dates to come on which the clocks of these zones change, by one hour, by half or by two. */
const CHANGES: Record<string, string> = {
  'Europe/Berlin': '2027-03-28',
  'America/St_Johns': '2027-03-14',
  'Australia/Lord_Howe': '2027-04-04',
  'Antarctica/Troll': '2027-03-28',
  'America/Santiago': '2027-04-04',
  'Asia/Beirut': '2027-03-28',
  'Pacific/Chatham': '2027-04-04',
  'Asia/Kathmandu': '2027-02-10',
}
const DAY_MIN = 1440

/** Around a change of the clocks, or around now. */
export function placeOf(rng: Rng, nowMs: number): Place {
  const zone = rng.pick(Object.keys(CHANGES))
  const today = new Date(nowMs).toISOString().slice(0, 10)
  const anchor = rng.chance(0.6) ? (CHANGES[zone] ?? today) : today
  const from = addDays(anchor, -rng.int(0, 2))
  return { zone, anchor, from, to: addDays(from, rng.int(1, 5)) }
}

export function availabilityOf(rng: Rng, place: Place) {
  const { zone, week, exceptions } = scheduleOf(rng, place, customOf(rng))
  const schedule = WEEKDAYS.map((dayOfWeek, day) => ({ dayOfWeek, intervals: week[day] ?? [] }))
  return { timezone: zone, schedule, availabilityExceptions: exceptions }
}

export function typeOf(rng: Rng, place: Place, nowMs: number) {
  const buffered = rng.chance(0.5)
  return {
    meetingInfo: {
      name: 'A talk',
      description: '',
      channel: 'phone',
      duration: rng.pick([10, 15, 20, 30, 30, 45, 60, 90]),
      bufferBefore: buffered ? rng.pick([0, 5, 10, 30, 60]) : 0,
      bufferAfter: buffered ? rng.pick([0, 5, 15, 20, 45]) : 0,
      bufferMustStayWithinWorkingHours: rng.chance(0.3),
    },
    meetingOptions: {
      allowedDurations: rng.some([15, 25, 40, 60, 120], rng.int(0, 2)),
      limits: rng.times(rng.chance(0.35) ? rng.int(1, 2) : 0, () => limitOf(rng)),
    },
    timeslotInterval: rng.pick([null, 5, 10, 15, 15, 20, 30, 45, 60]),
    spots: rng.chance(0.35) ? rng.int(2, 3) : 1,
    bookingMinimum: noticeOf(rng, place, nowMs),
    daysIntoFuture: horizonOf(rng, place, nowMs),
  }
}

function limitOf(rng: Rng) {
  const per = rng.pick(['day', 'day', 'week', 'month'] as const)
  const few = { day: 1, week: 3, month: 4 }[per]
  const isCounted = rng.chance(0.6)
  return {
    per,
    scope: rng.pick(['type', 'host'] as const),
    ...(isCounted && { maxCount: rng.int(few, few * 3) }),
    ...(!isCounted && { maxMinutes: rng.int(few, few * 6) * 30 }),
  }
}

/** Often so long that it ends within the dates that are asked for. */
function noticeOf(rng: Rng, place: Place, nowMs: number): number {
  if (rng.chance(0.6)) return 0
  const nowMin = Math.ceil(nowMs / 60_000)
  const until = instantOf(place.zone, place.from, rng.int(0, 2 * DAY_MIN))
  return Math.max(rng.pick([1, 30, 120]), until - nowMin)
}

function horizonOf(rng: Rng, place: Place, nowMs: number) {
  if (rng.chance(0.6)) return null
  const today = new Date(nowMs).toISOString().slice(0, 10)
  const last = addDays(place.from, rng.int(0, 4))
  if (rng.chance(0.5)) {
    const days = Math.max(1, (Date.parse(last) - Date.parse(today)) / 86_400_000)
    return { mode: 'limit', bookingLimit: days * DAY_MIN + rng.pick([0, 0, -1, 1]) }
  }
  return { mode: 'range', rangeMin: addDays(last, -rng.int(0, 3)), rangeMax: last }
}
