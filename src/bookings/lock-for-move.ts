import type { Tx } from '../runtime/db/database.ts'
import type { Owner } from '../windows/read-rules.ts'
import { readTeam } from '../windows/read-team.ts'
import { hostIdsOf } from '../windows/team-offer.ts'
import type { BookingProduct } from './product.ts'
import { holdHost, lockHosts, lockMeetingType, lockQueue } from './store-locks.ts'

export type Moving = {
  companyId: string
  meetingTypeId: string
  owner: Owner
  /** Whose time is given up and taken; null: that of anybody who hosts the type. */
  hostIds: readonly string[] | null
}

/**
 * For whoever gives up time and takes other time in one go: they take turns, one a host, so that
 * two of them cannot wait for each other. Before anything else of a host is locked.
 */
export async function lockForMove(
  product: BookingProduct,
  tx: Tx,
  { companyId, meetingTypeId, owner, hostIds }: Moving,
): Promise<void> {
  if (owner.kind === 'user') {
    await holdHost(tx, companyId, { id: owner.userId, isCounted: true })
    return lockMeetingType(tx, companyId, meetingTypeId)
  }
  await lockQueue(tx, companyId, meetingTypeId)
  const everybody = async () =>
    hostIdsOf(await readTeam({ ...product, db: tx }, companyId, meetingTypeId))
  await lockHosts(tx, companyId, hostIds ?? (await everybody()))
}
