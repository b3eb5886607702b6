/** Figures of the whole installation, for its operator. */
import { asDate } from '../base/clock.ts'
import type { Db } from '../runtime/db/database.ts'
import { sql } from '../runtime/db/sql.ts'
import type { Figures } from './render.ts'

export type Counted = Omit<Figures, 'transactionRetries'>

const RECENT_MS = 3_600_000

/** Cheap however much was delivered before: open ones and the last hour's have indexes. */
export async function countWork(db: Db, nowMs: number): Promise<Counted> {
  const now = asDate(nowMs)
  const recent = asDate(nowMs - RECENT_MS)
  const rows = await db.query<Counted>(sql`
    SELECT /* every company: figures are of the installation */
      (SELECT count(*)::int FROM events WHERE position IS NULL) AS "eventsToNumber",
      (SELECT count(*)::int FROM events_set_aside WHERE due_at IS NOT NULL) AS "eventsSetAside",
      d.open, d.due, d.held, d.age AS "oldestDueSec", f.delivered, f.failed AS "givenUp",
      (SELECT count(*)::int FROM webhooks WHERE disabled_at IS NOT NULL) AS disabled,
      m.queued AS "mailsQueued", m.age AS "mailsOldestDueSec",
      (SELECT count(*)::int FROM graphile_worker._private_jobs) AS "wakeUps"
    FROM (
      SELECT count(*)::int AS open,
        count(*) FILTER (WHERE o.due_at <= ${now} AND w.disabled_at IS NULL)::int AS due,
        count(*) FILTER (WHERE w.disabled_at IS NOT NULL)::int AS held,
        coalesce(greatest(date_part('epoch', ${now}::timestamptz - min(o.due_at)
          FILTER (WHERE o.due_at <= ${now} AND w.disabled_at IS NULL)), 0), 0) AS age
      FROM webhook_deliveries o
      JOIN webhooks w ON w.company_id = o.company_id AND w.id = o.webhook_id
      WHERE o.status = 'open') d, (
      SELECT count(*)::int AS queued,
        coalesce(greatest(date_part('epoch', ${now}::timestamptz - min(due_at)), 0), 0) AS age
      FROM mails WHERE status = 'queued') m, (
      SELECT count(*) FILTER (WHERE status = 'delivered')::int AS delivered,
        count(*) FILTER (WHERE status = 'given_up')::int AS failed
      FROM webhook_deliveries WHERE finished_at > ${recent}) f`)
  return rows[0] as Counted
}
