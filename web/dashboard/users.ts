/** Users of the company as any screen reads them; members may ask for nobody but themselves. */
import { answered, api } from './api.ts'
import { useRead } from './reads.ts'

const MINUTE_MS = 60_000

/** More than these are searched instead of listed. */
export const MOST_LISTED = 100

type More = { enabled?: boolean }

/** By name: those that match, and how many there are. */
export function useUsers(search: string, more: More = {}) {
  const query = { limit: String(MOST_LISTED), sortBy: 'name' as const, ...(search && { search }) }
  return useRead(['users', 'by-name', search], () => answered(api.listUsers({ query })), {
    ...more,
    staleTime: MINUTE_MS,
    placeholderData: before => before,
  })
}

/** '' is nobody. */
export const useUser = (id: string) =>
  useRead(['users', 'one', id], () => answered(api.getUser({ params: { id } })), {
    enabled: id !== '',
    staleTime: MINUTE_MS,
  })
