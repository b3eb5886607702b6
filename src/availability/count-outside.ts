import { asDate } from '../base/clock.ts'
import type { Tx } from '../runtime/db/database.ts'
import { sql } from '../runtime/db/sql.ts'
import { covers } from '../time/intervals.ts'
import { DAY_MS } from '../time/units.ts'
import { storedZone } from '../time/zone.ts'
import { hoursBetween, makeSchedule } from '../windows/schedule.ts'
import { exceptionMinutes, weekMinutes } from './rules.ts'
import type { AvailabilityRow } from './store.ts'

/**
 * How many appointments that are not over lie outside these hours, of the meeting types that use
 * them. A change of hours moves none: this is for whoever made it.
 */
export async function countOutside(
  tx: Tx,
  companyId: string,
  { row, nowMs }: { row: AvailabilityRow; nowMs: number },
): Promise<number> {
  const meetings = await tx.query<{ startMin: number; endMin: number }>(sql`
    SELECT floor(date_part('epoch', a.starts_at) / 60) AS "startMin",
      floor(date_part('epoch', a.ends_at) / 60) AS "endMin"
    FROM appointments a
    WHERE a.company_id = ${companyId} AND a.host_id = ${row.user_id}
      AND a.cancelled_at IS NULL AND a.ends_at > ${asDate(nowMs)}
      AND a.starts_at > ${asDate(nowMs - DAY_MS)}
      AND a.meeting_type_id IN (SELECT m.id FROM meeting_types m
        WHERE m.company_id = ${companyId} AND m.availability_id = ${row.id})
    ORDER BY a.starts_at`)
  const [first] = meetings
  if (!first) return 0
  const endMin = meetings.reduce((latest, meeting) => Math.max(latest, meeting.endMin), 0)
  const zone = storedZone(row.timezone)
  const exceptions = exceptionMinutes(zone, row.exceptions)
  const schedule = makeSchedule(zone, weekMinutes(row.schedule), exceptions)
  const { open } = hoursBetween(schedule, first.startMin, endMin)
  return meetings.filter(meeting => !covers(open, meeting.startMin, meeting.endMin)).length
}
