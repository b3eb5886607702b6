const FORM = /^[0-9a-f]{32}$/

/**
 * Names this visit to the server, and nobody. The history of the tab keeps it: a page that is
 * loaded again takes over what it held before, whether or not that was given back by then.
 */
export function visitorToken(): string {
  const { visitor } = (history.state ?? {}) as { visitor?: unknown }
  if (typeof visitor === 'string' && FORM.test(visitor)) return visitor
  const token = randomToken()
  history.replaceState({ ...history.state, visitor: token }, '')
  return token
}

function randomToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
}
