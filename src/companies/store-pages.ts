/** How a company's pages look, what they ask for, and who may show them. */
import { Refusal } from '../base/refusal.ts'
import type { Db, Tx } from '../runtime/db/database.ts'
import { fragment, sql } from '../runtime/db/sql.ts'
import type { Logo, PageSettings } from './rules.ts'

const SETTINGS = fragment(`c.accent_color AS "accentColor", c.logo_id AS "logoId",
  c.privacy_policy_url AS "privacyPolicyUrl", c.imprint_url AS "imprintUrl",
  c.require_consent AS "requireConsent", c.frame_origins AS "frameOrigins", c.language`)

export async function pageSettings(db: Db, companyId: string): Promise<PageSettings> {
  const rows = await db.query<PageSettings>(sql`
    SELECT ${SETTINGS} FROM companies c WHERE c.company_id = ${companyId}`)
  return known(rows[0])
}

export async function lockPageSettings(tx: Tx, companyId: string): Promise<PageSettings> {
  const rows = await tx.query<PageSettings>(sql`
    SELECT ${SETTINGS} FROM companies c WHERE c.company_id = ${companyId} FOR NO KEY UPDATE`)
  return known(rows[0])
}

function known<T>(settings: T | undefined): T {
  if (settings) return settings
  throw new Refusal('internal_error', { message: 'The company of this key is gone' })
}

export async function updatePageSettings(
  tx: Tx,
  companyId: string,
  settings: PageSettings,
): Promise<void> {
  await tx.query(sql`
    UPDATE companies
    SET accent_color = ${settings.accentColor}, logo_id = ${settings.logoId},
      privacy_policy_url = ${settings.privacyPolicyUrl}, imprint_url = ${settings.imprintUrl},
      require_consent = ${settings.requireConsent}, frame_origins = ${settings.frameOrigins},
      language = ${settings.language}
    WHERE company_id = ${companyId}`)
}

export async function insertLogo(
  tx: Tx,
  { id, companyId, mediaType, content }: Logo & { id: string; companyId: string },
): Promise<void> {
  await tx.query(sql`
    INSERT INTO logos (id, company_id, media_type, content)
    VALUES (${id}, ${companyId}, ${mediaType}, ${content})`)
}

export async function deleteLogo(tx: Tx, id: string): Promise<void> {
  await tx.query(sql`DELETE FROM logos WHERE id = ${id}`)
}

export async function findLogo(db: Db, id: string): Promise<Logo | null> {
  const rows = await db.query<Logo>(sql`
    SELECT media_type AS "mediaType", content FROM logos WHERE id = ${id}`)
  return rows[0] ?? null
}

/** Whether attendees of the company accept its privacy policy where they book by themselves. */
export async function asksConsent(db: Db, companyId: string): Promise<boolean> {
  const { requireConsent } = await pageSettings(db, companyId)
  return requireConsent
}

export type LookRow = PageSettings & {
  name: string
  /** Of the meeting type; null: as the company's. */
  ownLanguage: string | null
  /** Of the meeting type. */
  typeColor: string | null
  /** Of the user whose page it is; null: it is nobody's own. */
  ownColor: string | null
}

/** What a page of a user, or of a meeting type, shows beside what can be booked there. */
export async function findLook(
  db: Db,
  companyId: string,
  {
    userId = null,
    meetingTypeId = null,
  }: { userId?: string | null; meetingTypeId?: string | null },
): Promise<LookRow> {
  const rows = await db.query<LookRow>(sql`
    SELECT c.name, ${SETTINGS}, t.options->>'language' AS "ownLanguage",
      t.info->>'color' AS "typeColor",
      CASE WHEN (u.personal_page->>'useCustomColors')::boolean
        THEN u.personal_page->>'primaryColor' END AS "ownColor"
    FROM companies c
      LEFT JOIN meeting_types t ON t.company_id = c.company_id AND t.id = ${meetingTypeId}
      LEFT JOIN users u ON u.company_id = c.company_id
        AND u.id = coalesce(${userId}::uuid, t.user_id) AND u.deleted_at IS NULL
    WHERE c.company_id = ${companyId}`)
  return known(rows[0])
}
