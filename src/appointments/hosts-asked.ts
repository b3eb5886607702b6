/** Whose appointments a list is of. */
import { Refusal } from '../base/refusal.ts'
import { limitedTo } from '../members/limited-to.ts'
import type { Caller } from '../runtime/http/operation.ts'

type Asked = { userId?: string | undefined; userIds?: string[] | undefined }

/**
 * Whoever is named; else the acting user, else anybody (null). Members see what they host
 * themselves: throws `user_not_found` where a member names another.
 */
export function hostsAsked({ userId, userIds = [] }: Asked, caller: Caller): string[] | null {
  const named = [...userIds, ...(userId === undefined ? [] : [userId])]
  const acting = caller.userId === null ? null : [caller.userId]
  const hostIds = named.length > 0 ? named : acting
  const own = limitedTo(caller)
  const isAllowed = own === null || (hostIds?.every(id => id === own) ?? false)
  if (!isAllowed) throw new Refusal('user_not_found')
  return hostIds
}
