import { Refusal } from '../base/refusal.ts'
import type { Changes } from '../runtime/db/changes.ts'
import type { Tx } from '../runtime/db/database.ts'
import { deactivateKeyRow, lockKey } from './store.ts'

/** Ends a key for good; ending it again changes nothing. */
export async function deactivateKey(
  tx: Tx,
  at: { companyId: string; id: string; nowMs: number },
  changes: Changes,
): Promise<void> {
  if (!(await lockKey(tx, at.companyId, at.id))) throw new Refusal('api_key_not_found')
  await deactivateKeyRow(tx, at.companyId, at)
  await changes.tell(tx, 'key', at.id)
}
