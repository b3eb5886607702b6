/** Who is in a queue after a change, and how even its bookings are. Pure. */
import type { FieldError } from '../base/refusal.ts'

export const QUEUE_TYPES = [
  'simpleRoundRobin',
  'advancedRoundRobin',
  'equalDistribution',
  'collective',
] as const
export type QueueType = (typeof QUEUE_TYPES)[number]

/** What bookings are counted in. */
export const DISTRIBUTION_PERIODS = ['day', 'week', 'month'] as const
export type DistributionPeriod = (typeof DISTRIBUTION_PERIODS)[number]

/** Why a candidate was picked. `availability`: somebody before it in the queue could not. */
export const PICK_REASONS = [
  'nextInQueue',
  'availability',
  'chosenByAttendee',
  'reassigned',
] as const
export type PickReason = (typeof PICK_REASONS)[number]

export type MemberRow = {
  userId: string
  isFixed: boolean
  capacity: number
  priority: number
  link: string | null
}

/** What a change says of the members; as it is sent. */
export type MembersWish = {
  userId?: string | null | undefined
  users?:
    | {
        userId: string
        weight?: number | undefined
        capacity?: number | undefined
        priority?: number | undefined
        link?: string | null | undefined
        isFixed?: boolean | undefined
      }[]
    | undefined
  userIds?: string[] | undefined
  fixedUserIds?: string[] | undefined
  userCapacities?: { userId: string; capacity: number }[] | undefined
  userPriorities?: { userId: string; priority: number }[] | undefined
  userCustomLinks?: { userId: string; link: string | null }[] | undefined
}

/** The members after a change; or what of it names somebody who is none. */
export function membersAfter(
  before: readonly MemberRow[],
  wish: MembersWish,
): { members: MemberRow[]; errors: FieldError[] } {
  const members = new Map(listed(before, wish).map(member => [member.userId, member]))
  if (wish.userId != null) toggle(members, wish.userId)
  const errors: FieldError[] = []
  const set = (field: string, userId: string, change: Partial<MemberRow>) => {
    const member = members.get(userId)
    if (member) members.set(userId, { ...member, ...change })
    else errors.push({ field, message: `names nobody of the queue: ${userId}` })
  }
  for (const { userId, capacity } of wish.userCapacities ?? []) {
    set('userCapacities', userId, { capacity })
  }
  for (const { userId, priority } of wish.userPriorities ?? []) {
    set('userPriorities', userId, { priority })
  }
  for (const { userId, link } of wish.userCustomLinks ?? []) {
    set('userCustomLinks', userId, { link })
  }
  if (wish.fixedUserIds) {
    for (const member of members.values()) set('', member.userId, { isFixed: false })
    for (const userId of wish.fixedUserIds) set('fixedUserIds', userId, { isFixed: true })
  }
  return { members: [...members.values()], errors }
}

const newMember = (userId: string): MemberRow => {
  return { userId, isFixed: false, capacity: 1, priority: 0, link: null }
}

function listed(before: readonly MemberRow[], { users, userIds }: MembersWish): MemberRow[] {
  const known = new Map(before.map(member => [member.userId, member]))
  if (users) {
    return users.map(({ userId, weight, capacity, priority, link, isFixed }) => {
      const member = known.get(userId) ?? newMember(userId)
      return {
        userId,
        isFixed: isFixed ?? member.isFixed,
        capacity: capacity ?? weight ?? member.capacity,
        priority: priority ?? member.priority,
        link: link === undefined ? member.link : link,
      }
    })
  }
  return userIds ? userIds.map(id => known.get(id) ?? newMember(id)) : [...before]
}

function toggle(members: Map<string, MemberRow>, userId: string): void {
  if (!members.delete(userId)) members.set(userId, newMember(userId))
}
