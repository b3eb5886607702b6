/** `Firefox · Linux` from a User-Agent: good enough to know one's own again. Pure. */
const BROWSERS = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
  ['curl/', 'curl'],
] as const
const SYSTEMS = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['Mac OS', 'macOS'],
  ['Linux', 'Linux'],
] as const

/** null: none that is known. */
export function browserIn(userAgent: string): string | null {
  const nameIn = (known: readonly (readonly [string, string])[]) =>
    known.find(([part]) => userAgent.includes(part))?.[1]
  const browser = nameIn(BROWSERS)
  const system = nameIn(SYSTEMS)
  return browser ? [browser, system].filter(Boolean).join(' · ') : null
}
