/** Who is in a queue after a change, and how even its bookings are. Pure. */
import type { FieldError } from '../base/refusal.ts'
import type { QueueWish } from './schema.ts'
import type { MemberRow } from './store.ts'

/** The members after a change; or what of it names somebody who is none. */
export function membersAfter(
  before: readonly MemberRow[],
  wish: QueueWish,
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

function listed(before: readonly MemberRow[], { users, userIds }: QueueWish): MemberRow[] {
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
