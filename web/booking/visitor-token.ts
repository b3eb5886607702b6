const FORM = /^[0-9a-f]{32}$/

let own: string | undefined

/**
 * Names this visit to the server, and nobody. The history of the tab keeps it: a page that is
 * loaded again takes over what it held before, whether or not that was given back by then.
 */
export function visitorToken(): string {
  const { visitor } = (history.state ?? {}) as { visitor?: unknown }
  own ??= typeof visitor === 'string' && FORM.test(visitor) ? visitor : randomToken()
  if (visitor !== own) history.replaceState({ ...history.state, visitor: own }, '')
  return own
}

function randomToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
}
