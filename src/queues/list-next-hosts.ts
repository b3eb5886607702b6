import { loadQueueState } from '../windows/load-team.ts'
import { inOrder } from '../windows/people.ts'
import type { WindowsProduct } from '../windows/read-rules.ts'
import { periodStart, readTeam } from '../windows/read-team.ts'
import { groupsOf, type TeamCandidate } from '../windows/team-offer.ts'
import { candidatesOf } from './fairness.ts'
import type { QueueRow } from './store.ts'

/** The candidates of a queue in the order in which they would be chosen, were all of them free. */
export async function listNextHosts(product: WindowsProduct, queue: QueueRow, nowMs: number) {
  const { companyId, meetingTypeId } = queue
  const team = await readTeam(product, companyId, meetingTypeId)
  const state = await loadQueueState(product.db, companyId, {
    queueId: queue.id,
    candidateIds: team.candidates.map(({ id }) => id),
    sinceMin: periodStart(team, nowMs),
  })
  if (!state) return []
  const names = new Map(candidatesOf(queue).map(({ id, name }) => [id, name]))
  const known = new Map(team.candidates.map(candidate => [candidate.id, candidate]))
  const nobody = { ...team, candidates: team.candidates.map(one => ({ ...one, userIds: [] })) }
  const [group] = groupsOf(nobody, state, () => null)
  return (group?.candidates ?? []).toSorted(inOrder).map(({ id }) => {
    const { userIds, isGroup, capacity, priority } = known.get(id) as TeamCandidate
    return {
      id,
      userIds,
      isGroup,
      name: names.get(id) ?? '',
      bookings: state.bookings.get(id) ?? 0,
      capacity,
      priority,
      lastTurn: state.lastTurns.get(id) ?? null,
    }
  })
}
