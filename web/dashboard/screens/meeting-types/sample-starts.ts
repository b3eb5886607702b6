/**
 * Open starts as the hours alone would give them: a sample for what is not saved yet. Appointments
 * and calendars are the server's business. Pure.
 */

import { formatClock } from '../../../../src/time/iso.ts'
import { dateAfter, dateAt, lastDateOf, weekdayOf } from '../../../booking/month-grid.ts'
import type { OpenStart } from '../../../booking/page.ts'
import type { Availability } from '../../../client/client.ts'
import { WEEKDAYS } from '../../weekdays.ts'
import { statesOf } from '../hours/exceptions.ts'
import type { TypeValues } from './type-values.ts'

export type SampleHours = Pick<Availability, 'schedule' | 'availabilityExceptions'>

export type Sample = {
  hours: SampleHours
  values: TypeValues
  durationMin: number
  /** `2026-12` */
  month: string
  nowMs: number
  /** Of the hours' zone: `+01:00`. */
  offset: string
}

const DAY_MIN = 1440
const MINUTE_MS = 60_000

export function sampleStarts(sample: Sample): OpenStart[] {
  const { month, nowMs, offset, values } = sample
  const today = dateAt(nowMs, offset)
  const earliest = clockAt(nowMs + (values.noticeMin ?? 0) * MINUTE_MS, offset)
  const from = `${month}-01` > today ? `${month}-01` : today
  const { first, last } = reachOf(values, today)
  const starts: OpenStart[] = []
  for (let date = from; date <= lastDateOf(month); date = dateAfter(date, 1)) {
    if (date < first || date > last) continue
    for (const minute of minutesOf(sample, date)) {
      const clock = `${date}T${formatClock(minute)}`
      if (clock < earliest) continue
      starts.push({ start: `${clock}:00${offset}`, seatsLeft: seatsOf(values) })
    }
  }
  return starts
}

const seatsOf = ({ showAvailableSlots, spots }: TypeValues): number | null =>
  showAvailableSlots && (spots ?? 1) > 1 ? spots : null

const FOREVER = '9999-12-31'

/** The first and the last date that may be booked. */
function reachOf(values: TypeValues, today: string) {
  if (values.horizon === 'days') {
    return { first: today, last: dateAfter(today, values.horizonDays ?? 0) }
  }
  const isRange = values.horizon === 'range'
  return {
    first: (isRange && values.rangeMin) || today,
    last: (isRange && values.rangeMax) || FOREVER,
  }
}

/** Starts of a date in minutes of its day. */
function minutesOf({ hours, values, durationMin }: Sample, date: string): number[] {
  const step = Math.max(5, values.stepMin ?? values.durationMin ?? durationMin)
  return spansOf(hours, date).flatMap(({ start, end }) => {
    const count = Math.max(0, Math.floor((end - start - durationMin) / step) + 1)
    return Array.from({ length: count }, (_, at) => start + at * step)
  })
}

/** A date with exceptions of its own has those, any other one the hours of its weekday. */
function spansOf({ schedule, availabilityExceptions }: SampleHours, date: string) {
  const own = statesOf(availabilityExceptions, { first: date, last: date }).get(date)
  if (own) {
    return own.intervals.map(({ from, to }) => ({ start: minutesIn(from), end: minutesIn(to) }))
  }
  const day = schedule[WEEKDAYS[weekdayOf(date) - 1] ?? 'monday']
  if (!day.enabled) return []
  return day.hours.map(({ start, end }) => ({ start: minutesIn(start), end: minutesIn(end) }))
}

const minutesIn = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return Math.min(DAY_MIN, hours * 60 + minutes)
}

/** `2026-12-07T09:00` at an instant, on a clock that far from UTC. */
function clockAt(epochMs: number, offset: string): string {
  const date = dateAt(epochMs, offset)
  const midnightMs = Date.parse(`${date}T00:00:00${offset}`)
  return `${date}T${formatClock(Math.floor((epochMs - midnightMs) / MINUTE_MS))}`
}
