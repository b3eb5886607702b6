/**
 * Where the API and a page share a path, the request tells who is meant: browsers that open an
 * address accept HTML and carry no key.
 */
import type { IncomingMessage } from 'node:http'
import type { Handler as HandlerOf, HTTPVersion } from 'find-my-way'

type Handler = HandlerOf<HTTPVersion.V1>

export const BY_BROWSER = 'byBrowser'

export const byBrowser = {
  name: BY_BROWSER,
  storage: () => {
    const handlers = new Map<string, Handler>()
    return {
      get: (value: string) => handlers.get(value) ?? null,
      set: (value: string, handler: Handler) => void handlers.set(value, handler),
    }
  },
  deriveConstraint: ({ headers }: IncomingMessage) =>
    headers.authorization === undefined && /\btext\/html\b/i.test(headers.accept ?? '')
      ? 'yes'
      : undefined,
}
