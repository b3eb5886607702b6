import { asDate } from '../base/clock.ts'
import type { Db, Tx } from '../runtime/db/database.ts'
import type { MeetingTypeTemplatesRow } from '../runtime/db/rows.ts'
import { fragment, sql } from '../runtime/db/sql.ts'
import type { TemplateBody } from './schema-body.ts'

const COLUMNS = fragment('company_id, id, created_by, body, created_at')

export type TemplateRow = Omit<MeetingTypeTemplatesRow, 'body'> & { body: TemplateBody }

export async function insertTemplate(
  tx: Tx,
  companyId: string,
  template: { id: string; createdBy: string; body: TemplateBody; nowMs: number },
): Promise<TemplateRow> {
  const rows = await tx.query<TemplateRow>(sql`
    INSERT INTO meeting_type_templates (company_id, id, created_by, body, created_at)
    VALUES (${companyId}, ${template.id}, ${template.createdBy}, ${JSON.stringify(template.body)},
      ${asDate(template.nowMs)})
    RETURNING ${COLUMNS}`)
  return rows[0] as TemplateRow
}

export async function findTemplate(
  db: Db,
  companyId: string,
  id: string,
): Promise<TemplateRow | null> {
  const rows = await db.query<TemplateRow>(sql`
    SELECT ${COLUMNS} FROM meeting_type_templates
    WHERE company_id = ${companyId} AND id = ${id}`)
  return rows[0] ?? null
}

/** Oldest first. */
export function listTemplates(db: Db, companyId: string): Promise<TemplateRow[]> {
  return db.query<TemplateRow>(sql`
    SELECT ${COLUMNS} FROM meeting_type_templates
    WHERE company_id = ${companyId} ORDER BY created_at, id`)
}

export async function deleteTemplateRow(tx: Tx, companyId: string, id: string): Promise<boolean> {
  const rows = await tx.query(sql`
    DELETE FROM meeting_type_templates WHERE company_id = ${companyId} AND id = ${id} RETURNING id`)
  return rows.length > 0
}
