/** What a queue has given to whom, for people to read. */
import { asDate } from '../base/clock.ts'
import type { Db } from '../runtime/db/database.ts'
import { sql } from '../runtime/db/sql.ts'
import { MINUTE_MS } from '../time/units.ts'
import type { Seen } from '../windows/pick.ts'
import type { PickReason } from './rules.ts'

export type Tally = {
  candidateId: string
  userIds: string[]
  reason: PickReason
  picks: number
  givenBack: number
}

/** By candidate and reason, of the picks made in the range. */
export function tallyPicks(
  db: Db,
  companyId: string,
  at: { queueId: string; fromMin: number; toMin: number },
): Promise<Tally[]> {
  return db.query<Tally>(sql`
    SELECT candidate_id AS "candidateId", reason, count(*)::int AS picks,
      count(given_back_at)::int AS "givenBack",
      (array_agg(user_ids::text ORDER BY turn DESC))[1]::uuid[] AS "userIds"
    FROM picks
    WHERE company_id = ${companyId} AND queue_id = ${at.queueId}
      AND created_at >= ${asDate(at.fromMin * MINUTE_MS)}
      AND created_at < ${asDate(at.toMin * MINUTE_MS)}
    GROUP BY candidate_id, reason ORDER BY candidate_id, reason`)
}

export type PickRow = {
  turn: number
  appointmentId: string
  candidateId: string
  userIds: string[]
  reason: PickReason
  seen: Seen[]
  createdMs: number
  givenBackMs: number | null
}

/** The last one first. */
export function listPicks(
  db: Db,
  companyId: string,
  at: {
    queueId: string
    before: number | null
    appointmentIds: readonly string[] | null
    limit: number
  },
): Promise<PickRow[]> {
  return db.query<PickRow>(sql`
    SELECT turn, appointment_id AS "appointmentId", candidate_id AS "candidateId",
      user_ids AS "userIds", reason, seen,
      round(date_part('epoch', created_at) * 1000) AS "createdMs",
      round(date_part('epoch', given_back_at) * 1000) AS "givenBackMs"
    FROM picks
    WHERE company_id = ${companyId} AND queue_id = ${at.queueId}
      AND (${at.before}::int IS NULL OR turn < ${at.before}::int)
      AND (${at.appointmentIds}::uuid[] IS NULL
        OR appointment_id = ANY (${at.appointmentIds}::uuid[]))
    ORDER BY turn DESC LIMIT ${at.limit}`)
}
