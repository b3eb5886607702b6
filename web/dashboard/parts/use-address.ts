/** What a list shows stands in the address: it can be shared, and "back" works. */
import { useLocation } from 'preact-iso'

export function useAddress() {
  const { path, query, route } = useLocation()
  return {
    query,
    /** Page of a list, from 0. */
    page: Math.max(0, Number.parseInt(query.page ?? '1', 10) - 1 || 0),
    /** Changes parts of the query: what is empty goes, and another list begins at page 1. */
    set: (change: Record<string, string | number | null>) => {
      const { page: _former, ...kept } = query
      const next = Object.entries({ ...kept, ...change }).filter(
        ([, value]) => value !== null && value !== '',
      )
      const text = new URLSearchParams(next.map(([name, value]) => [name, String(value)]))
      route(text.size === 0 ? path : `${path}?${text}`, true)
    },
  }
}
