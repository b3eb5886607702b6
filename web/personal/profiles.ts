/** Where else a user is found, as links. Pure. */
import type { PublicUser } from '../client/client.ts'

type Profiles = PublicUser['onlineProfiles']

export type ProfileLink = { name: string; address: string }

const SITES = [
  ['linkedIn', 'LinkedIn'],
  ['xing', 'XING'],
  ['twitter', 'X'],
  ['instagram', 'Instagram'],
  ['facebook', 'Facebook'],
] as const satisfies readonly (readonly [keyof Profiles, string])[]

/** How to reach the user first, then sites, then links of their own. */
export function profileLinks(profiles: Profiles): ProfileLink[] {
  const { email, phone, customLinks } = profiles
  const sites = SITES.map(([key, name]) => ({ name, address: profiles[key] ?? '' }))
  const own = customLinks.map(({ name, url }) => ({ name, address: url }))
  return [
    ...(email ? [{ name: email, address: `mailto:${encodeURI(email)}` }] : []),
    ...(phone ? [{ name: phone, address: `tel:${phone.replaceAll(/[^\d+]/g, '')}` }] : []),
    ...[...sites, ...own].filter(({ address }) => /^https?:\/\//i.test(address)),
  ]
}

/** As it stands on a letter: the street, then code and city, then the country. */
export function postalLines(profiles: Profiles): string[] {
  const { addressStreet, addressPostalCode, addressCity, addressCountry } = profiles
  const city = [addressPostalCode, addressCity].filter(isSaid).join(' ')
  return [addressStreet, city, addressCountry].filter(isSaid)
}

const isSaid = (text: string | null): text is string => text !== null && text !== ''
