/** Whose appointments a list is of. */

/** Whoever is named; else the acting user, else anybody (null). */
export function hostsAsked(
  { userId, userIds = [] }: { userId?: string | undefined; userIds?: string[] | undefined },
  actingId: string | null,
): string[] | null {
  const named = [...userIds, ...(userId === undefined ? [] : [userId])]
  if (named.length > 0) return named
  return actingId === null ? null : [actingId]
}
