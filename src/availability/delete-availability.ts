import { Refusal } from '../base/refusal.ts'
import type { Tx } from '../runtime/db/database.ts'
import { deleteAvailabilityRow, isAvailabilityUsed, lockAvailability } from './store.ts'

/** Throws `availability_not_found`, `availability_in_use` (a meeting type stands on it). */
export async function deleteAvailability(
  tx: Tx,
  { companyId, userId, id }: { companyId: string; userId: string; id: string },
): Promise<void> {
  const row = await lockAvailability(tx, companyId, { id, userId })
  if (!row) throw new Refusal('availability_not_found')
  if (await isAvailabilityUsed(tx, companyId, id)) throw new Refusal('availability_in_use')
  await deleteAvailabilityRow(tx, companyId, id)
}
