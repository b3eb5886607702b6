import { scopedId } from '../base/id.ts'
import type { Changes } from '../runtime/db/changes.ts'
import type { Tx } from '../runtime/db/database.ts'
import { raiseRulesVersion } from '../users/store.ts'

/** Windows follow from a user's types: what any process keeps of them ends with this commit. */
export async function tellChange(
  tx: Tx,
  { companyId, userId }: { companyId: string; userId: string },
  changes: Changes,
): Promise<void> {
  await raiseRulesVersion(tx, companyId, userId)
  await changes.tell(tx, 'user', scopedId(companyId, userId))
}
