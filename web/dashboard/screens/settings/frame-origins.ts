/** Which sites may show the pages inside their own: as typed, and as the API has it. Pure. */
export type Embedding = { which: 'any' | 'these' | 'none'; origins: string }

export function embeddingOf(frameOrigins: readonly string[] | null): Embedding {
  const origins = (frameOrigins ?? []).join('\n')
  if (frameOrigins === null) return { which: 'any', origins }
  return { which: frameOrigins.length === 0 ? 'none' : 'these', origins }
}

export const originsIn = (text: string): string[] =>
  text
    .split(/\s+/)
    .map(line => line.replace(/\/$/, ''))
    .filter(line => line !== '')

export function frameOriginsOf({ which, origins }: Embedding): string[] | null {
  if (which === 'any') return null
  return which === 'none' ? [] : originsIn(origins)
}

const ORIGIN = /^https?:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d+)?$/i

/** The first that is no address of a site; null: all are. */
export const wrongOriginIn = (text: string): string | null =>
  originsIn(text).find(origin => !ORIGIN.test(origin)) ?? null
