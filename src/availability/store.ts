import { asDate } from '../base/clock.ts'
import type { Db, Tx } from '../runtime/db/database.ts'
import type { AvailabilitiesRow } from '../runtime/db/rows.ts'
import { fragment, sql } from '../runtime/db/sql.ts'
import type { WeeklyHours } from './rules.ts'
import type { StoredException } from './schema.ts'

/** Columns by name: a statement prepared as `*` fails once a migration has added one. */
const COLUMNS = fragment(`company_id, id, user_id, name, timezone, schedule, exceptions, is_default,
  created_at, updated_at`)

export type AvailabilityRow = Omit<AvailabilitiesRow, 'schedule' | 'exceptions'> & {
  schedule: WeeklyHours
  exceptions: StoredException[]
}

export type NewAvailability = {
  id: string
  userId: string
  name: string
  timezone: string
  schedule: WeeklyHours
  exceptions: readonly object[]
  isDefault: boolean
  nowMs: number
}

export async function insertAvailability(
  tx: Tx,
  companyId: string,
  availability: NewAvailability,
): Promise<AvailabilityRow> {
  const rows = await tx.query<AvailabilityRow>(sql`
    INSERT INTO availabilities (company_id, id, user_id, name, timezone, schedule, exceptions,
      is_default, created_at, updated_at)
    VALUES (${companyId}, ${availability.id}, ${availability.userId}, ${availability.name},
      ${availability.timezone}, ${JSON.stringify(availability.schedule)},
      ${JSON.stringify(availability.exceptions)}, ${availability.isDefault},
      ${asDate(availability.nowMs)}, ${asDate(availability.nowMs)})
    RETURNING ${COLUMNS}`)
  return rows[0] as AvailabilityRow
}

/** One user's own; another user's is as if it did not exist. */
export async function findAvailability(
  db: Db,
  companyId: string,
  at: { id: string; userId: string },
): Promise<AvailabilityRow | null> {
  const rows = await db.query<AvailabilityRow>(sql`
    SELECT ${COLUMNS} FROM availabilities
    WHERE company_id = ${companyId} AND id = ${at.id} AND user_id = ${at.userId}`)
  return rows[0] ?? null
}

export async function lockAvailability(
  tx: Tx,
  companyId: string,
  at: { id: string; userId: string },
): Promise<AvailabilityRow | null> {
  const rows = await tx.query<AvailabilityRow>(sql`
    SELECT ${COLUMNS} FROM availabilities
    WHERE company_id = ${companyId} AND id = ${at.id} AND user_id = ${at.userId}
    FOR UPDATE`)
  return rows[0] ?? null
}

export function listAvailabilities(
  db: Db,
  companyId: string,
  userId: string,
): Promise<AvailabilityRow[]> {
  return db.query<AvailabilityRow>(sql`
    SELECT ${COLUMNS} FROM availabilities
    WHERE company_id = ${companyId} AND user_id = ${userId}
    ORDER BY is_default DESC, created_at, id`)
}

export async function updateAvailabilityRow(
  tx: Tx,
  companyId: string,
  availability: Omit<NewAvailability, 'userId' | 'isDefault'>,
): Promise<AvailabilityRow> {
  const rows = await tx.query<AvailabilityRow>(sql`
    UPDATE availabilities
    SET name = ${availability.name}, timezone = ${availability.timezone},
      schedule = ${JSON.stringify(availability.schedule)},
      exceptions = ${JSON.stringify(availability.exceptions)},
      updated_at = ${asDate(availability.nowMs)}
    WHERE company_id = ${companyId} AND id = ${availability.id}
    RETURNING ${COLUMNS}`)
  return rows[0] as AvailabilityRow
}

export async function isAvailabilityUsed(tx: Tx, companyId: string, id: string): Promise<boolean> {
  const rows = await tx.query(sql`
    SELECT 1 FROM meeting_types
    WHERE company_id = ${companyId} AND availability_id = ${id} LIMIT 1`)
  return rows.length > 0
}

export async function deleteAvailabilityRow(tx: Tx, companyId: string, id: string): Promise<void> {
  await tx.query(sql`DELETE FROM availabilities WHERE company_id = ${companyId} AND id = ${id}`)
}
