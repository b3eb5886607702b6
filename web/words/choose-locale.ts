/** Which language a visitor reads: what the link says, else the type, else the browser. Pure. */
import { catalogues, type Language } from './catalogues.ts'
import type { Locale } from './speech.ts'
import type { Words } from './words.ts'

export type Spoken = { locale: Locale; words: Words }

type Wishes = {
  /** `?locale=` */
  ofLink: string | undefined
  /** Of the meeting type, or of its company. */
  ofPage: string | null
  /** `Accept-Language` */
  ofBrowser: string | undefined
}

export function chooseLocale({ ofLink, ofPage, ofBrowser }: Wishes): Spoken {
  const accepted = acceptedTags(ofBrowser ?? '')
  const wished = [ofLink, ofPage, ...accepted].filter(tag => tag != null)
  const chosen = wished.find(tag => languageOf(tag) !== null) ?? 'en'
  const language = languageOf(chosen) ?? 'en'
  // How times are written is a matter of the region, which the browser may know better.
  const isWhole = chosen.includes('-')
  const tag = isWhole ? chosen : (accepted.find(one => languageOf(one) === language) ?? chosen)
  return { locale: localeOf(tag), words: catalogues[language] }
}

function languageOf(tag: string): Language | null {
  const [code = ''] = tag.toLowerCase().split(/[-_]/)
  return Object.hasOwn(catalogues, code) ? (code as Language) : null
}

/** Tags in the order of preference (RFC 9110, 12.5.4); what is no tag is left out. */
function acceptedTags(header: string): string[] {
  return header
    .slice(0, 500)
    .split(',')
    .map(part => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const quality = parameters.find(one => one.trim().startsWith('q='))
      return { tag: tag.trim(), quality: Number(quality?.trim().slice(2) ?? 1) }
    })
    .filter(({ tag, quality }) => quality > 0 && isTag(tag))
    .toSorted((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag)
}

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-')).length === 1
  } catch {
    return false
  }
}

/** The clock and the week as the region has them (Unicode CLDR). */
function localeOf(wished: string): Locale {
  const tag = isTag(wished)
    ? (Intl.getCanonicalLocales(wished.replaceAll('_', '-'))[0] ?? 'en')
    : 'en'
  const known = locales.get(tag)
  if (known) return known
  const { hourCycle = 'h23' } = new Intl.DateTimeFormat(tag, { hour: 'numeric' }).resolvedOptions()
  const firstDay = new Intl.Locale(tag).getWeekInfo().firstDay
  const locale: Locale = {
    tag,
    hourCycle: hourCycle === 'h12' || hourCycle === 'h11' ? 'h12' : 'h23',
    firstDay,
  }
  if (locales.size < MOST_LOCALES) locales.set(tag, locale)
  return locale
}

const MOST_LOCALES = 1_000
const locales = new Map<string, Locale>()
