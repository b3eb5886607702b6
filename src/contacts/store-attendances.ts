/** What contacts attend. */
import type { Db, Tx } from '../runtime/db/database.ts'
import { sql } from '../runtime/db/sql.ts'

export type AttendanceRef = { attendeeId: string; appointmentId: string }

/** Whether an attendee is known to be some contact. */
export async function isAttendanceKnown(
  tx: Tx,
  companyId: string,
  attendeeId: string,
): Promise<boolean> {
  const rows = await tx.query(sql`
    SELECT 1 FROM contact_attendances
    WHERE company_id = ${companyId} AND attendee_id = ${attendeeId}`)
  return rows.length > 0
}

/** Returns how many appointments the contact has booked then, cancelled ones too. */
export async function insertAttendance(
  tx: Tx,
  companyId: string,
  { contactId, attendeeId, appointmentId }: AttendanceRef & { contactId: string },
): Promise<number> {
  await tx.query(sql`
    INSERT INTO contact_attendances (company_id, contact_id, attendee_id, appointment_id)
    VALUES (${companyId}, ${contactId}, ${attendeeId}, ${appointmentId})`)
  const rows = await tx.query<{ count: number }>(sql`
    SELECT count(DISTINCT appointment_id)::int AS count FROM contact_attendances
    WHERE company_id = ${companyId} AND contact_id = ${contactId}`)
  return rows[0]?.count ?? 0
}

/** The contact that an attendee is. */
export async function findContactOfAttendee(
  db: Db,
  companyId: string,
  attendeeId: string,
): Promise<string | null> {
  const rows = await db.query<{ id: string }>(sql`
    SELECT contact_id AS id FROM contact_attendances
    WHERE company_id = ${companyId} AND attendee_id = ${attendeeId}`)
  return rows[0]?.id ?? null
}
