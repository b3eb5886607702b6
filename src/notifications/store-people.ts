/** Whom mails are for, and what their meeting types say of reminders. */
import type { Reminder } from '../meeting-types/rules.ts'
import type { Db, Tx } from '../runtime/db/database.ts'
import { fragment, sql } from '../runtime/db/sql.ts'

export type UserOfMail = {
  id: string
  email: string
  fullName: string
  timezone: string
  language: string
}

const USER = fragment(
  `id, email, btrim(given_name || ' ' || family_name) AS "fullName", timezone, language`,
)

export function findHosts(
  db: Db,
  companyId: string,
  ids: readonly string[],
): Promise<UserOfMail[]> {
  if (ids.length === 0) return Promise.resolve([])
  return db.query<UserOfMail>(sql`
    SELECT ${USER} FROM users
    WHERE company_id = ${companyId} AND id = ANY (${ids}::uuid[]) AND deleted_at IS NULL
    ORDER BY id`)
}

export function findAdmins(db: Db, companyId: string): Promise<UserOfMail[]> {
  return db.query<UserOfMail>(sql`
    SELECT ${USER} FROM users
    WHERE company_id = ${companyId} AND is_admin AND deleted_at IS NULL
    ORDER BY id`)
}

/** Whom each attendee of an appointment brings. */
export function findGuests(
  db: Db,
  companyId: string,
  appointmentId: string,
): Promise<{ attendeeId: string; guests: string[] }[]> {
  return db.query(sql`
    SELECT id AS "attendeeId", guests FROM attendees
    WHERE company_id = ${companyId} AND appointment_id = ${appointmentId}`)
}

/** null: the type says nothing. */
export async function ownReminders(
  tx: Tx,
  companyId: string,
  meetingTypeId: string,
): Promise<Reminder[] | null> {
  const rows = await tx.query<{ reminders: Reminder[] | null }>(sql`
    SELECT options->'reminders' AS reminders FROM meeting_types
    WHERE company_id = ${companyId} AND id = ${meetingTypeId}`)
  return rows[0]?.reminders ?? null
}
