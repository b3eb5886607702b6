import { asDate } from '../base/clock.ts'
import type { Tx } from '../runtime/db/database.ts'
import { sql } from '../runtime/db/sql.ts'
import { sentenceOf } from '../webhooks/rules.ts'

/** Every so many deliveries, the first attempt fails. */
const FAILS_EVERY = 9

/** What waits for a webhook since before a moment was delivered within a minute of its event. */
export async function settleDeliveries(
  tx: Tx,
  companyId: string,
  { webhookId, beforeMs }: { webhookId: string; beforeMs: number },
): Promise<void> {
  await tx.query(sql`
    WITH settled AS (
      UPDATE webhook_deliveries
      SET status = 'delivered', finished_at = created_at + interval '1 minute',
        attempts = CASE WHEN position % ${FAILS_EVERY} = 0 THEN 2 ELSE 1 END
      WHERE company_id = ${companyId} AND webhook_id = ${webhookId} AND status = 'open'
        AND created_at < ${asDate(beforeMs)}
      RETURNING company_id, id, position, created_at, attempts AS last
    )
    INSERT INTO webhook_attempts
      (company_id, delivery_id, number, at, duration_ms, status, error, answer)
    SELECT company_id, id, number, created_at + (number - 1) * interval '1 minute',
      80 + position % 140, one.status, one.error, one.answer
    FROM settled, generate_series(1, last) number, LATERAL (VALUES
      (number = last, 200, NULL, NULL),
      (number < last, 503, ${sentenceOf(503)}::text, 'Back in a minute.')
    ) one (applies, status, error, answer)
    WHERE one.applies`)
}
