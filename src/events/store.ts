import type { Db, Tx } from '../runtime/db/database.ts'
import { sql } from '../runtime/db/sql.ts'

export type EventRow = {
  id: string
  position: number
  type: string
  subjectId: string
  createdMs: number
  payload: Record<string, unknown>
}

export type EventPage = {
  after: number
  last: number
  limit: number
  types: readonly string[] | null
}

/** The position up to which a company's events are numbered. */
export async function lastPosition(db: Db, companyId: string): Promise<number> {
  const rows = await db.query<{ last: number }>(sql`
    SELECT last::float8 AS last FROM event_positions WHERE company_id = ${companyId}`)
  return rows[0]?.last ?? 0
}

/** Numbered events behind one position and up to another, in order. */
export function listEvents(db: Db, companyId: string, page: EventPage): Promise<EventRow[]> {
  return db.query<EventRow>(sql`
    SELECT e.id, e.position::float8 AS position, e.type,
      e.subject_id AS "subjectId", e.payload,
      round(date_part('epoch', e.created_at) * 1000) AS "createdMs"
    FROM events e
    WHERE e.company_id = ${companyId} AND e.position > ${page.after}
      AND e.position <= ${page.last}
      AND (${page.types}::text[] IS NULL OR e.type = ANY (${page.types}::text[]))
    ORDER BY e.position LIMIT ${page.limit}`)
}

/** Companies with events that have no position yet. */
export async function companiesToNumber(db: Db): Promise<string[]> {
  const rows = await db.query<{ id: string }>(sql`
    SELECT DISTINCT company_id AS id /* every company: the relay serves them all */
    FROM events WHERE position IS NULL`)
  return rows.map(({ id }) => id)
}

const BATCH = 1_000

/**
 * Numbers what is committed: in the order of time, the events of one subject in the order of their
 * revisions. Returns how many. The lock is taken first, so that the second statement sees all that
 * another numberer did.
 */
export async function numberEvents(tx: Tx, companyId: string): Promise<number> {
  await tx.query(sql`
    INSERT INTO event_positions (company_id, last) VALUES (${companyId}, 0)
    ON CONFLICT DO NOTHING`)
  await tx.query(sql`
    SELECT last FROM event_positions WHERE company_id = ${companyId} FOR UPDATE`)
  const rows = await tx.query<{ count: number }>(sql`
    WITH timed AS (
      SELECT id, subject_id, revision,
        max(created_at) OVER (PARTITION BY subject_id ORDER BY revision, id) AS at
      FROM events WHERE company_id = ${companyId} AND position IS NULL
    ), numbered AS (
      SELECT id, row_number() OVER (ORDER BY at, subject_id, revision, id) AS number
      FROM timed ORDER BY number LIMIT ${BATCH}
    ), written AS (
      UPDATE events e SET position = p.last + n.number
      FROM numbered n, event_positions p
      WHERE e.company_id = ${companyId} AND e.id = n.id AND p.company_id = ${companyId}
      RETURNING e.id
    )
    UPDATE event_positions SET last = last + (SELECT count(*) FROM written)
    WHERE company_id = ${companyId}
    RETURNING (SELECT count(*)::int FROM written) AS count`)
  return rows[0]?.count ?? 0
}
