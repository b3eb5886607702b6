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

type Wish = { language: Language; region: string | null }

/** Of a header no more is read than browsers send. */
const MOST_CHARACTERS = 500
const MOST_TAGS = 20

export function chooseLocale({ ofLink, ofPage, ofBrowser }: Wishes): Spoken {
  const accepted = acceptedTags(ofBrowser ?? '').map(wishOf)
  const wishes = [wishOf(ofLink), wishOf(ofPage), ...accepted].filter(wish => wish !== null)
  const { language, region } = wishes[0] ?? { language: 'en', region: null }
  // How times are written is a matter of the region, which the browser may know better.
  const known = accepted.find(wish => wish?.language === language && wish.region !== null)
  return {
    locale: localeOf({ language, region: region ?? known?.region ?? null }),
    words: catalogues[language],
  }
}

/**
 * What of a tag means something here: a language with a catalogue, and a region that there is.
 * Script, variants and extensions are left out: they ask for texts that are written otherwise.
 */
function wishOf(tag: string | null | undefined): Wish | null {
  const [code = ''] = (tag ?? '').toLowerCase().split(/[-_]/, 1)
  if (!tag || tag.length > MOST_CHARACTERS || !isLanguage(code)) return null
  try {
    const { region } = new Intl.Locale(tag.replaceAll('_', '-'))
    return { language: code, region: region && regions.of(region) ? region : null }
  } catch {
    return null
  }
}

const isLanguage = (code: string): code is Language => Object.hasOwn(catalogues, code)

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

/** Tags in the order of preference (RFC 9110, 12.5.4), without those that are not accepted. */
function acceptedTags(header: string): string[] {
  return header
    .slice(0, MOST_CHARACTERS)
    .split(',', MOST_TAGS)
    .map(part => {
      const [tag = '', ...parameters] = part.split(';').map(piece => piece.trim())
      const quality = parameters.find(one => /^q=/i.test(one))
      return { tag, quality: quality === undefined ? 1 : qualityOf(quality.slice(2)) }
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag)
}

const qualityOf = (text: string): number =>
  /^[01](\.\d*)?$/.test(text) ? Math.min(1, Number(text)) : 0

/** The clock and the week as the region has them (Unicode CLDR). */
function localeOf({ language, region }: Wish): Locale {
  const tag = region === null ? language : `${language}-${region}`
  const known = locales.get(tag)
  if (known) return known
  const { hourCycle = 'h23' } = new Intl.DateTimeFormat(tag, { hour: 'numeric' }).resolvedOptions()
  const locale: Locale = {
    tag,
    hourCycle: hourCycle === 'h12' || hourCycle === 'h11' ? 'h12' : 'h23',
    firstDay: new Intl.Locale(tag).getWeekInfo().firstDay,
  }
  locales.set(tag, locale)
  return locale
}

/** As many as there are languages and regions. */
const locales = new Map<string, Locale>()
