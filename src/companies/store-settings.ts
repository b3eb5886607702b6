/** What holds for every booking of a company. */
import { Refusal } from '../base/refusal.ts'
import type { BookingSettings } from '../meeting-types/rules.ts'
import type { Db, Tx } from '../runtime/db/database.ts'
import { fragment, sql } from '../runtime/db/sql.ts'

const SETTINGS = fragment(`double_opt_in AS "doubleOptIn",
  require_host_confirmation AS "requireHostConfirmation", provisional_hours AS "provisionalHours"`)

export async function bookingSettings(db: Db, companyId: string): Promise<BookingSettings> {
  const rows = await db.query<BookingSettings>(sql`
    SELECT ${SETTINGS} FROM companies WHERE company_id = ${companyId}`)
  return known(rows[0])
}

/** As `bookingSettings`; nobody is added to the company until the transaction ends. */
export async function lockCompany(tx: Tx, companyId: string): Promise<BookingSettings> {
  const rows = await tx.query<BookingSettings>(sql`
    SELECT ${SETTINGS} FROM companies WHERE company_id = ${companyId} FOR UPDATE`)
  return known(rows[0])
}

function known(settings: BookingSettings | undefined): BookingSettings {
  if (settings) return settings
  throw new Refusal('internal_error', { message: 'The company of this key is gone' })
}

export async function updateBookingSettings(
  tx: Tx,
  companyId: string,
  settings: BookingSettings,
): Promise<void> {
  await tx.query(sql`
    UPDATE companies
    SET double_opt_in = ${settings.doubleOptIn},
      require_host_confirmation = ${settings.requireHostConfirmation},
      provisional_hours = ${settings.provisionalHours}
    WHERE company_id = ${companyId}`)
}
