/** The only place that makes HTTP requests. */

export type Answer = { readonly status: number; readonly text: string }

/**
 * GETs `url`, whole body included, within `limitMs` milliseconds. Throws what `fetch` throws:
 * a `TypeError` when nobody answers, a `TimeoutError` when it takes too long.
 */
export async function fetchWithin(url: string, limitMs: number): Promise<Answer> {
  const response = await fetch(url, { signal: AbortSignal.timeout(limitMs), redirect: 'manual' })
  return { status: response.status, text: await response.text() }
}
