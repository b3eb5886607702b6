import { formatMoment } from '../time/moment.ts'
import type { QueueRow } from './store.ts'
import type { PickRow } from './store-picks.ts'

/** A queue as the wire shows one (contract B.8). */
export function presentQueue(queue: QueueRow) {
  const { members } = queue
  return {
    id: queue.id,
    companyId: queue.companyId,
    workspaceId: queue.teamId,
    meetingTypeId: queue.meetingTypeId,
    type: queue.type,
    distributionPeriod: queue.distributionPeriod,
    maxLeadThreshold: queue.maxLeadThreshold,
    prioritizeNearTermAvailability: queue.extras.prioritizeNearTermAvailability ?? false,
    timezone: queue.timezone,
    userIds: members.map(({ userId }) => userId),
    users: members.map(({ user }) => user),
    fixedUserIds: members.filter(({ isFixed }) => isFixed).map(({ userId }) => userId),
    userCapacities: members.map(({ userId, capacity }) => ({ userId, capacity })),
    userPriorities: members.map(({ userId, priority }) => ({ userId, priority })),
    userCustomLinks: members.flatMap(({ userId, link }) =>
      link === null ? [] : [{ userId, link }],
    ),
    groups: queue.groups.map(presentGroup),
    createdAt: formatMoment(queue.createdMs),
    updatedAt: formatMoment(queue.updatedMs),
  }
}

export function presentGroup(group: QueueRow['groups'][number]) {
  const { createdMs, updatedMs, ...shown } = group
  return {
    ...shown,
    mainGroupHost: group.users.find(({ id }) => id === group.mainGroupHostId) ?? null,
    createdAt: formatMoment(createdMs),
    updatedAt: formatMoment(updatedMs),
    deletedAt: null,
  }
}

export function presentPick({ createdMs, givenBackMs, ...pick }: PickRow) {
  return {
    ...pick,
    createdAt: formatMoment(createdMs),
    givenBackAt: givenBackMs === null ? null : formatMoment(givenBackMs),
  }
}
