/** Lists of appointments. Single ones are read and written by bookings/store.ts. */
import { sql as part, type SelectQueryBuilder } from 'kysely'
import { asDate } from '../base/clock.ts'
import type { WholeAppointment } from '../bookings/appointment.ts'
import { WHOLE_APPOINTMENT } from '../bookings/store.ts'
import { compose, containing, pageOf, TOTAL } from '../runtime/db/compose.ts'
import type { Db } from '../runtime/db/database.ts'
import type { AppointmentsRow } from '../runtime/db/rows.ts'
import { DAY_MS } from '../time/units.ts'

export type AppointmentFilter = {
  /** Anybody of them hosts it; null: whoever does. */
  hostIds: readonly string[] | null
  meetingTypeId: string | null
  seriesId: string | null
  /** Those that end after this. */
  fromMs: number | null
  /** Those that start before this. */
  untilMs: number | null
  status: 'all' | 'confirmed' | 'upcoming' | 'past' | 'cancelled'
  search: string | null
  nowMs: number
}

export type AppointmentOrder = {
  by: 'starts_at' | 'created_at'
  direction: 'asc' | 'desc'
  limit: number
  offset: number
}

export async function listAppointments(
  db: Db,
  companyId: string,
  { filter, order }: { filter: AppointmentFilter; order: AppointmentOrder },
): Promise<{ appointments: WholeAppointment[]; total: number }> {
  const matching = matchingQuery(companyId, filter)
  const { by, direction } = order
  const page = matching
    .select('a.id')
    .orderBy(`a.${by}`, direction)
    .orderBy('a.id', direction)
    .limit(order.limit)
    .offset(order.offset)
  const whole = (inner: string) => `
    SELECT ${WHOLE_APPOINTMENT.fragment} FROM appointments a JOIN (${inner}) page ON page.id = a.id
    WHERE a.company_id = $1 ORDER BY a.${by} ${direction}, a.id ${direction}`
  const count = matching.select(TOTAL)
  const { rows: appointments, total } = await pageOf<WholeAppointment>(db, { count, page, whole })
  return { appointments, total }
}

type Appointments = SelectQueryBuilder<
  { a: AppointmentsRow; appointments: AppointmentsRow },
  'a',
  object
>

/** None is longer than a day (migrations), so the index need look no further back. */
const endsAfter = (query: Appointments, ms: number): Appointments =>
  query.where('a.ends_at', '>', asDate(ms)).where('a.starts_at', '>', asDate(ms - DAY_MS))

/** One alone is looked up by itself: rows then come out of the index in the order of the list. */
function hostedBy(ids: readonly string[]) {
  const [first] = ids
  return ids.length === 1
    ? part<boolean>`(a.host_id = ${first}
      OR cardinality(a.host_ids) > 1 AND ${first}::uuid = ANY (a.host_ids))`
    : part<boolean>`(a.host_id = ANY (${[...ids]}::uuid[])
      OR cardinality(a.host_ids) > 1 AND a.host_ids && ${[...ids]}::uuid[])`
}

/** The company is the first parameter. */
function matchingQuery(companyId: string, filter: AppointmentFilter) {
  const { hostIds, meetingTypeId, seriesId, fromMs, untilMs, search, status, nowMs } = filter
  let query = compose.selectFrom('appointments as a').where('a.company_id', '=', companyId)
  // The main host, or one of several: each has its index.
  if (hostIds !== null) query = query.where(hostedBy(hostIds))
  if (meetingTypeId !== null) query = query.where('a.meeting_type_id', '=', meetingTypeId)
  if (seriesId !== null) query = query.where('a.series_id', '=', seriesId)
  if (fromMs !== null) query = endsAfter(query, fromMs)
  if (untilMs !== null) query = query.where('a.starts_at', '<', asDate(untilMs))
  if (status === 'cancelled') query = query.where('a.cancelled_at', 'is not', null)
  else if (status !== 'all') query = query.where('a.cancelled_at', 'is', null)
  if (status === 'upcoming') query = endsAfter(query, nowMs)
  if (status === 'past') query = query.where('a.ends_at', '<=', asDate(nowMs))
  if (search === null) return query
  const like = containing(search)
  // Who matches is found once. As a condition on each appointment it would be tried for each of
  // them, where the planner joins the two without knowing how many there are.
  return query.where(part<boolean>`a.id = ANY (ARRAY(
    SELECT t.appointment_id FROM attendees t
    WHERE t.company_id = ${companyId}
      AND (t.fullname ILIKE ${like} OR t.email ILIKE ${like} OR t.phone ILIKE ${like})))`)
}
