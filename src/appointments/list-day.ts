/** What a user has on: today in the user's own zone, and at this moment. */
import { Refusal } from '../base/refusal.ts'
import type { WholeAppointment } from '../bookings/appointment.ts'
import type { Db } from '../runtime/db/database.ts'
import { DAY_MIN, MINUTE_MS, minuteAtOrBefore } from '../time/units.ts'
import { instantOf, localDay, storedZone } from '../time/zone.ts'
import { findUser } from '../users/store.ts'
import { listAppointments } from './store.ts'

const MOST_A_DAY = 1_000

type At = { userId: string; nowMs: number }

/** Appointments that begin today and are not cancelled, soonest first. Throws `user_not_found`. */
export async function listToday(
  db: Db,
  companyId: string,
  { userId, nowMs }: At,
): Promise<WholeAppointment[]> {
  const user = await findUser(db, companyId, userId)
  if (!user) throw new Refusal('user_not_found')
  const zone = storedZone(user.timezone)
  const day = localDay(zone, minuteAtOrBefore(nowMs))
  const midnightMs = (dayNo: number) => instantOf(zone, dayNo * DAY_MIN) * MINUTE_MS
  const range = { fromMs: midnightMs(day), untilMs: midnightMs(day + 1) }
  const all = await listBetween(db, companyId, { userId, nowMs, ...range })
  return all.filter(({ appointment }) => appointment.startMin * MINUTE_MS >= range.fromMs)
}

/** The appointment that is going on; of several the one that began first. */
export async function findCurrent(
  db: Db,
  companyId: string,
  { userId, nowMs }: At,
): Promise<WholeAppointment | null> {
  const range = { fromMs: nowMs, untilMs: nowMs + 1 }
  const [current] = await listBetween(db, companyId, { userId, nowMs, ...range })
  return current ?? null
}

async function listBetween(
  db: Db,
  companyId: string,
  { userId, nowMs, fromMs, untilMs }: At & { fromMs: number; untilMs: number },
): Promise<WholeAppointment[]> {
  const status = 'confirmed' as const
  const filter = {
    hostIds: [userId],
    meetingTypeId: null,
    seriesId: null,
    fromMs,
    untilMs,
    status,
    search: null,
    nowMs,
  }
  const order = {
    by: 'starts_at' as const,
    direction: 'asc' as const,
    limit: MOST_A_DAY,
    offset: 0,
  }
  return (await listAppointments(db, companyId, { filter, order })).appointments
}
