import { asDate } from '../base/clock.ts'
import type { Db, Tx } from '../runtime/db/database.ts'
import type { OneTimeLinksRow } from '../runtime/db/rows.ts'
import { fragment, sql } from '../runtime/db/sql.ts'
import type { LinkState } from './rules.ts'

export type LinkRow = OneTimeLinksRow

/** Columns by name: a statement prepared as `*` fails once a migration has added one. */
const COLUMNS = fragment(`l.company_id, l.id, l.meeting_type_id, l.token, l.created_at,
  l.expires_at, l.used_at, l.appointment_id`)

export const linkState = (row: LinkRow): LinkState => ({
  usedMs: row.used_at?.getTime() ?? null,
  expiresMs: row.expires_at.getTime(),
})

export type NewLink = {
  id: string
  meetingTypeId: string
  token: string
  nowMs: number
  expiresMs: number
}

export async function insertLink(tx: Tx, companyId: string, link: NewLink): Promise<LinkRow> {
  const rows = await tx.query<LinkRow>(sql`
    INSERT INTO one_time_links AS l (company_id, id, meeting_type_id, token, created_at, expires_at)
    VALUES (${companyId}, ${link.id}, ${link.meetingTypeId}, ${link.token}, ${asDate(link.nowMs)},
      ${asDate(link.expiresMs)})
    RETURNING ${COLUMNS}`)
  return rows[0] as LinkRow
}

export async function findLink(db: Db, companyId: string, id: string): Promise<LinkRow | null> {
  const rows = await db.query<LinkRow>(sql`
    SELECT ${COLUMNS} FROM one_time_links l WHERE l.company_id = ${companyId} AND l.id = ${id}`)
  return rows[0] ?? null
}

/** Waits for whoever is just using it; others wait until the transaction ends. */
export async function lockLink(tx: Tx, companyId: string, id: string): Promise<LinkRow | null> {
  const rows = await tx.query<LinkRow>(sql`
    SELECT ${COLUMNS} FROM one_time_links l
    WHERE l.company_id = ${companyId} AND l.id = ${id} FOR NO KEY UPDATE`)
  return rows[0] ?? null
}

/** As `lockLink`, of a type that the user may see (meeting-types/store.ts) and is not deleted. */
export async function lockLinkOf(
  tx: Tx,
  companyId: string,
  at: { id: string; userId: string },
): Promise<LinkRow | null> {
  const rows = await tx.query<LinkRow>(sql`
    SELECT ${COLUMNS} FROM one_time_links l
    JOIN meeting_types t ON t.company_id = l.company_id AND t.id = l.meeting_type_id
    WHERE l.company_id = ${companyId} AND l.id = ${at.id} AND t.deleted_at IS NULL
      AND (t.user_id = ${at.userId} OR EXISTS (SELECT FROM team_members p
        WHERE p.company_id = ${companyId} AND p.team_id = t.team_id
          AND p.user_id = ${at.userId})
        OR t.team_id IS NOT NULL AND EXISTS (SELECT FROM users a
          WHERE a.company_id = ${companyId} AND a.id = ${at.userId} AND a.is_admin
            AND a.deleted_at IS NULL))
    FOR NO KEY UPDATE OF l`)
  return rows[0] ?? null
}

export type LinkPage = { meetingTypeId: string; limit: number; offset: number }

/** Newest first; `total` counts all of the type. */
export async function listLinks(
  db: Db,
  companyId: string,
  { meetingTypeId, limit, offset }: LinkPage,
): Promise<{ links: LinkRow[]; total: number }> {
  const [links, counted] = await Promise.all([
    db.query<LinkRow>(sql`
      SELECT ${COLUMNS} FROM one_time_links l
      WHERE l.company_id = ${companyId} AND l.meeting_type_id = ${meetingTypeId}
      ORDER BY l.created_at DESC, l.id DESC LIMIT ${limit} OFFSET ${offset}`),
    db.query<{ total: number }>(sql`
      SELECT count(*)::int AS total FROM one_time_links
      WHERE company_id = ${companyId} AND meeting_type_id = ${meetingTypeId}`),
  ])
  return { links, total: counted[0]?.total ?? 0 }
}

export async function renewLink(
  tx: Tx,
  companyId: string,
  link: { id: string; token: string; expiresMs: number },
): Promise<LinkRow> {
  const rows = await tx.query<LinkRow>(sql`
    UPDATE one_time_links l SET token = ${link.token}, expires_at = ${asDate(link.expiresMs)}
    WHERE l.company_id = ${companyId} AND l.id = ${link.id}
    RETURNING ${COLUMNS}`)
  return rows[0] as LinkRow
}

export async function markLinkUsed(
  tx: Tx,
  companyId: string,
  use: { id: string; appointmentId: string; nowMs: number },
): Promise<void> {
  await tx.query(sql`
    UPDATE one_time_links
    SET used_at = ${asDate(use.nowMs)}, appointment_id = ${use.appointmentId}
    WHERE company_id = ${companyId} AND id = ${use.id}`)
}

export async function deleteLinkRow(tx: Tx, companyId: string, id: string): Promise<void> {
  await tx.query(sql`DELETE FROM one_time_links WHERE company_id = ${companyId} AND id = ${id}`)
}

/** Companies with links that ended before a moment. */
export async function companiesWithOldLinks(db: Db, beforeMs: number): Promise<string[]> {
  const rows = await db.query<{ id: string }>(sql`
    SELECT DISTINCT company_id AS id /* every company: the sweep serves them all */
    FROM one_time_links WHERE expires_at < ${asDate(beforeMs)}`)
  return rows.map(({ id }) => id)
}

/** Removes links that ended before a moment; their tokens. */
export async function removeOldLinks(
  tx: Tx,
  companyId: string,
  beforeMs: number,
): Promise<string[]> {
  const rows = await tx.query<{ token: string }>(sql`
    DELETE FROM one_time_links l USING (
      SELECT id FROM one_time_links
      WHERE company_id = ${companyId} AND expires_at < ${asDate(beforeMs)}
      FOR UPDATE SKIP LOCKED) old
    WHERE l.company_id = ${companyId} AND l.id = old.id
    RETURNING l.token`)
  return rows.map(({ token }) => token)
}
