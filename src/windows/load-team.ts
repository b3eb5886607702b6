/** What a team offers, and what its queue has given to whom. */
import { asDate } from '../base/clock.ts'
import type { BookingSettings } from '../meeting-types/rules.ts'
import type { DistributionPeriod, QueueType } from '../queues/rules.ts'
import type { Db } from '../runtime/db/database.ts'
import { sql } from '../runtime/db/sql.ts'
import { MINUTE_MS } from '../time/units.ts'
import { BOOKING_SETTINGS, OFFERED_TYPE, type OfferedType } from './load-rules.ts'
import type { QueueState } from './team-offer.ts'

export type TeamRules = {
  version: number
  queueId: string
  queueType: QueueType
  period: DistributionPeriod
  maxLeadThreshold: number | null
  timezone: string
  company: BookingSettings
  teamId: string
  teamSlug: string
  teamName: string
  type: OfferedType
  members:
    | {
        userId: string
        isFixed: boolean
        capacity: number
        priority: number
        customLink: string | null
      }[]
    | null
  groups:
    | {
        id: string
        name: string
        capacity: number
        priority: number
        userIds: string[]
        mainHostId: string | null
      }[]
    | null
}

/** Null where there is no such meeting type of a team. */
export async function loadTeam(
  db: Db,
  companyId: string,
  meetingTypeId: string,
): Promise<TeamRules | null> {
  const rows = await db.query<TeamRules>(sql`
    SELECT q.rules_version AS version, q.id AS "queueId", q.type AS "queueType",
      q.distribution_period AS period, q.max_lead_threshold AS "maxLeadThreshold", q.timezone,
      (SELECT ${BOOKING_SETTINGS} FROM companies c WHERE c.company_id = q.company_id) AS company,
      m.id AS "teamId", m.slug AS "teamSlug", m.name AS "teamName", ${OFFERED_TYPE} AS type,
      (SELECT json_agg(json_build_object('userId', p.user_id, 'isFixed', p.is_fixed,
          'capacity', p.capacity, 'priority', p.priority, 'customLink', p.custom_link)
          ORDER BY p.user_id)
        FROM queue_members p JOIN users u ON u.company_id = p.company_id AND u.id = p.user_id
          AND u.deleted_at IS NULL
        WHERE p.company_id = q.company_id AND p.queue_id = q.id) AS members,
      (SELECT json_agg(json_build_object('id', g.id, 'name', g.name, 'capacity', g.capacity,
          'priority', g.priority, 'userIds', g.user_ids, 'mainHostId', g.main_host_id)
          ORDER BY g.id)
        FROM queue_user_groups g
        WHERE g.company_id = q.company_id AND g.queue_id = q.id
          AND cardinality(g.user_ids) > 0) AS groups
    FROM meeting_types t
      JOIN queues q ON q.company_id = t.company_id AND q.meeting_type_id = t.id
      JOIN teams m ON m.company_id = t.company_id AND m.id = t.team_id
    WHERE t.company_id = ${companyId} AND t.id = ${meetingTypeId} AND t.deleted_at IS NULL`)
  return rows[0] ?? null
}

/** Null where there is no such queue. `sinceMin`: where the period that now lies in begins. */
export async function loadQueueState(
  db: Db,
  companyId: string,
  asked: { queueId: string; candidateIds: readonly string[]; sinceMin: number },
): Promise<QueueState | null> {
  const rows = await db.query<{
    version: number
    bookings: [string, number][] | null
    turns: [string, number][] | null
  }>(sql`
    SELECT q.rules_version AS version,
      (SELECT json_agg(json_build_array(candidate_id, bookings)) FROM (
        SELECT candidate_id, count(*) AS bookings FROM picks
        WHERE company_id = ${companyId} AND queue_id = ${asked.queueId}
          AND given_back_at IS NULL AND created_at >= ${asDate(asked.sinceMin * MINUTE_MS)}
        GROUP BY candidate_id) counted) AS bookings,
      (SELECT json_agg(json_build_array(id, turn)) FROM (
        SELECT asked.id, (SELECT max(p.turn) FROM picks p
          WHERE p.company_id = ${companyId} AND p.queue_id = ${asked.queueId}
            AND p.candidate_id = asked.id AND p.given_back_at IS NULL) AS turn
        FROM unnest(${asked.candidateIds}::uuid[]) asked (id)) last
        WHERE turn IS NOT NULL) AS turns
    FROM queues q WHERE q.company_id = ${companyId} AND q.id = ${asked.queueId}`)
  const row = rows[0]
  if (!row) return null
  return {
    version: row.version,
    bookings: new Map(row.bookings ?? []),
    lastTurns: new Map(row.turns ?? []),
  }
}
