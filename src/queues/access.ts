import { Refusal } from '../base/refusal.ts'
import type { Db, Tx } from '../runtime/db/database.ts'
import { type Asking, lockOwnTeam, visibleTeam } from '../teams/access.ts'
import { findQueue, holdQueue, type QueueRow } from './store.ts'

/** A queue as members of its team may see it. Throws `queue_not_found`. */
export async function visibleQueue(db: Db, asking: Asking, id: string): Promise<QueueRow> {
  return seen(db, asking, await findQueue(db, asking.companyId, id))
}

/** As `visibleQueue`, of a queue that was looked up otherwise. */
export async function seen(db: Db, asking: Asking, queue: QueueRow | null): Promise<QueueRow> {
  if (!queue) throw new Refusal('queue_not_found')
  await visibleTeam(db, asking, queue.teamId).catch(asQueue)
  return queue
}

/** As `visibleQueue`, locked, for one who may change it. Throws `not_team_admin` as well. */
export async function lockOwnQueue(
  tx: Tx,
  asking: Asking,
  queue: QueueRow | null,
): Promise<QueueRow> {
  if (!queue) throw new Refusal('queue_not_found')
  await lockOwnTeam(tx, asking, queue.teamId).catch(asQueue)
  await holdQueue(tx, asking.companyId, queue.id)
  return (await findQueue(tx, asking.companyId, queue.id)) ?? queue
}

function asQueue(error: unknown): never {
  if (error instanceof Refusal && error.code === 'team_not_found') {
    throw new Refusal('queue_not_found')
  }
  throw error
}
