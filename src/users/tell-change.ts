import { scopedId } from '../base/id.ts'
import type { Changes } from '../runtime/db/changes.ts'
import type { Tx } from '../runtime/db/database.ts'
import { raiseRulesVersion } from './store.ts'

/** For what a user's windows follow from: what any process keeps of it ends with this commit. */
export async function tellChange(
  tx: Tx,
  { companyId, userId }: { companyId: string; userId: string },
  changes: Changes,
): Promise<void> {
  await raiseRulesVersion(tx, companyId, userId)
  await changes.tell(tx, 'user', scopedId(companyId, userId))
}
