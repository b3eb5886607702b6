/** Bookings that wait for a confirmation, or once did, in which a person is. */
import type { Status } from '../provisional-bookings/rules.ts'
import type { Db, Tx } from '../runtime/db/database.ts'
import { sql } from '../runtime/db/sql.ts'
import type { Draft } from './rules.ts'

export type Waiting = {
  id: string
  status: Status
  draft: Draft
  reason: string | null
  startMin: number
  endMin: number
  /** The person's; else of one who brings the person. */
  isOwn: boolean
  expiresMs: number
}

/** Of the attendee, or of one who brings the person; oldest first. */
export function findWaiting(db: Db, companyId: string, emailFolded: string): Promise<Waiting[]> {
  return db.query<Waiting>(sql`
    SELECT p.id, p.status, p.draft, p.reason,
      floor(date_part('epoch', p.starts_at) / 60) AS "startMin",
      floor(date_part('epoch', p.ends_at) / 60) AS "endMin",
      coalesce(lower(p.draft->'attendee'->>'email') = ${emailFolded}, false) AS "isOwn",
      round(date_part('epoch', p.expires_at) * 1000) AS "expiresMs"
    FROM provisional_bookings p
    WHERE p.company_id = ${companyId}
      AND (lower(p.draft->'attendee'->>'email') = ${emailFolded}
        OR EXISTS (SELECT FROM jsonb_array_elements_text(p.draft->'attendee'->'guests') guest
          WHERE lower(guest) = ${emailFolded}))
    ORDER BY p.created_at, p.id`)
}

/** As `findWaiting`; nobody changes them, nor appends an event, until the transaction ends. */
export async function lockWaiting(
  tx: Tx,
  companyId: string,
  emailFolded: string,
): Promise<Waiting[]> {
  const ids = (await findWaiting(tx, companyId, emailFolded)).map(({ id }) => id)
  await tx.query(sql`
    SELECT 1 FROM provisional_bookings WHERE company_id = ${companyId} AND id = ANY (${ids}::uuid[])
    ORDER BY id FOR NO KEY UPDATE`)
  return findWaiting(tx, companyId, emailFolded)
}

/** Of the person's own the reason goes as well. */
export async function rewriteDrafts(
  tx: Tx,
  companyId: string,
  drafts: readonly Pick<Waiting, 'id' | 'draft' | 'isOwn'>[],
): Promise<void> {
  await tx.query(sql`
    UPDATE provisional_bookings p
    SET draft = r.draft, reason = CASE WHEN r."isOwn" THEN NULL ELSE p.reason END
    FROM jsonb_to_recordset(${JSON.stringify(drafts)}::jsonb)
      AS r (id uuid, draft jsonb, "isOwn" boolean)
    WHERE p.company_id = ${companyId} AND p.id = r.id`)
}
