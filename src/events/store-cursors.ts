/** How far followers have come, and what they could not handle. */
import { asDate } from '../base/clock.ts'
import type { Db, Tx } from '../runtime/db/database.ts'
import { sql } from '../runtime/db/sql.ts'
import type { EventRow } from './store.ts'

/** Companies in which a follower has something to do. */
export async function companiesToFollow(
  db: Db,
  { follower, nowMs }: { follower: string; nowMs: number },
): Promise<string[]> {
  const rows = await db.query<{ id: string }>(sql`
    SELECT p.company_id AS id /* every company: followers serve them all */
    FROM event_positions p
    LEFT JOIN event_cursors c ON c.company_id = p.company_id AND c.follower = ${follower}
    WHERE p.last > coalesce(c.position, 0)
    UNION
    SELECT company_id FROM events_set_aside
    WHERE follower = ${follower} AND due_at <= ${asDate(nowMs)}`)
  return rows.map(({ id }) => id)
}

/** The position behind which a follower goes on; one process works on it until the commit. */
export async function lockCursor(tx: Tx, companyId: string, follower: string): Promise<number> {
  await tx.query(sql`
    INSERT INTO event_cursors (company_id, follower, position)
    VALUES (${companyId}, ${follower}, 0) ON CONFLICT DO NOTHING`)
  const rows = await tx.query<{ position: number }>(sql`
    SELECT position::float8 AS position FROM event_cursors
    WHERE company_id = ${companyId} AND follower = ${follower} FOR UPDATE`)
  return rows[0]?.position ?? 0
}

export async function moveCursor(
  tx: Tx,
  companyId: string,
  { follower, position }: { follower: string; position: number },
): Promise<void> {
  await tx.query(sql`
    UPDATE event_cursors SET position = ${position}
    WHERE company_id = ${companyId} AND follower = ${follower}`)
}

/** `dueMs` null: it is not tried again. */
export type SetAside = { event: EventRow; tries: number; dueMs: number | null }

/** What is set aside of a follower and is to be tried again, in order. */
export function listSetAside(tx: Tx, companyId: string, follower: string): Promise<SetAside[]> {
  return tx.query<SetAside>(sql`
    SELECT s.tries, round(date_part('epoch', s.due_at) * 1000) AS "dueMs",
      json_build_object('id', e.id, 'position', e.position, 'type', e.type,
        'subjectId', e.subject_id, 'payload', e.payload,
        'createdMs', round(date_part('epoch', e.created_at) * 1000)) AS event
    FROM events_set_aside s JOIN events e ON e.company_id = s.company_id AND e.id = s.event_id
    WHERE s.company_id = ${companyId} AND s.follower = ${follower} AND s.due_at IS NOT NULL
    ORDER BY e.position`)
}

export async function setAside(
  tx: Tx,
  companyId: string,
  { follower, event, tries, dueMs }: SetAside & { follower: string },
): Promise<void> {
  const due = dueMs === null ? null : asDate(dueMs)
  await tx.query(sql`
    INSERT INTO events_set_aside (company_id, follower, event_id, subject_id, tries, due_at)
    VALUES (${companyId}, ${follower}, ${event.id}, ${event.subjectId}, ${tries}, ${due})
    ON CONFLICT (company_id, follower, event_id)
    DO UPDATE SET tries = excluded.tries, due_at = excluded.due_at`)
}

export async function takeBack(
  tx: Tx,
  companyId: string,
  { follower, eventId }: { follower: string; eventId: string },
): Promise<void> {
  await tx.query(sql`
    DELETE FROM events_set_aside
    WHERE company_id = ${companyId} AND follower = ${follower} AND event_id = ${eventId}`)
}
