/** Mails as rows: planned, ended, claimed by whoever sends, and what became of them. */
import { asDate } from '../base/clock.ts'
import { newId } from '../base/id.ts'
import type { Db, Tx } from '../runtime/db/database.ts'
import { sql } from '../runtime/db/sql.ts'
import type { About, Kind, Plan, Role } from './rules.ts'

/** One statement; returns the ids of those that are new. What is known already stays as it is. */
export async function insertMails(
  tx: Tx,
  companyId: string,
  { plans, position, nowMs }: { plans: readonly Plan[]; position: number; nowMs: number },
): Promise<string[]> {
  if (plans.length === 0) return []
  const planned = plans.map(plan => ({ ...plan, id: newId(), dueAt: asDate(plan.dueMs) }))
  const rows = await tx.query<{ id: string }>(sql`
    INSERT INTO mails (company_id, id, kind, role, recipient, cause, position, subject_id,
      person_id, about, status, due_at, try_at, created_at)
    SELECT ${companyId}::uuid, r.id, r.kind, r.role, r.recipient, r.cause, ${position}::bigint,
      r."subjectId", r."personId", r.about, 'queued', r."dueAt", r."dueAt", ${asDate(nowMs)}
    FROM jsonb_to_recordset(${JSON.stringify(planned)}::jsonb) AS r (id uuid, kind text,
      role text, recipient text, cause text, "subjectId" uuid, "personId" uuid, about jsonb,
      "dueAt" timestamptz)
    ON CONFLICT (company_id, cause, recipient, kind) DO NOTHING RETURNING id`)
  return rows.map(({ id }) => id)
}

/** What is still to come of some kinds about a subject, for one person or for all, does not. */
export async function endMails(
  tx: Tx,
  companyId: string,
  ended: { subjectId: string; kinds: readonly Kind[]; personIds: readonly string[] | null },
  why: string,
): Promise<void> {
  await tx.query(sql`
    UPDATE mails SET status = 'skipped', error = ${why}
    WHERE company_id = ${companyId} AND subject_id = ${ended.subjectId} AND status = 'queued'
      AND kind = ANY (${ended.kinds}::text[])
      AND (${ended.personIds}::uuid[] IS NULL OR person_id = ANY (${ended.personIds}::uuid[]))`)
}

/** A mail that somebody has claimed. */
export type Mail = {
  id: string
  companyId: string
  kind: Kind
  role: Role
  recipient: string
  subjectId: string
  personId: string
  about: About
  /** With this try. */
  tries: number
  dueMs: number
}

/** Companies with a mail that is due. */
export async function companiesWithDue(db: Db, nowMs: number): Promise<string[]> {
  const rows = await db.query<{ id: string }>(sql`
    SELECT DISTINCT company_id AS id /* every company: senders serve them all */
    FROM mails WHERE status = 'queued' AND try_at <= ${asDate(nowMs)}`)
  return rows.map(({ id }) => id)
}

/**
 * Claims what is due, for so long. A mail waits for every earlier one about the same, or the same
 * series, to the same recipient, whoever has that one.
 */
export function claimDue(
  db: Db,
  companyId: string,
  { nowMs, untilMs, limit }: { nowMs: number; untilMs: number; limit: number },
): Promise<Mail[]> {
  const now = asDate(nowMs)
  return db.query<Mail>(sql`
    WITH due AS (
      SELECT m.id FROM mails m
      WHERE m.company_id = ${companyId} AND m.status = 'queued' AND m.try_at <= ${now}
        AND NOT EXISTS (SELECT FROM mails earlier
          WHERE earlier.company_id = m.company_id AND earlier.subject_id = m.subject_id
            AND earlier.recipient = m.recipient AND earlier.status = 'queued'
            AND earlier.due_at <= ${now}
            AND (earlier.position, earlier.id) < (m.position, m.id))
        AND (m.about->>'seriesId' IS NULL OR NOT EXISTS (SELECT FROM mails earlier
          WHERE earlier.company_id = m.company_id AND lower(earlier.recipient) = lower(m.recipient)
            AND earlier.about->>'seriesId' = m.about->>'seriesId'
            AND earlier.status = 'queued' AND earlier.due_at <= ${now}
            AND (earlier.position, earlier.id) < (m.position, m.id)))
      ORDER BY m.position, m.id LIMIT ${limit} FOR UPDATE SKIP LOCKED
    )
    UPDATE mails m SET try_at = ${asDate(untilMs)}, tries = m.tries + 1
    FROM due WHERE m.company_id = ${companyId} AND m.id = due.id
    RETURNING m.id, m.company_id AS "companyId", m.kind, m.role, m.recipient,
      m.subject_id AS "subjectId", m.person_id AS "personId", m.about, m.tries,
      round(date_part('epoch', m.due_at) * 1000) AS "dueMs"`)
}

export type Outcome =
  | { status: 'sent'; subject: string; content: string; nowMs: number }
  | { status: 'failed' | 'skipped'; error: string }
  | { status: 'queued'; error: string; tryMs: number }

/** Notes what became of a claimed mail, unless somebody else has claimed or ended it since. */
export async function finish(
  db: Db,
  { companyId, id, tries }: Pick<Mail, 'companyId' | 'id' | 'tries'>,
  outcome: Outcome,
): Promise<void> {
  if (outcome.status === 'sent') {
    // It went out, whatever was decided meanwhile; of whom was forgotten no text is kept.
    await db.query(sql`
      UPDATE mails SET status = 'sent', sent_at = ${asDate(outcome.nowMs)}, error = NULL,
        subject = CASE WHEN erased_at IS NULL THEN ${outcome.subject}::text END,
        content = CASE WHEN erased_at IS NULL THEN ${outcome.content}::text END
      WHERE company_id = ${companyId} AND id = ${id} AND status <> 'sent'`)
    return
  }
  const { status, error } = outcome
  const tryAt = outcome.status === 'queued' ? asDate(outcome.tryMs) : null
  await db.query(sql`
    UPDATE mails SET status = ${status}, error = ${error}, try_at = coalesce(${tryAt}, try_at)
    WHERE company_id = ${companyId} AND id = ${id} AND status = 'queued' AND tries = ${tries}`)
}
