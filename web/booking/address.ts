/** Addresses of the page: what is chosen stands in them, so that every state can be linked to. */

export type Query = Readonly<Record<string, string>>

/** The query with changes: null takes a parameter out. */
export function withChanges(query: Query, changes: Record<string, string | null>): Query {
  const all = Object.entries({ ...query, ...changes })
  return Object.fromEntries(all.filter((pair): pair is [string, string] => pair[1] !== null))
}

/** Slashes and colons may stand in a query as they are, and read better. */
export function addressOf(path: string, query: Query): string {
  const pairs = Object.entries(query).map(
    ([name, value]) => `${encodeURIComponent(name)}=${spelt(value)}`,
  )
  return pairs.length > 0 ? `${path}?${pairs.join('&')}` : path
}

const spelt = (value: string): string =>
  encodeURIComponent(value).replaceAll('%2F', '/').replaceAll('%3A', ':')
