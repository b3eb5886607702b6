import type { Availability } from '../../../client/client.ts'
import { marksOf } from './exceptions.ts'
import { wallIn } from './today.ts'

/** Whether a date, or a part of it, is not as every week. */
export const isException = (hours: Availability, date: string): boolean =>
  marksOf(hours.availabilityExceptions, { first: date, last: date }, instant =>
    wallIn(hours.timezone, instant),
  ).size > 0
