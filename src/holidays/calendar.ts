/** Public holidays of countries and their regions, from a table that many keep up. */
import type Holidays from 'date-holidays'
import { formatDate, parseDate } from '../time/iso.ts'
import { DAY_MS } from '../time/units.ts'

export type Holiday = { date: string; name: string }

export type Country = {
  /** ISO 3166-1. */
  code: string
  name: string
  regions: Region[]
}

/** `code` as ISO 3166-2 has it without its country; with what lies inside it, `BY-A`. */
export type Region = { code: string; name: string }

/** The table is large, and few ask for it: it is read when somebody does. */
const read = async (): Promise<typeof Holidays> => (await import('date-holidays')).default

const FALLBACK = 'en'

/**
 * Every date of a year on which most people do not work, ascending, each once; in the language,
 * where the names are known in it. Returns which of the two is not known, where one is not.
 */
export async function holidaysOf(asked: {
  country: string
  region: string | null
  year: number
  language: string
}): Promise<Holiday[] | 'country' | 'region'> {
  const Table = await read()
  const table = new Table()
  const { country, region, year, language } = asked
  if (!Object.hasOwn(table.getCountries(), country)) return 'country'
  const parts = region === null ? [] : regionParts(table, country).get(region)
  if (!parts) return 'region'
  const options = { types: ['public' as const], languages: [language, FALLBACK] }
  const [state, inner] = parts
  const place = { country, ...(state && { state }), ...(inner && { region: inner }) }
  const names = new Map<string, string>()
  for (const { date, start, end, name } of new Table(place, options).getHolidays(year, language)) {
    const first = parseDate(date.slice(0, 10))
    if (first === null) continue
    const days = wholeDays(end.getTime() - start.getTime())
    for (let day = first; day < first + days; day++) {
      const before = names.get(formatDate(day))
      names.set(formatDate(day), before === undefined ? name : `${before}, ${name}`)
    }
  }
  const dates = [...names].map(([date, name]) => ({ date, name }))
  return dates.sort((a, b) => (a.date < b.date ? -1 : 1))
}

/** An hour is lost where the clock changes; the eve of a feast is no day of its own. */
const wholeDays = (ms: number): number => Math.max(1, Math.floor(ms / DAY_MS + 0.1))

/** Every country by its name in the language, with its regions. */
export async function listCountries(language: string): Promise<Country[]> {
  const table = new (await read())()
  const named = new Intl.DisplayNames([language, FALLBACK], { type: 'region', fallback: 'none' })
  const countries = Object.entries(table.getCountries(language)).map(([code, name]) => ({
    code,
    name: /^[A-Z]{2}$/.test(code) ? (named.of(code) ?? name) : name,
    regions: regionsOf(table, code, language),
  }))
  const { compare } = new Intl.Collator(language)
  return countries.sort((a, b) => compare(a.name, b.name))
}

function regionsOf(table: Holidays, country: string, language: string): Region[] {
  const states = Object.entries(table.getStates(country, language) ?? {})
  return states.flatMap(([state, name]) => [
    { code: state, name },
    ...Object.entries(table.getRegions(country, state, language) ?? {}).map(([inner, own]) => ({
      code: `${state}-${inner}`,
      name: `${name}: ${own}`,
    })),
  ])
}

/** Codes have hyphens of their own, so that none can be taken apart. */
function regionParts(table: Holidays, country: string): ReadonlyMap<string, string[]> {
  const parts = new Map<string, string[]>()
  for (const state of Object.keys(table.getStates(country) ?? {})) {
    parts.set(state, [state])
    for (const inner of Object.keys(table.getRegions(country, state) ?? {})) {
      parts.set(`${state}-${inner}`, [state, inner])
    }
  }
  return parts
}
