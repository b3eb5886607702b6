/** Queues and the groups in them. */
import { newId } from '../base/id.ts'
import { Refusal } from '../base/refusal.ts'
import { companyZone } from '../companies/store.ts'
import type { Tx } from '../runtime/db/database.ts'
import type { Asking } from '../teams/access.ts'
import { lockOwnQueue } from './access.ts'
import { type MemberRow, membersAfter } from './rules.ts'
import type { GroupWish, QueueWish } from './schema.ts'
import * as store from './store.ts'

export type NewQueue = {
  companyId: string
  meetingTypeId: string
  /** Who hosts where the wish names nobody. */
  teamUserIds: readonly string[]
  wish: QueueWish
  nowMs: number
}

/** The queue of a new meeting type of a team. Throws `validation_failed`, `user_not_found`. */
export async function createQueue(tx: Tx, made: NewQueue): Promise<string> {
  const { companyId, meetingTypeId, wish, nowMs } = made
  const id = newId()
  const { prioritizeNearTermAvailability } = wish
  await store.insertQueue(tx, companyId, {
    id,
    meetingTypeId,
    type: wish.type ?? 'simpleRoundRobin',
    distributionPeriod: wish.distributionPeriod ?? 'month',
    maxLeadThreshold: wish.maxLeadThreshold ?? null,
    timezone: wish.timezone ?? (await companyZone(tx, companyId)),
    extras: { prioritizeNearTermAvailability },
    nowMs,
  })
  const everybody = wish.users || wish.userIds ? {} : { userIds: [...made.teamUserIds] }
  const members = await checkedMembers(tx, companyId, [], { ...wish, ...everybody })
  await store.replaceMembers(tx, companyId, { queueId: id, members, nowMs })
  return id
}

/** Throws `queue_not_found`, `not_team_admin`, `validation_failed`, `user_not_found`. */
export async function updateQueue(
  tx: Tx,
  asking: Asking,
  { meetingTypeId, wish, nowMs }: { meetingTypeId: string; wish: QueueWish; nowMs: number },
): Promise<store.QueueRow> {
  const { companyId } = asking
  const found = await store.findQueueOfType(tx, companyId, meetingTypeId)
  const before = await lockOwnQueue(tx, asking, found)
  const members = await checkedMembers(tx, companyId, before.members, wish)
  await store.replaceMembers(tx, companyId, { queueId: before.id, members, nowMs })
  const { prioritizeNearTermAvailability: nearTerm } = wish
  await store.updateQueueRow(tx, companyId, {
    id: before.id,
    type: wish.type ?? before.type,
    distributionPeriod: wish.distributionPeriod ?? before.distributionPeriod,
    maxLeadThreshold:
      wish.maxLeadThreshold === undefined ? before.maxLeadThreshold : wish.maxLeadThreshold,
    timezone: wish.timezone ?? before.timezone,
    extras: nearTerm === undefined ? before.extras : { prioritizeNearTermAvailability: nearTerm },
    nowMs,
  })
  return existing(tx, companyId, before.id)
}

async function checkedMembers(
  tx: Tx,
  companyId: string,
  before: readonly MemberRow[],
  wish: QueueWish,
): Promise<MemberRow[]> {
  const { members, errors } = membersAfter(before, wish)
  if (errors.length > 0) throw new Refusal('validation_failed', { errors })
  await refuseStrangers(
    tx,
    companyId,
    members.map(({ userId }) => userId),
  )
  return members
}

async function refuseStrangers(
  tx: Tx,
  companyId: string,
  userIds: readonly string[],
): Promise<void> {
  const known = await store.holdUsers(tx, companyId, userIds)
  if (userIds.some(id => !known.has(id))) throw new Refusal('user_not_found')
}

const existing = async (tx: Tx, companyId: string, id: string): Promise<store.QueueRow> =>
  (await store.findQueue(tx, companyId, id)) as store.QueueRow

/**
 * A group of a queue; `id` null makes one. Throws as `updateQueue`, and
 * `queue_user_group_not_found`.
 */
export async function putGroup(
  tx: Tx,
  asking: Asking,
  group: { queueId: string; id: string | null; wish: GroupWish; nowMs: number },
): Promise<store.QueueRow['groups'][number]> {
  const { companyId } = asking
  const { wish, nowMs } = group
  const queue = await lockOwnQueue(tx, asking, await store.findQueue(tx, companyId, group.queueId))
  const before = queue.groups.find(({ id }) => id === group.id)
  if (group.id !== null && !before) throw new Refusal('queue_user_group_not_found')
  const id = group.id ?? newId()
  const userIds = [...new Set(wish.userIds ?? before?.userIds ?? [])]
  const main = wish.mainGroupHostId === undefined ? before?.mainGroupHostId : wish.mainGroupHostId
  await refuseStrangers(tx, companyId, userIds)
  if (main != null && !userIds.includes(main)) {
    const errors = [{ field: 'mainGroupHostId', message: 'must be one of userIds' }]
    throw new Refusal('validation_failed', { errors })
  }
  await store.putGroup(tx, companyId, {
    id,
    queueId: queue.id,
    name: wish.name ?? before?.name ?? '',
    capacity: wish.capacity ?? before?.capacity ?? 1,
    priority: wish.priority ?? before?.priority ?? 0,
    userIds,
    mainGroupHostId: main ?? null,
    nowMs,
  })
  await store.updateQueueRow(tx, companyId, { ...queue, nowMs })
  const after = await existing(tx, companyId, queue.id)
  return after.groups.find(one => one.id === id) as store.QueueRow['groups'][number]
}

/** Throws as `updateQueue`, and `queue_user_group_not_found`. */
export async function deleteGroup(
  tx: Tx,
  asking: Asking,
  { id, nowMs }: { id: string; nowMs: number },
): Promise<void> {
  const { companyId } = asking
  const queue = await lockQueueOfGroup(tx, asking, id)
  await store.deleteGroupRow(tx, companyId, id)
  await store.updateQueueRow(tx, companyId, { ...queue, nowMs })
}

/** Throws `queue_user_group_not_found`, `not_team_admin`. */
export async function lockQueueOfGroup(
  tx: Tx,
  asking: Asking,
  id: string,
): Promise<store.QueueRow> {
  const group = await store.findGroup(tx, asking.companyId, id)
  const queue = group && (await store.findQueue(tx, asking.companyId, group.queueId))
  return lockOwnQueue(tx, asking, queue).catch(error => {
    if (!(error instanceof Refusal) || error.code !== 'queue_not_found') throw error
    throw new Refusal('queue_user_group_not_found')
  })
}
