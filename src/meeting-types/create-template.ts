import { newId } from '../base/id.ts'
import { Refusal } from '../base/refusal.ts'
import type { Tx } from '../runtime/db/database.ts'
import { draftErrors, layer } from './draft.ts'
import type { TemplateBody } from './schema-body.ts'
import { insertTemplate, type TemplateRow } from './store-templates.ts'

/** Keeps a body that a meeting type can be made of as it is. Throws `validation_failed`. */
export async function createTemplate(
  tx: Tx,
  companyId: string,
  wish: { createdBy: string; body: TemplateBody; nowMs: number },
): Promise<TemplateRow> {
  const body = layer({}, wish.body)
  const errors = draftErrors(body)
  if (errors.length > 0) throw new Refusal('validation_failed', { errors })
  return insertTemplate(tx, companyId, { ...wish, id: newId(), body })
}
