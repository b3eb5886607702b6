/** Bookings that wait or waited for a confirmation: what they keep of a person. */
import { asDate } from '../base/clock.ts'
import type { Db, Tx } from '../runtime/db/database.ts'
import { sql } from '../runtime/db/sql.ts'

export type WaitingPlace = {
  id: string
  /** The person asked for it; else somebody who brings the person. */
  isAttendee: boolean
  /** Neither decided nor lapsed. */
  isAhead: boolean
  draft: Record<string, unknown>
}

/** The oldest first. */
export function findWaitingPlaces(
  db: Db,
  companyId: string,
  { email, nowMs }: { email: string; nowMs: number },
): Promise<WaitingPlace[]> {
  return db.query<WaitingPlace>(sql`
    SELECT id, coalesce(lower(draft#>>'{attendee,email}') = lower(${email}), false)
        AS "isAttendee",
      status = 'pending' AND expires_at > ${asDate(nowMs)} AS "isAhead", draft
    FROM provisional_bookings
    WHERE company_id = ${companyId} AND (lower(draft#>>'{attendee,email}') = lower(${email})
      OR EXISTS (SELECT FROM jsonb_array_elements_text(draft#>'{attendee,guests}') guest
        WHERE lower(guest) = lower(${email})))
    ORDER BY created_at, id`)
}

/** Of the person's own the reason goes as well. */
export async function rewriteWaiting(
  tx: Tx,
  companyId: string,
  places: readonly Pick<WaitingPlace, 'id' | 'isAttendee' | 'draft'>[],
): Promise<void> {
  await tx.query(sql`
    UPDATE provisional_bookings p
    SET draft = r.draft, reason = CASE WHEN r."isAttendee" THEN NULL ELSE p.reason END
    FROM jsonb_to_recordset(${JSON.stringify(places)}::jsonb)
      AS r (id uuid, "isAttendee" boolean, draft jsonb)
    WHERE p.company_id = ${companyId} AND p.id = r.id`)
}
