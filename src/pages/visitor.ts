/** Who looks at a page, as far as the address and the browser tell: language, zone, scheme. */
import type { PageLook } from '../../web/ui/look.ts'
import { chooseLocale, type Spoken } from '../../web/words/choose-locale.ts'
import type { PageRequest } from '../runtime/http/pages.ts'
import { zoneOf } from '../time/zone.ts'
import { currentName, namesOf } from '../time/zone-list.ts'

export const spokenTo = ({ query, headers }: PageRequest, ofPage: string | null): Spoken =>
  chooseLocale({ ofLink: query.locale, ofPage, ofBrowser: headers['accept-language'] })

export const localeOfBrowser = (headers: PageRequest['headers']): Spoken =>
  chooseLocale({ ofLink: undefined, ofPage: null, ofBrowser: headers['accept-language'] })

/** The zone of the address, else the page's own; what of the address cannot be used is told. */
export function zoneFor({ query: { timezone } }: PageRequest, ownZone: string) {
  const chosen = timezone ? zoneOf(timezone) : null
  return {
    zone: currentName(chosen?.id ?? ownZone),
    unknown: timezone && !chosen ? timezone : null,
  }
}

type Shown = { accentColor: string | null; zone: string | null }

export function lookOf({ query }: PageRequest, { accentColor, zone }: Shown): PageLook {
  const { theme } = query
  return {
    accentColor,
    theme: theme === 'light' || theme === 'dark' ? theme : null,
    isEmbedded: query.embed === 'true',
    zoneNames: zone === null ? [] : namesOf(zone),
  }
}
