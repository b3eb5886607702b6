import { asDate } from '../base/clock.ts'
import { Refusal } from '../base/refusal.ts'
import type { Tx } from '../runtime/db/database.ts'
import { MINUTE_MS } from '../time/units.ts'
import type { WebhookProduct } from './product.ts'
import { makeSecret } from './secrets.ts'
import { lockWebhook, updateWebhookRow, type WebhookRow } from './store.ts'

const HOUR_MS = 60 * MINUTE_MS

export type SecretRotation = {
  companyId: string
  id: string
  overlapHours: number
  nowMs: number
}

/** A new secret; the one before signs too for the overlap. Throws `webhook_not_found`. */
export async function rotateSecret(
  { secretKeys }: WebhookProduct,
  tx: Tx,
  { companyId, id, overlapHours, nowMs }: SecretRotation,
): Promise<{ row: WebhookRow; secret: string }> {
  const before = await lockWebhook(tx, companyId, id)
  if (!before) throw new Refusal('webhook_not_found')
  const { secret, sealed } = makeSecret(id, secretKeys)
  const older =
    overlapHours === 0
      ? { older_secret: null, older_until: null }
      : { older_secret: before.secret, older_until: asDate(nowMs + overlapHours * HOUR_MS) }
  const changed = { ...before, ...older, secret: sealed, updated_at: asDate(nowMs) }
  return { row: await updateWebhookRow(tx, changed), secret }
}
