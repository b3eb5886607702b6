/**
 * Where the API and a page share a path, the request tells who is meant: browsers that open an
 * address accept HTML and carry no key.
 */
import type { FastifyInstance } from 'fastify'

export const BY_BROWSER = 'byBrowser'

type Strategy = Parameters<FastifyInstance['addConstraintStrategy']>[0]
type Storage = ReturnType<Strategy['storage']>
type Handler = Parameters<Storage['set']>[1]

export const byBrowser: Strategy = {
  name: BY_BROWSER,
  storage: () => {
    const handlers = new Map<unknown, Handler>()
    return {
      get: value => handlers.get(value) ?? null,
      set: (value, handler) => void handlers.set(value, handler),
    }
  },
  deriveConstraint: ({ headers }) =>
    headers.authorization === undefined && /\btext\/html\b/i.test(headers.accept ?? '')
      ? 'yes'
      : undefined,
}
