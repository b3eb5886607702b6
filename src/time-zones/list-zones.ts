/**
 * Zones to choose from, with what people call them. Browsers carry data of their own that differs,
 * so names and offsets come from here, as windows do.
 */
import { formatOffset } from '../time/iso.ts'
import { offsetOnce } from '../time/zone.ts'
import { placeOf, zonesToChoose } from '../time/zone-list.ts'

type ZoneToChoose = {
  id: string
  city: string
  region: string
  /** `Nepal Time`. */
  name: string
  /** `+05:45`. */
  offset: string
}

/** No zone changes its clock in between. */
const KEPT_MS = 15 * 60_000
/** Lists in memory: each is some 40 kB. */
const MOST_LISTS = 100
/** Of so many names at once nobody notices that they are made. */
const AT_ONCE = 16

export type ZoneLists = {
  /** Every zone by its offset at `atMs`, then by city, as JSON. */
  list(locale: string, atMs: number): Promise<Uint8Array>
}

export function makeZoneLists(): ZoneLists {
  // As many languages as Node knows, whatever is asked for.
  const names = new Map<string, Promise<ReadonlyMap<string, string>>>()
  const lists = new Map<string, Promise<Uint8Array>>()
  const namesIn = (language: string, atMs: number) => {
    const known = names.get(language) ?? readNames(language, atMs)
    names.set(language, known)
    return known
  }
  return {
    list: (locale, atMs) => {
      const language = languageOf(locale)
      const fromMs = Math.floor(atMs / KEPT_MS) * KEPT_MS
      const key = `${language} ${fromMs}`
      const known =
        lists.get(key) ??
        namesIn(language, atMs).then(found => Buffer.from(JSON.stringify(zonesAt(found, fromMs))))
      lists.delete(key)
      lists.set(key, known)
      if (lists.size > MOST_LISTS) lists.delete(lists.keys().next().value as string)
      return known
    },
  }
}

/** The nearest that there are names in. */
function languageOf(locale: string): string {
  const { locale: found } = new Intl.DateTimeFormat([locale, 'en']).resolvedOptions()
  return new Intl.Locale(found).baseName
}

async function readNames(language: string, atMs: number): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  for (const timeZone of zonesToChoose('UTC')) {
    if (names.size % AT_ONCE === 0) await new Promise(resolve => setImmediate(resolve))
    const format = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'longGeneric' })
    const part = format.formatToParts(atMs).find(({ type }) => type === 'timeZoneName')
    names.set(timeZone, part?.value ?? timeZone)
  }
  return names
}

function zonesAt(names: ReadonlyMap<string, string>, atMs: number): { timeZones: ZoneToChoose[] } {
  const zones = [...names].map(([id, name]) => ({
    ...placeOf(id),
    id,
    name,
    offsetMin: offsetOnce(id, atMs),
  }))
  zones.sort((a, b) => a.offsetMin - b.offsetMin || compared(a.city, b.city))
  const timeZones = zones.map(({ id, city, region, name, offsetMin }) => ({
    id,
    city,
    region,
    name,
    offset: formatOffset(offsetMin),
  }))
  return { timeZones }
}

const compared = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
